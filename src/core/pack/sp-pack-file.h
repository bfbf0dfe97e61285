/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/json/sp-problem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The most bytes of a file. */
#define SP_PACK_MAX_BYTES (16 * 1024 * 1024)

/**
 * SpTranslateFunc:
 * @context: where the text stands, for example "role summary"; see sp_member_get_context()
 * @path: the same for a person, for example "roles[0].summary"
 * @text: a text as the pack has it, never empty
 * @data: what was handed in with the function
 *
 * Returns: (transfer none): the text in the reader's language, or @text
 */
typedef const char *(*SpTranslateFunc) (const char *context,
                                        const char *path,
                                        const char *text,
                                        gpointer data);

SpPack *sp_pack_read (GBytes *bytes,
                      SpTranslateFunc translate,
                      gpointer translate_data,
                      GPtrArray *problems,
                      GPtrArray *advice) G_GNUC_WARN_UNUSED_RESULT;
SpPack *sp_pack_new_from_bytes (GBytes *bytes,
                                const char *name,
                                SpTranslateFunc translate,
                                gpointer translate_data,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
SpPack *sp_pack_new_from_file (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
