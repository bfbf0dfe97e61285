/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pack is begun with: all of it, as kept in draft.json and table.json, and what is refused. */

#include "../kept-file.h"

#include "core/author/sp-pack-draft.h"
#include "core/author/sp-pack-slug.h"
#include "core/json/sp-problem.h"

#include <string.h>

/* Fields are parted by bars, rows by NULL at the end. */
static GPtrArray *
new_rows (const char *const *lines)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  return rows;
}

static void
test_titles_make_a_pack (void)
{
  static const char *const roles[] = { "Nurse", "Ärztin im Dienst", "Nurse", "看護師", NULL };
  const SpPackDraft draft = { "Care & Cure!", "en", "Ada", "2026-11-28", roles, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *json = sp_pack_draft_to_json (&draft, &error);

  g_assert_no_error (error);
  kept_file_assert (json, "core/author", "draft.json");
}

/* Headings, cells that are the same, items in the cell and in a line of their own, and nothing. */
static void
test_table_makes_a_pack (void)
{
  static const char *const lines[] = {
    "|Nurse|Paramedic|Midwife|",
    "Place|Ward|Ward|–",
    "Shift|Day|Night|Night",
    "Tools||",
    "In the bag|Drip; ;Tape|Tape|Not covered",
    "|",
    "On wheels|A text.\nBed; Chair|One\nTwo|;",
    "Place|1",
    NULL,
  };
  g_autoptr (GPtrArray) rows = new_rows (lines);
  const SpPackDraft draft = { "Care", "en", "Ada", "2026-11-28", NULL, rows };
  g_autoptr (GError) error = NULL;
  g_autofree char *json = sp_pack_draft_to_json (&draft, &error);

  g_assert_no_error (error);
  kept_file_assert (json, "core/author", "table.json");
}

static void
test_column_of_groups_is_known (void)
{
  static const char *const lines[] = { "group|Row|Nurse|Midwife", "Work|Place|Ward|Home",
                                       "|Hours|8|12", "Pay|Start|1|2", NULL };
  g_autoptr (GPtrArray) rows = new_rows (lines);
  const SpPackDraft draft = { "Care", "en", "Ada", "2026-11-28", NULL, rows };
  g_autofree char *json = sp_pack_draft_to_json (&draft, NULL);

  kept_file_assert (json, "core/author", "groups.json");
}

static void
assert_refused (const char *const *lines, const char *message)
{
  g_autoptr (GPtrArray) rows = new_rows (lines);
  const SpPackDraft draft = { "Care", "en", "Ada", "2026-11-28", NULL, rows };
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_pack_draft_to_json (&draft, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_what_is_no_table_is_refused (void)
{
  assert_refused ((const char *const[]){ NULL }, "the first row of the table names no roles");
  assert_refused ((const char *const[]){ "Row||", "a|b", NULL },
                  "the first row of the table names no roles");
  assert_refused ((const char *const[]){ "Group|Row", NULL },
                  "the first row of the table names no roles");
  assert_refused ((const char *const[]){ "Row|Nurse||Midwife", NULL },
                  "column 3 of the table has no title");
  assert_refused ((const char *const[]){ "Row|Nurse", "Place|Ward|", "Place|Ward|Home", NULL },
                  "row 3 of the table has more cells than there are roles");
  assert_refused ((const char *const[]){ "Row|Nurse", "|Ward", NULL },
                  "row 2 of the table has no title");
}

static void
test_ids_are_short_and_no_two_are_the_same (void)
{
  static const char *const titles[][2] = {
    { "  One -- Two  ", "one-two" },
    { "One Two", "one-two-2" },
    { "ONE_two!", "one-two-3" },
    { "看護師", "stand-in" },
    { "?", "stand-in-2" },
    { "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd" },
    { "aaaaaaaaaabbbbbbbbbbccccccccccddddddddd e", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddd" },
  };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *id = sp_pack_slug_new (titles[i][0], "stand-in", taken);

      g_assert_cmpstr (id, ==, titles[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-draft/titles-make-a-pack", test_titles_make_a_pack);
  g_test_add_func ("/pack-draft/table-makes-a-pack", test_table_makes_a_pack);
  g_test_add_func ("/pack-draft/column-of-groups-is-known", test_column_of_groups_is_known);
  g_test_add_func ("/pack-draft/what-is-no-table-is-refused", test_what_is_no_table_is_refused);
  g_test_add_func ("/pack-draft/ids-are-short-and-no-two-are-the-same",
                   test_ids_are_short_and_no_two_are_the_same);
  return g_test_run ();
}
