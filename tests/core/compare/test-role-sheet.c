/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything about a role is told, in its order, and nothing about what it does not have. */

#include "../kept-pack.h"

#include "core/compare/sp-role-sheet.h"

#include <string.h>

static SpSheet *
new_sheet (guint role)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/compare/one-role.json");

  return sp_role_sheet_new (pack, role);
}

static void
test_all_is_told (void)
{
  g_autoptr (SpSheet) sheet = new_sheet (0);
  g_autofree char *text = sp_sheet_to_text (sheet, 0);

  g_assert_cmpstr (text, ==,
                   "Gardener\n\n"
                   "Makes things grow.\n\n"
                   "    •  The work: Gardening\n"
                   "    •  Also called: Grower\n"
                   "    •  Advertised as: Head gardener, parks\n"
                   "    •  6113 (https://example.org/6113)\n\n"
                   "Story\n\n"
                   "It began with a seed.\n\n"
                   "Then it rained.\n\n"
                   "Duties\n\n"
                   "    •  Sowing: Sows what is to grow. (Peas, Beans)\n"
                   "    •  Waits.\n\n"
                   "An Ordinary Day\n\n"
                   "09:00  Looks up: it rains.\n"
                   "    •  In the evening: digs. Sleeps.\n"
                   "17:30  Goes home.\n\n"
                   "Upsides\n\n"
                   "    +  Sun.\n\n"
                   "Downsides\n\n"
                   "    −  Rain.\n"
                   "    −  Snails.\n\n"
                   "What to Know, and Why\n\n"
                   "    •  Seeds: They grow. (builds on: Spade, Soil)\n"
                   "    •  Spade: The ground is hard.\n\n"
                   "Shared with Other Roles\n\n"
                   "    •  Water: Pours it.\n\n"
                   "Certificates\n\n"
                   "    •  Green Thumb: Garden Club · G-1 · Checked on 22 November 2026\n\n"
                   "A first task\n\n"
                   "Sow a bean.\n\n"
                   "Sources\n\n"
                   "    •  A book (Checked on 22 November 2026)\n"
                   "    •  A page (Checked on 22 November 2026 · https://example.org/a_page)\n"
                   "    •  A lesson (Checked on 22 November 2026)\n"
                   "    •  A talk (Checked on 22 November 2026)\n\n"
                   "From “Everything about a role”, updated on 23 November 2026.\n");
}

static void
test_what_is_missing_has_no_heading (void)
{
  g_autoptr (SpSheet) sheet = new_sheet (1);
  g_autofree char *text = sp_sheet_to_text (sheet, 0);

  g_assert_cmpstr (text, ==,
                   "Other\n\n"
                   "Has nothing to tell.\n\n"
                   "What to Know, and Why\n\n"
                   "    •  Soil: It is there.\n\n"
                   "Shared with Other Roles\n\n"
                   "    •  Water: Drinks it.\n\n"
                   "From “Everything about a role”, updated on 23 November 2026.\n");
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

  g_test_add_func ("/role-sheet/all-is-told", test_all_is_told);
  g_test_add_func ("/role-sheet/what-is-missing-has-no-heading",
                   test_what_is_missing_has_no_heading);
  g_test_add_func ("/role-sheet/links-lead-somewhere", test_links_lead_somewhere);

  return g_test_run ();
}
