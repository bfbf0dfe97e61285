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

/**
 * SpCompareTable:
 *
 * What is good to know, all rows of a comparison in their groups, then what the roles share. It
 * scrolls itself: rows are filled when they come into sight, and what is read stays in its place when
 * those above turn out to be higher or lower.
 *
 * # Accessibility
 *
 * Row groups, rows and grid cells, in the grid around it. It is one stop of the Tab key; the arrow
 * keys move from cell to cell.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (SpCompareTable,
                               sp_compare_table,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

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
  sp_compare_row_show (row, sp_compare_selection_get_mode (self->selection), self->query);
}

static void
add_row (SpCompareTable *self, SpCompareGroup *group, GtkWidget *row)
{
  sp_compare_group_append (group, row);
  g_ptr_array_add (self->rows, row);
  sp_compare_row_set_marked_column (SP_COMPARE_ROW (row), self->marked_column);
  filter_row (self, SP_COMPARE_ROW (row));
}

static void
add_rows (SpCompareTable *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  for (guint i = 0; i < sp_comparison_get_n_rows (self->comparison); i++)
    {
      const SpComparedRow *row = sp_comparison_get_row (self->comparison, i);
      const char *title = sp_pack_get_group_title (pack, row->area->group);

      add_row (self, ensure_group (self, row->area->group, title),
               sp_compare_row_new (self->columns, self->comparison, row));
    }
}

/* Only "in common" shows them, so nobody else pays for them. */
static void
ensure_overlaps (SpCompareTable *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  SpCompareGroup *group = ensure_group (self, OVERLAPS_GROUP, _ ("What They Share"));

  if (sp_compare_selection_get_mode (self->selection) != SP_COMPARE_SHARED ||
      sp_compare_group_get_rows (group)->len > 0)
    return;
  for (guint i = 0; i < pack->overlaps.n_items; i++)
    {
      const SpOverlap *overlap = &pack->overlaps.items[i];

      if (sp_comparison_has_overlap (self->comparison, overlap))
        add_row (self, group,
                 sp_compare_row_new_for_overlap (self->columns, self->comparison, overlap));
    }
}

/* Before anybody opens them, their number tells that there is something. */
static void
add_group_of_passages (SpCompareTable *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_COMPARE);
  g_autofree char *count = NULL;

  if (passages->len == 0)
    return;
  /* Translators: how many texts can be folded out */
  count = g_strdup_printf (ngettext ("%u text", "%u texts", passages->len), passages->len);
  self->passages = ensure_group (self, PASSAGES_GROUP, _ ("Good to Know"));
  sp_compare_group_set_hint (self->passages, count);
}

/* They are folded until somebody opens them, and made then. */
static void
filter_passages (SpCompareTable *self, gboolean searching)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_COMPARE);
  gboolean is_open = sp_compare_selection_is_folded (self->selection, PASSAGES_GROUP);

  gtk_widget_set_visible (GTK_WIDGET (self->passages), !searching);
  sp_compare_group_set_folded (self->passages, !is_open);
  if (!is_open || sp_compare_group_get_rows (self->passages)->len > 0)
    return;
  for (guint i = 0; i < passages->len; i++)
    sp_compare_group_append (self->passages, sp_passage_new (pack, passages->pdata[i]));
}

static guint
count_visible_rows (SpCompareGroup *group)
{
  GPtrArray *rows = sp_compare_group_get_rows (group);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += gtk_widget_get_visible (rows->pdata[i]);
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

      if (group == self->passages)
        {
          filter_passages (self, searching);
          continue;
        }
      gtk_widget_set_visible (GTK_WIDGET (group), count_visible_rows (group) > 0);
      sp_compare_group_set_folded (group, !searching &&
                                              sp_compare_selection_is_folded (self->selection, id));
    }
}

