/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a plan, in which order: the same in the terminal, in the window and on paper. */

#include "core/plan/sp-plan-sheet.h"

#include "core/plan/sp-plan-words.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/* On paper, in points: names of skills are longer than those of other rows. */
#define TITLE_WIDTH 180

static void
add_kinds (SpSheet *sheet, const SpPlan *plan, guint target, SpSheetDraw draw)
{
  g_autoptr (GArray) kinds = sp_plan_measure_kinds (plan, target);

  if (draw != NULL && kinds->len > 0)
    sp_sheet_add_drawing (sheet, kinds->len, draw, g_array_ref (kinds),
                          (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < kinds->len; i++)
    {
      const SpKindReach *kind = &g_array_index (kinds, SpKindReach, i);
      g_autofree char *numbers = sp_kind_reach_to_string (kind);

      sp_sheet_add_titled (sheet, kind->title, numbers, NULL);
    }
}

static void
add_targets (SpSheet *sheet, const SpPlan *plan, SpSheetDraw draw)
{
  for (guint t = 0; t < sp_plan_get_n_targets (plan); t++)
    {
      const char *title = sp_plan_get_target_title (plan, t);

      if (t == 0)
        sp_sheet_add (sheet, SP_SHEET_HEADING, title);
      else
        sp_sheet_add_beside (sheet, title);
      sp_sheet_take (sheet, SP_SHEET_PARAGRAPH,
                     sp_plan_describe_reach (sp_plan_get_reach (plan, t, NULL)));
      add_kinds (sheet, plan, t, draw);
    }
}

/* What was noted of a step; nothing leaves room to write. */
static char *
describe_notes (const SpSkillRecord *skill)
{
  g_autofree char *day = skill->due != NULL ? sp_day_format (skill->due) : NULL;

  if (day == NULL || skill->note == NULL)
    return g_strdup (day != NULL ? day : skill->note);
  return g_strdup_printf ("%s\n%s", day, skill->note);
}

static void
add_step (SpSheetTable *table,
          const SpPlan *plan,
          const SpPlanRecord *record,
          guint number,
          const SpPlanStep *step)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  const SpSkill *skill = &pack->skills.items[step->skill];
  g_autofree char *title = g_strdup_printf ("%u. %s", number, skill->title);
  g_autofree char *reason = sp_plan_describe_reason (plan, step);
  g_autofree char *levels = sp_plan_describe_levels (pack, step);
  /* In one cell, so that there is room to write beside it. */
  g_autofree char *why = g_strjoin (" ", levels, "·", reason, skill->start, NULL);
  g_autofree char *notes = describe_notes (&record->skills[step->skill]);

  sp_sheet_table_add_row (table, title, NULL);
  sp_sheet_table_add_cell (table, why, NULL);
  sp_sheet_table_add_cell (table, notes, NULL);
}

static void
add_steps (SpSheet *sheet, const SpPlan *plan, const SpPlanRecord *record)
{
  /* Translators: headings of columns: from which level of a skill to which, why to learn it now and
   * how to begin, and by when, with whatever else is noted */
  const char *const columns[] = { C_ ("plan", "Level, why, and a first step"),
                                  C_ ("plan", "By when, notes"), NULL };
  static const guint widths[] = { 2, 1 };
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
  table->widths = widths;
  for (guint i = 0; i < n_steps; i++)
    add_step (table, plan, record, i + 1, &steps[i]);
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

static char *
describe_rung_in_reach (const SpPack *pack, const SpRungInReach *rung)
{
  g_autofree char *title = sp_text_isolate (pack->rungs.items[rung->rung].title);
  g_autofree char *note =
      rung->missing == 0
          ? g_strdup (_ ("nothing is missing"))
          /* Translators: steps of skill levels, until a goal is reached */
          : g_strdup_printf (ngettext ("%u step is missing", "%u steps are missing", rung->missing),
                             rung->missing);

  return g_strdup_printf ("%s (%s)", title, note);
}

static void
add_rungs_in_reach (SpSheet *sheet, const SpPlan *plan)
{
  const SpPack *pack = sp_plan_get_pack (plan);
  g_autoptr (GArray) rungs = sp_plan_find_rungs_in_reach (plan, SP_PLAN_REACH);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rungs->len; i++)
    {
      const SpRungInReach *rung = &g_array_index (rungs, SpRungInReach, i);

      if (!is_target (plan, rung->rung))
        g_ptr_array_add (texts, describe_rung_in_reach (pack, rung));
    }
  if (texts->len == 0)
    return;
  g_ptr_array_add (texts, NULL);
  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Also in Reach"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH,
                 g_strjoinv (C_ ("list separator", ", "), (char **) texts->pdata));
}

