/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame of a ladder of 1,000 rungs takes on an image surface. Ends with 1 if it is more
 * than the goal. */

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-painter.h"

#include <stdlib.h>

#define N_ROLES 32
#define N_LEVELS 32
#define GOAL 4e-3
#define FRAMES 20

static void
append_rungs (GString *json)
{
  for (guint i = 0; i < N_ROLES * N_LEVELS; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"r%u\",\"title\":\"Rung %u of a role\",\"level\":%u,"
                            "\"role\":\"role-%u\"}",
                            i > 0 ? "," : "", i, i, i / N_ROLES, i % N_ROLES);
}

/* Up in a role, and every third one to the role beside it, too. */
static void
append_moves (GString *json)
{
  for (guint i = 0; i + N_ROLES < N_ROLES * N_LEVELS; i++)
    {
      g_string_append_printf (json, "%s{\"from\":\"r%u\",\"to\":\"r%u\",\"how\":\"H\"}",
                              i > 0 ? "," : "", i, i + N_ROLES);
      if (i % 3 == 0)
        g_string_append_printf (json, ",{\"from\":\"r%u\",\"to\":\"r%u\",\"how\":\"H\"}", i,
                                i + N_ROLES + (i % N_ROLES == N_ROLES - 1 ? -1 : 1));
    }
}

static SpPack *
make_pack (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"format\":1,\"id\":\"p\",\"title\":\"P\",\"language\":\"en\",\"updated\":\"2026-01-01\","
      "\"authors\":[\"A\"],\"license\":\"CC0-1.0\",\"roles\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SpPack *pack;

  for (guint i = 0; i < N_ROLES; i++)
    g_string_append_printf (json, "%s{\"id\":\"role-%u\",\"title\":\"Role %u\",\"summary\":\"S\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"rungs\":[");
  append_rungs (json);
  g_string_append (json, "],\"moves\":[");
  append_moves (json);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  pack = sp_pack_new_from_bytes (bytes, "bench", NULL, NULL, &error);
  if (pack == NULL)
    g_error ("%s", error->message);
  return pack;
}

/* Returns the best time of a frame, in seconds. */
static double
time_frame (SpLadderPainter *painter, double scale)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 800);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < FRAMES; i++)
    {
      cairo_t *cr = cairo_create (surface);
      gint64 start = g_get_monotonic_time ();

      cairo_scale (cr, scale, scale);
      cairo_translate (cr, -1000.0 * MIN (scale, 1.0), -1000.0 * MIN (scale, 1.0));
      sp_ladder_painter_draw (painter, cr, &palette, NULL);
      cairo_surface_flush (surface);
      best = MIN (best, (g_get_monotonic_time () - start) / 1e6);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  return best;
}

int
main (int argc, char **argv)
{
  g_autoptr (SpPack) pack = make_pack ();
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  const double scales[] = { 2.0, 1.0, 0.6, 0.5,
                            MIN (1200.0 / layout->width, 800.0 / layout->height) };
  gboolean fast = TRUE;

  g_print ("| scale | a frame of 1,200 × 800, ms |\n|--:|--:|\n");
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double seconds = time_frame (painter, scales[i]);

      g_print ("| %.2f | %.2f |\n", scales[i], seconds * 1e3);
      fast = fast && seconds < GOAL;
    }
  return fast ? EXIT_SUCCESS : EXIT_FAILURE;
}
