/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-survey.h"

#include "core/ads/sp-ad-source.h"
#include "core/ads/sp-ad-words.h"
#include "core/plan/sp-plan-words.h"
#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

/* So many skills of each role are told. */
#define MOST_TOLD 20
/* And so many files or rows that could not be read, by name. */
#define MAX_PROBLEMS 100

static void
summary_free (gpointer data)
{
  SpAdSummary *ad = data;

  g_free (ad->title);
  g_free (ad->roles);
  g_free (ad->percents);
  g_free (ad);
}

/**
 * sp_ad_survey_new:
 * @pack: the pack that it is told in
 *
 * Returns: (transfer full): a survey of no ads
 */
SpAdSurvey *
sp_ad_survey_new (SpPack *pack)
{
  SpAdSurvey *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_new0 (SpAdSurvey, 1);
  self->pack = sp_pack_ref (pack);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->ads = g_ptr_array_new_with_free_func (summary_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->asked = g_new0 (guint, (pack->roles.n_items + 1) * pack->skills.n_items + 1);
  return self;
}

/**
 * sp_ad_survey_free:
 * @self: (transfer full): a survey
 */
void
sp_ad_survey_free (SpAdSurvey *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->ads);
  g_ptr_array_unref (self->problems);
  g_free (self->asked);
  sp_pack_unref (self->pack);
  g_free (self);
}

/* Returns the counts of a role; those of all ads stand behind those of the roles. */
static guint *
get_asked (const SpAdSurvey *self, guint role)
{
  return self->asked + MIN (role, self->pack->roles.n_items) * self->pack->skills.n_items;
}

/* An ad asks for a skill once, and not where it tells of the company. */
static void
count_skills (SpAdSurvey *self, const SpAd *ad)
{
  const GArray *shares = ad->reading->shares;
  guint role = ad->reading->n_told > 0 ? g_array_index (shares, SpAdShare, 0).role : SP_AD_NO_ROLE;
  g_autofree gboolean *is_known = g_new0 (gboolean, self->pack->skills.n_items + 1);

  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);

      if (finding->part == SP_AD_PART_OTHER || is_known[finding->skill])
        continue;
      is_known[finding->skill] = TRUE;
      get_asked (self, SP_AD_NO_ROLE)[finding->skill]++;
      if (role != SP_AD_NO_ROLE)
        get_asked (self, role)[finding->skill]++;
    }
}

/**
 * sp_ad_survey_add:
 * @self: a survey
 * @ad: an ad, read with the skills and roles of its pack
 * @file: which of its files that comes from
 */
void
sp_ad_survey_add (SpAdSurvey *self, const SpAd *ad, guint file)
{
  SpAdSummary *summary;
  const GArray *shares;

  g_return_if_fail (self != NULL && ad != NULL);

  shares = ad->reading->shares;
  summary = g_new0 (SpAdSummary, 1);
  summary->file = file;
  summary->row = ad->row;
  summary->title = g_strdup (ad->title != NULL ? ad->title : ad->name != NULL ? ad->name : "");
  summary->verdict = ad->reading->verdict;
  summary->fit = ad->fit;
  summary->n_told = ad->reading->n_told;
  summary->roles = g_new0 (guint, shares->len);
  summary->percents = g_new0 (int, shares->len + 1);
  sp_ad_get_percents (ad, summary->percents);
  for (guint i = 0; i < shares->len; i++)
    summary->roles[i] = g_array_index (shares, SpAdShare, i).role;
  g_ptr_array_add (self->ads, summary);
  count_skills (self, ad);
  g_atomic_int_inc (&self->n_done);
}

/* What reads files into a survey. */
typedef struct
{
  SpAdSurvey *survey;
  goffset before; /* the bytes of the files that were read */
  goffset size;   /* those of the one that is being read */
  goffset total;
} Progress;

static void
show_progress (const Progress *self, double part)
{
  double done = (double) self->before + part * (double) self->size;

  g_atomic_int_set (&self->survey->permille,
                    self->total > 0 ? (int) (1000 * done / (double) self->total) : 0);
}

static void
take_ad (SpAd *ad, double part, gpointer data)
{
  Progress *self = data;

  sp_ad_survey_add (self->survey, ad, self->survey->files->len - 1);
  sp_ad_free (ad);
  show_progress (self, part);
}

static void
take_problem (const char *problem, gpointer data)
{
  GPtrArray *problems = ((Progress *) data)->survey->problems;

  if (problems->len < MAX_PROBLEMS)
    g_ptr_array_add (problems, g_strdup (problem));
}

static goffset
get_size (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

/**
 * sp_ad_survey_read:
 * @self: a survey
 * @reader: what to read with
 * @files: (element-type GFile): texts with an ad each, or tables with an ad a row
 * @cancellable: (nullable): stops behind the ad that is being read
 *
 * Adds the ads of @files. What cannot be read is told among the problems.
 */
void
sp_ad_survey_read (SpAdSurvey *self,
                   const SpAdReader *reader,
                   const GPtrArray *files,
                   GCancellable *cancellable)
{
  Progress progress = { .survey = self };
  SpAdSource source = { reader, NULL, NULL, take_ad, take_problem, &progress };

  g_return_if_fail (self != NULL && reader != NULL && files != NULL);

  for (guint i = 0; i < files->len; i++)
    progress.total += get_size (files->pdata[i]);
  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autofree char *name = g_file_get_basename (files->pdata[i]);

      g_ptr_array_add (self->files, g_object_ref (files->pdata[i]));
      progress.size = get_size (files->pdata[i]);
      sp_ad_source_read (&source, files->pdata[i], name, cancellable);
      progress.before += progress.size;
      show_progress (&progress, 0);
    }
}

