/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-page.h"
#include "gui/compare/sp-compare-page-private.h"

#include "gui/compare/sp-compare-nothing.h"
#include "gui/compare/sp-compare-pickers.h"
#include "gui/compare/sp-role-view.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpComparePage:
 *
 * The roles side by side, and each on a page of its own.
 */
G_DEFINE_FINAL_TYPE (SpComparePage, sp_compare_page, SP_TYPE_PAGE)

static void
columns_changed (SpComparePage *self)
{
  sp_css_set_class (self->frame, "stacked", sp_compare_columns_is_stacked (self->columns));
}

/* A button that shows its label, or a sign in place of it where there is little room. */
static void
set_button_face (GtkMenuButton *button, const char *label, const char *icon)
{
  if (icon != NULL)
    gtk_menu_button_set_icon_name (button, icon);
  else
    gtk_menu_button_set_label (button, label);
  gtk_menu_button_set_use_underline (button, TRUE);
}

/* On a phone the tools take one line, so that there is room to read. */
static void
narrow_changed (SpComparePage *self)
{
  gboolean narrow = sp_adaptive_bin_get_narrow (self->bin);
  const char *roles = sp_compare_page_is_of_rungs (GTK_WIDGET (self))
                          /* Translators: button: choose the rungs to compare */
                          ? _ ("_Rungs")
                          /* Translators: button: choose the roles to compare */
                          : _ ("_Roles");

  set_button_face (self->roles_button, roles, narrow ? "view-dual-symbolic" : NULL);
  /* Translators: a button that opens a list of rows */
  set_button_face (self->rows_button, _ ("R_ows"), narrow ? "view-list-symbolic" : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label),
                          !narrow && sp_compare_page_has_rows (self));
  sp_css_set_class (self->toolbar, "narrow", narrow);
  sp_css_set_class (self->tools, "linked", narrow);
}

/* Where the page stands says what its columns are. */
static void
name_rungs (SpComparePage *self)
{
  if (!sp_compare_page_is_of_rungs (GTK_WIDGET (self)))
    return;
  /* Translators: tooltip of a button */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->roles_button), _ ("Choose Rungs"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Comparison of rungs"), -1);
  narrow_changed (self);
}

/* The header is a row of the grid, and the titles of the rows are a column. */
static void
update_count (SpComparePage *self, guint n_rows)
{
  guint n_roles = sp_compare_selection_get_n_roles (self->selection);
  /* Translators: how many rows of the table are shown */
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);

  gtk_label_set_label (self->count_label, rows);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) n_rows + 1, GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) n_roles + 1, -1);
}

static SpCompareNothing
find_reason (SpComparePage *self)
{
  guint n_roles = sp_compare_selection_get_n_roles (self->selection);

  if (n_roles == 0)
    return SP_COMPARE_NOTHING_CHOSEN;
  if (!sp_query_is_empty (self->query))
    return SP_COMPARE_NOTHING_FOUND;
  if (n_roles == 1 && sp_compare_selection_get_mode (self->selection) == SP_COMPARE_SHARED)
    return SP_COMPARE_NOTHING_SHARED;
  return SP_COMPARE_NOTHING_LEFT;
}

static void
show_nothing (SpComparePage *self)
{
  GtkWidget *nothing = sp_compare_nothing_new (find_reason (self));

  adw_bin_set_child (self->nothing_bin, nothing);
  gtk_stack_set_visible_child_name (self->contents, "nothing");
  sp_compat_announce (GTK_WIDGET (self), adw_status_page_get_title (ADW_STATUS_PAGE (nothing)));
}

static void
show_rows (SpComparePage *self, guint n_rows)
{
  update_count (self, n_rows);
  gtk_widget_set_visible (self->modes, sp_compare_page_has_rows (self));
  gtk_widget_set_visible (GTK_WIDGET (self->rows_button), sp_compare_page_has_rows (self));
  /* Without any row the roles still stand side by side. */
  if ((n_rows == 0 && sp_compare_page_has_rows (self)) ||
      sp_compare_selection_get_n_roles (self->selection) == 0)
    show_nothing (self);
  else
    gtk_stack_set_visible_child_name (self->contents, "table");
  sp_compare_page_update_output (self);
}

static void
filter_rows (SpComparePage *self)
{
  show_rows (self, sp_compare_table_filter (self->table));
}

static void
rows_changed (SpComparePage *self)
{
  sp_page_keep_state (SP_PAGE (self));
  sp_compare_page_keep_focus (self, filter_rows);
}

