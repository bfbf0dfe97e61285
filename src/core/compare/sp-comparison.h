/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpCompareMode:
 * @SP_COMPARE_ALL: every row
 * @SP_COMPARE_DIFFERENCES: the rows that at least one chosen role has, not the same for all
 * @SP_COMPARE_SHARED: the rows that are the same, and those with items that all of them share
 *
 * What of a comparison to look at.
 */
typedef enum
{
  SP_COMPARE_ALL,
  SP_COMPARE_DIFFERENCES,
  SP_COMPARE_SHARED
} SpCompareMode;

/**
 * SpComparedRow:
 * @area: (not owned): the row of the pack
 * @same: whether all chosen roles have the same in this row
 * @n_covered: how many of the chosen roles have something in this row
 * @shared: (element-type utf8): the items that all of them have, in the order of the first
 */
typedef struct
{
  const SpArea *area;
  gboolean same;
  guint n_covered;
  GPtrArray *shared;
} SpComparedRow;

/**
 * SpComparison:
 *
 * Some roles of a pack side by side. What differs is a fact of the content, never a comparison of
 * prose: cells are the same when they are one cell (`same-as`) or have the same items.
 */
typedef struct _SpComparison SpComparison;

SpComparison *sp_comparison_new (SpPack *pack, const guint *roles, guint n_roles);
void sp_comparison_free (SpComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpComparison, sp_comparison_free)

SpPack *sp_comparison_get_pack (const SpComparison *self);
guint sp_comparison_get_n_roles (const SpComparison *self);
guint sp_comparison_get_role (const SpComparison *self, guint position);
guint sp_comparison_get_n_rows (const SpComparison *self);
const SpComparedRow *sp_comparison_get_row (const SpComparison *self, guint position);

GPtrArray *sp_comparison_list_rows (const SpComparison *self,
                                    SpCompareMode mode,
                                    const char *group) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_comparison_list_overlaps (const SpComparison *self,
                                        SpCompareMode mode,
                                        const char *group) G_GNUC_WARN_UNUSED_RESULT;

gboolean sp_compared_row_is_in (const SpComparedRow *self, SpCompareMode mode);
gboolean sp_compared_row_shares (const SpComparedRow *self, const char *item);
gboolean sp_comparison_repeats (const SpComparison *self, const SpComparedRow *row, guint position);
gboolean sp_comparison_has_overlap (const SpComparison *self, const SpOverlap *overlap);

G_END_DECLS
