/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/journal/sp-journal.h"
#include "core/pack/sp-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SP_TYPE_CONTEXT (sp_context_get_type ())

/**
 * SpContext:
 *
 * An open pack with all that belongs to it: the content, the journal that keeps what the person
 * answered, and for each page how it was left and what can be taken back there. How pages were left
 * is kept in the settings, for each pack its own.
 */
G_DECLARE_FINAL_TYPE (SpContext, sp_context, SP, CONTEXT, GObject)

SpContext *sp_context_new (SpPack *pack, SpJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
SpContext *sp_context_new_after (SpContext *self, SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;

SpPack *sp_context_get_pack (SpContext *self);
SpJournal *sp_context_get_journal (SpContext *self);

GVariant *sp_context_get_state (SpContext *self, const char *page) G_GNUC_WARN_UNUSED_RESULT;
void sp_context_set_state (SpContext *self, const char *page, GVariant *state);

void sp_context_push_undo (SpContext *self, const char *page, GVariant *undo);
GVariant *sp_context_pop_undo (SpContext *self, const char *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
