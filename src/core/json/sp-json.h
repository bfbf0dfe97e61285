/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one way in for every JSON document that comes from outside: packs, answer sheets, journals. */

#pragma once

#include "core/json/sp-problem.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SpJsonProgress:
 * @n_bytes: (atomic): how many bytes a file has, 0 until that is known
 * @n_read: (atomic): how many of them are read
 * @cancellable: (nullable): what ends the reading
 *
 * What a thread that waits for another one may look at.
 */
typedef struct
{
  int n_bytes;
  int n_read;
  GCancellable *cancellable;
} SpJsonProgress;

GBytes *sp_json_load (GFile *file, gsize limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_json_load_plain (GFile *file, gsize limit, SpJsonProgress *progress, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
const char *sp_json_get_text (GBytes *bytes, gsize *length);
JsonNode *sp_json_parse (GBytes *bytes, GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
void sp_json_locate (GBytes *bytes, GPtrArray *problems);
char *sp_json_print (JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
