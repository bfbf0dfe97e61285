/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-evidence.h"

/* What a finding counts by the part of the ad that it stands in. */
static const double part_weights[SP_N_AD_PARTS] = { 0.7, 1, 0.35, 0.1, 0 };
/* And what a requirement counts where an ad tells no duties. */
#define ASKED_ALONE 0.7

/* What a skill counts by its kind, among the roles and for any of them: all of them use the same
 * tools, which others do not, and everybody has to be polite. */
typedef struct
{
  const char *kind;
  double weight;
  double topic;
} Kind;

static const Kind kinds[] = {
  { "tool", 0.5, 1 },
  { "knowledge", 0.7, 0.6 },
  { "people", 0.2, 0 },
};
/* What practices count, and the kinds of other packs. */
static const Kind other_kind = { NULL, 1, 1 };

/* How much a skill that all roles need speaks for any of them. */
#define COMMON 0.4
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

/**
 * sp_ad_term_is_for_skill:
 * @term: the value of a phrase
 * @skill: (out): the position of the skill that it asks for; set only where there is one
 *
 * Returns: whether it asks for a skill
 */
gboolean
sp_ad_term_is_for_skill (guint term, guint *skill)
{
  if (term % 2 == 1 || term == SP_AD_TERM_NOTHING)
    return FALSE;
  *skill = term / 2 - 1;
  return TRUE;
}

/* The sums while an ad is weighed. */
typedef struct
{
  const SpPack *pack;
  const SpAdEvidence *evidence;
  double parts[SP_N_AD_PARTS];
  double *best;        /* of each skill: the weight of the part where it counts most */
  guint *best_finding; /* of each skill: which finding that is */
  double *best_elsewhere;
  GArray *findings;
} Weighing;

/**
 * sp_ad_evidence_tells_duties:
 * @sentences: (element-type SpAdSentence): the sentences of an ad
 *
 * Returns: whether it tells what one does
 */
gboolean
sp_ad_evidence_tells_duties (const GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      SpAdPart part = g_array_index (sentences, SpAdSentence, i).part;

      if (part == SP_AD_PART_DUTIES || part == SP_AD_PART_OPEN)
        return TRUE;
    }
  return FALSE;
}

static const Kind *
get_kind (const SpSkill *skill)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (skill->kind, kinds[i].kind) == 0)
      return &kinds[i];
  return &other_kind;
}

/**
 * sp_ad_evidence_get_part_weight:
 * @part: a part of an ad
 * @tells_duties: what sp_ad_evidence_tells_duties() says of that ad
 *
 * Returns: what a finding counts there
 */
double
sp_ad_evidence_get_part_weight (SpAdPart part, gboolean tells_duties)
{
  return part == SP_AD_PART_ASKED && !tells_duties ? ASKED_ALONE : part_weights[part];
}

/**
 * sp_ad_evidence_get_skill_weight:
 * @skill: a skill
 *
 * Returns: what it counts among the roles by its kind
 */
double
sp_ad_evidence_get_skill_weight (const SpSkill *skill)
{
  return get_kind (skill)->weight;
}

/**
 * sp_ad_evidence_is_name:
 * @evidence: what there is in an ad
 * @match: a term in it
 *
 * Go and C are words and letters, too: they have to be capital, and not because a sentence starts
 * with them.
 *
 * Returns: whether that is what @match stands for
 */
gboolean
sp_ad_evidence_is_name (const SpAdEvidence *evidence, const SpAdMatch *match)
{
  const SpAdWord *word = &g_array_index (evidence->words, SpAdWord, match->first);
  const SpAdWord *next = match->first + 1 < evidence->words->len ? word + 1 : NULL;
  SpHit place;

  if (match->n_words > 1 || word->end - word->start > 2)
    return TRUE;
  place = sp_folded_text_get_hit (evidence->folded, word->start, word->end - word->start);
  if (!g_ascii_isupper (evidence->text[place.start]))
    return FALSE;
  if (!(word->flags & SP_AD_WORD_APART) || evidence->text[place.end] != ' ' || next == NULL ||
      (next->flags & (SP_AD_WORD_APART | SP_AD_WORD_LINE)))
    return TRUE;
  place = sp_folded_text_get_hit (evidence->folded, next->start, 1);
  return !g_ascii_islower (evidence->text[place.start]);
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

  if (self->parts[part] > self->best[skill])
    {
      self->best[skill] = self->parts[part];
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
      guint skill;

      if (sp_ad_term_is_for_skill (value, &skill))
        take_skill (self, match, skill, part);
      else if (value != SP_AD_TERM_NOTHING)
        self->best_elsewhere[value / 2] = MAX (self->best_elsewhere[value / 2], self->parts[part]);
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
      if (sp_ad_evidence_is_name (self->evidence, match))
        take (self, match, sentence->part);
    }
}

