/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-direction.h"

#define LRM "\u200E"
#define RLM "\u200F"
#define LRI "\u2066"
#define RLI "\u2067"
#define FSI "\u2068"
#define PDI "\u2069"

static void
test_first_letter_outside_of_isolates_tells (void)
{
  static const struct
  {
    const char *text;
    gboolean is_rtl;
  } cases[] = {
    { "", FALSE },
    { "12 · !", FALSE },
    { "abc", FALSE },
    { "سحابة", TRUE },
    { "12 · سحابة abc", TRUE },
    { "12 · abc سحابة", FALSE },
    { "ענן", TRUE },
    { "ߞ", TRUE },
    { "日", FALSE },
    { LRM "سحابة", FALSE },
    { RLM "abc", TRUE },
    { FSI "abc" PDI "سحابة", TRUE },
    { FSI "سحابة" PDI "abc", FALSE },
    { LRI "abc" PDI " " RLI "abc" PDI "سحابة", TRUE },
    { FSI FSI "abc" PDI "abc" PDI "سحابة", TRUE },
    { FSI RLM "abc" PDI, FALSE },
    { FSI LRM PDI "سحابة", TRUE },
    { FSI "سحابة", FALSE },
    /* One that closes nothing. */
    { PDI "سحابة", TRUE },
    { PDI FSI "abc" PDI "سحابة", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (sp_text_is_rtl (cases[i].text), ==, cases[i].is_rtl);
    }
}

static void
assert_isolated (const char *text, gboolean is_rtl, const char *expected)
{
  g_autofree char *isolated = sp_text_isolate_in (text, is_rtl);

  g_assert_cmpstr (isolated, ==, expected);
}

static void
test_names_are_isolated_where_that_is_needed (void)
{
  assert_isolated ("abc", FALSE, "abc");
  assert_isolated ("", FALSE, "");
  assert_isolated ("abc سحابة", FALSE, LRM FSI "abc سحابة" PDI);
  assert_isolated ("abc", TRUE, RLM FSI "abc" PDI);
  assert_isolated ("سحابة", TRUE, RLM FSI "سحابة" PDI);
}

/* The tests speak English. */
static void
test_names_of_a_list_keep_their_places (void)
{
  static const char *const names[] = { "a", "سحابة", "b" };
  g_autofree char *all = sp_texts_join_isolated (names, G_N_ELEMENTS (names), ", ");
  g_autofree char *one = sp_texts_join_isolated (names, 1, ", ");
  g_autofree char *none = sp_texts_join_isolated (names, 0, ", ");

  g_assert_false (sp_interface_is_rtl ());
  g_assert_cmpstr (sp_interface_get_arrow (), ==, "→");
  g_assert_cmpstr (all, ==, "a, " LRM FSI "سحابة" PDI ", b");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/first-letter", test_first_letter_outside_of_isolates_tells);
  g_test_add_func ("/direction/isolated", test_names_are_isolated_where_that_is_needed);
  g_test_add_func ("/direction/lists", test_names_of_a_list_keep_their_places);
  return g_test_run ();
}
