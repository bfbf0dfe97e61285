/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What translating the content costs at a start: the bundled pack read with a catalogue against the
 * same without one. The catalogue, if any, is that of in-language.py. */

#include "core/text/sp-languages.h"
#include "core/pack/sp-pack-library.h"

#include "sp-config.h"

#include <libintl.h>
#include <locale.h>

/* Each round reads every way once, so that a busy moment of the machine hits all of them. */
#define ROUNDS 60

/* The most that translation may add; what is measured is a few hundredths. */
#define MOST 1.5

static double
time_load (const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;
  gint64 start = g_get_monotonic_time ();

  pack = sp_pack_library_load_bundled (language, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
get_median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_doubles);
  return times[ROUNDS / 2];
}

int
main (void)
{
  const char *languages[] = { SP_LANGUAGE_OF_ORIGINAL, NULL, g_getenv ("SIGNPOST_TEST_LANGUAGE") };
  const char *names[] = { "not translated", "by gettext", "by a catalogue of its own" };
  double times[G_N_ELEMENTS (languages)][ROUNDS];
  double medians[G_N_ELEMENTS (languages)];

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sp_languages_set_folder (g_getenv ("SIGNPOST_LOCALE_DIR")));
  textdomain (GETTEXT_PACKAGE);

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      times[i][round] = time_load (languages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      medians[i] = get_median (times[i]);
      g_print ("%-26s %6.2f ms, ratio %.2f\n", names[i], medians[i] / 1000,
               medians[i] / medians[0]);
    }
  return medians[1] / medians[0] > MOST || medians[2] / medians[0] > MOST;
}
