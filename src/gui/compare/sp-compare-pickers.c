/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popovers in which roles and rows are chosen. Each is filled when it opens, from what is chosen
 * then. */

#include "gui/compare/sp-compare-pickers.h"

#include "gui/compare/sp-compare-page.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-popup.h"

#include "core/text/sp-query.h"

#include <glib/gi18n.h>

/* More roles than these one does not look through. */
#define MANY_ROLES 10

typedef struct
{
  SpPack *pack;                  /* (owned) */
  SpCompareSelection *selection; /* (owned) */
  gboolean is_of_rungs;          /* whether the roles are rungs, known when it opens */
} Picker;

/* The lines of all roles, in the order of the pack, and the headings of their families. */
typedef struct
{
  Picker *picker;
  GtkBox *box;
  GPtrArray *lines;    /* (owned) (element-type GtkWidget) */
  GPtrArray *headings; /* (owned) (element-type GtkWidget) */
} RoleList;

static void
picker_free (gpointer data)
{
  Picker *picker = data;

  sp_pack_unref (picker->pack);
  g_object_unref (picker->selection);
  g_free (picker);
}

static void
role_toggled (GtkCheckButton *check, GParamSpec *pspec, gpointer data)
{
  guint role = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "role"));

  sp_compare_selection_set_role (data, role, gtk_check_button_get_active (check));
}

static void
row_toggled (GtkCheckButton *check, GParamSpec *pspec, gpointer data)
{
  const char *area = g_object_get_data (G_OBJECT (check), "area");

  sp_compare_selection_set_row (data, area, gtk_check_button_get_active (check));
}

static GtkWidget *
new_role_button (const char *icon, const char *tooltip, const char *action, const char *role)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", role);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_check (const char *label, gboolean active)
{
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *check = gtk_check_button_new ();

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  sp_label_follow_text (GTK_LABEL (text));
  gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return check;
}

/* What moves a column to where there is none does nothing, so it cannot be pressed. */
static void
allow_moves (GtkWidget *line, int column, int n_columns)
{
  gboolean is_rtl = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  GtkWidget *check = gtk_widget_get_first_child (line);
  GtkWidget *left = gtk_widget_get_next_sibling (check);
  GtkWidget *right = gtk_widget_get_next_sibling (left);
  GtkWidget *back = is_rtl ? right : left;
  GtkWidget *forward = is_rtl ? left : right;
  gboolean had_focus = gtk_widget_has_focus (left) || gtk_widget_has_focus (right);

  gtk_widget_set_sensitive (back, column > 0);
  gtk_widget_set_sensitive (forward, column >= 0 && column < n_columns - 1);
  if (had_focus && !gtk_widget_has_focus (left) && !gtk_widget_has_focus (right))
    gtk_widget_grab_focus (check);
}

static GtkWidget *
place_after (RoleList *list, GtkWidget *line, GtkWidget *last)
{
  gtk_box_reorder_child_after (list->box, line, last);
  return line;
}

/* Places the roles of a family that are not chosen, or those without one. Returns: the last line */
static GtkWidget *
place_family (RoleList *list, const char *family, GtkWidget *heading, GtkWidget *last)
{
  const SpPack *pack = list->picker->pack;
  gboolean is_seen = FALSE;

  if (heading != NULL)
    last = place_after (list, heading, last);
  for (guint i = 0; i < pack->roles.n_items; i++)
    if (g_strcmp0 (pack->roles.items[i].family.id, family) == 0 &&
        !sp_compare_selection_has_role (list->picker->selection, i))
      {
        last = place_after (list, list->lines->pdata[i], last);
        is_seen = is_seen || gtk_widget_get_visible (last);
      }
  if (heading != NULL)
    gtk_widget_set_visible (heading, is_seen);
  return last;
}

