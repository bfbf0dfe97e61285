/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The translatable texts of a pack, as gettext wants them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *
sp_pack_messages_to_pot (GBytes *bytes, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
