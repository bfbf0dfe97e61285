/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the table scrolls. It is laid out from the line at its upper edge: rows that nobody has seen
 * yet are about as high as they will be, and when they are filled what is read does not move. */

#include "gui/compare/sp-compare-table-private.h"

/* As a viewport has them, in parts of what is in sight. */
#define STEP 0.1
#define PAGE 0.9

/* The focus is in sight after one round, unless rows on the way to it were never seen. */
#define MOST_ROUNDS 4

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static int
measure_height (gpointer widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Puts the lines of a group below @y. What follows the heading without being a line, counts to it. */
static int
place_group (GArray *lines, guint first, int y, int width)
{
  SpCompareGroup *group = g_array_index (lines, SpCompareLine, first).group;
  int bottom = y + measure_height (group, width);
  guint i = first;

  for (; i < lines->len && g_array_index (lines, SpCompareLine, i).group == group; i++)
    {
      SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      line->y = y;
      line->height = measure_height (line->widget, width);
      y += line->height;
    }
  g_array_index (lines, SpCompareLine, i - 1).height += bottom - y;
  return bottom;
}

static GArray *
place_lines (SpCompareTable *self, int width, int *height)
{
  GArray *lines = sp_compare_walk_list (self->groups);

  *height = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->row == NULL)
        *height = place_group (lines, i, *height, width);
    }
  return lines;
}

/* A line that is gone is stood in for by the one that took its place. */
static double
find_value (const SpCompareReading *reading, GArray *lines, double most)
{
  const SpCompareLine *line = NULL;

  if (reading->key == NULL || lines->len == 0)
    return 0;
  for (guint i = 0; i < lines->len && line == NULL; i++)
    if (g_array_index (lines, SpCompareLine, i).key == reading->key)
      line = &g_array_index (lines, SpCompareLine, i);
  if (line == NULL)
    return CLAMP (g_array_index (lines, SpCompareLine, MIN (reading->line, lines->len - 1)).y, 0,
                  most);
  return CLAMP (line->y + MIN (reading->offset, line->height - 1), 0, most);
}

static void
note_reading (SpCompareTable *self, double value)
{
  int height;
  g_autoptr (GArray) lines = place_lines (self, gtk_widget_get_width (GTK_WIDGET (self)), &height);

  self->reading = (SpCompareReading){ NULL, 0, 0 };
  for (guint i = 0; i < lines->len && value > 0; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->y <= value)
        self->reading = (SpCompareReading){ line->key, i, value - line->y };
    }
}

/* Nobody has seen the start of a row that is filled at the upper edge, but what is below it. */
static void
fill_row (SpCompareTable *self, const SpCompareLine *line, int width)
{
  sp_compare_row_fill (line->row);
  if (line->key == self->reading.key)
    self->reading.offset += measure_height (line->row, width) - line->height;
}

/* Returns whether there was a row to fill, after which others may be in sight. */
static gboolean
fill_sight (SpCompareTable *self, GArray *lines, double value, int width, int height)
{
  gboolean filled = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      if (line->row == NULL || sp_compare_row_is_filled (line->row) || line->y >= value + height ||
          line->y + line->height <= value)
        continue;
      fill_row (self, line, width);
      filled = TRUE;
    }
  return filled;
}

static void
set_adjustment (SpCompareTable *self,
                GtkOrientation orientation,
                double value,
                double upper,
                double page)
{
  if (self->adjustments[orientation] == NULL)
    return;
  self->is_placing = TRUE;
  gtk_adjustment_configure (self->adjustments[orientation], value, 0, MAX (upper, page),
                            page * STEP, page * PAGE, page);
  self->is_placing = FALSE;
}

/* Titles of rows that have scrolled half out stay in sight. */
static void
keep_titles_in_sight (SpCompareTable *self, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      SpCompareRow *row = g_array_index (lines, SpCompareLine, i).row;
      graphene_rect_t bounds;

      if (row != NULL && sp_compare_row_is_filled (row) &&
          gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
        sp_compare_row_set_title_offset (row, (int) -bounds.origin.y);
    }
}

static void
allocate_groups (SpCompareTable *self, double value, int width)
{
  int y = -(int) value;

  for (guint i = 0; i < self->groups->len; i++)
    if (gtk_widget_get_visible (self->groups->pdata[i]))
      {
        int height = measure_height (self->groups->pdata[i], width);

        gtk_widget_size_allocate (self->groups->pdata[i], &(GtkAllocation){ 0, y, width, height },
                                  -1);
        y += height;
      }
}

static void
place (SpCompareTable *self, int width, int height)
{
  g_autoptr (GArray) lines = NULL;
  double value;
  int total;

  do
    {
      g_clear_pointer (&lines, g_array_unref);
      lines = place_lines (self, width, &total);
      value = find_value (&self->reading, lines, MAX (total - height, 0));
    }
  while (fill_sight (self, lines, value, width, height));

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, 0, width, width);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, value, total, height);
  allocate_groups (self, value, width);
  keep_titles_in_sight (self, lines);
}

/* Returns whether the focus was out of sight. What is higher than the table shows its start. */
static gboolean
show_focus (SpCompareTable *self, int height)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  double value = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  graphene_rect_t bounds;
  double step;

  if (focus == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return FALSE;
  step = bounds.origin.y;
  if (step >= 0)
    step = MAX (0, MIN (step, bounds.origin.y + bounds.size.height - height));
  else if (bounds.origin.y + bounds.size.height >= height)
    step = 0;
  if (step > -1 && step < 1)
    return FALSE;
  note_reading (self, MAX (value + step, 0));
  return TRUE;
}

static void
sp_compare_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpCompareTable *self = SP_COMPARE_TABLE (widget);
  gboolean shows_focus = self->shows_focus;

  self->shows_focus = FALSE;
  place (self, width, height);
  for (guint i = 0; i < MOST_ROUNDS && shows_focus && show_focus (self, height); i++)
    place (self, width, height);
}

/* It scrolls, so it needs no room of its own. */
static void
sp_compare_table_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Rows that come in sight are made while the table is allocated. The toolkit only forgets that they
 * asked for a layout in what is allocated around them, so all of it has to be. */
static void
scrolled (SpCompareTable *self)
{
  if (self->is_placing)
    return;
  note_reading (self, gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_scrolling (SpCompareTable *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Lets go of what scrolls the table. */
void
sp_compare_table_drop_adjustments (SpCompareTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    set_scrolling (self, i, NULL);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpCompareTable *self = SP_COMPARE_TABLE (object);

  if (id <= PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SpCompareTable *self = SP_COMPARE_TABLE (object);

  if (id <= PROP_VADJUSTMENT)
    set_scrolling (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
  else
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

/* Gives the table what a scrolled window asks of what it scrolls. */
void
sp_compare_table_install_scrolling (SpCompareTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  widget_class->measure = sp_compare_table_measure;
  widget_class->size_allocate = sp_compare_table_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}
