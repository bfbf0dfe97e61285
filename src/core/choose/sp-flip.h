/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-scores.h"

G_BEGIN_DECLS

/** More answers than this are not tried. */
#define SP_FLIP_MAX_CHANGES 3

/**
 * SpFlipChange:
 * @statement: the position of a statement in its pack
 * @from: the answer as it is
 * @to: the answer it would take, another one of -2..2
 */
typedef struct
{
  guint statement;
  int from;
  int to;
} SpFlipChange;

/**
 * SpFlip:
 * @n_changes: how many answers change, all of them together
 * @changes: the first @n_changes elements say which, the weightiest first
 * @n_steps: by how many steps they move altogether
 * @verdict: what the verdict would be then
 */
typedef struct
{
  guint n_changes;
  SpFlipChange changes[SP_FLIP_MAX_CHANGES];
  guint n_steps;
  SpVerdict verdict;
} SpFlip;

GArray *sp_flips_find (const SpScores *scores, guint *n_searched) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
