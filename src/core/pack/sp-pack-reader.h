/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the document to the structures. For sp-pack-file.c alone. */

#pragma once

#include "core/json/sp-json-tree.h"
#include "core/pack/sp-pack-file.h"

G_BEGIN_DECLS

void sp_pack_reader_run (SpPack *pack,
                         const SpJsonTree *tree,
                         SpTranslateFunc translate,
                         gpointer translate_data,
                         GPtrArray *problems,
                         GPtrArray *advice);

G_END_DECLS
