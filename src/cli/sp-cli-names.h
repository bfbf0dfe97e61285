/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type for something of the pack, and what they may have meant. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

char *sp_cli_quote (const char *argument) G_GNUC_WARN_UNUSED_RESULT;
char *sp_cli_suggest (const char *name,
                      const char *const *candidates,
                      const char *const *results) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_cli_find_roles (const SpPack *pack, char **names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
