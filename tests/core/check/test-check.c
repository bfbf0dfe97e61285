/* SPDX-License-Identifier: GPL-3.0-or-later */

/* That everything which can be said of a pack is said in one go: of the bundled one nothing. */

#include "../choose/choose-pack.h"

#include "core/check/sp-check-fairness.h"
#include "core/check/sp-check.h"
#include "core/choose/sp-verdict.h"

#include "core/json/sp-problem.h"

#include <glib.h>
#include <string.h>

#define HEAD                                                                          \
  "{ \"format\": 1, \"id\": \"test\", \"title\": \"Test\", \"language\": \"en\",\n"   \
  "\"updated\": \"2026-11-23\", \"authors\": \"Nobody\", \"license\": \"CC0-1.0\",\n" \
  "\"roles\": [\n"                                                                    \
  "{ \"id\": \"one\", \"title\": \"One\", \"summary\": \"1\"%s },\n"                  \
  "{ \"id\": \"two\", \"title\": \"Two\", \"summary\": \"2\" } ],\n"

/* One role gets nothing out of the only statement. */
#define WITHOUT_CHANCE                                                                  \
  HEAD "\"statements\": [ { \"id\": \"a\", \"text\": \"A.\", \"points\": { \"one\": 0," \
       " \"two\": 2 } } ] }"

static GBytes *
new_bytes (const char *format, const char *of_first_role)
{
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);

  return g_bytes_new_take (g_strconcat (halves[0], of_first_role, halves[1], NULL),
                           strlen (halves[0]) + strlen (of_first_role) + strlen (halves[1]));
}

static void
test_bundled_pack_needs_no_advice (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "packs", "cloud-and-devops.json", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (SpPack) bundled = choose_pack_new_bundled ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (SpPack) pack = NULL;
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  bytes = g_mapped_file_get_bytes (file);
  pack = sp_check (bytes, bundled->updated, problems, advice);
  g_assert_nonnull (pack);
  told = sp_problems_to_string (advice, "bundled");
  g_assert_cmpstr (told, ==, "");
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_bad_pack_gets_errors_and_no_advice (void)
{
  g_autoptr (GBytes) bytes = new_bytes (HEAD "\"areas\": 5 }", "");
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autofree char *told = NULL;

  g_assert_null (sp_check (bytes, "2026-11-23", problems, advice));
  told = sp_problems_to_string (problems, "f");
  g_assert_cmpstr (told, ==, "f:6:10: areas: expected: a list; found: a number");
  g_assert_cmpuint (advice->len, ==, 0);
}

static void
test_advice_of_all_sorts_comes_in_the_order_of_the_file (void)
{
  g_autoptr (GBytes) bytes =
      new_bytes (WITHOUT_CHANCE, ", \"day\": \"As long as it takes.\", \"else\": 1");
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_check (bytes, "2026-11-23", problems, advice);
  g_auto (GStrv) lines = NULL;
  g_autofree char *told = sp_problems_to_string (advice, "f");

  g_assert_nonnull (pack);
  g_test_message ("%s", told);
  lines = g_strsplit (told, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "f:4:1: roles[0]: no answers lead to “one”"));
  g_assert_true (g_str_has_prefix (lines[1], "f:4:"));
  g_assert_nonnull (strstr (lines[1], ": roles[0].else: "));
  g_assert_true (g_str_has_prefix (lines[2], "f:5:1: roles[1]: “day” is empty or missing"));
}

/* What is not read takes no time: the largest pack is checked in seconds. */
static void
test_large_pack_is_checked_soon (void)
{
  SpRandom random = 1;
  g_autoptr (SpPack) pack = choose_pack_new_random (SP_VERDICT_MAX_ROLES, 4096, &random);
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (GTimer) timer = g_timer_new ();

  sp_check_fairness (pack, advice);
  g_test_message ("%.2f s", g_timer_elapsed (timer, NULL));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, choose_seconds_allowed (5));
  g_assert_cmpuint (advice->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/bundled-pack-needs-no-advice", test_bundled_pack_needs_no_advice);
  g_test_add_func ("/check/bad-pack-gets-errors-and-no-advice",
                   test_bad_pack_gets_errors_and_no_advice);
  g_test_add_func ("/check/advice-of-all-sorts-comes-in-the-order-of-the-file",
                   test_advice_of_all_sorts_comes_in_the_order_of_the_file);
  g_test_add_func ("/check/large-pack-is-checked-soon", test_large_pack_is_checked_soon);
  return g_test_run ();
}
