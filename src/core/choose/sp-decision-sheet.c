/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a decision, in which order, and how much of it: the same in the window, in the
 * terminal and on paper. */

#include "core/choose/sp-decision-sheet.h"

#include "core/choose/sp-advice.h"
#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-outlook-words.h"
#include "core/choose/sp-reasons.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many ways to another verdict; there can be one for each verdict. */
#define MAX_FLIPS 2

static void
add_scores (SpSheet *sheet, SpDecision *decision, SpSheetDraw draw)
{
  const SpPack *pack = sp_decision_get_pack (decision);

  if (draw != NULL)
    sp_sheet_add_drawing (sheet, pack->roles.n_items, draw, sp_decision_ref (decision),
                          (GDestroyNotify) sp_decision_unref);
  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];
      g_autofree char *score =
          sp_points_to_string ((int) lround (sp_decision_get_score (decision, role)));

      sp_sheet_add_item (sheet, score, pack->roles.items[role].title, NULL);
    }
}

static void
add_reasons (SpSheet *sheet, const SpDecision *decision, guint role, int sign)
{
  g_autoptr (GArray) reasons = sp_decision_collect_reasons (decision, role, sign);
  const SpAnswers *answers = sp_decision_get_answers (decision);

  if (reasons->len == 0)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("None of the answers."));
  for (guint i = 0; i < reasons->len; i++)
    {
      const SpReason *reason = &g_array_index (reasons, SpReason, i);
      guint statement = reason->statement;
      g_autofree char *points = sp_points_to_string (reason->points);
      g_autofree char *answer = sp_answer_describe (sp_answers_get (answers, statement),
                                                    sp_answers_is_important (answers, statement));

      sp_sheet_add_item (sheet, points,
                         sp_decision_get_pack (decision)->statements.items[statement].text, answer);
    }
}

/* What weighed for and against the roles of the verdict; where none fits, for the one that comes
 * nearest. */
static void
add_all_reasons (SpSheet *sheet, const SpDecision *decision)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);
  const SpPack *pack = sp_decision_get_pack (decision);

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];
      g_autofree char *title = sp_text_isolate (pack->roles.items[role].title);
      /* Translators: %s is a role */
      g_autofree char *pros = g_strdup_printf (_ ("In Favour: %s"), title);
      /* Translators: a reason against a role */
      g_autofree char *cons = g_strdup_printf (_ ("Against: %s"), title);

      if (!sp_verdict_names (verdict, role) && !(verdict.kind == SP_VERDICT_NONE && i == 0))
        continue;
      sp_sheet_add (sheet, SP_SHEET_HEADING, pros);
      add_reasons (sheet, decision, role, 1);
      sp_sheet_add_beside (sheet, cons);
      add_reasons (sheet, decision, role, -1);
    }
}

static void
add_flip (SpSheet *sheet, const SpDecision *decision, const SpFlip *flip)
{
  const SpPack *pack = sp_decision_get_pack (decision);

  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_flip (decision, flip));
  for (guint i = 0; i < flip->n_changes; i++)
    {
      g_autofree char *change = sp_decision_describe_flip_change (&flip->changes[i]);

      sp_sheet_add_item (sheet, NULL, pack->statements.items[flip->changes[i].statement].text,
                         change);
    }
}

static void
add_outlook (SpSheet *sheet, const SpDecision *decision)
{
  guint n_flips;
  const SpFlip *flips = sp_decision_get_flips (decision, &n_flips);

  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What Would Change This"));
  for (guint i = 0; i < MIN (n_flips, MAX_FLIPS); i++)
    add_flip (sheet, decision, &flips[i]);
  if (n_flips == 0)
    sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_no_flip (decision));

  sp_sheet_add_beside (sheet, _ ("How Steady It Is"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_steadiness (decision));
}

static void
add_side (SpSheet *sheet, const char *mark, const SpTexts *texts)
{
  for (guint i = 0; i < texts->n_items; i++)
    sp_sheet_add_item (sheet, mark, texts->items[i], NULL);
}

static void
add_sides (SpSheet *sheet, const SpDecision *decision)
{
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);

  for (guint i = 0; i < roles->len; i++)
    {
      const SpRole *role =
          &sp_decision_get_pack (decision)->roles.items[g_array_index (roles, guint, i)];
      g_autofree char *title = sp_text_isolate (role->title);
      /* Translators: %s is a role */
      g_autofree char *upsides = g_strdup_printf (_ ("Upsides: %s"), title);
      /* Translators: what is hard about a role */
      g_autofree char *downsides = g_strdup_printf (_ ("Downsides: %s"), title);

      if (role->upsides.n_items + role->downsides.n_items == 0)
        continue;
      sp_sheet_add (sheet, SP_SHEET_HEADING, upsides);
      add_side (sheet, "+", &role->upsides);
      sp_sheet_add_beside (sheet, downsides);
      add_side (sheet, "−", &role->downsides);
    }
}

static void
add_advice (SpSheet *sheet, const SpDecision *decision)
{
  g_autoptr (GPtrArray) advice = sp_decision_get_advice (decision);

  for (guint i = 0; i < advice->len; i++)
    {
      const SpPassage *passage = advice->pdata[i];

      sp_sheet_add (sheet, SP_SHEET_HEADING, passage->title);
      for (guint j = 0; j < passage->paragraphs.n_items; j++)
        sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, passage->paragraphs.items[j]);
    }
}

/**
 * sp_decision_sheet_new:
 * @decision: a decision
 * @draw_scores: (nullable): draws the scores of a decision, for who can show a drawing
 *
 * The title is the verdict, the paragraph below it how far ahead it is; sections follow, each behind
 * its heading. The first line of the footer is the guidance, the second where the content is from.
 *
 * Returns: (transfer full): what is told of @decision
 */
SpSheet *
sp_decision_sheet_new (SpDecision *decision, SpSheetDraw draw_scores)
{
  g_autofree char *origin = NULL;
  g_autofree char *footer = NULL;
  SpSheet *sheet;

  g_return_val_if_fail (decision != NULL, NULL);

  origin = sp_pack_describe_origin (sp_decision_get_pack (decision));
  footer = g_strjoin ("\n", sp_decision_get_guidance (), origin, NULL);
  sheet = sp_sheet_new (footer);
  sp_sheet_take (sheet, SP_SHEET_TITLE, sp_decision_describe_verdict (decision));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_margin (decision));
  /* A ranking of next to nothing would look like a result. */
  if (sp_decision_get_verdict (decision).kind == SP_VERDICT_UNSURE)
    return sheet;
  add_scores (sheet, decision, draw_scores);
  add_advice (sheet, decision);
  add_all_reasons (sheet, decision);
  add_outlook (sheet, decision);
  add_sides (sheet, decision);
  return sheet;
}
