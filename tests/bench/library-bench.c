/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the start reads where one pack is installed, and where 200 are: in processor time, against
 * what it costs to list so many files. */

#include "core/pack/sp-pack-library.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

#define N_PACKS 200
#define N_ROUNDS 30

/* A tenth of the pack is noise; the rest is the folder. */
#define MAX_RATIO 1.1

static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_utime.tv_sec + usage.ru_utime.tv_usec * 1e-6 +
         (double) usage.ru_stime.tv_sec + usage.ru_stime.tv_usec * 1e-6;
}

static void
write_packs (const char *folder, guint first, guint end)
{
  g_autofree char *summary = g_strnfill (4000, 'x');

  for (guint i = first; i < end; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/pack-%u.signpost", folder, i);
      g_autoptr (GString) pack = g_string_new (NULL);

      g_string_printf (pack,
                       "{\"format\":1,\"id\":\"pack-%u\",\"title\":\"Pack\",\"language\":\"en\","
                       "\"updated\":\"2026-01-01\",\"authors\":\"Nobody\",\"license\":\"CC0-1.0\","
                       "\"roles\":[",
                       i);
      for (guint r = 0; r < 60; r++)
        g_string_append_printf (pack, "%s{\"id\":\"r%u\",\"title\":\"Role %u\",\"summary\":\"%s\"}",
                                r > 0 ? "," : "", r, r, summary);
      g_string_append (pack, "]}");
      g_assert_true (g_file_set_contents (path, pack->str, (gssize) pack->len, NULL));
    }
}

static void
load (char **note)
{
  g_autoptr (SpPack) pack = sp_pack_library_load ("pack-0", NULL, note, NULL);

  g_assert_nonnull (pack);
}

static void
list (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      g_assert_cmpint (g_lstat (path, &status), ==, 0);
    }
}

/* The best of some rounds, in milliseconds; @note is NULL where the folder is to be listed. */
static double
measure (const char *folder, char **note)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = get_seconds ();

      if (note != NULL)
        load (note);
      else
        list (folder);
      best = MIN (best, get_seconds () - start);
    }
  return best * 1e3;
}

static void
remove_packs (const char *folder)
{
  for (guint i = 0; i < N_PACKS; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/pack-%u.signpost", folder, i);

      g_remove (path);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp (NULL, NULL);
  g_autofree char *folder = g_build_filename (home, "signpost", "packs", NULL);
  g_autofree char *note = g_strdup ("");
  double one, all, listing;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", "/nonexistent", TRUE);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_packs (folder, 0, 1);
  one = measure (folder, &note);
  write_packs (folder, 1, N_PACKS);
  load (&note);
  all = measure (folder, &note);
  listing = measure (folder, NULL);
  g_print (
      "one pack: %.2f ms; %d: %.2f ms, of which listing twice: %.2f ms; ratio of the rest: %.2f\n",
      one, N_PACKS, all, 2 * listing, (all - 2 * listing) / one);
  remove_packs (folder);
  return all - 2 * listing <= one * MAX_RATIO ? 0 : 1;
}
