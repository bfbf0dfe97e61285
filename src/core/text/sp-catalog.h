/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalogue of translations, as msgfmt compiles it (.mo). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpCatalog:
 *
 * The translations of one language, whatever language the program speaks. gettext itself knows only
 * one language at a time, and that one belongs to the whole process: to read the content in another
 * would mean to change the environment under the feet of other threads.
 */
typedef struct _SpCatalog SpCatalog;

SpCatalog *sp_catalog_new (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
SpCatalog *sp_catalog_new_from_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void sp_catalog_free (SpCatalog *self);
const char *sp_catalog_find (const SpCatalog *self, const char *context, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCatalog, sp_catalog_free)

G_END_DECLS
