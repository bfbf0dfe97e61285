/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For maintainers, who change the bundled content: `meson compile -C _build content-pot` writes its
 * texts to po/content.pot with this.
 *
 * Usage: extract-pack PACK NAME-OF-THE-PACK-IN-REFERENCES [TEMPLATE]
 * Without TEMPLATE it is printed. */

#include "core/pack/sp-pack-messages.h"

#include <stdio.h>

static gboolean
extract (const char *path, const char *name, const char *template, GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *pot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  bytes = g_bytes_new_static (contents, length);
  pot = sp_pack_messages_to_pot (bytes, name, error);
  if (pot == NULL)
    return FALSE;
  if (template != NULL)
    return g_file_set_contents (template, pot, -1, error);
  return fputs (pot, stdout) >= 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 3 || argc > 4)
    return 2;
  if (extract (argv[1], argv[2], argv[3], &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "the template cannot be printed");
  return 1;
}
