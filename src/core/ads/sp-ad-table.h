/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpAdTable:
 *
 * A table with an ad a row (CSV with a row of names), read row by row.
 */
typedef struct _SpAdTable SpAdTable;

SpAdTable *sp_ad_table_new (const char *bytes, gsize length, const char *column, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_table_free (SpAdTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdTable, sp_ad_table_free)

gboolean sp_ad_table_next (SpAdTable *self);
const char *sp_ad_table_get_text (const SpAdTable *self, gsize *length);
char *sp_ad_table_get_title (const SpAdTable *self) G_GNUC_WARN_UNUSED_RESULT;
guint sp_ad_table_count_rows (const SpAdTable *self);
guint sp_ad_table_get_row (const SpAdTable *self);

G_END_DECLS
