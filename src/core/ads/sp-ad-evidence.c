/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-evidence.h"

#include <math.h>
#include <string.h>

/* What a finding counts by the part of the ad that it stands in. */
static const double part_weights[SP_N_AD_PARTS] = { 0.7, 1, 0.35, 0.1, 0 };
/* And what a requirement counts where an ad tells no duties. */
#define ASKED_ALONE 0.7

/* What a skill counts by its kind; kinds of other packs count as practices do. */
static const struct
{
  const char *kind;
  double weight;
} kinds[] = { { "tool", 0.35 }, { "knowledge", 0.6 }, { "people", 0.2 } };

/* The more a skill belongs to one role alone, the more it says, and more than in proportion. */
#define CONTRAST_POWER 1.3
#define MAX_NEED 3.0

/* Terms are told apart by their lowest bit. */

/**
 * sp_ad_term_for_skill:
 * @skill: a position in the skills of a pack
 *
 * Returns: the value of phrases that ask for it
 */
guint
sp_ad_term_for_skill (guint skill)
{
  return 2 * (skill + 1);
}

/**
 * sp_ad_term_for_elsewhere:
 * @index: a position in what a pack says of other work
 *
 * Returns: the value of that phrase
 */
guint
sp_ad_term_for_elsewhere (guint index)
{
  return 2 * index + 1;
}

/* The sums while an ad is weighed. */
typedef struct
{
  const SpPack *pack;
  const SpAdEvidence *evidence;
  double parts[SP_N_AD_PARTS];
  double *best;        /* of each skill: what it counts where it counts most */
  guint *best_finding; /* of each skill: which finding that is */
  double *best_elsewhere;
  GArray *findings;
} Weighing;

static gboolean
tells_duties (const GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      SpAdPart part = g_array_index (sentences, SpAdSentence, i).part;

      if (part == SP_AD_PART_DUTIES || part == SP_AD_PART_OPEN)
        return TRUE;
    }
  return FALSE;
}

static double
get_kind_weight (const SpSkill *skill)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (skill->kind, kinds[i].kind) == 0)
      return kinds[i].weight;
  return 1;
}

/* Go and C are words and letters, too: they have to be capital, and not because a sentence starts
 * with them. */
static gboolean
is_name (const SpAdEvidence *evidence, const SpAdMatch *match)
{
  const SpAdWord *word = &g_array_index (evidence->words, SpAdWord, match->first);
  SpHit place;
  const char *behind;

  if (match->n_words > 1 || word->end - word->start > 2)
    return TRUE;
  place = sp_folded_text_get_hit (evidence->folded, word->start, word->end - word->start);
  if (!g_ascii_isupper (evidence->text[place.start]))
    return FALSE;
  behind = evidence->text + place.end;
  return (word->flags & SP_AD_WORD_APART) == 0 || behind[0] != ' ' || !g_ascii_islower (behind[1]);
}

static SpHit
get_place (const SpAdEvidence *evidence, const SpAdMatch *match)
{
  const SpAdWord *first = &g_array_index (evidence->words, SpAdWord, match->first);
  const SpAdWord *last = first + match->n_words - 1;

  return sp_folded_text_get_hit (evidence->folded, first->start, last->end - first->start);
}

static void
take_skill (Weighing *self, const SpAdMatch *match, guint skill, SpAdPart part)
{
  SpAdFinding finding = { skill, SP_AD_NO_ROLE, get_place (self->evidence, match), part, 0 };
  double value = self->parts[part] * get_kind_weight (&self->pack->skills.items[skill]);

  if (value > self->best[skill])
    {
      self->best[skill] = value;
      self->best_finding[skill] = self->findings->len;
    }
  g_array_append_val (self->findings, finding);
}

static void
take (Weighing *self, const SpAdMatch *match, SpAdPart part)
{
  for (guint i = 0; i < match->values->len; i++)
    {
      guint value = g_array_index (match->values, guint, i);

      if (value % 2 == 1)
        self->best_elsewhere[value / 2] = MAX (self->best_elsewhere[value / 2], self->parts[part]);
      else if (value != SP_AD_TERM_NOTHING)
        take_skill (self, match, value / 2 - 1, part);
    }
}

