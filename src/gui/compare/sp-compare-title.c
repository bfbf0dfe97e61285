/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-title.h"

#include "core/pack/sp-glossary.h"
#include "core/text/sp-direction.h"
#include "gui/compare/sp-compare-terms.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-css.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-popup.h"
#include "gui/sp-text-marks.h"

#include <glib/gi18n.h>

/**
 * SpCompareTitle:
 *
 * The title of a row. Its action `title.explain` explains the row and offers to hide it; the table
 * activates it.
 *
 * # Accessibility
 *
 * A row header, described by what the row means.
 */
struct _SpCompareTitle
{
  GtkWidget parent_instance;

  SpPack *pack;     /* outlives the widget */
  const char *help; /* (nullable): in the pack */
  const char *id;   /* (nullable): of the row, where it can be hidden; in the pack */
  GtkLabel *text;
  gboolean has_marks;
  GtkWidget *found; /* (nullable): the help, while somebody searches for words of it */
};

G_DEFINE_FINAL_TYPE (SpCompareTitle, sp_compare_title, GTK_TYPE_WIDGET)

static GtkWidget *
new_help_label (SpPack *pack, const char *help)
{
  GtkWidget *label = sp_label_new_wrapping (NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  sp_explained_text_set (GTK_LABEL (label), pack, help);
  return label;
}

/* All at once: in the cells each stands where it is used. */
static void
add_words_of_row (GtkBox *box, SpPack *pack, const char *id)
{
  const SpArea *area = &pack->areas.items[sp_pack_find (pack, "areas", id)];
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) terms = NULL;

  for (guint i = 0; i < area->cells.n_items; i++)
    {
      const SpCell *cell = &area->cells.items[i];

      if (cell->text != NULL)
        g_ptr_array_add (texts, (gpointer) cell->text);
      for (guint j = 0; j < cell->items.n_items; j++)
        g_ptr_array_add (texts, (gpointer) cell->items.items[j]);
    }
  g_ptr_array_add (texts, NULL);
  terms = sp_glossary_list_used (pack, (const char *const *) texts->pdata);
  for (guint i = 0; i < terms->len; i++)
    gtk_box_append (box, sp_compare_terms_new_word (terms->pdata[i]));
}

static GtkWidget *
new_hide_button (const char *id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Hide This Row"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "compare.hide-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
explain (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpCompareTitle *self = SP_COMPARE_TITLE (widget);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (self->help != NULL)
    gtk_box_append (GTK_BOX (box), new_help_label (self->pack, self->help));
  if (self->id != NULL)
    {
      add_words_of_row (GTK_BOX (box), self->pack, self->id);
      gtk_box_append (GTK_BOX (box), new_hide_button (self->id));
    }
  sp_popup_show (widget, box);
}

static void
sp_compare_title_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_compare_title_parent_class)->dispose (object);
}

static void
sp_compare_title_class_init (SpCompareTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_title_dispose;
  gtk_widget_class_set_css_name (widget_class, "rowtitle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "title.explain", NULL, explain);
}

static void
sp_compare_title_init (SpCompareTitle *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * sp_compare_title_new:
 * @pack: the content
 * @title: the title of a row
 * @help: (nullable): what the row means
 * @id: (nullable): the id by which the row can be hidden
 *
 * The texts belong to @pack, which outlives the widget.
 *
 * Returns: (transfer floating): the title
 */
GtkWidget *
sp_compare_title_new (SpPack *pack, const char *title, const char *help, const char *id)
{
  SpCompareTitle *self = g_object_new (SP_TYPE_COMPARE_TITLE, NULL);

  self->pack = pack;
  self->help = help;
  self->id = id;
  self->text = GTK_LABEL (sp_label_new_wrapping (title));
  /* Among the heads of rows a name in Latin letters stands where the others do. */
  gtk_widget_set_direction (GTK_WIDGET (self->text),
                            sp_text_is_rtl (pack->title) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "heading");
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  sp_css_set_class (GTK_WIDGET (self), "explained", help != NULL);
  if (help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    help, -1);
  return GTK_WIDGET (self);
}

static gboolean
is_found_in_help (SpCompareTitle *self, const SpQuery *query)
{
  g_autoptr (GArray) hits = NULL;

  if (self->help == NULL || sp_query_is_empty (query))
    return FALSE;
  hits = sp_query_find (query, self->help);
  return hits->len > 0;
}

static void
show_found_help (SpCompareTitle *self, const SpQuery *query)
{
  self->found = sp_label_new_wrapping (self->help);
  gtk_widget_add_css_class (self->found, "caption");
  gtk_widget_set_parent (self->found, GTK_WIDGET (self));
  sp_text_marks_set (GTK_LABEL (self->found), query);
}

/**
 * sp_compare_title_mark_hits:
 * @self: a title
 * @query: what is searched for
 *
 * Shows the help too as long as a hit is in it: nobody would know otherwise why the row was found.
 */
void
sp_compare_title_mark_hits (SpCompareTitle *self, const SpQuery *query)
{
  g_return_if_fail (SP_IS_COMPARE_TITLE (self));

  if (!self->has_marks && sp_query_is_empty (query))
    return;
  self->has_marks = !sp_query_is_empty (query);
  sp_text_marks_set (self->text, query);
  g_clear_pointer (&self->found, gtk_widget_unparent);
  if (is_found_in_help (self, query))
    show_found_help (self, query);
}
