/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with many ads, and what is counted in them. */

#include "../scratch-folder.h"
#include "ads-fixture.h"

#include "core/ads/sp-ad-source.h"
#include "core/ads/sp-ad-survey.h"
#include "core/pack/sp-pack-file.h"
#include "core/plan/sp-plan-words.h"

#include <string.h>

/* As many skills are told, and as many files by name. */
#define MOST_SKILLS 20
#define MOST_PROBLEMS 100

static SpAdReader *
make_reader (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");

  return sp_ad_reader_new (pack);
}

static void
test_survey_counts_each_ad_once (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  SpPack *pack = sp_ad_reader_get_pack (reader);
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (pack);
  const char *const texts[] = { "You will make sourdough. You will make sourdough and doughs.",
                                "You will make sourdough. You keep hygiene.",
                                "You will do royal icing." };
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) of_cook = NULL;
  guint cook = (guint) sp_pack_find (pack, "roles", "pastry-cook");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SpAd) ad = sp_ad_new (reader, "name", texts[i], NULL);

      sp_ad_survey_add (survey, ad, 0);
    }
  all = sp_ad_survey_rank (survey, SP_AD_NO_ROLE, 10);
  of_cook = sp_ad_survey_rank (survey, cook, 10);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (g_array_index (all, SpKindReach, 0).title, ==, "Dough");
  g_assert_cmpuint (g_array_index (all, SpKindReach, 0).reach.reached, ==, 2);
  g_assert_cmpuint (g_array_index (all, SpKindReach, 0).reach.asked, ==, 3);
  g_assert_cmpuint (of_cook->len, ==, 1);
  g_assert_cmpuint (g_array_index (of_cook, SpKindReach, 0).reach.asked, ==, 1);
  g_assert_cmpuint (sp_ad_survey_count (survey, cook), ==, 1);
}

static void
test_survey_reads_tables_and_tells_what_it_cannot (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "signpost-survey.csv", NULL);
  g_autoptr (GFile) table = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/no/such/ad.txt");
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "title,id,what\nBaker,1,You will make sourdough.\nEmpty,2,\n"
                                      "Cook,3,\"You do royal\nicing.\"\n",
                                      -1, NULL));
  g_ptr_array_add (files, g_object_ref (table));
  g_ptr_array_add (files, g_object_ref (missing));
  sp_ad_survey_read (survey, reader, files, NULL);
  g_assert_cmpint (survey->permille, ==, 1000);
  g_assert_cmpuint (survey->ads->len, ==, 2);
  g_assert_cmpuint (survey->problems->len, ==, 2);
  g_assert_cmpstr (survey->problems->pdata[0], ==, "signpost-survey.csv:2: There is no text");
  text = sp_ad_source_load (table, 3, &title, NULL);
  g_assert_cmpstr (text, ==, "You do royal\nicing.");
  g_assert_cmpstr (title, ==, "Cook");
}

static void
add_file (GPtrArray *files, const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
}

static void
test_survey_reads_texts_and_tells_what_is_none (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  add_file (files, folder, "one.txt", "You will make sourdough.");
  add_file (files, folder, "two.txt", "%PDF-1.7");
  add_file (files, folder, "three.txt", "You do royal icing.");
  sp_ad_survey_read (survey, reader, files, NULL);
  g_assert_cmpuint (survey->ads->len, ==, 2);
  g_assert_cmpuint (sp_ad_survey_count (survey, 1), ==, 1);
  g_assert_cmpuint (survey->problems->len, ==, 1);
  g_assert_true (g_str_has_prefix (survey->problems->pdata[0], "two.txt: "));
}

static double
draw_nothing (const SpSheetCanvas *canvas, gconstpointer subject)
{
  return 0;
}

static SpAdSurvey *
survey_texts (const SpAdReader *reader, const char *const *texts, guint n_texts)
{
  SpAdSurvey *survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));

  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, texts[i], NULL);

      sp_ad_survey_add (survey, ad, i);
    }
  return survey;
}

