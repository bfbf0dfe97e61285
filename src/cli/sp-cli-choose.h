/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of `signpost choose`. For the files of this command alone. */

#pragma once

#include "core/choose/sp-decision.h"

#include <stdio.h>

G_BEGIN_DECLS

/**
 * SpCliChooseError:
 * @SP_CLI_CHOOSE_ERROR_FILE: the file cannot be read, or is not JSON, or holds no answer sheet
 * @SP_CLI_CHOOSE_ERROR_UNKNOWN: a statement or value that there is not
 */
typedef enum
{
  SP_CLI_CHOOSE_ERROR_FILE,
  SP_CLI_CHOOSE_ERROR_UNKNOWN
} SpCliChooseError;

#define SP_CLI_CHOOSE_ERROR (sp_cli_choose_error_quark ())
GQuark sp_cli_choose_error_quark (void);

GPtrArray *sp_cli_choose_read_sheets (const char *path,
                                      const SpPack *pack,
                                      gboolean *is_array,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

void sp_cli_choose_append_json (GString *json, const SpDecision *decision);
void sp_cli_choose_append_text (GString *text, SpDecision *decision, guint width);
char *sp_cli_choose_statements_to_json (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_choose_statements_to_text (const SpPack *pack, guint width) G_GNUC_WARN_UNUSED_RESULT;

gboolean sp_cli_choose_decide_all (SpPack *pack, GPtrArray *sheets, guint width, FILE *output);

int sp_cli_choose_ask (SpPack *pack, gboolean start_over);

G_END_DECLS
