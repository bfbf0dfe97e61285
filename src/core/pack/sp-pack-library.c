/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-library.h"

#include "core/json/sp-json.h"
#include "core/pack/sp-pack-language.h"
#include "core/text/sp-languages.h"

#include "sp-config.h"
#include "sp-packs.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define BUNDLED_FOLDER APP_PATH "/packs"

/* How many files of one folder are looked at. */
#define MAX_FILES 1000

/* What may be packs: files of each place but what is bundled. */
typedef struct
{
  GPtrArray *paths[SP_PACK_PLACE_BUNDLED]; /* (element-type utf8) */
} Files;

typedef struct
{
  GPtrArray *entries; /* (element-type SpPackEntry) */
  GPtrArray *faults;  /* (nullable) (element-type utf8) */
  const char *id;     /* (nullable): the only pack that is asked for */
} Listing;

static void
sp_pack_entry_free (SpPackEntry *self)
{
  sp_pack_unref (self->pack);
  g_free (self->path);
  g_ptr_array_unref (self->hidden);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* How well a pack's language fits the person: 0 is best. */
static guint
get_language_rank (const SpPack *pack)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], pack->language) == 0)
      return i;
  return G_MAXUINT;
}

static SpPackEntry *
find_entry (const GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const SpPackEntry *) entries->pdata[i])->pack->id, id))
      return entries->pdata[i];
  return NULL;
}

static void
tell_conflict (Listing *self, const SpPackEntry *entry, const char *path)
{
  if (self->faults != NULL)
    /* Translators: two files */
    g_ptr_array_add (self->faults, g_strdup_printf (_ ("%s: %s is the same pack and is shown"),
                                                    path, entry->path));
}

/* Of packs of one id and place the one counts whose language fits better. */
static void
offer (Listing *self, SpPack *pack, SpPackPlace place, const char *path)
{
  SpPackEntry *entry = find_entry (self->entries, pack->id);

  if (entry == NULL)
    {
      entry = g_new0 (SpPackEntry, 1);
      entry->hidden = g_ptr_array_new_with_free_func (g_free);
      entry->pack = sp_pack_ref (pack);
      entry->place = place;
      entry->path = g_strdup (path);
      g_ptr_array_add (self->entries, entry);
      return;
    }
  if (entry->place == place && get_language_rank (pack) < get_language_rank (entry->pack))
    {
      g_ptr_array_add (entry->hidden, g_steal_pointer (&entry->path));
      sp_pack_unref (entry->pack);
      entry->pack = sp_pack_ref (pack);
      entry->path = g_strdup (path);
      return;
    }
  if (entry->place == place && g_strcmp0 (entry->pack->language, pack->language) == 0)
    tell_conflict (self, entry, path);
  g_ptr_array_add (entry->hidden, g_strdup (path));
}

/* To look for the id costs next to nothing, to read a pack does not. Written with escapes it can be
 * anything. */
static gboolean
may_be_wanted (const Listing *self, GBytes *bytes)
{
  g_autofree char *quoted = self->id != NULL ? g_strdup_printf ("\"%s\"", self->id) : NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return quoted == NULL || memmem (text, length, quoted, strlen (quoted)) != NULL ||
         memmem (text, length, "\\u", 2) != NULL;
}

static void
take_bytes (Listing *self, GBytes *bytes, GError *error, SpPackPlace place, const char *path)
{
  g_autoptr (GError) fault = error;
  g_autoptr (SpPack) pack = NULL;

  if (bytes != NULL && !may_be_wanted (self, bytes))
    return;
  /* Only for what comes with Signpost are there catalogues; elsewhere a word here and there would be
   * no help. */
  if (bytes != NULL)
    pack = sp_pack_new_in_language (
        bytes, path, place == SP_PACK_PLACE_BUNDLED ? NULL : SP_LANGUAGE_OF_ORIGINAL, &fault);
  if (pack != NULL)
    offer (self, pack, place, path);
  else if (self->faults != NULL)
    g_ptr_array_add (self->faults, g_strdup (fault->message));
}

static void
take_file (Listing *self, SpPackPlace place, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load_plain (file, SP_PACK_MAX_BYTES, NULL, &error);

  take_bytes (self, bytes, error, place, path);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && names->len < MAX_FILES && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Adds the files of a folder that may be packs. */
static void
find_files (Files *self, SpPackPlace place, const char *folder, gboolean is_top)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (g_str_has_suffix (path, ".json") || g_str_has_suffix (path, ".signpost"))
        g_ptr_array_add (self->paths[place], g_steal_pointer (&path));
      else if (is_top && g_file_test (path, G_FILE_TEST_IS_DIR))
        find_files (self, place, path, FALSE);
    }
}

