/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the keyboard leads through the table, and what keys and clicks do there. */

#include "gui/compare/sp-compare-table-private.h"

#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-title.h"

/* Without frames between, a column that was brought into sight is not in its place yet. */
static gboolean
focus_place (SpCompareTable *self)
{
  GtkWidget *stop = sp_compare_walk_look_up (self->groups, &self->place);
  int column = stop != NULL ? sp_compare_table_find_column (self, stop) : -1;

  if (stop == NULL)
    return FALSE;
  if (column >= 0)
    sp_compare_columns_reveal (self->columns, column);
  gtk_widget_set_child_visible (stop, TRUE);
  return gtk_widget_grab_focus (stop);
}

/* Keys and clicks that a popover of a cell does not want come here too. */
static gboolean
is_popover_open (SpCompareTable *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL &&
         gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self));
}

/* In an open popover the Tab key stays. */
static gboolean
sp_compare_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return focus_place (self);
  return is_popover_open (self) &&
         GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
}

/* Passages cannot have the focus: one reads them to their end before one goes on. */
static gboolean
is_reading_passages (SpCompareTable *self)
{
  graphene_rect_t bounds;

  return self->passages != NULL && !sp_compare_group_is_folded (self->passages) &&
         self->place.key == g_intern_string (sp_compare_group_get_id (self->passages)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (self->passages), GTK_WIDGET (self), &bounds) &&
         bounds.origin.y + bounds.size.height > gtk_widget_get_height (GTK_WIDGET (self));
}

static gboolean
read_on (SpCompareTable *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            gtk_adjustment_get_step_increment (adjustment));
  return TRUE;
}

static SpCompareStep
mirror (GtkWidget *widget, SpCompareStep step)
{
  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    return step;
  if (step == SP_COMPARE_STEP_BACK)
    return SP_COMPARE_STEP_FORWARD;
  return step == SP_COMPARE_STEP_FORWARD ? SP_COMPARE_STEP_BACK : step;
}

/* Returns whether @widget belongs to a cell or a title, which then has done what it is there for. */
static gboolean
activate (GtkWidget *widget)
{
  GtkWidget *cell = gtk_widget_get_ancestor (widget, SP_TYPE_COMPARE_CELL);
  GtkWidget *title = gtk_widget_get_ancestor (widget, SP_TYPE_COMPARE_TITLE);

  if (cell == NULL && title == NULL)
    return FALSE;
  gtk_widget_grab_focus (cell != NULL ? cell : title);
  if (cell != NULL)
    return gtk_widget_activate_action (cell, "cell.show-sources", NULL);
  return gtk_widget_activate_action (title, "title.explain", NULL);
}

static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *focus)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (focus, widget, &bounds) &&
         bounds.origin.y < gtk_widget_get_height (widget) &&
         bounds.origin.y + bounds.size.height > 0;
}

/* Who has turned the wheel since is led back first: what opens beside a cell that is far away would be
 * off the screen, where the toolkit cannot place it. */
static gboolean
activate_focus (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || is_popover_open (self))
    return FALSE;
  if (is_in_sight (widget, focus))
    return activate (focus);
  self->shows_focus = TRUE;
  gtk_widget_queue_resize (widget);
  return TRUE;
}

static void
clicked (SpCompareTable *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && !is_popover_open (self))
    activate (picked);
}

/* Upwards the focus leaves the table; at its other sides it stays where it is. */
static gboolean
walk (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  SpCompareStep step = mirror (widget, g_variant_get_int32 (arguments));

  if (is_popover_open (self))
    return FALSE;
  if (step == SP_COMPARE_STEP_DOWN && is_reading_passages (self))
    return read_on (self);
  if (sp_compare_walk_step (self->groups, self->columns, step, &self->place))
    return focus_place (self);
  return step != SP_COMPARE_STEP_UP;
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, guint keypad_key, SpCompareStep step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, walk, "i", step);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, walk, "i", step);
}

