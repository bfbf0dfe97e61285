/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the content alone: a class in English on a German desktop. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SP_CONTENT_LANGUAGE_KEY "content-language"

void sp_content_language_add_menu (GMenu *menu);

G_END_DECLS
