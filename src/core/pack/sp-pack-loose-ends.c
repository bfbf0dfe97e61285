/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in a pack, yet nobody meets it or can tell it from something else: passages without a
 * page, rungs without a way to them, names and moves that are there twice. */

#include "core/pack/sp-pack-loose-ends.h"
#include "core/pack/sp-place.h"
#include "core/text/sp-folded-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* In characters: the head of the table, which stays in sight, shows it whole. */
#define MAX_SUMMARY 240

static void
check_passages (const SpPack *pack, GPtrArray *advice)
{
  static const char *const places[] = {
    SP_PLACE_COMPARE,
    SP_PLACE_CHOOSE,
    SP_PLACE_LADDER,
    SP_PLACE_PLAN,
    SP_PLACE_ADS,
    SP_PLACE_ROLE,
    NULL,
  };

  for (guint i = 0; i < pack->passages.n_items; i++)
    {
      const char *place = pack->passages.items[i].place;
      g_autofree char *path = g_strdup_printf ("passages[%u]", i);

      if (place == NULL || !g_strv_contains (places, place))
        sp_problems_advise (advice, "unseen-passage", path, _ ("no page shows this passage"));
    }
}

/* Marks all rungs that moves lead to from @rung on. */
static void
reach (const GPtrArray *moves, guint rung, gboolean *reached)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (todo, rung);
  while (todo->len > 0)
    {
      guint at = g_array_index (todo, guint, todo->len - 1);
      const GArray *targets;

      g_array_set_size (todo, todo->len - 1);
      if (reached[at])
        continue;
      reached[at] = TRUE;
      targets = moves->pdata[at];
      g_array_append_vals (todo, targets->data, targets->len);
    }
}

/* Returns for each rung where moves lead from it. */
static GPtrArray *
group_moves (const SpPack *pack)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < pack->rungs.n_items; i++)
    g_ptr_array_add (moves, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < pack->moves.n_items; i++)
    {
      const SpMove *move = &pack->moves.items[i];

      g_array_append_val (moves->pdata[move->from.index], move->to.index);
    }
  return moves;
}

/* A pack without moves draws ladders to compare, not to climb. */
static void
check_rungs (const SpPack *pack, GPtrArray *advice)
{
  g_autoptr (GPtrArray) moves = group_moves (pack);
  g_autofree gboolean *reached = g_new0 (gboolean, pack->rungs.n_items);
  gboolean has_way_in = FALSE;

  for (guint i = 0; i < pack->rungs.n_items; i++)
    if (pack->rungs.items[i].level == 0)
      {
        has_way_in = TRUE;
        reach (moves, i, reached);
      }
  for (guint i = 0; has_way_in && pack->moves.n_items > 0 && i < pack->rungs.n_items; i++)
    {
      g_autofree char *path = g_strdup_printf ("rungs[%u]", i);

      if (!reached[i])
        sp_problems_advise (advice, "unreachable-rung", path,
                            _ ("no moves lead here from a way in"));
    }
}

static void
check_moves (const SpPack *pack, GPtrArray *advice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pack->moves.n_items; i++)
    {
      const SpMove *move = &pack->moves.items[i];
      g_autofree char *path = g_strdup_printf ("moves[%u]", i);
      char *ends = g_strdup_printf ("%u %u", move->from.index, move->to.index);

      if (move->from.index == move->to.index)
        sp_problems_advise (advice, "move-to-itself", path,
                            _ ("the move leads to where it starts"));
      if (!g_hash_table_add (seen, ends))
        sp_problems_advise (advice, "repeated-move", path, _ ("the same move is there already"));
    }
}

static void
check_levels (const SpPack *pack, GPtrArray *advice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pack->levels.n_items; i++)
    {
      int level = pack->levels.items[i].level;
      g_autofree char *path = g_strdup_printf ("levels[%u]", i);

      if (!g_hash_table_add (seen, GINT_TO_POINTER (level)))
        /* Translators: a level of career ladders */
        sp_problems_advise (advice, "repeated-level", path, _ ("level %d has a name already"),
                            level);
    }
}

