/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody who writes a pack may have meant. */

#pragma once

#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack.h"

#include "core/json/sp-json-tree.h"

G_BEGIN_DECLS

char *
sp_pack_hint_id (const SpPack *pack, const char *list, const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *sp_pack_hint_member (const SpObjectType *type, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *sp_pack_hint_misspelt (const SpObjectType *type,
                             const SpJsonValue *object,
                             const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
