/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The graph in rows: for the layout alone. */

#pragma once

#include "core/ladder/sp-ladder-graph.h"

G_BEGIN_DECLS

/** One end of a link, seen from the other: the item there, and the link. */
typedef struct
{
  guint item;
  guint link;
} SpLadderEnd;

/** The ends that belong to each item: those of item i are `ends[start[i]]` to `ends[start[i + 1]]`. */
typedef struct
{
  guint *start;      /* (owned) (array length=n_items + 1) */
  SpLadderEnd *ends; /* (owned) */
} SpLadderEnds;

/** A piece of a move between two rows that follow each other. */
typedef struct
{
  guint lower;
  guint upper;
  guint move;
} SpLadderLink;

/** Where the moves inside a row run: over its boxes or under them; and whether there are any. */
typedef struct
{
  gboolean is_upper;
  gboolean has_sides;
} SpLadderRowEdge;

/**
 * SpLadderRows:
 * @n_nodes: items from 0 on are the nodes of the graph; those behind are passes, the points where
 *   a move passes a row between its ends
 * @first_trunk: items from here on are the passes that the longest moves share, at the end of
 *   their rows; only a graph whose moves skip very many rows has any
 * @first_link: of each move and one behind; the links of a move climb in order
 * @edges: of each row: that at which its moves inside run
 * @sides: for moves inside a row: the other node, and the move in place of a link
 *
 * A graph with everything cut at the rows. Only `order` and `position` change: `order` lists the
 * items of row r, from left to right, from `row_start[r]` on.
 */
typedef struct
{
  guint n_nodes;
  guint first_trunk;
  guint n_items;
  guint n_rows;
  guint n_moves;
  guint n_links;
  int *levels;
  guint *row;
  guint *position;
  guint *order;
  guint *row_start;
  SpLadderRowEdge *edges;
  SpLadderLink *links;
  guint *first_link;
  SpLadderEnds up;
  SpLadderEnds down;
  SpLadderEnds sides;
} SpLadderRows;

SpLadderRows *sp_ladder_rows_new (const SpLadderGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_rows_free (SpLadderRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderRows, sp_ladder_rows_free)

static inline gboolean
sp_ladder_rows_is_pass (const SpLadderRows *self, guint item)
{
  return item >= self->n_nodes;
}

static inline gboolean
sp_ladder_rows_is_trunk (const SpLadderRows *self, guint item)
{
  return item >= self->first_trunk;
}

static inline guint
sp_ladder_ends_count (const SpLadderEnds *self, guint item)
{
  return self->start[item + 1] - self->start[item];
}

G_END_DECLS
