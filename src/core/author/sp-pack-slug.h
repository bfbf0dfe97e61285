/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sp_pack_slug_new (const char *title,
                        const char *stand_in,
                        GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
