/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "four-roles.h"

#include "core/pack/sp-pack-file.h"

#include <string.h>

static gboolean
is_same (const SpComparison *comparison, const char *id)
{
  return four_roles_find_row (comparison, id)->same;
}

/* What the chosen roles share in a row, with commas between. */
static char *
join_shared (const SpComparison *comparison, const char *id)
{
  const SpComparedRow *row = four_roles_find_row (comparison, id);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;

  for (guint i = 0; i < row->shared->len; i++)
    g_strv_builder_add (builder, row->shared->pdata[i]);
  items = g_strv_builder_end (builder);
  return g_strjoinv (",", items);
}

static void
assert_shared (const SpComparison *comparison, const char *id, const char *expected)
{
  g_autofree char *shared = join_shared (comparison, id);

  g_assert_cmpstr (shared, ==, expected);
}

static void
test_equal_prose_is_not_the_same (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);

  g_assert_false (is_same (comparison, "equal-prose"));
}

static void
test_same_as_is_the_same (void)
{
  g_autoptr (SpComparison) two = four_roles_compare (2, ONE, TWO);
  g_autoptr (SpComparison) of_a_third = four_roles_compare (2, TWO, THREE);
  g_autoptr (SpComparison) four = four_roles_compare (4, ONE, TWO, THREE, FOUR);

  g_assert_true (is_same (two, "same-as"));
  g_assert_true (is_same (of_a_third, "same-as"));
  g_assert_false (is_same (four, "same-as"));
}

static void
test_equal_items_are_the_same_in_any_order (void)
{
  g_autoptr (SpComparison) four = four_roles_compare (4, ONE, TWO, THREE, FOUR);
  g_autoptr (SpComparison) three = four_roles_compare (3, ONE, TWO, THREE);

  g_assert_true (is_same (four, "items-in-any-order"));
  g_assert_true (is_same (three, "same-items-by-same-as"));
  g_assert_false (is_same (four, "same-items-by-same-as"));
}

/* The text counts too, and so do the sources and their order. */
static void
test_only_what_is_wholly_the_same_repeats (void)
{
  g_autoptr (SpComparison) four = four_roles_compare (4, ONE, TWO, THREE, FOUR);
  const SpComparedRow *items = four_roles_find_row (four, "items-in-any-order");
  const SpComparedRow *missing = four_roles_find_row (four, "missing");

  g_assert_false (sp_comparison_repeats (four, items, 0));
  g_assert_true (sp_comparison_repeats (four, items, 1));
  g_assert_false (sp_comparison_repeats (four, items, 2));
  g_assert_false (sp_comparison_repeats (four, items, 3));
  g_assert_true (sp_comparison_repeats (four, four_roles_find_row (four, "same-as"), 1));
  g_assert_false (sp_comparison_repeats (four, missing, 3));
}

/* Of each role in a row, whether it repeats the one before it. */
static void
test_repetitions_have_the_same_sources (void)
{
  static const char text[] =
      "{'format':1,'id':'p','title':'P','language':'en','updated':'2026-01-01','authors':['A'],"
      "'license':'CC0-1.0','sources':[{'id':'s','title':'S','checked':'2026-01-01'},"
      "{'id':'t','title':'T','checked':'2026-01-01'},{'id':'u','title':'U','checked':'2026-01-01'}]"
      ","
      "'roles':[%s],'areas':[{'id':'a','title':'A','group':'G','cells':{"
      "'r0':{'items':['x']},"
      "'r1':{'items':['x']},"
      "'r2':{'items':['x'],'sources':['s']},"
      "'r3':{'items':['x'],'sources':['s']},"
      "'r4':{'items':['x'],'sources':['t']},"
      "'r5':{'items':['x'],'sources':['t','s']},"
      "'r6':{'items':['x'],'sources':['t','u']},"
      "'r7':{'items':['x'],'sources':['t','u']},"
      "'r8':{'items':['y'],'sources':['t','u']},"
      "'r9':{'text':'x'},"
      "'r10':{'text':'x'}}}]}";
  static const gboolean repeats[] = { FALSE, TRUE, FALSE, TRUE,  FALSE, FALSE,
                                      FALSE, TRUE, FALSE, FALSE, FALSE };
  g_autoptr (GString) roles = g_string_new (NULL);
  guint all[G_N_ELEMENTS (repeats)];
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (SpComparison) comparison = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_string_append_printf (roles, "%s{'id':'r%u','title':'R','summary':'S'}", i > 0 ? "," : "",
                              i);
      all[i] = i;
    }
  json = g_strdelimit (g_strdup_printf (text, roles->str), "'", '"');
  bytes = g_bytes_new (json, strlen (json));
  pack = sp_pack_new_from_bytes (bytes, "test", NULL, NULL, &error);
  g_assert_no_error (error);
  comparison = sp_comparison_new (pack, all, G_N_ELEMENTS (all));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpint (sp_comparison_repeats (comparison, sp_comparison_get_row (comparison, 0), i),
                     ==, repeats[i]);
}

