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

/* Appends a field of some @pieces as RFC 4180 quotes it. Returns what is to be read of it. */
static char *
append_field (GString *table, GRand *random)
{
  static const char *const pieces[] = { "a",  "ä",  " ", ",", ";", "\t",
                                        "\"", "\n", "'", "=", "-", "sep=" };
  g_autoptr (GString) field = g_string_new (NULL);
  g_autofree char *quoted = NULL;
  g_auto (GStrv) parts = NULL;

  for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
    g_string_append (field, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  parts = g_strsplit (field->str, "\"", -1);
  quoted = g_strjoinv ("\"\"", parts);
  g_string_append_printf (table, "\"%s\"", quoted);
  g_strstrip (field->str);
  return g_strdup (field->str + (*field->str == '\'' && field->str[1] != '\0' &&
                                 strchr ("=+-@", field->str[1]) != NULL));
}

/* Whatever stands between quotes. */
static void
test_quoted_tables_come_back (void)
{
  static const char *const line_ends[] = { "\n", "\r\n", "\r" };
  g_autoptr (GRand) random = g_rand_new_with_seed (713);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) table = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *told = NULL;
      int n_columns = g_rand_int_range (random, 1, 4);
      char separator = ",;\t"[round % 3];

      for (int row = g_rand_int_range (random, 1, 4); row > 0; row--)
        {
          for (int column = 0; column < n_columns; column++)
            {
              g_autofree char *field = NULL;

              if (column > 0)
                g_string_append_c (table, separator);
              field = append_field (table, random);
              g_string_append_printf (expected, "%s%s", column > 0 ? "|" : "[", field);
            }
          g_string_append (table, line_ends[round / 3 % 3]);
          g_string_append_c (expected, ']');
        }
      told = read_table (table->str, table->len);
      g_assert_cmpstr (told, ==, expected->str);
    }
}

/* The same as sp_word_distance() for short words, letter by letter. */
static guint
measure_slowly (const char *a, const char *b)
{
  guint one, two, three;

  if (*a == '\0' || *b == '\0')
    return (guint) (g_utf8_strlen (a, -1) + g_utf8_strlen (b, -1));
  one = measure_slowly (g_utf8_next_char (a), g_utf8_next_char (b)) +
        (g_utf8_get_char (a) != g_utf8_get_char (b));
  two = measure_slowly (g_utf8_next_char (a), b) + 1;
  three = measure_slowly (a, g_utf8_next_char (b)) + 1;
  return MIN (one, MIN (two, three));
}

static char *
make_word (GRand *random)
{
  static const char *const letters[] = { "a", "b", "ä", "日" };
  GString *word = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
    g_string_append (word, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
  return g_string_free (word, FALSE);
}

/* Up to the most that is asked for; beyond that it is only told that it is more. */
static void
test_distance_is_the_least_of_all (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (713);

  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *one = make_word (random);
      g_autofree char *other = make_word (random);
      guint max = (guint) g_rand_int_range (random, 0, 6);
      guint expected = measure_slowly (one, other);
      guint distance = sp_word_distance (one, other, max);

      g_test_message ("%s %s %u", one, other, max);
      if (expected <= max)
        g_assert_cmpuint (distance, ==, expected);
      else
        g_assert_cmpuint (distance, >, max);
    }
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
  g_test_add_func ("/csv/quoted-tables-come-back", test_quoted_tables_come_back);
  g_test_add_func ("/word-distance/distance-is-the-least", test_distance_is_the_least_of_all);
  g_test_add_func ("/word-distance/distance-is-that-of-letters", test_distance_is_that_of_letters);

  return g_test_run ();
}
