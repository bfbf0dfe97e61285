/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/plan/sp-plan-record.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

/**
 * SpHandoutParts:
 * @SP_HANDOUT_LESSON: how to spend a lesson with the other parts
 * @SP_HANDOUT_COMPARE: the roles side by side
 * @SP_HANDOUT_LADDER: the ladder of each role
 * @SP_HANDOUT_GRID: a decision grid to fill in
 * @SP_HANDOUT_WORKSHEET: the statements with answers to circle
 * @SP_HANDOUT_KEY: how what was circled is counted
 * @SP_HANDOUT_GLOSSARY: the words that stand in the other parts
 * @SP_HANDOUT_RESULT: what a person's answers say
 * @SP_HANDOUT_PLAN: what a person wants to learn
 *
 * What a handout consists of, in this order.
 */
typedef enum
{
  SP_HANDOUT_LESSON = 1 << 0,
  SP_HANDOUT_COMPARE = 1 << 1,
  SP_HANDOUT_LADDER = 1 << 2,
  SP_HANDOUT_GRID = 1 << 3,
  SP_HANDOUT_WORKSHEET = 1 << 4,
  SP_HANDOUT_KEY = 1 << 5,
  SP_HANDOUT_GLOSSARY = 1 << 6,
  SP_HANDOUT_RESULT = 1 << 7,
  SP_HANDOUT_PLAN = 1 << 8
} SpHandoutParts;

/** What is about nobody in particular. */
#define SP_HANDOUT_FOR_ALL (SP_HANDOUT_RESULT - 1)

/**
 * SpHandout:
 * @pack: the content
 * @roles: (array length=n_roles): positions of the roles in it to print
 * @n_roles: how many they are, at least 1
 * @parts: what to print of them
 * @answers: (nullable): what a person answered
 * @plan: (nullable): what that person plans
 * @draw_ladder: (nullable): draws an SpLadder that takes pages
 * @draw_scores: (nullable): draws the scores of an SpDecision
 * @draw_kinds: (nullable): draws what a plan has reached
 *
 * What a teacher wants to hand out. Nothing is owned.
 */
typedef struct
{
  SpPack *pack;
  const guint *roles;
  guint n_roles;
  SpHandoutParts parts;
  const SpAnswers *answers;
  const SpPlanRecord *plan;
  SpSheetDraw draw_ladder;
  SpSheetDraw draw_scores;
  SpSheetDraw draw_kinds;
} SpHandout;

const char *sp_handout_get_part_name (guint part);
GPtrArray *sp_handout_make_sheets (const SpHandout *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
