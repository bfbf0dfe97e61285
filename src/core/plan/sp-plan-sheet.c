/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a plan, in which order: the same in the terminal, in the window and on paper. */

#include "core/plan/sp-plan-sheet.h"

#include "core/plan/sp-plan-words.h"
#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

static void
add_owned (SpSheet *sheet, SpSheetKind kind, char *text)
{
  sp_sheet_add (sheet, kind, text);
  g_free (text);
}

/* A kind of skills is told once, where the first of them stands. */
static gboolean
is_first_of_kind (const SpPack *pack, const SpPlanGap *gaps, guint position)
{
  const char *kind = pack->skills.items[gaps[position].skill].kind;

  for (guint i = 0; i < position; i++)
    if (g_str_equal (pack->skills.items[gaps[i].skill].kind, kind))
      return FALSE;
  return TRUE;
}

static void
add_kinds (SpSheet *sheet, const SpPlan *plan, guint target)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  guint n_gaps;
  const SpPlanGap *gaps = sp_plan_get_gaps (plan, target, &n_gaps);

  for (guint i = 0; i < n_gaps; i++)
    {
      const char *kind = pack->skills.items[gaps[i].skill].kind;
      SpPlanReach reach = sp_plan_get_reach (plan, target, kind);
      g_autofree char *mark = g_strdup_printf ("%u/%u", reach.reached, reach.asked);

      if (reach.asked > 0 && is_first_of_kind (pack, gaps, i))
        sp_sheet_add_item (sheet, mark, sp_plan_get_kind_word (kind), NULL);
    }
}

static void
add_targets (SpSheet *sheet, const SpPlan *plan)
{
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      const char *title = sp_plan_get_target_title (plan, t);

      if (t == 0)
        sp_sheet_add (sheet, SP_SHEET_HEADING, title);
      else
        sp_sheet_add_beside (sheet, title);
      add_owned (sheet, SP_SHEET_PARAGRAPH,
                 sp_plan_describe_reach (sp_plan_get_reach (plan, t, NULL)));
      add_kinds (sheet, plan, t);
    }
}

static void
add_step (SpSheetTable *table, const SpPlan *plan, guint number, const SpPlanStep *step)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  const SpSkill *skill = &pack->skills.items[step->skill];
  g_autofree char *title = g_strdup_printf ("%u. %s", number, skill->title);
  g_autofree char *reason = sp_plan_describe_reason (plan, step);

  sp_sheet_table_add_row (table, title, NULL);
  sp_sheet_table_add_cell (table, sp_plan_get_step_word (pack, step->from), NULL);
  sp_sheet_table_add_cell (table, sp_plan_get_step_word (pack, step->to), NULL);
  sp_sheet_table_add_cell (table, reason, NULL);
  sp_sheet_table_add_cell (table, skill->start, NULL);
}

static void
add_steps (SpSheet *sheet, const SpPlan *plan)
{
  /* Translators: headings of columns: how well a skill is known, how well it is asked for, why to learn
   * it now, and how to begin */
  const char *const columns[] = { C_ ("plan", "Now"), C_ ("plan", "Goal"), C_ ("plan", "Why"),
                                  C_ ("plan", "First step"), NULL };
  guint n_steps;
  const SpPlanStep *steps = sp_plan_get_steps (plan, &n_steps);
  SpSheetTable *table;

  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What to Learn, in This Order"));
  if (n_steps == 0)
    {
      sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("Nothing is missing."));
      return;
    }
  table = sp_sheet_add_table (sheet, C_ ("plan", "Kind"), C_ ("plan", "Skill"), columns);
  for (guint i = 0; i < n_steps; i++)
    add_step (table, plan, i + 1, &steps[i]);
}

static gboolean
is_target (const SpPlan *plan, guint rung)
{
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      SpPlanTarget target = sp_plan_get_target (plan, t);

      if (!target.is_role && target.index == rung)
        return TRUE;
    }
  return FALSE;
}

static void
add_rungs_in_reach (SpSheet *sheet, const SpPlan *plan)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  g_autoptr (GArray) rungs = sp_plan_find_rungs_in_reach (plan, SP_PLAN_REACH);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < rungs->len; i++)
    {
      const SpRungInReach *rung = &g_array_index (rungs, SpRungInReach, i);
      g_autofree char *note =
          rung->missing == 0 ? g_strdup (_ ("nothing is missing"))
                             : g_strdup_printf (ngettext ("%u step is missing",
                                                          "%u steps are missing", rung->missing),
                                                rung->missing);

      if (is_target (plan, rung->rung))
        continue;
      if (!has_heading)
        sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Also in Reach"));
      has_heading = TRUE;
      sp_sheet_add_item (sheet, NULL, pack->rungs.items[rung->rung].title, note);
    }
}

/**
 * sp_plan_sheet_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what is told of @plan
 */
SpSheet *
sp_plan_sheet_new (const SpPlan *plan)
{
  g_autofree char *origin = NULL;
  SpSheet *sheet;

  g_return_val_if_fail (plan != NULL, NULL);

  origin = sp_pack_describe_origin (sp_plan_get_pack (plan));
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("Learning Plan"));
  add_owned (sheet, SP_SHEET_PARAGRAPH, sp_plan_describe_ratings (plan));
  add_targets (sheet, plan);
  add_steps (sheet, plan);
  add_rungs_in_reach (sheet, plan);
  return sheet;
}