/* The ads of a role, of another, for none of them, and too short; no role asks for hygiene alone. */
static void
test_sheet_tells_what_most_ask_for (void)
{
  static const char *const texts[] = {
    "You will make sourdough and dough. You keep hygiene.",
    "You will make dough, and mind café ovens.\nWe offer\n- icing",
    "You will do royal icing. You keep hygiene.",
    "You will lay tables, greet guests and know the wine list and hygiene.",
    "A nice post.",
  };
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = survey_texts (reader, texts, G_N_ELEMENTS (texts));
  g_autoptr (SpSheet) sheet = sp_ad_survey_sheet_new (survey, NULL);
  g_autoptr (SpSheet) drawn = sp_ad_survey_sheet_new (survey, draw_nothing);
  g_autofree char *text = sp_sheet_to_markdown (sheet);
  const SpSheetBlock *drawing = sp_sheet_get_block (drawn, 2);

  g_assert_cmpstr (text, ==,
                   "# What employers ask for most\n\n"
                   "## All ads\n\n- **3 of 5** Hygiene\n- **2 of 5** Dough\n- **1 of 5** Icing\n"
                   "- **1 of 5** Oven\n\n"
                   "## Baker\n\n- **2 of 2** Dough\n- **1 of 2** Oven\n- **1 of 2** Hygiene\n\n"
                   "## Pastry cook\n\n- **1 of 1** Icing\n- **1 of 1** Hygiene\n\n"
                   "## All ads\n\n|   | Ask for it | Ads |\n|---|---|---|\n| Hygiene | 3 | 5 |\n"
                   "| Dough | 2 | 5 |\n| Icing | 1 | 5 |\n| Oven | 1 | 5 |\n\n"
                   "## Baker\n\n|   | Ask for it | Ads |\n|---|---|---|\n| Dough | 2 | 2 |\n"
                   "| Oven | 1 | 2 |\n| Hygiene | 1 | 2 |\n\n"
                   "## Pastry cook\n\n|   | Ask for it | Ads |\n|---|---|---|\n| Icing | 1 | 1 |\n"
                   "| Hygiene | 1 | 1 |\n\n"
                   "From “Bread and cake”, updated on 1 January 2026.\n");
  g_assert_cmpuint (sp_sheet_get_n_blocks (drawn), ==, sp_sheet_get_n_blocks (sheet) + 3);
  g_assert_cmpint (drawing->kind, ==, SP_SHEET_DRAWING);
  g_assert_cmpuint (drawing->n_drawn, ==, 4);
  g_assert_cmpuint (((const GArray *) drawing->subject)->len, ==, 4);
}

static void
test_roles_without_ads_are_left_out (void)
{
  static const char *const texts[] = { "You will make sourdough." };
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = survey_texts (reader, texts, 1);
  g_autoptr (SpSheet) sheet = sp_ad_survey_sheet_new (survey, NULL);
  g_autofree char *csv = sp_sheet_to_csv (sheet);

  /* The title, two headings with an item each, and the table. */
  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 6);
  g_assert_cmpstr (csv, ==,
                   "\"Role\",\"Skill\",\"Ask for it\",\"Ads\"\r\n"
                   "\"All ads\",\"Dough\",\"1\",\"1\"\r\n"
                   "\"Baker\",\"Dough\",\"1\",\"1\"\r\n");
}

/* Returns a pack with @n skills, “skill” with a letter each. */
static SpPack *
new_pack_of_skills (guint n)
{
  g_autoptr (GString) json = g_string_new (
      "{\"format\":1,\"id\":\"many\",\"title\":\"Many\",\"language\":\"en\",\"updated\":"
      "\"2026-01-01\",\"authors\":[\"Tests\"],\"license\":\"CC0-1.0\",\"roles\":[{\"id\":\"one\","
      "\"title\":\"One\",\"summary\":\"One.\"}],\"skills\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SpPack *pack;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"skill%c\",\"title\":\"skill%c\",\"kind\":\"practice\","
                            "\"roles\":{\"one\":1}}",
                            i > 0 ? "," : "", 'a' + i, 'a' + i);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  pack = sp_pack_new_from_bytes (bytes, "many", NULL, NULL, &error);
  g_assert_no_error (error);
  return pack;
}

