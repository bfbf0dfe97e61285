/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-cell.h"

#include "gui/compare/sp-compare-sources.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-palette-class.h"
#include "gui/sp-text-marks.h"

#include <glib/gi18n.h>

/**
 * SpCompareCell:
 *
 * What one role has in one row: a text, items as chips, or both. Activating it opens its sources.
 *
 * # Accessibility
 *
 * A grid cell whose label names the row and the role before the words, since a screen reader that
 * jumps from cell to cell sees neither header.
 */
struct _SpCompareCell
{
  GtkWidget parent_instance;

  SpPack *pack; /* (owned): and with it all that is pointed to here */
  guint role;
  const char *title;
  SpCompareContent content;

  GtkWidget *role_label;
  GtkWidget *text_label; /* (nullable) */
  GtkWidget *chips;      /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SpCompareCell, sp_compare_cell, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (SpCompareCell *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
add_chips (SpCompareCell *self)
{
  self->chips = g_object_new (GTK_TYPE_BOX, "layout-manager", sp_flow_layout_new (6), NULL);
  gtk_widget_add_css_class (self->chips, "chips");
  for (guint i = 0; i < self->content.items->n_items; i++)
    {
      GtkWidget *chip = gtk_label_new (self->content.items->items[i]);

      gtk_label_set_wrap (GTK_LABEL (chip), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (chip), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (chip), 0);
      gtk_widget_add_css_class (chip, "chip");
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
}

static gboolean
has_items (SpCompareCell *self)
{
  return self->content.items != NULL && self->content.items->n_items > 0;
}

/* Tells what a screen reader says: "Primary focus, Cloud engineer: …". */
static char *
describe (SpCompareCell *self)
{
  g_autoptr (GString) words = g_string_new (self->content.text);

  if (self->content.text == NULL && !has_items (self))
    g_string_append (words, _ ("Not covered"));
  for (guint i = 0; has_items (self) && i < self->content.items->n_items; i++)
    {
      const char *separator = i > 0 ? C_ ("list separator", ", ") : words->len > 0 ? " " : "";

      g_string_append_printf (words, "%s%s", separator, self->content.items->items[i]);
    }

  /* Translators: what a screen reader says of a cell: the row, the role and what stands there */
  return g_strdup_printf (_ ("%s, %s: %s"), self->title, self->pack->roles.items[self->role].title,
                          words->str);
}

static void
fill (SpCompareCell *self)
{
  const SpRole *role = &self->pack->roles.items[self->role];
  g_autofree char *description = describe (self);

  self->role_label = add_label (self, role->title, "role-name");
  gtk_widget_add_css_class (self->role_label, sp_palette_get_css_class (role->color));
  gtk_widget_set_visible (self->role_label, FALSE);

  if (self->content.text != NULL)
    self->text_label = add_label (self, self->content.text, NULL);
  else if (!has_items (self))
    add_label (self, _ ("Not covered"), "dim-label");
  if (has_items (self))
    add_chips (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}

static void
activate (SpCompareCell *self)
{
  if (self->content.sources != NULL)
    sp_compare_sources_popup (GTK_WIDGET (self), self->pack, self->content.sources);
}

static void
activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate (SP_COMPARE_CELL (widget));
}

static void
clicked (SpCompareCell *self, int n_press)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  activate (self);
}

static void
sp_compare_cell_dispose (GObject *object)
{
  SpCompareCell *self = SP_COMPARE_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_compare_cell_parent_class)->dispose (object);
}

static void
sp_compare_cell_class_init (SpCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "cell.show-sources", NULL, activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "cell.show-sources", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "cell.show-sources",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "cell.show-sources", NULL);
}

static void
sp_compare_cell_init (SpCompareCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sp_compare_cell_new:
 * @pack: the content
 * @role: the position of a role in @pack
 * @title: the title of the row
 * @content: what to show, as it stands in @pack
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
sp_compare_cell_new (SpPack *pack, guint role, const char *title, const SpCompareContent *content)
{
  SpCompareCell *self = g_object_new (SP_TYPE_COMPARE_CELL, NULL);

  self->pack = sp_pack_ref (pack);
  self->role = role;
  self->title = title;
  self->content = *content;
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_cell_get_role:
 * @self: a cell
 *
 * Returns: the position of its role in the pack
 */
guint
sp_compare_cell_get_role (SpCompareCell *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_CELL (self), 0);

  return self->role;
}

/**
 * sp_compare_cell_set_stacked:
 * @self: a cell
 * @stacked: whether there is no header above it, so that it names its role itself
 */
void
sp_compare_cell_set_stacked (SpCompareCell *self, gboolean stacked)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  gtk_widget_set_visible (self->role_label, stacked);
}

/**
 * sp_compare_cell_set_mode:
 * @self: a cell
 * @row: the row as it was compared
 * @mode: what is looked at; the chips that it is not about step back
 */
void
sp_compare_cell_set_mode (SpCompareCell *self, const SpComparedRow *row, SpCompareMode mode)
{
  GtkWidget *chip;

  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  if (self->chips == NULL)
    return;
  for (chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      gboolean shared = sp_compared_row_shares (row, gtk_label_get_text (GTK_LABEL (chip)));

      sp_css_set_class (chip, "shared", shared);
      sp_css_set_class (chip, "aside",
                        (mode == SP_COMPARE_DIFFERENCES && shared) ||
                            (mode == SP_COMPARE_SHARED && !shared));
    }
}

/**
 * sp_compare_cell_mark_hits:
 * @self: a cell
 * @query: what is searched for; an empty one takes the marks away
 */
void
sp_compare_cell_mark_hits (SpCompareCell *self, const SpQuery *query)
{
  GtkWidget *chip = self->chips != NULL ? gtk_widget_get_first_child (self->chips) : NULL;

  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  if (self->text_label != NULL)
    sp_text_marks_apply (GTK_LABEL (self->text_label), query);
  for (; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    sp_text_marks_apply (GTK_LABEL (chip), query);
}
