/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-target.h"

#include <string.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

static gboolean
are_words (const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == '\0' || words[i][strspn (words[i], LETTERS)] != '\0')
      return FALSE;
  return words[0] != NULL;
}

/**
 * sp_target_parse:
 * @text: what may come from outside, too: `PAGE`, `PAGE/KIND` or `PAGE/KIND/ID/ID`
 *
 * Returns: (transfer full) (nullable): what it names, which need not exist; %NULL when it is no
 *   target
 */
SpTarget *
sp_target_parse (const char *text)
{
  g_auto (GStrv) words = NULL;
  SpTarget *self;

  g_return_val_if_fail (text != NULL, NULL);

  words = g_strsplit (text, "/", -1);
  if (!are_words ((const char *const *) words))
    return NULL;
  self = g_new0 (SpTarget, 1);
  self->page = g_strdup (words[0]);
  self->kind = g_strdup (words[1]);
  self->ids = g_strdupv (words[1] != NULL ? words + 2 : words + 1);
  return self;
}

void
sp_target_free (SpTarget *self)
{
  g_free (self->page);
  g_free (self->kind);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * sp_target_is:
 * @self: a target
 * @kind: what a page can show
 *
 * Returns: whether it asks for that
 */
gboolean
sp_target_is (const SpTarget *self, const char *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_strcmp0 (self->kind, kind) == 0;
}

/**
 * sp_target_write:
 * @page: the name of a page
 * @kind: what to show there
 * @ids: (array zero-terminated=1): ids of that kind
 *
 * Returns: (transfer full): the target as text, for the action `app.open`
 */
char *
sp_target_write (const char *page, const char *kind, const char *const *ids)
{
  g_autofree char *all = NULL;

  g_return_val_if_fail (page != NULL && kind != NULL && ids != NULL, NULL);

  all = g_strjoinv ("/", (char **) ids);
  return g_strjoin ("/", page, kind, *all != '\0' ? all : NULL, NULL);
}
