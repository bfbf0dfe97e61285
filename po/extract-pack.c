/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For maintainers, who change the bundled content: `meson compile -C _build content-pot` writes the
 * texts of each pack to a template in po with this.
 *
 * Usage: extract-pack ROOT [PACK TEMPLATE]...
 * Packs and templates are named from ROOT, the folder of the sources. */

#include "core/pack/sp-pack-messages.h"

static gboolean
extract (const char *root, const char *name, const char *template, GError **error)
{
  g_autofree char *path = g_build_filename (root, name, NULL);
  g_autofree char *output = g_build_filename (root, template, NULL);
  g_autofree char *contents = NULL;
  g_autofree char *pot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  bytes = g_bytes_new_static (contents, length);
  pot = sp_pack_messages_to_pot (bytes, name, error);
  return pot != NULL && g_file_set_contents (output, pot, -1, error);
}

int
main (int argc, char **argv)
{
  if (argc < 2 || argc % 2 != 0)
    return 2;
  for (int i = 2; i < argc; i += 2)
    {
      g_autoptr (GError) error = NULL;

      if (extract (argv[1], argv[i], argv[i + 1], &error))
        continue;
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
