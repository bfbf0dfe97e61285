/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack-fixture.h"

#define HEAD                                                                      \
  "{ \"format\": 1, \"id\": \"test\", \"title\": \"Test\", \"language\": \"en\"," \
  " \"updated\": \"2026-11-23\", \"authors\": \"Nobody\", \"license\": \"CC0-1.0\""

/* Returns a document whose first line is the required members, and whose second is @members. */
GBytes *
pack_fixture_new_bytes (const char *members)
{
  char *text = members != NULL ? g_strdup_printf (HEAD ",\n%s }", members) : g_strdup (HEAD " }");

  return g_bytes_new_take (text, strlen (text));
}

/* Reads a pack in which nothing may be wrong. */
SpPack *
pack_fixture_read (const char *members)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  return pack;
}

/* Reads a pack and returns what is wrong with it: there is no pack exactly if something is. */
GPtrArray *
pack_fixture_read_problems (GBytes *bytes)
{
  GPtrArray *problems = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_pack_read (bytes, NULL, NULL, problems, NULL);

  g_assert_true ((pack == NULL) == (problems->len > 0));
  return problems;
}

void
pack_fixture_assert_problem (GPtrArray *problems, guint index, SpJsonError code, const char *line)
{
  g_autofree char *found = NULL;

  g_assert_cmpuint (index, <, problems->len);
  found = sp_problem_to_string (problems->pdata[index], "test");
  g_assert_cmpstr (found, ==, line);
  g_assert_cmpint (((const SpProblem *) problems->pdata[index])->code, ==, code);
}

/* Returns @n elements with commas between them; @format takes the number of each. */
char *
pack_fixture_repeat (const char *format, guint n)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", -1);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *element = g_strjoinv (number, parts);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", element);
    }
  return g_string_free (list, FALSE);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns the paths of the files in a @folder of tests/core, in alphabetical order. */
GPtrArray *
pack_fixture_list (const char *folder, const char *suffix)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (files, g_build_filename (path, name, NULL));
  g_ptr_array_sort (files, compare_names);
  g_assert_cmpuint (files->len, >, 0);
  return files;
}