static void
test_items_are_compared_exactly (void)
{
  g_autoptr (SpComparison) letters = four_roles_compare (2, ONE, THREE);
  g_autoptr (SpComparison) more = four_roles_compare (2, ONE, FOUR);
  g_autoptr (SpComparison) fewer = four_roles_compare (2, FOUR, ONE);
  g_autoptr (SpComparison) text = four_roles_compare (2, ONE, TWO);

  g_assert_false (is_same (letters, "items-and-text"));
  g_assert_false (is_same (more, "items-and-text"));
  g_assert_false (is_same (fewer, "items-and-text"));
  g_assert_false (is_same (text, "items-and-text"));
  assert_shared (letters, "items-and-text", "");
  assert_shared (more, "items-and-text", "x");
}

static void
test_shared_items_stand_in_the_order_of_the_first_role (void)
{
  g_autoptr (SpComparison) two = four_roles_compare (2, ONE, TWO);
  g_autoptr (SpComparison) reversed = four_roles_compare (2, TWO, ONE);
  g_autoptr (SpComparison) three = four_roles_compare (3, THREE, ONE, TWO);
  g_autoptr (SpComparison) four = four_roles_compare (4, ONE, TWO, THREE, FOUR);

  assert_shared (two, "some-items", "Python,Bash");
  assert_shared (reversed, "some-items", "Bash,Python");
  assert_shared (three, "some-items", "Python,Bash");
  assert_shared (four, "some-items", "Python");
  g_assert_false (is_same (four, "some-items"));
}

static void
test_shares_tells_of_each_item (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, THREE);
  const SpComparedRow *row = four_roles_find_row (comparison, "some-items");
  g_autofree char *copy = g_strdup ("Go");

  g_assert_true (sp_compared_row_shares (row, copy));
  g_assert_false (sp_compared_row_shares (row, "C"));
  g_assert_false (sp_compared_row_shares (row, "go"));
  g_assert_false (sp_compared_row_shares (row, ""));
}

static void
test_missing_cell_shares_nothing (void)
{
  g_autoptr (SpComparison) both = four_roles_compare (2, ONE, TWO);
  g_autoptr (SpComparison) second = four_roles_compare (2, ONE, THREE);
  g_autoptr (SpComparison) first = four_roles_compare (2, THREE, ONE);
  g_autoptr (SpComparison) last = four_roles_compare (3, ONE, TWO, FOUR);

  g_assert_true (is_same (both, "missing"));
  assert_shared (both, "missing", "x,y");
  g_assert_false (is_same (second, "missing"));
  assert_shared (second, "missing", "");
  g_assert_false (is_same (first, "missing"));
  assert_shared (first, "missing", "");
  g_assert_false (is_same (last, "missing"));
  assert_shared (last, "missing", "");
}

/* Nothing is known of the row, so nothing may be claimed. */
static void
test_two_missing_cells_are_not_the_same (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, THREE, FOUR);
  const SpComparedRow *row = four_roles_find_row (comparison, "missing");

  g_assert_false (row->same);
  g_assert_cmpuint (row->shared->len, ==, 0);
  g_assert_false (sp_compared_row_is_in (row, SP_COMPARE_SHARED));
}

