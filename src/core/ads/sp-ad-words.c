/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-words.h"

#include "core/choose/sp-rounding.h"
#include "core/plan/sp-plan-words.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

#define SURE_FROM 0.75
#define FAIRLY_SURE_FROM 0.6

/**
 * sp_ad_get_verdict_id:
 * @verdict: a verdict
 *
 * Returns: what programs call it
 */
const char *
sp_ad_get_verdict_id (SpAdVerdict verdict)
{
  static const char *const ids[] = { "unsure", "none", "role", "mixed" };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (ids), NULL);

  return ids[verdict];
}

/**
 * sp_ad_get_language_id:
 * @language: the language of an ad
 *
 * Returns: (nullable): its code of two letters, or %NULL where it is not known
 */
const char *
sp_ad_get_language_id (SpAdLanguage language)
{
  static const char *const ids[] = { NULL, "en", "de" };

  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (ids), NULL);

  return ids[language];
}

/**
 * sp_ad_get_part_id:
 * @part: a part of an ad
 *
 * Returns: what programs call it
 */
const char *
sp_ad_get_part_id (SpAdPart part)
{
  static const char *const ids[] = { "open", "duties", "requirements", "nice-to-have", "other" };

  g_return_val_if_fail ((guint) part < SP_N_AD_PARTS, NULL);

  return ids[part];
}

/**
 * sp_ad_get_part_title:
 * @part: a part of an ad
 *
 * Returns: what people call it
 */
const char *
sp_ad_get_part_title (SpAdPart part)
{
  static const char *const titles[] = {
    /* Translators: a part of a job ad that has no heading */
    N_ ("Not told apart"),
    /* Translators: a part of a job ad */
    N_ ("Duties"),
    /* Translators: a part of a job ad: what is asked for */
    N_ ("Requirements"),
    /* Translators: a part of a job ad: what is welcome, but not asked for */
    N_ ("Nice to have"),
    /* Translators: a part of a job ad: the company, pay, benefits, law */
    N_ ("Not about the work"),
  };

  g_return_val_if_fail ((guint) part < SP_N_AD_PARTS, NULL);

  return _ (titles[part]);
}

/**
 * sp_ad_get_certainty:
 * @confidence: how sure a verdict is, 0 to 1
 *
 * Returns: the same in words, as a sentence
 */
const char *
sp_ad_get_certainty (double confidence)
{
  if (confidence >= SURE_FROM)
    return _ ("That is clear.");
  if (confidence >= FAIRLY_SURE_FROM)
    return _ ("That is fairly sure.");
  return _ ("It is a close call.");
}

/* Returns the titles of roles, as a list in words. */
static char *
join_roles (const SpPack *pack, const guint *roles, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      /* Translators: between the names of roles: A, B, C */
      g_string_append (text, i > 0 ? _ (", ") : "");
      g_string_append (text, pack->roles.items[roles[i]].title);
    }
  return g_string_free (text, FALSE);
}

static char *
join_told (const SpPack *pack, const SpAd *ad)
{
  g_autofree guint *roles = g_new (guint, ad->reading->n_told + 1);

  for (guint i = 0; i < ad->reading->n_told; i++)
    roles[i] = g_array_index (ad->reading->shares, SpAdShare, i).role;
  return join_roles (pack, roles, ad->reading->n_told);
}

/**
 * sp_ad_describe_verdict:
 * @pack: the pack, in the language of the interface
 * @ad: an ad
 *
 * Returns: (transfer full): what kind of ad it is, in a sentence or two
 */
char *
sp_ad_describe_verdict (const SpPack *pack, const SpAd *ad)
{
  g_autofree char *told = NULL;
  g_autofree char *verdict = NULL;

  g_return_val_if_fail (pack != NULL && ad != NULL, NULL);

  told = join_told (pack, ad);
  switch (ad->reading->verdict)
    {
    case SP_AD_UNSURE:
      return g_strdup (_ ("The text says too little of the work to tell."));
    case SP_AD_NONE:
      verdict = g_strdup (_ ("By its duties this is none of the roles here."));
      break;
    case SP_AD_ROLE:
      /* Translators: %s is the title of a role */
      verdict = g_strdup_printf (_ ("By its duties: %s."), told);
      break;
    case SP_AD_MIXED:
    default:
      /* Translators: %s are the titles of roles, with commas */
      verdict = g_strdup_printf (_ ("By its duties a mixture: %s."), told);
    }
  return g_strdup_printf ("%s %s", verdict, sp_ad_get_certainty (ad->reading->confidence));
}

/**
 * sp_ad_describe_fit:
 * @pack: the pack, in the language of the interface
 * @ad: an ad
 *
 * Returns: (nullable) (transfer full): the title against the duties, in a sentence; %NULL where there
 * is no title
 */
