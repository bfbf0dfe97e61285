/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

G_BEGIN_DECLS

/** A straight piece of the drawn line of a move. */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
  guint move;
} Segment;

/** A point where two moves cross. */
typedef struct
{
  guint first;
  guint second;
} Crossing;

void add_line (GArray *segments, const SpLadderPoint *points, guint n_points, guint move);
GArray *find_crossings (const Segment *segments, guint n_segments) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