static void
clear_rows (SpCompareTable *self)
{
  g_clear_object (&self->selected);
  g_clear_pointer (&self->lines, g_array_unref);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_unparent (self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  self->passages = NULL;
}

static void
sp_compare_table_dispose (GObject *object)
{
  SpCompareTable *self = SP_COMPARE_TABLE (object);

  clear_rows (self);
  g_clear_pointer (&self->comparison, sp_comparison_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->columns);
  sp_compare_table_drop_adjustments (self);

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
  sp_compare_table_install_copying (widget_class);
  gtk_widget_class_set_css_name (widget_class, "comparetable");
  sp_compare_table_install_scrolling (klass);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sp_compare_table_init (SpCompareTable *self)
{
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->query = sp_query_new ("");
  self->marked_column = -1;
  self->place.role = -1;
  sp_compare_table_hear_clicks (self);
  sp_compare_table_hear_drags (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sp_compare_table_set_up:
 * @self: a new table
 * @selection: what to show
 * @columns: which columns are in sight
 */
void
sp_compare_table_set_up (SpCompareTable *self,
                         SpCompareSelection *selection,
                         SpCompareColumns *columns)
{
  g_return_if_fail (SP_IS_COMPARE_TABLE (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->columns = g_object_ref (columns);
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
  add_group_of_passages (self);
  add_rows (self);
  ensure_overlaps (self);
  filter_groups (self);
}

/* A screen reader tells how far one has come. The header is the first row. */
static void
number_rows (SpCompareTable *self)
{
  int n = 1;

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (self->rows->pdata[i]))
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->rows->pdata[i]),
                                      GTK_ACCESSIBLE_RELATION_ROW_INDEX, ++n, -1);
}

/**
 * sp_compare_table_filter:
 * @self: a table with a comparison
 *
 * Shows the rows that the selection and the search ask for.
 *
 * Returns: how many rows that are
 */
guint
sp_compare_table_filter (SpCompareTable *self)
{
  guint n = 0;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), 0);

  g_clear_pointer (&self->lines, g_array_unref);
  ensure_overlaps (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      filter_row (self, self->rows->pdata[i]);
      n += gtk_widget_get_visible (self->rows->pdata[i]);
    }
  filter_groups (self);
  number_rows (self);
  return n;
}

/* Other words are read from the first hit on; when there are none any more, one reads on where one
 * was, or where the keyboard has gone since. */
static void
read_hits (SpCompareTable *self, gboolean was_searching)
{
  gboolean searching = !sp_query_is_empty (self->query);

  if (searching && !was_searching)
    self->searched_from = self->reading;
  if (!searching && was_searching)
    {
      self->reading = self->searched_from;
      self->shows_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
    }
  else
    self->reading = (SpCompareReading){ NULL, 0, 0 };
}

/**
 * sp_compare_table_search:
 * @self: a table with a comparison
 * @query: what is searched for
 *
 * Shows only the rows with all words of @query, the first of them first.
 *
 * Returns: how many rows that are
 */
guint
sp_compare_table_search (SpCompareTable *self, const SpQuery *query)
{
  g_autoptr (SpQuery) before = NULL;
  guint n;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self) && query != NULL, 0);

  before = g_steal_pointer (&self->query);
  self->query = sp_query_copy (query);
  n = sp_compare_table_filter (self);
  read_hits (self, !sp_query_is_empty (before));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return n;
}

static gboolean
is_folded_away (SpCompareRow *row)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), SP_TYPE_COMPARE_GROUP);

  return sp_compare_group_is_folded (SP_COMPARE_GROUP (group));
}

/**
 * sp_compare_table_list_shown:
 * @self: a table with a comparison
 * @rows: (element-type SpComparedRow): to which the rows are added that are shown, in their order
 * @overlaps: (element-type SpOverlap): to which those are added that are shown
 *
 * What is folded away is not shown; what has only scrolled out of sight is.
 *
 * Returns: (transfer none): what they are of
 */
const SpComparison *
sp_compare_table_list_shown (SpCompareTable *self, GPtrArray *rows, GPtrArray *overlaps)
{
  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self) && rows != NULL && overlaps != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SpCompareRow *row = self->rows->pdata[i];
      const SpComparedRow *compared = sp_compare_row_get_row (row);

      if (!gtk_widget_get_visible (GTK_WIDGET (row)) || is_folded_away (row))
        continue;
      if (compared != NULL)
        g_ptr_array_add (rows, (gpointer) compared);
      else
        g_ptr_array_add (overlaps, (gpointer) sp_compare_row_get_overlap (row));
    }
  return self->comparison;
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
 * Returns: the column that the widget belongs to, or -1. Of a cell in several columns that is the
 *   one that the focus was in last, or else the first.
 */
int
sp_compare_table_find_column (SpCompareTable *self, GtkWidget *descendant)
{
  int last = (int) self->place.stop - 1;
  GtkWidget *row;
  int column;

  g_return_val_if_fail (SP_IS_COMPARE_TABLE (self), -1);

  row = gtk_widget_get_ancestor (descendant, SP_TYPE_COMPARE_ROW);
  column = row != NULL ? sp_compare_row_find (SP_COMPARE_ROW (row), descendant) - 1 : -1;
  if (column >= 0 && last > column &&
      sp_compare_row_get_cell (SP_COMPARE_ROW (row), last) ==
          sp_compare_row_get_cell (SP_COMPARE_ROW (row), column))
    return last;
  return MAX (column, -1);
}
