/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-problem.h"

#include <string.h>

static void
assert_excerpt (const char *text, const char *expected)
{
  g_autofree char *excerpt = sp_excerpt_new (text);

  g_assert_cmpstr (excerpt, ==, expected);
}

static void
test_excerpt_is_short_and_harmless (void)
{
  g_autofree char *fitting = g_strnfill (64, 'x');
  g_autofree char *long_one = g_strnfill (1000, 'x');
  g_autofree char *shortened = g_strconcat (fitting, "…", NULL);

  assert_excerpt ("", "");
  assert_excerpt ("Zoë 日本", "Zoë 日本");
  assert_excerpt (fitting, fitting);
  assert_excerpt (long_one, shortened);
  assert_excerpt ("a \"b\" \\ c", "a \\\"b\\\" \\\\ c");
  assert_excerpt ("\033[2J\r\n\302\205", "\\u001B[2J\\u000D\\u000A\\u0085");
  /* U+202E turns what follows around. */
  assert_excerpt ("\342\200\256abc", "\\u202Eabc");
}

static void
test_path_tells_names_apart (void)
{
  g_autoptr (GString) path = g_string_new (NULL);

  sp_path_push_name (path, "areas");
  sp_path_push_index (path, 3);
  sp_path_push_name (path, "same-as");
  g_assert_cmpstr (path->str, ==, "areas[3].same-as");

  sp_path_push_name (path, "a.b");
  sp_path_push_name (path, "");
  sp_path_push_name (path, "é_1");
  g_assert_cmpstr (path->str, ==, "areas[3].same-as[\"a.b\"][\"\"].é_1");

  g_string_truncate (path, 0);
  sp_path_push_name (path, "a");
  sp_path_push_name (path, "b");
  sp_path_push_index (path, 0);
  sp_path_push_index (path, 10);
  sp_path_push_index (path, G_MAXUINT32);
  g_assert_cmpstr (path->str, ==, "a.b[0][10][4294967295]");

  g_string_truncate (path, 0);
  sp_path_push_name (path, "\"]");
  g_assert_cmpstr (path->str, ==, "[\"\\\"]\"]");
}

static SpProblem *
add (GPtrArray *problems, const char *path, guint line, guint column)
{
  SpProblem *problem =
      sp_problems_add (problems, SP_JSON_ERROR_VALUE, path, "number %u", problems->len);

  problem->line = line;
  problem->column = column;
  return problem;
}

static void
test_sorting_keeps_order_at_one_place (void)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autofree char *text = NULL;

  add (problems, "c", 2, 1);
  add (problems, "a", 10, 1);
  add (problems, "b", 2, 10);
  add (problems, "c", 2, 1);
  add (problems, "", 1, 1);
  add (problems, "d", 0, 0);
  sp_problems_sort (problems);
  text = sp_problems_to_string (problems, "f");
  g_assert_cmpstr (text, ==,
                   "f: d: number 5\n"
                   "f:1:1: number 4\n"
                   "f:2:1: c: number 0\n"
                   "f:2:1: c: number 3\n"
                   "f:2:10: b: number 2\n"
                   "f:10:1: a: number 1");
}

static void
test_full_list_takes_no_more (void)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();

  for (guint i = 0; i < SP_PROBLEMS_MAX; i++)
    {
      g_assert_false (sp_problems_is_full (problems));
      g_assert_nonnull (sp_problems_add (problems, SP_JSON_ERROR_VALUE, "", "%u", i));
    }
  g_assert_true (sp_problems_is_full (problems));
  g_assert_null (sp_problems_add (problems, SP_JSON_ERROR_VALUE, "", "one more"));
  g_assert_cmpuint (problems->len, ==, SP_PROBLEMS_MAX);
}

static void
test_grouping_keeps_every_problem (void)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GHashTable) groups = NULL;

  add (problems, "a", 0, 0);
  add (problems, "b", 0, 0);
  add (problems, "a", 0, 0);
  groups = sp_problems_group_by_path (problems);
  g_assert_cmpuint (g_hash_table_size (groups), ==, 2);
  g_assert_cmpuint (((GPtrArray *) g_hash_table_lookup (groups, "a"))->len, ==, 2);
  g_assert_cmpuint (((GPtrArray *) g_hash_table_lookup (groups, "b"))->len, ==, 1);
}

