/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a decision says, in sentences of the person's language. */

#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-answer-words.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *
get_title (const SpDecision *self, guint place)
{
  return sp_decision_get_pack (self)->roles.items[sp_decision_get_ranking (self)[place]].title;
}

/* Returns the places in the ranking of the roles that a verdict names. */
static GArray *
find_places (const SpDecision *self, SpVerdict verdict)
{
  const guint *ranking = sp_decision_get_ranking (self);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sp_decision_get_pack (self)->roles.n_items; i++)
    if (sp_verdict_names (verdict, ranking[i]))
      g_array_append_val (places, i);
  return places;
}

/**
 * sp_decision_list_roles:
 * @self: a decision
 * @verdict: its own verdict, or one of its flips
 *
 * Returns: (transfer full): the titles of the roles that @verdict names, in the order in which they
 *   stand in @self
 */
char *
sp_decision_list_roles (const SpDecision *self, SpVerdict verdict)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  places = find_places (self, verdict);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (titles, (gpointer) get_title (self, g_array_index (places, guint, i)));
  return sp_texts_join_isolated ((const char *const *) titles->pdata, titles->len,
                                 C_ ("list separator", ", "));
}

/* With a third of the answers missing, more of them may well say something else. */
static gboolean
is_early (const SpDecision *self)
{
  return 3 * sp_decision_get_n_answered (self) <
         2 * sp_decision_get_pack (self)->statements.n_items;
}

/* Returns whether a single answer keeps the verdict from being another one. */
static gboolean
hangs_on_an_answer (const SpDecision *self)
{
  guint n_flips;

  sp_decision_get_flips (self, &n_flips);
  return n_flips > 0 && sp_decision_get_n_searched (self) == 1;
}

static char *
describe_role (const SpDecision *self)
{
  g_autofree char *title = sp_text_isolate (get_title (self, 0));

  if (is_early (self))
    /* Translators: %s is a role, as in "DevOps engineer, so far" */
    return g_strdup_printf (_ ("%s, so far"), title);
  if (hangs_on_an_answer (self))
    return g_steal_pointer (&title);
  switch (sp_margin_from_points (sp_decision_get_margin (self)))
    {
    case SP_MARGIN_LARGE:
      /* Translators: %s is a role, as in "DevOps engineer, by a long way" */
      return g_strdup_printf (_ ("%s, by a long way"), title);
    case SP_MARGIN_CLEAR:
      /* Translators: what fits best, as a sentence without its full stop */
      return g_strdup_printf (_ ("%s, with some distance"), title);
    case SP_MARGIN_NONE:
    case SP_MARGIN_SLIGHT:
    default:
      return g_steal_pointer (&title);
    }
}

static char *
describe_close_call (const SpDecision *self, SpVerdict verdict)
{
  g_autofree char *roles = sp_decision_list_roles (self, verdict);

  /* Translators: %s is a list of at least two roles */
  return g_strdup_printf (_ ("A close call: %s"), roles);
}

static char *
describe_finding (const SpDecision *self, SpVerdict verdict)
{
  switch (verdict.kind)
    {
    case SP_VERDICT_ROLE:
      return describe_role (self);
    case SP_VERDICT_CLOSE_CALL:
      return describe_close_call (self, verdict);
    case SP_VERDICT_NONE:
    case SP_VERDICT_UNSURE:
    default:
      return g_strdup (is_early (self) ? _ ("None of these roles fits the answers so far")
                                       : _ ("None of these roles fits the answers"));
    }
}

/**
 * sp_decision_describe_verdict:
 * @self: a decision
 *
 * Few answers, and a single one that it hangs on, make it careful in its words.
 *
 * Returns: (transfer full): from how many answers the verdict comes, and the verdict, as a headline
 */
char *
sp_decision_describe_verdict (const SpDecision *self)
{
  g_autofree char *finding = NULL;
  SpVerdict verdict;
  guint n_answered;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  verdict = sp_decision_get_verdict (self);
  if (verdict.kind == SP_VERDICT_UNSURE)
    return g_strdup (_ ("Not enough to say"));
  finding = describe_finding (self, verdict);
  n_answered = sp_decision_get_n_answered (self);
  n = sp_decision_get_pack (self)->statements.n_items;
  if (n_answered < n)
    return g_strdup_printf (
        /* Translators: how many, of how many, and a headline, as in "From 9 of 24 answers: DevOps
         * engineer, so far"; the form is that of the second number */
        ngettext ("From %u of %u answer: %s", "From %u of %u answers: %s", n), n_answered, n,
        finding);
  return g_strdup_printf (
      /* Translators: a number and a headline, as in "From all 24 answers: DevOps engineer" */
      ngettext ("From %u answer: %s", "From all %u answers: %s", n), n, finding);
}

