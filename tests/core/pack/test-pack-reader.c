/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes out of good files, and what is passed over in them. */

#include "core/json/sp-json.h"
#include "core/pack/sp-pack-members.h"
#include "pack-fixture.h"

static GBytes *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "pack", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sp_json_load (file, SP_PACK_MAX_BYTES, &error);

  g_assert_no_error (error);
  return bytes;
}

static SpPack *
read_full (SpTranslateFunc translate, gpointer data)
{
  g_autoptr (GBytes) bytes = load_full ();
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  SpPack *pack = sp_pack_read (bytes, translate, data, problems, advice);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (advice->len, ==, 0);
  g_assert_nonnull (pack);
  return pack;
}

static void
assert_reference (const SpReference *reference, const char *id, guint index)
{
  g_assert_cmpstr (reference->id, ==, id);
  g_assert_cmpuint (reference->index, ==, index);
}

static void
test_head_and_sources_are_stored (void)
{
  g_autoptr (SpPack) pack = read_full (NULL, NULL);

  g_assert_cmpint (pack->format, ==, 1);
  g_assert_cmpstr (pack->id, ==, "full");
  g_assert_cmpstr (pack->language, ==, "pt_BR");
  g_assert_cmpstr (pack->updated, ==, "2024-02-29");
  g_assert_cmpuint (pack->authors.n_items, ==, 2);
  g_assert_cmpstr (pack->authors.items[1], ==, "Zoë");
  g_assert_null (pack->authors.items[2]);
  g_assert_cmpuint (pack->interests.n_items, ==, 1);
  g_assert_cmpstr (pack->interests.items[0], ==, "None.");
  g_assert_null (pack->sources.items[0].url);
  g_assert_cmpstr (pack->sources.items[1].url, ==, "https://example.org/a?b=ü#c");
  g_assert_cmpstr (pack->sources.items[1].checked, ==, "2026-11-22");
  g_assert_cmpstr (pack->terms.items[0].text, ==, "Computers of others.");
  g_assert_cmpstr (pack->terms.items[0].forms.items[0], ==, "clouds");
  g_assert_cmpstr (pack->families.items[0].title, ==, "Builders");
  g_assert_cmpuint (pack->scale.n_items, ==, 2);
  g_assert_cmpstr (pack->scale.items[0].text, ==, "Has seen it.");
}

static void
test_roles_are_stored (void)
{
  g_autoptr (SpPack) pack = read_full (NULL, NULL);
  const SpRole *one = &pack->roles.items[0];
  const SpRole *two = &pack->roles.items[1];

  g_assert_cmpstr (one->discipline, ==, "Oneness");
  assert_reference (&one->family, "builders", 0);
  g_assert_cmpstr (one->code, ==, "R-1");
  g_assert_cmpstr (one->url, ==, "https://example.org/one");
  g_assert_cmpuint (one->also_called.n_items, ==, 2);
  g_assert_cmpstr (one->titles.items[0], ==, "Junior One");
  g_assert_cmpstr (one->duties.items[0].examples.items[0], ==, "A wall.");
  g_assert_null (one->duties.items[1].title);
  g_assert_cmpint (one->color, ==, SP_COLOR_SLATE);
  g_assert_cmpstr (one->story.items[0], ==, "One paragraph.");
  g_assert_cmpstr (one->duties.items[0].text, ==, "Builds.");
  assert_reference (&one->duties.items[0].skills.items[0], "building", 0);
  g_assert_cmpstr (one->upsides.items[0], ==, "Up.");
  g_assert_cmpstr (one->downsides.items[0], ==, "Down.");
  g_assert_cmpstr (one->day.items[1], ==, "Evening.");
  assert_reference (&one->sources.items[0], "page", 1);
  assert_reference (&one->sources.items[1], "book", 0);

  g_assert_cmpuint (two->duties.n_items, ==, 0);
  g_assert_null (two->duties.items);
  g_assert_null (two->story.items);
}

