/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs that are made for tests, and stand beside them. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

SpPack *kept_pack_load (const char *name);

G_END_DECLS