static void
show_comparison (SpComparePage *self)
{
  SpComparison *comparison = sp_compare_selection_compare (self->selection);

  sp_compare_header_set_comparison (self->header, comparison);
  sp_compare_table_set_comparison (self->table, comparison);
  if (sp_adaptive_bin_get_width (self->bin) > 0)
    sp_compare_page_fit_columns (self);
}

static void
show_other_roles (SpComparePage *self)
{
  show_comparison (self);
  filter_rows (self);
}

static void
roles_changed (SpComparePage *self)
{
  sp_page_keep_state (SP_PAGE (self));
  sp_compare_page_keep_focus (self, show_other_roles);
}

static void
update_mode_buttons (SpComparePage *self)
{
  GtkToggleButton *buttons[] = {
    [SP_COMPARE_ALL] = self->all_button,
    [SP_COMPARE_DIFFERENCES] = self->differences_button,
    [SP_COMPARE_SHARED] = self->shared_button,
  };

  gtk_toggle_button_set_active (buttons[sp_compare_selection_get_mode (self->selection)], TRUE);
}

/* One button comes up before another goes down, and says so too. */
static void
mode_toggled (SpComparePage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  if (gtk_toggle_button_get_active (self->differences_button))
    sp_compare_selection_set_mode (self->selection, SP_COMPARE_DIFFERENCES);
  else if (gtk_toggle_button_get_active (self->shared_button))
    sp_compare_selection_set_mode (self->selection, SP_COMPARE_SHARED);
  else
    sp_compare_selection_set_mode (self->selection, SP_COMPARE_ALL);
}

static void
search_changed (SpComparePage *self)
{
  sp_query_free (self->query);
  self->query = sp_query_new (sp_search_get_words (self->search));
  show_rows (self, sp_compare_table_search (self->table, self->query));
}

/* From the words to what they found; the entry tells of words a moment after they were typed. */
static void
search_activated (SpComparePage *self)
{
  search_changed (self);
  sp_compare_table_grab_focus_to_hit (self->table);
}

static void
search_closed (SpComparePage *self)
{
  if (sp_compare_page_get_focus (self) == NULL)
    sp_compare_table_grab_focus (self->table);
}

static void
sp_compare_page_go_back (SpPage *page)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);

  gtk_stack_set_visible_child_name (self->views, "table");
  sp_page_set_can_go_back (page, FALSE);
  sp_compare_page_update_output (self);
  sp_compare_page_return_focus (self);
}

/* What one came for, before what changes it. */
static gboolean
sp_compare_page_enter (SpPage *page)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);

  return gtk_widget_get_mapped (GTK_WIDGET (self->table)) &&
         sp_compare_table_grab_focus (self->table);
}

static void
sp_compare_page_search (SpPage *page)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);

  sp_search_set_open (self->search, !sp_search_is_open (self->search));
}

static void
sp_compare_page_undo (SpPage *page, GVariant *undo)
{
  sp_compare_selection_undo (SP_COMPARE_PAGE (page)->selection, undo);
}

static void
remember (SpComparePage *self)
{
  g_autoptr (GVariant) state = sp_compare_selection_get_state (self->selection);

  sp_page_remember (SP_PAGE (self), state);
}

static GVariant *
sp_compare_page_save_state (SpPage *page)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);
  g_autoptr (GVariant) selection = sp_compare_selection_get_state (self->selection);
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (selection);
  GtkWidget *role = adw_bin_get_child (self->role_bin);

  if (sp_page_get_can_go_back (page) && role != NULL && SP_IS_ROLE_VIEW (role))
    g_variant_dict_insert (&state, "role", "s", sp_role_view_get_role (SP_ROLE_VIEW (role))->id);
  sp_compare_page_save_rungs (self, &state);
  return g_variant_dict_end (&state);
}

static void
restore_view (SpComparePage *self, GVariant *state)
{
  const char *role;
  g_autofree const char **rungs = NULL;

  if (g_variant_lookup (state, "rungs", "^a&s", &rungs))
    sp_compare_page_show_rungs (self, rungs);
  if (g_variant_lookup (state, "role", "&s", &role))
    gtk_widget_activate_action (GTK_WIDGET (self), "compare.open-role", "s", role);
}

static void
show_roles (SpComparePage *self, const char *const *ids)
{
  if (sp_compare_selection_set_roles (self->selection, ids))
    sp_page_say (SP_PAGE (self), _ ("Other roles are compared now"), TRUE);
}

