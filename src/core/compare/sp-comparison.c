/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/compare/sp-comparison.h"

struct _SpComparison
{
  SpPack *pack;    /* (owned) */
  GArray *roles;   /* (owned) (element-type guint): positions in the pack */
  GPtrArray *rows; /* (owned) (element-type SpComparedRow) */
};

/* The order of items is the author's and says nothing. Of two missing cells nothing is known, so
 * nothing is the same. */
static gboolean
is_same_cell (const SpCell *a, const SpCell *b)
{
  if (a == NULL || b == NULL)
    return FALSE;
  if (a == b)
    return TRUE;
  return a->items.n_items > 0 && sp_texts_are_same_set (&a->items, &b->items);
}

static const SpCell *
get_cell (const SpComparison *self, const SpArea *area, guint position)
{
  return sp_area_get_cell (area, sp_comparison_get_role (self, position));
}

/* Returns whether the other roles have an item of the first one. */
static gboolean
is_in_all_cells (const SpComparison *self, const SpArea *area, const char *item)
{
  for (guint i = 1; i < self->roles->len; i++)
    {
      const SpCell *cell = get_cell (self, area, i);

      if (cell == NULL || !sp_texts_contain (&cell->items, item))
        return FALSE;
    }
  return TRUE;
}

/* One role alone shares nothing: with nobody to compare it to, no row is the same. */
static SpComparedRow *
compare_row (const SpComparison *self, const SpArea *area)
{
  SpComparedRow *row = g_new0 (SpComparedRow, 1);
  const SpCell *first;

  row->area = area;
  row->shared = g_ptr_array_new ();
  for (guint i = 0; i < self->roles->len; i++)
    row->n_covered += get_cell (self, area, i) != NULL;
  if (self->roles->len < 2)
    return row;

  first = get_cell (self, area, 0);
  row->same = TRUE;
  for (guint i = 1; i < self->roles->len; i++)
    row->same = row->same && is_same_cell (first, get_cell (self, area, i));

  for (guint i = 0; first != NULL && i < first->items.n_items; i++)
    if (is_in_all_cells (self, area, first->items.items[i]))
      g_ptr_array_add (row->shared, (gpointer) first->items.items[i]);
  return row;
}

static void
row_free (SpComparedRow *row)
{
  g_ptr_array_unref (row->shared);
  g_free (row);
}

static void
add_group (SpComparison *self, const char *group)
{
  for (guint i = 0; i < self->pack->areas.n_items; i++)
    {
      const SpArea *area = &self->pack->areas.items[i];

      if (g_str_equal (area->group, group))
        g_ptr_array_add (self->rows, compare_row (self, area));
    }
}

static gboolean
is_first_of_group (const SpPack *pack, guint position)
{
  for (guint i = 0; i < position; i++)
    if (g_str_equal (pack->areas.items[i].group, pack->areas.items[position].group))
      return FALSE;
  return TRUE;
}

/* Groups stand in the order that the pack lists them in, and those that it does not list behind
 * them as they come; the rows of a group always stand together. */
static void
add_rows (SpComparison *self)
{
  const SpPack *pack = self->pack;

  for (guint i = 0; i < pack->groups.n_items; i++)
    add_group (self, pack->groups.items[i].id);
  for (guint i = 0; i < pack->areas.n_items; i++)
    if (sp_pack_find (pack, "groups", pack->areas.items[i].group) < 0 &&
        is_first_of_group (pack, i))
      add_group (self, pack->areas.items[i].group);
}

/**
 * sp_comparison_new:
 * @pack: what to compare
 * @roles: (array length=n_roles): positions of roles in @pack, in the order to show them in
 * @n_roles: how many; may be 0
 *
 * Returns: (transfer full): the comparison, which keeps a reference to @pack
 */
SpComparison *
sp_comparison_new (SpPack *pack, const guint *roles, guint n_roles)
{
  SpComparison *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (roles != NULL || n_roles == 0, NULL);
  for (guint i = 0; i < n_roles; i++)
    g_return_val_if_fail (roles[i] < pack->roles.n_items, NULL);

  self = g_new0 (SpComparison, 1);
  self->pack = sp_pack_ref (pack);
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (self->roles, roles, n_roles);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  add_rows (self);
  return self;
}

/**
 * sp_comparison_free:
 * @self: (transfer full): a comparison
 */
void
sp_comparison_free (SpComparison *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->roles);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_comparison_get_pack:
 * @self: a comparison
 *
 * Returns: (transfer none): what is compared
 */
SpPack *
sp_comparison_get_pack (const SpComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_comparison_get_n_roles:
 * @self: a comparison
 *
 * Returns: how many roles stand side by side
 */
guint
sp_comparison_get_n_roles (const SpComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->roles->len;
}

/**
 * sp_comparison_get_role:
 * @self: a comparison
 * @position: a column, counted from 0
 *
 * Returns: the position in the pack of the role in that column
 */
guint
sp_comparison_get_role (const SpComparison *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->roles->len, 0);

  return g_array_index (self->roles, guint, position);
}

