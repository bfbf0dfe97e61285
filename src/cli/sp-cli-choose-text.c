/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"
#include "cli/sp-cli-wrap.h"

#include "core/pack/sp-direction.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/* How many reasons for and against are told; the JSON has all. */
#define MAX_REASONS 4

typedef struct
{
  guint statement;
  int points;
} Reason;

/**
 * sp_cli_choose_get_answer_name:
 * @answer: -2 to 2
 *
 * Returns: (transfer none): the answer in the person's language
 */
const char *
sp_cli_choose_get_answer_name (int answer)
{
  static const char *const names[SP_N_ANSWERS] = {
    N_ ("Strongly disagree"), N_ ("Disagree"), N_ ("Neither"), N_ ("Agree"), N_ ("Strongly agree"),
  };

  g_return_val_if_fail (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX, NULL);

  return _ (names[answer - SP_ANSWER_MIN]);
}

static const char *
get_role_title (const SpDecision *decision, guint place)
{
  return sp_decision_get_pack (decision)
      ->roles.items[sp_decision_get_ranking (decision)[place]]
      .title;
}

/* Names the roles of a verdict, best first if they are those of @decision itself. */
static char *
list_roles (const SpDecision *decision, SpVerdict verdict)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  const guint *ranking = sp_decision_get_ranking (decision);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < pack->roles.n_items; i++)
    if (sp_verdict_names (verdict, ranking[i]))
      g_ptr_array_add (titles, (gpointer) pack->roles.items[ranking[i]].title);
  return sp_texts_join_isolated ((const char *const *) titles->pdata, titles->len,
                                 C_ ("list separator", ", "));
}

static char *
describe_unsure (const SpDecision *decision)
{
  guint missing = sp_decision_get_n_needed (decision) - sp_decision_get_n_answered (decision);

  if (sp_decision_get_n_answered (decision) >= sp_decision_get_n_needed (decision))
    return g_strdup (_ ("Not enough to say: all answers are the same."));
  return g_strdup_printf (ngettext ("Not enough to say: %u more answer is needed.",
                                    "Not enough to say: %u more answers are needed.", missing),
                          missing);
}

static char *
describe_role (const char *title, SpMargin margin)
{
  switch (margin)
    {
    case SP_MARGIN_LARGE:
      /* Translators: %s is a role, as in "DevOps Engineer, by a long way" */
      return g_strdup_printf (_ ("%s, by a long way"), title);
    case SP_MARGIN_CLEAR:
      return g_strdup_printf (_ ("%s, with some distance"), title);
    case SP_MARGIN_NONE:
    case SP_MARGIN_SLIGHT:
    default:
      return g_strdup (title);
    }
}

static char *
describe_verdict (const SpDecision *decision)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);
  g_autofree char *roles = list_roles (decision, verdict);

  switch (verdict.kind)
    {
    case SP_VERDICT_ROLE:
      return describe_role (roles, sp_margin_from_points (sp_decision_get_margin (decision)));
    case SP_VERDICT_CLOSE_CALL:
      return g_strdup_printf (_ ("A close call: %s"), roles);
    case SP_VERDICT_NONE:
      return g_strdup (_ ("None of these roles fits your answers."));
    case SP_VERDICT_UNSURE:
    default:
      return describe_unsure (decision);
    }
}

static void
append_margin (GString *text, const SpDecision *decision, guint width)
{
  int points = (int) lround (sp_decision_get_margin (decision));
  int percent = (int) lround (sp_decision_get_steadiness (decision) * 100);
  g_autofree char *margin = NULL;
  g_autofree char *steadiness = NULL;

  if (sp_decision_get_verdict (decision).kind == SP_VERDICT_ROLE &&
      sp_decision_get_pack (decision)->roles.n_items > 1)
    {
      g_autofree char *second = sp_text_isolate (get_role_title (decision, 1));

      margin = g_strdup_printf (
          ngettext ("%d point ahead of %s.", "%d points ahead of %s.", points), points, second);
      sp_cli_append_wrapped (text, margin, 0, width);
    }
  if (sp_decision_get_verdict (decision).kind != SP_VERDICT_UNSURE)
    {
      steadiness = g_strdup_printf (
          _ ("Of the answer sheets that differ a little, %d %% give the same result."), percent);
      sp_cli_append_wrapped (text, steadiness, 0, width);
    }
  sp_cli_append_wrapped (text, _ ("This is guidance, not a test, and not for selecting people."), 0,
                         width);
}

/* A true minus sign is as wide as a plus. */
static void
append_points (GString *text, int points)
{
  g_autofree char *number =
      points == 0 ? g_strdup ("0") : g_strdup_printf ("%s%d", points < 0 ? "−" : "+", ABS (points));

  g_string_append_printf (text, "%*s%s", MAX (0, 4 - (int) sp_cli_measure (number)), "", number);
}

static void
append_scores (GString *text, const SpDecision *decision)
{
  guint n_roles = sp_decision_get_pack (decision)->roles.n_items;
  guint longest = 0;

  for (guint i = 0; i < n_roles; i++)
    longest = MAX (longest, sp_cli_measure (get_role_title (decision, i)));

  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_roles; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];

      g_string_append (text, "  ");
      sp_cli_append_padded (text, get_role_title (decision, i), longest);
      append_points (text, (int) lround (sp_decision_get_score (decision, role)));
      g_string_append_c (text, '\n');
    }
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  return ((const Reason *) b)->points - ((const Reason *) a)->points;
}