/* What was ticked off, and is known as well as it was then to be. */
static void
add_done (SpSheet *sheet, const SpPlanRecord *record)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < record->pack->skills.n_items; i++)
    {
      const SpSkillRecord *skill = &record->skills[i];
      g_autofree char *day = skill->done != NULL ? sp_day_format (skill->done) : NULL;

      if (day == NULL)
        continue;
      if (!has_heading)
        /* Translators: of a step: learnt */
        sp_sheet_add (sheet, SP_SHEET_HEADING, C_ ("plan", "Done"));
      has_heading = TRUE;
      sp_sheet_add_item (sheet, "✓", record->pack->skills.items[i].title, day);
    }
}

/**
 * sp_plan_sheet_new:
 * @plan: a plan
 * @record: what it was made from
 * @draw_kinds: (nullable): draws a #GArray of #SpKindReach, for who can show a drawing
 *
 * Returns: (transfer full): what is told of @plan
 */
SpSheet *
sp_plan_sheet_new (const SpPlan *plan, const SpPlanRecord *record, SpSheetDraw draw_kinds)
{
  g_autofree char *origin = NULL;
  SpSheet *sheet;

  g_return_val_if_fail (plan != NULL && record != NULL, NULL);

  origin = sp_pack_describe_origin (sp_plan_get_pack (plan));
  sheet = sp_sheet_new (origin);
  /* Translators: heading of a printed page */
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("Learning Plan"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, sp_plan_describe_ratings (plan));
  add_targets (sheet, plan, draw_kinds);
  add_steps (sheet, plan, record);
  add_done (sheet, record);
  sp_sheet_end_needed (sheet);
  add_rungs_in_reach (sheet, plan);
  return sheet;
}

/* The steps of the scale to circle one of; what was rated before is circled already. */
static char *
list_levels (const SpPlanRecord *record, guint skill)
{
  GString *list = g_string_new (NULL);

  for (guint step = 0; step <= record->pack->scale.n_items; step++)
    {
      g_string_append (list, step > 0 ? "   " : "");
      if (record->skills[skill].rating != (int) step)
        g_string_append_printf (list, "%u", step);
      else
        g_string_append_unichar (list, step > 0 ? 0x2460 + step - 1 : 0x24ea);
    }
  return g_string_free (list, FALSE);
}

/* The skills of the kind that the one at @first has, unless it had its turn before. */
static void
add_kind_to_rate (SpSheetTable *table, const SpPlanRecord *record, guint first)
{
  const SpPack *pack = record->pack;
  const char *kind = pack->skills.items[first].kind;

  for (guint i = 0; i < first; i++)
    if (g_str_equal (pack->skills.items[i].kind, kind))
      return;
  sp_sheet_table_add_group (table, sp_plan_get_kind_word (kind));
  for (guint i = first; i < pack->skills.n_items; i++)
    {
      g_autofree char *levels = NULL;

      if (!g_str_equal (pack->skills.items[i].kind, kind))
        continue;
      levels = list_levels (record, i);
      sp_sheet_table_add_row (table, pack->skills.items[i].title, NULL);
      sp_sheet_table_add_cell (table, levels, NULL);
      sp_sheet_table_add_cell (table, record->skills[i].note, NULL);
    }
}

/**
 * sp_plan_sheet_new_blank:
 * @record: what is known so far
 *
 * Returns: (transfer full): a plan to fill in by hand: a goal, and all skills, with room to write
 */
SpSheet *
sp_plan_sheet_new_blank (const SpPlanRecord *record)
{
  const char *const columns[] = { "", C_ ("plan", "By when, notes"), NULL };
  g_autofree char *origin = NULL;
  SpSheetTable *table;
  SpSheet *sheet;

  g_return_val_if_fail (record != NULL, NULL);

  origin = sp_pack_describe_origin (record->pack);
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("Learning Plan"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH, g_strdup_printf (_ ("Goal: %s"), "__________________"));
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH,
                /* Translators: on paper, above a list of skills, each with numbers to circle */
                _ ("Write down where you want to get to, and circle how well you know each skill "
                   "that this takes."));
  for (guint step = 0; step <= record->pack->scale.n_items; step++)
    {
      g_autofree char *mark = g_strdup_printf ("%u", step);

      sp_sheet_add_item (sheet, mark, sp_plan_get_step_word (record->pack, (int) step), NULL);
    }
  table = sp_sheet_add_table (sheet, C_ ("plan", "Kind"), C_ ("plan", "Skill"), columns);
  table->title_width = TITLE_WIDTH;
  table->is_form = TRUE;
  for (guint i = 0; i < record->pack->skills.n_items; i++)
    add_kind_to_rate (table, record, i);
  return sheet;
}
