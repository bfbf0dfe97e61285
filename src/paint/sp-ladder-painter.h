/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-ladder.h"
#include "paint/sp-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * SpLadderMarks:
 * @route: (nullable): the route that lights up
 * @selected: the node that is selected, or -1
 * @keeps_headings: whether the titles of lanes and levels stay at the edges of what is in sight
 *
 * What stands out in a drawing.
 */
typedef struct
{
  const SpLadderRoute *route;
  int selected;
  gboolean keeps_headings;
} SpLadderMarks;

typedef struct _SpLadderPainter SpLadderPainter;

SpLadderPainter *sp_ladder_painter_new (const SpLadder *ladder,
                                        PangoContext *context,
                                        gboolean mirrored) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_painter_free (SpLadderPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderPainter, sp_ladder_painter_free)

const SpLadderLayout *sp_ladder_painter_get_layout (const SpLadderPainter *self);
void
sp_ladder_painter_measure_headings (const SpLadderPainter *self, double *width, double *height);
gboolean sp_ladder_painter_lacks_letters (const SpLadderPainter *self);
void sp_ladder_painter_draw (SpLadderPainter *self,
                             cairo_t *cr,
                             const SpPalette *palette,
                             const SpLadderMarks *marks);

G_END_DECLS
