/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-title.h"

#include "gui/sp-text-marks.h"

#include <glib/gi18n.h>

/**
 * SpCompareTitle:
 *
 * The title of a row, with a button that explains the row and can hide it.
 */
struct _SpCompareTitle
{
  GtkWidget parent_instance;

  const char *help; /* (nullable): in the pack */
  const char *id;   /* (nullable): of the row, where it can be hidden; in the pack */
  GtkWidget *label;
  GtkWidget *button; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SpCompareTitle, sp_compare_title, GTK_TYPE_WIDGET)

static GtkWidget *
new_help_label (const char *help)
{
  GtkWidget *label = gtk_label_new (help);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
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

/* Most rows are never asked, so the popover is made when one is. */
static void
create_popover (GtkMenuButton *button, gpointer data)
{
  SpCompareTitle *self = data;
  GtkWidget *box;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "help");
  if (self->help != NULL)
    gtk_box_append (GTK_BOX (box), new_help_label (self->help));
  if (self->id != NULL)
    gtk_box_append (GTK_BOX (box), new_hide_button (self->id));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
add_button (SpCompareTitle *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self,
                                         NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "title-button");
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button, _ ("About This Row"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
sp_compare_title_dispose (GObject *object)
{
  SpCompareTitle *self = SP_COMPARE_TITLE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

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
}

static void
sp_compare_title_init (SpCompareTitle *self)
{
}

/**
 * sp_compare_title_new:
 * @title: the title of a row
 * @help: (nullable): what the row means
 * @id: (nullable): the id by which the row can be hidden
 *
 * The texts belong to the pack, which outlives the widget.
 *
 * Returns: (transfer floating): the title
 */
GtkWidget *
sp_compare_title_new (const char *title, const char *help, const char *id)
{
  SpCompareTitle *self = g_object_new (SP_TYPE_COMPARE_TITLE, NULL);

  self->help = help;
  self->id = id;
  self->label = gtk_label_new (title);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->label, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  add_button (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    help, -1);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_title_mark_hits:
 * @self: a title
 * @query: what is searched for
 */
void
sp_compare_title_mark_hits (SpCompareTitle *self, const SpQuery *query)
{
  g_return_if_fail (SP_IS_COMPARE_TITLE (self));

  sp_text_marks_apply (GTK_LABEL (self->label), query);
}
