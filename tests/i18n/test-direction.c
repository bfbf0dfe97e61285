/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which direction a text runs. The interface is in English here: what happens in an Arabic one
 * is tested with the program. */

#include "core/text/sp-direction.h"

static void
test_first_letter_says_the_direction (void)
{
  g_assert_true (sp_text_is_rtl ("سحابة"));
  g_assert_true (sp_text_is_rtl ("שלום"));
  g_assert_true (sp_text_is_rtl ("«٣» سحابة"));
  g_assert_true (sp_text_is_rtl ("مهندس DevOps"));
  g_assert_false (sp_text_is_rtl ("DevOps مهندس"));
  g_assert_false (sp_text_is_rtl ("Straße"));
  g_assert_false (sp_text_is_rtl ("日本"));
  g_assert_false (sp_text_is_rtl ("3 – 4"));
  g_assert_false (sp_text_is_rtl (""));
}

static void
test_isolated_letters_say_nothing (void)
{
  g_assert_true (sp_text_is_rtl ("\u2068DevOps\u2069 سحابة"));
  g_assert_false (sp_text_is_rtl ("\u2068سحابة\u2069 DevOps"));
  g_assert_false (sp_text_is_rtl ("\u2066\u2068سحابة\u2069سحابة\u2069 DevOps"));
  g_assert_false (sp_text_is_rtl ("\u2069DevOps"));
}

static void
test_marks_say_the_direction (void)
{
  g_assert_true (sp_text_is_rtl ("\u200F\u2068DevOps\u2069"));
  g_assert_false (sp_text_is_rtl ("\u200E\u2068سحابة\u2069"));
}

static void
test_text_of_the_same_direction_stays_as_it_is (void)
{
  g_autofree char *text = sp_text_isolate ("DevOps engineer");

  g_assert_cmpstr (text, ==, "DevOps engineer");
}

static void
test_text_of_the_other_direction_is_isolated (void)
{
  g_autofree char *text = sp_text_isolate ("سحابة");
  g_autofree char *mixed = sp_text_isolate ("DevOps سحابة");

  g_assert_cmpstr (text, ==, "\u200E\u2068سحابة\u2069");
  g_assert_cmpstr (mixed, ==, "\u200E\u2068DevOps سحابة\u2069");
}

/* A Latin name alone in a line of a text that runs from right to left. */
static void
test_text_takes_the_direction_around_it (void)
{
  g_autofree char *there = sp_text_isolate_in ("DevOps", TRUE);
  g_autofree char *here = sp_text_isolate_in ("DevOps", FALSE);

  g_assert_cmpstr (there, ==, "\u200F\u2068DevOps\u2069");
  g_assert_true (sp_text_is_rtl (there));
  g_assert_cmpstr (here, ==, "DevOps");
}

static void
test_names_are_isolated_one_by_one (void)
{
  const char *names[] = { "DevOps", "سحابة" };
  g_autofree char *joined = sp_texts_join_isolated (names, 2, ", ");
  g_autofree char *empty = sp_texts_join_isolated (names, 0, ", ");

  g_assert_cmpstr (joined, ==, "DevOps, \u200E\u2068سحابة\u2069");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/direction/first-letter-says-the-direction",
                   test_first_letter_says_the_direction);
  g_test_add_func ("/direction/isolated-letters-say-nothing", test_isolated_letters_say_nothing);
  g_test_add_func ("/direction/marks-say-the-direction", test_marks_say_the_direction);
  g_test_add_func ("/direction/text-of-the-same-direction-stays-as-it-is",
                   test_text_of_the_same_direction_stays_as_it_is);
  g_test_add_func ("/direction/text-of-the-other-direction-is-isolated",
                   test_text_of_the_other_direction_is_isolated);
  g_test_add_func ("/direction/text-takes-the-direction-around-it",
                   test_text_takes_the_direction_around_it);
  g_test_add_func ("/direction/names-are-isolated-one-by-one", test_names_are_isolated_one_by_one);

  return g_test_run ();
}
