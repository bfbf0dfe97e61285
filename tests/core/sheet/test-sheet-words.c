/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the end of a sheet, and what is told of a certificate. */

#include "../kept-pack.h"

#include "core/sheet/sp-certificate-words.h"
#include "core/sheet/sp-glossary-sheet.h"
#include "core/sheet/sp-source-sheet.h"

static void
assert_certificate (const SpPack *pack, const SpCertificate *certificate, const char *expected)
{
  g_autofree char *told = sp_certificate_describe (pack, certificate);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_certificates_are_described (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  const SpCertificate *paper = &pack->certificates.items[0];
  const SpReference both[] = { { "birth", 1 }, { "paper", 0 } };
  const SpCertificate two = { .requires = { both, 2 } };
  SpCertificate undated = { .replaces = paper->replaces };
  const SpCertificate bare = { .title = "Bare" };

  assert_certificate (
      pack, paper,
      "Ministry · First · P-1 · Requires: Birth · Replaced: Parchment (1 June 2025) · "
      "Issued until: 31 December 2027 · Checked on 31 January 2026");
  assert_certificate (pack, &pack->certificates.items[1], "Town");
  assert_certificate (pack, &undated, "Replaced: Parchment");
  assert_certificate (pack, &bare, "");
  assert_certificate (pack, &two, "Requires: Birth, Paper");
}

static void
test_sources_are_listed_once (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  const SpReferences *role = &pack->roles.items[0].sources;
  const SpReferences *cell = &pack->rungs.items[1].sources;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (SpReference));

  sp_sources_collect (all, role);
  g_assert_cmpuint (all->len, ==, 2);
  g_array_set_size (all, 0);
  sp_sources_collect (all, cell);
  sp_sources_collect (all, role);
  for (guint numbered = 0; numbered < 2; numbered++)
    {
      g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
      g_autofree char *text = NULL;

      sp_source_sheet_add (sheet, pack, &(SpReferences){ (SpReference *) all->data, all->len },
                           numbered == 1);
      sp_source_sheet_add (sheet, pack, &(SpReferences){ NULL, 0 }, FALSE);
      text = sp_sheet_to_text (sheet, 0);
      g_assert_cmpstr (
          text, ==,
          numbered == 1
              ? "Sources\n\n    •  1. A book (Checked on 23 November 2026)\n    •  2. A page "
                "(Checked on 22 November 2026 · https://example.org/a?b=ü#c)\n\nFoot\n"
              : "Sources\n\n    •  A book (Checked on 23 November 2026)\n    •  A page "
                "(Checked on 22 November 2026 · https://example.org/a?b=ü#c)\n\nFoot\n");
    }
}

/* A word of the glossary is found in whatever part of a sheet has it. */
static void
test_words_of_any_part_are_explained (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/pack/full.json");
  const char *columns[] = { "One", "Two", NULL };

  for (guint part = 0; part < 10; part++)
    {
      g_autoptr (SpSheet) sheet = sp_sheet_new ("Foot");
      g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
      const char *const items[] = { "x", part == 7 ? "cloud" : NULL, NULL };
      SpSheetTable *table;
      g_autoptr (SpSheet) empty = sp_sheet_new ("");
      g_autoptr (SpSheet) words = NULL;
      g_autofree char *text = NULL;

      sp_sheet_add_item (sheet, NULL, part == 1 ? "Clouds." : "x", part == 2 ? "Cloud." : NULL);
      table = sp_sheet_add_table (sheet, "Group", "Row", columns);
      sp_sheet_table_add_group (table, part == 3 ? "cloud" : "x");
      sp_sheet_table_add_row (table, part == 4 ? "cloud" : "x", part == 5 ? "cloud" : NULL);
      sp_sheet_table_add_cell (table, part == 6 ? "cloud" : NULL, items);
      sp_sheet_table_add_cell (table, part == 8 ? "cloud" : NULL, NULL);
      sp_sheet_table_add_row (table, part == 9 ? "cloud" : "x", NULL);
      sp_sheet_table_add_cell (table, NULL, NULL);
      sp_sheet_table_add_cell (table, NULL, NULL);
      g_ptr_array_add (sheets, empty);
      g_ptr_array_add (sheets, sheet);
      words = sp_glossary_sheet_new (sheets, pack);
      sp_glossary_sheet_add (sheet, pack);
      g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, part == 0 ? 2 : 4);
      g_assert_cmpint (words != NULL, ==, part > 0);
      if (words == NULL)
        continue;
      text = sp_sheet_to_text (words, 0);
      g_assert_cmpstr (text, ==,
                       "Words\n"
                       "\n"
                       "    •  Cloud: Computers of others.\n"
                       "\n"
                       "From “Every member”, updated on 29 February 2024.\n");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-words/certificates-are-described", test_certificates_are_described);
  g_test_add_func ("/sheet-words/sources-are-listed-once", test_sources_are_listed_once);
  g_test_add_func ("/sheet-words/words-of-any-part-are-explained",
                   test_words_of_any_part_are_explained);
  return g_test_run ();
}
