/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-text-wrap.h"

typedef struct
{
  const char *text;
  guint width;
  const char *lines; /* joined by | */
} Case;

static const Case cases[] = {
  { "", 5, "" },
  { "one", 5, "one" },
  { "one", 3, "one" },
  { "one two", 7, "one two" },
  { "one two", 6, "one|two" },
  { "one two", 3, "one|two" },
  { "one two", 4, "one|two" },
  { "one  two", 4, "one |two" },
  { "a b c d", 3, "a b|c d" },
  { "one\ntwo", 9, "one|two" },
  { "one\n\ntwo", 9, "one||two" },
  { "abcdef", 4, "abcd|ef" },
  { "abcdef", 1, "a|b|c|d|e|f" },
  { " abcdef", 4, " abc|def" },
  { "ab\tcd", 9, "ab cd" },
  /* A word of several parts. */
  { "Site-Reliability", 12, "Site-|Reliability" },
  { "Site-Reliability", 5, "Site-|Relia|bilit|y" },
  { "Site-Reliability", 4, "Site|-Rel|iabi|lity" },
  { "x Site-Reliability", 12, "x|Site-|Reliability" },
  { "a-b-cdef", 6, "a-b-|cdef" },
  { "-abcdef", 4, "-abc|def" },
  { "1-abcdef", 4, "1-ab|cdef" },
  { "abc-1def", 6, "abc-1d|ef" },
  /* Wide ones take two columns, marks none. */
  { "日本語", 4, "日本|語" },
  { "日本語", 5, "日本|語" },
  { "日", 1, "日" },
  { "日 本", 4, "日|本" },
  { "e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301" },
};

static void
test_lines_are_no_wider_than_asked_for (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = sp_text_wrap (cases[i].text, cases[i].width);
      g_autofree char *joined = NULL;

      g_ptr_array_add (lines, NULL);
      joined = g_strjoinv ("|", (char **) lines->pdata);
      g_test_message ("“%s” in %u", cases[i].text, cases[i].width);
      g_assert_cmpstr (joined, ==, cases[i].lines);
    }
}

static guint
measure (gunichar character)
{
  return g_unichar_iszerowidth (character) ? 0 : g_unichar_iswide (character) ? 2 : 1;
}

/* Returns where a line ends that starts at @start of @n characters: all that fit, at least one; but back to the
 * last space or else behind the last hyphen in a word. */
static glong
find_end (const gunichar *text, glong start, glong n, guint width)
{
  glong fit = start + 1;
  guint used = measure (text[start]);

  for (; fit < n && text[fit] != '\n' && used + measure (text[fit]) <= width; fit++)
    used += measure (text[fit]);
  if (fit == n || text[fit] == '\n')
    return fit;
  for (glong i = used <= width ? fit : fit - 1; i > start; i--)
    if (text[i] == ' ')
      return i;
  for (glong i = fit - 1; i > start; i--)
    if (text[i] == '-' && g_unichar_isalpha (text[i - 1]) && g_unichar_isalpha (text[i + 1]))
      return i + 1;
  return fit;
}

static void
assert_wrapped (const char *text, guint width)
{
  g_autoptr (GPtrArray) lines = sp_text_wrap (text, width);
  glong n, start = 0;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, -1, &n);

  for (guint i = 0; i < lines->len; i++)
    {
      glong end = characters[start] == '\n' ? start : find_end (characters, start, n, width);
      g_autofree char *line = g_ucs4_to_utf8 (characters + start, end - start, NULL, NULL, NULL);

      g_assert_cmpstr (lines->pdata[i], ==, line);
      start = end + (end < n && (characters[end] == ' ' || characters[end] == '\n'));
    }
  g_assert_cmpint (start, ==, n);
}

static void
test_random_texts_are_wrapped_as_told (void)
{
  static const char *const pieces[] = { "a", "b",  "ä",      " ",  " ",    "-",
                                        "1", "日", "\u0301", "\n", "ab-cd" };
  g_autoptr (GRand) random = g_rand_new_with_seed (713);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new ("a");

      for (int n = g_rand_int_range (random, 0, 20); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      g_test_message ("%s", text->str);
      assert_wrapped (text->str, (guint) g_rand_int_range (random, 1, 9));
    }
}

static void
test_width_is_that_of_a_terminal (void)
{
  g_assert_cmpuint (sp_text_measure (""), ==, 0);
  g_assert_cmpuint (sp_text_measure ("añb"), ==, 3);
  g_assert_cmpuint (sp_text_measure ("日本"), ==, 4);
  g_assert_cmpuint (sp_text_measure ("e\u0301\u200Bx"), ==, 2);
}

static void
test_parts_of_a_page_are_as_wide_as_asked_for (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  sp_text_append_padded (text, "日", 4);
  sp_text_append_padded (text, "long", 3);
  g_string_append_c (text, '\n');
  sp_text_append_rule (text, 3);
  sp_text_append_wrapped (text, "ab cd", 2, 5);
  sp_text_append_wrapped (text, "ab", 2, 3);
  sp_text_append_wrapped (text, "ab", 2, 2);
  g_assert_cmpstr (text->str, ==, "日  long\n───\n  ab\n  cd\n  a\n  b\n  a\n  b\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-wrap/lines-are-no-wider-than-asked-for",
                   test_lines_are_no_wider_than_asked_for);
  g_test_add_func ("/text-wrap/random-texts", test_random_texts_are_wrapped_as_told);
  g_test_add_func ("/text-wrap/width-is-that-of-a-terminal", test_width_is_that_of_a_terminal);
  g_test_add_func ("/text-wrap/parts-of-a-page-are-as-wide-as-asked-for",
                   test_parts_of_a_page_are_as_wide_as_asked_for);

  return g_test_run ();
}
