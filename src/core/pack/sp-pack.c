/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack.h"
#include "core/pack/sp-pack-private.h"
#include "core/text/sp-languages.h"

#include "sp-config.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (SpPack, sp_pack, sp_pack_ref, sp_pack_unref)

SpPack *
sp_pack_new (void)
{
  SpPack *self = g_atomic_rc_box_new0 (SpPack);

  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static void
sp_pack_clear (SpPack *self)
{
  g_clear_pointer (&self->glossary, sp_glossary_free);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->parent, sp_pack_unref);
}

/**
 * sp_pack_ref:
 * @self: a pack
 *
 * Returns: (transfer full): @self, which lives until it is unreferenced once more
 */
SpPack *
sp_pack_ref (SpPack *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * sp_pack_unref:
 * @self: (transfer full): a pack
 *
 * Gives a reference back; with the last one all texts and lists of the pack go.
 */
void
sp_pack_unref (SpPack *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_pack_clear);
}

/* Returns the zeroed memory of a list; it lives as long as the pack. */
gpointer
sp_pack_alloc (SpPack *self, gsize n, gsize size)
{
  gpointer block = g_malloc0_n (n, size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

/* Remembers where the object called @id stands in @list. Returns FALSE if it is there already. */
gboolean
sp_pack_add_position (SpPack *self, const char *list, const char *id, guint position)
{
  g_autofree char *key = g_strconcat (list, "/", id, NULL);

  if (g_hash_table_contains (self->positions, key))
    return FALSE;

  g_hash_table_insert (self->positions, g_string_chunk_insert (self->strings, key),
                       GUINT_TO_POINTER (position + 1));
  return TRUE;
}

/* Gives a pack without a scale of its own the one that rungs can always name: in the words of the
 * interface, unless all of the pack is in those of the original. */
void
sp_pack_ensure_scale (SpPack *pack, gboolean is_translated)
{
  gboolean is_original = !is_translated && g_strcmp0 (pack->language, SP_LANGUAGE_OF_ORIGINAL) == 0;
  static const SpProficiency steps[] = {
    /* Translators: how well somebody has a skill: has heard of it */
    { "awareness", NC_ ("skill level", "Awareness"),
      NC_ ("skill level", "You have heard of it or tried it once.") },
    /* Translators: how well somebody has a skill: can work with it under guidance */
    { "working", NC_ ("skill level", "Working"),
      NC_ ("skill level", "You do usual tasks with it under guidance.") },
    /* Translators: how well somebody has a skill: works with it alone and helps others */
    { "practitioner", NC_ ("skill level", "Practitioner"),
      NC_ ("skill level", "You work with it alone and help others.") },
    /* Translators: how well somebody has a skill: others ask this person */
    { "expert", NC_ ("skill level", "Expert"),
      NC_ ("skill level", "Others come to you with hard cases.") },
  };
  SpProficiency *scale;

  if (pack->scale.n_items > 0)
    return;
  scale = sp_pack_alloc (pack, G_N_ELEMENTS (steps) + 1, sizeof *scale);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      scale[i] = steps[i];
      if (!is_original)
        {
          scale[i].title = g_dpgettext2 (GETTEXT_PACKAGE, "skill level", steps[i].title);
          scale[i].text = g_dpgettext2 (GETTEXT_PACKAGE, "skill level", steps[i].text);
        }
      sp_pack_add_position (pack, "scale", steps[i].id, i);
    }
  pack->scale.items = scale;
  pack->scale.n_items = G_N_ELEMENTS (steps);
}

/**
 * sp_pack_find:
 * @self: a pack
 * @list: the name of one of its lists as the format writes it, for example "roles"
 * @id: the id of an element
 *
 * Returns: the position of the element in its list, or -1 if there is none of that id
 */
int
sp_pack_find (const SpPack *self, const char *list, const char *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (list != NULL && id != NULL, -1);

  key = g_strconcat (list, "/", id, NULL);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->positions, key)) - 1;
}

/**
 * sp_pack_list_passages:
 * @self: a pack
 * @place: one of the places of sp-place.h
 *
 * Returns: (transfer container) (element-type SpPassage): what the guide says there
 */
GPtrArray *
sp_pack_list_passages (const SpPack *self, const char *place)
{
  GPtrArray *passages;

  g_return_val_if_fail (self != NULL && place != NULL, NULL);

  passages = g_ptr_array_new ();
  for (guint i = 0; i < self->passages.n_items; i++)
    if (g_strcmp0 (self->passages.items[i].place, place) == 0)
      g_ptr_array_add (passages, (gpointer) &self->passages.items[i]);
  return passages;
}

/**
 * sp_pack_get_group_title:
 * @self: a pack
 * @group: the group that an area names
 *
 * Returns: (transfer none): the title of the group, which is @group itself where the pack lists
 *   no such group
 */
const char *
sp_pack_get_group_title (const SpPack *self, const char *group)
{
  int position = sp_pack_find (self, "groups", group);

  return position < 0 ? group : self->groups.items[position].title;
}

