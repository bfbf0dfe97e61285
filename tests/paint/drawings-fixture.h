/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of drawings share: letters, ladders to draw, and the files that have what is drawn. */

#pragma once

#include "listened-cairo.h"

#include "paint/sp-ladder-painter.h"

G_BEGIN_DECLS

/** A title of three lines, whatever the font. */
#define DRAWN_TITLE "wwwwwwww wwwwwwww wwwwwwww"

typedef struct
{
  SpPack *pack;
  SpLadder *ladder;
  SpLadderPainter *painter;
} Ladders;

void ladders_init (Ladders *self, gboolean mirrored, const char *title);
void ladders_clear (Ladders *self);

PangoContext *drawings_new_context (void);
void assert_is_drawn_as_in_file (const char *name);
void assert_begins (GBytes *bytes, const char *beginning);

G_END_DECLS
