/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-references.h"
#include "core/pack/sp-pack-hints.h"
#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack-values.h"
#include "core/json/sp-problem.h"

#include <glib/gi18n.h>

typedef struct
{
  SpPack *pack;
  GString *path;
  GPtrArray *problems;
  GHashTable *unsound; /* (element-type utf8): the lists that could not be read whole */
} Resolver;

static void resolve_object (Resolver *self, const SpObjectType *type, gpointer structure);
static void resolve_member (Resolver *self, const SpMember *member, gpointer structure);

static gboolean
has_problem_below (const GPtrArray *problems, guint n_problems, const char *path)
{
  for (guint i = 0; i < n_problems; i++)
    if (g_str_has_prefix (((const SpProblem *) problems->pdata[i])->path, path))
      return TRUE;
  return FALSE;
}

/* Returns whether @list could be read, and each of its elements has a usable id. */
static gboolean
is_list_sound (const Resolver *self, const SpMember *list)
{
  const SpMember *id = sp_object_type_find_member (list->object, "id");
  const SpTexts *elements = &G_STRUCT_MEMBER (SpTexts, self->pack, list->offset);

  if (elements->n_items == 0)
    return !has_problem_below (self->problems, self->problems->len, list->name);
  for (guint i = 0; id != NULL && i < elements->n_items; i++)
    if (G_STRUCT_MEMBER (const char *, (const char *) elements->items + i * list->object->size,
                         id->offset) == NULL)
      return FALSE;
  return TRUE;
}

static void
find_unsound_lists (Resolver *self)
{
  for (guint i = 0; i < sp_pack_object_type.n_members; i++)
    {
      const SpMember *member = &sp_pack_object_type.members[i];

      if (member->kind == SP_MEMBER_OBJECTS && !is_list_sound (self, member))
        g_hash_table_add (self->unsound, (gpointer) member->name);
    }
}

static void
resolve_reference (Resolver *self, const char *list, SpReference *reference)
{
  g_autofree char *hint = NULL;
  int position;

  if (reference->id == NULL || !sp_value_is_id (reference->id))
    return;
  position = sp_pack_find (self->pack, list, reference->id);
  if (position >= 0)
    {
      reference->index = position;
      return;
    }
  /* An element without a usable id, or a list that could not be read, has been told already; that
   * references to it are left hanging is no news. */
  if (g_hash_table_contains (self->unsound, list) || sp_problems_is_full (self->problems))
    return;
  hint = sp_pack_hint_id (self->pack, list, reference->id);
  sp_problem_append (
      sp_problems_add (self->problems, SP_JSON_ERROR_REFERENCE, self->path->str,
                       /* Translators: a list of a pack, and an id that is named elsewhere in it */
                       _ ("nothing in “%s” has the id “%s”"), list, reference->id),
      hint);
}

static void
resolve_references (Resolver *self, const SpMember *member, SpReferences *references)
{
  for (guint i = 0; i < references->n_items; i++)
    {
      gsize outer = self->path->len;

      sp_path_push_index (self->path, i);
      resolve_reference (self, member->target, (SpReference *) &references->items[i]);
      g_string_truncate (self->path, outer);
    }
}

static void
resolve_elements (Resolver *self, const SpMember *member, const SpTexts *elements)
{
  for (guint i = 0; i < elements->n_items; i++)
    {
      char *element = (char *) elements->items + i * member->object->size;
      gsize outer = self->path->len;

      if (member->kind == SP_MEMBER_MAP)
        {
          SpReference *key = (SpReference *) element;

          sp_path_push_name (self->path, key->id);
          resolve_reference (self, member->target, key);
        }
      else
        sp_path_push_index (self->path, i);
      if (member->object->is_scalar)
        resolve_member (self, &member->object->members[0], element);
      else
        resolve_object (self, member->object, element);
      g_string_truncate (self->path, outer);
    }
}

static void
resolve_member (Resolver *self, const SpMember *member, gpointer structure)
{
  gpointer field = (char *) structure + member->offset;

  if (member->kind == SP_MEMBER_OBJECT)
    {
      if (*(gpointer *) field != NULL)
        resolve_object (self, member->object, *(gpointer *) field);
    }
  else if (member->kind == SP_MEMBER_REFERENCE)
    resolve_reference (self, member->target, field);
  else if (member->kind == SP_MEMBER_REFERENCES)
    resolve_references (self, member, field);
  else if (member->object != NULL)
    resolve_elements (self, member, field);
}

/* Most members are texts, and large packs have hundreds of thousands. */
static gboolean
may_refer (const SpMember *member)
{
  return member->object != NULL || member->kind == SP_MEMBER_REFERENCE ||
         member->kind == SP_MEMBER_REFERENCES;
}

