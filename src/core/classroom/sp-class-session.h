/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/classroom/sp-class-tally.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** How many sheets a session takes: far more than a school has pupils. */
#define SP_CLASS_SESSION_MAX_SHEETS 4000

#define SP_TYPE_CLASS_SESSION (sp_class_session_get_type ())

/**
 * SpClassSession:
 *
 * The answer sheets of a class, which are kept as they come in, in a file of their own. A sheet has an id
 * that no other one has, and whose it is only where that was told.
 *
 * "changed" tells that there are other sheets now, or another name; "save-done" (error) that a change is
 * on the disk, or why it is not.
 */
G_DECLARE_FINAL_TYPE (SpClassSession, sp_class_session, SP, CLASS_SESSION, GObject)

SpClassSession *sp_class_session_new (SpPack *pack, const char *path) G_GNUC_WARN_UNUSED_RESULT;
SpClassSession *sp_class_session_new_in_folder (SpPack *pack,
                                                const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

char *sp_class_session_get_name (SpClassSession *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_class_session_set_name (SpClassSession *self, const char *name);
guint sp_class_session_get_n_sheets (SpClassSession *self);

char *sp_class_session_add (SpClassSession *self,
                            const SpAnswers *answers,
                            const char *pupil) G_GNUC_WARN_UNUSED_RESULT;
void sp_class_session_remove (SpClassSession *self, const char *id);
gboolean sp_class_session_merge (SpClassSession *self, GFile *file, guint *n_new, GError **error);

SpClassTally *sp_class_session_count (SpClassSession *self,
                                      const gboolean *stressed) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_class_session_to_bytes (SpClassSession *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean sp_class_session_flush (SpClassSession *self, GError **error);
gboolean sp_class_session_erase (SpClassSession *self, GError **error);

G_END_DECLS
