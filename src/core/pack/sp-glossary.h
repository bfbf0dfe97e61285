/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/text/sp-folded-text.h"

G_BEGIN_DECLS

/** A term of a pack where it stands in a text. */
typedef struct
{
  SpHit hit;
  const SpTerm *term; /* in the pack */
} SpTermHit;

GArray *sp_glossary_find (SpPack *pack, const char *text) G_GNUC_WARN_UNUSED_RESULT;
const SpTerm *sp_glossary_look_up (SpPack *pack, const char *word);
GPtrArray *sp_glossary_list_used (SpPack *pack, const char *const *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