char *
sp_ad_describe_fit (const SpPack *pack, const SpAd *ad)
{
  g_autofree char *named = NULL;

  g_return_val_if_fail (pack != NULL && ad != NULL, NULL);

  if (ad->title == NULL)
    return NULL;
  named = join_roles (pack, (const guint *) ad->title_roles->data, ad->title_roles->len);
  switch (ad->fit)
    {
    case SP_AD_FIT_YES:
      return g_strdup (_ ("The title fits the duties."));
    case SP_AD_FIT_NO:
      /* Translators: %s are titles of roles */
      return g_strdup_printf (_ ("The title does not fit the duties; it names: %s."), named);
    case SP_AD_FIT_SEVERAL:
      /* Translators: %s are titles of roles, with commas */
      return g_strdup_printf (_ ("The title names several roles: %s."), named);
    case SP_AD_FIT_UNKNOWN:
    default:
      return g_strdup (ad->title_roles->len == 0
                           ? _ ("The title names none of the roles here.")
                           : _ ("Whether the title fits, the text does not tell."));
    }
}

/**
 * sp_ad_get_percents:
 * @ad: an ad
 * @percents: (out caller-allocates): its shares in per cent, in their order; together 100 or 0
 */
void
sp_ad_get_percents (const SpAd *ad, int *percents)
{
  const GArray *shares;
  g_autofree double *exact = NULL;
  double sum = 0;

  g_return_if_fail (ad != NULL && percents != NULL);

  shares = ad->reading->shares;
  exact = g_new0 (double, shares->len + 1);
  for (guint i = 0; i < shares->len; i++)
    {
      exact[i] = 100 * g_array_index (shares, SpAdShare, i).share;
      sum += exact[i];
    }
  sp_round_to_sum (exact, shares->len, sum > 50 ? 100 : 0, percents);
}

/**
 * sp_ad_describe_share:
 * @title: the title of a role
 * @percent: how much of an ad speaks for it
 *
 * Returns: (transfer full): both in a line
 */
char *
sp_ad_describe_share (const char *title, int percent)
{
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  isolated = sp_text_isolate (title);
  /* Translators: the title of a role, and how much of an ad speaks for it */
  return g_strdup_printf (_ ("%s %d %%"), isolated, percent);
}

/**
 * sp_ad_said_get_title:
 * @what: 0 to %SP_AD_N_SAID - 1
 *
 * Returns: what people call one of the things that an ad can say beside the work
 */
const char *
sp_ad_said_get_title (guint what)
{
  static const char *const titles[SP_AD_N_SAID] = {
    /* Translators: years that an ad asks for */
    N_ ("Experience"),
    /* Translators: “senior”, “junior” in an ad */
    N_ ("Seniority"),
    /* Translators: what an ad says about being on call */
    N_ ("On call"),
    /* Translators: what an ad says about one from a university */
    N_ ("Degree"),
    N_ ("Certificates"),
    /* Translators: where the work is */
    N_ ("Place"),
    /* Translators: what an ad says about money */
    N_ ("Pay"),
  };

  g_return_val_if_fail (what < SP_AD_N_SAID, NULL);

  return _ (titles[what]);
}

static char *
join_certificates (const SpAdSaid *said)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < said->certificates->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? _ (", ") : "",
                            (char *) said->certificates->pdata[i]);
  return g_string_free (text, FALSE);
}

/**
 * sp_ad_said_quote:
 * @said: what an ad says beside the work
 * @what: as for sp_ad_said_get_title()
 *
 * Returns: (nullable) (transfer full): its words, or %NULL where it says nothing of that
 */
char *
sp_ad_said_quote (const SpAdSaid *said, guint what)
{
  const char *const quotes[SP_AD_N_SAID] = {
    said->years, said->seniority, said->on_call, said->degree, NULL, said->place, said->pay,
  };

  g_return_val_if_fail (what < SP_AD_N_SAID, NULL);

  if (said->certificates->len > 0 && what == 4)
    return join_certificates (said);
  return g_strdup (quotes[what]);
}

/**
 * sp_ad_describe_asked:
 * @pack: the pack, in the language of the interface
 * @asked: a skill that an ad asks for
 *
 * Returns: (transfer full): how well it is known, and where that is too little, how well it is needed
 */
char *
sp_ad_describe_asked (const SpPack *pack, const SpAdAsked *asked)
{
  SpPlanStep step;

  g_return_val_if_fail (pack != NULL && asked != NULL, NULL);

  step = (SpPlanStep){ .from = MAX (asked->rating, 0), .to = asked->needed };
  return asked->rating >= asked->needed ? g_strdup (sp_plan_get_step_word (pack, asked->rating))
                                        : sp_plan_describe_levels (pack, &step);
}

/**
 * sp_ad_quote:
 * @ad: an ad
 * @place: where one of its findings stands
 *
 * Returns: (transfer full): the words of the ad
 */
char *
sp_ad_quote (const SpAd *ad, SpHit place)
{
  g_return_val_if_fail (ad != NULL, NULL);

  return g_strndup (ad->body + place.start, place.end - place.start);
}