/**
 * sp_comparison_get_n_rows:
 * @self: a comparison
 *
 * Returns: how many rows there are, whatever is looked at
 */
guint
sp_comparison_get_n_rows (const SpComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * sp_comparison_get_row:
 * @self: a comparison
 * @position: a row, counted from 0; the rows of a group stand together
 *
 * Returns: (transfer none): the row
 */
const SpComparedRow *
sp_comparison_get_row (const SpComparison *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->rows->len, NULL);

  return self->rows->pdata[position];
}

/**
 * sp_compared_row_is_in:
 * @self: a row
 * @mode: what to look at
 *
 * Returns: whether the row is a part of it
 */
gboolean
sp_compared_row_is_in (const SpComparedRow *self, SpCompareMode mode)
{
  switch (mode)
    {
    case SP_COMPARE_DIFFERENCES:
      return !self->same && self->n_covered > 0;
    case SP_COMPARE_SHARED:
      return self->same || self->shared->len > 0;
    case SP_COMPARE_ALL:
    default:
      return TRUE;
    }
}

/**
 * sp_compared_row_shares:
 * @self: a row
 * @item: an item of one of its cells
 *
 * Returns: whether all chosen roles have that item
 */
gboolean
sp_compared_row_shares (const SpComparedRow *self, const char *item)
{
  return g_ptr_array_find_with_equal_func (self->shared, item, g_str_equal, NULL);
}

static gboolean
has_same_sources (const SpCell *a, const SpCell *b)
{
  if (a->sources.n_items != b->sources.n_items)
    return FALSE;
  for (guint i = 0; i < a->sources.n_items; i++)
    if (a->sources.items[i].index != b->sources.items[i].index)
      return FALSE;
  return TRUE;
}

/**
 * sp_comparison_repeats:
 * @self: a comparison
 * @row: one of its rows
 * @position: the position of a role in @self
 *
 * Returns: whether the role has all that the one before it has in @row, to the word and the source,
 *   so that one cell can stand for both
 */
gboolean
sp_comparison_repeats (const SpComparison *self, const SpComparedRow *row, guint position)
{
  const SpCell *before;
  const SpCell *cell;

  g_return_val_if_fail (self != NULL && row != NULL && position < self->roles->len, FALSE);

  if (position == 0)
    return FALSE;
  before = get_cell (self, row->area, position - 1);
  cell = get_cell (self, row->area, position);
  return is_same_cell (before, cell) && g_strcmp0 (before->text, cell->text) == 0 &&
         has_same_sources (before, cell);
}

/**
 * sp_comparison_has_overlap:
 * @self: a comparison
 * @overlap: something that roles of the pack share
 *
 * Returns: whether at least two of the chosen roles share it
 */
gboolean
sp_comparison_has_overlap (const SpComparison *self, const SpOverlap *overlap)
{
  guint n = 0;

  for (guint i = 0; i < self->roles->len; i++)
    if (sp_overlap_get_lean (overlap, sp_comparison_get_role (self, i)) != NULL)
      n++;
  return n >= 2;
}

/**
 * sp_comparison_list_rows:
 * @self: a comparison
 * @mode: what to look at
 * @group: (nullable): the only group to look at, as the pack writes it; %NULL for all
 *
 * Returns: (transfer container) (element-type SpComparedRow): the rows to show, in their order
 */
GPtrArray *
sp_comparison_list_rows (const SpComparison *self, SpCompareMode mode, const char *group)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, rows);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SpComparedRow *row = self->rows->pdata[i];

      if (sp_compared_row_is_in (row, mode) &&
          (group == NULL || g_str_equal (group, row->area->group)))
        g_ptr_array_add (rows, row);
    }
  return rows;
}

/**
 * sp_comparison_list_overlaps:
 * @self: a comparison
 * @mode: what to look at
 * @group: (nullable): the only group of rows to look at; %NULL for all
 *
 * Overlaps belong to no group, and say what roles have in common.
 *
 * Returns: (transfer container) (element-type SpOverlap): what at least two of the chosen roles
 *   share, to be shown
 */
GPtrArray *
sp_comparison_list_overlaps (const SpComparison *self, SpCompareMode mode, const char *group)
{
  GPtrArray *overlaps = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, overlaps);

  for (guint i = 0; i < self->pack->overlaps.n_items; i++)
    if (mode != SP_COMPARE_DIFFERENCES && group == NULL &&
        sp_comparison_has_overlap (self, &self->pack->overlaps.items[i]))
      g_ptr_array_add (overlaps, (gpointer) &self->pack->overlaps.items[i]);
  return overlaps;
}
