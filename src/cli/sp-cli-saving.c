/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-saving.h"

#include "sp-config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define EPHEMERAL_KEY "ephemeral"

/* Returns: (transfer full) (nullable): the settings of the window; %NULL where they are not installed, or
 * are those of an older version */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  return schema != NULL && g_settings_schema_has_key (schema, EPHEMERAL_KEY)
             ? g_settings_new_full (schema, NULL, NULL)
             : NULL;
}

/**
 * sp_cli_why_not_saved:
 * @key: (nullable): the setting that what is to be saved would make a choice of
 *
 * Returns: (nullable): why nothing is to be saved, for people; %NULL if it may be
 */
const char *
sp_cli_why_not_saved (const char *key)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings != NULL && g_settings_get_boolean (settings, EPHEMERAL_KEY))
    return _ ("Nothing is saved in this session");
  if (settings != NULL && key != NULL && !g_settings_is_writable (settings, key))
    return _ ("Set by your administrator");
  return NULL;
}

/**
 * sp_cli_new_journal:
 *
 * Returns: (transfer full): the person's journal, yet to be loaded; an empty one that goes with the program
 *   where nothing is to be saved
 */
SpJournal *
sp_cli_new_journal (void)
{
  return sp_cli_why_not_saved (NULL) != NULL ? sp_journal_new (NULL)
                                             : sp_journal_new_in_folder (g_get_user_data_dir ());
}
