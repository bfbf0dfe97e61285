/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** How far from its equal share random answers may come out at a role, in percentage points. */
#define SP_CHECK_FAIRNESS_TOLERANCE 5.0

void sp_check_fairness (const SpPack *pack, GPtrArray *advice);

G_END_DECLS
