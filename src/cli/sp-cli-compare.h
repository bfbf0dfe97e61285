/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `signpost compare` prints. For the files of this command alone. */

#pragma once

#include "core/compare/sp-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  SpComparison *comparison; /* (owned) */
  gboolean has_rungs;       /* the columns are rungs in place of roles */
  GPtrArray *rows;          /* (owned) (element-type SpComparedRow): those to print */
  GPtrArray *overlaps;      /* (owned) (element-type SpOverlap) */
} SpCliCompare;

char *sp_cli_compare_to_json (const SpCliCompare *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
