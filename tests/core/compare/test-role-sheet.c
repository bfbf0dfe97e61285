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

/* As in a pack without its last skill, overlap and certificate, which are still in memory. */
static void
test_what_stands_behind_the_lists_is_not_told (void)
{
  static const char *const last[] = { "It is dirt", "Sun:", "Spade License",
                                      "A bog",      "sky",  "A club" };
  g_autoptr (SpPack) pack = kept_pack_load ("core/compare/one-role.json");
  g_autoptr (SpSheet) whole = sp_role_sheet_new (pack, 0);
  g_autofree char *all = sp_sheet_to_text (whole, 0);
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  pack->skills.n_items--;
  pack->overlaps.n_items--;
  pack->certificates.n_items--;
  sheet = sp_role_sheet_new (pack, 0);
  text = sp_sheet_to_text (sheet, 0);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_assert_nonnull (strstr (all, last[i]));
      g_assert_null (strstr (text, last[i]));
    }
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
  g_test_add_func ("/role-sheet/what-stands-behind-the-lists-is-not-told",
                   test_what_stands_behind_the_lists_is_not_told);
  g_test_add_func ("/role-sheet/links-lead-somewhere", test_links_lead_somewhere);

  return g_test_run ();
}
