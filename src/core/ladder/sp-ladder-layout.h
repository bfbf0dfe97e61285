/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-graph.h"

G_BEGIN_DECLS

/** What a measuring function is asked for. */
typedef enum
{
  SP_LADDER_PART_RUNG,
  SP_LADDER_PART_LANE_TITLE,
  SP_LADDER_PART_LEVEL_TITLE
} SpLadderPart;

/**
 * SpLadderMeasureFunc:
 * @part: what is measured
 * @index: which: the position of a node, the number of a lane, or the row of a level counted from
 *   the bottom
 * @width: (out): points, 0 or more
 * @height: (out): points, 0 or more
 * @user_data: what was handed to the layout
 *
 * Says how much room a part needs.
 */
typedef void (*SpLadderMeasureFunc) (SpLadderPart part,
                                     guint index,
                                     double *width,
                                     double *height,
                                     gpointer user_data);

/**
 * SpLadderOptions:
 * @margin: around everything
 * @box_gap: between two boxes of a row
 * @line_gap: between a line that passes a row and its neighbours there
 * @row_gap: between two rows, where the lines bend
 * @track_gap: between two lines that run sideways over the boxes of their row
 * @port_gap: between the ends of two lines on the same edge of a box, where there is room
 * @lane_gap: between two lanes
 * @mirrored: lay out from right to left
 * @aspect: how many times as wide as high the layout should be, if that can be; 0 if it does not matter
 *
 * The spacing of a layout, in points, and its shape.
 */
typedef struct
{
  double margin;
  double box_gap;
  double line_gap;
  double row_gap;
  double track_gap;
  double port_gap;
  double lane_gap;
  gboolean mirrored;
  double aspect;
} SpLadderOptions;

#define SP_LADDER_OPTIONS_DEFAULT                                                          \
  {                                                                                        \
    .margin = 18.0, .box_gap = 32.0, .line_gap = 14.0, .row_gap = 72.0, .track_gap = 10.0, \
    .port_gap = 24.0, .lane_gap = 32.0, .mirrored = FALSE, .aspect = 0.0                   \
  }

typedef struct
{
  double x;
  double y;
} SpLadderPoint;

/** `x`, `y` is the upper left corner; y grows downwards. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SpLadderBox;

/**
 * SpLadderLine:
 * @points: (array length=n_points): where the line starts, then three points for each cubic Bézier
 *   piece: two control points and its end
 * @n_points: 1 more than a multiple of 3
 *
 * The drawn line of a move, from the edge of one box to the edge of another.
 */
typedef struct
{
  const SpLadderPoint *points;
  guint n_points;
} SpLadderLine;

/** A row: its level, the stretch of its boxes from `y` on, and the place of its title. */
typedef struct
{
  int level;
  double y;
  double height;
  SpLadderBox title;
} SpLadderRow;

/** A lane: its band over the whole height, and the place of its title. */
typedef struct
{
  SpLadderBox band;
  SpLadderBox title;
} SpLadderLane;

/**
 * SpLadderLayout:
 * @width: of everything, margins included
 * @height: of everything, margins included
 * @crossings: how often two lines cross
 * @boxes: (array length=n_boxes): one a node, in the order of the graph
 * @lines: (array length=n_lines): one an edge, in the order of the graph
 * @rows: (array length=n_rows): the levels that have nodes, lowest first
 * @lanes: (array length=n_lanes): by number, not by place
 *
 * A ladder as geometry, in points; immutable.
 */
typedef struct
{
  double width;
  double height;
  guint64 crossings;
  SpLadderBox *boxes;
  guint n_boxes;
  SpLadderLine *lines;
  guint n_lines;
  SpLadderRow *rows;
  guint n_rows;
  SpLadderLane *lanes;
  guint n_lanes;

  /*< private >*/
  SpLadderPoint *points; /* (owned): those of all lines */
} SpLadderLayout;

SpLadderLayout *sp_ladder_layout_new (const SpLadderGraph *graph,
                                      SpLadderMeasureFunc measure,
                                      gpointer user_data,
                                      const SpLadderOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_layout_free (SpLadderLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderLayout, sp_ladder_layout_free)

G_END_DECLS
