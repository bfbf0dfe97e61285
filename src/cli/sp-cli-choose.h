/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of `signpost choose`. For the files of this command alone. */

#pragma once

#include "core/choose/sp-decision.h"

G_BEGIN_DECLS

void sp_cli_choose_append_json (GString *json, const SpDecision *decision);
void sp_cli_choose_append_text (GString *text, SpDecision *decision, guint width);
char *sp_cli_choose_statements_to_json (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_choose_statements_to_text (const SpPack *pack, guint width) G_GNUC_WARN_UNUSED_RESULT;

int sp_cli_choose_ask (SpPack *pack, gboolean start_over, gboolean is_ephemeral);

G_END_DECLS