static void
test_one_role_alone_shares_nothing (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (1, TWO);

  for (guint i = 0; i < sp_comparison_get_n_rows (comparison); i++)
    {
      const SpComparedRow *row = sp_comparison_get_row (comparison, i);

      g_assert_false (row->same);
      g_assert_cmpuint (row->shared->len, ==, 0);
    }
  g_assert_false (
      sp_comparison_has_overlap (comparison, four_roles_find_overlap (comparison, "all")));
}

static void
test_without_roles_rows_remain (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (0);

  g_assert_cmpuint (sp_comparison_get_n_roles (comparison), ==, 0);
  g_assert_cmpuint (sp_comparison_get_n_rows (comparison), ==, 9);
  for (guint i = 0; i < 9; i++)
    g_assert_false (sp_comparison_get_row (comparison, i)->same);
  g_assert_false (
      sp_comparison_has_overlap (comparison, four_roles_find_overlap (comparison, "all")));
}

static void
test_roles_stand_in_the_order_asked_for (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (3, FOUR, ONE, THREE);

  g_assert_cmpuint (sp_comparison_get_n_roles (comparison), ==, 3);
  g_assert_cmpuint (sp_comparison_get_role (comparison, 0), ==, FOUR);
  g_assert_cmpuint (sp_comparison_get_role (comparison, 1), ==, ONE);
  g_assert_cmpuint (sp_comparison_get_role (comparison, 2), ==, THREE);
}

/* Listed groups in the order of the list, then the others as they come; nothing is torn apart. */
static void
test_rows_stand_by_group (void)
{
  static const char *const expected[] = {
    "equal-prose",           "same-as", "items-in-any-order", "some-items",
    "same-items-by-same-as", "missing", "items-and-text",     "unlisted-first",
    "unlisted-second",
  };
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);

  g_assert_cmpuint (sp_comparison_get_n_rows (comparison), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (sp_comparison_get_row (comparison, i)->area->id, ==, expected[i]);
}

static void
assert_modes (const SpComparison *comparison,
              const char *id,
              gboolean in_differences,
              gboolean in_shared)
{
  const SpComparedRow *row = four_roles_find_row (comparison, id);

  g_assert_true (sp_compared_row_is_in (row, SP_COMPARE_ALL));
  g_assert_cmpint (sp_compared_row_is_in (row, SP_COMPARE_DIFFERENCES), ==, in_differences);
  g_assert_cmpint (sp_compared_row_is_in (row, SP_COMPARE_SHARED), ==, in_shared);
}

/* A row that shares some of its items belongs to both. */
static void
test_modes_choose_rows (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  g_autoptr (SpComparison) single = four_roles_compare (2, ONE, FOUR);

  assert_modes (comparison, "same-as", FALSE, TRUE);
  assert_modes (comparison, "items-in-any-order", FALSE, TRUE);
  assert_modes (comparison, "some-items", TRUE, TRUE);
  assert_modes (comparison, "equal-prose", TRUE, FALSE);
  assert_modes (comparison, "unlisted-second", TRUE, FALSE);
  assert_modes (single, "items-and-text", TRUE, TRUE);
}

/* A row that none of the chosen roles has says nothing about them. */
static void
test_differences_need_a_cell (void)
{
  g_autoptr (SpComparison) none = four_roles_compare (2, THREE, FOUR);
  g_autoptr (SpComparison) one = four_roles_compare (2, TWO, THREE);
  g_autoptr (SpComparison) last = four_roles_compare (3, THREE, TWO, ONE);
  g_autoptr (GPtrArray) rows = sp_comparison_list_rows (none, SP_COMPARE_DIFFERENCES, "items");

  assert_modes (none, "missing", FALSE, FALSE);
  assert_modes (none, "unlisted-second", FALSE, FALSE);
  assert_modes (one, "missing", TRUE, FALSE);
  g_assert_cmpuint (four_roles_find_row (one, "missing")->n_covered, ==, 1);
  g_assert_cmpuint (four_roles_find_row (last, "missing")->n_covered, ==, 2);
  g_assert_cmpuint (rows->len, ==, 3);
}

