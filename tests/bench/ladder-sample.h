/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-graph.h"

G_BEGIN_DECLS

/** A graph that owns its arrays. */
typedef struct
{
  GArray *nodes; /* (element-type SpLadderNode) */
  GArray *edges; /* (element-type SpLadderEdge) */
  guint n_lanes;
} Sample;

Sample *sample_make (guint n_rungs, guint seed) G_GNUC_WARN_UNUSED_RESULT;
Sample *sample_make_bundled (void) G_GNUC_WARN_UNUSED_RESULT;
void sample_free (Sample *self);
SpLadderGraph sample_get_graph (const Sample *self);

G_END_DECLS
