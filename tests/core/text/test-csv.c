/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-problem.h"
#include "core/text/sp-csv.h"
#include "core/text/sp-word-distance.h"

#include <string.h>

/* Returns the fields as `[a|b]` a row, or the error. */
static char *
read_table (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sp_csv_read (bytes, &error);
  GString *told = g_string_new (NULL);

  if (rows == NULL)
    g_string_append (told, error->message);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (told, "[%s]", row);
    }
  return g_string_free (told, FALSE);
}

static void
test_tables_are_read (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "a", "[a]" },
    { "a,b\nc,d\n", "[a|b][c|d]" },
    { "a,b\r\nc\r\rd", "[a|b][c][][d]" },
    { "a,\n,b\n", "[a|][|b]" },
    { " a , b \n", "[a|b]" },
    /* What parts the fields: what the first line has most of outside of quotes. */
    { "a;b\nc,d;e\n", "[a|b][c,d|e]" },
    { "a\tb\nc,d\te\n", "[a|b][c,d|e]" },
    { "a,b;c,d\n", "[a|b;c|d]" },
    { "\",,,\";b\n", "[,,,|b]" },
    { "a;b\nc,d,e\n", "[a|b][c,d,e]" },
    { "\"a\n,,\";b;c\nd\n", "[a\n,,|b|c][d]" },
    { "sep=|\na|b\n", "[a|b]" },
    { "sep=;\r\na;b,c,d\n", "[a|b,c,d]" },
    { "sep=;a,b\n", "[sep=;a|b]" },
    { "sep= \na b\n", "[a|b]" },
    /* Quotes. */
    { "\"a,b\",c\n", "[a,b|c]" },
    { "\"a \"\"b\"\"\"\n", "[a \"b\"]" },
    { "\"a\r\nb\"\n", "[a\nb]" },
    { "\"a\"b,c\n", "[ab|c]" },
    { "  \"a\",b\n", "[a|b]" },
    { "a\"b,c\n", "[a\"b|c]" },
    { "a\n\"b\nc", "line 2: a quote is opened and not closed" },
    { "sep=,\na\n\"b", "line 3: a quote is opened and not closed" },
    { "\"a\nb\"\n\"c", "line 3: a quote is opened and not closed" },
    /* What keeps a spreadsheet from reckoning. */
    { "'=a,'+b,'-c,'@d,'e,',''\n", "[=a|+b|-c|@d|'e|'|'']" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = read_table (cases[i][0], strlen (cases[i][0]));

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (told, ==, cases[i][1]);
    }
}

static void
test_encodings_are_told_apart (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *told;
  } cases[] = {
    { "\xEF\xBB\xBF\xC3\xA4,b", 7, "[ä|b]" },
    { "\xC3\xA4,b", 4, "[ä|b]" },
    { "\xE4,b", 3, "[ä|b]" },
    { "\xFF\xFE\xE4\0,\0b\0", 8, "[ä|b]" },
    { "\xFE\xFF\0\xE4\0,\0b", 8, "[ä|b]" },
    { "\xFF\xFE\x00\xD8", 4, "the table is not encoded as UTF-8" },
    { "\xEF\xBB\xBF\xE4", 4, "the table is not encoded as UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = read_table (cases[i].bytes, cases[i].length);

      g_test_message ("%u", i);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_too_many_fields_are_refused (void)
{
  g_autofree char *most = g_strnfill (499999, ',');
  g_autofree char *more = g_strnfill (500000, ',');
  g_autofree char *lines = g_strnfill (500001, '\n');
  g_autofree char *told = read_table (most, 499999);
  g_autofree char *refused = read_table (more, 500000);
  g_autofree char *refused_too = read_table (lines, 500001);

  g_assert_cmpint (told[0], ==, '[');
  g_assert_cmpstr (refused, ==, "the table has too many fields");
  g_assert_cmpstr (refused_too, ==, "the table has too many fields");
}

static void
test_distance_is_that_of_letters (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint max;
    guint distance;
  } cases[] = {
    { "", "", 3, 0 },         { "a", "", 3, 1 },
    { "", "ab", 3, 2 },       { "abc", "abc", 3, 0 },
    { "abc", "abd", 3, 1 },   { "abc", "bc", 3, 1 },
    { "abc", "abxc", 3, 1 },  { "kitten", "sitting", 9, 3 },
    { "äbc", "abc", 3, 1 },   { "日本", "日", 3, 1 },
    { "abcd", "dcba", 9, 4 },
  };
  g_autofree char *long_one = g_strnfill (70, 'a');
  g_autofree char *other = g_strconcat (long_one, "bbbb", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (sp_word_distance (cases[i].a, cases[i].b, cases[i].max), ==,
                        cases[i].distance);
      g_assert_cmpuint (sp_word_distance (cases[i].b, cases[i].a, cases[i].max), ==,
                        cases[i].distance);
    }
  g_assert_cmpuint (sp_word_distance (long_one, other, 3), ==, 0);
  g_assert_cmpuint (sp_word_distance ("x", "xab", 2), ==, 2);
  g_assert_cmpuint (sp_word_distance ("abcdef", "uvwxyz", 2), >, 2);
  g_assert_cmpuint (sp_word_distance ("a", "abcdef", 2), >, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/tables-are-read", test_tables_are_read);
  g_test_add_func ("/csv/encodings-are-told-apart", test_encodings_are_told_apart);
  g_test_add_func ("/csv/too-many-fields-are-refused", test_too_many_fields_are_refused);
  g_test_add_func ("/word-distance/distance-is-that-of-letters", test_distance_is_that_of_letters);

  return g_test_run ();
}