/* Compares exactly the roles of the target, or shows the page of one. */
static void
sp_compare_page_open (SpPage *page, const SpTarget *target)
{
  SpComparePage *self = SP_COMPARE_PAGE (page);

  if (sp_page_get_can_go_back (page))
    sp_page_go_back (page);
  if (sp_target_is (target, "role") && target->ids[0] != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "compare.open-role", "s", target->ids[0]);
  else if (sp_target_is (target, "rungs"))
    sp_compare_page_show_rungs (self, (const char *const *) target->ids);
  else if (sp_target_is (target, "rows") && target->ids[0] != NULL)
    sp_compare_table_grab_focus_to_row (self->table, target->ids[0]);
  else if (sp_target_is (target, "roles"))
    show_roles (self, (const char *const *) target->ids);
}

static const char *
sp_compare_page_get_subject (SpPage *page)
{
  return sp_compare_table_get_row (SP_COMPARE_PAGE (page)->table);
}

/* Text in another size takes other columns. */
static void
sp_compare_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);

  GTK_WIDGET_CLASS (sp_compare_page_parent_class)->css_changed (widget, change);
  if (sp_adaptive_bin_get_width (self->bin) > 0)
    sp_compare_page_fit_columns (self);
}

static void
sp_compare_page_root (GtkWidget *widget)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);

  GTK_WIDGET_CLASS (sp_compare_page_parent_class)->root (widget);
  name_rungs (self);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (sp_compare_page_focus_changed), self, G_CONNECT_SWAPPED);
}

static void
sp_compare_page_unroot (GtkWidget *widget)
{
  SpComparePage *self = SP_COMPARE_PAGE (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), sp_compare_page_focus_changed,
                                        self);

  GTK_WIDGET_CLASS (sp_compare_page_parent_class)->unroot (widget);
}

static void
sp_compare_page_constructed (GObject *object)
{
  SpComparePage *self = SP_COMPARE_PAGE (object);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autoptr (GVariant) state = sp_page_get_state (SP_PAGE (self));

  G_OBJECT_CLASS (sp_compare_page_parent_class)->constructed (object);

  self->selection = sp_compare_selection_new (pack, state);
  sp_compare_header_set_columns (self->header, self->columns);
  sp_compare_table_set_up (self->table, self->selection, self->columns);
  sp_compare_pickers_install (pack, self->selection, self->roles_button, self->rows_button);
  show_comparison (self);
  update_mode_buttons (self);
  narrow_changed (self);
  filter_rows (self);

  g_signal_connect_object (self->selection, "changing", G_CALLBACK (remember), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "roles-changed", G_CALLBACK (roles_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "rows-changed", G_CALLBACK (rows_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_changed), self,
                           G_CONNECT_SWAPPED);
  restore_view (self, state);
}

static void
sp_compare_page_dispose (GObject *object)
{
  SpComparePage *self = SP_COMPARE_PAGE (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->selection);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->query, sp_query_free);

  G_OBJECT_CLASS (sp_compare_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, views);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, bin);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, role_bin);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, search);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, modes);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, differences_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, shared_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, tools);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, roles_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, rows_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, contents);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, nothing_bin);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, frame);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, header);
  gtk_widget_class_bind_template_child (widget_class, SpComparePage, table);
  gtk_widget_class_bind_template_callback_full (widget_class, "fit_columns",
                                                G_CALLBACK (sp_compare_page_fit_columns));
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed);
  gtk_widget_class_bind_template_callback (widget_class, mode_toggled);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_closed);
  sp_compare_page_bind_pointer (widget_class);
}

static void
sp_compare_page_class_init (SpComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SpPageClass *page_class = SP_PAGE_CLASS (klass);

  object_class->constructed = sp_compare_page_constructed;
  object_class->dispose = sp_compare_page_dispose;
  widget_class->css_changed = sp_compare_page_css_changed;
  widget_class->root = sp_compare_page_root;
  widget_class->unroot = sp_compare_page_unroot;
  page_class->go_back = sp_compare_page_go_back;
  page_class->enter = sp_compare_page_enter;
  page_class->search = sp_compare_page_search;
  page_class->undo = sp_compare_page_undo;
  page_class->open = sp_compare_page_open;
  page_class->copy = sp_compare_page_copy;
  page_class->save = sp_compare_page_save;
  page_class->print = sp_compare_page_print;
  page_class->save_state = sp_compare_page_save_state;
  page_class->get_subject = sp_compare_page_get_subject;

  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_COMPARE_HEADER);
  g_type_ensure (SP_TYPE_SEARCH);
  g_type_ensure (SP_TYPE_COMPARE_TABLE);
  bind_template (widget_class);
  sp_compare_page_install_actions (widget_class);
}

static void
sp_compare_page_init (SpComparePage *self)
{
  self->columns = sp_compare_columns_new ();
  self->query = sp_query_new ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
