/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-source.h"

#include "core/ads/sp-ad-table.h"
#include "core/ads/sp-ad-text.h"
#include "core/json/sp-json.h"

/**
 * sp_ad_file_is_table:
 * @file: a file
 *
 * Returns: whether its name says that it is a table of ads
 */
gboolean
sp_ad_file_is_table (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name, -1);
  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv");
}

/* Returns: (nullable): what a file holds, if it is not too large for what it is */
static GBytes *
load (GFile *file, gboolean is_table, GError **error)
{
  return sp_json_load (file, is_table ? SP_AD_MAX_TABLE : SP_AD_MAX_BYTES, error);
}

static SpAdTable *
open_table (GBytes *bytes, const char *column, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return sp_ad_table_new (data, length, column, error);
}

static void
complain (const SpAdSource *self, const char *name, guint row, const GError *error)
{
  g_autofree char *problem = row > 0 ? g_strdup_printf ("%s:%u: %s", name, row, error->message)
                                     : g_strdup_printf ("%s: %s", name, error->message);

  self->complain (problem, self->data);
}

static void
read_row (const SpAdSource *self, const char *name, const SpAdTable *table, double part)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *bytes = sp_ad_table_get_text (table, &length);
  g_autofree char *text = sp_ad_text_decode (bytes, length, &error);
  g_autofree char *title = sp_ad_table_get_title (table);
  SpAd *ad;

  if (text == NULL)
    {
      complain (self, name, sp_ad_table_get_row (table), error);
      return;
    }
  ad = sp_ad_new (self->reader, name, text, self->title != NULL ? self->title : title);
  ad->row = sp_ad_table_get_row (table);
  self->take (ad, part, self->data);
}

static void
read_table (const SpAdSource *self, const char *name, GBytes *bytes, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpAdTable) table = open_table (bytes, self->column, &error);

  g_bytes_unref (bytes);
  if (table == NULL)
    complain (self, name, 0, error);
  while (table != NULL && sp_ad_table_next (table) && !g_cancellable_is_cancelled (cancellable))
    read_row (self, name, table,
              (double) sp_ad_table_get_row (table) / sp_ad_table_count_rows (table));
}

static void
read_text (const SpAdSource *self, const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      sp_ad_text_decode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

  g_bytes_unref (bytes);
  if (text != NULL)
    self->take (sp_ad_new (self->reader, name, text, self->title), 1, self->data);
  else
    complain (self, name, 0, error);
}

/**
 * sp_ad_source_read:
 * @self: how files are read
 * @file: a text with an ad, or a table with an ad a row, as sp_ad_file_is_table() tells
 * @name: what the person calls it
 * @cancellable: (nullable): stops behind the ad that is being read
 *
 * Reads the ads of @file.
 */
void
sp_ad_source_read (const SpAdSource *self, GFile *file, const char *name, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  gboolean is_table;
  GBytes *bytes;

  g_return_if_fail (self != NULL && G_IS_FILE (file) && name != NULL);

  is_table = self->column != NULL || sp_ad_file_is_table (file);
  bytes = load (file, is_table, &error);
  if (bytes == NULL)
    self->complain (error->message, self->data);
  else if (is_table)
    read_table (self, name, bytes, cancellable);
  else
    read_text (self, name, bytes);
}

/**
 * sp_ad_source_load:
 * @file: a text with an ad, or a table
 * @row: which row of a table, counted from 1; 0: the file is one ad
 * @title: (out) (transfer full) (nullable): the title that a table has for it
 * @error: return location for an error of reading the file, or an #SpAdError
 *
 * Returns: (nullable) (transfer full): the text of that ad, or %NULL with @error set
 */
char *
sp_ad_source_load (GFile *file, guint row, char **title, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SpAdTable) table = NULL;
  const char *text = "";
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file) && title != NULL, NULL);

  *title = NULL;
  bytes = load (file, row > 0, error);
  if (bytes == NULL)
    return NULL;
  if (row == 0)
    return sp_ad_text_decode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  table = open_table (bytes, NULL, error);
  if (table == NULL)
    return NULL;
  while (sp_ad_table_get_row (table) < row && sp_ad_table_next (table))
    ;
  if (sp_ad_table_get_row (table) == row)
    {
      text = sp_ad_table_get_text (table, &length);
      *title = sp_ad_table_get_title (table);
    }
  return sp_ad_text_decode (text, length, error);
}