/* The chosen roles stand in the order of their columns, the others behind them by families. */
static void
order_roles (RoleList *list)
{
  const SpPack *pack = list->picker->pack;
  g_autoptr (SpComparison) comparison = sp_compare_selection_compare (list->picker->selection);
  guint n_columns = sp_comparison_get_n_roles (comparison);
  GtkWidget *last = NULL;

  for (guint i = 0; i < n_columns; i++)
    last = place_after (list, list->lines->pdata[sp_comparison_get_role (comparison, i)], last);
  last = place_family (list, NULL, NULL, last);
  for (guint i = 0; i < list->headings->len; i++)
    last = place_family (list, pack->families.items[i].id, list->headings->pdata[i], last);
}

static void
roles_changed (RoleList *list)
{
  SpCompareSelection *selection = list->picker->selection;
  g_autoptr (SpComparison) comparison = sp_compare_selection_compare (selection);

  for (guint i = 0; i < list->lines->len; i++)
    {
      int column = sp_compare_selection_find_column (selection, i);
      GtkWidget *line = list->lines->pdata[i];

      gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (line)),
                                   column >= 0);
      allow_moves (line, column, (int) sp_comparison_get_n_roles (comparison));
    }
  order_roles (list);
}

static void
words_changed (GtkEditable *entry, RoleList *list)
{
  g_autoptr (SpQuery) query = sp_query_new (gtk_editable_get_text (entry));

  for (guint i = 0; i < list->lines->len; i++)
    gtk_widget_set_visible (list->lines->pdata[i],
                            sp_query_is_empty (query) ||
                                sp_query_matches (query, list->picker->pack->roles.items[i].title));
  order_roles (list);
}

static GtkWidget *
new_role_line (Picker *picker, guint role)
{
  const SpRole *described = &picker->pack->roles.items[role];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check =
      new_check (described->title, sp_compare_selection_has_role (picker->selection, role));
  const char *about = picker->is_of_rungs ? _ ("About This Rung") : _ ("About This Role");

  g_object_set_data (G_OBJECT (check), "role", GUINT_TO_POINTER (role));
  g_signal_connect_object (check, "notify::active", G_CALLBACK (role_toggled), picker->selection,
                           0);
  gtk_box_append (GTK_BOX (line), check);
  /* Translators: button: the column of a role */
  gtk_box_append (GTK_BOX (line), new_role_button ("go-previous-symbolic", _ ("Move Left"),
                                                   "compare.move-left", described->id));
  /* Translators: of a column */
  gtk_box_append (GTK_BOX (line), new_role_button ("go-next-symbolic", _ ("Move Right"),
                                                   "compare.move-right", described->id));
  gtk_box_append (GTK_BOX (line), new_role_button ("help-about-symbolic", about,
                                                   "compare.open-role", described->id));
  return line;
}

static GtkWidget *
new_row_line (Picker *picker, const SpArea *area)
{
  GtkWidget *check =
      new_check (area->title, sp_compare_selection_has_row (picker->selection, area->id));

  g_object_set_data (G_OBJECT (check), "area", (gpointer) area->id);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (row_toggled), picker->selection, 0);
  return check;
}

static GtkWidget *
new_show_all_button (Picker *picker)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Show _All Rows"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (sp_compare_selection_show_all_rows),
                           picker->selection, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_group_label (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_follow_text (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_action_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
new_all_or_none (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  /* Translators: of roles or rows: tick or show them all */
  gtk_box_append (GTK_BOX (box), new_action_button (C_ ("roles", "_All"), "compare.all-roles"));
  /* Translators: of roles: untick them all */
  gtk_box_append (GTK_BOX (box), new_action_button (C_ ("roles", "_None"), "compare.no-roles"));
  gtk_widget_add_css_class (box, "linked");
  return box;
}

static GtkWidget *
new_search (RoleList *list)
{
  GtkWidget *entry =
      /* Translators: in an entry */
      g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _ ("Search roles"), NULL);

  g_signal_connect (entry, "search-changed", G_CALLBACK (words_changed), list);
  return entry;
}

static void
role_list_free (gpointer data)
{
  RoleList *list = data;

  g_ptr_array_unref (list->lines);
  g_ptr_array_unref (list->headings);
  g_free (list);
}

/* The list goes with the box that its lines are in. */
static RoleList *
new_role_list (Picker *picker)
{
  RoleList *list = g_new (RoleList, 1);
  const SpPack *pack = picker->pack;

  *list = (RoleList){ picker, GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6)),
                      g_ptr_array_new (), g_ptr_array_new () };
  for (guint i = 0; i < pack->roles.n_items; i++)
    g_ptr_array_add (list->lines, new_role_line (picker, i));
  for (guint i = 0; i < pack->families.n_items; i++)
    g_ptr_array_add (list->headings, new_group_label (pack->families.items[i].title));
  for (guint i = 0; i < list->lines->len; i++)
    gtk_box_append (list->box, list->lines->pdata[i]);
  for (guint i = 0; i < list->headings->len; i++)
    gtk_box_append (list->box, list->headings->pdata[i]);
  g_object_set_data_full (G_OBJECT (list->box), "sp-role-list", list, role_list_free);
  return list;
}

