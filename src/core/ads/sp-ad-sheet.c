/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-sheet.h"

#include "core/ads/sp-ad-asked.h"
#include "core/ads/sp-ad-words.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

static void
add_said (SpSheet *sheet, const SpAdSaid *said)
{
  gboolean is_said = FALSE;

  for (guint i = 0; i < SP_AD_N_SAID; i++)
    {
      g_autofree char *quote = sp_ad_said_quote (said, i);

      if (quote == NULL)
        continue;
      if (!is_said)
        sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What it says beside the work"));
      is_said = TRUE;
      sp_sheet_add_titled (sheet, sp_ad_said_get_title (i), quote, NULL);
    }
}

/* The findings of one role, those that weigh most first, each with what the ad calls it. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const SpAdFinding *one = *(const SpAdFinding *const *) a;
  const SpAdFinding *two = *(const SpAdFinding *const *) b;

  if (one->weight != two->weight)
    return one->weight < two->weight ? 1 : -1;
  return one->place.start < two->place.start ? -1 : 1;
}

static GPtrArray *
list_findings (const SpAd *ad, guint role)
{
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);

      if (finding->role == role)
        g_ptr_array_add (findings, finding);
    }
  g_ptr_array_sort (findings, compare_weights);
  return findings;
}

static void
add_role (SpSheet *sheet, const SpPack *pack, const SpAd *ad, guint role, int percent)
{
  g_autoptr (GPtrArray) findings = list_findings (ad, role);
  g_autofree char *heading = sp_ad_describe_share (pack->roles.items[role].title, percent);

  if (findings->len == 0)
    return;
  sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < findings->len; i++)
    {
      const SpAdFinding *finding = findings->pdata[i];
      g_autofree char *quote = sp_ad_quote (ad, finding->place);
      g_autofree char *term = sp_text_isolate (quote);
      g_autofree char *skill = sp_text_isolate (pack->skills.items[finding->skill].title);
      g_autofree char *mark = g_strdup_printf ("%.1f", 100 * finding->weight);
      g_autofree char *text =
          /* Translators: the words of an ad in quotation marks, and what they mean */
          g_strdup_printf (_ ("“%s”: %s"), term, skill);

      sp_sheet_add_item (sheet, mark, text,
                         finding->part != SP_AD_PART_OPEN ? sp_ad_get_part_title (finding->part)
                                                          : NULL);
    }
}

static void
add_levers (SpSheet *sheet, const SpAd *ad)
{
  if (ad->levers->len > 0)
    sp_sheet_add (
        sheet, SP_SHEET_HEADING,
        /* Translators: words of a job ad, such as “you will”; the shares of the roles in it
                   * would be others without one of them */
        _ ("Words without which a share changes (in per cent)"));
  for (guint i = 0; i < ad->levers->len; i++)
    {
      const SpAdLever *lever = &g_array_index (ad->levers, SpAdLever, i);
      g_autofree char *term = sp_ad_quote (ad, lever->place);
      g_autofree char *mark = g_strdup_printf ("%.1f", 100 * lever->weight);

      sp_sheet_add_item (sheet, mark, term, NULL);
    }
}

static void
add_asked (SpSheet *sheet, const SpAd *ad, const SpPlanRecord *record)
{
  g_autoptr (GArray) asked = sp_ad_list_asked (ad, record);

  if (asked->len == 0)
    return;
  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What you have of it"));
  for (guint i = 0; i < asked->len; i++)
    {
      const SpAdAsked *skill = &g_array_index (asked, SpAdAsked, i);
      g_autofree char *level = sp_ad_describe_asked (record->pack, skill);

      sp_sheet_add_item (sheet, skill->rating >= skill->needed ? "✓" : "○",
                         record->pack->skills.items[skill->skill].title, level);
    }
}

