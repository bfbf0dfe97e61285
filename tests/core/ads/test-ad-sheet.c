/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of ads, and the figures behind it, as told.txt has it: see kept-file.h. */

#include "../kept-file.h"
#include "../scratch-folder.h"
#include "ads-fixture.h"

#include "core/ads/sp-ad-sheet.h"
#include "core/ads/sp-ad-source.h"
#include "core/ads/sp-ad-text.h"
#include "core/ads/sp-ad-words.h"

#include <string.h>

/* With a title, or none. */
static const char *const ads[][2] = {
  { "Senior Baker", "Responsibilities\n- You make sourdough and mind café ovens.\n- Dough again.\n"
                    "Requirements\n- At least 3 to 5 years of hygiene. CKA and CCNA.\n"
                    "- Bachelor's degree.\nNice to have\n- Royal icing.\n"
                    "We offer\n- Pay: $90,000 - $110,000. Remote within Europe." },
  { "Baker and Pastry Cook", "You will make dough, royal icing and ice cream work.\n"
                             "You optimize heat. On-call one week in six." },
  { "Pastry Cook", "You will knead by hand and make sourdough. You clean ovens in any weather." },
  { NULL, "You will do glazing. You have experience with hygiene." },
  { NULL, "You will sell shoes, and you like people." },
  { NULL, "Dough." },
  { "Bäcker", "Deine Aufgaben\n- Teig kneten und backen\n\nDu wirst mit uns glazing machen." },
  { NULL, "You will make dough and icing, dough and glazing. You sell play dough." },
  { "Baker", "A nice post." },
  { "Apprentice", "You will mind café ovens and make dough." },
};

static void
tell_findings (GString *told, const SpAd *ad)
{
  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);
      const SpAdPlace *place = &g_array_index (ad->places, SpAdPlace, i);
      g_autofree char *quote = sp_ad_quote (ad, finding->place);

      g_string_append_printf (told, "  %u for %d, %s, %.4f at %u+%u in %u: %s\n", finding->skill,
                              (int) finding->role, sp_ad_get_part_id (finding->part),
                              finding->weight, place->offset, place->length, place->line, quote);
    }
}

static void
tell_levers (GString *told, const SpAd *ad)
{
  for (guint i = 0; i < ad->levers->len; i++)
    {
      const SpAdPlace *place =
          &g_array_index (ad->places, SpAdPlace, ad->reading->findings->len + i);

      g_string_append_printf (told, "  lever at %u+%u in %u\n", place->offset, place->length,
                              place->line);
    }
}

static void
tell (GString *told, const SpPack *pack, const SpAd *ad, const SpPlanRecord *record)
{
  int percents[2];
  g_autoptr (SpSheet) sheet = sp_ad_sheet_new (pack, ad, record);
  g_autofree char *text = sp_sheet_to_text (sheet, 76);

  g_assert_cmpuint (pack->roles.n_items, ==, G_N_ELEMENTS (percents));
  sp_ad_get_percents (ad, percents);
  g_string_append_printf (told, "%s, %s, %.4f (%s), fits %d, tells %u, %u levers, %d %d\n",
                          sp_ad_get_language_id (ad->reading->language),
                          sp_ad_get_verdict_id (ad->reading->verdict), ad->reading->confidence,
                          sp_ad_get_certainty (ad->reading->confidence), ad->fit,
                          ad->reading->n_told, ad->levers->len, percents[0], percents[1]);
  tell_findings (told, ad);
  tell_levers (told, ad);
  g_string_append_printf (told, "%s\n", text);
}

static void
test_ads_are_told_as_before (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_ad_free);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (SpSheet) all = NULL;
  g_autofree char *text = NULL;

  record->skills[0].rating = 1;
  record->skills[2].rating = 2;
  record->skills[3].rating = 4;
  for (guint i = 0; i < G_N_ELEMENTS (ads); i++)
    {
      SpAd *ad = sp_ad_new (reader, "an ad", ads[i][1], ads[i][0]);

      g_ptr_array_add (read, ad);
      sp_ad_find_levers (ad, reader);
      tell (told, pack, ad, i % 2 == 0 ? record : NULL);
    }
  all = sp_ads_sheet_new (pack, read);
  text = sp_sheet_to_csv (all);
  g_string_append (told, text);
  kept_file_assert (told->str, "core/ads", "told.txt");
}