/* Checks what colours roles get of which two, or none, name their own. */
static void
assert_colors (const SpColor *expected, guint n, gboolean are_two_named)
{
  g_autoptr (GString) members = g_string_new ("\"roles\": [");
  g_autoptr (SpPack) pack = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (members,
                            "%s{ \"id\": \"r%u\", \"title\": \"R\", \"summary\": \"S\"%s }",
                            i > 0 ? ", " : "", i,
                            are_two_named && i == 1   ? ", \"color\": \"blue\""
                            : are_two_named && i == 3 ? ", \"color\": \"red\""
                                                      : "");
  g_string_append_c (members, ']');
  pack = pack_fixture_read (members->str);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (pack->roles.items[i].color, ==, expected[i]);
}

/* Those that no role names, in their order, and then the same again. */
static void
test_roles_without_a_color_get_one (void)
{
  static const SpColor beside_two[] = {
    SP_COLOR_ORANGE, SP_COLOR_BLUE, SP_COLOR_GREEN, SP_COLOR_RED,   SP_COLOR_PURPLE, SP_COLOR_TEAL,
    SP_COLOR_YELLOW, SP_COLOR_PINK, SP_COLOR_BROWN, SP_COLOR_SLATE, SP_COLOR_ORANGE, SP_COLOR_GREEN,
  };
  static const SpColor all[] = {
    SP_COLOR_BLUE,   SP_COLOR_ORANGE, SP_COLOR_GREEN, SP_COLOR_PURPLE, SP_COLOR_RED,  SP_COLOR_TEAL,
    SP_COLOR_YELLOW, SP_COLOR_PINK,   SP_COLOR_BROWN, SP_COLOR_SLATE,  SP_COLOR_BLUE,
  };

  assert_colors (beside_two, G_N_ELEMENTS (beside_two), TRUE);
  assert_colors (all, G_N_ELEMENTS (all), FALSE);
}

/* Where each colour is taken, they begin anew. */
static void
test_more_roles_than_colors_share_them (void)
{
  static const char *const colors[] = { "blue", "orange", "green", "purple", "red",
                                        "teal", "yellow", "pink",  "brown",  "slate" };
  g_autoptr (GString) members = g_string_new ("\"roles\": [");
  g_autoptr (SpPack) pack = NULL;

  for (guint i = 0; i < SP_N_COLORS; i++)
    g_string_append_printf (
        members, "{ \"id\": \"%s\", \"title\": \"R\", \"summary\": \"S\", \"color\": \"%s\" }, ",
        colors[i], colors[i]);
  g_string_append (members, "{ \"id\": \"r\", \"title\": \"R\", \"summary\": \"S\" },"
                            " { \"id\": \"s\", \"title\": \"R\", \"summary\": \"S\" } ]");
  pack = pack_fixture_read (members->str);
  for (guint i = 0; i < pack->roles.n_items; i++)
    g_assert_cmpint (pack->roles.items[i].color, ==, i % SP_N_COLORS);
}

static void
test_rows_and_overlaps_are_stored (void)
{
  g_autoptr (SpPack) pack = read_full (NULL, NULL);
  const SpArea *area = &pack->areas.items[0];
  const SpOverlap *overlap = &pack->overlaps.items[0];

  g_assert_cmpstr (area->help, ==, "What it means.");
  assert_reference (&area->cells.items[0].role, "two", 1);
  assert_reference (&area->cells.items[0].same_as, "one", 0);
  assert_reference (&area->cells.items[1].role, "one", 0);
  g_assert_cmpstr (area->cells.items[1].text, ==, "Text 🐈.");
  g_assert_cmpuint (area->cells.items[1].items.n_items, ==, 2);
  assert_reference (&area->cells.items[1].sources.items[0], "book", 0);
  g_assert_null (area->cells.items[1].same_as.id);

  g_assert_true (sp_area_get_cell (area, 1) == &area->cells.items[1]);

  assert_reference (&area->rungs.items[0].role, "outside", 0);
  assert_reference (&area->rungs.items[0].same_as, "junior", 1);
  g_assert_true (sp_area_get_rung_cell (area, 0) == &area->rungs.items[1]);
  g_assert_true (sp_area_get_rung_cell (area, 1) == &area->rungs.items[1]);
  g_assert_null (sp_area_get_rung_cell (area, 2));
  g_assert_cmpstr (area->rungs.items[1].items.items[0], ==, "c");

  g_assert_cmpstr (overlap->shared, ==, "All do it.");
  assert_reference (&overlap->leans.items[1].role, "two", 1);
  g_assert_cmpstr (overlap->leans.items[1].text, ==, "Right.");
  assert_reference (&overlap->skills.items[0], "building", 0);
}

