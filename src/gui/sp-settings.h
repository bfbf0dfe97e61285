/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void sp_settings_set_ephemeral (void);
gboolean sp_settings_is_ephemeral (void);
GSettings *sp_settings_get (void);
const char *sp_settings_why_fixed (const char *key);

G_END_DECLS
