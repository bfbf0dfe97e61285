/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-json.h"
#include "core/json/sp-json-scan.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* How long somebody at the other end of a pipe may take for the next bytes. */
#define PATIENCE_SECONDS 5

static void
set_errno (GError **error, int number)
{
  g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE, g_strerror (number));
}

/* Whoever opens a pipe without O_NONBLOCK waits for a writer for good. */
static int
open_path (const char *path, int flags, GError **error)
{
  int fd = open (path, O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags);

  if (fd < 0)
    set_errno (error, errno);
  return fd;
}

/* A link would lead to what nobody chose, and opening a device may do something, so what lies there is
 * looked at first. What is read is opened without O_NOFOLLOW: the portal that hands files into a
 * sandbox opens a link of its own in /proc with the same flags, which fails in that of Debian 12. */
static int
open_plain (const char *path, int *n_bytes, GError **error)
{
  int place = open_path (path, O_PATH | O_NOFOLLOW, error);
  g_autofree char *found = g_strdup_printf ("/proc/self/fd/%d", place);
  struct stat status;
  int fd = -1;

  if (place < 0)
    return -1;
  if (fstat (place, &status) == 0 && S_ISREG (status.st_mode))
    {
      fd = open_path (found, O_RDONLY, error);
      g_atomic_int_set (n_bytes, (int) MIN (status.st_size, G_MAXINT));
    }
  else
    g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE,
                         _ ("this is no plain file"));
  close (place);
  return fd;
}

/* Files of the network have no place here: nothing is ever fetched. Only of a plain one the size is
 * known. */
static int
open_file (GFile *file, int *n_bytes, GError **error)
{
  const char *path = g_file_peek_path (file);

  if (g_file_is_native (file))
    return n_bytes != NULL ? open_plain (path, n_bytes, error) : open_path (path, O_RDONLY, error);
  g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE,
                       _ ("only files of this computer are read"));
  return -1;
}

/* Returns whether there is something to read or the end; a regular file never lets wait. */
static gboolean
wait_for_bytes (int fd, GError **error)
{
  struct pollfd state = { .fd = fd, .events = POLLIN };

  if (poll (&state, 1, PATIENCE_SECONDS * 1000) > 0)
    return TRUE;
  g_set_error (
      error, SP_JSON_ERROR, SP_JSON_ERROR_UNREADABLE,
      /* Translators: from a pipe that is read */
      ngettext ("nothing came for %d second", "nothing came for %d seconds", PATIENCE_SECONDS),
      PATIENCE_SECONDS);
  return FALSE;
}

static void
set_too_large (GError **error, gsize limit)
{
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_TOO_LARGE,
               /* Translators: for example "16.0 MiB" */
               _ ("the file is over %s, the most that is read"), size);
}

static gboolean
read_all (int fd, gsize limit, SpJsonProgress *progress, GByteArray *contents, GError **error)
{
  guint8 part[65536];

  while (!g_cancellable_set_error_if_cancelled (progress->cancellable, error) &&
         wait_for_bytes (fd, error))
    {
      gssize n = read (fd, part, sizeof part);

      if (n == 0)
        return TRUE;
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        {
          set_errno (error, errno);
          return FALSE;
        }
      if (n > 0 && (gsize) n > limit - contents->len)
        {
          set_too_large (error, limit);
          return FALSE;
        }
      if (n > 0)
        g_byte_array_append (contents, part, n);
      g_atomic_int_set (&progress->n_read, (int) contents->len);
    }
  return FALSE;
}

static GBytes *
load (GFile *file, gsize limit, gboolean is_plain, SpJsonProgress *progress, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autofree char *name = g_file_get_parse_name (file);
  int fd = open_file (file, is_plain ? &progress->n_bytes : NULL, error);
  gboolean is_read = fd >= 0 && read_all (fd, limit, progress, contents, error);

  if (fd >= 0)
    close (fd);
  if (is_read)
    return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
  g_prefix_error (error, "%s: ", name);
  return NULL;
}

