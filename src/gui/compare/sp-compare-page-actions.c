/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the roles, rows and groups of the comparison, by menu or by key. */

#include "gui/compare/sp-compare-page-private.h"

#include "gui/compare/sp-role-view.h"
#include "gui/sp-compat.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

static gboolean
find_role (SpComparePage *self, GVariant *parameter, guint *role)
{
  int found = sp_pack_find (sp_page_get_pack (SP_PAGE (self)), "roles",
                            g_variant_get_string (parameter, NULL));

  *role = found;
  return found >= 0;
}

/* The columns of a page inside another one are rungs. */
static void
lead_to_rung (SpComparePage *self, guint column)
{
  const char *const ids[] = { sp_page_get_pack (SP_PAGE (self))->roles.items[column].id, NULL };
  g_autofree char *target = sp_target_write (SP_PLACE_LADDER, "rungs", ids);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open", "s", target);
}

static void
open_role (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  GtkWidget *view;
  guint role;

  if (!find_role (self, parameter, &role))
    return;
  if (sp_compare_page_is_of_rungs (widget))
    {
      lead_to_rung (self, role);
      return;
    }
  view = sp_role_view_new (sp_page_get_pack (SP_PAGE (self)), role);
  sp_compare_page_remember_focus (self);
  adw_bin_set_child (self->role_bin, view);
  gtk_stack_set_visible_child_name (self->views, "role");
  sp_page_set_can_go_back (SP_PAGE (self), TRUE);
  sp_compare_page_update_output (self);
  gtk_widget_grab_focus (view);
}

/* Left and right are what a person sees, so they change places with the direction of the text. */
static int
get_step (SpComparePage *self, gboolean to_right)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return to_right != is_rtl ? 1 : -1;
}

static void
move_role (SpComparePage *self, guint role, int columns)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autofree char *title = sp_text_isolate (pack->roles.items[role].title);
  g_autofree char *message = NULL;

  if (!sp_compare_selection_move_role (self->selection, role, columns))
    return;
  message = g_strdup_printf ((columns < 0) == (get_step (self, FALSE) < 0)
                                 /* Translators: %s is a role whose column moved */
                                 ? _ ("Moved left: %s")
                                 /* Translators: %s is a role whose column moved */
                                 : _ ("Moved right: %s"),
                             title);
  sp_compat_announce (GTK_WIDGET (self), message);
}

static void
move_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  guint role;

  if (find_role (self, parameter, &role))
    move_role (self, role, get_step (self, g_str_equal (action, "compare.move-right")));
}

/* The parameter is a role, and by how many columns it moves on. */
static void
move_by (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (parameter, 0);
  int columns;
  guint role;

  g_variant_get_child (parameter, 1, "i", &columns);
  if (find_role (SP_COMPARE_PAGE (widget), id, &role))
    move_role (SP_COMPARE_PAGE (widget), role, columns);
}

static gboolean
move_focused_column (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  g_autoptr (SpComparison) comparison = sp_compare_selection_compare (self->selection);
  int column = sp_compare_page_find_focused_column (self);
  int step = get_step (self, g_variant_get_boolean (arguments));

  if (column < 0)
    return FALSE;
  move_role (self, sp_comparison_get_role (comparison, column), step);
  sp_compare_columns_reveal (
      self->columns, CLAMP (column + step, 0, (int) sp_comparison_get_n_roles (comparison) - 1));
  return TRUE;
}

static void
remove_role (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  guint role;

  if (!find_role (self, parameter, &role))
    return;
  sp_compare_selection_set_role (self->selection, role, FALSE);
  title = sp_text_isolate (sp_page_get_pack (SP_PAGE (self))->roles.items[role].title);
  /* Translators: %s is a role */
  message = g_strdup_printf (_ ("Removed from the comparison: %s"), title);
  sp_page_say (SP_PAGE (self), message, TRUE);
}

static void
hide_row (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  const char *id = g_variant_get_string (parameter, NULL);
  int area = sp_pack_find (pack, "areas", id);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (area < 0)
    return;
  sp_compare_selection_set_row (self->selection, id, FALSE);
  title = sp_text_isolate (pack->areas.items[area].title);
  /* Translators: %s is the title of a row */
  message = g_strdup_printf (_ ("Row hidden: %s"), title);
  sp_page_say (SP_PAGE (self), message, TRUE);
}

static void
fold_group (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpCompareSelection *selection = SP_COMPARE_PAGE (widget)->selection;
  const char *group = g_variant_get_string (parameter, NULL);

  sp_compare_selection_set_folded (selection, group,
                                   !sp_compare_selection_is_folded (selection, group));
}

/* The nearest cell for the toolkit would be one of another column. */
static gboolean
go_down (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  GtkWidget *focus = sp_compare_page_get_focus (self);
  int column = focus != NULL ? sp_compare_header_find_column (self->header, focus) : -1;

  return column >= 0 && sp_compare_table_enter_column (self->table, column);
}

/* Leaves a role, or else the search. */
static gboolean
escape_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpSearch *search = SP_COMPARE_PAGE (widget)->search;

  if (sp_page_get_can_go_back (SP_PAGE (widget)))
    sp_page_leave (SP_PAGE (widget));
  else if (sp_search_is_open (search))
    sp_search_set_open (search, FALSE);
  else
    return FALSE;
  return TRUE;
}

static void
clear_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_search_set_open (SP_COMPARE_PAGE (widget)->search, FALSE);
}

static void
show_all_roles (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const none[] = { NULL };

  sp_compare_selection_set_roles (SP_COMPARE_PAGE (widget)->selection, none);
}

static void
show_no_roles (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_compare_selection_clear_roles (SP_COMPARE_PAGE (widget)->selection);
}

static void
show_all_rows (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);

  gtk_toggle_button_set_active (self->all_button, TRUE);
  sp_compare_selection_show_all_rows (self->selection);
}

/* Installs what can be done with roles, rows and groups. */
void
sp_compare_page_install_actions (GtkWidgetClass *widget_class)
{
  GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "compare.open-role", "s", open_role);
  gtk_widget_class_install_action (widget_class, "compare.move-left", "s", move_activated);
  gtk_widget_class_install_action (widget_class, "compare.move-right", "s", move_activated);
  gtk_widget_class_install_action (widget_class, "compare.move-role", "(si)", move_by);
  gtk_widget_class_install_action (widget_class, "compare.remove-role", "s", remove_role);
  gtk_widget_class_install_action (widget_class, "compare.hide-row", "s", hide_row);
  gtk_widget_class_install_action (widget_class, "compare.fold", "s", fold_group);
  gtk_widget_class_install_action (widget_class, "compare.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "compare.all-roles", NULL, show_all_roles);
  gtk_widget_class_install_action (widget_class, "compare.no-roles", NULL, show_no_roles);
  gtk_widget_class_install_action (widget_class, "compare.all-rows", NULL, show_all_rows);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_down, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, 0, go_down, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, modifiers, move_focused_column, "b",
                                FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, modifiers, move_focused_column, "b",
                                TRUE);
}
