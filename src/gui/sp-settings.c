/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings of the program, which its parts share: what is not to be saved is for all of them alike. */

#include "gui/sp-settings.h"

#include "sp-config.h"

#include <glib/gi18n.h>

#define EPHEMERAL_KEY "ephemeral"

/* How the last person left the pages is not for the next one. */
#define STATES_KEY "page-states"

static GSettings *settings;
static gboolean is_ephemeral;

/* What is delayed and never applied counts for this process alone. */
static void
begin (void)
{
  settings = g_settings_new (APP_ID);
  is_ephemeral = is_ephemeral || g_settings_get_boolean (settings, EPHEMERAL_KEY);
  if (!is_ephemeral)
    return;
  g_settings_delay (settings);
  g_settings_reset (settings, STATES_KEY);
}

/**
 * sp_settings_set_ephemeral:
 *
 * Lets nothing be saved, whatever the settings say. It comes before anything else here.
 */
void
sp_settings_set_ephemeral (void)
{
  g_return_if_fail (settings == NULL);

  is_ephemeral = TRUE;
}

/**
 * sp_settings_is_ephemeral:
 *
 * Returns: whether nothing is saved, because the command line or the settings say so
 */
gboolean
sp_settings_is_ephemeral (void)
{
  sp_settings_get ();
  return is_ephemeral;
}

/**
 * sp_settings_get:
 *
 * Returns: (transfer none): the settings; while nothing is saved, what is set in them is forgotten in the
 *   end
 */
GSettings *
sp_settings_get (void)
{
  if (settings == NULL)
    begin ();
  return settings;
}

/**
 * sp_settings_why_fixed:
 * @key: a setting
 *
 * Returns: (nullable): why the person cannot change it, for people; %NULL if it can be changed
 */
const char *
sp_settings_why_fixed (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return g_settings_is_writable (sp_settings_get (), key)
             ? NULL
             /* Translators: why something cannot be chosen here */
             : _ ("Set by your administrator");
}
