/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The languages that the catalogues of this installation know. */

#pragma once

#include "core/text/sp-catalog.h"

G_BEGIN_DECLS

/** What the bundled pack and all texts of the program are written in. */
#define SP_LANGUAGE_OF_ORIGINAL "en"

const char *sp_languages_set_folder (const char *folder);
char **sp_languages_list (void) G_GNUC_WARN_UNUSED_RESULT;
SpCatalog *sp_languages_load_catalog (const char *language) G_GNUC_WARN_UNUSED_RESULT;
const char *sp_languages_get_interface_name (void);
char *sp_languages_get_name (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