static void
test_no_heading_stands_above_nothing (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, "A nice post.", NULL);
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  pack->passages.n_items = 0;
  sheet = sp_ad_sheet_new (pack, ad, record);
  text = sp_sheet_to_text (sheet, 0);
  g_assert_cmpstr (text, ==,
                   "Job ad\n\nThe text says too little of the work to tell.\n\n"
                   "From “Bread and cake”, updated on 1 January 2026.\n");
}

static void
test_certainty_has_three_words (void)
{
  g_assert_cmpstr (sp_ad_get_certainty (1), ==, "That is clear.");
  g_assert_cmpstr (sp_ad_get_certainty (0.75), ==, "That is clear.");
  g_assert_cmpstr (sp_ad_get_certainty (0.749), ==, "That is fairly sure.");
  g_assert_cmpstr (sp_ad_get_certainty (0.6), ==, "That is fairly sure.");
  g_assert_cmpstr (sp_ad_get_certainty (0.599), ==, "It is a close call.");
}

/* What is known well enough is told once, else how far it is. */
static void
test_what_is_asked_is_told_with_what_is_known (void)
{
  static const char *const told[] = { "Not yet → Working", "Not yet → Working",
                                      "Awareness → Working", "Working", "Practitioner" };
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");

  for (int rating = SP_RATING_NONE; rating <= 3; rating++)
    {
      const SpAdAsked asked = { 0, SP_AD_PART_DUTIES, rating, 2 };
      g_autofree char *text = sp_ad_describe_asked (pack, &asked);

      g_assert_cmpstr (text, ==, told[rating - SP_RATING_NONE]);
    }
}

/* In an ad that is longer than any, no word is left out to see what it changes. */
static void
test_levers_have_a_limit (void)
{
  static const char ad[] = "You make dough.\nNice to have\n- icing";
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  g_autofree char *blanks = g_strnfill (SP_AD_LEVERS_MAX_BYTES, ' ');

  for (guint behind = 0; behind < 2; behind++)
    {
      g_autofree char *text = g_strdup_printf (
          "%s%.*s", ad, (int) (SP_AD_LEVERS_MAX_BYTES - strlen (ad) + behind), blanks);
      g_autoptr (SpAd) read = sp_ad_new (reader, NULL, text, NULL);

      sp_ad_find_levers (read, reader);
      g_assert_cmpint (read->levers->len > 0, ==, behind == 0);
    }
}

/* Each row of a table by its number; none where there is no such row. */
static void
test_rows_are_loaded_by_their_numbers (void)
{
  static const char *const titles[] = { "Baker", "Cook", NULL };
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "ads.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (
      g_file_set_contents (path, "title,text\nBaker,You bake.\nCook,You cook.\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;
      g_autofree char *text = sp_ad_source_load (file, i + 1, &title, &error);

      g_assert_cmpstr (title, ==, titles[i]);
      if (titles[i] == NULL)
        g_assert_error (error, SP_AD_ERROR, SP_AD_ERROR_EMPTY);
      else
        g_assert_cmpstr (text, ==, i == 0 ? "You bake." : "You cook.");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ad-sheet/told-as-before", test_ads_are_told_as_before);
  g_test_add_func ("/ad-sheet/no-heading-above-nothing", test_no_heading_stands_above_nothing);
  g_test_add_func ("/ad-sheet/certainty", test_certainty_has_three_words);
  g_test_add_func ("/ad-sheet/asked", test_what_is_asked_is_told_with_what_is_known);
  g_test_add_func ("/ad-sheet/levers-have-a-limit", test_levers_have_a_limit);
  g_test_add_func ("/ad-sheet/rows", test_rows_are_loaded_by_their_numbers);
  return g_test_run ();
}
