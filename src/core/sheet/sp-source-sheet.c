/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-source-sheet.h"

#include "core/text/sp-day.h"

#include <glib/gi18n.h>

/**
 * sp_sources_collect:
 * @all: (element-type SpReference): some sources
 * @more: others of the same pack
 *
 * Adds those of @more to @all that are not in it.
 */
void
sp_sources_collect (GArray *all, const SpReferences *more)
{
  for (guint i = 0; i < more->n_items; i++)
    {
      /* What is appended may move the array. */
      const SpReferences listed = { (const SpReference *) all->data, all->len };

      if (!sp_references_contain (&listed, more->items[i].index))
        g_array_append_val (all, more->items[i]);
    }
}

/**
 * sp_source_sheet_add:
 * @sheet: a sheet
 * @pack: the content
 * @sources: some sources of @pack
 * @are_numbered: whether each has its number, from 1 on, before its title
 *
 * Lists @sources under a heading, if there are any.
 */
void
sp_source_sheet_add (SpSheet *sheet,
                     const SpPack *pack,
                     const SpReferences *sources,
                     gboolean are_numbered)
{
  g_return_if_fail (sheet != NULL && pack != NULL && sources != NULL);

  if (sources->n_items > 0)
    /* Translators: heading: where facts come from */
    sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Sources"));
  for (guint i = 0; i < sources->n_items; i++)
    {
      const SpSource *source = &pack->sources.items[sources->items[i].index];
      g_autofree char *title = are_numbered ? g_strdup_printf ("%u. %s", i + 1, source->title)
                                            : g_strdup (source->title);
      g_autofree char *day = sp_day_format (source->checked);
      /* Translators: the day on which somebody last read a source */
      g_autofree char *checked = g_strdup_printf (_ ("Checked on %s"), day);

      sp_sheet_add_link (sheet, title, checked, source->url);
    }
}