static void
add_questions (SpSheet *sheet, const SpPack *pack, const SpAd *ad)
{
  g_autoptr (GPtrArray) questions = sp_ad_list_questions (pack, ad);

  if (questions->len > 0)
    sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("To ask in the interview"));
  for (guint i = 0; i < questions->len; i++)
    {
      const SpPassage *question = questions->pdata[i];
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint p = 0; p < question->paragraphs.n_items; p++)
        g_string_append_printf (text, "%s%s", p > 0 ? " " : "", question->paragraphs.items[p]);
      sp_sheet_add_titled (sheet, question->title, text->str, NULL);
    }
}

/**
 * sp_ad_sheet_new:
 * @pack: the pack, in the language of the interface
 * @ad: an ad
 * @record: (nullable): what the person brings to a plan, for @pack
 *
 * Returns: (transfer full): what @ad says
 */
SpSheet *
sp_ad_sheet_new (const SpPack *pack, const SpAd *ad, const SpPlanRecord *record)
{
  g_autofree char *origin = NULL;
  g_autofree int *percents = NULL;
  const GArray *shares;
  SpSheet *sheet;

  g_return_val_if_fail (pack != NULL && ad != NULL, NULL);

  origin = sp_pack_describe_origin (pack);
  shares = ad->reading->shares;
  percents = g_new0 (int, shares->len + 1);
  sp_ad_get_percents (ad, percents);
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE,
                ad->title != NULL  ? ad->title
                : ad->name != NULL ? ad->name
                                   /* Translators: the title of a sheet about one */
                                   : _ ("Job ad"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_ad_describe_verdict (pack, ad));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_ad_describe_fit (pack, ad));
  if (ad->reading->language == SP_AD_LANGUAGE_GERMAN)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("The ad was read as German."));
  for (guint i = 0; i < shares->len; i++)
    add_role (sheet, pack, ad, g_array_index (shares, SpAdShare, i).role, percents[i]);
  add_levers (sheet, ad);
  if (record != NULL)
    add_asked (sheet, ad, record);
  add_said (sheet, ad->said);
  add_questions (sheet, pack, ad);
  return sheet;
}

static void
add_ad_row (SpSheetTable *table, const SpPack *pack, const SpAd *ad)
{
  static const char *const fits[] = { "", "false", "true", "true" };
  const SpAdReading *reading = ad->reading;
  g_autofree char *row = g_strdup_printf ("%u", ad->row);
  g_autofree char *confidence = g_strdup_printf ("%d", (int) (100 * reading->confidence + 0.5));
  const SpAdShare *first = (const SpAdShare *) reading->shares->data;

  sp_sheet_table_add_group (table, ad->name != NULL ? ad->name : "");
  sp_sheet_table_add_row (table, ad->title != NULL ? ad->title : "", NULL);
  sp_sheet_table_add_cell (table, ad->row > 0 ? row : "", NULL);
  sp_sheet_table_add_cell (table, sp_ad_get_verdict_id (reading->verdict), NULL);
  sp_sheet_table_add_cell (table, reading->n_told > 0 ? pack->roles.items[first->role].id : "",
                           NULL);
  sp_sheet_table_add_cell (table, fits[ad->fit], NULL);
  sp_sheet_table_add_cell (table, confidence, NULL);
}

/**
 * sp_ads_sheet_new:
 * @pack: a pack
 * @ads: (element-type SpAd): ads
 *
 * Returns: (transfer full): a table of the ads for a program, in which `confidence` is in per cent
 */
SpSheet *
sp_ads_sheet_new (const SpPack *pack, const GPtrArray *ads)
{
  static const char *const columns[] = {
    "row", "verdict", "role", "title_fits", "confidence", NULL
  };
  SpSheet *sheet;
  SpSheetTable *table;

  g_return_val_if_fail (pack != NULL && ads != NULL, NULL);

  sheet = sp_sheet_new ("");
  table = sp_sheet_add_table (sheet, "file", "title", columns);
  for (guint i = 0; i < ads->len; i++)
    add_ad_row (table, pack, ads->pdata[i]);
  return sheet;
}
