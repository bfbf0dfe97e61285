/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cairo and Pango, listened to: what is drawn is written down step by step, in pixels of the surface, and
 * drawn as well. Letters are all equally wide and high, whatever fonts there are, so that the same is
 * written everywhere. For a program that is linked with the wrappers of meson.build. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** Of a font of so many points. */
#define LISTENED_LETTER_WIDTH 0.5
#define LISTENED_LINE_HEIGHT 1.5

void listened_cairo_start (void);
void listened_cairo_note (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *listened_cairo_end (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
