/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder-fold.h"
#include "core/ladder/sp-ladder-lines.h"
#include "core/ladder/sp-ladder-order.h"
#include "core/ladder/sp-ladder-place.h"
#include "core/ladder/sp-ladder-ports.h"
#include "core/ladder/sp-ladder-rows.h"

/* How many rows more than levels a layout gets for the sake of its shape, up to how many nodes, and how
 * much larger each of them has to make it; and how much smaller and larger gaps get. */
#define MOST_FOLDS 5
#define MOST_FOLDED 1000
#define WORTH_A_FOLD 1.05
#define LEAST_STRETCH 0.6
#define MOST_STRETCH_DOWN 1.35
#define MOST_STRETCH_ACROSS 2.0

/* What is known of a layout while it is made. */
typedef struct
{
  const SpLadderGraph *graph;
  const SpLadderOptions *options;
  SpLadderMeasureFunc measure;
  gpointer user_data;
  SpLadderLayout *layout;
  SpLadderRows *rows;       /* (owned) */
  SpLadderStorey *storeys;  /* (owned): of each row */
  SpLadderLinkPorts *ports; /* (owned): of each link */
  GArray *sides;            /* (owned) (element-type SpLadderSide) */
  double left;              /* where the rows begin: behind the titles of the levels */
  double top;               /* where the rows begin: under the titles of the lanes */
} Draft;

static void
measure_part (Draft *self, SpLadderPart part, guint index, SpLadderBox *box)
{
  *box = (SpLadderBox){ 0 };
  self->measure (part, index, &box->width, &box->height, self->user_data);
}

static void
measure_parts (Draft *self)
{
  SpLadderLayout *layout = self->layout;

  layout->n_boxes = self->graph->n_nodes;
  layout->boxes = g_new (SpLadderBox, layout->n_boxes);
  for (guint i = 0; i < layout->n_boxes; i++)
    measure_part (self, SP_LADDER_PART_RUNG, i, &layout->boxes[i]);

  layout->n_rows = self->rows->n_rows;
  layout->rows = g_new0 (SpLadderRow, layout->n_rows);
  for (guint i = 0; i < layout->n_rows; i++)
    {
      layout->rows[i].level = self->rows->levels[i];
      measure_part (self, SP_LADDER_PART_LEVEL_TITLE, i, &layout->rows[i].title);
    }

  layout->n_lanes = self->graph->n_lanes;
  layout->lanes = g_new0 (SpLadderLane, layout->n_lanes);
  for (guint i = 0; i < layout->n_lanes; i++)
    measure_part (self, SP_LADDER_PART_LANE_TITLE, i, &layout->lanes[i].title);
}

/* Finds out how much room the titles leave for the rows. */
static void
make_room_for_titles (Draft *self)
{
  double width = 0.0;
  double height = 0.0;

  for (guint i = 0; i < self->layout->n_rows; i++)
    width = MAX (width, self->layout->rows[i].title.width);
  for (guint i = 0; i < self->layout->n_lanes; i++)
    height = MAX (height, self->layout->lanes[i].title.height);
  self->left = self->options->margin + (width > 0.0 ? width + self->options->box_gap : 0.0);
  self->top = self->options->margin + (height > 0.0 ? height + self->options->line_gap : 0.0);
}

static void
place_across (Draft *self)
{
  SpLadderLayout *layout = self->layout;
  guint n_items = self->rows->n_items;
  g_autofree guint *lanes_in_place = g_new (guint, layout->n_lanes);
  g_autofree double *widths = g_new (double, layout->n_boxes);
  g_autofree double *title_widths = g_new (double, layout->n_lanes);
  g_autofree double *x = g_new (double, n_items);
  g_autofree SpLadderSpan *lanes = g_new (SpLadderSpan, layout->n_lanes);
  SpLadderSpan extent;

  for (guint i = 0; i < layout->n_boxes; i++)
    widths[i] = layout->boxes[i].width;
  for (guint i = 0; i < layout->n_lanes; i++)
    title_widths[i] = layout->lanes[i].title.width;
  layout->crossings = sp_ladder_rows_order (self->rows, self->graph, lanes_in_place);
  self->sides = sp_ladder_rows_list_sides (self->rows, self->graph);
  extent = sp_ladder_rows_place (self->rows, self->graph, self->options, lanes_in_place, widths,
                                 title_widths, x, lanes);

  for (guint i = 0; i < n_items; i++)
    x[i] += self->left - extent.left;
  for (guint i = 0; i < layout->n_boxes; i++)
    layout->boxes[i].x = x[i] - widths[i] / 2.0;
  for (guint i = 0; i < layout->n_lanes; i++)
    {
      layout->lanes[i].band.x = self->left + lanes[i].left;
      layout->lanes[i].band.width = lanes[i].right - lanes[i].left;
    }
  layout->width = self->left + extent.right - extent.left + self->options->margin;
  sp_ladder_rows_place_ports (self->rows, self->options, x, layout->boxes, self->sides,
                              self->ports);
}

