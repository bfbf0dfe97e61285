/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is JSON and what is not, by the vectors beside it: see test-json-conformance.py. */

#include "core/json/sp-json-scan.h"
#include "../pack/pack-fixture.h"

#include <json-glib/json-glib.h>

static const SpJsonValue *assert_same (const SpJsonValue *value, JsonNode *node);

static const SpJsonValue *
assert_same_items (const SpJsonValue *value, JsonNode *node)
{
  g_autoptr (GList) members =
      value->kind == SP_JSON_OBJECT ? json_object_get_members (json_node_get_object (node)) : NULL;
  const SpJsonValue *item = value + 1;
  const GList *member = members;

  for (guint i = 0; i < value->n_items; i++)
    if (value->kind == SP_JSON_LIST)
      item = assert_same (item, json_array_get_element (json_node_get_array (node), i));
    else
      {
        g_assert_cmpstr (item->name, ==, member->data);
        item = assert_same (item, json_object_get_member (json_node_get_object (node), item->name));
        member = member->next;
      }
  return item;
}

/* Returns what stands behind @value. */
static const SpJsonValue *
assert_same (const SpJsonValue *value, JsonNode *node)
{
  const SpJsonValue *end = value + 1;

  if (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))
    end = assert_same_items (value, node);
  else if (JSON_NODE_HOLDS_NULL (node))
    g_assert_cmpint (value->kind, ==, SP_JSON_NULL);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_assert_cmpstr (value->text, ==, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    g_assert_cmpfloat (value->fraction, ==, json_node_get_double (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_assert_cmpint (value->whole_number, ==, json_node_get_boolean (node));
  else
    g_assert_cmpint (value->whole_number, ==, json_node_get_int (node));
  g_assert_true (sp_json_value_next (value) == end);
  return end;
}

/* The scan makes of a document what json-glib makes of it. */
static void
assert_same_tree (const char *text, gsize length, JsonNode *root)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (SpJsonTree) tree = sp_json_tree_new (bytes, problems);

  g_assert_nonnull (tree);
  assert_same (sp_json_tree_get_root (tree), root);
}

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
  assert_same_tree (text, length, json_parser_get_root (parser));
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
                             "  \"f\": [\"]\\\\\", {\"g\": \"\\\"}\"},\n 1.5e3 ],\n"
                             "  \"é\": null }";
  static const struct
  {
    const char *path;
    guint line;
    guint column;
  } places[] = {
    { "", 1, 2 },        { "a", 1, 8 },         { "a[0]", 1, 9 }, { "a[1]", 1, 13 },
    { "a[1].b", 1, 19 }, { "[\"d e\"]", 2, 9 }, { "é", 5, 8 },    { "a[2]", 0, 0 },
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

static guint
count_problems (const char *text)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();

  sp_json_scan (text, strlen (text), SP_JSON_MAX_VALUES, problems);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpint (((const SpProblem *) problems->pdata[i])->code, ==, SP_JSON_ERROR_DUPLICATE);
  return problems->len;
}

/* However many members an object has, and whichever it repeats; in one within it they are others. */
static void
test_repeated_members_are_found (void)
{
  for (guint n = 1; n < 30; n++)
    {
      g_autoptr (GString) members = g_string_new (NULL);
      g_autofree char *right = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (members, "%s\"m%u\": %u", i > 0 ? ", " : "", i, i);
      right = g_strdup_printf ("{ %s, \"in\": { %s } }", members->str, members->str);
      g_assert_cmpuint (count_problems (right), ==, 0);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *wrong = g_strdup_printf ("{ %s, \"m%u\": 0 }", members->str, i);
          g_autofree char *inside =
              g_strdup_printf ("{ \"m0\": { %s, \"m%u\": 0 }, \"m1\": 1 }", members->str, i);

          g_assert_cmpuint (count_problems (wrong), ==, 1);
          g_assert_cmpuint (count_problems (inside), ==, 1);
        }
    }
}

/* A text that is passed over ends at its quote, however many strokes and quotes stand before it. */
static void
test_places_behind_texts_are_found (void)
{
  for (guint n = 0; n < 64; n++)
    {
      g_autoptr (GString) text = g_string_new ("{ \"x\": \"");
      g_autoptr (GPtrArray) problems = sp_problems_new ();

      for (guint bit = 1; bit < 64; bit *= 2)
        g_string_append (text, (n & bit) != 0 ? "\\\\" : "\\\"");
      g_string_append (text, "\", \"a\": 1 }");
      sp_problems_add (problems, SP_JSON_ERROR_VALUE, "a", "wrong");
      sp_json_scan_places (text->str, text->len, problems);
      g_assert_cmpuint (((const SpProblem *) problems->pdata[0])->column, ==, 29);
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
  g_test_add_func ("/json-scan/repeated-members-are-found", test_repeated_members_are_found);
  g_test_add_func ("/json-scan/places-behind-texts-are-found", test_places_behind_texts_are_found);

  return g_test_run ();
}
