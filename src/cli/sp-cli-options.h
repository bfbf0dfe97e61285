/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands have in common: options, packs, roles and where the result goes. */

#pragma once

#include "core/pack/sp-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean sp_cli_parse (const char *usage,
                       const char *description,
                       const GOptionEntry *entries,
                       int *argc,
                       char ***argv);
gboolean
sp_cli_choose_word (const char *option, const char *word, const char *const *words, int *position);
SpPack *sp_cli_load_pack (const char *path) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_cli_find_roles (const SpPack *pack, char **names) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_suggest (const char *name,
                      const char *const *candidates,
                      const char *const *results) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_cli_write (const char *text, gssize length, const char *path);
guint sp_cli_get_width (void);

G_END_DECLS
