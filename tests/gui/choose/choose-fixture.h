/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the page share: answers of every kind, and a journal in a place of its own. */

#pragma once

#include "core/choose/sp-decision.h"
#include "core/journal/sp-journal.h"

G_BEGIN_DECLS

char *choose_fixture_new_path (void) G_GNUC_WARN_UNUSED_RESULT;
SpDecision *choose_fixture_decide (SpPack *pack, SpVerdictKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
