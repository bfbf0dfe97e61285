/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs that are translated by the catalogues of the program. */

#pragma once

#include "core/pack/sp-pack-file.h"

G_BEGIN_DECLS

SpPack *sp_pack_new_in_language (GBytes *bytes,
                                 const char *name,
                                 const char *language,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