/* Finds all files that may be packs, the nearest first; none is opened. */
static void
files_init (Files *self)
{
  g_autofree char *of_user =
      g_build_filename (g_get_user_data_dir (), SP_PACK_LIBRARY_FOLDER, NULL);
  const char *const *folders = g_get_system_data_dirs ();

  for (guint i = 0; i < SP_PACK_PLACE_BUNDLED; i++)
    self->paths[i] = g_ptr_array_new_with_free_func (g_free);
  find_files (self, SP_PACK_PLACE_USER, of_user, TRUE);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], SP_PACK_LIBRARY_FOLDER, NULL);

      find_files (self, SP_PACK_PLACE_SYSTEM, folder, TRUE);
    }
}

static void
files_clear (Files *self)
{
  for (guint i = 0; i < SP_PACK_PLACE_BUNDLED; i++)
    g_ptr_array_unref (self->paths[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_clear)

static guint
files_count (const Files *self)
{
  return self->paths[SP_PACK_PLACE_USER]->len + self->paths[SP_PACK_PLACE_SYSTEM]->len;
}

/* Returns what tells whether a file came, went or became another, or other languages are wanted. */
static char *
files_get_digest (const Files *self, const char *id)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());

  g_checksum_update (checksum, (const guchar *) id, (gssize) strlen (id) + 1);
  g_checksum_update (checksum, (const guchar *) languages, -1);
  for (guint place = 0; place < SP_PACK_PLACE_BUNDLED; place++)
    for (guint i = 0; i < self->paths[place]->len; i++)
      {
        const char *path = self->paths[place]->pdata[i];
        GStatBuf status = { 0 };
        g_autofree char *line = NULL;

        g_lstat (path, &status);
        line = g_strdup_printf ("%u %s %" G_GINT64_FORMAT " %ld.%09ld %lu", place, path,
                                (gint64) status.st_size, (glong) status.st_mtim.tv_sec,
                                status.st_mtim.tv_nsec, (gulong) status.st_ino);
        g_checksum_update (checksum, (const guchar *) line, (gssize) strlen (line) + 1);
      }
  return g_strdup (g_checksum_get_string (checksum));
}

static GBytes *
load_bundled (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (BUNDLED_FOLDER, "/", name, NULL);

  return g_resource_lookup_data (sp_packs_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

static void
take_bundled (Listing *self)
{
  g_auto (GStrv) names = g_resource_enumerate_children (sp_packs_get_resource (), BUNDLED_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      GError *error = NULL;
      g_autoptr (GBytes) bytes = load_bundled (names[i], &error);

      take_bytes (self, bytes, error, SP_PACK_PLACE_BUNDLED, names[i]);
    }
}

static GPtrArray *
read_files (const Files *files, const char *id, GPtrArray *faults)
{
  Listing listing = { g_ptr_array_new_with_free_func ((GDestroyNotify) sp_pack_entry_free), faults,
                      id };

  for (guint place = 0; place < SP_PACK_PLACE_BUNDLED; place++)
    for (guint i = 0; i < files->paths[place]->len; i++)
      take_file (&listing, place, files->paths[place]->pdata[i]);
  take_bundled (&listing);
  return listing.entries;
}

/**
 * sp_pack_library_join_roles:
 * @pack: a pack
 *
 * Returns: (transfer full): the titles of its roles, in a line
 */
char *
sp_pack_library_join_roles (const SpPack *pack)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < pack->roles.n_items; i++)
    g_ptr_array_add (titles, (gpointer) pack->roles.items[i].title);
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (C_ ("list separator", ", "), (char **) titles->pdata);
}

/**
 * sp_pack_library_list:
 * @faults: (nullable) (element-type utf8): where to put what is no pack, and which packs are there
 *   twice, for people
 *
 * Reads the packs of all places: that takes as long as they are large.
 *
 * Returns: (transfer full) (element-type SpPackEntry): each id once, the nearest places first
 */
GPtrArray *
sp_pack_library_list (GPtrArray *faults)
{
  g_auto (Files) files = { 0 };

  files_init (&files);
  return read_files (&files, NULL, faults);
}

