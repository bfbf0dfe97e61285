/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a single text of a pack may be. For the reader alone. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sp_value_is_blank (const char *text);
gboolean sp_value_is_id (const char *text);
gboolean sp_value_is_date (const char *text);
gboolean sp_value_is_https_url (const char *text);

G_END_DECLS