static void
test_statements_and_skills_are_stored (void)
{
  g_autoptr (SpPack) pack = read_full (NULL, NULL);
  const SpStatement *statement = &pack->statements.items[0];
  const SpSkill *skill = &pack->skills.items[0];

  assert_reference (&statement->points.items[1].role, "two", 1);
  g_assert_cmpint (statement->points.items[1].value, ==, -2);
  g_assert_cmpstr (statement->because, ==, "It shows.");

  g_assert_cmpstr (skill->kind, ==, "practice");
  g_assert_cmpstr (skill->aliases.items[0], ==, "Making");
  g_assert_cmpstr (skill->signals.items[0], ==, "you build");
  g_assert_cmpstr (skill->german.items[0], ==, "du baust");
  g_assert_cmpint (skill->roles.items[0].value, ==, 3);
  g_assert_cmpint (skill->roles.items[1].value, ==, 0);
  g_assert_true (skill->transferable);
  g_assert_cmpstr (skill->start, ==, "Build something.");
  g_assert_cmpstr (skill->exclude.items[0], ==, "making of");
  g_assert_cmpstr (sp_skill_get_why (skill, 0), ==, "Ones build.");
  g_assert_null (sp_skill_get_why (skill, 1));
  assert_reference (&skill->builds_on.items[0], "tools", 1);
  g_assert_cmpstr (sp_skill_get_level_text (skill, 1), ==, "Builds alone.");
  g_assert_null (sp_skill_get_level_text (skill, 0));
  g_assert_cmpstr (skill->code, ==, "S-1");
  g_assert_cmpstr (skill->url, ==, "https://example.org/building");
  assert_reference (&skill->sources.items[0], "page", 1);
}

static void
test_ladders_and_passages_are_stored (void)
{
  g_autoptr (SpPack) pack = read_full (NULL, NULL);
  const SpRung *junior = &pack->rungs.items[1];
  const SpCertificate *paper = &pack->certificates.items[0];
  const SpPassage *torn = &pack->passages.items[0];
  const SpLesson *hour = &pack->lessons.items[0];

  g_assert_null (pack->rungs.items[0].role.id);
  g_assert_cmpint (junior->level, ==, 1);
  assert_reference (&junior->role, "two", 1);
  assert_reference (&junior->certificates.items[0], "paper", 0);
  assert_reference (&junior->skills.items[0].skill, "building", 0);
  assert_reference (&junior->skills.items[0].level, "can", 1);
  assert_reference (&junior->optional.items[0], "tools", 1);
  g_assert_cmpint (junior->years->from, ==, 0);
  g_assert_cmpint (junior->years->to, ==, 2);
  assert_reference (&junior->years->sources.items[0], "page", 1);
  g_assert_null (pack->rungs.items[0].years);
  g_assert_cmpstr (junior->code, ==, "G-1");
  g_assert_cmpstr (junior->url, ==, "https://example.org/junior");
  g_assert_true (pack->moves.items[0].optional);
  assert_reference (&pack->moves.items[0].sources.items[0], "page", 1);
  assert_reference (&pack->moves.items[0].from, "outside", 0);
  assert_reference (&pack->moves.items[0].to, "junior", 1);
  g_assert_cmpstr (pack->moves.items[0].how, ==, "By luck.");

  g_assert_cmpstr (paper->issuer, ==, "Ministry");
  g_assert_cmpstr (paper->replaces, ==, "Parchment");
  assert_reference (&paper->roles.items[0], "two", 1);
  g_assert_cmpstr (paper->replaced_on, ==, "2025-06-01");
  g_assert_cmpstr (paper->until, ==, "2027-12-31");
  assert_reference (&paper->requires.items[0], "birth", 1);
  g_assert_cmpstr (torn->paragraphs.items[1], ==, "Second.");
  assert_reference (&torn->between.items[0], "two", 1);
  g_assert_cmpint (pack->questions.items[0].page, ==, SP_QUESTION_LADDER);
  assert_reference (&pack->questions.items[0].about, "junior", 1);
  g_assert_null (pack->questions.items[1].about.id);
  g_assert_cmpstr (hour->aims.items[0], ==, "To know.");
  g_assert_cmpstr (hour->preparation.items[0], ==, "Read.");
  g_assert_cmpstr (hour->take_home.items[0], ==, "Sleep.");
  g_assert_cmpuint (hour->steps.n_items, ==, 2);
  g_assert_cmpint (hour->steps.items[0].minutes, ==, 20);
  g_assert_cmpstr (hour->steps.items[1].paragraphs.items[1], ==, "Listen.");
  assert_reference (&hour->steps.items[1].questions.items[0], "who", 1);
}

