/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rungs as columns of a comparison, by the same means as roles. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/** The most rungs that stand side by side. */
#define SP_MAX_RUNG_COLUMNS 4

SpPack *
sp_rung_columns_new (SpPack *pack, const guint *rungs, guint n_rungs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