/* Returns what of @item people see apart: neither case nor blanks. */
static char *
simplify (const char *item)
{
  g_autoptr (SpFoldedText) folded = sp_folded_text_new (item);
  GString *simple = g_string_new (NULL);

  for (const char *at = sp_folded_text_get (folded); *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (simple, *at);
  return g_string_free (simple, FALSE);
}

static void
check_items (const SpCell *cell, const char *path, GHashTable *seen, GPtrArray *advice)
{
  for (guint i = 0; i < cell->items.n_items; i++)
    {
      const char *item = cell->items.items[i];
      char *simple = simplify (item);
      const char *other = g_hash_table_lookup (seen, simple);
      g_autofree char *excerpt = sp_excerpt_new (item);
      g_autofree char *of_other = sp_excerpt_new (other != NULL ? other : "");

      if (other != NULL && !g_str_equal (other, item))
        sp_problems_advise (advice, "nearly-equal-items", path,
                            /* Translators: two items of cells that look alike */
                            _ ("“%s” counts as another item than “%s”"), excerpt, of_other);
      if (other == NULL)
        g_hash_table_insert (seen, simple, (gpointer) item);
      else
        g_free (simple);
    }
}

static void
check_row (const SpArea *area, guint position, GPtrArray *advice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < area->cells.n_items; i++)
    {
      g_autoptr (GString) path = g_string_new ("areas");

      sp_path_push_index (path, position);
      sp_path_push_name (path, "cells");
      sp_path_push_name (path, area->cells.items[i].role.id);
      check_items (&area->cells.items[i], path->str, seen, advice);
    }
}

static void
check_summaries (const SpPack *pack, GPtrArray *advice)
{
  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      g_autofree char *path = g_strdup_printf ("roles[%u].summary", i);

      if (g_utf8_strlen (pack->roles.items[i].summary, -1) > MAX_SUMMARY)
        sp_problems_advise (advice, "long-summary", path,
                            /* Translators: the summary of a role is too long */
                            _ ("it fills the head of the table (limit in characters: %d)"),
                            MAX_SUMMARY);
    }
}

/* Licences and their exceptions are words of SPDX, which has no list here. */
static gboolean
is_license (const char *text)
{
  return g_regex_match_simple ("^\\(*[A-Za-z0-9][A-Za-z0-9.+:-]*\\)*"
                               "( (AND|OR|WITH) \\(*[A-Za-z0-9][A-Za-z0-9.+:-]*\\)*)*$",
                               text, 0, 0);
}

static gboolean
is_language (const char *text)
{
  return g_regex_match_simple ("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*(@[a-z]+)?$", text, 0, 0);
}

static void
check_head (const SpPack *pack, GPtrArray *advice)
{
  if (pack->authors.n_items == 0)
    sp_problems_advise (advice, "no-author", "authors", _ ("nobody is named as an author"));
  if (!is_language (pack->language))
    sp_problems_advise (advice, "language", "language",
                        _ ("no code of a language, as “en” or “pt_BR” is"));
  if (!is_license (pack->license))
    sp_problems_advise (advice, "license", "license",
                        _ ("no name of a licence that SPDX has, as “CC-BY-4.0” is"));
}

/**
 * sp_pack_check_loose_ends:
 * @pack: a pack
 * @advice: (element-type SpProblem): where to put what could be better
 *
 * Looks for what nobody meets (passages that no page shows, rungs that no moves lead to from a way
 * in), for what is there twice or nearly so, and for a head that does not say who may do what.
 */
void
sp_pack_check_loose_ends (const SpPack *pack, GPtrArray *advice)
{
  g_return_if_fail (pack != NULL && advice != NULL);

  check_head (pack, advice);
  check_summaries (pack, advice);
  for (guint i = 0; i < pack->areas.n_items; i++)
    check_row (&pack->areas.items[i], i, advice);
  check_levels (pack, advice);
  check_rungs (pack, advice);
  check_moves (pack, advice);
  check_passages (pack, advice);
}
