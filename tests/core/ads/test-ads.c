/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read out of an ad, with a pack that knows nothing of computers. */

#include "../kept-pack.h"
#include "ads-fixture.h"

#include "core/ads/sp-ad-table.h"
#include "core/ads/sp-ad-text.h"
#include "core/ads/sp-ad-words.h"

#include <math.h>
#include <string.h>

/* So many bytes of an ad are searched for what it says beside the work. */
#define MOST_SEARCHED 65536

static SpAdReader *
make_reader (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");

  return sp_ad_reader_new (pack);
}

/* Returns the terms of all findings, in the order of the text, each followed by a bar. */
static char *
list_terms (const char *text)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, text, NULL);
  GString *terms = g_string_new (NULL);
  guint at = G_MAXUINT;

  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);
      g_autofree char *term = sp_ad_quote (ad, finding->place);

      if (finding->place.start != at)
        g_string_append_printf (terms, "%s|", term);
      at = finding->place.start;
    }
  return g_string_free (terms, FALSE);
}

static void
assert_terms (const char *text, const char *expected)
{
  g_autofree char *terms = list_terms (text);

  g_assert_cmpstr (terms, ==, expected);
}

static void
test_whole_words_are_found_in_any_spelling (void)
{
  assert_terms ("You knead sourdough.", "sourdough|");
  assert_terms ("You make SOURDOUGHS and doughs.", "SOURDOUGHS|doughs|");
  assert_terms ("You glaze doughnuts and unicing.", "");
  assert_terms ("You optimize heat.", "optimize heat|");
  assert_terms ("You clean cafe ovens.", "cafe ovens|");
  assert_terms ("You do ice cream work, icecream work.", "ice cream work|");
  assert_terms ("You like panfrying and pan-frying.", "panfrying|pan-frying|");
  assert_terms ("You knead by\nhand.", "knead by\nhand|");
  assert_terms ("You knead. By hand you write.", "");
}

static void
test_longest_term_goes_first_and_exclusions_hold (void)
{
  assert_terms ("You do royal icing.", "royal icing|");
  assert_terms ("That is royal icing on the cake.", "");
  assert_terms ("You sell play dough.", "");
  assert_terms ("You sell play dough and dough.", "dough|");
  assert_terms ("You sell a dough nut.", "");
}

static void
test_short_names_have_to_be_names (void)
{
  assert_terms ("You like c and C.", "C|");
  assert_terms ("C you there.", "");
  assert_terms ("C, D and E.", "C|");
  assert_terms ("C", "C|");
  assert_terms ("C You there.", "C|");
  assert_terms ("C 5 there.", "C|");
  assert_terms ("C  you there.", "");
  assert_terms ("C (you there).", "C|");
  assert_terms ("C-you there.", "C|");
  assert_terms ("C\nyou there.", "C|");
  assert_terms ("Hot. C you there.", "");
  assert_terms ("Hot C you there.", "C|");
  assert_terms ("Hot c.", "");
}

/* The company and the law speak for no language: they often are English in a German ad. */
static void
test_german_words_count_in_german_ads (void)
{
  assert_terms ("Du wirst mit uns Teig kneten.", "Teig kneten|");
  assert_terms ("You are to write about Teig kneten with us.", "");
  assert_terms ("Teig kneten", "");
  assert_terms ("Du wirst mit uns Brot backen.", "Brot backen|");
  assert_terms ("Du wirst mit uns glazing machen und Teig kneten.", "glazing|Teig kneten|");
  assert_terms (
      "Deine Aufgaben\n- Teig kneten und backen\n\nBenefits\n- the best of the bread for you",
      "Teig kneten|");
}

/* Who holds a reader goes on reading when another lets go of it. */
static void
test_reader_lives_as_long_as_it_is_held (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdReading) reading = NULL;

  sp_ad_reader_unref (sp_ad_reader_ref (reader));
  reading = sp_ad_reader_read (reader, "You will make dough.");
  g_assert_cmpint (reading->verdict, ==, SP_AD_ROLE);
}

static SpAdPart
get_part (const char *text)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, text, NULL);

  g_assert_cmpuint (ad->reading->findings->len, >, 0);
  return g_array_index (ad->reading->findings, SpAdFinding, 0).part;
}

