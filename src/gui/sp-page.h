/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-target.h"
#include "gui/sp-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_PAGE (sp_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (SpPage, sp_page, SP, PAGE, AdwBin)

/**
 * SpPageClass:
 * @go_back: leaves what was opened inside the page
 * @enter: (nullable): puts the focus on what one begins with, where that is not what comes first;
 *   returns whether it is in sight
 * @search: opens the search of the page
 * @open: shows a target of the page
 * @undo: brings back what was before a change, from what sp_page_remember() got
 * @save_state: (transfer floating): what is shown, as an `a{sv}` of ids and words, from which
 *   sp_page_get_state() lets the same page be made anew
 * @copy: puts what is shown on the clipboard
 * @save: asks for a file and saves what is shown
 * @print: prints what is shown
 * @prints_always: whether there is something to print also where there is nothing to save
 * @get_subject: (nullable): the id of the row, the statement or the rung that is looked at
 *
 * A page of the window. It has everything that the window needs to know about it, and what all pages
 * share.
 */
struct _SpPageClass
{
  AdwBinClass parent_class;

  void (*go_back) (SpPage *self);
  gboolean (*enter) (SpPage *self);
  void (*search) (SpPage *self);
  void (*open) (SpPage *self, const SpTarget *target);
  void (*undo) (SpPage *self, GVariant *undo);
  GVariant *(*save_state) (SpPage *self);
  void (*copy) (SpPage *self);
  void (*save) (SpPage *self);
  void (*print) (SpPage *self);
  gboolean prints_always;
  const char *(*get_subject) (SpPage *self);
};

SpContext *sp_page_get_context (SpPage *self);
SpPack *sp_page_get_pack (SpPage *self);
SpJournal *sp_page_get_journal (SpPage *self);

gboolean sp_page_get_can_go_back (SpPage *self);
void sp_page_set_can_go_back (SpPage *self, gboolean can_go_back);
void sp_page_go_back (SpPage *self);
void sp_page_leave (SpPage *self);

gboolean sp_page_can_search (SpPage *self);
void sp_page_search (SpPage *self);

gboolean sp_page_is_searching (SpPage *self);
void sp_page_set_searching (SpPage *self, gboolean searching);
gboolean sp_page_get_can_print (SpPage *self);
void sp_page_set_can_save (SpPage *self, gboolean can_save);
void sp_page_print (SpPage *self);
gboolean sp_page_can_save (SpPage *self);
void sp_page_copy (SpPage *self);
void sp_page_save (SpPage *self);

void sp_page_open (SpPage *self, const SpTarget *target);
gboolean sp_page_has_sibling (SpPage *self, const char *name);

GVariant *sp_page_get_state (SpPage *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_page_keep_state (SpPage *self);

void sp_page_remember (SpPage *self, GVariant *undo);
void sp_page_undo (SpPage *self);
void sp_page_show_toast (SpPage *self, AdwToast *toast);
void sp_page_say (SpPage *self, const char *message, gboolean can_undo);

G_END_DECLS
