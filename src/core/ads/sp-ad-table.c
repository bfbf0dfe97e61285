/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-table.h"

#include "core/ads/sp-ad-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define TITLE_COLUMN "title"

/* The bytes are not owned. */
struct _SpAdTable
{
  const char *at;
  const char *end;
  GPtrArray *cells; /* (element-type GString) of the row that was read last */
  int text_column;
  int title_column; /* -1: there is none */
  guint row;
};

/* Reads a cell in quotation marks; in it two marks stand for one. */
static void
read_quoted (SpAdTable *self, GString *cell)
{
  for (self->at++; self->at < self->end; self->at++)
    {
      if (*self->at == '"' && (self->at + 1 == self->end || self->at[1] != '"'))
        {
          self->at++;
          return;
        }
      if (*self->at == '"')
        self->at++;
      g_string_append_c (cell, *self->at);
    }
}

/* Reads a cell and what stands behind it. Returns whether another one follows in the row. */
static gboolean
read_cell (SpAdTable *self)
{
  GString *cell = g_string_new (NULL);
  gboolean goes_on;

  g_ptr_array_add (self->cells, cell);
  if (self->at < self->end && *self->at == '"')
    read_quoted (self, cell);
  for (; self->at < self->end && *self->at != ',' && *self->at != '\n'; self->at++)
    if (*self->at != '\r')
      g_string_append_c (cell, *self->at);
  goes_on = self->at < self->end && *self->at == ',';
  if (self->at < self->end)
    self->at++;
  return goes_on;
}

static gboolean
read_row (SpAdTable *self)
{
  g_ptr_array_set_size (self->cells, 0);
  if (self->at >= self->end)
    return FALSE;
  while (read_cell (self))
    continue;
  return TRUE;
}

static int
find_column (const SpAdTable *self, const char *name)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (g_ascii_strcasecmp (((const GString *) self->cells->pdata[i])->str, name) == 0)
      return (int) i;
  return -1;
}

static void
free_cell (gpointer cell)
{
  g_string_free (cell, TRUE);
}

/**
 * sp_ad_table_new:
 * @bytes: (array length=length): a table as CSV, in UTF-8; it has to live as long
 * @length: how many bytes
 * @column: the name of the column with the texts
 * @error: return location for an #SpAdError
 *
 * A column of the name “title” has the titles.
 *
 * Returns: (nullable) (transfer full): the table before its first row, or %NULL with @error set
 */
SpAdTable *
sp_ad_table_new (const char *bytes, gsize length, const char *column, GError **error)
{
  SpAdTable *self;

  g_return_val_if_fail ((bytes != NULL || length == 0) && column != NULL, NULL);

  self = g_new0 (SpAdTable, 1);
  self->at = bytes;
  self->end = bytes + length;
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    self->at += 3;
  read_row (self);
  self->text_column = find_column (self, column);
  self->title_column = find_column (self, TITLE_COLUMN);
  if (self->text_column >= 0)
    return self;
  /* Translators: the title of a column */
  g_set_error (error, SP_AD_ERROR, SP_AD_ERROR_NO_COLUMN, _ ("There is no column “%s”"), column);
  sp_ad_table_free (self);
  return NULL;
}

/**
 * sp_ad_table_free:
 * @self: (transfer full): a table
 */
void
sp_ad_table_free (SpAdTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * sp_ad_table_next:
 * @self: a table
 *
 * Returns: whether there is a further row, which is then read
 */
gboolean
sp_ad_table_next (SpAdTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!read_row (self))
    return FALSE;
  self->row++;
  return TRUE;
}

/**
 * sp_ad_table_get_text:
 * @self: a table, in a row
 * @length: (out): how many bytes
 *
 * Returns: (transfer none): the text of the row, until the next is read; a short row has an empty one
 */
const char *
sp_ad_table_get_text (const SpAdTable *self, gsize *length)
{
  const GString *cell;

  g_return_val_if_fail (self != NULL && length != NULL, NULL);

  *length = 0;
  if ((guint) self->text_column >= self->cells->len)
    return "";
  cell = self->cells->pdata[self->text_column];
  *length = cell->len;
  return cell->str;
}

/**
 * sp_ad_table_get_title:
 * @self: a table, in a row
 *
 * Returns: (nullable) (transfer full): the title of the row, or %NULL if it has none
 */
char *
sp_ad_table_get_title (const SpAdTable *self)
{
  const GString *cell;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->title_column < 0 || (guint) self->title_column >= self->cells->len)
    return NULL;
  cell = self->cells->pdata[self->title_column];
  return cell->len > 0 ? g_utf8_make_valid (cell->str, (gssize) cell->len) : NULL;
}

/**
 * sp_ad_table_get_row:
 * @self: a table
 *
 * Returns: which row it is in, counted from 1
 */
guint
sp_ad_table_get_row (const SpAdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->row;
}