static char *
describe_lead (const SpDecision *self)
{
  int points = (int) lround (sp_decision_get_margin (self));
  g_autofree char *second = NULL;

  if (sp_decision_get_pack (self)->roles.n_items < 2)
    return g_strdup (_ ("There is no other role to be ahead of."));
  second = sp_text_isolate (get_title (self, 1));
  return g_strdup_printf (
      /* Translators: how far the role in the second place is behind, and that role */
      ngettext ("%d point ahead of the next role (%s).", "%d points ahead of the next role (%s).",
                points),
      points, second);
}

static char *
describe_spread (const SpDecision *self, SpVerdict verdict)
{
  g_autoptr (GArray) places = find_places (self, verdict);
  const guint *ranking = sp_decision_get_ranking (self);
  guint last = g_array_index (places, guint, places->len - 1);
  int points = (int) lround (sp_decision_get_score (self, ranking[0])) -
               (int) lround (sp_decision_get_score (self, ranking[last]));

  if (points == 0)
    return g_strdup (_ ("They have the same score."));
  return g_strdup_printf (
      /* Translators: the roles of a close call */
      ngettext ("They are only %d point apart.", "They are only %d points apart.", points), points);
}

static char *
describe_misfit (const SpDecision *self)
{
  double score = sp_decision_get_score (self, sp_decision_get_ranking (self)[0]);
  g_autofree char *best_points = sp_points_to_string ((int) lround (score));
  g_autofree char *least_points = sp_points_to_string ((int) lround (SP_VERDICT_LEAST_SCORE));
  /* Between words that run from right to left, a sign moves behind its number. */
  g_autofree char *best = sp_text_isolate (best_points);
  g_autofree char *least = sp_text_isolate (least_points);

  /* Translators: both are scores, as in "The best score is +4. A role fits from +10 on." */
  return g_strdup_printf (_ ("The best score is %s. A role fits from %s on."), best, least);
}

static char *
describe_missing (const SpDecision *self)
{
  const SpPack *pack = sp_decision_get_pack (self);
  guint n_missing = sp_decision_get_n_needed (self) - sp_decision_get_n_answered (self);
  g_autofree char *have = NULL;
  g_autofree char *need = NULL;

  if (pack->roles.n_items == 0)
    return g_strdup (_ ("This content has no roles to choose from."));
  if (pack->statements.n_items == 0)
    return g_strdup (_ ("This content has no statements to answer."));
  if (sp_decision_get_n_answered (self) >= sp_decision_get_n_needed (self))
    return g_strdup (_ ("All answers are the same, so they speak for no role in particular."));
  /* Translators: how many, and of how many */
  have = g_strdup_printf (_ ("Statements answered: %u of %u."), sp_decision_get_n_answered (self),
                          pack->statements.n_items);
  need = g_strdup_printf (
      /* Translators: until a result can be told */
      ngettext ("%u more answer is needed.", "%u more answers are needed.", n_missing), n_missing);
  return g_strjoin (" ", have, need, NULL);
}

static char *
describe_distance (const SpDecision *self, SpVerdict verdict)
{
  switch (verdict.kind)
    {
    case SP_VERDICT_ROLE:
      return describe_lead (self);
    case SP_VERDICT_CLOSE_CALL:
      return describe_spread (self, verdict);
    case SP_VERDICT_NONE:
    case SP_VERDICT_UNSURE:
    default:
      return describe_misfit (self);
    }
}

/**
 * sp_decision_describe_margin:
 * @self: a decision
 *
 * Returns: (transfer full): in figures, how far the verdict is from another one, and what may soon
 *   make it another one; what is missing where there is no verdict
 */
char *
sp_decision_describe_margin (const SpDecision *self)
{
  g_autofree char *distance = NULL;
  const char *caution = NULL;
  SpVerdict verdict;

  g_return_val_if_fail (self != NULL, NULL);

  verdict = sp_decision_get_verdict (self);
  if (verdict.kind == SP_VERDICT_UNSURE)
    return describe_missing (self);
  if (hangs_on_an_answer (self))
    caution = _ ("One other answer would change the result.");
  else if (is_early (self))
    caution = _ ("More answers may change the result.");
  distance = describe_distance (self, verdict);
  return g_strjoin (" ", distance, caution, NULL);
}

/**
 * sp_decision_get_guidance:
 *
 * Returns: (transfer none): the sentence that goes with each result
 */
const char *
sp_decision_get_guidance (void)
{
  return _ ("This is guidance, not a test, and not for selecting people.");
}
