/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a comparison, word by word as comparison-MODE.md has it. */

#include "four-roles.h"

#include "core/compare/sp-comparison-sheet.h"

static char *
print (const SpComparison *comparison, SpCompareMode mode, const char *group)
{
  g_autoptr (GPtrArray) rows = sp_comparison_list_rows (comparison, mode, group);
  g_autoptr (GPtrArray) overlaps = sp_comparison_list_overlaps (comparison, mode, group);
  g_autoptr (SpSheet) sheet = sp_comparison_sheet_new (comparison, mode, rows, overlaps);

  return sp_sheet_to_markdown (sheet);
}

static void
assert_is_in_file (const char *text, const char *name)
{
  const char *path = g_test_get_filename (G_TEST_DIST, "core", "compare", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_all_is_told (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (4, TWO, ONE, THREE, FOUR);
  g_autofree char *text = print (comparison, SP_COMPARE_ALL, NULL);

  assert_is_in_file (text, "comparison-all.md");
}

static void
test_differences_leave_out_what_is_shared (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  g_autofree char *text = print (comparison, SP_COMPARE_DIFFERENCES, NULL);

  assert_is_in_file (text, "comparison-differences.md");
}

static void
test_shared_leaves_out_what_differs (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  g_autofree char *text = print (comparison, SP_COMPARE_SHARED, NULL);

  assert_is_in_file (text, "comparison-shared.md");
}

static void
test_nothing_left_is_told (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (1, ONE);
  g_autofree char *text = print (comparison, SP_COMPARE_SHARED, NULL);

  assert_is_in_file (text, "comparison-nothing.md");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-sheet/all-is-told", test_all_is_told);
  g_test_add_func ("/comparison-sheet/differences-leave-out-what-is-shared",
                   test_differences_leave_out_what_is_shared);
  g_test_add_func ("/comparison-sheet/shared-leaves-out-what-differs",
                   test_shared_leaves_out_what_differs);
  g_test_add_func ("/comparison-sheet/nothing-left-is-told", test_nothing_left_is_told);
  return g_test_run ();
}
