/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-decision-sheet.h"

#include "core/choose/sp-advice.h"
#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-outlook-words.h"
#include "core/choose/sp-reasons.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

static void
add_owned (SpSheet *sheet, SpSheetKind kind, char *text)
{
  if (text != NULL)
    sp_sheet_add (sheet, kind, text);
  g_free (text);
}

static void
add_reasons (SpSheet *sheet, const SpDecision *decision, guint role, int sign, const char *heading)
{
  g_autoptr (GArray) reasons = sp_decision_collect_reasons (decision, role, sign);

  if (reasons->len == 0)
    return;
  sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < reasons->len; i++)
    {
      const SpReason *reason = &g_array_index (reasons, SpReason, i);
      g_autofree char *points = sp_points_to_string (reason->points);
      g_autofree char *line = sp_decision_describe_reason (decision, reason);

      sp_sheet_add_item (sheet, points, line);
    }
}

static void
add_all_reasons (SpSheet *sheet, const SpDecision *decision)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);
  const SpPack *pack = sp_decision_get_pack (decision);

  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint role = sp_decision_get_ranking (decision)[i];
      g_autofree char *title = sp_text_isolate (pack->roles.items[role].title);
      g_autofree char *pros = g_strdup_printf (_ ("What Spoke for %s"), title);
      g_autofree char *cons = g_strdup_printf (_ ("What Spoke Against %s"), title);

      if (!sp_verdict_names (verdict, role) && !(verdict.kind == SP_VERDICT_NONE && i == 0))
        continue;
      add_reasons (sheet, decision, role, 1, pros);
      add_reasons (sheet, decision, role, -1, cons);
    }
}

static void
add_flips (SpSheet *sheet, const SpDecision *decision)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  guint n_flips;
  const SpFlip *flips = sp_decision_get_flips (decision, &n_flips);

  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What Would Change This"));
  if (n_flips == 0)
    {
      add_owned (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_no_flip (decision));
      return;
    }
  add_owned (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_flip (decision, flips));
  for (guint i = 0; i < flips->n_changes; i++)
    {
      const char *text = pack->statements.items[flips->changes[i].statement].text;
      g_autofree char *change = sp_decision_describe_flip_change (&flips->changes[i]);
      /* Translators: a statement, and what its answer would have to be */
      g_autofree char *line = g_strdup_printf (_ ("%s %s"), text, change);

      sp_sheet_add_item (sheet, NULL, line);
    }
}

static void
add_side (SpSheet *sheet, const char *heading, const char *mark, const SpTexts *texts)
{
  sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < texts->n_items; i++)
    sp_sheet_add_item (sheet, mark, texts->items[i]);
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
      g_autofree char *upsides = g_strdup_printf (_ ("Upsides of %s"), title);
      g_autofree char *downsides = g_strdup_printf (_ ("Downsides of %s"), title);

      add_side (sheet, upsides, "+", &role->upsides);
      add_side (sheet, downsides, "−", &role->downsides);
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
 * @day: the day of its content, as the person's locale writes it
 *
 * Returns: (transfer full): the result with all its reasons, to take along
 */
SpSheet *
sp_decision_sheet_new (SpDecision *decision, const char *day)
{
  const SpPack *pack;
  g_autofree char *origin = NULL;
  g_autofree char *footer = NULL;
  SpSheet *sheet;

  g_return_val_if_fail (decision != NULL && day != NULL, NULL);

  pack = sp_decision_get_pack (decision);
  /* Translators: the title of the content, and a date */
  origin = g_strdup_printf (_ ("From “%s”, updated on %s."), pack->title, day);
  /* Each page says it: pages get lost. */
  footer = g_strjoin ("\n", sp_decision_get_guidance (), origin, NULL);
  sheet = sp_sheet_new (footer);
  add_owned (sheet, SP_SHEET_TITLE, sp_decision_describe_verdict (decision));
  add_owned (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_margin (decision));
  add_owned (sheet, SP_SHEET_PARAGRAPH, sp_decision_describe_steadiness (decision));
  if (sp_decision_get_verdict (decision).kind == SP_VERDICT_UNSURE)
    return sheet;
  sp_sheet_add_bars (sheet, decision);
  add_advice (sheet, decision);
  add_all_reasons (sheet, decision);
  add_flips (sheet, decision);
  add_sides (sheet, decision);
  return sheet;
}
