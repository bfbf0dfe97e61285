/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/json/sp-json-tree.h"

#include <glib.h>

G_BEGIN_DECLS

/** The deepest nesting of a document, the outermost object being level 1. */
#define SP_JSON_MAX_DEPTH 32

/** The most objects, lists, texts and other values of which a tree is made. */
#define SP_JSON_MAX_VALUES 500000

gboolean sp_json_scan (const char *text, gsize length, guint max_values, GPtrArray *problems);
gboolean
sp_json_scan_values (const char *text, gsize length, SpJsonTree *tree, GPtrArray *problems);
void sp_json_scan_places (const char *text, gsize length, GPtrArray *problems);

G_END_DECLS
