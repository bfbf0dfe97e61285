/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with ads: a text with one, or a table with one a row. */

#pragma once

#include "core/ads/sp-ad.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The most bytes of a table of ads. */
#define SP_AD_MAX_TABLE (256 * 1024 * 1024)

/**
 * SpAdSource:
 * @reader: what to read with
 * @title: (nullable): what all ads are called, whatever they say
 * @column: (nullable): the name of the column with the texts; every file is a table then
 * @take: gets each ad, its own then, and how much of its file was read, 0 to 1
 * @complain: gets what could not be read and why
 * @data: for both
 *
 * How files are read.
 */
typedef struct
{
  const SpAdReader *reader;
  const char *title;
  const char *column;
  void (*take) (SpAd *ad, double part, gpointer data);
  void (*complain) (const char *problem, gpointer data);
  gpointer data;
} SpAdSource;

void sp_ad_source_read (const SpAdSource *self,
                        GFile *file,
                        const char *name,
                        GCancellable *cancellable);
char *
sp_ad_source_load (GFile *file, guint row, char **title, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_ad_file_is_table (GFile *file);

G_END_DECLS