static void
test_overlap_needs_two_chosen_roles (void)
{
  g_autoptr (SpComparison) both = four_roles_compare (2, THREE, TWO);
  g_autoptr (SpComparison) one = four_roles_compare (2, THREE, FOUR);
  g_autoptr (SpComparison) four = four_roles_compare (4, ONE, TWO, THREE, FOUR);

  g_assert_true (sp_comparison_has_overlap (both, four_roles_find_overlap (both, "some")));
  g_assert_true (sp_comparison_has_overlap (four, four_roles_find_overlap (four, "some")));
  g_assert_false (sp_comparison_has_overlap (one, four_roles_find_overlap (one, "some")));
  g_assert_true (sp_comparison_has_overlap (one, four_roles_find_overlap (one, "all")));
  g_assert_false (sp_comparison_has_overlap (four, four_roles_find_overlap (four, "single")));
}

static void
test_pack_lives_as_long_as_the_comparison (void)
{
  SpPack *pack = four_roles_load ();
  guint roles[] = { ONE, TWO };
  g_autoptr (SpComparison) comparison = sp_comparison_new (pack, roles, 2);

  sp_pack_unref (pack);
  g_assert_cmpstr (sp_comparison_get_pack (comparison)->id, ==, "four-roles");
  g_assert_cmpstr (four_roles_find_row (comparison, "same-as")->area->title, ==, "Place");
}

static void
test_unknown_position_is_refused (void)
{
  g_autoptr (SpPack) pack = four_roles_load ();
  guint roles[] = { 4, ONE, 4 };

  for (guint i = 0; i < 2; i++)
    {
      g_test_expect_message ("signpost", G_LOG_LEVEL_CRITICAL, "*roles[i] < pack->roles.n_items*");
      g_assert_null (sp_comparison_new (pack, roles + i, 2));
      g_test_assert_expected_messages ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/equal-prose-is-not-the-same", test_equal_prose_is_not_the_same);
  g_test_add_func ("/comparison/same-as-is-the-same", test_same_as_is_the_same);
  g_test_add_func ("/comparison/equal-items-are-the-same-in-any-order",
                   test_equal_items_are_the_same_in_any_order);
  g_test_add_func ("/comparison/items-are-compared-exactly", test_items_are_compared_exactly);
  g_test_add_func ("/comparison/shared-items-stand-in-the-order-of-the-first-role",
                   test_shared_items_stand_in_the_order_of_the_first_role);
  g_test_add_func ("/comparison/shares-tells-of-each-item", test_shares_tells_of_each_item);
  g_test_add_func ("/comparison/missing-cell-shares-nothing", test_missing_cell_shares_nothing);
  g_test_add_func ("/comparison/only-what-is-wholly-the-same-repeats",
                   test_only_what_is_wholly_the_same_repeats);
  g_test_add_func ("/comparison/repetitions-have-the-same-sources",
                   test_repetitions_have_the_same_sources);
  g_test_add_func ("/comparison/two-missing-cells-are-not-the-same",
                   test_two_missing_cells_are_not_the_same);
  g_test_add_func ("/comparison/one-role-alone-shares-nothing", test_one_role_alone_shares_nothing);
  g_test_add_func ("/comparison/without-roles-rows-remain", test_without_roles_rows_remain);
  g_test_add_func ("/comparison/roles-stand-in-the-order-asked-for",
                   test_roles_stand_in_the_order_asked_for);
  g_test_add_func ("/comparison/rows-stand-by-group", test_rows_stand_by_group);
  g_test_add_func ("/comparison/modes-choose-rows", test_modes_choose_rows);
  g_test_add_func ("/comparison/differences-need-a-cell", test_differences_need_a_cell);
  g_test_add_func ("/comparison/overlap-needs-two-chosen-roles",
                   test_overlap_needs_two_chosen_roles);
  g_test_add_func ("/comparison/pack-lives-as-long-as-the-comparison",
                   test_pack_lives_as_long_as_the_comparison);
  g_test_add_func ("/comparison/unknown-position-is-refused", test_unknown_position_is_refused);

  return g_test_run ();
}