static void
choose_tracks (Draft *self)
{
  SpLadderSide *all = (SpLadderSide *) self->sides->data;

  for (guint i = 0, end; i < self->sides->len; i = end)
    {
      for (end = i + 1; end < self->sides->len &&
                        self->rows->row[all[end].left] == self->rows->row[all[i].left];)
        end++;
      sp_ladder_sides_choose_tracks (all + i, end - i);
    }
}

/* Fills in, for each row, how high the sideways lines over it and under it need the room to be. */
static void
measure_tracks (const Draft *self, double *above, double *below)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      const SpLadderSide *side = &g_array_index (self->sides, SpLadderSide, i);
      guint row = self->rows->row[side->left];
      double *room = side->above ? &above[row] : &below[row];

      *room = MAX (*room, side->track * self->options->track_gap);
    }
}

/* Stacks the rows, the highest level first. */
static void
place_down (Draft *self)
{
  SpLadderLayout *layout = self->layout;
  guint n_rows = layout->n_rows;
  g_autofree double *heights = g_new0 (double, n_rows);
  g_autofree double *above = g_new0 (double, n_rows);
  g_autofree double *below = g_new0 (double, n_rows);
  double y = self->top;

  for (guint i = 0; i < n_rows; i++)
    heights[i] = layout->rows[i].title.height;
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      guint row = self->rows->row[i];

      heights[row] = MAX (heights[row], layout->boxes[i].height);
    }
  measure_tracks (self, above, below);
  for (guint i = n_rows; i-- > 0;)
    {
      SpLadderStorey *storey = &self->storeys[i];

      storey->bend_top = y;
      storey->top = y + above[i];
      storey->bottom = storey->top + heights[i];
      storey->bend_bottom = storey->bottom + below[i];
      y = storey->bend_bottom + (i > 0 ? self->options->row_gap : 0.0);
    }
  layout->height = y + self->options->margin;
}

static void
place_parts_down (Draft *self)
{
  SpLadderLayout *layout = self->layout;

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const SpLadderStorey *storey = &self->storeys[self->rows->row[i]];
      SpLadderBox *box = &layout->boxes[i];

      box->y = (storey->top + storey->bottom - box->height) / 2.0;
    }
  for (guint i = 0; i < layout->n_rows; i++)
    {
      SpLadderRow *row = &layout->rows[i];

      row->y = self->storeys[i].top;
      row->height = self->storeys[i].bottom - row->y;
      row->title.x = self->options->margin;
      row->title.y = row->y + (row->height - row->title.height) / 2.0;
    }
  for (guint i = 0; i < layout->n_lanes; i++)
    {
      SpLadderLane *lane = &layout->lanes[i];

      lane->band.y = self->options->margin;
      lane->band.height = layout->height - 2.0 * self->options->margin;
      lane->title.x = lane->band.x + (lane->band.width - lane->title.width) / 2.0;
      lane->title.y = self->options->margin;
    }
}

static void
mirror_box (const SpLadderLayout *self, SpLadderBox *box)
{
  box->x = self->width - box->x - box->width;
}

static void
mirror (SpLadderLayout *self)
{
  guint n_points = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    mirror_box (self, &self->boxes[i]);
  for (guint i = 0; i < self->n_rows; i++)
    mirror_box (self, &self->rows[i].title);
  for (guint i = 0; i < self->n_lanes; i++)
    {
      mirror_box (self, &self->lanes[i].band);
      mirror_box (self, &self->lanes[i].title);
    }
  for (guint i = 0; i < self->n_lines; i++)
    n_points += self->lines[i].n_points;
  for (guint i = 0; i < n_points; i++)
    self->points[i].x = self->width - self->points[i].x;
}

static void
draft_clear (Draft *self)
{
  sp_ladder_rows_free (self->rows);
  g_free (self->storeys);
  g_free (self->ports);
  g_array_unref (self->sides);
}

static SpLadderLayout *
lay_out (const SpLadderGraph *graph,
         SpLadderMeasureFunc measure,
         gpointer user_data,
         const SpLadderOptions *options)
{
  Draft draft = { .graph = graph, .options = options, .measure = measure, .user_data = user_data };

  draft.layout = g_new0 (SpLadderLayout, 1);
  draft.rows = sp_ladder_rows_new (graph);
  draft.storeys = g_new (SpLadderStorey, draft.rows->n_rows);
  draft.ports = g_new (SpLadderLinkPorts, draft.rows->n_links);

  measure_parts (&draft);
  make_room_for_titles (&draft);
  place_across (&draft);
  choose_tracks (&draft);
  place_down (&draft);
  place_parts_down (&draft);
  sp_ladder_lines_draw (draft.rows, graph, draft.options, draft.storeys, draft.ports, draft.sides,
                        draft.layout);
  if (draft.options->mirrored)
    mirror (draft.layout);
  draft_clear (&draft);
  return draft.layout;
}

/* What is known while a layout gets a shape. */
typedef struct
{
  SpLadderFold *fold; /* (owned) */
  SpLadderMeasureFunc measure;
  gpointer user_data;
} Shaper;

