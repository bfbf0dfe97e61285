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
 * @routes: (nullable) (element-type SpLadderRoute): all routes between the same rungs: steps of @route
 *   that not all of them share are drawn as double lines
 * @in_reach: (nullable) (array): for each node whether its rung has a tick at its corner
 *
 * What stands out in a drawing.
 */
typedef struct
{
  const SpLadderRoute *route;
  int selected;
  gboolean keeps_headings;
  const GPtrArray *routes;
  const gboolean *in_reach;
} SpLadderMarks;

typedef struct _SpLadderPainter SpLadderPainter;

SpLadderPainter *sp_ladder_painter_new (const SpLadder *ladder,
                                        PangoContext *context,
                                        gboolean mirrored) G_GNUC_WARN_UNUSED_RESULT;
SpLadderPainter *sp_ladder_painter_new_in_shape (const SpLadder *ladder,
                                                 PangoContext *context,
                                                 gboolean mirrored,
                                                 double aspect) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_painter_free (SpLadderPainter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLadderPainter, sp_ladder_painter_free)

const SpLadderLayout *sp_ladder_painter_get_layout (const SpLadderPainter *self);
const guint *sp_ladder_painter_get_order (const SpLadderPainter *self);
double sp_ladder_painter_get_readable_scale (const SpLadderPainter *self);
gboolean sp_ladder_painter_has_number (SpLadderPainter *self, guint node, double scale);
gboolean sp_ladder_painter_has_numbers (SpLadderPainter *self, double scale);
gboolean sp_ladder_painter_has_all_words (SpLadderPainter *self, double scale);
gboolean sp_ladder_painter_is_cut (SpLadderPainter *self, guint node, double scale);
void sp_ladder_painter_measure_headings (SpLadderPainter *self,
                                         double scale,
                                         SpLadderPoint *strips,
                                         SpLadderPoint *lead);
gboolean sp_ladder_painter_lacks_letters (const SpLadderPainter *self);
void sp_ladder_painter_draw (SpLadderPainter *self,
                             cairo_t *cr,
                             const SpPalette *palette,
                             const SpLadderMarks *marks);

G_END_DECLS
