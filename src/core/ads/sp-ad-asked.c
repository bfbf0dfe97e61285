/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-asked.h"

#include "core/pack/sp-place.h"

/* Parts of an ad, the one that asks most for what stands in it first. */
static const SpAdPart order[] = {
  SP_AD_PART_DUTIES,
  SP_AD_PART_OPEN,
  SP_AD_PART_ASKED,
  SP_AD_PART_EXTRA,
};

/* How well the roles that the verdict names need a skill; one that they can do without is to be known
 * a little, for the ad asks for it. */
static int
get_needed (const SpPack *pack, const SpAd *ad, guint skill)
{
  int most = 1;

  for (guint i = 0; i < ad->reading->n_told; i++)
    most = MAX (most, sp_skill_get_need (&pack->skills.items[skill],
                                         g_array_index (ad->reading->shares, SpAdShare, i).role));
  return MIN (most, (int) pack->scale.n_items);
}

/**
 * sp_ad_list_asked:
 * @ad: an ad, read with the skills of the pack of @record
 * @record: what the person brings
 *
 * Returns: (transfer full) (element-type SpAdAsked): the skills that it asks for, each once: those of
 *   the duties first, and in a part in the order of the text
 */
GArray *
sp_ad_list_asked (const SpAd *ad, const SpPlanRecord *record)
{
  GArray *asked;
  g_autofree gboolean *is_known = NULL;

  g_return_val_if_fail (ad != NULL && record != NULL, NULL);

  asked = g_array_new (FALSE, FALSE, sizeof (SpAdAsked));
  is_known = g_new0 (gboolean, record->pack->skills.n_items + 1);
  for (guint part = 0; part < G_N_ELEMENTS (order); part++)
    for (guint i = 0; i < ad->reading->findings->len; i++)
      {
        const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);
        SpAdAsked skill = { finding->skill, order[part], record->skills[finding->skill].rating,
                            get_needed (record->pack, ad, finding->skill) };

        if (finding->part != order[part] || is_known[finding->skill])
          continue;
        is_known[finding->skill] = TRUE;
        g_array_append_val (asked, skill);
      }
  return asked;
}

static gboolean
has_target (const SpPlanRecord *record, guint role)
{
  for (guint i = 0; i < record->n_targets; i++)
    if (record->targets[i].is_role && record->targets[i].index == role)
      return TRUE;
  return FALSE;
}

/**
 * sp_ad_add_to_plan:
 * @ad: an ad
 * @record: what the person brings
 * @note: what to note about the skills that @ad asks for and the person has not; a note of the
 *   person's own stays
 *
 * The roles that the verdict names become goals, as far as there is room beside those that are there.
 *
 * Returns: (nullable) (transfer full): the record with that, or %NULL where the verdict names no role,
 *   or there is no room for its first one
 */
SpPlanRecord *
sp_ad_add_to_plan (const SpAd *ad, const SpPlanRecord *record, const char *note)
{
  g_autoptr (SpPlanRecord) after = NULL;
  g_autoptr (GArray) asked = NULL;

  g_return_val_if_fail (ad != NULL && record != NULL && note != NULL, NULL);

  after = sp_plan_record_copy (record);
  for (guint i = 0; i < ad->reading->n_told && after->n_targets < SP_PLAN_MAX_TARGETS; i++)
    {
      guint role = g_array_index (ad->reading->shares, SpAdShare, i).role;

      if (!has_target (after, role))
        after->targets[after->n_targets++] = (SpPlanTarget){ TRUE, role };
    }
  if (ad->reading->n_told == 0 ||
      !has_target (after, g_array_index (ad->reading->shares, SpAdShare, 0).role))
    return NULL;
  asked = sp_ad_list_asked (ad, record);
  for (guint i = 0; i < asked->len; i++)
    {
      const SpAdAsked *skill = &g_array_index (asked, SpAdAsked, i);

      if (skill->rating < skill->needed && after->skills[skill->skill].note == NULL)
        after->skills[skill->skill].note = g_strdup (note);
    }
  return g_steal_pointer (&after);
}

static gboolean
leaves_open (const SpAd *ad, SpUnsaid what)
{
  switch (what)
    {
    case SP_UNSAID_DUTIES:
      return ad->reading->verdict == SP_AD_UNSURE;
    case SP_UNSAID_TITLE:
      return ad->fit == SP_AD_FIT_NO || ad->reading->verdict == SP_AD_MIXED;
    case SP_UNSAID_ON_CALL:
      return ad->said->on_call == NULL;
    case SP_UNSAID_SENIORITY:
      return ad->said->seniority == NULL;
    case SP_UNSAID_YEARS:
      return ad->said->years == NULL;
    case SP_UNSAID_DEGREE:
      return ad->said->degree == NULL;
    case SP_UNSAID_PLACE:
      return ad->said->place == NULL;
    case SP_UNSAID_PAY:
      return ad->said->pay == NULL;
    case SP_UNSAID_NOTHING:
    default:
      return TRUE;
    }
}

/**
 * sp_ad_list_questions:
 * @pack: the pack, in the language of the interface
 * @ad: an ad
 *
 * Returns: (transfer container) (element-type SpPassage): what the guide has to ask about what @ad
 *   leaves open, in the order of the pack
 */
GPtrArray *
sp_ad_list_questions (const SpPack *pack, const SpAd *ad)
{
  GPtrArray *questions;

  g_return_val_if_fail (pack != NULL && ad != NULL, NULL);

  questions = sp_pack_list_passages (pack, SP_PLACE_ADS);
  for (guint i = questions->len; i > 0; i--)
    if (!leaves_open (ad, (SpUnsaid) ((const SpPassage *) questions->pdata[i - 1])->unsaid))
      g_ptr_array_remove_index (questions, i - 1);
  return questions;
}
