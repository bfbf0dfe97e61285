/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/json/sp-problem.h"

G_BEGIN_DECLS

void sp_pack_check_loose_ends (const SpPack *pack, GPtrArray *advice);

G_END_DECLS
