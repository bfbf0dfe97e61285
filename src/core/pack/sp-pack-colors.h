/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of roles that name none. For sp-pack-reader.c alone. */

#pragma once

#include "core/pack/sp-pack.h"

#include "core/json/sp-json-tree.h"

G_BEGIN_DECLS

void sp_pack_give_colors (SpPack *pack, const SpJsonValue *roles);

G_END_DECLS
