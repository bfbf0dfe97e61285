/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `signpost ladder` prints. For its files alone. */

#pragma once

#include "paint/sp-ladder-painter.h"

#include <gio/gio.h>
#include <stdio.h>

G_BEGIN_DECLS

/** What is drawn or told: the ladders, and the routes that were asked for. */
typedef struct
{
  SpLadder *ladder;         /* (owned) */
  SpLadderPainter *painter; /* (owned) */
  GPtrArray *routes;        /* (owned) (element-type SpLadderRoute): NULL if none was asked for */
} SpCliLadder;

char *sp_cli_ladder_to_text (const SpCliLadder *self, guint width) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_cli_ladder_write_json (const SpCliLadder *self, FILE *file);

G_END_DECLS
