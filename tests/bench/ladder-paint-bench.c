/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame of a ladder takes on an image surface, as far as all rungs in one frame. Some ladders
 * have short moves and some have moves between any two rungs: what is fast for one of them alone is not
 * fast. Time is that of the processor, so that others on the machine matter little. Prints a table in
 * Markdown; ends with 1 if the middle one of the frames takes longer than its limit. */

#include "core/pack/sp-pack-file.h"
#include "paint/sp-ladder-painter.h"

#include <stdlib.h>
#include <time.h>

#define N_ROLES 32
#define LIMIT 8e-3
#define FRAMES 101

/* Moves of a ladder whose moves lead anywhere, for each rung. */
#define MOVES 1.5

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

/* A ladder: of short moves, or of moves between any two rungs. */
typedef struct
{
  const char *name;
  guint n_rungs;
  guint n_levels;
  gboolean leads_anywhere;
  double fitted_limit;
} Sample;

static const Sample samples[] = {
  { "short moves", 1024, 32, FALSE, LIMIT },
  { "any moves", 300, 17, TRUE, LIMIT },
  { "any moves", 1000, 32, TRUE, LIMIT },
  { "any moves", 4096, 64, TRUE, 2.0 * LIMIT },
};

static void
append_rungs (GString *json, const Sample *sample)
{
  guint breadth = (sample->n_rungs + sample->n_levels - 1) / sample->n_levels;

  for (guint i = 0; i < sample->n_rungs; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"r%u\",\"title\":\"Rung %u of a role\",\"level\":%u,"
                            "\"role\":\"role-%u\"}",
                            i > 0 ? "," : "", i, i, i / breadth, i % breadth % N_ROLES);
}

static void
append_move (GString *json, guint from, guint to)
{
  g_string_append_printf (json, "%s{\"from\":\"r%u\",\"to\":\"r%u\",\"how\":\"H\"}",
                          g_str_has_suffix (json->str, "[") ? "" : ",", from, to);
}

/* Up in a role, and every third one to the role beside it, too. */
static void
append_short_moves (GString *json, const Sample *sample)
{
  for (guint i = 0; i + N_ROLES < sample->n_rungs; i++)
    {
      append_move (json, i, i + N_ROLES);
      if (i % 3 == 0)
        append_move (json, i, i + N_ROLES + (i % N_ROLES == N_ROLES - 1 ? -1 : 1));
    }
}

static void
append_any_moves (GString *json, const Sample *sample)
{
  GRand *random = g_rand_new_with_seed (sample->n_rungs);

  for (guint i = 0; i < MOVES * sample->n_rungs; i++)
    {
      guint from = g_rand_int_range (random, 0, sample->n_rungs);
      guint to = g_rand_int_range (random, 0, sample->n_rungs - 1);

      append_move (json, from, to < from ? to : to + 1);
    }
  g_rand_free (random);
}

static SpPack *
make_pack (const Sample *sample)
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
  append_rungs (json, sample);
  g_string_append (json, "],\"moves\":[");
  if (sample->leads_anywhere)
    append_any_moves (json, sample);
  else
    append_short_moves (json, sample);
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

/* Returns how long a frame may take, or 0 where that is only told. */
static double
get_limit (const Sample *sample, double zoom, double fitted)
{
  if (zoom == fitted)
    return sample->fitted_limit;
  return zoom == 1.0 || !sample->leads_anywhere ? LIMIT : 0.0;
}

/* Returns whether every frame is as fast as it should be. */
static gboolean
judge (const Sample *sample)
{
  const Size size = { 1920, 1080 };
  g_autoptr (SpPack) pack = make_pack (sample);
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  g_autoptr (SpLadderPainter) painter = sp_ladder_painter_new (ladder, NULL, FALSE);
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (painter);
  double fitted = MIN (size.width / layout->width, size.height / layout->height);
  const double zooms[] = { 2.0, 1.0, 0.7, 0.5, 0.35, fitted };
  gboolean is_fast = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      Times times = time_frames (painter, size, zooms[i]);
      double limit = get_limit (sample, zooms[i], fitted);

      g_print ("| %s | %u | %.2f%s | %.2f | %.2f | %s |\n", sample->name, sample->n_rungs, zooms[i],
               zooms[i] == fitted ? ", fitted" : "", times.best * 1e3, times.median * 1e3,
               limit == LIMIT ? "8" : (limit > LIMIT ? "16" : "-"));
      is_fast = is_fast && (limit == 0.0 || times.median <= limit);
    }
  return is_fast;
}

int
main (int argc, char **argv)
{
  gboolean is_fast = TRUE;

  g_print ("| ladder | rungs | zoom | best frame, ms | middle frame, ms | limit, ms |\n"
           "|---|--:|--:|--:|--:|--:|\n");
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    is_fast = judge (&samples[i]) && is_fast;
  return is_fast ? EXIT_SUCCESS : EXIT_FAILURE;
}
