/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame of a ladder of 1,000 rungs takes on an image surface, at several sizes of the window
 * and at several zooms, as far as all rungs in one frame. Time is that of the processor, so that others on
 * the machine matter little. Prints a table in Markdown; ends with 1 if the middle one of the frames takes
 * longer than the goal. */

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-painter.h"

#include <stdlib.h>
#include <time.h>

#define N_ROLES 32
#define N_LEVELS 32
#define GOAL 4e-3
#define FRAMES 101

typedef struct
{
  int width;
  int height;
} Size;

/* In seconds. */
typedef struct
{
  double best;
  double median;
} Times;

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

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

/* Draws the middle of the ladders as the view does. */
static double
time_frame (SpLadderPainter *painter, cairo_surface_t *surface, Size size, double zoom)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_LIGHT);
  cairo_t *cr = cairo_create (surface);
  double start = get_processor_time ();

  cairo_translate (cr, (size.width - layout->width * zoom) / 2.0,
                   (size.height - layout->height * zoom) / 2.0);
  cairo_scale (cr, zoom, zoom);
  sp_ladder_painter_draw (painter, cr, &palette, NULL);
  cairo_surface_flush (surface);
  cairo_destroy (cr);
  return get_processor_time () - start;
}

static Times
time_frames (SpLadderPainter *painter, Size size, double zoom)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, size.width, size.height);
  double times[FRAMES];

  for (guint i = 0; i < FRAMES; i++)
    times[i] = time_frame (painter, surface, size, zoom);
  cairo_surface_destroy (surface);
  qsort (times, FRAMES, sizeof *times, compare_times);
  return (Times){ times[0], times[FRAMES / 2] };
}

/* Returns whether every frame is as fast as it should be. */
static gboolean
judge_size (SpLadderPainter *painter, Size size)
{
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  const double zooms[] = {
    2.0, 1.0, 0.7, 0.5, 0.35, MIN (size.width / layout->width, size.height / layout->height)
  };
  gboolean fast = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      Times times = time_frames (painter, size, zooms[i]);

      g_print ("| %d x %d | %.2f | %.2f | %.2f |\n", size.width, size.height, zooms[i],
               times.best * 1e3, times.median * 1e3);
      fast = fast && times.median < GOAL;
    }
  return fast;
}

int
main (int argc, char **argv)
{
  const Size sizes[] = { { 1000, 720 }, { 1920, 1080 } };
  g_autoptr (SpPack) pack = make_pack ();
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  gboolean fast = TRUE;

  g_print ("| window | zoom | best frame, ms | middle frame, ms |\n|--:|--:|--:|--:|\n");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    fast = judge_size (painter, sizes[i]) && fast;
  return fast ? EXIT_SUCCESS : EXIT_FAILURE;
}
