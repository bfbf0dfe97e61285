/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything about a role is told, in its order, and nothing about what it does not have. */

#include "../kept-file.h"
#include "../kept-pack.h"

#include "core/compare/sp-role-sheet.h"

#include <string.h>

static SpSheet *
new_sheet (guint role)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/compare/one-role.json");

  return sp_role_sheet_new (pack, role);
}

/* One role that has everything, and two that have next to nothing, as role-sheets.txt has them. */
static void
test_all_is_told_and_nothing_else (void)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint role = 0; role < 3; role++)
    {
      g_autoptr (SpSheet) sheet = new_sheet (role);
      g_autofree char *text = sp_sheet_to_text (sheet, 0);

      g_string_append_printf (told, "%s\n", text);
    }
  kept_file_assert (told->str, "core/compare", "role-sheets.txt");
}

static void
test_links_lead_somewhere (void)
{
  g_autoptr (SpSheet) sheet = new_sheet (0);
  g_autofree char *html = sp_sheet_to_html (sheet);

  g_assert_nonnull (strstr (html, "<a href=\"https://example.org/6113\">"));
  g_assert_nonnull (strstr (html, "<li><b>09:00</b> Looks up: it rains.</li>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-sheet/all-is-told-and-nothing-else", test_all_is_told_and_nothing_else);
  g_test_add_func ("/role-sheet/links-lead-somewhere", test_links_lead_somewhere);

  return g_test_run ();
}
