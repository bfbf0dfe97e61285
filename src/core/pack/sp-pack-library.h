/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack-file.h"

G_BEGIN_DECLS

SpPack *sp_pack_library_load_bundled (const char *language,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
