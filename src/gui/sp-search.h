/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_SEARCH (sp_search_get_type ())

/* The words that are looked for on a page. It tells of new ones by the signal "changed", that the
 * person wants to go to what they found by "activate", and that the search is over by "closed". */
G_DECLARE_FINAL_TYPE (SpSearch, sp_search, SP, SEARCH, AdwBin)

void sp_search_set_open (SpSearch *self, gboolean open);
gboolean sp_search_is_open (SpSearch *self);
const char *sp_search_get_words (SpSearch *self);

G_END_DECLS