static void
test_parts_are_told_apart (void)
{
  g_assert_cmpint (get_part ("Responsibilities\n- dough"), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Requirements: dough, salt"), ==, SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("Duties\n- salt\n\nNice to have\n- dough"), ==, SP_AD_PART_EXTRA);
  g_assert_cmpint (get_part ("You will make dough."), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("You have experience with dough."), ==, SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("You will bake. Dough is a plus."), ==, SP_AD_PART_EXTRA);
  g_assert_cmpint (get_part ("Our platform serves millions of customers with dough."), ==,
                   SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("We offer\n- dough for your home"), ==, SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("Deine Aufgaben\n- dough"), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Location: Leeds\nYou will make dough."), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Dough everywhere."), ==, SP_AD_PART_OPEN);
}

/* A heading has few words, and no bullet in front; without a phrase that tells what is below it has fewer, and a
 * list stands there. */
static void
test_headings_are_told_from_sentences (void)
{
  g_assert_cmpint (get_part ("The requirements of one two three four five six\n- dough"), ==,
                   SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("The requirements of one two three four five six seven\n- dough"), ==,
                   SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("- Requirements\n- dough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("Benefits.\ndough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("Benefits,\ndough."), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("Requirements\n\ndough"), ==, SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("A lot. Requirements\ndough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("A lot. Requirements: dough"), ==, SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("We offer\n\none two three four five\n- dough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("We offer\n\none two three four five six\n- dough"), ==,
                   SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("We offer\n\none two three four five\ndough"), ==, SP_AD_PART_OTHER);
  /* A note ends with its line, and so do two of them. */
  g_assert_cmpint (get_part ("Duties\nPay: much, and dough"), ==, SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("Duties\nPay: much. Benefits: many\ndough"), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Duties\nPay:\ndough"), ==, SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("Duties\nNice to have: salt\ndough"), ==, SP_AD_PART_EXTRA);
}

/* A line goes on behind a comma, but not to an empty line or a list. */
static void
test_sentences_end_where_another_starts (void)
{
  g_assert_cmpint (get_part ("You build,\ndough."), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("You build,\n\ndough."), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("You build,\n- dough."), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("You build\ndough."), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("You build. Dough."), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("You build: dough."), ==, SP_AD_PART_OPEN);
}

/* Of several phrases the strongest tells the part. */
static void
test_phrases_of_a_sentence_have_an_order (void)
{
  g_assert_cmpint (get_part ("You will show experience with dough now."), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Requirements\n- You will make dough now."), ==, SP_AD_PART_ASKED);
  g_assert_cmpint (get_part ("Requirements\n- Dough is a plus."), ==, SP_AD_PART_EXTRA);
  g_assert_cmpint (get_part ("Requirements\n- Dough is a plus regardless of race."), ==,
                   SP_AD_PART_OTHER);
  g_assert_cmpint (get_part ("Benefits\n- Dough is a plus."), ==, SP_AD_PART_OTHER);
}

/* A sentence that stands in several parts counts where it says most of the work; a heading above it is needed. */
static void
test_repeated_sentences_have_one_part (void)
{
  g_assert_cmpint (get_part ("Nice to have\n- dough\n\nDuties\n- dough"), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Duties\n- dough\n\nNice to have\n- dough"), ==, SP_AD_PART_DUTIES);
  g_assert_cmpint (get_part ("Benefits\n- dough\n\nNice to have\n- dough"), ==, SP_AD_PART_EXTRA);
  g_assert_cmpint (get_part ("Dough.\n\nBenefits\n- dough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("Dough.\n\nDuties\n- dough"), ==, SP_AD_PART_OPEN);
  g_assert_cmpint (get_part ("Nice to have\n- make dough\n\nDuties\n- make salt"), ==,
                   SP_AD_PART_EXTRA);
}

static SpAdVerdict
get_verdict (const char *text, const char *title, SpAdFit *fit)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, text, title);

  *fit = ad->fit;
  return ad->reading->verdict;
}

static void
test_verdict_and_title (void)
{
  static const struct
  {
    const char *text;
    const char *title;
    SpAdVerdict verdict;
    SpAdFit fit;
  } cases[] = {
    { "You will do royal icing and glazing.", "Confectioner", SP_AD_ROLE, SP_AD_FIT_YES },
    { "You will do royal icing.", "Bread maker", SP_AD_ROLE, SP_AD_FIT_NO },
    { "You will do royal icing.", "Loafer", SP_AD_ROLE, SP_AD_FIT_NO },
    { "You will do royal icing.", "Cake maker", SP_AD_ROLE, SP_AD_FIT_YES },
    { "You will do royal icing.", "Baker / pastry cook", SP_AD_ROLE, SP_AD_FIT_SEVERAL },
    { "You will do royal icing.", "Hero", SP_AD_ROLE, SP_AD_FIT_UNKNOWN },
    { "You will lay tables, greet guests, know the wine list and see icing.", "Baker", SP_AD_NONE,
      SP_AD_FIT_NO },
    { "A nice post.", "Baker", SP_AD_UNSURE, SP_AD_FIT_UNKNOWN },
    { "TITLE: Baker\nYou will do icing.", NULL, SP_AD_ROLE, SP_AD_FIT_NO },
    /* What the title says, and the text only repeats, is no duty. */
    { "We are looking for a pastry cook.", NULL, SP_AD_UNSURE, SP_AD_FIT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SpAdFit fit;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (get_verdict (cases[i].text, cases[i].title, &fit), ==, cases[i].verdict);
      g_assert_cmpint (fit, ==, cases[i].fit);
    }
}

/* What speaks for other work counts once, where it counts most: so sure is the verdict where nothing else does. */
static void
assert_elsewhere (const char *text, double elsewhere)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdReading) reading = sp_ad_reader_read (reader, text);
  double margin = fabs (log (0.6 / (0.6 + elsewhere)) - 0.6);

  g_assert_cmpint (reading->verdict, ==, SP_AD_NONE);
  g_assert_cmpfloat_with_epsilon (reading->confidence, 0.5 + 0.5 * margin / (1 + margin), 1e-9);
}

static void
test_other_work_counts_once (void)
{
  SpAdFit fit;

  assert_elsewhere ("You will lay tables, tables and tables.", 1);
  assert_elsewhere ("You will lay tables and greet guests. Guests!", 2);
  assert_elsewhere ("You will lay tables and greet guests.\nNice to have\n- wine list, guests",
                    2.1);
  assert_elsewhere ("You will lay tables and greet guests.\nBenefits\n- wine list", 2);
  assert_elsewhere ("Requirements\n- tables, guests and the wine list", 2.1);
  assert_elsewhere ("Requirements\n- tables, guests and the wine list\n\nDuties\n- shoes", 1.05);
  g_assert_cmpint (get_verdict ("Requirements\n- tables", NULL, &fit), ==, SP_AD_UNSURE);
}

static void
test_what_is_said_is_quoted (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");
  g_autoptr (SpAdSaid) said = sp_ad_said_new (
      pack,
      "At least 3 to 5 years of ovens. Bachelor's degree. On-call one week in six. CKA welcome, "
      "CKA! Remote within Europe. Pay: $90,000 - $110,000.",
      "Senior Baker");

  g_assert_cmpstr (said->years, ==, "3 to 5 years");
  g_assert_cmpstr (said->seniority, ==, "Senior");
  g_assert_cmpstr (said->on_call, ==, "On-call");
  g_assert_cmpstr (said->degree, ==, "Bachelor's degree");
  g_assert_cmpstr (said->place, ==, "Remote within Europe");
  g_assert_cmpstr (said->pay, ==, "$90,000 - $110,000");
  g_assert_cmpuint (said->certificates->len, ==, 1);
  g_assert_cmpstr (said->certificates->pdata[0], ==, "CKA");
}

/* Those that any ad may name are names only as they are written; those of the pack come on top. */
static void
test_certificates_are_named (void)
{
  static const char text[] = "Your cka, CKA and Paper. Az-900 paper, CKA.";
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  g_autoptr (SpAdSaid) said = sp_ad_said_new (pack, text, NULL);

  g_assert_cmpuint (said->certificates->len, ==, 2);
  g_assert_cmpstr (said->certificates->pdata[0], ==, "CKA");
  g_assert_cmpstr (said->certificates->pdata[1], ==, "Paper");
}

/* Far behind the end of any ad nothing is searched; a character at that limit is passed over as a whole. */
static void
test_what_is_said_stands_within_a_limit (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  g_autofree char *blanks = g_strnfill (MOST_SEARCHED, ' ');

  for (guint behind = 0; behind < 3; behind++)
    {
      g_autofree char *at_limit = g_strdup_printf (
          "CKA%.*sPaper", (int) (MOST_SEARCHED - strlen ("CKAPaper") + behind), blanks);
      g_autofree char *cut =
          g_strdup_printf ("CKA%.*säPaper", (int) (MOST_SEARCHED - 5 + behind), blanks);
      g_autoptr (SpAdSaid) said = sp_ad_said_new (pack, at_limit, NULL);
      g_autoptr (SpAdSaid) said_of_cut = sp_ad_said_new (pack, cut, NULL);

      g_assert_cmpuint (said->certificates->len, ==, behind == 0 ? 2 : 1);
      g_assert_cmpuint (said_of_cut->certificates->len, ==, 1);
    }
}

static void
assert_refused (const char *bytes, gsize length, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_ad_text_decode (bytes, length, &error));
  g_assert_error (error, SP_AD_ERROR, code);
}

static void
test_bad_texts_are_refused (void)
{
  static const char binary[] = "a\0b", document[] = "%PDF-1.4\nThe ad", rich[] = "{\\rtf1 The ad}";
  static const char packed[] = "PK\3\4 word/document.xml";
  g_autofree char *large = g_strnfill (SP_AD_MAX_BYTES + 1, 'a');

  assert_refused (" \n\t", 3, SP_AD_ERROR_EMPTY);
  assert_refused (NULL, 0, SP_AD_ERROR_EMPTY);
  assert_refused (binary, sizeof binary - 1, SP_AD_ERROR_BINARY);
  assert_refused (packed, sizeof packed - 1, SP_AD_ERROR_BINARY);
  assert_refused (document, sizeof document - 1, SP_AD_ERROR_BINARY);
  assert_refused (rich, sizeof rich - 1, SP_AD_ERROR_BINARY);
  assert_refused (large, SP_AD_MAX_BYTES + 1, SP_AD_ERROR_TOO_LARGE);
  assert_refused ("a\x1f", 2, SP_AD_ERROR_BINARY);
  assert_refused ("\xe2\x80\x8b\n", 4, SP_AD_ERROR_EMPTY);
}

static void
test_texts_at_the_limits_are_read (void)
{
  static const char signs[] = "a\t\n\v\f\r\033 %PDF- {\\rtf";
  g_autofree char *largest = g_strnfill (SP_AD_MAX_BYTES, 'a');
  g_autofree char *text = sp_ad_text_decode (largest, SP_AD_MAX_BYTES, NULL);
  g_autofree char *odd = sp_ad_text_decode (signs, sizeof signs - 1, NULL);

  g_assert_cmpstr (text, ==, largest);
  g_assert_cmpstr (odd, ==, signs);
}

static void
test_first_line_may_be_the_title (void)
{
  static const char *const cases[][3] = {
    { "TITLE: Cook \nYou cook.", "Cook", "\nYou cook." },
    { "TITLE:\n", "", "\n" },
    { "TITLE: Cook", "Cook", "" },
    { "Title: Cook\n", NULL, "Title: Cook\n" },
    { "A\nTITLE: Cook\n", NULL, "A\nTITLE: Cook\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = NULL;

      g_assert_cmpstr (sp_ad_text_skip_title (cases[i][0], &title), ==, cases[i][2]);
      g_assert_cmpstr (title, ==, cases[i][1]);
    }
}

/* Notepad writes all of these, depending on its age and on what is chosen. */
static void
test_texts_of_windows_are_read (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } texts[] = {
    { "B\xe4\r\n", 4 },
    { "\xef\xbb\xbf"
      "B\xc3\xa4\r\n",
      8 },
    { "\xff\xfe"
      "B\0\xe4\0\r\0\n\0",
      10 },
    { "\xfe\xff\0B\0\xe4\0\r\0\n", 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = sp_ad_text_decode (texts[i].bytes, texts[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, "B\xc3\xa4\r\n");
    }
}

/* In characters, whatever stands before: an accent by itself is one, and so is an emoji. */
static void
test_places_are_counted_in_characters (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad = sp_ad_new (
      reader, NULL,
      "TITLE: \xf0\x9f\x8d\x9e\nCafe\xcc\x81 \xf0\x9f\x8d\x9e\nYou do caf\xc3\xa9 ovens.", NULL);
  const SpAdPlace *place = &g_array_index (ad->places, SpAdPlace, 0);

  g_assert_cmpuint (ad->places->len, ==, ad->reading->findings->len);
  g_assert_cmpuint (place->offset, ==, 9 + 8 + 7);
  g_assert_cmpuint (place->length, ==, 10);
  g_assert_cmpuint (place->line, ==, 3);
}

static void
test_table_is_read_row_by_row (void)
{
  static const char table[] = "Title,Text\r\n\"A \"\"b\"\"\",\"one,\ntwo\"\r\nC,three\nD\n";
  g_autoptr (SpAdTable) rows = sp_ad_table_new (table, strlen (table), "text", NULL);
  g_autofree char *title = NULL;
  GError *error = NULL;
  gsize length;

  g_assert_true (sp_ad_table_next (rows));
  title = sp_ad_table_get_title (rows);
  g_assert_cmpstr (title, ==, "A \"b\"");
  g_assert_cmpstr (sp_ad_table_get_text (rows, &length), ==, "one,\ntwo");
  g_assert_true (sp_ad_table_next (rows));
  g_assert_cmpstr (sp_ad_table_get_text (rows, &length), ==, "three");
  g_assert_true (sp_ad_table_next (rows));
  g_assert_cmpstr (sp_ad_table_get_text (rows, &length), ==, "");
  g_assert_cmpuint (length, ==, 0);
  g_assert_cmpuint (sp_ad_table_get_row (rows), ==, 3);
  g_assert_false (sp_ad_table_next (rows));
  g_assert_null (sp_ad_table_new (table, strlen (table), "ad", &error));
  g_assert_error (error, SP_AD_ERROR, SP_AD_ERROR_NO_COLUMN);
  g_clear_error (&error);
}

/* As a spreadsheet in Germany writes it; what a zero byte cuts off is told. */
static void
test_tables_of_spreadsheets_are_read (void)
{
  static const char table[] = "Title;Text\nC;three, four\n";
  static const char cut[] = "Text\none\0two\n";
  g_autoptr (SpAdTable) rows = sp_ad_table_new (table, strlen (table), "text", NULL);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (sp_ad_table_next (rows));
  g_assert_cmpstr (sp_ad_table_get_text (rows, &length), ==, "three, four");
  g_assert_null (sp_ad_table_new (cut, sizeof cut - 1, "text", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ads/words", test_whole_words_are_found_in_any_spelling);
  g_test_add_func ("/ads/longest", test_longest_term_goes_first_and_exclusions_hold);
  g_test_add_func ("/ads/names", test_short_names_have_to_be_names);
  g_test_add_func ("/ads/german", test_german_words_count_in_german_ads);
  g_test_add_func ("/ads/reader-is-held", test_reader_lives_as_long_as_it_is_held);
  g_test_add_func ("/ads/parts", test_parts_are_told_apart);
  g_test_add_func ("/ads/headings", test_headings_are_told_from_sentences);
  g_test_add_func ("/ads/ends-of-sentences", test_sentences_end_where_another_starts);
  g_test_add_func ("/ads/phrases-of-a-sentence", test_phrases_of_a_sentence_have_an_order);
  g_test_add_func ("/ads/repeated-sentences", test_repeated_sentences_have_one_part);
  g_test_add_func ("/ads/verdict", test_verdict_and_title);
  g_test_add_func ("/ads/other-work", test_other_work_counts_once);
  g_test_add_func ("/ads/said", test_what_is_said_is_quoted);
  g_test_add_func ("/ads/certificates", test_certificates_are_named);
  g_test_add_func ("/ads/said-within-a-limit", test_what_is_said_stands_within_a_limit);
  g_test_add_func ("/ads/bad-texts", test_bad_texts_are_refused);
  g_test_add_func ("/ads/texts-at-the-limits", test_texts_at_the_limits_are_read);
  g_test_add_func ("/ads/title-in-the-first-line", test_first_line_may_be_the_title);
  g_test_add_func ("/ads/texts-of-windows", test_texts_of_windows_are_read);
  g_test_add_func ("/ads/places", test_places_are_counted_in_characters);
  g_test_add_func ("/ads/table", test_table_is_read_row_by_row);
  g_test_add_func ("/ads/tables-of-spreadsheets", test_tables_of_spreadsheets_are_read);

  return g_test_run ();
}
