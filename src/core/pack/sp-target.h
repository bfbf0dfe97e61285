/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/pack/sp-place.h"

G_BEGIN_DECLS

/**
 * SpTarget:
 * @page: (owned): the name of a page, as in sp-place.h
 * @kind: (owned) (nullable): what to show there, a word that the page knows: `roles`, `rungs` or
 *   whatever else the pack has; %NULL for the page as it was left
 * @ids: (owned) (array zero-terminated=1): ids of that kind, in their order
 *
 * Something that can be opened, for links inside the window and from outside. As text it is
 * `PAGE/KIND/ID/ID`.
 */
typedef struct
{
  char *page;
  char *kind;
  GStrv ids;
} SpTarget;

SpTarget *sp_target_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void sp_target_free (SpTarget *self);
gboolean sp_target_is (const SpTarget *self, const char *kind);

char *sp_target_write (const char *page,
                       const char *kind,
                       const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpTarget, sp_target_free)

G_END_DECLS