/* Returns the answers that counted for or against @role, the weightiest first. */
static GArray *
collect_reasons (const SpDecision *decision, guint role, int sign)
{
  guint n = sp_decision_get_pack (decision)->statements.n_items;
  g_autofree int *points = g_new (int, n);
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (Reason));

  sp_decision_round_points (decision, role, 1, points);
  for (guint s = 0; s < n; s++)
    {
      Reason reason = { s, points[s] * sign };

      if (reason.points > 0)
        g_array_append_val (reasons, reason);
    }
  g_array_sort (reasons, compare_reasons);
  return reasons;
}

static void
append_reason (GString *text,
               const SpDecision *decision,
               const Reason *reason,
               int sign,
               guint width)
{
  const char *statement = sp_decision_get_pack (decision)->statements.items[reason->statement].text;
  g_autofree char *marked = NULL;
  g_autoptr (GString) wrapped = g_string_new (NULL);

  if (sp_answers_is_important (sp_decision_get_answers (decision), reason->statement))
    marked = g_strdup_printf (_ ("%s (matters a lot)"), statement);
  g_string_append (text, "  ");
  append_points (text, reason->points * sign);
  sp_cli_append_wrapped (wrapped, marked != NULL ? marked : statement, 8, width);
  g_string_append (text, wrapped->str + 6);
}

static void
append_reasons (GString *text, const SpDecision *decision, guint place, int sign, guint width)
{
  g_autoptr (GArray) reasons =
      collect_reasons (decision, sp_decision_get_ranking (decision)[place], sign);
  g_autofree char *title = sp_text_isolate (get_role_title (decision, place));
  g_autofree char *heading =
      g_strdup_printf (sign > 0 ? _ ("What spoke for %s") : _ ("What spoke against %s"), title);

  if (reasons->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", heading);
  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    append_reason (text, decision, &g_array_index (reasons, Reason, i), sign, width);
}

static void
append_flip (GString *text, const SpDecision *decision, const SpFlip *flip, guint width)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  g_autofree char *roles = list_roles (decision, flip->verdict);
  g_autofree char *outcome = NULL;

  for (guint i = 0; i < flip->n_changes; i++)
    {
      const SpFlipChange *change = &flip->changes[i];
      g_autofree char *statement = sp_text_isolate (pack->statements.items[change->statement].text);
      g_autofree char *line = g_strdup_printf (
          /* Translators: a statement and an answer to it, as in "“I like maps”: “Agree”" */
          _ ("“%s”: “%s”"), statement, sp_cli_choose_get_answer_name (change->to));

      sp_cli_append_wrapped (text, line, 2, width);
    }
  switch (flip->verdict.kind)
    {
    case SP_VERDICT_ROLE:
      outcome = g_strdup_printf (_ ("Then the result would be: %s."), roles);
      break;
    case SP_VERDICT_CLOSE_CALL:
      outcome = g_strdup_printf (_ ("Then it would be a close call: %s."), roles);
      break;
    case SP_VERDICT_NONE:
      outcome = g_strdup (_ ("Then no role would fit."));
      break;
    case SP_VERDICT_UNSURE:
    default:
      outcome = g_strdup (_ ("Then all answers would be the same, which is not enough to say."));
      break;
    }
  sp_cli_append_wrapped (text, outcome, 2, width);
}

static void
append_flips (GString *text, const SpDecision *decision, guint width)
{
  guint n_flips;
  const SpFlip *flips = sp_decision_get_flips (decision, &n_flips);
  guint n_searched = sp_decision_get_n_searched (decision);

  if (sp_decision_get_n_answered (decision) < sp_decision_get_n_needed (decision))
    return;
  g_string_append_printf (text, "\n%s\n", _ ("What would change this"));
  if (n_flips > 0)
    append_flip (text, decision, flips, width);
  else
    {
      g_autofree char *none =
          g_strdup_printf (ngettext ("More than %u answer would have to change.",
                                     "More than %u answers would have to change.", n_searched),
                           n_searched);

      sp_cli_append_wrapped (text, none, 2, width);
    }
}

static void
append_advice (GString *text, const SpDecision *decision, guint width)
{
  g_autoptr (GPtrArray) advice = sp_decision_get_advice (decision);

  for (guint i = 0; i < advice->len; i++)
    {
      const SpPassage *passage = advice->pdata[i];

      g_string_append_printf (text, "\n%s\n", passage->title);
      for (guint j = 0; j < passage->paragraphs.n_items; j++)
        sp_cli_append_wrapped (text, passage->paragraphs.items[j], 2, width);
    }
}

/**
 * sp_cli_choose_append_text:
 * @text: where to append
 * @decision: a decision
 * @width: the most columns a line may have
 *
 * Appends the decision as a person reads it.
 */
void
sp_cli_choose_append_text (GString *text, const SpDecision *decision, guint width)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  SpVerdict verdict = sp_decision_get_verdict (decision);
  g_autofree char *sentence = describe_verdict (decision);

  sp_cli_append_wrapped (text, sentence, 0, width);
  append_margin (text, decision, width);
  append_scores (text, decision);
  for (guint i = 0; i < pack->roles.n_items; i++)
    if (sp_verdict_names (verdict, sp_decision_get_ranking (decision)[i]))
      {
        append_reasons (text, decision, i, 1, width);
        append_reasons (text, decision, i, -1, width);
      }
  append_flips (text, decision, width);
  append_advice (text, decision, width);
}

/**
 * sp_cli_choose_statements_to_text:
 * @pack: a pack
 * @width: the most columns a line may have
 *
 * Returns: (transfer full): its statements, each with its id
 */
char *
sp_cli_choose_statements_to_text (const SpPack *pack, guint width)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const SpStatement *statement = &pack->statements.items[i];

      g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", statement->id);
      sp_cli_append_wrapped (text, statement->text, 2, width);
      if (statement->because != NULL)
        sp_cli_append_wrapped (text, statement->because, 4, width);
    }
  return g_string_free (text, FALSE);
}
