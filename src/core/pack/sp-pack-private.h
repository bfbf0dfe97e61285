/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a pack is filled and cleared: for the reader and the pack alone. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

SpPack *sp_pack_new (void);
gpointer sp_pack_alloc (SpPack *self, gsize n, gsize size);
gboolean sp_pack_add_position (SpPack *self, const char *list, const char *id, guint position);
void sp_pack_ensure_scale (SpPack *self, gboolean is_translated);
void sp_glossary_free (SpGlossary *self);

G_END_DECLS
