/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

const char *sp_palette_get_css_class (int color);

G_END_DECLS
