/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much alike two words are, to say what somebody may have meant. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint sp_word_distance (const char *a, const char *b, guint max);

G_END_DECLS
