/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type for something of the pack, and what they may have meant. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpCliNames:
 * @names: (element-type utf8): what could have been meant
 * @ids: (element-type utf8): what to write for each of @names, as often as it likes
 *
 * All that a name could stand for; the texts are not owned.
 */
typedef struct
{
  GPtrArray *names;
  GPtrArray *ids;
} SpCliNames;

SpCliNames sp_cli_names_new (void) G_GNUC_WARN_UNUSED_RESULT;
void sp_cli_names_clear (SpCliNames *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCliNames, sp_cli_names_clear)

void sp_cli_names_add (SpCliNames *self, const char *id, const char *name);
void sp_cli_names_add_list (SpCliNames *self, const SpPack *pack, const char *list);
char *sp_cli_names_suggest (const SpCliNames *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

char *sp_cli_quote (const char *argument) G_GNUC_WARN_UNUSED_RESULT;
int sp_cli_find (const SpPack *pack, const char *list, const char *name);
GArray *
sp_cli_find_all (const SpPack *pack, const char *list, char **names) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_cli_find_roles (const SpPack *pack, char **names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
