/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-table.h"
#include "gui/compare/sp-compare-table-private.h"

#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-row.h"
#include "gui/sp-passage.h"

#include <glib/gi18n.h>

/* The groups behind those of the pack; a dot is in no id of a pack. */
#define OVERLAPS_GROUP ".overlaps"
#define PASSAGES_GROUP ".passages"

/* So many rows are in sight of nearly every window. They are made before it has a size; others only
 * when it is known that there is room for them. */
#define FIRST_ROWS 3

/**
 * SpCompareTable:
 *
 * All rows of a comparison in their groups, then what the roles share and what is good to know.
 *
 * # Accessibility
 *
 * A grid of row groups, rows and grid cells. It is one stop of the Tab key; the arrow keys move from
 * cell to cell.
 */
G_DEFINE_FINAL_TYPE (SpCompareTable, sp_compare_table, GTK_TYPE_WIDGET)

static SpCompareGroup *
ensure_group (SpCompareTable *self, const char *id, const char *title)
{
  GtkWidget *group;

  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (sp_compare_group_get_id (self->groups->pdata[i]), id))
      return self->groups->pdata[i];

  group = sp_compare_group_new (id, title);
  gtk_widget_set_parent (group, GTK_WIDGET (self));
  g_ptr_array_add (self->groups, group);
  return SP_COMPARE_GROUP (group);
}

static gboolean
is_row_wanted (SpCompareTable *self, SpCompareRow *row)
{
  SpCompareMode mode = sp_compare_selection_get_mode (self->selection);
  const SpComparedRow *compared = sp_compare_row_get_row (row);

  if (compared == NULL)
    return mode == SP_COMPARE_SHARED && sp_query_matches_overlap (self->query, self->comparison,
                                                                  sp_compare_row_get_overlap (row));
  return sp_compared_row_is_in (compared, mode) &&
         sp_compare_selection_has_row (self->selection, compared->area->id) &&
         sp_query_matches_row (self->query, self->comparison, compared);
}

static void
filter_row (SpCompareTable *self, SpCompareRow *row)
{
  gtk_widget_set_visible (GTK_WIDGET (row), is_row_wanted (self, row));
  sp_compare_row_set_mode (row, sp_compare_selection_get_mode (self->selection));
  sp_compare_row_mark_hits (row, self->query);
}

static void
add_row (SpCompareTable *self, SpCompareGroup *group, GtkWidget *row)
{
  sp_compare_group_append (group, row);
  g_ptr_array_add (self->rows, row);
  filter_row (self, SP_COMPARE_ROW (row));
}

static void
add_next_row (SpCompareTable *self)
{
  const SpComparedRow *row = sp_comparison_get_row (self->comparison, self->n_made++);
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  SpCompareGroup *group =
      ensure_group (self, row->area->group, sp_pack_get_group_title (pack, row->area->group));

  add_row (self, group, sp_compare_row_new (self->columns, self->comparison, row));
}

/* Only "in common" shows them, so nobody else pays for them. */
static void
ensure_overlaps (SpCompareTable *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  SpCompareGroup *group = ensure_group (self, OVERLAPS_GROUP, _ ("What They Share"));

  if (sp_compare_selection_get_mode (self->selection) != SP_COMPARE_SHARED ||
      sp_compare_group_get_first_row (group) != NULL)
    return;
  for (guint i = 0; i < pack->overlaps.n_items; i++)
    {
      const SpOverlap *overlap = &pack->overlaps.items[i];

      if (sp_comparison_has_overlap (self->comparison, overlap))
        add_row (self, group,
                 sp_compare_row_new_for_overlap (self->columns, self->comparison, overlap));
    }
}

static void
add_passages (SpCompareTable *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_COMPARE);

  for (guint i = 0; i < passages->len; i++)
    sp_compare_group_append (ensure_group (self, PASSAGES_GROUP, _ ("Good to Know")),
                             sp_passage_new (pack, passages->pdata[i]));
}

