/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that is drawn on a surface: where, and how large. For a program that is linked with the wrappers of
 * meson.build. */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/** A line of text, or the letters of several, with the paper around them; in pixels. */
typedef struct
{
  double size;
  GdkRectangle area;
  gboolean has_ink;
} DrawnText;

void drawn_text_start (void);
GArray *drawn_text_end (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
