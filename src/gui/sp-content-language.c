/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-content-language.h"

#include "core/text/sp-languages.h"
#include "gui/sp-settings.h"

#include <glib/gi18n.h>

static void
add_choice (GMenu *menu, const char *label, const char *language)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "app." SP_CONTENT_LANGUAGE_KEY, "s", language);
  g_menu_append_item (menu, item);
}

/**
 * sp_content_language_add_menu:
 * @menu: where to add it
 *
 * Adds a submenu with the languages that are installed, each by its own name, for the action
 * `app.content-language`; one that is fixed is insensitive and says why. Nothing is added where there is nothing to choose.
 */
void
sp_content_language_add_menu (GMenu *menu)
{
  g_auto (GStrv) languages = sp_languages_list ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();

  g_return_if_fail (G_IS_MENU (menu));

  if (g_strv_length (languages) < 2)
    return;
  /* Translators: menu: the language that the system has */
  add_choice (choices, _ ("_System Language"), "");
  for (char **language = languages; *language != NULL; language++)
    {
      g_autofree char *name = sp_languages_get_name (*language);

      add_choice (choices, name, *language);
    }
  g_menu_append_section (submenu, sp_settings_why_fixed (SP_CONTENT_LANGUAGE_KEY),
                         G_MENU_MODEL (choices));
  /* Translators: menu: the language of what is told about roles */
  g_menu_append_submenu (menu, _ ("Content _Language"), G_MENU_MODEL (submenu));
}
