/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the document to the structures. For sp-pack-file.c alone. */

#pragma once

#include "core/pack/sp-pack-file.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void sp_pack_reader_run (SpPack *pack,
                         JsonNode *root,
                         SpTranslateFunc translate,
                         gpointer translate_data,
                         GPtrArray *problems,
                         GPtrArray *advice);

G_END_DECLS
