/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-table.h"

#include "core/ads/sp-ad-text.h"
#include "core/text/sp-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#define TITLE_COLUMN "title"

struct _SpAdTable
{
  GPtrArray *rows; /* (owned) (element-type GStrv): the first has the names of the columns */
  int text_column;
  int title_column; /* -1: there is none */
  guint row;
};

static int
find_column (const SpAdTable *self, const char *name)
{
  const GStrv names = self->rows->len > 0 ? self->rows->pdata[0] : NULL;

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return i;
  return -1;
}

/* Returns the column with the most text, which is that of the ads. */
static int
guess_column (const SpAdTable *self)
{
  guint n = self->rows->len > 0 ? g_strv_length (self->rows->pdata[0]) : 0;
  g_autofree gsize *lengths = g_new0 (gsize, n + 1);
  guint best = 0;

  for (guint row = 1; row < self->rows->len; row++)
    {
      const GStrv fields = self->rows->pdata[row];

      for (guint i = 0; i < n && fields[i] != NULL; i++)
        lengths[i] += strlen (fields[i]);
    }
  for (guint i = 1; i < n; i++)
    if (lengths[i] > lengths[best])
      best = i;
  return n > 0 ? (int) best : -1;
}

/* Returns: (nullable): what stands in a column of the row, or %NULL in a row that is shorter */
static const char *
get_field (const SpAdTable *self, int column)
{
  const GStrv fields = self->rows->pdata[self->row];

  return column >= 0 && (guint) column < g_strv_length (fields) ? fields[column] : NULL;
}

/**
 * sp_ad_table_new:
 * @bytes: (array length=length): a table; see sp_csv_read()
 * @length: how many bytes
 * @column: (nullable): the name of the column with the texts; %NULL for the one with the most text
 * @error: return location for %SP_AD_ERROR_NO_COLUMN or an error of sp_csv_read()
 *
 * A column of the name “title” has the titles.
 *
 * Returns: (nullable) (transfer full): the table before its first row, or %NULL with @error set
 */
SpAdTable *
sp_ad_table_new (const char *bytes, gsize length, const char *column, GError **error)
{
  g_autoptr (GBytes) table = NULL;
  GPtrArray *rows;
  SpAdTable *self;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  table = g_bytes_new_static (bytes, length);
  rows = sp_csv_read (table, error);
  if (rows == NULL)
    return NULL;
  self = g_new0 (SpAdTable, 1);
  self->rows = rows;
  self->text_column = column != NULL ? find_column (self, column) : guess_column (self);
  self->title_column = find_column (self, TITLE_COLUMN);
  if (self->text_column >= 0)
    return self;
  /* Translators: the title of a column */
  g_set_error (error, SP_AD_ERROR, SP_AD_ERROR_NO_COLUMN, _ ("There is no column “%s”"),
               column != NULL ? column : "");
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

  g_ptr_array_unref (self->rows);
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

  if (self->row + 1 >= self->rows->len)
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
  const char *text;

  g_return_val_if_fail (self != NULL && length != NULL, NULL);

  text = get_field (self, self->text_column);
  *length = text != NULL ? strlen (text) : 0;
  return text != NULL ? text : "";
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
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  title = get_field (self, self->title_column);
  return title != NULL && *title != '\0' ? g_strdup (title) : NULL;
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

/**
 * sp_ad_table_count_rows:
 * @self: a table
 *
 * Returns: how many rows it has below that with the names
 */
guint
sp_ad_table_count_rows (const SpAdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len - 1;
}
