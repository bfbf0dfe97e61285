/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/json/sp-problem.h"

G_BEGIN_DECLS

SpPack *sp_check (GBytes *bytes, const char *today, GPtrArray *problems, GPtrArray *advice)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