/**
 * sp_pack_get_level_title:
 * @self: a pack
 * @level: a level of the ladders, 0 or more
 *
 * Returns: (nullable) (transfer none): what the pack calls that level, or %NULL
 */
const char *
sp_pack_get_level_title (const SpPack *self, int level)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->levels.n_items; i++)
    if (self->levels.items[i].level == level)
      return self->levels.items[i].title;
  return NULL;
}

/**
 * sp_texts_contain:
 * @self: a list of texts
 * @text: a text
 *
 * Returns: whether exactly @text is in the list
 */
gboolean
sp_texts_contain (const SpTexts *self, const char *text)
{
  for (guint i = 0; i < self->n_items; i++)
    if (g_str_equal (self->items[i], text))
      return TRUE;
  return FALSE;
}

static gboolean
contain_all (const SpTexts *self, const SpTexts *others)
{
  for (guint i = 0; i < others->n_items; i++)
    if (!sp_texts_contain (self, others->items[i]))
      return FALSE;
  return TRUE;
}

/**
 * sp_texts_are_same_set:
 * @self: a list of texts
 * @other: another
 *
 * Returns: whether both lists hold the same texts, in whatever order
 */
gboolean
sp_texts_are_same_set (const SpTexts *self, const SpTexts *other)
{
  return contain_all (self, other) && contain_all (other, self);
}

/**
 * sp_references_contain:
 * @self: references to elements of a list
 * @position: a position in that list
 *
 * Returns: whether one of them is to that element
 */
gboolean
sp_references_contain (const SpReferences *self, guint position)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].index == position)
      return TRUE;
  return FALSE;
}

static const SpCell *
find_own_cell (const SpCells *self, guint column)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].role.index == column)
      return &self->items[i];
  return NULL;
}

static const SpCell *
find_cell (const SpCells *self, guint column)
{
  const SpCell *cell = find_own_cell (self, column);

  if (cell != NULL && cell->same_as.id != NULL)
    return find_own_cell (self, cell->same_as.index);
  return cell;
}

/**
 * sp_area_get_cell:
 * @self: a row
 * @role: the position of a role in its pack
 *
 * Follows `same-as`, so two roles that share a cell get the same pointer.
 *
 * Returns: (nullable) (transfer none): the cell, or %NULL where the row does not cover the role
 */
const SpCell *
sp_area_get_cell (const SpArea *self, guint role)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_cell (&self->cells, role);
}

/**
 * sp_area_get_rung_cell:
 * @self: a row
 * @rung: the position of a rung in its pack
 *
 * As sp_area_get_cell(), where the columns are rungs.
 *
 * Returns: (nullable) (transfer none): the cell, or %NULL where the row does not cover the rung
 */
const SpCell *
sp_area_get_rung_cell (const SpArea *self, guint rung)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_cell (&self->rungs, rung);
}

static const char *
find_text (const SpLeans *self, guint role)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].role.index == role)
      return self->items[i].text;
  return NULL;
}

/**
 * sp_overlap_get_lean:
 * @self: something that roles share
 * @role: the position of a role in its pack
 *
 * Returns: (nullable) (transfer none): which way that role leans, or %NULL if it has no part in it
 */
const char *
sp_overlap_get_lean (const SpOverlap *self, guint role)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_text (&self->leans, role);
}

/**
 * sp_skill_get_why:
 * @self: a skill
 * @role: the position of a role in its pack
 *
 * Returns: (nullable) (transfer none): why the role needs the skill, or %NULL where nobody says
 */
const char *
sp_skill_get_why (const SpSkill *self, guint role)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_text (&self->why, role);
}

/**
 * sp_skill_get_level_text:
 * @self: a skill
 * @step: a position on the scale of its pack
 *
 * Returns: (nullable) (transfer none): what having the skill so well means, or %NULL where the pack
 *   says it of no skill in particular
 */
const char *
sp_skill_get_level_text (const SpSkill *self, guint step)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->levels.n_items; i++)
    if (self->levels.items[i].step.index == step)
      return self->levels.items[i].text;
  return NULL;
}

/**
 * sp_skill_get_need:
 * @self: a skill
 * @role: the position of a role in its pack
 *
 * Returns: how much the role needs the skill, 0 to 3
 */
int
sp_skill_get_need (const SpSkill *self, guint role)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->roles.n_items; i++)
    if (self->roles.items[i].role.index == role)
      return self->roles.items[i].value;
  return 0;
}

/**
 * sp_rung_find_skill:
 * @self: a rung
 * @skill: the position of a skill in its pack
 *
 * Returns: (nullable) (transfer none): how well the rung asks for the skill, or %NULL where it does not
 */
const SpRungSkill *
sp_rung_find_skill (const SpRung *self, guint skill)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->skills.n_items; i++)
    if (self->skills.items[i].skill.index == skill)
      return &self->skills.items[i];
  return NULL;
}
