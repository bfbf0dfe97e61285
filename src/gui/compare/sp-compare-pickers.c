/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popovers in which roles and rows are chosen. Each is filled when it opens, from what is chosen
 * then. */

#include "gui/compare/sp-compare-pickers.h"

#include "gui/sp-label-direction.h"
#include "gui/sp-popup.h"

#include <glib/gi18n.h>

typedef struct
{
  SpPack *pack;                  /* (owned) */
  SpCompareSelection *selection; /* (owned) */
} Picker;

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

static guint
get_role (GtkWidget *line)
{
  return GPOINTER_TO_UINT (
      g_object_get_data (G_OBJECT (gtk_widget_get_first_child (line)), "role"));
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
find_line (GtkWidget *box, guint role)
{
  GtkWidget *line = gtk_widget_get_first_child (box);

  while (get_role (line) != role)
    line = gtk_widget_get_next_sibling (line);
  return line;
}

/* The chosen roles stand in the order of their columns, the others behind them. */
static void
order_roles (GtkWidget *box, SpCompareSelection *selection)
{
  g_autoptr (SpComparison) comparison = sp_compare_selection_compare (selection);
  guint n_columns = sp_comparison_get_n_roles (comparison);
  GtkWidget *last = NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      GtkWidget *line = find_line (box, sp_comparison_get_role (comparison, i));

      gtk_box_reorder_child_after (GTK_BOX (box), line, last);
      last = line;
    }
  for (GtkWidget *line = gtk_widget_get_first_child (box); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    allow_moves (line, sp_compare_selection_find_column (selection, get_role (line)),
                 (int) n_columns);
}

static GtkWidget *
new_role_line (Picker *picker, guint role)
{
  const SpRole *described = &picker->pack->roles.items[role];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check =
      new_check (described->title, sp_compare_selection_has_role (picker->selection, role));

  g_object_set_data (G_OBJECT (check), "role", GUINT_TO_POINTER (role));
  g_signal_connect_object (check, "notify::active", G_CALLBACK (role_toggled), picker->selection,
                           0);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), new_role_button ("go-previous-symbolic", _ ("Move Left"),
                                                   "compare.move-left", described->id));
  gtk_box_append (GTK_BOX (line), new_role_button ("go-next-symbolic", _ ("Move Right"),
                                                   "compare.move-right", described->id));
  gtk_box_append (GTK_BOX (line), new_role_button ("help-about-symbolic", _ ("About This Role"),
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
new_roles (Picker *picker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < picker->pack->roles.n_items; i++)
    gtk_box_append (GTK_BOX (box), new_role_line (picker, i));
  order_roles (box, picker->selection);
  g_signal_connect_object (picker->selection, "roles-changed", G_CALLBACK (order_roles), box,
                           G_CONNECT_SWAPPED);
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
  fill_popover (button, new_roles (data));
}

static void
open_rows (GtkMenuButton *button, gpointer data)
{
  fill_popover (button, new_rows (data));
}

static Picker *
picker_new (SpPack *pack, SpCompareSelection *selection)
{
  Picker *picker = g_new (Picker, 1);

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
