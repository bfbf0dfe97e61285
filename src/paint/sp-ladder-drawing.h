/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One drawing of the ladders: for the painter alone. */

#pragma once

#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-text.h"
#include "paint/sp-ladder-trace.h"

G_BEGIN_DECLS

/** The size of text for which lengths are written down, in points. */
#define SP_LADDER_USUAL_FONT 11.0

struct _SpLadderPainter
{
  const SpLadder *ladder; /* (not owned) */
  PangoContext *context;  /* (owned) */
  GPtrArray *rungs;       /* (owned) (element-type SpLadderText): the titles, measured once */
  GPtrArray *lanes;       /* (owned) (element-type SpLadderText) */
  GPtrArray *levels;      /* (owned) (element-type SpLadderText): of the rows */
  SpLadderLayout *layout; /* (owned) */
  SpLadderBox *bounds;    /* (owned): of each line */
  double unit;            /* how much larger the text is than usual */
  gboolean mirrored;
};

/** What is drawn, and how. */
typedef struct
{
  const SpLadderPainter *painter;
  cairo_t *cr;
  const SpPalette *palette;
  const SpLadderMarks *marks;
  SpLadderBox visible;
  gboolean legible;      /* whether text is large enough to be drawn */
  gboolean on_pixels;    /* whether the surface has pixels */
  double pixel;          /* as long as one of those, or 0 */
  gboolean *route_nodes; /* (owned): for each node whether the route meets it */
  gboolean *route_moves; /* (owned): for each move whether it is part of the route */
} SpLadderDrawing;

void sp_ladder_drawing_draw (const SpLadderPainter *painter,
                             cairo_t *cr,
                             const SpPalette *palette,
                             const SpLadderMarks *marks);
void sp_ladder_drawing_draw_texts (const SpLadderDrawing *self,
                                   const GPtrArray *texts,
                                   const SpLadderBox *boxes,
                                   SpRgb color);
void sp_ladder_drawing_draw_rules (const SpLadderDrawing *self);
void sp_ladder_drawing_draw_headings (const SpLadderDrawing *self);

static inline gboolean
sp_ladder_drawing_sees (const SpLadderDrawing *self, const SpLadderBox *box)
{
  return sp_ladder_box_meets (box, &self->visible);
}

static inline void
sp_ladder_drawing_set_color (const SpLadderDrawing *self, SpRgb color)
{
  cairo_set_source_rgb (self->cr, color.red, color.green, color.blue);
}

G_END_DECLS
