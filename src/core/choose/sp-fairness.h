/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** So many random sheets tell a share to about a third of a point. */
#define SP_FAIRNESS_N_SHEETS 100000

/**
 * SpFairness:
 * @n_roles: roles of the pack
 * @shares: (owned) (array length=n_roles): how often, 0 to 1, each role came out on top of random
 *   sheets; roles that came out equal share that sheet
 * @reachable: (owned) (array length=n_roles): whether the verdict names the role for somebody
 *   who answers each statement as the role would like
 *
 * How even the chances are that a pack gives its roles.
 */
typedef struct
{
  guint n_roles;
  double *shares;
  gboolean *reachable;
} SpFairness;

SpFairness *sp_fairness_measure (const SpPack *pack, guint n_sheets) G_GNUC_WARN_UNUSED_RESULT;
void sp_fairness_free (SpFairness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpFairness, sp_fairness_free)

double sp_fairness_get_worst (const SpFairness *self);

G_END_DECLS
