/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-heading.h"

#include "gui/compare/sp-compare-page.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-palette-class.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpCompareHeading:
 *
 * The head of a column: the role with its colour and its summary, a button that opens it, and a
 * menu for the column.
 *
 * # Accessibility
 *
 * A column header.
 */
struct _SpCompareHeading
{
  GtkWidget parent_instance;

  const SpRole *role; /* in the pack, which outlives the widget */
  gboolean is_first;
  gboolean is_last;

  GtkButton *title_button;
  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (SpCompareHeading, sp_compare_heading, GTK_TYPE_WIDGET)

static void
sp_compare_heading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_compare_heading_parent_class)->dispose (object);
}

/* Where the column stands says what it is. */
static void
sp_compare_heading_root (GtkWidget *widget)
{
  SpCompareHeading *self = SP_COMPARE_HEADING (widget);

  GTK_WIDGET_CLASS (sp_compare_heading_parent_class)->root (widget);
  if (sp_compare_page_is_of_rungs (widget))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_button), _ ("About This Rung"));
}

static void
sp_compare_heading_class_init (SpCompareHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_heading_dispose;
  widget_class->root = sp_compare_heading_root;
  gtk_widget_class_set_css_name (widget_class, "columnheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-compare-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, SpCompareHeading, title_button);
  gtk_widget_class_bind_template_child (widget_class, SpCompareHeading, title_label);
  gtk_widget_class_bind_template_child (widget_class, SpCompareHeading, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SpCompareHeading, menu_button);
}

static void
sp_compare_heading_init (SpCompareHeading *self)
{
  GtkLabel *labels[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  labels[0] = self->title_label;
  labels[1] = self->summary_label;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      sp_label_wrap (labels[i]);
      sp_label_follow_text (labels[i]);
    }
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *role)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", role);
  g_menu_append_item (menu, item);
}

/* The menu is made when it is first opened: a start has no time for four of them. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  SpCompareHeading *self = data;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = g_menu_new ();
  add_item (menu,
            sp_compare_page_is_of_rungs (GTK_WIDGET (self)) ? _ ("_About This Rung")
                                                            : _ ("_About This Role"),
            "compare.open-role", self->role->id);
  if (!(is_rtl ? self->is_last : self->is_first))
    /* Translators: menu of a column of the table */
    add_item (menu, _ ("Move _Left"), "compare.move-left", self->role->id);
  if (!(is_rtl ? self->is_first : self->is_last))
    /* Translators: of a column */
    add_item (menu, _ ("Move _Right"), "compare.move-right", self->role->id);
  add_item (menu, _ ("_Remove from Comparison"), "compare.remove-role", self->role->id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * sp_compare_heading_new:
 * @role: a role of a pack that outlives the widget
 * @is_first: whether no column is before it
 * @is_last: whether no column is behind it
 *
 * Returns: (transfer floating): the head of its column
 */
GtkWidget *
sp_compare_heading_new (const SpRole *role, gboolean is_first, gboolean is_last)
{
  SpCompareHeading *self = g_object_new (SP_TYPE_COMPARE_HEADING, NULL);

  self->role = role;
  self->is_first = is_first;
  self->is_last = is_last;
  gtk_label_set_label (self->title_label, role->title);
  gtk_label_set_label (self->summary_label, role->summary);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->title_button), "s", role->id);
  gtk_widget_add_css_class (GTK_WIDGET (self), sp_palette_get_css_class (role->color));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, role->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, role->summary, -1);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_heading_get_role:
 * @self: the head of a column
 *
 * Returns: (transfer none): its role
 */
const SpRole *
sp_compare_heading_get_role (SpCompareHeading *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_HEADING (self), NULL);

  return self->role;
}

/**
 * sp_compare_heading_has_menu:
 * @self: the head of a column
 * @descendant: a widget in it
 *
 * Returns: whether @descendant belongs to the menu of the column
 */
gboolean
sp_compare_heading_has_menu (SpCompareHeading *self, GtkWidget *descendant)
{
  g_return_val_if_fail (SP_IS_COMPARE_HEADING (self), FALSE);

  return gtk_widget_is_ancestor (descendant, GTK_WIDGET (self->menu_button));
}

/**
 * sp_compare_heading_grab_focus:
 * @self: the head of a column
 * @on_menu: whether to focus the button of the menu, and not the title
 *
 * Returns: whether it took the focus
 */
gboolean
sp_compare_heading_grab_focus (SpCompareHeading *self, gboolean on_menu)
{
  g_return_val_if_fail (SP_IS_COMPARE_HEADING (self), FALSE);

  return gtk_widget_grab_focus (on_menu ? GTK_WIDGET (self->menu_button)
                                        : GTK_WIDGET (self->title_button));
}
