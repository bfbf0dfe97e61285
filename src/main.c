/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli.h"
#include "gui/sp-gui.h"

#include "core/text/sp-languages.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sp_languages_set_folder (g_getenv ("SIGNPOST_LOCALE_DIR")));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (sp_cli_handles (argc, argv))
    return sp_cli_run (argc, argv, sp_gui_describe_libraries);
  if (!sp_gui_has_display ())
    return sp_cli_run_without_display ();
  return sp_gui_run (argc, argv);
}