static void
selection_changed (GtkWidget *box)
{
  roles_changed (g_object_get_data (G_OBJECT (box), "sp-role-list"));
}

static GtkWidget *
new_roles (Picker *picker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  RoleList *list = new_role_list (picker);

  gtk_box_append (GTK_BOX (box), new_all_or_none ());
  if (list->lines->len > MANY_ROLES)
    gtk_box_append (GTK_BOX (box), new_search (list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list->box));
  roles_changed (list);
  g_signal_connect_object (picker->selection, "roles-changed", G_CALLBACK (selection_changed),
                           list->box, G_CONNECT_SWAPPED);
  return box;
}

/* The comparison knows the order of groups and rows. */
static GtkWidget *
new_rows (Picker *picker)
{
  g_autoptr (SpComparison) comparison = sp_compare_selection_compare (picker->selection);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *group = NULL;

  gtk_box_append (GTK_BOX (box), new_show_all_button (picker));
  for (guint i = 0; i < sp_comparison_get_n_rows (comparison); i++)
    {
      const SpArea *area = sp_comparison_get_row (comparison, i)->area;

      if (g_strcmp0 (group, area->group) != 0)
        gtk_box_append (GTK_BOX (box),
                        new_group_label (sp_pack_get_group_title (picker->pack, area->group)));
      group = area->group;
      gtk_box_append (GTK_BOX (box), new_row_line (picker, area));
    }
  return box;
}

static void
fill_popover (GtkMenuButton *button, GtkWidget *contents)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "picker");
  gtk_popover_set_child (GTK_POPOVER (popover), sp_popup_fit (GTK_WIDGET (button), contents));
  gtk_menu_button_set_popover (button, popover);
}

static void
open_roles (GtkMenuButton *button, gpointer data)
{
  Picker *picker = data;

  picker->is_of_rungs = sp_compare_page_is_of_rungs (GTK_WIDGET (button));
  fill_popover (button, new_roles (picker));
}

static void
open_rows (GtkMenuButton *button, gpointer data)
{
  fill_popover (button, new_rows (data));
}

static Picker *
picker_new (SpPack *pack, SpCompareSelection *selection)
{
  Picker *picker = g_new0 (Picker, 1);

  picker->pack = sp_pack_ref (pack);
  picker->selection = g_object_ref (selection);
  return picker;
}

/**
 * sp_compare_pickers_install:
 * @pack: the content
 * @selection: what the pickers change
 * @roles_button: the button that opens the choice of roles
 * @rows_button: the button that opens the choice of rows
 */
void
sp_compare_pickers_install (SpPack *pack,
                            SpCompareSelection *selection,
                            GtkMenuButton *roles_button,
                            GtkMenuButton *rows_button)
{
  gtk_menu_button_set_create_popup_func (roles_button, open_roles, picker_new (pack, selection),
                                         picker_free);
  gtk_menu_button_set_create_popup_func (rows_button, open_rows, picker_new (pack, selection),
                                         picker_free);
}
