/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"
#include "cli/sp-cli-wrap.h"

#include "core/choose/sp-advice.h"
#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-outlook-words.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <math.h>

/* How many reasons for and against are told; the JSON has all. */
#define MAX_REASONS 4

static const char *
get_role_title (const SpDecision *decision, guint place)
{
  return sp_decision_get_pack (decision)
      ->roles.items[sp_decision_get_ranking (decision)[place]]
      .title;
}

static void
append_owned (GString *text, char *paragraph, guint indent, guint width)
{
  if (paragraph != NULL)
    sp_cli_append_wrapped (text, paragraph, indent, width);
  g_free (paragraph);
}

/* A mark for the direction, as the window has it, would turn round the line that it begins. */
static void
append_points (GString *text, int points)
{
  g_autofree char *number = sp_points_to_string (points);
  g_autofree char *isolated = sp_text_isolate (number);

  g_string_append_printf (text, "%*s%s", MAX (0, 4 - (int) sp_cli_measure (number)), "", isolated);
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

static void
append_reason (GString *text, const SpDecision *decision, const SpReason *reason, guint width)
{
  g_autoptr (GString) wrapped = g_string_new (NULL);

  g_string_append (text, "  ");
  append_points (text, reason->points);
  append_owned (wrapped, sp_decision_describe_reason (decision, reason), 8, width);
  g_string_append (text, wrapped->str + 6);
}

static void
append_reasons (GString *text, const SpDecision *decision, guint place, int sign, guint width)
{
  g_autoptr (GArray) reasons =
      sp_decision_collect_reasons (decision, sp_decision_get_ranking (decision)[place], sign);
  g_autofree char *title = sp_text_isolate (get_role_title (decision, place));
  g_autofree char *heading =
      g_strdup_printf (sign > 0 ? _ ("What Spoke for %s") : _ ("What Spoke Against %s"), title);

  if (reasons->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", heading);
  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    append_reason (text, decision, &g_array_index (reasons, SpReason, i), width);
}

static void
append_all_reasons (GString *text, const SpDecision *decision, guint width)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);

  for (guint i = 0; i < sp_decision_get_pack (decision)->roles.n_items; i++)
    if (sp_verdict_names (verdict, sp_decision_get_ranking (decision)[i]) ||
        (verdict.kind == SP_VERDICT_NONE && i == 0))
      {
        append_reasons (text, decision, i, 1, width);
        append_reasons (text, decision, i, -1, width);
      }
}

static void
append_flip (GString *text, const SpDecision *decision, const SpFlip *flip, guint width)
{
  const SpPack *pack = sp_decision_get_pack (decision);

  append_owned (text, sp_decision_describe_flip (decision, flip), 2, width);
  for (guint i = 0; i < flip->n_changes; i++)
    {
      const SpFlipChange *change = &flip->changes[i];

      sp_cli_append_wrapped (text, pack->statements.items[change->statement].text, 4, width);
      append_owned (text, sp_decision_describe_flip_change (change), 6, width);
    }
}

static void
append_flips (GString *text, const SpDecision *decision, guint width)
{
  guint n_flips;
  const SpFlip *flips = sp_decision_get_flips (decision, &n_flips);

  if (sp_decision_get_n_answered (decision) < sp_decision_get_n_needed (decision))
    return;
  g_string_append_printf (text, "\n%s\n", _ ("What Would Change This"));
  if (n_flips > 0)
    append_flip (text, decision, flips, width);
  else
    append_owned (text, sp_decision_describe_no_flip (decision), 2, width);
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
  append_owned (text, sp_decision_describe_verdict (decision), 0, width);
  append_owned (text, sp_decision_describe_margin (decision), 0, width);
  append_owned (text, sp_decision_describe_steadiness (decision), 0, width);
  sp_cli_append_wrapped (text, sp_decision_get_guidance (), 0, width);
  append_scores (text, decision);
  append_all_reasons (text, decision, width);
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
