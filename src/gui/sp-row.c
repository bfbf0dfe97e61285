/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-row.h"

/**
 * sp_row_new:
 * @title: what the row is about
 * @subtitle: (nullable): what stands below it
 *
 * Content comes from anywhere: nothing in it is markup, and the row knows that before it has a text.
 *
 * Returns: (transfer floating): an #AdwActionRow that shows both texts in full
 */
GtkWidget *
sp_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set (row, "title", title, "subtitle", subtitle, "title-lines", 0, "subtitle-lines", 0,
                NULL);
  if (subtitle != NULL)
    sp_row_describe (GTK_ACCESSIBLE (row), subtitle);
  return row;
}

/**
 * sp_row_describe:
 * @row: a row whose name is its title alone
 * @subtitle: what is said behind the name
 *
 * Rows of newer libadwaita point to the line below the title, of which GTK 4.24 tells nothing.
 */
void
sp_row_describe (GtkAccessible *row, const char *subtitle)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (row) && subtitle != NULL);

  gtk_accessible_reset_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}