static guint
count_visible_rows (SpCompareGroup *group)
{
  guint n = 0;

  for (GtkWidget *row = sp_compare_group_get_first_row (group); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (row);
  return n;
}

/* A group without a row in sight has no heading either. While somebody searches, all groups are
 * open: a hit in a folded one would not be seen. */
static void
filter_groups (SpCompareTable *self)
{
  gboolean searching = !sp_query_is_empty (self->query);

  for (guint i = 0; i < self->groups->len; i++)
    {
      SpCompareGroup *group = self->groups->pdata[i];
      const char *id = sp_compare_group_get_id (group);
      gboolean is_hidden = searching && g_str_equal (id, PASSAGES_GROUP);

      gtk_widget_set_visible (GTK_WIDGET (group), !is_hidden && count_visible_rows (group) > 0);
      sp_compare_group_set_folded (group, !searching &&
                                              sp_compare_selection_is_folded (self->selection, id));
    }
}

static gboolean
make_further_rows (gpointer data)
{
  SpCompareTable *self = data;

  if (self->n_made < sp_comparison_get_n_rows (self->comparison))
    {
      add_next_row (self);
      filter_groups (self);
      return G_SOURCE_CONTINUE;
    }

  ensure_overlaps (self);
  add_passages (self);
  filter_groups (self);
  sp_compare_table_set_marked_column (self, self->marked_column);
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Whoever looks for a row must find it, made or not. */
static void
make_all_rows (SpCompareTable *self)
{
  if (self->idle == 0)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = 0;
  while (make_further_rows (self) == G_SOURCE_CONTINUE)
    ;
}

static void
clear_rows (SpCompareTable *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_unparent (self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  self->n_made = 0;
}

/* Moves the titles of rows that have scrolled half out back into sight. */
static void
keep_titles_in_sight (SpCompareTable *self)
{
  double top = gtk_adjustment_get_value (self->adjustment);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      graphene_rect_t bounds;

      if (gtk_widget_get_mapped (row) &&
          gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
        sp_compare_row_set_title_offset (SP_COMPARE_ROW (row), (int) (top - bounds.origin.y));
    }
}

static void
sp_compare_table_dispose (GObject *object)
{
  SpCompareTable *self = SP_COMPARE_TABLE (object);

  clear_rows (self);
  g_clear_pointer (&self->comparison, sp_comparison_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->columns);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (sp_compare_table_parent_class)->dispose (object);
}

static void
sp_compare_table_finalize (GObject *object)
{
  SpCompareTable *self = SP_COMPARE_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->groups);
  sp_query_free (self->query);

  G_OBJECT_CLASS (sp_compare_table_parent_class)->finalize (object);
}

static void
sp_compare_table_class_init (SpCompareTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_compare_table_finalize;
  sp_compare_table_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "comparetable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sp_compare_table_init (SpCompareTable *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->query = sp_query_new ("");
  self->marked_column = -1;
  self->place.role = -1;
  sp_compare_table_hear_clicks (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Comparison of roles"), -1);
}

/**
 * sp_compare_table_set_up:
 * @self: a new table
 * @selection: what to show
 * @columns: which columns are in sight
 * @adjustment: of the scrolling around the table
 */
void
sp_compare_table_set_up (SpCompareTable *self,
                         SpCompareSelection *selection,
                         SpCompareColumns *columns,
                         GtkAdjustment *adjustment)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->columns = g_object_ref (columns);
  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (keep_titles_in_sight), self,
                           G_CONNECT_SWAPPED);
}

/* Adds a row that is in sight of the next frame. */
static void
add_awaited_row (SpCompareTable *self)
{
  add_next_row (self);
  filter_groups (self);
  sp_compare_row_await (self->rows->pdata[self->rows->len - 1]);
}

/**
 * sp_compare_table_set_comparison:
 * @self: a table
 * @comparison: (transfer full): what to show in place of what was shown
 */
void
sp_compare_table_set_comparison (SpCompareTable *self, SpComparison *comparison)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self));

  clear_rows (self);
  g_clear_pointer (&self->comparison, sp_comparison_free);
  self->comparison = comparison;
  while (self->n_made < MIN (FIRST_ROWS, sp_comparison_get_n_rows (comparison)))
    add_awaited_row (self);
  /* Behind drawing, so that the first frame does not wait for rows that are out of sight. */
  self->idle = g_idle_add_full (G_PRIORITY_LOW, make_further_rows, self, NULL);
}

static int
measure_height (SpCompareTable *self, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL,
                      NULL);
  return height;
}

/**
 * sp_compare_table_fill:
 * @self: a table with a comparison
 * @width: the width of the table, in pixels
 * @height: how much of it is in sight, in pixels
 *
 * Makes the rows that are in sight now, where they are not made yet.
 */
void
sp_compare_table_fill (SpCompareTable *self, int width, int height)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self));

  while (self->idle != 0 && self->n_made < sp_comparison_get_n_rows (self->comparison) &&
         measure_height (self, width) < height)
    add_awaited_row (self);
}

/**
 * sp_compare_table_filter:
 * @self: a table with a comparison
 * @query: what is searched for
 *
 * Shows the rows that the selection and @query ask for.
 *
 * Returns: how many rows that are
 */
guint
sp_compare_table_filter (SpCompareTable *self, const SpQuery *query)
{
  guint n = 0;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self) && query != NULL, 0);

  sp_query_free (self->query);
  self->query = sp_query_copy (query);
  make_all_rows (self);
  ensure_overlaps (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      filter_row (self, self->rows->pdata[i]);
      n += gtk_widget_get_visible (self->rows->pdata[i]);
    }
  filter_groups (self);
  return n;
}

/**
 * sp_compare_table_set_marked_column:
 * @self: a table
 * @column: the column that the pointer or the focus is in, or -1
 */
void
sp_compare_table_set_marked_column (SpCompareTable *self, int column)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self));

  self->marked_column = column;
  for (guint i = 0; i < self->rows->len; i++)
    sp_compare_row_set_marked_column (self->rows->pdata[i], column);
}

/**
 * sp_compare_table_find_column:
 * @self: a table
 * @descendant: a widget in it
 *
 * Returns: the column that the widget belongs to, or -1
 */
int
sp_compare_table_find_column (SpCompareTable *self, GtkWidget *descendant)
{
  GtkWidget *cell = descendant;
  GtkWidget *row = gtk_widget_get_ancestor (descendant, SP_TYPE_COMPARE_ROW);

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), -1);

  if (!SP_IS_COMPARE_CELL (cell))
    cell = gtk_widget_get_ancestor (descendant, SP_TYPE_COMPARE_CELL);
  for (guint i = 0; cell != NULL && row != NULL && i < sp_comparison_get_n_roles (self->comparison);
       i++)
    if (GTK_WIDGET (sp_compare_row_get_cell (SP_COMPARE_ROW (row), i)) == cell)
      return i;
  return -1;
}
