/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-file.h"
#include "core/pack/sp-json-scan.h"
#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack-private.h"
#include "core/pack/sp-pack-reader.h"
#include "core/pack/sp-pack-references.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* json-glib decodes what the scan found right; if the two ever disagree, its word stands. */
static gboolean
parse (JsonParser *parser, const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;

  if (json_parser_load_from_data (parser, text, length, &error))
    return TRUE;
  sp_problems_add (problems, SP_PACK_ERROR_SYNTAX, "", "%s", error->message);
  return FALSE;
}

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define BYTE_ORDER_MARK_LENGTH 3

/* Notepad and others put a byte order mark before the text; it is no part of it. */
static const char *
skip_byte_order_mark (const char *text, gsize *length)
{
  if (*length < BYTE_ORDER_MARK_LENGTH ||
      memcmp (text, BYTE_ORDER_MARK, BYTE_ORDER_MARK_LENGTH) != 0)
    return text;
  *length -= BYTE_ORDER_MARK_LENGTH;
  return text + BYTE_ORDER_MARK_LENGTH;
}

static void
locate (const char *text, gsize length, GPtrArray *problems)
{
  if (problems->len > 0)
    sp_json_locate (text, length, problems);
  sp_problems_sort (problems);
}

/**
 * sp_pack_read:
 * @bytes: the contents of a file, at most 16 MiB
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @problems: (element-type SpProblem): where to put the errors, in the order of the file
 * @advice: (nullable) (element-type SpProblem): where to put what was passed over, in the same order
 *
 * Reads a pack.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL if there was any error
 */
SpPack *
sp_pack_read (GBytes *bytes,
              SpTranslateFunc translate,
              gpointer translate_data,
              GPtrArray *problems,
              GPtrArray *advice)
{
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *text;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  text = text != NULL ? text : "";
  text = skip_byte_order_mark (text, &length);
  if (length > SP_PACK_MAX_BYTES)
    sp_problems_add (problems, SP_PACK_ERROR_TOO_LARGE, "", _ ("the file is over 16 MiB"));
  else if (sp_json_scan (text, length, problems) && parse (parser, text, length, problems))
    {
      pack = sp_pack_new ();
      sp_pack_reader_run (pack, json_parser_get_root (parser), translate, translate_data, problems,
                          advice);
      sp_pack_resolve_references (pack, problems);
      locate (text, length, problems);
      if (advice != NULL)
        locate (text, length, advice);
    }
  return problems->len > 0 ? NULL : g_steal_pointer (&pack);
}

/**
 * sp_pack_locate:
 * @bytes: what a pack was read from
 * @problems: (element-type SpProblem): what is said of it, with places but maybe without lines
 *
 * Fills in where in the file each problem stands, and puts them in that order.
 */
void
sp_pack_locate (GBytes *bytes, GPtrArray *problems)
{
  gsize length;
  const char *text;

  g_return_if_fail (bytes != NULL && problems != NULL);

  text = skip_byte_order_mark (g_bytes_get_data (bytes, &length), &length);
  locate (text, length, problems);
}

/**
 * sp_pack_new_from_bytes:
 * @bytes: the contents of a file
 * @name: what to call the file in messages
 * @translate: (nullable): what to do with each translatable text
 * @translate_data: what to hand to @translate
 * @error: return location for an error: all that is wrong, a line each, as
 *   `NAME:LINE:COLUMN: PATH: MESSAGE`, with the #SpPackError of the first
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_new_from_bytes (GBytes *bytes,
                        const char *name,
                        SpTranslateFunc translate,
                        gpointer translate_data,
                        GError **error)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autofree char *message = NULL;
  SpPack *pack;

  g_return_val_if_fail (name != NULL, NULL);

  pack = sp_pack_read (bytes, translate, translate_data, problems, NULL);
  if (pack != NULL)
    return pack;

  message = sp_problems_to_string (problems, name);
  g_set_error_literal (error, SP_PACK_ERROR, ((SpProblem *) problems->pdata[0])->code, message);
  return NULL;
}

/* Reads until the end or until the file is too large, whichever comes first; a pipe gives a little
 * at a time. */
static GBytes *
load_from_stream (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) contents = g_byte_array_new ();

  if (stream == NULL)
    return NULL;

  while (contents->len <= SP_PACK_MAX_BYTES + BYTE_ORDER_MARK_LENGTH)
    {
      guint8 part[65536];
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), part, sizeof part, NULL, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (contents, part, n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

/**
 * sp_pack_load_bytes:
 * @file: a file
 * @error: return location for a %SP_PACK_ERROR_UNREADABLE
 *
 * Returns: (nullable) (transfer full): the contents, cut off above the size that a pack may have
 */
GBytes *
sp_pack_load_bytes (GFile *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  GBytes *bytes = load_from_stream (file, &cause);

  if (bytes == NULL)
    g_set_error (error, SP_PACK_ERROR, SP_PACK_ERROR_UNREADABLE, "%s: %s", name, cause->message);
  return bytes;
}

/**
 * sp_pack_new_from_file:
 * @file: a file
 * @error: return location for an #SpPackError; see sp_pack_new_from_bytes()
 *
 * Reads a pack as somebody wrote it: its own words are shown, whatever the language.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
SpPack *
sp_pack_new_from_file (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = sp_pack_load_bytes (file, error);
  return bytes == NULL ? NULL : sp_pack_new_from_bytes (bytes, name, NULL, NULL, error);
}