/**
 * sp_json_load:
 * @file: a file of this computer, a pipe or a device
 * @limit: the most bytes that it may have
 * @error: return location for %SP_JSON_ERROR_UNREADABLE or %SP_JSON_ERROR_TOO_LARGE, as
 *   `NAME: MESSAGE`
 *
 * Reads all of a file, never more than about @limit. A pipe is read to its end; when nobody writes
 * into it for five seconds, that is an error, so nothing blocks for good.
 *
 * Returns: (nullable) (transfer full): the contents, or %NULL with @error set
 */
GBytes *
sp_json_load (GFile *file, gsize limit, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, limit, FALSE, &(SpJsonProgress){ 0 }, error);
}

/**
 * sp_json_load_plain:
 * @file: a file of this computer
 * @limit: the most bytes that it may have
 * @progress: (nullable): how far one has come, for another thread, which can end it
 * @error: return location for %SP_JSON_ERROR_UNREADABLE, %SP_JSON_ERROR_TOO_LARGE or
 *   %G_IO_ERROR_CANCELLED
 *
 * As sp_json_load(), for a file that nobody named by hand: a symbolic link, a pipe or a device is an
 * error.
 *
 * Returns: (nullable) (transfer full): the contents, or %NULL with @error set
 */
GBytes *
sp_json_load_plain (GFile *file, gsize limit, SpJsonProgress *progress, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, limit, TRUE, progress != NULL ? progress : &(SpJsonProgress){ 0 }, error);
}

/**
 * sp_json_get_text:
 * @bytes: the contents of a file
 * @length: (out): the bytes of the text
 *
 * Notepad and others put a byte order mark before the text; it is no part of it.
 *
 * Returns: (transfer none): where the text begins; it need not end with a NUL
 */
const char *
sp_json_get_text (GBytes *bytes, gsize *length)
{
  const char *text;

  g_return_val_if_fail (bytes != NULL && length != NULL, "");

  text = g_bytes_get_data (bytes, length);
  if (*length < strlen (BYTE_ORDER_MARK) ||
      memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) != 0)
    return text != NULL ? text : "";
  *length -= strlen (BYTE_ORDER_MARK);
  return text + strlen (BYTE_ORDER_MARK);
}

/**
 * sp_json_parse:
 * @bytes: the contents of a file, with or without a byte order mark
 * @problems: (element-type SpProblem): where to put what is wrong, with line and column
 *
 * Reads one JSON document, as strictly as sp_json_scan() does: a member twice in one object, a bad
 * escape and whatever stands behind the document are errors.
 *
 * Returns: (nullable) (transfer full): the root, or %NULL if there was any problem
 */
JsonNode *
sp_json_parse (GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  text = sp_json_get_text (bytes, &length);
  if (!sp_json_scan (text, length, SP_JSON_MAX_VALUES, problems))
    return NULL;
  if (json_parser_load_from_data (parser, text, length, &error))
    return json_parser_steal_root (parser);

  /* It decodes what the scan found right; if the two ever disagree, its word stands. */
  sp_problems_add (problems, SP_JSON_ERROR_SYNTAX, "", "%s", error->message);
  return NULL;
}

/**
 * sp_json_locate:
 * @bytes: what sp_json_parse() read without a problem
 * @problems: (element-type SpProblem): what is said of it, with paths but maybe without lines
 *
 * Fills in where in the file each problem stands, and puts them in that order.
 */
void
sp_json_locate (GBytes *bytes, GPtrArray *problems)
{
  const char *text;
  gsize length;

  g_return_if_fail (bytes != NULL && problems != NULL);

  text = sp_json_get_text (bytes, &length);
  if (problems->len > 0)
    sp_json_scan_places (text, length, problems);
  sp_problems_sort (problems);
}

/**
 * sp_json_print:
 * @root: a document
 *
 * Returns: (transfer full): @root as JSON, indented, with a line feed at its end
 */
char *
sp_json_print (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text;

  g_return_val_if_fail (root != NULL, NULL);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_gstring (generator, g_string_new (NULL));
  /* json-glib writes every control character as an escape but this one, which is no JSON. */
  g_string_replace (text, "\x1f", "\\u001f", 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
