/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rungs a search finds. */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/text/sp-query.h"

G_BEGIN_DECLS

gboolean sp_query_matches_rung_name (const SpQuery *self, const SpPack *pack, const SpRung *rung);
gboolean sp_query_matches_rung (const SpQuery *self, const SpPack *pack, const SpRung *rung);

G_END_DECLS
