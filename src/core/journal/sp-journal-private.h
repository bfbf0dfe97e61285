/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For the layers over a journal. */

#pragma once

#include "core/journal/sp-journal-document-private.h"
#include "core/journal/sp-journal.h"

G_BEGIN_DECLS

int sp_journal_read_answer (JsonNode *node);
gboolean sp_journal_read_mark (JsonNode *node);
void sp_journal_apply (SpJournal *self, GPtrArray *changes);

G_END_DECLS
