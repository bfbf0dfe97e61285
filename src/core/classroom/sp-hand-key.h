/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the wizard for a pupil with a pencil. */

#pragma once

#include "core/choose/sp-verdict.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpHandKey:
 * @pack: (owned): whose statements are asked
 * @scale: how many points of the key a point of a score is
 * @least: so many points the best role has at least; with less no role fits
 * @close: roles at most so many points behind the best are as good as it
 * @squares: (owned): for each role, the sum of the squares of what statements are worth to it
 *
 * How a sheet on which every statement is answered, and none matters more than another, comes to its
 * verdict in whole numbers. Points are scores times @scale, rounded; @scale is the least with which
 * no two sums of any two roles are judged otherwise than by their scores.
 */
typedef struct
{
  SpPack *pack;
  int scale;
  int least;
  int close;
  int *squares;
} SpHandKey;

SpHandKey *sp_hand_key_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void sp_hand_key_free (SpHandKey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpHandKey, sp_hand_key_free)

int sp_hand_key_get_worth (const SpHandKey *self, guint statement, guint role);
int sp_hand_key_get_largest_sum (const SpHandKey *self, guint role);
int sp_hand_key_get_points (const SpHandKey *self, guint role, int sum);

G_END_DECLS
