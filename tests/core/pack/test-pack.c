/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of a pack that was read. */

#include "pack-fixture.h"

#include "core/pack/sp-target.h"

static void
test_find_tells_position_or_minus_one (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (
      PACK_FIXTURE_ROLES ","
                         "\"groups\": [ { \"id\": \"two\", \"title\": \"Another kind\" } ]");

  g_assert_cmpint (sp_pack_find (pack, "roles", "one"), ==, 0);
  g_assert_cmpint (sp_pack_find (pack, "roles", "three"), ==, 2);
  g_assert_cmpint (sp_pack_find (pack, "groups", "two"), ==, 0);
  g_assert_cmpint (sp_pack_find (pack, "groups", "one"), ==, -1);
  g_assert_cmpint (sp_pack_find (pack, "roles", ""), ==, -1);
  g_assert_cmpint (sp_pack_find (pack, "nothing", "one"), ==, -1);

  g_assert_cmpint (sp_pack_find (pack, "roles", "two"), ==, 1);
  g_assert_cmpint (sp_pack_find (pack, "roles", "four"), ==, -1);
}

static void
test_group_title_falls_back_to_its_own_words (void)
{
  g_autoptr (SpPack) pack =
      pack_fixture_read ("\"groups\": [ { \"id\": \"work\", \"title\": \"The work\" } ]");

  g_assert_cmpstr (sp_pack_get_group_title (pack, "work"), ==, "The work");
  g_assert_cmpstr (sp_pack_get_group_title (pack, "The way there"), ==, "The way there");
}

static void
test_level_title_is_found_by_number (void)
{
  g_autoptr (SpPack) pack =
      pack_fixture_read ("\"levels\": [ { \"level\": 3, \"title\": \"Lead\" },"
                         " { \"level\": 0, \"title\": \"Ways in\" } ]");

  g_assert_cmpstr (sp_pack_get_level_title (pack, 3), ==, "Lead");
  g_assert_cmpstr (sp_pack_get_level_title (pack, 0), ==, "Ways in");
  g_assert_null (sp_pack_get_level_title (pack, 1));
}

static void
test_same_as_gives_the_same_cell (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (
      PACK_FIXTURE_ROLES ","
                         "\"areas\": [ { \"id\": \"a\", \"title\": \"A\", \"group\": \"g\","
                         " \"cells\": { \"two\": { \"same-as\": \"one\" },"
                         " \"one\": { \"items\": [ \"x\", \"y\" ] } } } ]");
  const SpArea *area = &pack->areas.items[0];

  g_assert_cmpuint (area->cells.n_items, ==, 2);
  g_assert_nonnull (sp_area_get_cell (area, 0));
  g_assert_true (sp_area_get_cell (area, 0) == sp_area_get_cell (area, 1));
  g_assert_cmpstr (sp_area_get_cell (area, 1)->items.items[1], ==, "y");
  g_assert_null (sp_area_get_cell (area, 2));
}

static void
test_lean_is_found_by_role (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (
      PACK_FIXTURE_ROLES ","
                         "\"overlaps\": [ { \"id\": \"o\", \"title\": \"O\", \"shared\": \"S\","
                         " \"leans\": { \"three\": \"Right.\", \"one\": \"Left.\" } } ]");
  const SpOverlap *overlap = &pack->overlaps.items[0];

  g_assert_cmpstr (sp_overlap_get_lean (overlap, 0), ==, "Left.");
  g_assert_cmpstr (sp_overlap_get_lean (overlap, 2), ==, "Right.");
  g_assert_null (sp_overlap_get_lean (overlap, 1));
}

static void
test_pack_lives_while_referenced (void)
{
  SpPack *pack = pack_fixture_read (NULL);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, SP_TYPE_PACK);
  g_value_set_boxed (&value, pack);
  g_assert_true (g_value_get_boxed (&value) == pack);
  sp_pack_unref (pack);
  pack = g_value_dup_boxed (&value);
  g_value_unset (&value);
  g_assert_cmpstr (pack->title, ==, "Test");
  sp_pack_unref (pack);
}