/* Of skills that as many ask for, those that stand first in the pack. */
static void
test_no_more_skills_are_told_than_can_be_read (void)
{
  g_autoptr (SpPack) pack = new_pack_of_skills (MOST_SKILLS + 2);
  g_autoptr (SpAdReader) reader = sp_ad_reader_new (pack);
  g_autoptr (GString) text = g_string_new ("You will do");
  g_autoptr (SpAdSurvey) survey = NULL;
  g_autoptr (SpSheet) sheet = NULL;
  const char *ad;

  for (guint i = MOST_SKILLS + 2; i > 0; i--)
    g_string_append_printf (text, " skill%c,", 'a' + i - 1);
  ad = text->str;
  survey = survey_texts (reader, &ad, 1);
  sheet = sp_ad_survey_sheet_new (survey, NULL);
  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 2 + MOST_SKILLS + 1);
  for (guint i = 0; i < MOST_SKILLS; i++)
    {
      g_autofree char *title = g_strdup_printf ("skill%c", 'a' + i);

      g_assert_cmpstr (sp_sheet_get_block (sheet, 2 + i)->text, ==, title);
    }
}

/* Returns what is kept of each ad, a line each. */
static char *
tell_ads (const SpAdSurvey *survey)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < survey->ads->len; i++)
    {
      const SpAdSummary *ad = survey->ads->pdata[i];

      g_string_append_printf (told, "%u:%u %s: verdict %d, fits %d, tells %u, %u %d, %u %d\n",
                              ad->file, ad->row, ad->title, ad->verdict, ad->fit, ad->n_told,
                              ad->roles[0], ad->percents[0], ad->roles[1], ad->percents[1]);
    }
  return g_string_free (told, FALSE);
}

static void
test_survey_keeps_what_ads_are (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *told = NULL;

  add_file (files, folder, "one.txt", "TITLE: Cook\nYou do royal icing.\nNice to have\n- dough");
  add_file (files, folder, "two.txt", "A nice post.");
  add_file (files, folder, "three.csv",
            "title,text\nBaker,You will make sourdough.\n,You will make dough and icing.\n");
  sp_ad_survey_read (survey, reader, files, NULL);
  told = tell_ads (survey);
  g_assert_cmpstr (told, ==,
                   "0:0 Cook: verdict 2, fits 0, tells 1, 1 89, 0 11\n"
                   "1:0 two.txt: verdict 0, fits 0, tells 0, 0 0, 1 0\n"
                   "2:1 Baker: verdict 2, fits 2, tells 1, 0 100, 1 0\n"
                   "2:2 three.csv: verdict 3, fits 0, tells 2, 1 54, 0 46\n");
  g_assert_cmpuint (survey->files->len, ==, 3);
  g_assert_cmpint (survey->n_done, ==, 4);
  g_assert_cmpint (survey->permille, ==, 1000);
}

static void
test_survey_of_nothing_has_read_nothing (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) stopped = g_cancellable_new ();

  g_ptr_array_add (files, g_file_new_for_path ("/no/such/ad.txt"));
  sp_ad_survey_read (survey, reader, files, NULL);
  g_assert_cmpint (survey->permille, ==, 0);
  g_assert_cmpuint (survey->problems->len, ==, 1);
  add_file (files, folder, "one.txt", "You do royal icing.");
  g_cancellable_cancel (stopped);
  sp_ad_survey_read (survey, reader, files, stopped);
  g_assert_cmpuint (survey->files->len, ==, 1);
}

static void
test_survey_tells_no_more_problems_than_can_be_read (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (sp_ad_reader_get_pack (reader));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) table = g_string_new ("text,more\n");

  for (guint i = 0; i <= MOST_PROBLEMS; i++)
    g_string_append (table, ",\n");
  add_file (files, folder, "empty.csv", table->str);
  sp_ad_survey_read (survey, reader, files, NULL);
  g_assert_cmpuint (survey->problems->len, ==, MOST_PROBLEMS);
}

/* What a source gives, and when it is to stop. */
typedef struct
{
  GString *told;
  GCancellable *cancellable;
  guint n_ads; /* how many are still taken */
} Taken;

