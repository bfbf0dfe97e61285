/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is JSON and what is not, by the vectors beside it: see test-json-conformance.py. */

#include "core/json/sp-json-scan.h"
#include "../pack/pack-fixture.h"

#include <json-glib/json-glib.h>

static void
test_vector (gconstpointer path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_good = name[0] == 'y';
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_true (sp_json_scan (text, length, SP_JSON_MAX_VALUES, problems) == is_good);
  g_assert_true ((problems->len == 0) == is_good);
  if (!is_good)
    return;

  json_parser_load_from_data (parser, text, length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (json_parser_get_root (parser));
}

/* Cut off anywhere, a document is told to be so, at a place inside it. */
static void
test_every_beginning_is_judged (void)
{
  static const char text[] = "{ \"a\": [ 1, -2.5e+3, \"x\\u00e4\\ud83d\\ude00\\n\", true, false,\n"
                             "  null, {}, [], { \"b\": \"ä日🐈\" } ] }";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *part = g_strndup (text, length);
      g_autoptr (GPtrArray) problems = sp_problems_new ();
      const SpProblem *problem;

      g_assert_false (sp_json_scan (part, length, SP_JSON_MAX_VALUES, problems));
      g_assert_cmpuint (problems->len, ==, 1);
      problem = problems->pdata[0];
      g_assert_cmpuint (problem->line, >=, 1);
      g_assert_cmpuint (problem->line, <=, 2);
      g_assert_cmpuint (problem->column, >=, 1);
      g_assert_cmpuint (problem->column, <=, length + 1);
    }
}

static void
test_places_of_all_kinds_are_found (void)
{
  static const char text[] = " {\"a\": [10, {\"b\": \"c\"}],\r\n"
                             "\t\"d e\": {},\n"
                             "  \"é\": null }";
  static const struct
  {
    const char *path;
    guint line;
    guint column;
  } places[] = {
    { "", 1, 2 },        { "a", 1, 8 },         { "a[0]", 1, 9 }, { "a[1]", 1, 13 },
    { "a[1].b", 1, 19 }, { "[\"d e\"]", 2, 9 }, { "é", 3, 8 },    { "a[2]", 0, 0 },
    { "nowhere", 0, 0 }, { "a", 1, 8 },
  };
  g_autoptr (GPtrArray) problems = sp_problems_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    sp_problems_add (problems, SP_JSON_ERROR_VALUE, places[i].path, "wrong");
  sp_json_scan_places (text, strlen (text), problems);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const SpProblem *problem = problems->pdata[i];

      g_assert_cmpstr (problem->path, ==, places[i].path);
      g_assert_cmpuint (problem->line, ==, places[i].line);
      g_assert_cmpuint (problem->column, ==, places[i].column);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) files = NULL;

  g_test_init (&argc, &argv, NULL);
  files = pack_fixture_list ("json/vectors", ".json");

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (files->pdata[i]);
      g_autofree char *path = g_strdup_printf ("/json-scan/vectors/%s", name);

      g_test_add_data_func (path, files->pdata[i], test_vector);
    }
  g_test_add_func ("/json-scan/every-beginning-is-judged", test_every_beginning_is_judged);
  g_test_add_func ("/json-scan/places-of-all-kinds-are-found", test_places_of_all_kinds_are_found);

  return g_test_run ();
}
