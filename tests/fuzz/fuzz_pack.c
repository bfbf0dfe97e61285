/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: there is a pack or there are problems, never both and never neither. */

#include "fuzz.h"

#include "core/json/sp-json.h"
#include "core/pack/sp-pack-checker.h"
#include "core/pack/sp-pack-file.h"

#include <string.h>

#define TODAY "2030-01-01"

static void
assert_told_well (GPtrArray *problems)
{
  g_autoptr (GPtrArray) all = sp_problems_list_all (problems);

  g_assert_cmpuint (problems->len, <=, SP_PROBLEMS_MAX);
  for (guint i = 0; i < all->len; i++)
    {
      const SpProblem *problem = all->pdata[i];
      g_autofree char *text = sp_problem_to_string (problem, "file");

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (strlen (text), <, 16384);
      g_assert_null (strchr (text, '\n'));
      g_assert_true (problem->line > 0);
    }
}

static const char *
check_context (const char *context, const char *path, const char *text, gpointer data)
{
  g_assert_cmpstr (context, !=, "");
  g_assert_cmpstr (text, !=, "");
  return text;
}

/* Every cell can be asked for, and leads to one that says something. */
static void
look_up_cells (const SpPack *pack)
{
  for (guint i = 0; i < pack->areas.n_items; i++)
    for (guint j = 0; j < pack->roles.n_items; j++)
      {
        const SpCell *cell = sp_area_get_cell (&pack->areas.items[i], j);

        g_assert_true (cell == NULL || cell->text != NULL || cell->items.n_items > 0);
      }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (SpPack) pack = sp_pack_read (bytes, check_context, NULL, problems, advice);

  g_assert_true ((pack == NULL) == (problems->len > 0));
  assert_told_well (problems);
  assert_told_well (advice);
  if (pack == NULL)
    return 0;

  look_up_cells (pack);
  g_ptr_array_set_size (advice, 0);
  sp_pack_check (pack, TODAY, advice);
  sp_json_locate (bytes, advice);
  assert_told_well (advice);
  return 0;
}
