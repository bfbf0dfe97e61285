/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All texts behind a drawing of ladders, word by word as ladder.md has them. */

#include "../kept-file.h"
#include "../kept-pack.h"

#include "core/ladder/sp-ladder-routes.h"
#include "core/ladder/sp-ladder-sheet.h"
#include "core/ladder/sp-rung-words.h"

static const guint baker = 0;

static SpLadder *
new_ladder (void)
{
  g_autoptr (SpPack) pack = kept_pack_load ("core/levels.json");

  return sp_ladder_new (pack, &baker, 1);
}

static guint
find_node (const SpLadder *ladder, const char *id)
{
  guint node = 0;

  while (!g_str_equal (sp_ladder_get_rung (ladder, node)->id, id))
    node++;
  return node;
}

static char *
print (const SpLadder *ladder, const char *from, const char *to)
{
  g_autoptr (GPtrArray) routes = sp_ladder_graph_find_routes (
      &ladder->graph, find_node (ladder, from), find_node (ladder, to), 9);
  g_autoptr (SpSheet) sheet = sp_ladder_sheet_new (ladder, routes);

  return sp_sheet_to_markdown (sheet);
}

static void
test_rungs_and_routes_are_told (void)
{
  g_autoptr (SpLadder) ladder = new_ladder ();
  g_autofree char *text = print (ladder, "school", "master");

  kept_file_assert (text, "core/ladder", "ladder.md");
}

static void
test_no_route_is_told (void)
{
  g_autoptr (SpLadder) ladder = new_ladder ();
  g_autofree char *text = print (ladder, "master", "school");
  g_autoptr (SpSheet) sheet = sp_ladder_sheet_new (ladder, NULL);
  g_autofree char *not_asked = sp_sheet_to_markdown (sheet);

  g_assert_nonnull (strstr (text, "There is no route"));
  g_assert_null (strstr (not_asked, "oute"));
}

/* What the title of the role says already, and what stands in brackets, is left out. */
static void
test_titles_have_short_forms (void)
{
  static const char *const titles[][2] = {
    { "Senior cloud engineer", "Senior" },
    { "Lead CLOUD Engineer (m/w/d)", "Lead" },
    { "Cloud engineer – entry level", "entry level" },
    { "Cloud security engineer", "security" },
    { "Testing (QA)", "Testing" },
    { "Cloud engineer", NULL },
    { "Help desk", NULL },
    { "(QA)", NULL },
  };
  SpRole role = { .id = "cloud", .title = "Cloud Engineer" };
  SpPack pack = { .roles = { &role, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      SpRung rung = { .title = titles[i][0], .role = { .id = "cloud", .index = 0 } };
      g_autofree char *found = sp_rung_shorten (&pack, &rung);

      g_assert_cmpstr (found, ==, titles[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ladder-sheet/rungs-and-routes-are-told", test_rungs_and_routes_are_told);
  g_test_add_func ("/ladder-sheet/no-route-is-told", test_no_route_is_told);
  g_test_add_func ("/ladder-sheet/titles-have-short-forms", test_titles_have_short_forms);
  return g_test_run ();
}
