/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_SEARCH (sp_compare_search_get_type ())

/* The words that are looked for in all cells. It tells of new ones by the signal "changed", that the
 * person wants to go to what they found by "activate", and that the search is over by "closed". */
G_DECLARE_FINAL_TYPE (SpCompareSearch, sp_compare_search, SP, COMPARE_SEARCH, AdwBin)

void sp_compare_search_set_open (SpCompareSearch *self, gboolean open);
gboolean sp_compare_search_is_open (SpCompareSearch *self);
const char *sp_compare_search_get_words (SpCompareSearch *self);

G_END_DECLS
