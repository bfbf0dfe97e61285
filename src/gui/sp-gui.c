/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-gui.h"
#include "gui/sp-application.h"

#include "sp-config.h"

#include <glib/gi18n.h>

#define THEME_VARIABLE "GTK_THEME"

/* GTK parses a style sheet of its own as soon as it has settings, and libadwaita, which brings
 * others, puts an empty theme in its place a moment later. That is 82 of the 694 million instructions
 * until the first frame (callgrind, the main thread, GTK 4.8), for nothing, so GTK is asked for the
 * empty theme at once. A variable is all that it heeds so
 * early. It goes before libadwaita starts, to which it would mean that a person wants another theme;
 * being the newest of the environment it is the last of the list, and no thread that reads another
 * one finds that moved. */
static gboolean
init_with_empty_theme (void)
{
  gboolean ready;

  g_setenv (THEME_VARIABLE, "Adwaita-empty", TRUE);
  ready = gtk_init_check ();
  if (ready)
    gtk_settings_get_default ();
  g_unsetenv (THEME_VARIABLE);
  return ready;
}

/**
 * sp_gui_has_display:
 *
 * Returns: whether a window can be shown
 */
gboolean
sp_gui_has_display (void)
{
  return g_getenv (THEME_VARIABLE) == NULL ? init_with_empty_theme () : gtk_init_check ();
}

/* Without them GSettings ends the program at once. Those of an older version lack what came last. */
static gboolean
has_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  return schema != NULL && g_settings_schema_has_key (schema, "ephemeral");
}

/**
 * sp_gui_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Runs the application until its last window is closed, or says why it cannot.
 *
 * Returns: a status for exit()
 */
int
sp_gui_run (int argc, char **argv)
{
  g_autoptr (SpApplication) application = NULL;

  if (!has_settings ())
    {
      g_printerr ("%s\n", _ ("The settings of Signpost are not installed. Where it was built, "
                             "start it by src/run; or install it."));
      return 1;
    }
  application = sp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

/**
 * sp_gui_describe_libraries:
 *
 * Returns: (transfer full): a line for each library of the window: the running version, and in
 *   brackets that of the build
 */
char *
sp_gui_describe_libraries (void)
{
  return g_strdup_printf ("GTK %u.%u.%u (%d.%d.%d)\nlibadwaita %u.%u.%u (%s)\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), GTK_MAJOR_VERSION, GTK_MINOR_VERSION,
                          GTK_MICRO_VERSION, adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (), ADW_VERSION_S);
}
