/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that run from right to left, and names inside them that do not. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sp_text_is_rtl (const char *text);
gboolean sp_interface_is_rtl (void);
const char *sp_interface_get_arrow (void);
char *sp_text_isolate_in (const char *text, gboolean is_rtl) G_GNUC_WARN_UNUSED_RESULT;
char *sp_text_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *sp_texts_join_isolated (const char *const *texts,
                              guint n_texts,
                              const char *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
