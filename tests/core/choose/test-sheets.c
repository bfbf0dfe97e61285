/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets made by hand, among them flat, empty, contradictory and torn ones, with what a careers
 * adviser expects of each: "role:ID", "close:ID,ID", "none" or "unsure". */

#include "choose-pack.h"

#include "core/choose/sp-decision.h"

#include <json-glib/json-glib.h>
#include <string.h>

static SpPack *pack;

static guint
find_statement (const char *id)
{
  for (guint s = 0; s < pack->statements.n_items; s++)
    if (g_str_equal (pack->statements.items[s].id, id))
      return s;
  g_error ("no statement is called %s", id);
}

static SpAnswers *
read_sheet (JsonObject *object)
{
  SpAnswers *sheet = sp_answers_new (pack->statements.n_items);
  JsonArray *important = json_object_get_array_member (object, "important");
  JsonObjectIter iter;
  const char *id;
  JsonNode *value;

  json_object_iter_init (&iter, json_object_get_object_member (object, "answers"));
  while (json_object_iter_next (&iter, &id, &value))
    sp_answers_set (sheet, find_statement (id), (int) json_node_get_int (value));
  for (guint i = 0; i < json_array_get_length (important); i++)
    sp_answers_set_important (sheet, find_statement (json_array_get_string_element (important, i)),
                              TRUE);
  return sheet;
}

/* Roles in the order of the pack, as the file has them. */
static char *
describe_verdict (SpVerdict verdict)
{
  GString *string = g_string_new (sp_verdict_kind_to_string (verdict.kind));
  char separator = ':';

  for (guint r = 0; r < pack->roles.n_items; r++)
    if (sp_verdict_names (verdict, r))
      {
        g_string_append_printf (string, "%c%s", separator, pack->roles.items[r].id);
        separator = ',';
      }
  return g_string_free (string, FALSE);
}

static void
test_sheet (gconstpointer data)
{
  JsonObject *object = (JsonObject *) data;
  g_autoptr (SpAnswers) sheet = read_sheet (object);
  g_autoptr (SpDecision) decision = sp_decision_new (pack, sheet);
  g_autofree char *verdict = describe_verdict (sp_decision_get_verdict (decision));
  const guint *ranking = sp_decision_get_ranking (decision);

  for (guint i = 0; i < pack->roles.n_items; i++)
    g_test_message ("%s %.1f", pack->roles.items[ranking[i]].id,
                    sp_decision_get_score (decision, ranking[i]));
  g_assert_cmpstr (verdict, ==, json_object_get_string_member (object, "expect"));
}

static void
add_tests (JsonArray *sheets)
{
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *object = json_array_get_object_element (sheets, i);
      g_autofree char *name =
          g_strdelimit (g_strdup (json_object_get_string_member (object, "name")), "/", '-');
      g_autofree char *path = g_strdup_printf ("/sheets/%02u %s", i, name);

      g_test_add_data_func (path, object, test_sheet);
    }
  g_assert_cmpuint (json_array_get_length (sheets), >=, 30);
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "core", "choose", "sheets.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  pack = choose_pack_new_bundled ();
  add_tests (json_node_get_array (json_parser_get_root (parser)));
  status = g_test_run ();
  sp_pack_unref (pack);
  return status;
}
