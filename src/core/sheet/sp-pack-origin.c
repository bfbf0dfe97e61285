/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-pack-origin.h"

#include "core/text/sp-day.h"

#include <glib/gi18n.h>

/**
 * sp_pack_describe_origin:
 * @pack: the content
 *
 * Returns: (transfer full): where what was made of it comes from, which each page says: pages get
 *   lost
 */
char *
sp_pack_describe_origin (const SpPack *pack)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (pack != NULL, NULL);

  day = sp_day_format (pack->updated != NULL ? pack->updated : "");
  /* Translators: the title of the content, and a date */
  return g_strdup_printf (_ ("From “%s”, updated on %s."), pack->title, day);
}