static void
test_target_is_read_as_it_is_written (void)
{
  static const char *const ids[] = { "one", "two", NULL };
  static const char *const none[] = { NULL };
  g_autofree char *text = sp_target_write (SP_PLACE_COMPARE, "roles", ids);
  g_autofree char *bare = sp_target_write (SP_PLACE_LADDER, "roles", none);
  g_autoptr (SpTarget) target = sp_target_parse (text);
  g_autoptr (SpTarget) page = sp_target_parse ("choose");

  g_assert_cmpstr (text, ==, "compare/roles/one/two");
  g_assert_cmpstr (bare, ==, "ladder/roles");
  g_assert_cmpstr (target->page, ==, "compare");
  g_assert_true (sp_target_is (target, "roles"));
  g_assert_false (sp_target_is (target, "role"));
  g_assert_true (g_strv_equal ((const char *const *) target->ids, ids));
  g_assert_cmpstr (page->page, ==, "choose");
  g_assert_null (page->kind);
  g_assert_cmpuint (g_strv_length (page->ids), ==, 0);
}

static void
test_what_is_no_target_is_none (void)
{
  static const char *const texts[] = { "",         "/",    "compare/", "/compare", "Compare",
                                       "compare?", "a//b", "a/../b",   "a/b c",    "\xc3\xa4" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (sp_target_parse (texts[i]));
}

static void
test_passages_are_listed_by_place (void)
{
  g_autoptr (SpPack) pack = pack_fixture_read (
      "\"passages\": [ { \"id\": \"p\", \"title\": \"One\", \"paragraphs\": [ \"A.\" ], "
      "\"place\": \"compare\" }, { \"id\": \"q\", \"title\": \"Two\", \"paragraphs\": "
      "[ \"B.\" ], \"place\": \"ladder\" } ]");
  g_autoptr (GPtrArray) ladder = sp_pack_list_passages (pack, SP_PLACE_LADDER);
  g_autoptr (GPtrArray) role = sp_pack_list_passages (pack, SP_PLACE_ROLE);

  g_assert_cmpuint (ladder->len, ==, 1);
  g_assert_true (ladder->pdata[0] == &pack->passages.items[1]);
  g_assert_cmpuint (role->len, ==, 0);
}

/* What each page needs: one is there always, and roles or rungs alone have theirs. */
static void
test_pages_are_filled_by_what_they_show (void)
{
  static const char *const places[] = { SP_PLACE_CHOOSE, SP_PLACE_LADDER, SP_PLACE_PLAN,
                                        SP_PLACE_ADS,    SP_PLACE_ROLE,   SP_PLACE_COMPARE,
                                        "elsewhere" };
  /* Only the one in the middle is of no use. */
  static const SpSkill skills[] = { { .roles.n_items = 1 }, { 0 }, { .roles.n_items = 1 } };
  static const SpRung rungs[] = { { .skills.n_items = 1 }, { 0 }, { .skills.n_items = 1 } };
  static const struct
  {
    SpPack pack;
    const char *filled;
  } cases[] = {
    { { 0 }, " compare" },
    { { .statements.n_items = 1 }, " compare" },
    { { .roles.n_items = 1 }, " role compare" },
    { { .roles.n_items = 1, .statements.n_items = 1 }, " choose role compare" },
    { { .roles.n_items = 1, .skills = { skills, 1 } }, " plan role compare" },
    { { .roles.n_items = 2, .skills = { skills + 1, 1 } }, " role compare" },
    { { .roles.n_items = 2, .skills = { skills + 1, 2 } }, " plan ads role compare" },
    { { .rungs = { rungs + 1, 1 } }, " ladder" },
    { { .rungs = { rungs, 1 } }, " ladder plan" },
    { { .rungs = { rungs + 1, 2 } }, " ladder plan" },
    { { .roles.n_items = 1, .rungs = { rungs + 1, 1 } }, " ladder role compare" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) filled = g_string_new (NULL);

      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        if (sp_pack_fills_place (&cases[i].pack, places[k]))
          g_string_append_printf (filled, " %s", places[k]);
      g_assert_cmpstr (filled->str, ==, cases[i].filled);
    }
}

/* Of three elements in memory, the first two are the list. */
static void
test_what_stands_behind_a_list_is_not_in_it (void)
{
  static const SpReference ids[] = { { "a", 0 }, { "b", 1 }, { "c", 2 } };
  static const SpText names[] = { "a", "b", "c" };
  const SpRoleValue needs[] = { { ids[0], 1 }, { ids[1], 2 }, { ids[2], 3 } };
  const SpLean leans[] = { { ids[0], "a" }, { ids[1], "b" }, { ids[2], "c" } };
  const SpSkillLevel texts[] = { { ids[0], "a" }, { ids[1], "b" }, { ids[2], "c" } };
  const SpRungSkill asked[] = { { .skill = ids[0] }, { .skill = ids[1] }, { .skill = ids[2] } };
  const SpCell cells[] = { { .role = ids[0] }, { .role = ids[1] }, { .role = ids[2] } };
  const SpLevel levels[] = { { 0, "a" }, { 1, "b" }, { 2, "c" } };
  const SpPassage passages[] = { { .place = "a" }, { .place = "b" }, { .place = "c" } };
  const SpReferences references = { ids, 2 };
  const SpTexts list = { names, 2 };
  const SpSkill skill = { .roles = { needs, 2 }, .why = { leans, 2 }, .levels = { texts, 2 } };
  const SpOverlap overlap = { .leans = { leans, 2 } };
  const SpRung rung = { .skills = { asked, 2 } };
  const SpArea area = { .cells = { cells, 2 }, .rungs = { cells, 2 } };
  const SpPack pack = { .levels = { levels, 2 }, .passages = { passages, 2 } };

  for (guint i = 0; i < 3; i++)
    {
      const char *name = i < 2 ? names[i] : NULL;
      g_autoptr (GPtrArray) told = sp_pack_list_passages (&pack, names[i]);

      g_assert_cmpint (sp_references_contain (&references, i), ==, i < 2);
      g_assert_cmpint (sp_texts_contain (&list, names[i]), ==, i < 2);
      g_assert_cmpint (sp_skill_get_need (&skill, i), ==, i < 2 ? needs[i].value : 0);
      g_assert_cmpstr (sp_skill_get_why (&skill, i), ==, name);
      g_assert_cmpstr (sp_skill_get_level_text (&skill, i), ==, name);
      g_assert_cmpstr (sp_overlap_get_lean (&overlap, i), ==, name);
      g_assert_true (sp_rung_find_skill (&rung, i) == (i < 2 ? &asked[i] : NULL));
      g_assert_true (sp_area_get_cell (&area, i) == (i < 2 ? &cells[i] : NULL));
      g_assert_true (sp_area_get_rung_cell (&area, i) == (i < 2 ? &cells[i] : NULL));
      g_assert_cmpstr (sp_pack_get_level_title (&pack, i), ==, name);
      g_assert_cmpuint (told->len, ==, i < 2);
    }
}

static void
test_sets_are_the_same_in_any_order (void)
{
  static const SpText texts[] = { "a", "b", "a", "c" };
  const SpTexts none = { texts, 0 };
  const SpTexts only_a = { texts, 1 };
  const SpTexts ab = { texts, 2 };
  const SpTexts ba = { texts + 1, 2 };
  const SpTexts ac = { texts + 2, 2 };

  g_assert_true (sp_texts_are_same_set (&none, &none));
  g_assert_true (sp_texts_are_same_set (&ab, &ba));
  g_assert_false (sp_texts_are_same_set (&ab, &ac));
  g_assert_false (sp_texts_are_same_set (&ab, &only_a));
  g_assert_false (sp_texts_are_same_set (&only_a, &ab));
  g_assert_false (sp_texts_are_same_set (&none, &only_a));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/find-tells-position-or-minus-one", test_find_tells_position_or_minus_one);
  g_test_add_func ("/pack/group-title-falls-back-to-its-own-words",
                   test_group_title_falls_back_to_its_own_words);
  g_test_add_func ("/pack/level-title-is-found-by-number", test_level_title_is_found_by_number);
  g_test_add_func ("/pack/same-as-gives-the-same-cell", test_same_as_gives_the_same_cell);
  g_test_add_func ("/pack/lean-is-found-by-role", test_lean_is_found_by_role);
  g_test_add_func ("/pack/pack-lives-while-referenced", test_pack_lives_while_referenced);
  g_test_add_func ("/pack/target-is-read-as-it-is-written", test_target_is_read_as_it_is_written);
  g_test_add_func ("/pack/what-is-no-target-is-none", test_what_is_no_target_is_none);
  g_test_add_func ("/pack/passages-are-listed-by-place", test_passages_are_listed_by_place);
  g_test_add_func ("/pack/pages-are-filled-by-what-they-show",
                   test_pages_are_filled_by_what_they_show);
  g_test_add_func ("/pack/what-stands-behind-a-list-is-not-in-it",
                   test_what_stands_behind_a_list_is_not_in_it);
  g_test_add_func ("/pack/sets-are-the-same-in-any-order", test_sets_are_the_same_in_any_order);

  return g_test_run ();
}
