/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-json.h"
#include "cli/sp-cli-ladder.h"

#include <math.h>

/* Curves become polylines that are at most this far off, in points. */
#define TOLERANCE 0.5

static void
add_number (JsonBuilder *builder, double number)
{
  /* Finer than a thousandth of a point nobody can see. */
  json_builder_add_double_value (builder, round (number * 1000.0) / 1000.0);
}

static void
add_member (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  add_number (builder, number);
}

static void
add_rung (JsonBuilder *builder, const SpRung *rung, const SpLadderBox *box)
{
  json_builder_begin_object (builder);
  sp_cli_json_add_text (builder, "id", rung->id);
  sp_cli_json_add_text (builder, "title", rung->title);
  json_builder_set_member_name (builder, "level");
  json_builder_add_int_value (builder, rung->level);
  sp_cli_json_add_text (builder, "role", rung->role.id);
  add_member (builder, "x", box->x);
  add_member (builder, "y", box->y);
  add_member (builder, "width", box->width);
  add_member (builder, "height", box->height);
  json_builder_end_object (builder);
}

static void
add_move (JsonBuilder *builder, const SpMove *move, const SpLadderLine *line)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SpLadderPoint));

  sp_ladder_line_flatten (line, TOLERANCE, points);
  json_builder_begin_object (builder);
  sp_cli_json_add_text (builder, "from", move->from.id);
  sp_cli_json_add_text (builder, "to", move->to.id);
  sp_cli_json_begin_array (builder, "points");
  for (guint i = 0; i < points->len; i++)
    {
      SpLadderPoint point = g_array_index (points, SpLadderPoint, i);

      json_builder_begin_array (builder);
      add_number (builder, point.x);
      add_number (builder, point.y);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_routes (JsonBuilder *builder, const SpCliLadder *self)
{
  sp_cli_json_begin_array (builder, "routes");
  for (guint i = 0; self->routes != NULL && i < self->routes->len; i++)
    {
      const SpLadderRoute *route = g_ptr_array_index (self->routes, i);

      json_builder_begin_array (builder);
      for (guint k = 0; k <= route->n_moves; k++)
        json_builder_add_string_value (builder,
                                       sp_ladder_get_rung (self->ladder, route->nodes[k])->id);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

/* Returns: (transfer full): the layout and the routes, in points */
char *
sp_cli_ladder_to_json (const SpCliLadder *self)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_member (builder, "width", layout->width);
  add_member (builder, "height", layout->height);
  json_builder_set_member_name (builder, "crossings");
  json_builder_add_int_value (builder, layout->crossings);
  sp_cli_json_begin_array (builder, "rungs");
  for (guint i = 0; i < layout->n_boxes; i++)
    add_rung (builder, sp_ladder_get_rung (self->ladder, i), &layout->boxes[i]);
  json_builder_end_array (builder);
  sp_cli_json_begin_array (builder, "moves");
  for (guint i = 0; i < layout->n_lines; i++)
    add_move (builder, sp_ladder_get_move (self->ladder, i), &layout->lines[i]);
  json_builder_end_array (builder);
  add_routes (builder, self);
  json_builder_end_object (builder);
  return sp_cli_json_finish (builder);
}
