/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ladder/sp-rung-words.h"

#include "core/sheet/sp-source-sheet.h"
#include "core/text/sp-folded-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * sp_rung_describe_place:
 * @pack: a pack
 * @rung: one of its rungs
 *
 * Returns: (transfer full): its level and its role, as far as it has them
 */
char *
sp_rung_describe_place (const SpPack *pack, const SpRung *rung)
{
  const char *level;
  const char *role;

  g_return_val_if_fail (pack != NULL && rung != NULL, NULL);

  level = sp_pack_get_level_title (pack, rung->level);
  role = rung->role.id != NULL ? pack->roles.items[rung->role.index].title : NULL;
  if (level == NULL || role == NULL)
    return g_strdup (level != NULL ? level : role != NULL ? role : "");
  /* Translators: the level of a rung, for example "Junior", and its role */
  return g_strdup_printf (_ ("%s · %s"), level, role);
}

/* Returns whether a word says something: whether it is more than a dash. */
static gboolean
has_letters (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): the words of @title, folded so that they can be compared */
static GStrv
list_words (const char *title)
{
  g_autoptr (SpFoldedText) folded = sp_folded_text_new (title);

  return g_strsplit_set (sp_folded_text_get (folded), " ()", -1);
}

/**
 * sp_rung_shorten:
 * @pack: a pack
 * @rung: one of its rungs
 *
 * Leaves out what stands in brackets, and words that are in the title of the role, which stands above
 * its ladder.
 *
 * Returns: (transfer full) (nullable): a shorter title, or %NULL where nothing would be left out, or
 *   nothing left
 */
char *
sp_rung_shorten (const SpPack *pack, const SpRung *rung)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) known = NULL;

  g_return_val_if_fail (pack != NULL && rung != NULL, NULL);

  parts = g_strsplit (rung->title, " ", -1);
  known = list_words (rung->role.id != NULL ? pack->roles.items[rung->role.index].title : "");
  for (guint i = 0; parts[i] != NULL && parts[i][0] != '('; i++)
    {
      g_auto (GStrv) word = list_words (parts[i]);

      if (word[0] == NULL || g_strv_contains ((const char *const *) known, word[0]) ||
          (words->len == 0 && !has_letters (parts[i])))
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", parts[i]);
    }
  if (words->len == 0 || words->len == strlen (rung->title))
    return NULL;
  return g_strdup (words->str);
}

/**
 * sp_rung_describe_years:
 * @rung: a rung
 *
 * Returns: (transfer full) (nullable): after how many years of work it is usual, if that is known
 */
char *
sp_rung_describe_years (const SpRung *rung)
{
  g_return_val_if_fail (rung != NULL, NULL);

  if (rung->years == NULL)
    return NULL;
  if (rung->years->to == 0)
    /* Translators: after how many years of work somebody usually has such a job */
    return g_strdup_printf (_ ("Usual years of work: %d or more"), rung->years->from);
  /* Translators: after how many years of work somebody usually has such a job, from and to */
  return g_strdup_printf (_ ("Usual years of work: %d–%d"), rung->years->from, rung->years->to);
}

/**
 * sp_move_describe:
 * @move: a move
 *
 * Returns: (transfer full) (nullable): what it asks, and whether few make it, as far as it is known
 */
char *
sp_move_describe (const SpMove *move)
{
  g_return_val_if_fail (move != NULL, NULL);

  if (!move->optional)
    return g_strdup (move->how);
  return move->how != NULL ? g_strdup_printf ("%s\n%s", move->how, _ ("Few make this move."))
                           : g_strdup (_ ("Few make this move."));
}

/**
 * sp_rung_describe_skill:
 * @pack: a pack
 * @rung: one of its rungs
 * @asked: one of the skills of @rung
 *
 * Returns: (transfer full): how well the skill is asked for, what that means for it, and whether it
 *   can be left out
 */
char *
sp_rung_describe_skill (const SpPack *pack, const SpRung *rung, const SpRungSkill *asked)
{
  const char *text;
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (pack != NULL && rung != NULL && asked != NULL, NULL);

  text = sp_skill_get_level_text (&pack->skills.items[asked->skill.index], asked->level.index);
  words = g_string_new (pack->scale.items[asked->level.index].title);
  if (text != NULL)
    g_string_append_printf (words, ": %s", text);
  if (sp_references_contain (&rung->optional, asked->skill.index))
    /* Translators: said of a skill that can be left out */
    g_string_append_printf (words, " · %s", C_ ("skill", "optional"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * sp_rung_list_sources:
 * @pack: a pack
 * @index: the position of one of its rungs
 *
 * Returns: (transfer full) (element-type SpReference): where everything comes from that is told of the
 *   rung, of its moves and of its skills, each source once
 */
GArray *
sp_rung_list_sources (const SpPack *pack, guint index)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SpReference));
  const SpRung *rung;

  g_return_val_if_fail (pack != NULL && index < pack->rungs.n_items, all);

  rung = &pack->rungs.items[index];
  sp_sources_collect (all, &rung->sources);
  if (rung->years != NULL)
    sp_sources_collect (all, &rung->years->sources);
  for (guint i = 0; i < pack->moves.n_items; i++)
    if (pack->moves.items[i].to.index == index || pack->moves.items[i].from.index == index)
      sp_sources_collect (all, &pack->moves.items[i].sources);
  for (guint i = 0; i < rung->certificates.n_items; i++)
    sp_sources_collect (all, &pack->certificates.items[rung->certificates.items[i].index].sources);
  for (guint i = 0; i < rung->skills.n_items; i++)
    sp_sources_collect (all, &pack->skills.items[rung->skills.items[i].skill.index].sources);
  return all;
}
