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

/* Puts the lines of a group below @y. Rows make up a group; what follows a heading without being a line
 * counts to that one. To ask a group how high it is, would ask all of its rows once more. */
static int
place_group (GArray *lines, guint first, int y, int width)
{
  SpCompareGroup *group = g_array_index (lines, SpCompareLine, first).group;
  int bottom = y;
  guint i = first;

  for (; i < lines->len && g_array_index (lines, SpCompareLine, i).group == group; i++)
    {
      SpCompareLine *line = &g_array_index (lines, SpCompareLine, i);

      line->y = bottom;
      line->height = measure_height (line->widget, width);
      bottom += line->height;
    }
  if (i == first + 1)
    {
      g_array_index (lines, SpCompareLine, first).height = measure_height (group, width);
      bottom = y + g_array_index (lines, SpCompareLine, first).height;
    }
  return bottom;
}

/* Returns how high all of them are. */
static int
place_lines (SpCompareTable *self, int width)
{
  int height = 0;

  if (self->lines == NULL)
    self->lines = sp_compare_walk_list (self->groups);
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, SpCompareLine, i).row == NULL)
      height = place_group (self->lines, i, height, width);
  return height;
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

/* What is in sight was placed in the last frame, or else is found out. */
static void
note_reading (SpCompareTable *self, double value)
{
  if (self->lines == NULL)
    place_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  self->reading = (SpCompareReading){ NULL, 0, 0 };
  for (guint i = 0; i < self->lines->len && value > 0; i++)
    {
      const SpCompareLine *line = &g_array_index (self->lines, SpCompareLine, i);

      if (line->y <= value)
        self->reading = (SpCompareReading){ line->key, i, value - line->y };
    }
}

/* Nobody has seen the start of a row that is filled at the upper edge, but what is below it. Returns
 * how much higher the row is then. */
static int
fill_row (SpCompareTable *self, SpCompareLine *line, int width)
{
  int more = -measure_height (line->row, width);

  sp_compare_row_fill (line->row);
  more += measure_height (line->row, width);
  line->height += more;
  if (line->key == self->reading.key)
    self->reading.offset += more;
  return more;
}

/* Returns whether there was a row to fill, after which others may be in sight. Those below it move. */
static gboolean
fill_sight (SpCompareTable *self, double value, int width, int height, int *total)
{
  gboolean filled = FALSE;
  int shift = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      SpCompareLine *line = &g_array_index (self->lines, SpCompareLine, i);
      int y = line->y;

      line->y += shift;
      if (y >= value + height || y + line->height <= value || line->row == NULL ||
          sp_compare_row_is_filled (line->row))
        continue;
      shift += fill_row (self, line, width);
      filled = TRUE;
    }
  *total += shift;
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
keep_titles_in_sight (SpCompareTable *self, double value, int height)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SpCompareLine *line = &g_array_index (self->lines, SpCompareLine, i);
      graphene_rect_t bounds;

      if (line->y < value + height && line->y + line->height > value && line->row != NULL &&
          gtk_widget_compute_bounds (GTK_WIDGET (line->row), GTK_WIDGET (self), &bounds))
        sp_compare_row_set_title_offset (line->row, (int) -bounds.origin.y);
    }
}

/* Returns the line behind the last one of the group that starts at @first. */
static guint
find_end (GArray *lines, guint first)
{
  guint end = first + 1;

  while (end < lines->len && g_array_index (lines, SpCompareLine, end).row != NULL)
    end++;
  return end;
}

static void
allocate_groups (SpCompareTable *self, double value, int width)
{
  for (guint i = 0, end; i < self->lines->len; i = end)
    {
      const SpCompareLine *first = &g_array_index (self->lines, SpCompareLine, i);
      const SpCompareLine *last;
      GtkAllocation place;

      end = find_end (self->lines, i);
      last = &g_array_index (self->lines, SpCompareLine, end - 1);
      place =
          (GtkAllocation){ 0, first->y - (int) value, width, last->y + last->height - first->y };
      /* The toolkit wants to be asked, whatever the answer. */
      gtk_widget_measure (GTK_WIDGET (first->group), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL,
                          NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (first->group), &place, -1);
    }
}

static void
place (SpCompareTable *self, int width, int height)
{
  int total = place_lines (self, width);
  double value;

  do
    value = find_value (&self->reading, self->lines, MAX (total - height, 0));
  while (fill_sight (self, value, width, height, &total));

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, 0, width, width);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, value, total, height);
  allocate_groups (self, value, width);
  keep_titles_in_sight (self, value, height);
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
