/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every file of bad/ is refused with exactly the errors that stand beside it. */

#include "core/json/sp-json.h"
#include "pack-fixture.h"

#include <string.h>

static char *
get_expected_path (const char *path)
{
  g_autofree char *base = g_strndup (path, strlen (path) - strlen (".json"));

  return g_strconcat (base, ".errors", NULL);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sp_json_load (file, SP_PACK_MAX_BYTES, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_is_refused_as_expected (gconstpointer path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *expected_path = get_expected_path (path);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (problems->len, >, 0);
  found = sp_problems_to_string (problems, name);
  g_assert_true (g_utf8_validate (found, -1, NULL));

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, g_strchomp (expected));
}

static void
test_error_holds_all_lines (gconstpointer path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);
  g_autofree char *expected = sp_problems_to_string (problems, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_new_from_file (file, &error);

  g_assert_null (pack);
  g_assert_error (error, SP_JSON_ERROR, (int) ((const SpProblem *) problems->pdata[0])->code);
  g_assert_cmpstr (error->message, ==, expected);
}

/* Every problem has its place, and they stand in the order of the file. */
static void
test_places_ascend (gconstpointer path)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);
  guint line = 1, column = 1;

  for (guint i = 0; i < problems->len; i++)
    {
      const SpProblem *problem = problems->pdata[i];

      g_assert_cmpuint (problem->line, >=, line);
      g_assert_cmpuint (problem->column, >=, problem->line > line ? 1 : column);
      line = problem->line;
      column = problem->column;
    }
}

/* A file for each code; the two that no file of a sensible size has are test-pack-file.c's. */
static const struct
{
  SpJsonError code;
  const char *file;
} codes[] = {
  { SP_JSON_ERROR_ENCODING, "latin-1.json" },
  { SP_JSON_ERROR_ENCODING, "zero-byte.json" },
  { SP_JSON_ERROR_SYNTAX, "empty.json" },
  { SP_JSON_ERROR_SYNTAX, "comment-line.json" },
  { SP_JSON_ERROR_TOO_DEEP, "too-deep.json" },
  { SP_JSON_ERROR_DUPLICATE, "member-twice.json" },
  { SP_JSON_ERROR_DUPLICATE, "id-twice.json" },
  { SP_JSON_ERROR_TYPE, "wrong-types.json" },
  { SP_JSON_ERROR_MISSING, "nothing-inside.json" },
  { SP_JSON_ERROR_VALUE, "huge-number.json" },
  { SP_JSON_ERROR_VALUE, "bad-dates.json" },
  { SP_JSON_ERROR_VALUE, "faulty-cells.json" },
  { SP_JSON_ERROR_LIMIT, "text-too-long.json" },
  { SP_JSON_ERROR_LIMIT, "list-too-long.json" },
  { SP_JSON_ERROR_REFERENCE, "unknown-references.json" },
};

static void
test_codes_are_as_documented (void)
{
  int expected = SP_JSON_ERROR_ENCODING;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "core", "pack", "bad", codes[i].file, NULL);
      g_autoptr (GBytes) bytes = load (path);
      g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);

      g_assert_cmpint (((const SpProblem *) problems->pdata[0])->code, ==, codes[i].code);
      expected += (int) codes[i].code > expected;
      g_assert_cmpint (codes[i].code, ==, expected);
    }
  g_assert_cmpint (expected, ==, SP_JSON_ERROR_REFERENCE);
}

static void
add_for_each (const GPtrArray *files, const char *title, GTestDataFunc test)
{
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (files->pdata[i]);
      g_autofree char *path = g_strdup_printf ("/pack/corpus/%s/%s", title, name);

      g_test_add_data_func (path, files->pdata[i], test);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) files = NULL;

  g_test_init (&argc, &argv, NULL);
  files = pack_fixture_list ("pack/bad", ".json");

  add_for_each (files, "is-refused-as-expected", test_is_refused_as_expected);
  add_for_each (files, "error-holds-all-lines", test_error_holds_all_lines);
  add_for_each (files, "places-ascend", test_places_ascend);
  g_test_add_func ("/pack/corpus/codes-are-as-documented", test_codes_are_as_documented);

  return g_test_run ();
}