/* Rungs can name steps of the scale that every pack has. */
static void
test_pack_without_a_scale_has_the_usual_one (void)
{
  g_autoptr (SpPack) pack =
      pack_fixture_read ("\"skills\": [ { \"id\": \"s\", \"title\": \"S\", \"kind\": \"k\","
                         " \"roles\": {} } ],"
                         " \"rungs\": [ { \"id\": \"r\", \"title\": \"R\", \"level\": 1,"
                         " \"skills\": { \"s\": \"practitioner\" } } ]");

  g_assert_cmpuint (pack->scale.n_items, ==, 4);
  g_assert_cmpstr (pack->scale.items[0].id, ==, "awareness");
  g_assert_cmpstr (pack->scale.items[1].title, ==, "Working");
  g_assert_cmpstr (pack->scale.items[3].id, ==, "expert");
  assert_reference (&pack->rungs.items[0].skills.items[0].level, "practitioner", 2);
}

static const char *
note_call (const char *context, const char *path, const char *text, gpointer data)
{
  GString *calls = data;

  g_assert_cmpstr (text, !=, "");
  g_string_append_printf (calls, "%s: %s\n", context, text);
  return g_str_has_prefix (context, "cell ") ? "translated" : text;
}

static void
test_translatable_texts_are_handed_over (void)
{
  g_autoptr (GString) calls = g_string_new (NULL);
  g_autoptr (SpPack) pack = read_full (note_call, calls);

  g_assert_cmpstr (calls->str, ==,
                   "pack title: Every member\n"
                   "pack authors: Ada\n"
                   "pack authors: Zoë\n"
                   "pack summary: Each member of the format once.\n"
                   "pack interests: None.\n"
                   "source title: A book\n"
                   "source title: A page\n"
                   "term title: Cloud\n"
                   "term text: Computers of others.\n"
                   "term forms: clouds\n"
                   "family title: Builders\n"
                   "proficiency title: Knows\n"
                   "proficiency text: Has seen it.\n"
                   "proficiency title: Can\n"
                   "group title: The work\n"
                   "role title: One\n"
                   "role discipline: Oneness\n"
                   "role summary: The first.\n"
                   "role also-called: Uno\n"
                   "role also-called: Un\n"
                   "role titles: Junior One\n"
                   "role story: One paragraph.\n"
                   "duty title: Building\n"
                   "duty text: Builds.\n"
                   "duty examples: A wall.\n"
                   "duty text: Mends.\n"
                   "role upsides: Up.\n"
                   "role downsides: Down.\n"
                   "role day: Morning.\n"
                   "role day: Evening.\n"
                   "role title: Two\n"
                   "role summary: The second.\n"
                   "area title: Row\n"
                   "area help: What it means.\n"
                   "cell row text: Text 🐈.\n"
                   "cell row items: a\n"
                   "cell row items: b\n"
                   "cell row text: Learns it.\n"
                   "cell row items: c\n"
                   "overlap title: Both\n"
                   "overlap shared: All do it.\n"
                   "lean text: Left.\n"
                   "lean text: Right.\n"
                   "statement text: I like it.\n"
                   "statement because: It shows.\n"
                   "skill title: Building\n"
                   "why text: Ones build.\n"
                   "skill-level text: Builds alone.\n"
                   "skill start: Build something.\n"
                   "skill help: To build.\n"
                   "skill title: Tools\n"
                   "level title: Ways in\n"
                   "rung title: Outside\n"
                   "rung title: Junior\n"
                   "rung summary: Learns.\n"
                   "move how: By luck.\n"
                   "certificate level: First\n"
                   "certificate replaces: Parchment\n"
                   "passage title: Torn\n"
                   "passage paragraphs: First.\n"
                   "passage paragraphs: Second.\n"
                   "passage title: Pay\npassage paragraphs: How much?\n"
                   "question text: Why?\nquestion text: Who?\n"
                   "lesson title: An hour\n"
                   "lesson aims: To know.\n"
                   "lesson preparation: Read.\n"
                   "lesson-step title: Alone\n"
                   "lesson-step paragraphs: Think.\n"
                   "lesson-step title: Together\n"
                   "lesson-step paragraphs: Talk.\n"
                   "lesson-step paragraphs: Listen.\n"
                   "lesson take-home: Sleep.\n");
  g_assert_cmpstr (pack->areas.items[0].cells.items[1].text, ==, "translated");
  g_assert_cmpstr (pack->areas.items[0].cells.items[1].items.items[0], ==, "translated");
}

