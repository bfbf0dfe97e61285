/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/text/sp-folded-text.h"

G_BEGIN_DECLS

/**
 * SpQuery:
 *
 * What somebody searches for: words that all have to occur, as #SpFoldedText compares them
 * ("Zugange" finds "Zugänge").
 */
typedef struct _SpQuery SpQuery;

SpQuery *sp_query_new (const char *text);
SpQuery *sp_query_copy (const SpQuery *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_query_free (SpQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpQuery, sp_query_free)

gboolean sp_query_is_empty (const SpQuery *self);
GArray *sp_query_find (const SpQuery *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_query_matches (const SpQuery *self, const char *text);
void sp_query_add_text (GString *haystack, const char *text);

G_END_DECLS
