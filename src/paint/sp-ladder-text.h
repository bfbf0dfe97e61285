/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles that are measured once and drawn many at a time: for the painter alone. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _SpLadderText SpLadderText;

SpLadderText *sp_ladder_text_new (PangoContext *context,
                                  const char *text,
                                  PangoWeight weight,
                                  double width,
                                  int n_lines,
                                  PangoAlignment alignment) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_text_free (SpLadderText *self);

gboolean sp_ladder_text_is_cut (const SpLadderText *self);
gboolean sp_ladder_text_is_whole (const SpLadderText *self);
gboolean sp_ladder_text_keeps_brackets (const SpLadderText *self);
gboolean sp_ladder_text_lacks_letters (const SpLadderText *self);
void sp_ladder_text_measure (const SpLadderText *self, double *width, double *height);

/** The glyphs of titles that are drawn at once. */
typedef struct _SpLadderGlyphs SpLadderGlyphs;

SpLadderGlyphs *sp_ladder_glyphs_new (cairo_t *cr) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_glyphs_add (SpLadderGlyphs *self,
                           const SpLadderText *text,
                           double x,
                           double y,
                           double height);
void sp_ladder_glyphs_show (SpLadderGlyphs *self);

G_END_DECLS
