/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window with 4,096 rows against the window with the first pack, in processor time: rows-bench
 *
 * Starts itself with each of the packs in turns. A start tells what it took to the first frame, what
 * came in the background behind it, and what a frame takes while one scrolls through the table: the
 * layout, which is the program's own, and all of it with the drawing of the toolkit.
 */

#include "../gui/gui-fixture.h"
#include "pack-sample.h"

#include "core/pack/sp-pack-library.h"
#include "gui/compare/sp-compare-table.h"
#include "gui/sp-application.h"

#include "sp-config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

#define SAMPLE "sample"
#define N_ROUNDS 7
#define N_FRAMES 200

/* As far as a notch of a wheel goes, and now and then a page. */
#define NOTCH 53

/* In milliseconds, but for the first, which is how many times as long as with the first pack. */
#define MOST_FIRST 1.3
#define MOST_BEHIND 20
#define MOST_FRAME 8

enum
{
  FIRST,
  BEHIND,
  LAYOUT,
  FRAME,
  N_NUMBERS
};

static double
get_time (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec * 1e-6;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *one = a, *two = b;

  return (*one > *two) - (*one < *two);
}

static double
get_share (GArray *numbers, double share)
{
  g_array_sort (numbers, compare_numbers);
  return g_array_index (numbers, double, (guint) (share * (numbers->len - 1)));
}

static void
note_time (GdkFrameClock *clock, double *time)
{
  *time = get_time (CLOCK_THREAD_CPUTIME_ID);
}

static void
wait_for (const double *time)
{
  while (*time == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing is to be done, or not for a long time. */
static void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
scroll (GtkWidget *window, double *numbers)
{
  GtkWidget *table = gui_fixture_find (window, SP_TYPE_COMPARE_TABLE, 0);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  g_autoptr (GArray) layouts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  double laid_out = 0, painted = 0;

  g_signal_connect_after (clock, "layout", G_CALLBACK (note_time), &laid_out);
  g_signal_connect (clock, "after-paint", G_CALLBACK (note_time), &painted);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double step = i % 20 == 19 ? gtk_adjustment_get_page_increment (adjustment) : NOTCH;
      double start = get_time (CLOCK_THREAD_CPUTIME_ID);

      laid_out = painted = 0;
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
      if (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
          gtk_adjustment_get_upper (adjustment))
        gtk_adjustment_set_value (adjustment, 0);
      wait_for (&painted);
      g_array_append_val (layouts, (double){ laid_out - start });
      g_array_append_val (frames, (double){ painted - start });
    }
  numbers[LAYOUT] = get_share (layouts, 0.99);
  numbers[FRAME] = get_share (frames, 0.99);
}

/* Opens the pack as a start does, and prints what it took. */
static int
measure (const char *id)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (SpApplication) application = sp_application_new ();
  double numbers[N_NUMBERS];
  double painted = 0;
  GtkWidget *window;

  g_settings_set_string (settings, "pack", id);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (note_time),
                    &painted);
  wait_for (&painted);
  numbers[FIRST] = get_time (CLOCK_PROCESS_CPUTIME_ID);
  rest (1000);
  numbers[BEHIND] = get_time (CLOCK_PROCESS_CPUTIME_ID) - numbers[FIRST];
  scroll (window, numbers);
  g_print ("%f %f %f %f\n", numbers[FIRST], numbers[BEHIND], numbers[LAYOUT], numbers[FRAME]);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

static void
start (const char *program, const char *id, GArray **columns)
{
  const char *arguments[] = { program, id, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) numbers = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                &error);
  g_assert_no_error (error);
  /* The framework of the tests has words of its own before them. */
  g_assert_nonnull (strrchr (g_strchomp (output), '\n'));
  numbers = g_strsplit (strrchr (output, '\n') + 1, " ", N_NUMBERS);
  g_assert_cmpuint (g_strv_length (numbers), ==, N_NUMBERS);
  for (guint i = 0; i < N_NUMBERS; i++)
    g_array_append_val (columns[i], (double){ g_ascii_strtod (numbers[i], NULL) });
}

static void
report (const char *id, GArray **columns)
{
  g_print ("%-18s first frame %.0f ms, behind it %.0f ms, scrolling (99 %%): layout %.1f ms, all "
           "%.1f ms\n",
           id, get_share (columns[FIRST], 0.5), get_share (columns[BEHIND], 0.5),
           get_share (columns[LAYOUT], 0.5), get_share (columns[FRAME], 0.5));
}

static gboolean
is_within (GArray *columns[2][N_NUMBERS])
{
  double ratio = get_share (columns[1][FIRST], 0.5) / get_share (columns[0][FIRST], 0.5);
  double more = get_share (columns[1][BEHIND], 0.5) - get_share (columns[0][BEHIND], 0.5);

  g_print ("first frame: %.2f times (limit %.1f); %.0f ms more behind it (limit %d)\n", ratio,
           MOST_FIRST, more, MOST_BEHIND);
  return ratio <= MOST_FIRST && more <= MOST_BEHIND &&
         get_share (columns[1][LAYOUT], 0.5) <= MOST_FRAME;
}

static void
write_sample (const char *path)
{
  g_autoptr (GBytes) bytes = sp_pack_sample_new ("rows");
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

int
main (int argc, char **argv)
{
  static const char *const ids[] = { SP_PACK_LIBRARY_FIRST, SAMPLE };
  g_autofree char *id = argc > 1 ? g_strdup (argv[1]) : NULL;
  g_autofree char *home = NULL;
  g_autofree char *path = NULL;
  GArray *columns[2][N_NUMBERS];

  if (id != NULL)
    {
      argc = 1;
      gui_fixture_init (&argc, &argv);
      return measure (id);
    }
  home = g_dir_make_tmp (NULL, NULL);
  path = g_build_filename (home, "signpost", "packs", "sample.signpost", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  write_sample (path);
  for (guint i = 0; i < 2 * N_NUMBERS; i++)
    columns[i / N_NUMBERS][i % N_NUMBERS] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      start (argv[0], ids[i], columns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    report (ids[i], columns[i]);
  g_remove (path);
  return is_within (columns) ? 0 : 1;
}
