/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sp_text_decode (const char *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
