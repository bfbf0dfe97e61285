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
  sp_compare_page_remember_focus (self);
  adw_bin_set_child (self->role_bin, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->views, "role");
  sp_page_set_can_go_back (SP_PAGE (self), TRUE);
  sp_compare_page_update_output (self);
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}
