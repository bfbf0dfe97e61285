/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `signpost compare` prints, in each of its formats. For the files of this command alone. */

#pragma once

#include "core/compare/sp-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  SpComparison *comparison; /* (owned) */
  SpCompareMode mode;
  char *group; /* (owned) (nullable): the only group to print, as the pack writes it */
} SpCliCompare;

gboolean sp_cli_compare_wants (const SpCliCompare *self, const SpComparedRow *row);
gboolean sp_cli_compare_wants_overlaps (const SpCliCompare *self);
const SpRole *sp_cli_compare_get_role (const SpCliCompare *self, guint column);
char *sp_cli_compare_describe_cell (const SpCliCompare *self,
                                    const SpComparedRow *row,
                                    guint column,
                                    gboolean isolated) G_GNUC_WARN_UNUSED_RESULT;

char *sp_cli_compare_to_text (const SpCliCompare *self, guint width) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_compare_to_markdown (const SpCliCompare *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_compare_to_csv (const SpCliCompare *self) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_compare_to_json (const SpCliCompare *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
