/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-catalog.h"

#include <gio/gio.h>
#include <string.h>

/* The format: seven numbers, then two tables of lengths and places, the first one sorted by the
 * original texts. See the manual of gettext, "The Format of GNU MO Files". */
#define MAGIC 0x950412de
#define MAGIC_SWAPPED 0xde120495
#define HEAD_SIZE 28

struct _SpCatalog
{
  GBytes *owner; /* (owned): of @bytes */
  const char *bytes;
  gsize length;
  gboolean is_swapped;
  guint n_texts;
  guint originals;    /* where the table of the originals begins */
  guint translations; /* and that of the translations */
};

/* Returns the number at @place, which must lie inside the file. */
static guint
get_number (const SpCatalog *self, gsize place)
{
  guint32 number;

  memcpy (&number, self->bytes + place, sizeof number);
  return self->is_swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* Returns a text of a table, or NULL where the file is broken. */
static const char *
get_text (const SpCatalog *self, guint table, guint position)
{
  gsize entry = table + (gsize) position * 8;
  gsize length = get_number (self, entry);
  gsize place = get_number (self, entry + 4);

  if (place + length >= self->length || self->bytes[place + length] != '\0')
    return NULL;
  return self->bytes + place;
}

static gboolean
read_head (SpCatalog *self)
{
  guint magic;
  gsize size;

  if (self->length < HEAD_SIZE)
    return FALSE;
  magic = get_number (self, 0);
  self->is_swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && magic != MAGIC_SWAPPED)
    return FALSE;
  if (get_number (self, 4) >> 16 > 1)
    return FALSE;

  self->n_texts = get_number (self, 8);
  self->originals = get_number (self, 12);
  self->translations = get_number (self, 16);
  size = (gsize) self->n_texts * 8;
  return self->originals + size <= self->length && self->translations + size <= self->length;
}

/**
 * sp_catalog_new:
 * @bytes: the contents of a compiled catalogue in UTF-8, as msgfmt makes it
 *
 * Returns: (nullable) (transfer full): the translations, or %NULL where @bytes are no catalogue
 */
SpCatalog *
sp_catalog_new (GBytes *bytes)
{
  g_autoptr (SpCatalog) self = g_new0 (SpCatalog, 1);

  g_return_val_if_fail (bytes != NULL, NULL);

  self->owner = g_bytes_ref (bytes);
  self->bytes = g_bytes_get_data (bytes, &self->length);
  return read_head (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * sp_catalog_new_from_file:
 * @path: a compiled catalogue
 * @error: return location for a #GFileError, or %G_IO_ERROR_INVALID_DATA where it is no catalogue
 *
 * Returns: (nullable) (transfer full): the translations, or %NULL with @error set
 */
SpCatalog *
sp_catalog_new_from_file (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SpCatalog *self;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  self = sp_catalog_new (bytes);
  if (self == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: no catalogue of translations",
                 path);
  return self;
}

/**
 * sp_catalog_free:
 * @self: (transfer full): a catalogue; what it translated goes with it
 */
void
sp_catalog_free (SpCatalog *self)
{
  g_clear_pointer (&self->owner, g_bytes_unref);
  g_free (self);
}

/**
 * sp_catalog_find:
 * @self: a catalogue
 * @context: where the text stands
 * @text: a text in the original language
 *
 * Returns: (nullable) (transfer none): the translation, which lives as long as @self, or %NULL
 */
const char *
sp_catalog_find (const SpCatalog *self, const char *context, const char *text)
{
  g_autofree char *key = NULL;
  guint first = 0;
  guint end;

  g_return_val_if_fail (self != NULL && context != NULL && text != NULL, NULL);

  key = g_strconcat (context, "\004", text, NULL);
  for (end = self->n_texts; first < end;)
    {
      guint middle = first + (end - first) / 2;
      const char *original = get_text (self, self->originals, middle);
      int order = original != NULL ? strcmp (key, original) : 0;

      if (original == NULL)
        return NULL;
      if (order == 0)
        return get_text (self, self->translations, middle);
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }
  return NULL;
}
