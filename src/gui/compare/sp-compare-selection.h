/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-comparison.h"

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_SELECTION (sp_compare_selection_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareSelection, sp_compare_selection, SP, COMPARE_SELECTION, GObject)

SpCompareSelection *sp_compare_selection_new (SpPack *pack,
                                              GVariant *state) G_GNUC_WARN_UNUSED_RESULT;
GVariant *sp_compare_selection_get_state (SpCompareSelection *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_compare_selection_undo (SpCompareSelection *self, GVariant *state);

SpComparison *sp_compare_selection_compare (SpCompareSelection *self) G_GNUC_WARN_UNUSED_RESULT;

guint sp_compare_selection_get_n_roles (SpCompareSelection *self);
int sp_compare_selection_find_column (SpCompareSelection *self, guint role);
gboolean sp_compare_selection_has_role (SpCompareSelection *self, guint role);
void sp_compare_selection_set_role (SpCompareSelection *self, guint role, gboolean chosen);
gboolean sp_compare_selection_move_role (SpCompareSelection *self, guint role, int columns);
gboolean sp_compare_selection_set_roles (SpCompareSelection *self, const char *const *ids);
void sp_compare_selection_clear_roles (SpCompareSelection *self);

gboolean sp_compare_selection_has_row (SpCompareSelection *self, const char *area);
void sp_compare_selection_set_row (SpCompareSelection *self, const char *area, gboolean shown);
void sp_compare_selection_show_all_rows (SpCompareSelection *self);

gboolean sp_compare_selection_is_folded (SpCompareSelection *self, const char *group);
void sp_compare_selection_set_folded (SpCompareSelection *self, const char *group, gboolean folded);

SpCompareMode sp_compare_selection_get_mode (SpCompareSelection *self);
void sp_compare_selection_set_mode (SpCompareSelection *self, SpCompareMode mode);

G_END_DECLS
