/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-csv.h"

#include "core/json/sp-problem.h"
#include "core/text/sp-text-decode.h"

#include <glib/gi18n.h>
#include <string.h>

/* The most fields that are read: a pack has no room for more. */
#define MAX_FIELDS 500000

typedef struct
{
  const char *at; /* ends with a NUL */
  char separator;
  guint line;
  guint n_fields;
} Reader;

/* Which of the three stands most often outside of quotes in the first line. */
static char
find_separator (const char *text)
{
  static const char candidates[] = ",;\t";
  guint counts[sizeof candidates] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (; *text != '\0' && (is_quoted || strchr ("\r\n", *text) == NULL); text++)
    {
      const char *found = strchr (candidates, *text);

      if (*text == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && found != NULL)
        counts[found - candidates]++;
    }
  for (guint i = 1; candidates[i] != '\0'; i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Some programs say in a line of its own what parts the fields: "sep=;" */
static void
take_separator (Reader *self)
{
  if (g_str_has_prefix (self->at, "sep=") && self->at[4] != '\0' &&
      (self->at[5] == '\n' || self->at[5] == '\r'))
    {
      self->separator = self->at[4];
      self->at += 5;
      self->at += strspn (self->at, "\r\n");
      self->line = 2;
    }
  else
    self->separator = find_separator (self->at);
}

/* A line ends with LF, CR LF or CR. Returns whether one did here. */
static gboolean
take_line_end (Reader *self)
{
  if (*self->at != '\n' && *self->at != '\r')
    return FALSE;
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
  self->line++;
  return TRUE;
}

/* Behind the opening quote. Two quotes stand for one. Returns whether there was a closing one. */
static gboolean
take_quoted (Reader *self, GString *field)
{
  while (*self->at != '\0')
    {
      if (self->at[0] == '"' && self->at[1] != '"')
        {
          self->at++;
          return TRUE;
        }
      if (take_line_end (self))
        {
          g_string_append_c (field, '\n');
          continue;
        }
      if (*self->at == '"')
        self->at++;
      g_string_append_c (field, *self->at++);
    }
  return FALSE;
}

static gboolean
ends_field (const Reader *self)
{
  return *self->at == '\0' || *self->at == self->separator || *self->at == '\n' ||
         *self->at == '\r';
}

/* The apostrophe keeps a spreadsheet from taking a text for a formula: it is no part of the text. */
static char *
finish_field (GString *field)
{
  char *text = g_strstrip (g_string_free (field, FALSE));

  if (text[0] == '\'' && text[1] != '\0' && strchr ("=+-@", text[1]) != NULL)
    memmove (text, text + 1, strlen (text));
  return text;
}

/* Returns a field without the blanks around it, or NULL if it does not end. */
static char *
read_field (Reader *self)
{
  g_autoptr (GString) field = g_string_new (NULL);

  while (*self->at == ' ' && self->separator != ' ')
    self->at++;
  if (*self->at == '"')
    {
      self->at++;
      if (!take_quoted (self, field))
        return NULL;
    }
  while (!ends_field (self))
    g_string_append_c (field, *self->at++);
  return finish_field (g_steal_pointer (&field));
}

static GStrv
read_row (Reader *self, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  gboolean is_done = FALSE;

  while (!is_done)
    {
      guint line = self->line;
      char *field = read_field (self);

      if (field == NULL)
        {
          g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_SYNTAX,
                       /* Translators: a number from 1 on */
                       _ ("line %u: a quote is opened and not closed"), line);
          return NULL;
        }
      g_ptr_array_add (fields, field);
      is_done = *self->at != self->separator || ++self->n_fields > MAX_FIELDS;
      if (!is_done)
        self->at++;
    }
  take_line_end (self);
  g_ptr_array_add (fields, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&fields), FALSE);
}

/**
 * sp_csv_read:
 * @bytes: the contents of a file
 * @error: return location for %SP_JSON_ERROR_ENCODING, %SP_JSON_ERROR_SYNTAX or
 *   %SP_JSON_ERROR_TOO_LARGE
 *
 * Reads a table as RFC 4180 has it and as spreadsheet programs write it: in UTF-8, in UTF-16 with a
 * byte order mark or as Windows does in Western Europe, with commas, semicolons or tabs.
 *
 * Returns: (nullable) (transfer full) (element-type GStrv): the rows, not all of one length, each field
 *   without blanks around it; %NULL with @error set
 */
GPtrArray *
sp_csv_read (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  Reader reader = { .line = 1 };
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  text = sp_text_decode (data, length);
  if (text == NULL)
    {
      g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_ENCODING,
                           _ ("the table is not encoded as UTF-8"));
      return NULL;
    }
  reader.at = text;
  take_separator (&reader);
  while (*reader.at != '\0')
    {
      GStrv row = read_row (&reader, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
      if (++reader.n_fields > MAX_FIELDS)
        {
          g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_TOO_LARGE,
                               _ ("the table has too many fields"));
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}
