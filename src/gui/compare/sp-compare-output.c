/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take along what the page shows: to copy, to save and to print it. */

#include "gui/compare/sp-compare-page-private.h"
#include "gui/sp-output.h"

#include "core/compare/sp-comparison-sheet.h"
#include "core/compare/sp-role-sheet.h"
#include "core/sheet/sp-glossary-sheet.h"
#include "gui/compare/sp-role-view.h"

#include <glib/gi18n.h>

/* Returns the role whose page is open, or NULL. */
static const SpRole *
get_role (SpComparePage *self)
{
  GtkWidget *view = adw_bin_get_child (self->role_bin);

  return sp_page_get_can_go_back (SP_PAGE (self)) ? sp_role_view_get_role (SP_ROLE_VIEW (view))
                                                  : NULL;
}

static SpSheet *
new_sheet (SpComparePage *self)
{
  const SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  const SpRole *role = get_role (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) overlaps = g_ptr_array_new ();
  const SpComparison *comparison;

  if (role != NULL)
    return sp_role_sheet_new (pack, role - pack->roles.items);
  comparison = sp_compare_table_list_shown (self->table, rows, overlaps);
  return sp_comparison_sheet_new (comparison, sp_compare_selection_get_mode (self->selection), rows,
                                  overlaps);
}

/* Returns what a file or a job of a printer is called. */
static char *
get_name (SpComparePage *self)
{
  const SpRole *role = get_role (self);

  return g_strdup (role != NULL ? role->title : _ ("Signpost Comparison"));
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpPage *page = SP_PAGE (widget);
  g_autoptr (SpSheet) sheet = NULL;

  if (!sp_page_get_can_print (page))
    return;
  sheet = new_sheet (SP_COMPARE_PAGE (page));
  sp_output_copy_sheet (page, sheet);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);
  g_autofree char *name = get_name (self);
  g_autofree char *file_name = g_strconcat (g_strdelimit (name, "/", '-'), ".pdf", NULL);

  if (sp_page_get_can_print (SP_PAGE (self)))
    sp_output_save_sheet (SP_PAGE (self),
                          get_role (self) != NULL ? _ ("Save Role") : _ ("Save Comparison"),
                          file_name, new_sheet (self));
}

/* Prints what the page shows, and the words that it uses. */
void
sp_compare_page_print (SpPage *page)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);
  g_autofree char *name = get_name (self);
  SpSheet *sheet = new_sheet (self);
  g_autoptr (GtkPrintOperation) operation = NULL;

  sp_glossary_sheet_add (sheet, sp_page_get_pack (page));
  operation = sp_output_new_sheet_print (name, sheet);
  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

/* Says whether there is something to take along now. */
void
sp_compare_page_update_output (SpComparePage *self)
{
  const char *contents = gtk_stack_get_visible_child_name (self->contents);
  gboolean is_something = get_role (self) != NULL || g_strcmp0 (contents, "table") == 0;

  sp_page_set_can_print (SP_PAGE (self), is_something);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", is_something);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.save", is_something);
}

/* A menu is made when it is first opened. */
static void
create_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/* Gives the page the menu of these actions. */
void
sp_compare_page_set_up_output (SpComparePage *self)
{
  gtk_menu_button_set_create_popup_func (self->output_button, create_menu,
                                         g_object_ref (self->output_menu), g_object_unref);
}

/* Installs the actions that take along what is shown. */
void
sp_compare_page_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "compare.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "compare.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "compare.save",
                                       NULL);
}
