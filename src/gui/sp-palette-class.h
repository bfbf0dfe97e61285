/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/sp-palette.h"

G_BEGIN_DECLS

const char *sp_palette_get_css_class (int color);
SpPaletteKind sp_palette_get_kind_of_style (void);

G_END_DECLS
