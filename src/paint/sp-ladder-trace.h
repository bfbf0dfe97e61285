/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of moves as one path of Cairo: for the painter alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _SpLadderTrace SpLadderTrace;

SpLadderTrace *sp_ladder_trace_new (cairo_t *cr,
                                    const SpLadderBox *visible,
                                    gboolean on_pixels,
                                    gboolean from_afar) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_trace_add (SpLadderTrace *self, const SpLadderLine *line);
void sp_ladder_trace_stroke (SpLadderTrace *self, double width);

void sp_ladder_line_trace_tip (const SpLadderLine *line, cairo_t *cr);

static inline gboolean
sp_ladder_box_meets (const SpLadderBox *self, const SpLadderBox *other)
{
  return self->x <= other->x + other->width && other->x <= self->x + self->width &&
         self->y <= other->y + other->height && other->y <= self->y + self->height;
}

G_END_DECLS
