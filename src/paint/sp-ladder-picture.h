/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"
#include "paint/sp-ladder-painter.h"

G_BEGIN_DECLS

cairo_surface_t *sp_ladder_picture_draw (SpLadderPainter *painter,
                                         const SpLadderMarks *marks) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_ladder_picture_to_png (SpLadderPainter *painter,
                                  const SpLadderMarks *marks) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_ladder_picture_to_svg (SpLadderPainter *painter,
                                  const SpLadderMarks *marks) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_ladder_picture_to_pdf (SpLadderPainter *painter,
                                  const SpLadderMarks *marks,
                                  const char *title,
                                  const SpSheet *appendix,
                                  SpLadderPoint paper,
                                  gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
