/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What reading and checking a large pack takes, against JsonParser on the same bytes: processor time
 * in turns, and how far each makes the memory of a process of its own grow. With names only these
 * kinds are measured; with `--write FOLDER` the packs are written. */

#include "pack-sample.h"

#include "core/check/sp-check.h"
#include "core/json/sp-problem.h"
#include "core/pack/sp-pack.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_ROUNDS 5
#define MAX_TIMES 1.5
#define MAX_MEMORY 3.0

typedef void (*Work) (GBytes *bytes);

static void
parse (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                             (gssize) g_bytes_get_size (bytes), NULL));
}

static void
check (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_check (bytes, "2026-06-01", problems, advice);
  g_autofree char *message = sp_problems_to_string (problems, "pack");

  g_assert_cmpstr (message, ==, "");
  g_assert_nonnull (pack);
}

static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_utime.tv_sec + usage.ru_utime.tv_usec * 1e-6 +
         (double) usage.ru_stime.tv_sec + usage.ru_stime.tv_usec * 1e-6;
}

static double
measure_time (Work work, GBytes *bytes)
{
  double start = get_seconds ();

  work (bytes);
  return get_seconds () - start;
}

/* In KiB. */
static glong
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* How many KiB a process grows by it. The child begins with the memory of its parent, which has freed
 * nothing then that the child could use: so this comes before all that is timed. */
static glong
measure_memory (Work work, GBytes *bytes)
{
  int ends[2];
  glong growth = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      glong before = get_peak ();

      work (bytes);
      growth = get_peak () - before;
      _exit (write (ends[1], &growth, sizeof growth) == sizeof growth ? 0 : 1);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &growth, sizeof growth), ==, sizeof growth);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (ends[0]);
  return growth;
}

static gboolean
measure (const char *kind)
{
  g_autoptr (GBytes) bytes = sp_pack_sample_new (kind);
  double theirs = G_MAXDOUBLE, ours = G_MAXDOUBLE;
  double their_memory = measure_memory (parse, bytes);
  double our_memory = measure_memory (check, bytes);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      theirs = MIN (theirs, measure_time (parse, bytes));
      ours = MIN (ours, measure_time (check, bytes));
    }
  g_print (
      "%-10s %5.1f MB: JsonParser %4.0f ms %4.0f MB, ours %4.0f ms %4.0f MB, times: %.2f %.2f\n",
      kind, g_bytes_get_size (bytes) / 1e6, theirs * 1e3, their_memory / 1024, ours * 1e3,
      our_memory / 1024, ours / theirs, our_memory / their_memory);
  return ours <= theirs * MAX_TIMES && our_memory <= their_memory * MAX_MEMORY;
}

/* Each kind in a process of its own, so that none finds what another freed. */
static gboolean
measure_alone (const char *kind)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    exit (measure (kind) ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

static void
write_sample (const char *kind, const char *folder)
{
  g_autoptr (GBytes) bytes = sp_pack_sample_new (kind);
  g_autofree char *path = g_strdup_printf ("%s/%s.json", folder, kind);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

int
main (int argc, char *argv[])
{
  const char *const *kinds = sp_pack_sample_list ();
  gboolean writes = argc > 2 && g_str_equal (argv[1], "--write");
  gboolean ok = TRUE;

  for (guint i = 0; kinds[i] != NULL; i++)
    if (writes)
      write_sample (kinds[i], argv[2]);
    else if (argc < 2 || g_strv_contains ((const char *const *) argv, kinds[i]))
      ok = measure_alone (kinds[i]) && ok;
  return ok ? 0 : 1;
}
