/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What translators get of a pack. */

#include "core/pack/sp-pack-file.h"
#include "core/pack/sp-pack-library.h"
#include "core/pack/sp-pack-messages.h"

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static char *
extract (const char *json, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  char *pot = sp_pack_messages_to_pot (bytes, name, &error);

  g_assert_no_error (error);
  return pot;
}

static void
test_committed_template_is_that_of_the_pack (gconstpointer pack)
{
  gboolean is_first = g_str_has_suffix (pack, "/" SP_PACK_LIBRARY_FIRST ".json");
  g_autofree char *id = g_path_get_basename (pack);
  g_autofree char *template =
      is_first
          ? g_strdup ("po/content.pot")
          : g_strdup_printf ("po/content-%.*s.pot", (int) (strlen (id) - strlen (".json")), id);
  g_autofree char *json = read_file (pack);
  g_autofree char *committed = read_file (template);
  g_autofree char *pot = extract (json, pack);

  if (!g_str_equal (committed, pot))
    g_test_message ("The content has changed: meson compile -C _build content-pot");
  g_assert_true (g_str_equal (committed, pot));
}

#define HEAD                                                                      \
  "{\n\"format\": 1, \"id\": \"i\", \"title\": \"T\", \"language\": \"en\",\n"    \
  "\"updated\": \"2026-11-23\", \"authors\": \"A\", \"license\": \"CC0-1.0\",\n"  \
  "\"groups\": [ { \"id\": \"g\", \"title\": \"G\" } ],\n"                        \
  "\"roles\": [ { \"id\": \"one\", \"title\": \"One\", \"summary\": \"Sum\" },\n" \
  "             { \"id\": \"two\", \"title\": \"Two\", \"summary\": \"Sum\" } ],\n"

static void
assert_has (const char *pot, const char *message)
{
  if (strstr (pot, message) == NULL)
    g_test_message ("%s\nis missing in\n%s", message, pot);
  g_assert_nonnull (strstr (pot, message));
}

static void
test_text_of_two_places_is_one_message (void)
{
  g_autofree char *pot = extract (HEAD "\"levels\": [] }", "f.json");

  assert_has (pot, "#. roles[one].summary\n#. roles[two].summary\n"
                   "#: f.json:5\n#: f.json:6\n"
                   "msgctxt \"role summary\"\nmsgid \"Sum\"\nmsgstr \"\"\n");
}

static void
test_same_item_of_two_rows_is_two_messages (void)
{
  g_autofree char *pot = extract (
      HEAD "\"areas\": [\n"
           "{ \"id\": \"a\", \"title\": \"A\", \"group\": \"g\", \"cells\":"
           " { \"one\": { \"items\": [ \"x\" ] }, \"two\": { \"items\": [ \"x\" ] } } },\n"
           "{ \"id\": \"b\", \"title\": \"B\", \"group\": \"g\", \"cells\":"
           " { \"one\": { \"items\": [ \"x\" ] }, \"two\": { \"same-as\": \"one\" } } } ] }",
      "f.json");

  assert_has (pot, "#: f.json:8\n#: f.json:8\nmsgctxt \"cell a items\"\nmsgid \"x\"\n");
  assert_has (pot, "#: f.json:9\nmsgctxt \"cell b items\"\nmsgid \"x\"\n");
}

static void
test_move_is_called_by_its_ends (void)
{
  g_autofree char *pot = extract (
      HEAD "\"rungs\": [ { \"id\": \"a\", \"title\": \"A\", \"level\": 0 },\n"
           "             { \"id\": \"b\", \"title\": \"B\", \"level\": 1, \"role\": \"one\" } ],\n"
           "\"moves\": [ { \"from\": \"a\", \"to\": \"b\", \"how\": \"Go\" } ] }",
      "f.json");

  assert_has (pot, "#. moves[a → b].how\n");
}

static void
test_special_characters_are_quoted (void)
{
  g_autofree char *pot = extract (HEAD "\"summary\": \"50 % \\\"q\\\" \\\\n\\nb\\tc\" }", "f.json");

  assert_has (pot, "msgid \"50 % \\\"q\\\" \\\\n\\n\"\n\"b\\tc\"\n");
}

static void
test_ids_are_not_for_translators (void)
{
  g_autofree char *pot = extract (
      HEAD "\"areas\": [ { \"id\": \"a\", \"title\": \"A\", \"group\": \"g\", \"cells\": {} },\n"
           " { \"id\": \"b\", \"title\": \"B\", \"group\": \"Loose\", \"cells\": {} } ] }",
      "f.json");

  g_assert_null (strstr (pot, "msgid \"g\""));
  assert_has (pot, "msgctxt \"area group\"\nmsgid \"Loose\"\n");
}

static void
test_broken_pack_gives_no_template (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{", 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *pot = sp_pack_messages_to_pot (bytes, "f.json", &error);

  g_assert_error (error, SP_JSON_ERROR, SP_JSON_ERROR_SYNTAX);
  g_assert_null (pot);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/content-pot/committed-template-is-that-of-the-first-pack",
                        "data/packs/cloud-and-devops.json",
                        test_committed_template_is_that_of_the_pack);
  g_test_add_data_func ("/content-pot/committed-template-is-that-of-the-trades",
                        "data/packs/electrician-and-plumber.json",
                        test_committed_template_is_that_of_the_pack);
  g_test_add_data_func ("/content-pot/committed-template-is-that-of-health-care",
                        "data/packs/nurse-and-paramedic.json",
                        test_committed_template_is_that_of_the_pack);
  g_test_add_func ("/content-pot/text-of-two-places-is-one-message",
                   test_text_of_two_places_is_one_message);
  g_test_add_func ("/content-pot/same-item-of-two-rows-is-two-messages",
                   test_same_item_of_two_rows_is_two_messages);
  g_test_add_func ("/content-pot/move-is-called-by-its-ends", test_move_is_called_by_its_ends);
  g_test_add_func ("/content-pot/special-characters-are-quoted",
                   test_special_characters_are_quoted);
  g_test_add_func ("/content-pot/ids-are-not-for-translators", test_ids_are_not_for_translators);
  g_test_add_func ("/content-pot/broken-pack-gives-no-template",
                   test_broken_pack_gives_no_template);

  return g_test_run ();
}
