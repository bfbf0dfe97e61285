/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One drawing of the ladders: for the painter alone. */

#pragma once

#include "paint/sp-ladder-painter.h"
#include "paint/sp-ladder-titles.h"
#include "paint/sp-ladder-trace.h"

G_BEGIN_DECLS

/** At the beginning of a box stands the stripe of its role, in points of the usual font. */
#define SP_LADDER_STRIPE 6.0
#define SP_LADDER_STRIPE_GAP 4.0

/** The size of text for which lengths are written down, in points. */
#define SP_LADDER_USUAL_FONT 11.0

struct _SpLadderPainter
{
  const SpLadder *ladder; /* (not owned) */
  PangoContext *context;  /* (owned) */
  SpLadderTitles *titles; /* (owned): as large as the drawing */
  SpLadderTitles
      *short_titles;      /* (owned) (nullable): in letters that are larger than the drawing */
  SpLadderLayout *layout; /* (owned) */
  SpLadderBox *bounds;    /* (owned): of each line */
  SpLadderBox *insides;   /* (owned): the room for words in each box that has little */
  guint *order;           /* (owned): the nodes as one reads them */
  guint *numbers;         /* (owned): of each node, from 1 in that order */
  double font_size;       /* how high the text is, in units of the drawing */
  double unit;            /* how much larger the text is than usual */
  gboolean mirrored;
};

/** What is drawn, and how. */
typedef struct
{
  SpLadderPainter *painter;
  cairo_t *cr;
  const SpPalette *palette;
  const SpLadderMarks *marks;
  SpLadderBox visible;
  SpLadderTitles *titles; /* (not owned) */
  double letters;         /* how much larger letters are than the drawing */
  gboolean is_near;       /* whether corners and ends of lines are large enough to be seen */
  gboolean has_words;     /* whether anything is written */
  gboolean on_pixels;     /* whether the surface has pixels */
  double pixel;           /* as long as one of those, or 0 */
  gboolean *route_nodes;  /* (owned): for each node whether the route meets it */
  gboolean *route_moves;  /* (owned): for each move whether it is part of the route */
  gboolean *own_moves;    /* (owned): for each move of the route whether some other one lacks it */
  gboolean *shared_moves; /* (owned): and whether all have it */
} SpLadderDrawing;

void sp_ladder_drawing_draw (SpLadderPainter *painter,
                             cairo_t *cr,
                             const SpPalette *palette,
                             const SpLadderMarks *marks);
void sp_ladder_drawing_draw_titles (const SpLadderDrawing *self,
                                    SpLadderPart part,
                                    guint n,
                                    const SpLadderBox *boxes,
                                    SpRgb color);
double sp_ladder_painter_get_letters (const SpLadderPainter *self, double scale);
SpLadderTitles *sp_ladder_painter_get_titles (SpLadderPainter *self, double scale);
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
