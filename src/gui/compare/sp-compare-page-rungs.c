/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rungs side by side: a page like this one, inside it, whose roles are rungs. */

#include "gui/compare/sp-compare-page-private.h"

#include "core/compare/sp-rung-columns.h"

/* Returns the positions of the rungs that there are, each once, as many as can stand side by side. */
static GArray *
find_rungs (const SpPack *pack, const char *const *ids)
{
  GArray *rungs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; *ids != NULL && rungs->len < SP_MAX_RUNG_COLUMNS; ids++)
    {
      int found = sp_pack_find (pack, "rungs", *ids);
      guint rung = (guint) found;
      gboolean is_new = found >= 0;

      for (guint i = 0; i < rungs->len && is_new; i++)
        is_new = g_array_index (rungs, guint, i) != rung;
      if (is_new)
        g_array_append_val (rungs, rung);
    }
  return rungs;
}

/* Returns the page that compares rungs, if it is open, or NULL. */
SpPage *
sp_compare_page_get_rungs (SpComparePage *self)
{
  GtkWidget *child = adw_bin_get_child (self->role_bin);

  return sp_page_get_can_go_back (SP_PAGE (self)) && child != NULL && SP_IS_PAGE (child)
             ? SP_PAGE (child)
             : NULL;
}

/**
 * sp_compare_page_is_of_rungs:
 * @widget: a page, or what is in one
 *
 * Returns: whether the columns of the page are rungs, as it stands in another one
 */
gboolean
sp_compare_page_is_of_rungs (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, SP_TYPE_COMPARE_PAGE);
  GtkWidget *parent = page != NULL ? gtk_widget_get_parent (page) : NULL;

  return parent != NULL && gtk_widget_get_ancestor (parent, SP_TYPE_COMPARE_PAGE) != NULL;
}

/* Notes in @state which rungs stand side by side, if any do. */
void
sp_compare_page_save_rungs (SpComparePage *self, GVariantDict *state)
{
  SpPage *page = sp_compare_page_get_rungs (self);
  g_autoptr (GVariant) selection = NULL;
  g_autoptr (GVariant) rungs = NULL;

  if (page == NULL)
    return;
  selection = sp_compare_selection_get_state (SP_COMPARE_PAGE (page)->selection);
  rungs = g_variant_lookup_value (selection, "roles", G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_dict_insert_value (state, "rungs", rungs);
}

/* Compares the rungs with these ids. */
void
sp_compare_page_show_rungs (SpComparePage *self, const char *const *ids)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autoptr (GArray) rungs = find_rungs (pack, ids);
  g_autoptr (GPtrArray) columns_ids = g_ptr_array_new ();
  g_autoptr (SpPack) columns = NULL;
  g_autoptr (SpContext) context = NULL;
  SpComparePage *page;

  if (rungs->len == 0)
    return;
  columns = sp_rung_columns_new (pack, (const guint *) rungs->data, rungs->len);
  for (guint i = 0; i < rungs->len; i++)
    g_ptr_array_add (columns_ids, (gpointer) columns->roles.items[i].id);
  g_ptr_array_add (columns_ids, NULL);
  context = sp_context_new (columns, NULL);
  page = g_object_new (SP_TYPE_COMPARE_PAGE, "context", context, NULL);
  sp_compare_selection_set_roles (page->selection, (const char *const *) columns_ids->pdata);
  g_signal_connect_object (page->selection, "roles-changed", G_CALLBACK (sp_page_keep_state), self,
                           G_CONNECT_SWAPPED);
  sp_compare_page_remember_focus (self);
  adw_bin_set_child (self->role_bin, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->views, "role");
  sp_page_set_can_go_back (SP_PAGE (self), TRUE);
  sp_compare_page_update_output (self);
  /* After a restart the page is not yet in a window. */
  if (gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}
