/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/journal/sp-journal.h"
#include "core/pack/sp-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PAGE (sp_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (SpPage, sp_page, SP, PAGE, AdwBin)

/**
 * SpPageClass:
 * @go_back: leaves what was opened inside the page
 * @search: opens the search of the page
 * @undo: takes the last change back
 * @print: prints what is shown
 *
 * A page of the window. It has everything that the window needs to know about it.
 */
struct _SpPageClass
{
  AdwBinClass parent_class;

  void (*go_back) (SpPage *self);
  void (*search) (SpPage *self);
  void (*undo) (SpPage *self);
  void (*print) (SpPage *self);
};

SpPack *sp_page_get_pack (SpPage *self);
SpJournal *sp_page_get_journal (SpPage *self);

gboolean sp_page_get_can_go_back (SpPage *self);
void sp_page_set_can_go_back (SpPage *self, gboolean can_go_back);
void sp_page_go_back (SpPage *self);

gboolean sp_page_can_search (SpPage *self);
void sp_page_search (SpPage *self);

gboolean sp_page_get_can_print (SpPage *self);
void sp_page_set_can_print (SpPage *self, gboolean can_print);
void sp_page_print (SpPage *self);

gboolean sp_page_has_sibling (SpPage *self, const char *name);

void sp_page_undo (SpPage *self);
void sp_page_say (SpPage *self, const char *message, gboolean can_undo);

G_END_DECLS