static void
take_all (Weighing *self)
{
  const SpAdSentence *sentence = (const SpAdSentence *) self->evidence->sentences->data;

  for (guint i = 0; i < self->evidence->matches->len; i++)
    {
      const SpAdMatch *match = &g_array_index (self->evidence->matches, SpAdMatch, i);

      while (match->first >= sentence->first + sentence->n_words)
        sentence++;
      if (is_name (self->evidence, match))
        take (self, match, sentence->part);
    }
}

/* How much more a role needs @skill than the roles do on average, 0 to 1. */
static double
get_contrast (const SpPack *pack, const SpSkill *skill, guint value)
{
  double n = pack->roles.n_items;
  double sum = 0;

  for (guint i = 0; i < skill->roles.n_items; i++)
    sum += skill->roles.items[i].value;
  if (n < 2 || skill->roles.items[value].value <= sum / n)
    return 0;
  return pow ((skill->roles.items[value].value - sum / n) / (MAX_NEED * (n - 1) / n),
              CONTRAST_POWER);
}

/* A finding with a weight for each role that it speaks for; the first one is already there. */
static void
share_out (Weighing *self, guint skill, GArray *more, SpAdStrength *strength, double *total)
{
  const SpSkill *what = &self->pack->skills.items[skill];
  SpAdFinding *first = &g_array_index (self->findings, SpAdFinding, self->best_finding[skill]);
  double most = 0;

  for (guint i = 0; i < what->roles.n_items; i++)
    {
      double contrast = get_contrast (self->pack, what, i);
      SpAdFinding finding = *first;

      if (contrast <= 0)
        continue;
      most = MAX (most, contrast);
      finding.role = what->roles.items[i].role.index;
      finding.weight = contrast * self->best[skill];
      *total += finding.weight;
      if (first->role == SP_AD_NO_ROLE)
        *first = finding;
      else
        g_array_append_val (more, finding);
    }
  strength->topic += most * self->best[skill];
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const SpAdFinding *one = a, *two = b;

  if (one->place.start != two->place.start)
    return one->place.start < two->place.start ? -1 : 1;
  if (one->skill != two->skill)
    return one->skill < two->skill ? -1 : 1;
  return (one->role > two->role) - (one->role < two->role);
}

static void
finish (Weighing *self, SpAdStrength *strength)
{
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (SpAdFinding));
  double total = 0;

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    if (self->best[i] > 0)
      share_out (self, i, more, strength, &total);
  for (guint i = 0; i < self->pack->elsewhere.n_items; i++)
    strength->elsewhere += self->best_elsewhere[i];
  g_array_append_vals (self->findings, more->data, more->len);
  g_array_sort (self->findings, compare_findings);
  for (guint i = 0; i < self->findings->len && total > 0; i++)
    g_array_index (self->findings, SpAdFinding, i).weight /= total;
}

/**
 * sp_ad_evidence_weigh:
 * @pack: a pack
 * @evidence: what there is in an ad
 * @strength: (out): how much there is
 *
 * Returns: (transfer full) (element-type SpAdFinding): what speaks for which role, in the order of
 * the text; the weights make 1, or 0 if nothing speaks
 */
GArray *
sp_ad_evidence_weigh (const SpPack *pack, const SpAdEvidence *evidence, SpAdStrength *strength)
{
  guint n_skills = pack->skills.n_items;
  g_autofree double *best = g_new0 (double, n_skills + 1);
  g_autofree guint *best_finding = g_new0 (guint, n_skills + 1);
  g_autofree double *best_elsewhere = g_new0 (double, pack->elsewhere.n_items + 1);
  Weighing weighing = { .pack = pack,
                        .evidence = evidence,
                        .best = best,
                        .best_finding = best_finding,
                        .best_elsewhere = best_elsewhere };

  weighing.findings = g_array_new (FALSE, FALSE, sizeof (SpAdFinding));
  memcpy (weighing.parts, part_weights, sizeof part_weights);
  if (!tells_duties (evidence->sentences))
    weighing.parts[SP_AD_PART_ASKED] = ASKED_ALONE;
  *strength = (SpAdStrength){ 0 };
  take_all (&weighing);
  finish (&weighing, strength);
  return weighing.findings;
}