/* Makes the table one stop of the Tab key and gives it the keys that lead through it. */
void
sp_compare_table_install_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = sp_compare_table_focus;
  bind_key (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, SP_COMPARE_STEP_BACK);
  bind_key (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, SP_COMPARE_STEP_FORWARD);
  bind_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, SP_COMPARE_STEP_UP);
  bind_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, SP_COMPARE_STEP_DOWN);
  bind_key (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, SP_COMPARE_STEP_ROW_START);
  bind_key (widget_class, GDK_KEY_End, GDK_KEY_KP_End, SP_COMPARE_STEP_ROW_END);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, walk, "i",
                                SP_COMPARE_STEP_TOP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, walk, "i",
                                SP_COMPARE_STEP_BOTTOM);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_focus, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_focus, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_focus, NULL);
}

/* Lets the table hear clicks for all that is in it: a gesture and keys for each cell would take more
 * memory than what it says. */
void
sp_compare_table_hear_clicks (SpCompareTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sp_compare_table_focus_moved:
 * @self: a table
 * @focus: (nullable): the widget that has the focus of the window
 *
 * Remembers where the focus is, if it is in the table, and brings it into sight.
 */
void
sp_compare_table_focus_moved (SpCompareTable *self, GtkWidget *focus)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self));

  sp_compare_table_keep_selection (self);
  if (!sp_compare_walk_find (self->groups, focus, &self->place))
    return;
  self->shows_focus = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sp_compare_table_enter_column:
 * @self: a table
 * @column: a column, counted from 0
 *
 * Puts the focus into the first row.
 *
 * Returns: whether there was one to take it
 */
gboolean
sp_compare_table_enter_column (SpCompareTable *self, guint column)
{
  g_autoptr (GArray) lines = NULL;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), FALSE);

  lines = sp_compare_walk_list (self->groups);
  for (guint i = 0; i < lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->row == NULL)
        continue;
      self->place = (SpComparePlace){ line->key, i, column + 1, -1 };
      return focus_place (self);
    }
  return FALSE;
}

/**
 * sp_compare_table_grab_focus:
 * @self: a table
 *
 * Puts the focus where it was last, or to what has taken that place.
 *
 * Returns: whether there was something to take it
 */
gboolean
sp_compare_table_grab_focus (SpCompareTable *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), FALSE);

  return focus_place (self);
}

/* Keeps the column that the focus was in. */
static void
go_to_first_row (SpCompareTable *self)
{
  g_autoptr (GArray) lines = sp_compare_walk_list (self->groups);
  guint i = 0;

  while (i < lines->len && g_array_index (lines, SpCompareLine, i).row == NULL)
    i++;
  if (i == lines->len)
    return;
  self->place.key = g_array_index (lines, SpCompareLine, i).key;
  self->place.line = i;
}

/**
 * sp_compare_table_grab_focus_to_hit:
 * @self: a table
 *
 * Puts the focus on the first row that was found, or where it was last while nobody searches.
 *
 * Returns: whether there was something to take it
 */
gboolean
sp_compare_table_grab_focus_to_hit (SpCompareTable *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), FALSE);

  if (!sp_query_is_empty (self->query))
    go_to_first_row (self);
  return focus_place (self);
}

/* Returns what @row shows in the pack. */
static const char *
get_id (SpCompareRow *row)
{
  const SpComparedRow *compared = sp_compare_row_get_row (row);

  return compared != NULL ? compared->area->id : sp_compare_row_get_overlap (row)->id;
}

/**
 * sp_compare_table_get_row:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the id of the row in which the focus is, or was last
 */
const char *
sp_compare_table_get_row (SpCompareTable *self)
{
  g_autoptr (GArray) lines = NULL;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), NULL);

  lines = sp_compare_walk_list (self->groups);
  for (guint i = 0; i < lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->row != NULL && line->key == self->place.key)
        return get_id (line->row);
    }
  return NULL;
}

/**
 * sp_compare_table_grab_focus_to_row:
 * @self: a table
 * @id: a row
 *
 * Puts the focus on the title of the row, if it is shown.
 */
void
sp_compare_table_grab_focus_to_row (SpCompareTable *self, const char *id)
{
  g_autoptr (GArray) lines = NULL;

  g_return_if_fail (SP_IS_COMPARE_TABLE (self) && id != NULL);

  lines = sp_compare_walk_list (self->groups);
  for (guint i = 0; i < lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->row == NULL || !g_str_equal (get_id (line->row), id))
        continue;
      self->place = (SpComparePlace){ line->key, i, 0, -1 };
      focus_place (self);
    }
}
