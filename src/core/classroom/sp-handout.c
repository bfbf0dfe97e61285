/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A handout is sheets that are told elsewhere already, one behind the other. */

#include "core/classroom/sp-handout.h"

#include "core/choose/sp-decision-sheet.h"
#include "core/classroom/sp-lesson-sheet.h"
#include "core/classroom/sp-worksheet.h"
#include "core/compare/sp-comparison-sheet.h"
#include "core/ladder/sp-ladder.h"
#include "core/plan/sp-plan-sheet.h"
#include "core/sheet/sp-glossary-sheet.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/**
 * sp_handout_get_part_name:
 * @part: a position in the order of the parts
 *
 * Returns: (nullable): what is typed for that part, or %NULL behind the last
 */
const char *
sp_handout_get_part_name (guint part)
{
  static const char *const names[] = { "lesson", "compare",  "ladder", "grid", "worksheet",
                                       "key",    "glossary", "result", "plan" };

  return part < G_N_ELEMENTS (names) ? names[part] : NULL;
}

static SpSheet *
new_comparison (const SpHandout *self)
{
  g_autoptr (SpComparison) comparison = sp_comparison_new (self->pack, self->roles, self->n_roles);
  g_autoptr (GPtrArray) rows = sp_comparison_list_rows (comparison, SP_COMPARE_ALL, NULL);
  g_autoptr (GPtrArray) overlaps = sp_comparison_list_overlaps (comparison, SP_COMPARE_ALL, NULL);

  return sp_comparison_sheet_new (comparison, SP_COMPARE_ALL, rows, overlaps);
}

/* One role a sheet, because more of them would have to be cut. */
static SpSheet *
new_ladder (const SpHandout *self, guint role)
{
  g_autoptr (SpLadder) ladder = sp_ladder_new (self->pack, &role, 1);
  g_autofree char *role_title = sp_text_isolate (self->pack->roles.items[role].title);
  /* Translators: %s is a role */
  g_autofree char *title = g_strdup_printf (_ ("Career Ladder: %s"), role_title);
  g_autofree char *origin = sp_pack_describe_origin (self->pack);
  SpSheet *sheet;

  if (ladder->n_rungs == 0 || self->draw_ladder == NULL)
    return NULL;
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, title);
  sp_sheet_add_paged_drawing (sheet, self->draw_ladder, g_steal_pointer (&ladder),
                              (GDestroyNotify) sp_ladder_free);
  return sheet;
}

static SpSheet *
new_key (const SpHandout *self)
{
  g_autoptr (SpHandKey) key = sp_hand_key_new (self->pack);

  return sp_worksheet_new_key (key);
}

static SpSheet *
new_result (const SpHandout *self)
{
  g_autoptr (SpDecision) decision = sp_decision_new (self->pack, self->answers);

  return sp_decision_sheet_new (decision, self->draw_scores);
}

static SpSheet *
new_plan (const SpHandout *self)
{
  g_autoptr (SpPlan) plan = sp_plan_record_make_plan (self->plan);

  return plan != NULL ? sp_plan_sheet_new (plan, self->plan, self->draw_kinds) : NULL;
}

/* Alone, it explains what the comparison would need. */
static SpSheet *
new_glossary (const SpHandout *self, const GPtrArray *sheets)
{
  g_autoptr (SpSheet) comparison = new_comparison (self);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, comparison);
  return sp_glossary_sheet_new (sheets->len > 0 ? sheets : alone, self->pack);
}

static void
add (GPtrArray *sheets, SpSheet *sheet)
{
  if (sheet != NULL)
    g_ptr_array_add (sheets, sheet);
}

static void
add_worksheets (const SpHandout *self, GPtrArray *sheets)
{
  if (self->parts & SP_HANDOUT_GRID)
    add (sheets, sp_worksheet_new_grid (self->pack));
  if (self->parts & SP_HANDOUT_WORKSHEET && self->pack->statements.n_items > 0)
    add (sheets, sp_worksheet_new (self->pack));
  if (self->parts & SP_HANDOUT_KEY && self->pack->statements.n_items > 0)
    add (sheets, new_key (self));
}

/**
 * sp_handout_make_sheets:
 * @self: what is wanted
 *
 * Parts that the pack or the person has nothing for are left out.
 *
 * Returns: (transfer full) (element-type SpSheet): the parts, in their order
 */
GPtrArray *
sp_handout_make_sheets (const SpHandout *self)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);

  g_return_val_if_fail (self != NULL && self->n_roles > 0, sheets);

  for (guint i = 0; self->parts & SP_HANDOUT_LESSON && i < self->pack->lessons.n_items; i++)
    add (sheets, sp_lesson_sheet_new (self->pack, &self->pack->lessons.items[i]));
  if (self->parts & SP_HANDOUT_COMPARE)
    add (sheets, new_comparison (self));
  for (guint i = 0; self->parts & SP_HANDOUT_LADDER && i < self->n_roles; i++)
    add (sheets, new_ladder (self, self->roles[i]));
  add_worksheets (self, sheets);
  if (self->parts & SP_HANDOUT_GLOSSARY)
    add (sheets, new_glossary (self, sheets));
  if (self->parts & SP_HANDOUT_RESULT && self->answers != NULL)
    add (sheets, new_result (self));
  if (self->parts & SP_HANDOUT_PLAN && self->plan != NULL)
    add (sheets, new_plan (self));
  return sheets;
}