static void
take_ad (SpAd *ad, double part, gpointer data)
{
  Taken *self = data;

  g_string_append_printf (self->told, "%s:%u %s: %s (%.2f)\n", ad->name, ad->row,
                          ad->title != NULL ? ad->title : "-", ad->body, part);
  sp_ad_free (ad);
  if (--self->n_ads == 0)
    g_cancellable_cancel (self->cancellable);
}

static void
take_problem (const char *problem, gpointer data)
{
  g_string_append_printf (((Taken *) data)->told, "%s\n", problem);
}

static void
assert_source (const char *title,
               const char *column,
               const char *name,
               const char *text,
               guint n_ads,
               const char *expected)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  Taken taken = { told, cancellable, n_ads };
  const SpAdSource source = { reader, title, column, take_ad, take_problem, &taken };

  add_file (files, folder, name, text);
  sp_ad_source_read (&source, files->pdata[0], "F", cancellable);
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_source_reads_texts_and_tables (void)
{
  static const char table[] = "title,long text,b\nA,one one one,x\n,two,y\nC,three,z\nD,,\n";

  assert_source (NULL, NULL, "a.txt", "a,b\nc,d\n", 9, "F:0 -: a,b\nc,d\n (1.00)\n");
  assert_source ("T", NULL, "a.txt", "TITLE: A\nb", 9, "F:0 T: \nb (1.00)\n");
  assert_source (NULL, NULL, "a.TSV", "title\ttext\nA\tone, two\n", 9, "F:1 A: one, two (1.00)\n");
  assert_source (NULL, NULL, "a.csv", table, 9,
                 "F:1 A: one one one (0.25)\nF:2 -: two (0.50)\nF:3 C: three (0.75)\n"
                 "F:4: There is no text\n");
  assert_source (NULL, NULL, "a.csv", table, 2, "F:1 A: one one one (0.25)\nF:2 -: two (0.50)\n");
  assert_source ("T", "B", "a.txt", table, 9,
                 "F:1 T: x (0.25)\nF:2 T: y (0.50)\nF:3 T: z (0.75)\nF:4: There is no text\n");
  assert_source (NULL, NULL, "a.csv", "text,b\n,x\nlong text,y\n", 9,
                 "F:1: There is no text\nF:2 -: long text (1.00)\n");
  assert_source (NULL, "c", "a.csv", table, 9, "F: There is no column “c”\n");
  assert_source (NULL, NULL, "a.csv", "", 9, "F: There is no column “”\n");
}

/* The text of a file that is one ad, and what cannot be had. */
static void
test_source_loads_what_was_read (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  add_file (files, folder, "one.txt", "title,text\nA,b\n");
  add_file (files, folder, "two.csv", "title\n\"A");
  g_ptr_array_add (files, g_file_new_for_path ("/no/such/ad.txt"));
  text = sp_ad_source_load (files->pdata[0], 0, &title, NULL);
  g_assert_cmpstr (text, ==, "title,text\nA,b\n");
  g_assert_null (title);
  for (guint i = 1; i < files->len; i++)
    {
      g_assert_null (sp_ad_source_load (files->pdata[i], 1, &title, &error));
      g_assert_null (title);
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ad-survey/each-ad-once", test_survey_counts_each_ad_once);
  g_test_add_func ("/ad-survey/tables", test_survey_reads_tables_and_tells_what_it_cannot);
  g_test_add_func ("/ad-survey/texts", test_survey_reads_texts_and_tells_what_is_none);
  g_test_add_func ("/ad-survey/sheet", test_sheet_tells_what_most_ask_for);
  g_test_add_func ("/ad-survey/roles-without-ads", test_roles_without_ads_are_left_out);
  g_test_add_func ("/ad-survey/most-skills", test_no_more_skills_are_told_than_can_be_read);
  g_test_add_func ("/ad-survey/ads", test_survey_keeps_what_ads_are);
  g_test_add_func ("/ad-survey/nothing", test_survey_of_nothing_has_read_nothing);
  g_test_add_func ("/ad-survey/most-problems", test_survey_tells_no_more_problems_than_can_be_read);
  g_test_add_func ("/ad-survey/source", test_source_reads_texts_and_tables);
  g_test_add_func ("/ad-survey/source-loads", test_source_loads_what_was_read);
  return g_test_run ();
}
