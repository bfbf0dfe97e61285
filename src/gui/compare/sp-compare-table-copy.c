/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the text of cells is selected and copied. A label that can be selected takes clicks, the focus
 * and the arrow keys, which have other uses here: so a label is that only while something in it is
 * selected, and never has the focus. */

#include "gui/compare/sp-compare-table-private.h"

#include "gui/compare/sp-compare-cell.h"

/* A hand that only clicks moves less, in pixels. */
#define LEAST_DRAG 6

static void
set_selectable (GtkLabel *label, gboolean selectable)
{
  gtk_label_set_selectable (label, selectable);
  gtk_widget_set_focusable (GTK_WIDGET (label), FALSE);
}

static void
clear_selection (SpCompareTable *self)
{
  if (self->selected != NULL)
    set_selectable (self->selected, FALSE);
  g_clear_object (&self->selected);
}

static void
begin_selection (SpCompareTable *self, GtkLabel *label)
{
  if (self->selected == label)
    return;
  clear_selection (self);
  self->selected = g_object_ref (label);
  set_selectable (label, TRUE);
}

static SpCompareCell *
get_focused_cell (SpCompareTable *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return SP_IS_COMPARE_CELL (focus) ? SP_COMPARE_CELL (focus) : NULL;
}

/* Returns the words of a cell at a place of the table, or NULL. */
static GtkLabel *
find_label (SpCompareTable *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return GTK_IS_LABEL (picked) && gtk_widget_get_ancestor (picked, SP_TYPE_COMPARE_CELL) != NULL
             ? GTK_LABEL (picked)
             : NULL;
}

/* Returns before which letter of @label a place of the table is. */
static int
find_letter (SpCompareTable *self, GtkLabel *label, double x, double y)
{
  const char *text = gtk_label_get_text (label);
  graphene_point_t point;
  int left;
  int top;
  int index;
  int trailing;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (label), &GRAPHENE_POINT_INIT (x, y),
                                 &point))
    return 0;
  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_xy_to_index (gtk_label_get_layout (label), (int) (point.x - left) * PANGO_SCALE,
                            (int) (point.y - top) * PANGO_SCALE, &index, &trailing);
  return (int) g_utf8_pointer_to_offset (text, text + index) + trailing;
}

static void
drag_begun (SpCompareTable *self, double x, double y)
{
  clear_selection (self);
  graphene_point_init (&self->drag_start, x, y);
}

/* From then on it is no click any more, which would open the sources. */
static void
drag_moved (SpCompareTable *self, double x, double y, GtkGesture *drag)
{
  double start_x = self->drag_start.x;
  double start_y = self->drag_start.y;
  GtkLabel *label = find_label (self, start_x, start_y);

  if (label == NULL || ABS (x) + ABS (y) < LEAST_DRAG)
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  begin_selection (self, label);
  gtk_label_select_region (label, find_letter (self, label, start_x, start_y),
                           find_letter (self, label, start_x + x, start_y + y));
}

/* The display has one selection, so of several labels none is: what is copied then is all of them. */
static gboolean
select_all (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  SpCompareCell *cell = get_focused_cell (self);
  GPtrArray *labels = cell != NULL ? sp_compare_cell_get_labels (cell) : NULL;

  clear_selection (self);
  if (labels != NULL && labels->len == 1)
    {
      begin_selection (self, labels->pdata[0]);
      gtk_label_select_region (labels->pdata[0], 0, -1);
    }
  return cell != NULL;
}

/* The first words of the cell are selected from their start on, by letters or to an end. */
static gboolean
extend_selection (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  SpCompareCell *cell = get_focused_cell (self);
  GtkLabel *label;
  int step;
  int count;

  if (cell == NULL)
    return FALSE;
  g_variant_get (arguments, "(ii)", &step, &count);
  label = sp_compare_cell_get_labels (cell)->pdata[0];
  begin_selection (self, label);
  g_signal_emit_by_name (label, "move-cursor", step, count, TRUE);
  return TRUE;
}

/* Returns what is selected, or NULL. */
static char *
get_selected (SpCompareTable *self)
{
  int start;
  int end;

  if (self->selected == NULL || !gtk_label_get_selection_bounds (self->selected, &start, &end))
    return NULL;
  return g_utf8_substring (gtk_label_get_text (self->selected), start, end);
}

/* What is selected, or else all that stands in the cell with the focus. */
static gboolean
copy (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  SpCompareCell *cell = get_focused_cell (self);
  g_autofree char *words = get_selected (self);

  if (words == NULL && cell != NULL)
    words = sp_compare_cell_get_words (cell);
  if (words == NULL)
    return FALSE;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
  return TRUE;
}

/* Gives the table the keys that select and copy. */
void
sp_compare_table_install_copying (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkMovementStep step;
    int count;
  } steps[] = {
    { GDK_KEY_Left, GTK_MOVEMENT_VISUAL_POSITIONS, -1 },
    { GDK_KEY_Right, GTK_MOVEMENT_VISUAL_POSITIONS, 1 },
    { GDK_KEY_Home, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1 },
    { GDK_KEY_End, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, GDK_SHIFT_MASK, extend_selection,
                                  "(ii)", steps[i].step, steps[i].count);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, copy, NULL);
}

/* Lets the pointer select in all cells. */
void
sp_compare_table_hear_drags (SpCompareTable *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* What is selected stays so as long as the focus is with it. */
void
sp_compare_table_keep_selection (SpCompareTable *self)
{
  SpCompareCell *cell = get_focused_cell (self);

  if (self->selected != NULL &&
      (cell == NULL || !gtk_widget_is_ancestor (GTK_WIDGET (self->selected), GTK_WIDGET (cell))))
    clear_selection (self);
}