static GPtrArray *
read_advice (const char *members)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes (members);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  GPtrArray *advice = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_pack_read (bytes, NULL, NULL, problems, advice);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (pack);
  return advice;
}

static void
assert_place (const SpProblem *problem, guint line, guint column, const char *path)
{
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpstr (problem->path, ==, path);
}

static void
test_unknown_members_are_advice (void)
{
  g_autoptr (GPtrArray) advice =
      read_advice ("\"groups\": [ { \"id\": \"g\", \"titel\": 1, \"title\": \"G\" } ],\n"
                   "\"Title\": null, \"$schema\": \"pack.schema.json\",\n"
                   "\"roles\": [ { \"id\": \"r\", \"title\": \"R\", \"summary\": \"S\",\n"
                   "  \"skills\": {}, \"\\u001b[2J\": 0 } ]");
  g_autoptr (GPtrArray) all = sp_problems_list_all (advice);
  g_autofree char *text = sp_problems_to_string (advice, "f");

  g_assert_cmpstr (text, ==,
                   "f:2:35: groups[0].titel: the format has no such member here; it is passed over "
                   "(is “title” meant?) (and in 3 other places, the next is Title)");
  g_assert_cmpuint (all->len, ==, 4);
  assert_place (all->pdata[1], 3, 10, "Title");
  assert_place (all->pdata[2], 5, 13, "roles[0].skills");
  assert_place (all->pdata[3], 5, 30, "roles[0][\"\\u001B[2J\"]");
}

static void
test_advice_has_an_end (void)
{
  g_autofree char *members = pack_fixture_repeat ("\"x%u\": 0", SP_ADVICE_MAX_PLACES + 100);
  g_autoptr (GPtrArray) advice = read_advice (members);

  g_assert_cmpuint (advice->len, ==, 1);
  g_assert_cmpuint (((const SpProblem *) advice->pdata[0])->n_others, ==,
                    SP_ADVICE_MAX_PLACES + 99);
  g_assert_cmpuint (((const SpProblem *) advice->pdata[0])->others->len, ==, SP_ADVICE_MAX_PLACES);
}

