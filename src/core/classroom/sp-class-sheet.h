/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/classroom/sp-class-tally.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

/**
 * SpClassRow:
 * @tally: (not owned): what was counted
 * @position: of a role or a statement in the pack
 *
 * A row of what is told of a class.
 */
typedef struct
{
  const SpClassTally *tally;
  guint position;
} SpClassRow;

char *sp_class_row_tell_role (const SpClassRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *sp_class_row_describe_role (const SpClassRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *sp_class_row_tell_statement (const SpClassRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *sp_class_row_describe_statement (const SpClassRow *row) G_GNUC_WARN_UNUSED_RESULT;

SpSheet *sp_class_sheet_new (const SpClassTally *tally,
                             SpSheetDraw draw_role,
                             SpSheetDraw draw_statement) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_class_sheet_new_tables (const SpClassTally *tally) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
