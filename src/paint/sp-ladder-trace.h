/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of a move as a path of Cairo: for the painter alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

void sp_ladder_line_trace (const SpLadderLine *line, cairo_t *cr);
void sp_ladder_line_trace_tip (const SpLadderLine *line, cairo_t *cr);

G_END_DECLS
