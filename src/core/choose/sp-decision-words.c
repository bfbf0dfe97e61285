/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a decision says, in sentences of the person's language. */

#include "core/choose/sp-decision-words.h"

#include "core/pack/sp-direction.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/**
 * sp_answer_get_name:
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX
 *
 * Returns: (transfer none): the answer as a person reads it
 */
const char *
sp_answer_get_name (int answer)
{
  static const char *const names[SP_N_ANSWERS] = {
    N_ ("Strongly disagree"), N_ ("Disagree"), N_ ("Neither"), N_ ("Agree"), N_ ("Strongly agree"),
  };

  g_return_val_if_fail (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX, NULL);

  return _ (names[answer - SP_ANSWER_MIN]);
}

/**
 * sp_points_to_string:
 * @points: whole points
 *
 * Returns: (transfer full): the points with their sign; a true minus is as wide as a plus
 */
char *
sp_points_to_string (int points)
{
  if (points == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", points < 0 ? "−" : "+", abs (points));
}

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

static char *
describe_role (const SpDecision *self)
{
  g_autofree char *title = sp_text_isolate (get_title (self, 0));

  switch (sp_margin_from_points (sp_decision_get_margin (self)))
    {
    case SP_MARGIN_LARGE:
      /* Translators: %s is a role, as in "DevOps engineer, by a long way" */
      return g_strdup_printf (_ ("%s, by a long way"), title);
    case SP_MARGIN_CLEAR:
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
  g_autoptr (GArray) places = find_places (self, verdict);
  g_autofree char *first = sp_text_isolate (get_title (self, g_array_index (places, guint, 0)));
  g_autofree char *second = sp_text_isolate (get_title (self, g_array_index (places, guint, 1)));
  g_autofree char *roles = NULL;

  if (places->len == 2)
    /* Translators: both are roles */
    return g_strdup_printf (_ ("A close call between %s and %s"), first, second);
  roles = sp_decision_list_roles (self, verdict);
  /* Translators: %s is a list of at least three roles */
  return g_strdup_printf (_ ("A close call: %s"), roles);
}

/**
 * sp_decision_describe_verdict:
 * @self: a decision
 *
 * Returns: (transfer full): the verdict, as a headline
 */
char *
sp_decision_describe_verdict (const SpDecision *self)
{
  SpVerdict verdict;

  g_return_val_if_fail (self != NULL, NULL);

  verdict = sp_decision_get_verdict (self);
  switch (verdict.kind)
    {
    case SP_VERDICT_ROLE:
      return describe_role (self);
    case SP_VERDICT_CLOSE_CALL:
      return describe_close_call (self, verdict);
    case SP_VERDICT_NONE:
      return g_strdup (_ ("None of these roles fits the answers"));
    case SP_VERDICT_UNSURE:
    default:
      return g_strdup (_ ("Not enough to say"));
    }
}

static char *
describe_lead (const SpDecision *self)
{
  int points = (int) lround (sp_decision_get_margin (self));
  g_autofree char *second = NULL;

  if (sp_decision_get_pack (self)->roles.n_items < 2)
    return g_strdup (_ ("There is no other role to be ahead of."));
  second = sp_text_isolate (get_title (self, 1));
  /* Translators: %s is the role in the second place */
  return g_strdup_printf (ngettext ("%d point ahead of %s.", "%d points ahead of %s.", points),
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
      ngettext ("They are only %d point apart.", "They are only %d points apart.", points), points);
}

static char *
describe_misfit (const SpDecision *self)
{
  double score = sp_decision_get_score (self, sp_decision_get_ranking (self)[0]);
  g_autofree char *best = sp_points_to_string ((int) lround (score));
  g_autofree char *least = sp_points_to_string ((int) lround (SP_VERDICT_LEAST_SCORE));

  /* Translators: both are scores, as in "The best score is +4. A role fits from +10 on." */
  return g_strdup_printf (_ ("The best score is %s. A role fits from %s on."), best, least);
}

static char *
describe_missing (const SpDecision *self)
{
  guint answered = sp_decision_get_n_answered (self);
  guint needed = sp_decision_get_n_needed (self);

  if (answered >= needed)
    return g_strdup (_ ("All answers are the same, so they speak for no role in particular."));
  return g_strdup_printf (
      ngettext ("%u more answer is needed.", "%u more answers are needed.", needed - answered),
      needed - answered);
}

/**
 * sp_decision_describe_margin:
 * @self: a decision
 *
 * Returns: (transfer full): in figures, how far the verdict is from another one
 */
char *
sp_decision_describe_margin (const SpDecision *self)
{
  SpVerdict verdict;

  g_return_val_if_fail (self != NULL, NULL);

  verdict = sp_decision_get_verdict (self);
  switch (verdict.kind)
    {
    case SP_VERDICT_ROLE:
      return describe_lead (self);
    case SP_VERDICT_CLOSE_CALL:
      return describe_spread (self, verdict);
    case SP_VERDICT_NONE:
      return describe_misfit (self);
    case SP_VERDICT_UNSURE:
    default:
      return describe_missing (self);
    }
}

/* A switch of literals, so that the compiler checks each. */
static char *
format_steadiness (double share, int percent)
{
  if (share >= 1)
    return g_strdup_printf (_ ("All nearby answer sheets give the same result (%d%%)."), percent);

  switch (lround (share * 10))
    {
    case 0:
      return g_strdup_printf (_ ("Hardly any nearby answer sheets give the same result (%d%%)."),
                              percent);
    case 1:
      return g_strdup_printf (
          _ ("About one in ten nearby answer sheets gives the same result (%d%%)."), percent);
    case 2:
      return g_strdup_printf (
          _ ("About two in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 3:
      return g_strdup_printf (
          _ ("About three in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 4:
      return g_strdup_printf (
          _ ("About four in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 5:
      return g_strdup_printf (
          _ ("About half of the nearby answer sheets give the same result (%d%%)."), percent);
    case 6:
      return g_strdup_printf (
          _ ("About six in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 7:
      return g_strdup_printf (
          _ ("About seven in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 8:
      return g_strdup_printf (
          _ ("About eight in ten nearby answer sheets give the same result (%d%%)."), percent);
    case 9:
      return g_strdup_printf (
          _ ("About nine in ten nearby answer sheets give the same result (%d%%)."), percent);
    default:
      return g_strdup_printf (_ ("Nearly all nearby answer sheets give the same result (%d%%)."),
                              percent);
    }
}

/**
 * sp_decision_describe_steadiness:
 * @self: a decision
 *
 * Returns: (transfer full) (nullable): how many nearby answer sheets keep the verdict, in words and
 *   figures; %NULL where the answers do not say enough
 */
char *
sp_decision_describe_steadiness (const SpDecision *self)
{
  double share;
  int percent;

  g_return_val_if_fail (self != NULL, NULL);

  if (sp_decision_get_verdict (self).kind == SP_VERDICT_UNSURE)
    return NULL;
  share = sp_decision_get_steadiness (self);
  /* What is not quite all is never rounded to all. */
  percent = (int) lround (share * 100);
  if (share < 1)
    percent = MIN (percent, 99);
  return format_steadiness (share, percent);
}

/**
 * sp_decision_describe_flip:
 * @self: a decision
 * @flip: one of its flips
 *
 * Returns: (transfer full): what the changes of @flip would bring
 */
char *
sp_decision_describe_flip (const SpDecision *self, const SpFlip *flip)
{
  g_autofree char *roles = NULL;

  g_return_val_if_fail (self != NULL && flip != NULL, NULL);

  roles = sp_decision_list_roles (self, flip->verdict);
  switch (flip->verdict.kind)
    {
    case SP_VERDICT_ROLE:
      /* Translators: %s is a role; what would have to be answered stands below */
      return g_strdup_printf (_ ("The result would be “%s” with:"), roles);
    case SP_VERDICT_CLOSE_CALL:
      /* Translators: %s is a list of roles; what would have to be answered stands below */
      return g_strdup_printf (_ ("It would be a close call (%s) with:"), roles);
    case SP_VERDICT_NONE:
      return g_strdup (_ ("No role would fit with:"));
    case SP_VERDICT_UNSURE:
    default:
      return g_strdup (_ ("There would not be enough to say with:"));
    }
}

/**
 * sp_decision_describe_flip_change:
 * @change: one of the changes of a flip
 *
 * Returns: (transfer full): the answer that it takes, and the one that was given
 */
char *
sp_decision_describe_flip_change (const SpFlipChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  /* Translators: two answers, as in "“Agree” instead of “Disagree”" */
  return g_strdup_printf (_ ("“%s” instead of “%s”"), sp_answer_get_name (change->to),
                          sp_answer_get_name (change->from));
}

/**
 * sp_decision_describe_no_flip:
 * @self: a decision without flips
 *
 * Returns: (transfer full): that no few answers would change the verdict
 */
char *
sp_decision_describe_no_flip (const SpDecision *self)
{
  guint n_searched;

  g_return_val_if_fail (self != NULL, NULL);

  n_searched = sp_decision_get_n_searched (self);
  return g_strdup_printf (ngettext ("More than %u answer would have to change.",
                                    "More than %u answers would have to change.", n_searched),
                          n_searched);
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

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const SpReason *one = a;
  const SpReason *other = b;

  if (one->points != other->points)
    return abs (other->points) - abs (one->points);
  return (int) one->statement - (int) other->statement;
}

/**
 * sp_decision_collect_reasons:
 * @self: a decision
 * @role: the position of a role in the pack
 * @sign: 1 for what spoke for the role, -1 for what spoke against it
 *
 * Returns: (transfer full) (element-type SpReason): the answers, the weightiest first
 */
GArray *
sp_decision_collect_reasons (const SpDecision *self, guint role, int sign)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (SpReason));
  g_autofree int *points = NULL;
  guint n;

  g_return_val_if_fail (self != NULL && (sign == 1 || sign == -1), reasons);

  n = sp_decision_get_pack (self)->statements.n_items;
  points = g_new (int, n);
  sp_decision_round_points (self, role, 1, points);
  for (guint i = 0; i < n; i++)
    {
      SpReason reason = { i, points[i] };

      if (points[i] * sign > 0)
        g_array_append_val (reasons, reason);
    }
  g_array_sort (reasons, compare_reasons);
  return reasons;
}

/**
 * sp_decision_get_leading_roles:
 * @self: a decision
 *
 * Returns: (transfer full) (element-type guint): the positions of the roles to look at next: those
 *   of a close call, or the first two of another verdict on roles; none where the answers do not
 *   say enough
 */
GArray *
sp_decision_get_leading_roles (const SpDecision *self)
{
  GArray *roles = g_array_new (FALSE, FALSE, sizeof (guint));
  SpVerdict verdict;
  const guint *ranking;

  g_return_val_if_fail (self != NULL, roles);

  verdict = sp_decision_get_verdict (self);
  ranking = sp_decision_get_ranking (self);
  for (guint i = 0; i < sp_decision_get_pack (self)->roles.n_items; i++)
    if (verdict.kind == SP_VERDICT_CLOSE_CALL ? sp_verdict_names (verdict, ranking[i]) : i < 2)
      g_array_append_val (roles, ranking[i]);
  if (verdict.kind == SP_VERDICT_UNSURE)
    g_array_set_size (roles, 0);
  return roles;
}
