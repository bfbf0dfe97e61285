/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a comparison, word by word as comparison-MODE.md has it. */

#include "../kept-file.h"
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
test_all_is_told (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (4, TWO, ONE, THREE, FOUR);
  g_autofree char *text = print (comparison, SP_COMPARE_ALL, NULL);

  kept_file_assert (text, "core/compare", "comparison-all.md");
}

static void
test_differences_leave_out_what_is_shared (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  g_autofree char *text = print (comparison, SP_COMPARE_DIFFERENCES, NULL);

  kept_file_assert (text, "core/compare", "comparison-differences.md");
}

static void
test_shared_leaves_out_what_differs (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (2, ONE, TWO);
  g_autofree char *text = print (comparison, SP_COMPARE_SHARED, NULL);

  kept_file_assert (text, "core/compare", "comparison-shared.md");
}

static void
test_nothing_left_is_told (void)
{
  g_autoptr (SpComparison) comparison = four_roles_compare (1, ONE);
  g_autofree char *text = print (comparison, SP_COMPARE_SHARED, NULL);

  kept_file_assert (text, "core/compare", "comparison-nothing.md");
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
