/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the administrator of a shared computer lets a command keep. */

#pragma once

#include "core/journal/sp-journal.h"

G_BEGIN_DECLS

const char *sp_cli_why_not_saved (const char *key);
SpJournal *sp_cli_new_journal (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
