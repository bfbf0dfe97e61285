/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-item.h"

#include "core/ladder/sp-query-rungs.h"

#include <glib/gi18n.h>

/**
 * SpLadderItem:
 *
 * A line of the list: the heading of a group or a rung in it.
 */
struct _SpLadderItem
{
  GObject parent_instance;

  char *heading; /* (owned) (nullable): of a rung none */
  guint node;
  gboolean is_first;
  gboolean is_last;
};

G_DEFINE_FINAL_TYPE (SpLadderItem, sp_ladder_item, G_TYPE_OBJECT)

static void
sp_ladder_item_finalize (GObject *object)
{
  g_free (SP_LADDER_ITEM (object)->heading);

  G_OBJECT_CLASS (sp_ladder_item_parent_class)->finalize (object);
}

static void
sp_ladder_item_class_init (SpLadderItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_ladder_item_finalize;
}

static void
sp_ladder_item_init (SpLadderItem *self)
{
}

static void
add_heading (GListStore *items, const char *heading)
{
  g_autoptr (SpLadderItem) item = g_object_new (SP_TYPE_LADDER_ITEM, NULL);

  item->heading = g_strdup (heading);
  g_list_store_append (items, item);
}

static void
add_rung (GListStore *items, guint node, gboolean is_first, gboolean is_last)
{
  g_autoptr (SpLadderItem) item = g_object_new (SP_TYPE_LADDER_ITEM, NULL);

  item->node = node;
  item->is_first = is_first;
  item->is_last = is_last;
  g_list_store_append (items, item);
}

static int
compare_levels (gconstpointer a, gconstpointer b, gpointer ladder)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int levels = ((const SpLadder *) ladder)->graph.nodes[first].level -
               ((const SpLadder *) ladder)->graph.nodes[second].level;

  return levels != 0 ? levels : (first > second) - (first < second);
}

/* The rungs of a lane that are searched for from the lowest upwards, below its title. */
static void
add_lane (GListStore *items,
          const SpLadder *ladder,
          const SpQuery *query,
          int lane,
          const char *title)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ladder->n_rungs; i++)
    if (ladder->graph.nodes[i].lane == lane &&
        (query == NULL ||
         sp_query_matches_rung (query, ladder->pack, sp_ladder_get_rung (ladder, i))))
      g_array_append_val (nodes, i);
  if (nodes->len == 0)
    return;
  g_array_sort_with_data (nodes, compare_levels, (gpointer) ladder);
  add_heading (items, title);
  for (guint i = 0; i < nodes->len; i++)
    add_rung (items, g_array_index (nodes, guint, i), i == 0, i + 1 == nodes->len);
}

/**
 * sp_ladder_items_new:
 * @ladder: ladders
 * @query: (nullable): what is searched for in them
 *
 * Returns: (transfer full): all of their rungs that @query finds as #SpLadderItem, grouped by role, with headings
 */
GListModel *
sp_ladder_items_new (const SpLadder *ladder, const SpQuery *query)
{
  GListStore *items = g_list_store_new (SP_TYPE_LADDER_ITEM);

  g_return_val_if_fail (ladder != NULL, G_LIST_MODEL (items));

  /* Translators: heading: the rungs from which people come */
  add_lane (items, ladder, query, SP_LADDER_NO_LANE, _ ("Ways In"));
  for (guint i = 0; i < ladder->n_roles; i++)
    add_lane (items, ladder, query, i, sp_ladder_get_role (ladder, i)->title);
  return G_LIST_MODEL (items);
}

/**
 * sp_ladder_item_get_heading:
 * @self: a line
 *
 * Returns: (nullable) (transfer none): the heading that it is, or %NULL for a rung
 */
const char *
sp_ladder_item_get_heading (SpLadderItem *self)
{
  g_return_val_if_fail (SP_IS_LADDER_ITEM (self), NULL);

  return self->heading;
}

/**
 * sp_ladder_item_get_node:
 * @self: a line that is a rung
 *
 * Returns: its node in the ladders
 */
guint
sp_ladder_item_get_node (SpLadderItem *self)
{
  g_return_val_if_fail (SP_IS_LADDER_ITEM (self), 0);

  return self->node;
}

/**
 * sp_ladder_item_is_first:
 * @self: a line
 *
 * Returns: whether it is the first rung of its group
 */
gboolean
sp_ladder_item_is_first (SpLadderItem *self)
{
  g_return_val_if_fail (SP_IS_LADDER_ITEM (self), FALSE);

  return self->is_first;
}

/**
 * sp_ladder_item_is_last:
 * @self: a line
 *
 * Returns: whether it is the last rung of its group
 */
gboolean
sp_ladder_item_is_last (SpLadderItem *self)
{
  g_return_val_if_fail (SP_IS_LADDER_ITEM (self), FALSE);

  return self->is_last;
}
