/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the person's own packs come and go. */

#include "core/json/sp-json.h"
#include "core/pack/sp-pack-library.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

static char *
get_own_path (const SpPack *pack)
{
  g_autofree char *language = g_strdup (pack->language);
  g_autofree char *name = NULL;

  /* The language is any text; what is in it must not lead elsewhere. */
  g_strcanon (language, G_CSET_a_2_z G_CSET_A_2_Z "_-", '_');
  language[MIN (strlen (language), 32)] = '\0';
  name = g_strdup_printf ("%s.%s.signpost", pack->id, language);
  return g_build_filename (g_get_user_data_dir (), SP_PACK_LIBRARY_FOLDER, name, NULL);
}

/**
 * sp_pack_library_add:
 * @bytes: the contents of a pack
 * @error: return location for an #SpJsonError or a #GFileError
 *
 * Copies a pack to the person's own, in place of one of the same id and language. Whatever happens,
 * the old one or the new one is there in the end, and whole.
 *
 * Returns: whether the new one is there
 */
gboolean
sp_pack_library_add (GBytes *bytes, GError **error)
{
  g_autoptr (SpPack) pack = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  const char *contents;
  gsize length;

  g_return_val_if_fail (bytes != NULL, FALSE);

  /* Translators: in place of the name of a file, before what is wrong in it */
  pack = sp_pack_new_from_bytes (bytes, _ ("Pack"), NULL, NULL, error);
  if (pack == NULL)
    return FALSE;
  path = get_own_path (pack);
  folder = g_path_get_dirname (path);
  contents = g_bytes_get_data (bytes, &length);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_file_set_contents_full (path, contents, (gssize) length,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0644, error);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder,
               g_strerror (errno));
  return FALSE;
}

/**
 * sp_pack_library_remove:
 * @entry: a pack of the person's own
 * @error: return location for an #SpJsonError or a #GFileError
 *
 * Returns: (nullable) (transfer full): what was removed, for sp_pack_library_add() to bring back; %NULL
 *   with @error set, and then it is still there
 */
GBytes *
sp_pack_library_remove (const SpPackEntry *entry, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (entry != NULL && entry->place == SP_PACK_PLACE_USER, NULL);

  bytes = sp_pack_library_read (entry, error);
  if (bytes != NULL && g_unlink (entry->path) == 0)
    return g_steal_pointer (&bytes);
  if (bytes != NULL)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", entry->path,
                 g_strerror (errno));
  return NULL;
}