static void
resolve_object (Resolver *self, const SpObjectType *type, gpointer structure)
{
  for (guint i = 0; i < type->n_members; i++)
    {
      gsize outer = self->path->len;

      if (!may_refer (&type->members[i]))
        continue;
      sp_path_push_name (self->path, type->members[i].name);
      resolve_member (self, &type->members[i], structure);
      g_string_truncate (self->path, outer);
    }
}

static const SpCell *
find_own_cell (const SpCells *cells, const char *id)
{
  for (guint i = 0; i < cells->n_items; i++)
    if (g_strcmp0 (cells->items[i].role.id, id) == 0)
      return &cells->items[i];
  return NULL;
}

/* A cell says something itself or points to one that does: never both, never in a chain. */
static const char *
find_fault (const SpPack *pack, const char *columns, const SpCells *cells, const SpCell *cell)
{
  gboolean has_words = cell->text != NULL || cell->items.n_items > 0;
  const SpCell *other;

  if (cell->same_as.id == NULL)
    return has_words ? NULL : _ ("a cell needs “text”, “items” or “same-as”");
  if (has_words)
    return _ ("“same-as” stands in place of “text” and “items”, not beside them");

  if (sp_pack_find (pack, columns, cell->same_as.id) < 0)
    return NULL; /* told by the reference itself */
  other = find_own_cell (cells, cell->same_as.id);
  if (other == NULL)
    return _ ("“same-as” names a column that has no cell in this row");
  if (other->same_as.id != NULL)
    return _ ("“same-as” names a column whose own cell is “same-as” too");
  return NULL;
}

/* A cell that could not be read looks empty here; a row with one is left to the reader's word. */
static void
check_cells (Resolver *self,
             guint n_read_problems,
             const char *path,
             const char *columns,
             const SpCells *cells)
{
  if (has_problem_below (self->problems, n_read_problems, path))
    return;

  for (guint i = 0; i < cells->n_items; i++)
    {
      const SpCell *cell = &cells->items[i];
      const char *fault = find_fault (self->pack, columns, cells, cell);

      if (fault == NULL)
        continue;
      g_string_assign (self->path, path);
      sp_path_push_name (self->path, cell->role.id);
      sp_problems_add (self->problems, SP_JSON_ERROR_VALUE, self->path->str, "%s", fault);
    }
}

static void
check_row (Resolver *self, guint n_read_problems, guint position)
{
  const SpArea *area = &self->pack->areas.items[position];
  g_autofree char *cells = g_strdup_printf ("areas[%u].cells", position);
  g_autofree char *rungs = g_strdup_printf ("areas[%u].rungs", position);

  check_cells (self, n_read_problems, cells, "roles", &area->cells);
  check_cells (self, n_read_problems, rungs, "rungs", &area->rungs);
}

static void
check_years (Resolver *self, guint position)
{
  const SpYears *years = self->pack->rungs.items[position].years;
  g_autofree char *path = g_strdup_printf ("rungs[%u].years", position);

  if (years != NULL && years->to > 0 && years->to < years->from)
    sp_problems_add (self->problems, SP_JSON_ERROR_VALUE, path, "%s",
                     _ ("“to” is less than “from”"));
}

/* What a question is about is looked for where its page has it. */
static void
resolve_question (Resolver *self, guint position)
{
  static const char *const lists[] = { "areas", "statements", "rungs", "roles" };
  SpQuestion *question = (SpQuestion *) &self->pack->questions.items[position];

  g_string_printf (self->path, "questions[%u].about", position);
  resolve_reference (self, lists[question->page], &question->about);
}

/**
 * sp_pack_resolve_references:
 * @pack: a pack that has just been filled
 * @problems: (element-type SpProblem): where to put what is wrong
 *
 * Gives every reference its position, and checks that cells say something.
 */
void
sp_pack_resolve_references (SpPack *pack, GPtrArray *problems)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GHashTable) unsound = g_hash_table_new (g_str_hash, g_str_equal);
  Resolver resolver = { .pack = pack, .path = path, .problems = problems, .unsound = unsound };
  guint n_read_problems = problems->len;

  find_unsound_lists (&resolver);
  resolve_object (&resolver, &sp_pack_object_type, pack);
  for (guint i = 0; i < pack->areas.n_items; i++)
    check_row (&resolver, n_read_problems, i);
  for (guint i = 0; i < pack->rungs.n_items; i++)
    check_years (&resolver, i);
  for (guint i = 0; i < pack->questions.n_items; i++)
    resolve_question (&resolver, i);
}