/* In place of the path of what is bundled: no file has such a one. */
#define BUNDLED_MARK ":"

/* Returns the pack at @path, which was the one to take the last time, or NULL if it is not. */
static SpPack *
load_again (const char *path, const char *id, const char *language)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SpPack) pack = NULL;

  if (g_str_has_prefix (path, BUNDLED_MARK))
    {
      bytes = load_bundled (path + strlen (BUNDLED_MARK), NULL);
      return bytes != NULL
                 ? sp_pack_new_in_language (bytes, path + strlen (BUNDLED_MARK), language, NULL)
                 : NULL;
    }
  file = g_file_new_for_path (path);
  bytes = sp_json_load_plain (file, SP_PACK_MAX_BYTES, NULL, NULL);
  if (bytes != NULL)
    pack = sp_pack_new_from_bytes (bytes, path, NULL, NULL, NULL);
  return pack != NULL && g_str_equal (pack->id, id) ? g_steal_pointer (&pack) : NULL;
}

static SpPack *
load_from (const Files *files, const char *id, const char *language, char **path, GError **error)
{
  g_autoptr (GPtrArray) entries = read_files (files, id, NULL);
  const SpPackEntry *entry = find_entry (entries, id);
  g_autoptr (GBytes) bytes = NULL;

  if (entry == NULL)
    {
      /* Translators: what was typed */
      g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_REFERENCE, _ ("there is no pack “%s”"), id);
      return NULL;
    }
  if (entry->place != SP_PACK_PLACE_BUNDLED)
    {
      *path = g_strdup (entry->path);
      return sp_pack_ref (entry->pack);
    }
  *path = g_strconcat (BUNDLED_MARK, entry->path, NULL);
  bytes = load_bundled (entry->path, error);
  return bytes != NULL ? sp_pack_new_in_language (bytes, entry->path, language, error) : NULL;
}

/**
 * sp_pack_library_load:
 * @id: the id of a pack
 * @language: (nullable): for what comes with Signpost, as for sp_pack_new_in_language()
 * @note: (inout) (nullable): what this function wrote there the last time, "" at first. With it only
 *   the pack itself is read, as long as no file of any place has changed
 * @error: return location for an #SpJsonError, %SP_JSON_ERROR_REFERENCE if no place has such a pack
 *
 * Returns: (nullable) (transfer full): the nearest pack of that id, or %NULL with @error set
 */
SpPack *
sp_pack_library_load (const char *id, const char *language, char **note, GError **error)
{
  g_auto (Files) files = { 0 };
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  SpPack *pack = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (note == NULL || *note != NULL, NULL);

  files_init (&files);
  if (g_str_equal (id, SP_PACK_LIBRARY_FIRST) && files_count (&files) == 0)
    return sp_pack_library_load_bundled (language, error);

  digest = files_get_digest (&files, id);
  if (note != NULL && g_str_has_prefix (*note, digest) && strlen (*note) > strlen (digest))
    pack = load_again (*note + strlen (digest) + 1, id, language);
  if (pack != NULL)
    return pack;

  pack = load_from (&files, id, language, &path, error);
  if (pack != NULL && note != NULL)
    {
      g_free (*note);
      *note = g_strconcat (digest, " ", path, NULL);
    }
  return pack;
}

/**
 * sp_pack_library_load_bundled:
 * @language: (nullable): the code of a language; %NULL or "" for that of the interface
 * @error: return location for an #SpJsonError
 *
 * Reads the first pack that comes with Signpost, by the same way as anybody's: see
 * sp_pack_new_in_language().
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_library_load_bundled (const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = load_bundled (SP_PACK_LIBRARY_FIRST ".json", error);

  return bytes == NULL
             ? NULL
             : sp_pack_new_in_language (bytes, SP_PACK_LIBRARY_FIRST ".json", language, error);
}

/**
 * sp_pack_library_read:
 * @entry: a pack of this computer
 * @error: return location for an #SpJsonError or a #GFileError
 *
 * Returns: (nullable) (transfer full): what is in its file, byte by byte; %NULL with @error set
 */
GBytes *
sp_pack_library_read (const SpPackEntry *entry, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->place == SP_PACK_PLACE_BUNDLED)
    return load_bundled (entry->path, error);
  file = g_file_new_for_path (entry->path);
  return sp_json_load_plain (file, SP_PACK_MAX_BYTES, NULL, error);
}
