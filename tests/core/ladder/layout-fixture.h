/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the layout share. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

G_BEGIN_DECLS

void layout_fixture_measure (SpLadderPart part,
                             guint index,
                             double *width,
                             double *height,
                             gpointer user_data);
SpLadderLayout *layout_fixture_new (const SpLadderNode *nodes,
                                    guint n_nodes,
                                    const SpLadderEdge *edges,
                                    guint n_edges,
                                    guint n_lanes) G_GNUC_WARN_UNUSED_RESULT;
void layout_fixture_flatten (const SpLadderLine *self, double tolerance, GArray *points);

G_END_DECLS
