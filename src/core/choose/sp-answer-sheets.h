/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The most bytes that a file of answer sheets may have: some 400,000 sheets. */
#define SP_ANSWER_SHEETS_MAX_BYTES (256 * 1024 * 1024)

/**
 * SpAnswerSheetsAppendFunc:
 * @text: where to append
 * @decision: what sheet number @i says
 * @i: counted from 0
 * @data: as handed to sp_answer_sheets_decide()
 *
 * Tells of a decision. It is called by several threads at once, each with its own @text.
 */
typedef void (*SpAnswerSheetsAppendFunc) (GString *text,
                                          SpDecision *decision,
                                          guint i,
                                          gpointer data);

/**
 * SpAnswerSheetsWriteFunc:
 *
 * Takes the next part of what is told.
 *
 * Returns: whether to go on
 */
typedef gboolean (*SpAnswerSheetsWriteFunc) (const char *text, gsize length, gpointer data);

GPtrArray *sp_answer_sheets_read_named (GBytes *bytes,
                                        const char *name,
                                        const SpPack *pack,
                                        GPtrArray *ids,
                                        GPtrArray *names,
                                        gboolean *is_list,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_answer_sheets_read (GBytes *bytes,
                                  const char *name,
                                  const SpPack *pack,
                                  gboolean *is_list,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_answer_sheets_load (GFile *file,
                                  const SpPack *pack,
                                  gboolean *is_list,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_answer_sheets_decide (SpPack *pack,
                                  const GPtrArray *sheets,
                                  SpAnswerSheetsAppendFunc append,
                                  SpAnswerSheetsWriteFunc write,
                                  gpointer data);

G_END_DECLS