static double
get_mean_need (const SpPack *pack, const SpSkill *skill)
{
  double sum = 0;

  for (guint i = 0; i < skill->roles.n_items; i++)
    sum += skill->roles.items[i].value;
  return sum / MAX (pack->roles.n_items, 1);
}

/* Notes how much more each role needs @skill than the roles do on average, 0 to 1. */
static void
contrast_skill (const SpPack *pack, const SpSkill *skill, double *contrasts, double *totals)
{
  double n = pack->roles.n_items;
  double mean = get_mean_need (pack, skill);

  for (guint i = 0; i < skill->roles.n_items && n > 1; i++)
    {
      guint role = skill->roles.items[i].role.index;

      contrasts[role] = MAX (skill->roles.items[i].value - mean, 0) / (MAX_NEED * (n - 1) / n);
      totals[role] += contrasts[role] * get_kind (skill)->weight;
    }
}

/**
 * sp_ad_evidence_contrast:
 * @pack: a pack
 *
 * A role with many skills of its own is not told from an ad more easily for that: all that can speak
 * for a role weighs as much as for any other.
 *
 * Returns: (transfer full): how much each skill speaks for each role, skill by skill
 */
double *
sp_ad_evidence_contrast (const SpPack *pack)
{
  guint n_roles = pack->roles.n_items;
  double *contrasts = g_new0 (double, (gsize) pack->skills.n_items *n_roles + 1);
  g_autofree double *totals = g_new0 (double, n_roles + 1);
  double sum = 0;

  for (guint i = 0; i < pack->skills.n_items; i++)
    contrast_skill (pack, &pack->skills.items[i], contrasts + (gsize) i * n_roles, totals);
  for (guint role = 0; role < n_roles; role++)
    sum += totals[role];
  for (gsize i = 0; i < (gsize) pack->skills.n_items * n_roles; i++)
    if (contrasts[i] > 0)
      contrasts[i] *= sum / n_roles / totals[i % n_roles];
  return contrasts;
}

/* A finding with a weight for each role that it speaks for; the first one is already there. */
static void
share_out (Weighing *self, guint skill, GArray *more, SpAdStrength *strength, double *total)
{
  const SpSkill *what = &self->pack->skills.items[skill];
  const double *contrasts = self->evidence->contrasts + (gsize) skill * self->pack->roles.n_items;
  SpAdFinding *first = &g_array_index (self->findings, SpAdFinding, self->best_finding[skill]);
  double common = get_mean_need (self->pack, what) / MAX_NEED;
  double most = 0;

  for (guint role = 0; role < self->pack->roles.n_items; role++)
    {
      SpAdFinding finding = *first;

      if (contrasts[role] <= 0)
        continue;
      most = MAX (most, contrasts[role]);
      finding.role = role;
      finding.weight = contrasts[role] * self->best[skill] * get_kind (what)->weight;
      *total += finding.weight;
      if (first->role == SP_AD_NO_ROLE)
        *first = finding;
      else
        g_array_append_val (more, finding);
    }
  strength->topic += (most + COMMON * common * common) * self->best[skill] * get_kind (what)->topic;
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

static void
begin (Weighing *self, const SpPack *pack, const SpAdEvidence *evidence)
{
  gboolean tells_duties = sp_ad_evidence_tells_duties (evidence->sentences);

  *self = (Weighing){ .pack = pack,
                      .evidence = evidence,
                      .best = g_new0 (double, pack->skills.n_items + 1),
                      .best_finding = g_new0 (guint, pack->skills.n_items + 1),
                      .best_elsewhere = g_new0 (double, pack->elsewhere.n_items + 1) };
  for (guint part = 0; part < SP_N_AD_PARTS; part++)
    self->parts[part] = sp_ad_evidence_get_part_weight (part, tells_duties);
}

static void
end (Weighing *self)
{
  g_free (self->best);
  g_free (self->best_finding);
  g_free (self->best_elsewhere);
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
  Weighing weighing;

  begin (&weighing, pack, evidence);
  weighing.findings = g_array_new (FALSE, FALSE, sizeof (SpAdFinding));
  *strength = (SpAdStrength){ 0 };
  take_all (&weighing);
  finish (&weighing, strength);
  end (&weighing);
  return weighing.findings;
}
