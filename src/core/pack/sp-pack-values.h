/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a single value of a pack may be. For the reader alone. */

#pragma once

#include "core/pack/sp-pack-members.h"
#include "core/json/sp-json-tree.h"
#include "core/json/sp-problem.h"

G_BEGIN_DECLS

gboolean sp_value_is_id (const char *text);
gboolean sp_value_is_date (const char *text);
const char *sp_value_describe (const SpJsonValue *value);
gboolean sp_value_get_whole_number (const SpJsonValue *value, gint64 *number);
char *sp_value_find_fault (const SpMember *member,
                           const char *text,
                           SpJsonError *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
