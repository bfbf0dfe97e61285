/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-characters.h"

#include <string.h>

static const char *const pieces[] = {
  "a", " ",        "\t",     "\n",     "\x1b", "\x7f", "~",
  "ä", "\xc2\x85", "\u200e", "\u202e", "日",   "🐈",    "plain words",
};

/* The same, one character after the other. */
static SpCharacters
survey_slowly (const char *text)
{
  SpCharacters self = { .n = g_utf8_strlen (text, -1), .is_blank = TRUE };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      self.is_blank &=
          g_unichar_isspace (character) || g_unichar_type (character) == G_UNICODE_FORMAT;
      self.has_control |= g_unichar_iscntrl (character) && *at != '\n' && *at != '\t';
      self.has_override |= character >= 0x202A && character <= 0x202E;
    }
  return self;
}

static void
test_texts_of_all_lengths_are_seen_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      SpCharacters seen, wanted;

      for (int n = g_rand_int_range (random, 0, 30); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      seen = sp_characters_survey (text->str);
      wanted = survey_slowly (text->str);
      g_assert_cmpuint (seen.n, ==, wanted.n);
      g_assert_cmpint (seen.is_blank, ==, wanted.is_blank);
      g_assert_cmpint (seen.has_control, ==, wanted.has_control);
      g_assert_cmpint (seen.has_override, ==, wanted.has_override);
    }
}

/* A rare fault must not hide among plain letters or digits. */
static void
test_one_character_is_found_anywhere (void)
{
  static const char plain[] = "xX1 ~";

  for (gsize i = 0; i < 40 * strlen (plain); i++)
    {
      char text[41];

      memset (text, plain[i / 40], sizeof text - 1);
      text[sizeof text - 1] = '\0';
      g_assert_false (sp_characters_survey (text).has_control);
      text[i % 40] = i % 2 == 0 ? 0x1F : 0x7F;
      g_assert_true (sp_characters_survey (text).has_control);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/characters/texts-of-all-lengths-are-seen-whole",
                   test_texts_of_all_lengths_are_seen_whole);
  g_test_add_func ("/characters/one-character-is-found-anywhere",
                   test_one_character_is_found_anywhere);
  return g_test_run ();
}