static gboolean
is_before (const SpProblem *first, const SpProblem *second)
{
  if (first->line != second->line)
    return first->line < second->line;
  if (first->column != second->column)
    return first->column < second->column;
  return strcmp (first->path, second->path) < 0;
}

static void
assert_in_order (const GPtrArray *problems)
{
  for (guint i = 1; i < problems->len; i++)
    g_assert_true (is_before (problems->pdata[i - 1], problems->pdata[i]));
}

static void
assert_advice_in_order (guint n)
{
  static const char *const names[] = { "a", "b", "c" };
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("p%02d", (i * 7) % 29);
      SpProblem *problem =
          sp_problems_advise (advice, names[g_test_rand_int_range (0, 3)], path, "better");

      problem->line = g_test_rand_int_range (1, 5);
      problem->column = g_test_rand_int_range (1, 4);
    }
  sp_problems_sort (advice);
  assert_in_order (advice);
  for (guint i = 0; i < advice->len; i++)
    {
      const SpProblem *first = advice->pdata[i];

      if (first->others == NULL)
        continue;
      g_assert_cmpuint (first->n_others, ==, first->others->len);
      g_assert_true (is_before (first, first->others->pdata[0]));
      assert_in_order (first->others);
    }
  all = sp_problems_list_all (advice);
  g_assert_cmpuint (all->len, ==, n);
  assert_in_order (all);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (g_hash_table_add (seen, ((SpProblem *) all->pdata[i])->path));
}

/* Of each sort the first place stands for the others, and all stand as the file has them. */
static void
test_advice_stands_at_its_first_place (void)
{
  for (guint i = 0; i < 500; i++)
    assert_advice_in_order (i % 20);
}

static void
test_advice_names_so_many_places (void)
{
  g_autoptr (GPtrArray) advice = sp_problems_new ();

  for (guint i = 0; i < SP_ADVICE_MAX_PLACES + 3; i++)
    g_assert_cmpint (sp_problems_advise (advice, "a", "", "better") != NULL, ==,
                     i <= SP_ADVICE_MAX_PLACES);
  g_assert_cmpuint (advice->len, ==, 1);
  g_assert_cmpuint (((const SpProblem *) advice->pdata[0])->others->len, ==, SP_ADVICE_MAX_PLACES);
  g_assert_cmpuint (((const SpProblem *) advice->pdata[0])->n_others, ==, SP_ADVICE_MAX_PLACES + 2);
}

/* An Arabic message keeps its own order behind a place, which runs from left to right. */
static void
test_message_is_apart_from_its_place (void)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autofree char *text = NULL;

  sp_problems_add (problems, SP_JSON_ERROR_VALUE, "roles[2]", "المتوقع: نص؛ والموجود: %d", 7);
  text = sp_problems_to_string (problems, "f");
  g_assert_cmpstr (text, ==, "f: roles[2]: \u200E\u2068المتوقع: نص؛ والموجود: 7\u2069");
}

static void
test_empty_list_is_empty_text (void)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autofree char *text = sp_problems_to_string (problems, "f");

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem/excerpt-is-short-and-harmless", test_excerpt_is_short_and_harmless);
  g_test_add_func ("/problem/path-tells-names-apart", test_path_tells_names_apart);
  g_test_add_func ("/problem/sorting-keeps-order-at-one-place",
                   test_sorting_keeps_order_at_one_place);
  g_test_add_func ("/problem/full-list-takes-no-more", test_full_list_takes_no_more);
  g_test_add_func ("/problem/grouping-keeps-every-problem", test_grouping_keeps_every_problem);
  g_test_add_func ("/problem/advice-stands-at-its-first-place",
                   test_advice_stands_at_its_first_place);
  g_test_add_func ("/problem/advice-names-so-many-places", test_advice_names_so_many_places);
  g_test_add_func ("/problem/message-is-apart-from-its-place",
                   test_message_is_apart_from_its_place);
  g_test_add_func ("/problem/empty-list-is-empty-text", test_empty_list_is_empty_text);

  return g_test_run ();
}