/* The first row of a level measures its title. */
static void
measure_folded (SpLadderPart part, guint index, double *width, double *height, gpointer user_data)
{
  const Shaper *self = user_data;
  int level = part == SP_LADDER_PART_LEVEL_TITLE ? sp_ladder_fold_get_level (self->fold, index) : 0;

  if (level < 0)
    return;
  self->measure (part, part == SP_LADDER_PART_LEVEL_TITLE ? (guint) level : index, width, height,
                 self->user_data);
}

static SpLadderLayout *
lay_out_folded (Shaper *self, const SpLadderOptions *options)
{
  return lay_out (sp_ladder_fold_get_graph (self->fold), measure_folded, self, options);
}

/* Returns how large a layout is seen in a frame of the shape that is asked for, with its rows as close as
 * they may be. */
static double
get_size (const SpLadderLayout *layout, const SpLadderOptions *options)
{
  double height =
      layout->height - MAX (layout->n_rows, 1) * (1.0 - LEAST_STRETCH) * options->row_gap;

  return MIN (options->aspect / layout->width, 1.0 / height);
}

/* Gives levels more rows as long as the layout is seen larger then. */
static SpLadderLayout *
fold (Shaper *self, const SpLadderOptions *options)
{
  SpLadderLayout *best = lay_out_folded (self, options);

  for (guint i = 0; i < MOST_FOLDS && sp_ladder_fold_add_row (self->fold, best); i++)
    {
      SpLadderLayout *next = lay_out_folded (self, options);
      gboolean is_better = get_size (next, options) > WORTH_A_FOLD * get_size (best, options);
      SpLadderLayout *worse = is_better ? best : next;

      best = is_better ? next : best;
      sp_ladder_layout_free (worse);
      if (!is_better)
        {
          sp_ladder_fold_remove_row (self->fold);
          break;
        }
    }
  return best;
}

/* Sets the gaps so that a layout like @layout fills the shape that is asked for. */
static SpLadderOptions
stretch (const SpLadderLayout *layout, const SpLadderOptions *options)
{
  SpLadderOptions stretched = *options;
  guint n_gaps = MAX (layout->n_rows, 2) - 1;
  double missing = layout->width / options->aspect - layout->height;
  double wider;

  stretched.row_gap += missing / n_gaps;
  stretched.row_gap = CLAMP (stretched.row_gap, LEAST_STRETCH * options->row_gap,
                             MOST_STRETCH_DOWN * options->row_gap);
  wider = options->aspect * (layout->height + n_gaps * (stretched.row_gap - options->row_gap)) /
          layout->width;
  stretched.box_gap *= CLAMP (wider, 1.0, MOST_STRETCH_ACROSS);
  stretched.lane_gap *= CLAMP (wider, 1.0, MOST_STRETCH_ACROSS);
  return stretched;
}

static SpLadderLayout *
lay_out_in_shape (const SpLadderGraph *graph,
                  SpLadderMeasureFunc measure,
                  gpointer user_data,
                  const SpLadderOptions *options)
{
  Shaper shaper = { sp_ladder_fold_new (graph), measure, user_data };
  SpLadderLayout *layout =
      graph->n_nodes <= MOST_FOLDED ? fold (&shaper, options) : lay_out_folded (&shaper, options);
  SpLadderOptions stretched = stretch (layout, options);

  sp_ladder_layout_free (layout);
  layout = lay_out_folded (&shaper, &stretched);
  sp_ladder_fold_join_rows (shaper.fold, layout);
  sp_ladder_fold_free (shaper.fold);
  return layout;
}

/**
 * sp_ladder_layout_new:
 * @graph: what is laid out; any graph, with at most 4,096 nodes and 65,536 edges of a pack in mind
 * @measure: (scope call): says how large the parts are
 * @user_data: for @measure
 * @options: (nullable): the spacing, or %NULL for the usual one
 *
 * Lays out a ladder in layers: level gives the row, the lowest at the bottom, lane gives the
 * column, and within that rungs stand so that few moves cross. Where a shape is asked for, a level may
 * stand in several rows. The same input gives the same output. Takes time about in proportion to the
 * size of the graph.
 *
 * Returns: (transfer full): the layout
 */
SpLadderLayout *
sp_ladder_layout_new (const SpLadderGraph *graph,
                      SpLadderMeasureFunc measure,
                      gpointer user_data,
                      const SpLadderOptions *options)
{
  static const SpLadderOptions usual = SP_LADDER_OPTIONS_DEFAULT;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  if (options != NULL && options->aspect > 0.0 && graph->n_nodes > 0)
    return lay_out_in_shape (graph, measure, user_data, options);
  return lay_out (graph, measure, user_data, options != NULL ? options : &usual);
}

/**
 * sp_ladder_layout_free:
 * @self: (transfer full): a layout
 */
void
sp_ladder_layout_free (SpLadderLayout *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->boxes);
  g_free (self->lines);
  g_free (self->rows);
  g_free (self->lanes);
  g_free (self->points);
  g_free (self);
}