/* Errors come with the advice there is: whoever mends the one sees the other. */
static void
test_bad_pack_has_advice_too (void)
{
  g_autoptr (GBytes) bytes = pack_fixture_new_bytes ("\"sumary\": \"x\",\n\"summary\": 1");
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_pack_read (bytes, NULL, NULL, problems, advice);

  g_assert_null (pack);
  g_assert_cmpuint (problems->len, ==, 1);
  pack_fixture_assert_problem (problems, 0, SP_JSON_ERROR_TYPE,
                               "test:3:12: summary: expected: text; found: a number");
  g_assert_cmpuint (advice->len, ==, 1);
  g_assert_cmpuint (((const SpProblem *) advice->pdata[0])->line, ==, 2);
}

/* In an unknown member everything goes, as long as it is JSON. */
static void
test_unknown_member_may_hold_anything (void)
{
  g_autoptr (GPtrArray) advice =
      read_advice ("\"note\": { \"a\": [ true, false, null, -1.5e-3, \"\", { \"\": {} } ] }");

  g_assert_cmpuint (advice->len, ==, 1);
}

static void
test_names_that_look_like_paths_mislead_nobody (void)
{
  g_autoptr (GBytes) bytes =
      pack_fixture_new_bytes ("\"roles[0].title\": 1, \"roles[0]\": { \"title\": 2 },\n"
                              "\"roles\": [ { \"id\": \"r\", \"title\": 3, \"summary\": \"S\" } ]");
  g_autoptr (GPtrArray) problems = pack_fixture_read_problems (bytes);

  g_assert_cmpuint (problems->len, ==, 1);
  pack_fixture_assert_problem (problems, 0, SP_JSON_ERROR_TYPE,
                               "test:3:34: roles[0].title: expected: text; found: a number");
}

static void
test_whole_number_may_have_a_point (void)
{
  g_autoptr (SpPack) pack =
      pack_fixture_read ("\"levels\": [ { \"level\": 1.0, \"title\": \"One\" },"
                         " { \"level\": 2e0, \"title\": \"Two\" } ]");

  g_assert_cmpint (pack->levels.items[0].level, ==, 1);
  g_assert_cmpint (pack->levels.items[1].level, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/reader/pack-without-a-scale-has-the-usual-one",
                   test_pack_without_a_scale_has_the_usual_one);
  g_test_add_func ("/pack/reader/whole-number-may-have-a-point",
                   test_whole_number_may_have_a_point);
  g_test_add_func ("/pack/reader/head-and-sources-are-stored", test_head_and_sources_are_stored);
  g_test_add_func ("/pack/reader/roles-are-stored", test_roles_are_stored);
  g_test_add_func ("/pack/reader/roles-without-a-color-get-one",
                   test_roles_without_a_color_get_one);
  g_test_add_func ("/pack/reader/more-roles-than-colors-share-them",
                   test_more_roles_than_colors_share_them);
  g_test_add_func ("/pack/reader/rows-and-overlaps-are-stored", test_rows_and_overlaps_are_stored);
  g_test_add_func ("/pack/reader/statements-and-skills-are-stored",
                   test_statements_and_skills_are_stored);
  g_test_add_func ("/pack/reader/ladders-and-passages-are-stored",
                   test_ladders_and_passages_are_stored);
  g_test_add_func ("/pack/reader/translatable-texts-are-handed-over",
                   test_translatable_texts_are_handed_over);
  g_test_add_func ("/pack/reader/unknown-members-are-advice", test_unknown_members_are_advice);
  g_test_add_func ("/pack/reader/advice-has-an-end", test_advice_has_an_end);
  g_test_add_func ("/pack/reader/bad-pack-has-advice-too", test_bad_pack_has_advice_too);
  g_test_add_func ("/pack/reader/unknown-member-may-hold-anything",
                   test_unknown_member_may_hold_anything);
  g_test_add_func ("/pack/reader/names-that-look-like-paths-mislead-nobody",
                   test_names_that_look_like_paths_mislead_nobody);

  return g_test_run ();
}