/**
 * sp_ad_survey_count:
 * @self: a survey
 * @role: a position in the roles of the pack, or %SP_AD_NO_ROLE for all ads
 *
 * Returns: how many ads are for that role in the first place
 */
guint
sp_ad_survey_count (const SpAdSurvey *self, guint role)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->ads->len; i++)
    {
      const SpAdSummary *ad = self->ads->pdata[i];

      n += role == SP_AD_NO_ROLE || (ad->n_told > 0 && ad->roles[0] == role);
    }
  return n;
}

static void
clear_reach (gpointer data)
{
  g_free (((SpKindReach *) data)->title);
}

/* Of skills that are asked for as often, the one that stands first in the pack is told first. */
static int
compare_asked (gconstpointer a, gconstpointer b)
{
  const guint *one = a, *two = b; /* how often, and which skill */

  if (one[0] != two[0])
    return one[0] < two[0] ? 1 : -1;
  return one[1] < two[1] ? -1 : 1;
}

/**
 * sp_ad_survey_rank:
 * @self: a survey
 * @role: a position in the roles of the pack, or %SP_AD_NO_ROLE for all ads
 * @most: how many skills to tell at most
 *
 * Returns: (transfer full) (element-type SpKindReach): the skills that the ads for @role ask for, with
 *   how many ask of how many there are, the one that most ask for first
 */
GArray *
sp_ad_survey_rank (const SpAdSurvey *self, guint role, guint most)
{
  GArray *rank;
  g_autoptr (GArray) order = NULL;
  guint n_ads;

  g_return_val_if_fail (self != NULL, NULL);

  rank = g_array_new (FALSE, FALSE, sizeof (SpKindReach));
  g_array_set_clear_func (rank, clear_reach);
  order = g_array_new (FALSE, FALSE, 2 * sizeof (guint));
  n_ads = sp_ad_survey_count (self, role);
  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      guint pair[] = { get_asked (self, role)[i], i };

      if (pair[0] > 0)
        g_array_append_vals (order, pair, 1);
    }
  g_array_sort (order, compare_asked);
  for (guint i = 0; i < MIN (order->len, most); i++)
    {
      const guint *pair = (const guint *) (gpointer) (order->data + i * 2 * sizeof (guint));
      SpKindReach reach = { g_strdup (self->pack->skills.items[pair[1]].title),
                            { pair[0], n_ads } };

      g_array_append_val (rank, reach);
    }
  return rank;
}

/**
 * sp_ad_survey_name:
 * @self: a survey
 * @role: a position in the roles of the pack, or %SP_AD_NO_ROLE
 *
 * Returns: (transfer none): what to call the ads for that role, or all of them
 */
const char *
sp_ad_survey_name (const SpAdSurvey *self, guint role)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: job ads, whatever role they are for */
  return role == SP_AD_NO_ROLE ? _ ("All ads") : self->pack->roles.items[role].title;
}

static void
add_rank (SpSheet *sheet, const SpAdSurvey *self, guint role, SpSheetDraw draw)
{
  g_autoptr (GArray) rank = sp_ad_survey_rank (self, role, MOST_TOLD);

  if (rank->len == 0)
    return;
  sp_sheet_add (sheet, SP_SHEET_HEADING, sp_ad_survey_name (self, role));
  if (draw != NULL)
    sp_sheet_add_drawing (sheet, rank->len, draw, g_array_ref (rank),
                          (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < rank->len; i++)
    {
      const SpKindReach *skill = &g_array_index (rank, SpKindReach, i);
      g_autofree char *numbers = sp_kind_reach_to_string (skill);

      sp_sheet_add_item (sheet, numbers, skill->title, NULL);
    }
}

/* For programs, which read no items. */
static void
add_rank_rows (SpSheetTable *table, const SpAdSurvey *self, guint role)
{
  g_autoptr (GArray) rank = sp_ad_survey_rank (self, role, MOST_TOLD);

  sp_sheet_table_add_group (table, sp_ad_survey_name (self, role));
  for (guint i = 0; i < rank->len; i++)
    {
      const SpKindReach *skill = &g_array_index (rank, SpKindReach, i);
      g_autofree char *asked = g_strdup_printf ("%u", skill->reach.reached);
      g_autofree char *ads = g_strdup_printf ("%u", skill->reach.asked);

      sp_sheet_table_add_row (table, skill->title, NULL);
      sp_sheet_table_add_cell (table, asked, NULL);
      sp_sheet_table_add_cell (table, ads, NULL);
    }
}

/**
 * sp_ad_survey_sheet_new:
 * @self: a survey
 * @draw: (nullable): draws a #GArray of #SpKindReach, for who can show a drawing
 *
 * Returns: (transfer full): what employers ask for most, by role
 */
SpSheet *
sp_ad_survey_sheet_new (const SpAdSurvey *self, SpSheetDraw draw)
{
  const char *const columns[] = {
    /* Translators: the head of a column: how many job ads ask for a skill */
    _ ("Ask for it"),
    /* Translators: the head of a column: how many job ads there are */
    _ ("Ads"),
    NULL,
  };
  g_autofree char *origin = NULL;
  SpSheet *sheet;
  SpSheetTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  origin = sp_pack_describe_origin (self->pack);
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("What employers ask for most"));
  add_rank (sheet, self, SP_AD_NO_ROLE, draw);
  for (guint i = 0; i < self->pack->roles.n_items; i++)
    add_rank (sheet, self, i, draw);
  table = sp_sheet_add_table (sheet, _ ("Role"), C_ ("plan", "Skill"), columns);
  add_rank_rows (table, self, SP_AD_NO_ROLE);
  for (guint i = 0; i < self->pack->roles.n_items; i++)
    add_rank_rows (table, self, i);
  return sheet;
}
