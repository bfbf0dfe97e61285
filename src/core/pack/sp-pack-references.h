/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds between the objects of a pack. For the reader alone. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

void sp_pack_resolve_references (SpPack *pack, GPtrArray *problems);

G_END_DECLS
