/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Written piece by piece, one rung or move a line: the largest pack has hundreds of thousands of points. */

#include "cli/sp-cli-ladder.h"

#include "core/json/sp-json-builder.h"

#include <math.h>

/* Finer than a thousandth of a point nobody can see. */
static double
make_coarse (double number)
{
  return round (number * 1000.0) / 1000.0;
}

static void
add_member (JsonBuilder *builder, const char *name, double number)
{
  sp_json_add_real (builder, name, make_coarse (number));
}

static void
add_skills (JsonBuilder *builder, const SpPack *pack, const SpRung *rung)
{
  sp_json_begin_object (builder, "skills");
  for (guint i = 0; i < rung->skills.n_items; i++)
    sp_json_add_text (builder, pack->skills.items[rung->skills.items[i].skill.index].id,
                      rung->skills.items[i].level.id);
  json_builder_end_object (builder);
  sp_json_begin_array (builder, "certificates");
  for (guint i = 0; i < rung->certificates.n_items; i++)
    json_builder_add_string_value (builder, rung->certificates.items[i].id);
  json_builder_end_array (builder);
}

static void
write_text (FILE *file, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  fputs (quoted, file);
}

static void
write_rung (FILE *file, const SpPack *pack, const SpRung *rung, const SpLadderBox *box)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", rung->id);
  sp_json_add_text (builder, "title", rung->title);
  sp_json_add_integer (builder, "level", rung->level);
  sp_json_add_text (builder, "role", rung->role.id);
  sp_json_add_text (builder, "summary", rung->summary);
  add_skills (builder, pack, rung);
  add_member (builder, "x", box->x);
  add_member (builder, "y", box->y);
  add_member (builder, "width", box->width);
  add_member (builder, "height", box->height);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  fputs (text, file);
}

static void
write_number (FILE *file, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  fputs (g_ascii_formatd (digits, sizeof digits, "%.10g", make_coarse (number)), file);
}

static void
write_move (FILE *file, const SpMove *move, const SpLadderLine *line)
{
  fputs ("{\"from\":", file);
  write_text (file, move->from.id);
  fputs (",\"to\":", file);
  write_text (file, move->to.id);
  fputs (",\"curve\":[", file);
  for (guint i = 0; i < line->n_points; i++)
    {
      fputs (i > 0 ? ",[" : "[", file);
      write_number (file, line->points[i].x);
      fputc (',', file);
      write_number (file, line->points[i].y);
      fputc (']', file);
    }
  fputs ("]}", file);
}

static void
write_route (FILE *file, const SpLadder *ladder, const SpLadderRoute *route)
{
  for (guint i = 0; i <= route->n_moves; i++)
    {
      fputc (i > 0 ? ',' : '[', file);
      write_text (file, sp_ladder_get_rung (ladder, route->nodes[i])->id);
    }
  fputc (']', file);
}

static void
write_head (FILE *file, const SpLadderLayout *layout)
{
  fputs ("{\"width\":", file);
  write_number (file, layout->width);
  fputs (",\"height\":", file);
  write_number (file, layout->height);
  fprintf (file, ",\"crossings\":%" G_GUINT64_FORMAT, layout->crossings);
}

/* Begins an element of a list on a line of its own. */
static void
separate (FILE *file, guint index)
{
  fputs (index > 0 ? ",\n" : "\n", file);
}

/* Writes the layout and the routes, in points. The curve of a move is a list of points: where it
 * starts, then for each cubic Bézier piece two control points and where the piece ends. Returns FALSE,
 * with errno set, if not all could be written. */
gboolean
sp_cli_ladder_write_json (const SpCliLadder *self, FILE *file)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (self->painter);
  guint n_routes = self->routes != NULL ? self->routes->len : 0;

  write_head (file, layout);
  fputs (",\n\"rungs\":[", file);
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      separate (file, i);
      write_rung (file, self->ladder->pack, sp_ladder_get_rung (self->ladder, i),
                  &layout->boxes[i]);
    }
  fputs ("],\n\"moves\":[", file);
  for (guint i = 0; i < layout->n_lines && !ferror (file); i++)
    {
      separate (file, i);
      write_move (file, sp_ladder_get_move (self->ladder, i), &layout->lines[i]);
    }
  fputs ("],\n\"routes\":[", file);
  for (guint i = 0; i < n_routes; i++)
    {
      separate (file, i);
      write_route (file, self->ladder, g_ptr_array_index (self->routes, i));
    }
  return fputs ("]}\n", file) >= 0 && !ferror (file);
}
