/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-day.h"

#include <glib/gi18n.h>

/**
 * sp_day_format:
 * @day: a day as the pack writes it, YYYY-MM-DD
 *
 * Returns: (transfer full): the day as the person's locale writes it
 */
char *
sp_day_format (const char *day)
{
  g_autofree char *instant = g_strconcat (day, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (instant, NULL);

  /* Translators: a date, as for strftime(); the form that a careful text would use */
  return date != NULL ? g_date_time_format (date, _ ("%-d %B %Y")) : g_strdup (day);
}
