/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown to a room, and in which order. */

#include "gui/stage/sp-slides.h"

#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-answers.h"
#include "core/compare/sp-comparison-sheet.h"
#include "core/ladder/sp-ladder-sheet.h"
#include "core/pack/sp-place.h"
#include "core/text/sp-direction.h"
#include "gui/compare/sp-compare-selection.h"
#include "gui/stage/sp-ladder-slide.h"

#include <glib/gi18n.h>

typedef enum
{
  TABLE,
  ROW,
  STATEMENT,
  LADDERS,
  RUNG,
} Kind;

/* `index` is a position in the list of the kind: of @rows, or of what the pack or the ladder has. */
typedef struct
{
  Kind kind;
  guint index;
} Slide;

struct _SpSlides
{
  SpPack *pack;                  /* (owned) */
  SpCompareSelection *selection; /* (owned) */
  SpComparison *comparison;      /* (owned) */
  GPtrArray *rows;               /* (owned) (element-type SpComparedRow) */
  SpLadder *ladder;              /* (owned) */
  GArray *slides;                /* (owned) (element-type Slide) */
};

static const Slide *
get_slide (const SpSlides *self, guint slide)
{
  return &g_array_index (self->slides, Slide, slide);
}

static void
add (SpSlides *self, Kind kind, guint index)
{
  Slide slide = { kind, index };

  g_array_append_val (self->slides, slide);
}

static void
add_comparison (SpSlides *self, SpContext *context)
{
  g_autoptr (GVariant) state = sp_context_get_state (context, "SpComparePage");
  g_autoptr (GPtrArray) rows = NULL;
  SpCompareMode mode;

  self->selection = sp_compare_selection_new (self->pack, state);
  self->comparison = sp_compare_selection_compare (self->selection);
  mode = sp_compare_selection_get_mode (self->selection);
  rows = sp_comparison_list_rows (self->comparison, mode, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const SpComparedRow *row = rows->pdata[i];

      if (sp_compare_selection_has_row (self->selection, row->area->id))
        g_ptr_array_add (self->rows, (gpointer) row);
    }
  if (self->rows->len > 0 && sp_comparison_get_n_roles (self->comparison) > 0)
    add (self, TABLE, 0);
  for (guint i = 0; i < self->rows->len && self->slides->len > 0; i++)
    add (self, ROW, i);
}

/* Those roles whose ladders the page shows; all where it shows all. */
static void
add_ladder (SpSlides *self, SpContext *context)
{
  g_autoptr (GVariant) state = sp_context_get_state (context, "SpLadderPage");
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree const char **ids = NULL;

  g_variant_lookup (state, "roles", "^a&s", &ids);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      int role = sp_pack_find (self->pack, "roles", ids[i]);

      if (role >= 0)
        g_array_append_val (roles, role);
    }
  self->ladder = sp_ladder_new (self->pack, (const guint *) roles->data, roles->len);
  if (self->ladder->n_rungs > 0)
    add (self, LADDERS, 0);
  for (guint i = 0; i < self->ladder->n_rungs; i++)
    add (self, RUNG, i);
}

/**
 * sp_slides_new:
 * @context: an open pack, with how its pages are
 *
 * Returns: (transfer full): what of it to show
 */
SpSlides *
sp_slides_new (SpContext *context)
{
  SpSlides *self;

  g_return_val_if_fail (SP_IS_CONTEXT (context), NULL);

  self = g_new0 (SpSlides, 1);
  self->pack = sp_pack_ref (sp_context_get_pack (context));
  self->rows = g_ptr_array_new ();
  self->slides = g_array_new (FALSE, FALSE, sizeof (Slide));
  add_comparison (self, context);
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    add (self, STATEMENT, i);
  add_ladder (self, context);
  return self;
}

/**
 * sp_slides_free:
 * @self: (transfer full): slides
 */
void
sp_slides_free (SpSlides *self)
{
  g_array_unref (self->slides);
  sp_ladder_free (self->ladder);
  g_ptr_array_unref (self->rows);
  sp_comparison_free (self->comparison);
  g_object_unref (self->selection);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_slides_get_pack:
 * @self: slides
 *
 * Returns: (transfer none): the content
 */
SpPack *
sp_slides_get_pack (SpSlides *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_slides_get_n:
 * @self: slides
 *
 * Returns: how many there are
 */
guint
sp_slides_get_n (const SpSlides *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->slides->len;
}

static const char *
get_place (const SpSlides *self, guint slide)
{
  Kind kind = get_slide (self, slide)->kind;

  if (kind == STATEMENT)
    return SP_PLACE_CHOOSE;
  return kind == LADDERS || kind == RUNG ? SP_PLACE_LADDER : SP_PLACE_COMPARE;
}

/* Returns the id of a row, a statement or a rung, or NULL. */
static const char *
get_id (const SpSlides *self, guint slide)
{
  const Slide *shown = get_slide (self, slide);

  switch (shown->kind)
    {
    case ROW:
      return ((const SpComparedRow *) self->rows->pdata[shown->index])->area->id;
    case STATEMENT:
      return self->pack->statements.items[shown->index].id;
    case RUNG:
      return sp_ladder_get_rung (self->ladder, shown->index)->id;
    case TABLE:
    case LADDERS:
    default:
      return NULL;
    }
}

/**
 * sp_slides_find:
 * @self: slides
 * @place: a page, as in sp-place.h
 * @id: (nullable): a row, a statement or a rung, or %NULL for the first slide of the page
 *
 * Returns: the slide of that, else the first one of the page, else the first one
 */
guint
sp_slides_find (const SpSlides *self, const char *place, const char *id)
{
  guint first = self->slides->len;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->slides->len; i++)
    if (g_str_equal (get_place (self, i), place))
      {
        first = MIN (first, i);
        if (id != NULL && g_strcmp0 (get_id (self, i), id) == 0)
          return i;
      }
  return first < self->slides->len ? first : 0;
}

/**
 * sp_slides_find_whole:
 * @self: slides
 * @slide: one of them
 *
 * Returns: the slide with all of which @slide shows a part, or @slide where there is none
 */
guint
sp_slides_find_whole (const SpSlides *self, guint slide)
{
  guint first;

  g_return_val_if_fail (self != NULL && slide < self->slides->len, slide);

  first = sp_slides_find (self, get_place (self, slide), NULL);
  return sp_slides_is_whole (self, first) ? first : slide;
}

/**
 * sp_slides_is_whole:
 * @self: slides
 * @slide: one of them
 *
 * Returns: whether it shows all of a page, rather than a part
 */
gboolean
sp_slides_is_whole (const SpSlides *self, guint slide)
{
  g_return_val_if_fail (self != NULL && slide < self->slides->len, FALSE);

  return get_id (self, slide) == NULL;
}

/* Returns the page whose slides have what a question is about; those of a role are rows. */
static const char *
get_place_of_question (const SpQuestion *question)
{
  if (question->page == SP_QUESTION_CHOOSE)
    return SP_PLACE_CHOOSE;
  return question->page == SP_QUESTION_LADDER ? SP_PLACE_LADDER : SP_PLACE_COMPARE;
}

/**
 * sp_slides_find_question:
 * @self: slides
 * @question: a question of the content
 *
 * Returns: the slide that it belongs to
 */
guint
sp_slides_find_question (const SpSlides *self, const SpQuestion *question)
{
  g_return_val_if_fail (self != NULL && question != NULL, 0);

  return sp_slides_find (self, get_place_of_question (question), question->about.id);
}

/**
 * sp_slides_describe_place:
 * @self: slides
 * @slide: one of them
 *
 * Returns: (transfer full): which of how many slides of its page it is
 */
char *
sp_slides_describe_place (const SpSlides *self, guint slide)
{
  const char *place;
  guint first;
  guint n = 0;

  g_return_val_if_fail (self != NULL && slide < self->slides->len, NULL);

  place = get_place (self, slide);
  first = sp_slides_find (self, place, NULL);
  while (first + n < self->slides->len && g_str_equal (get_place (self, first + n), place))
    n++;
  return g_strdup_printf ("%u / %u", slide - first + 1, n);
}

/* Returns the roles behind each other that have the same in a row, as one heading. */
static char *
name_roles (const SpSlides *self, const SpComparedRow *row, guint from, guint *end)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (*end = from; *end == from || (*end < sp_comparison_get_n_roles (self->comparison) &&
                                     sp_comparison_repeats (self->comparison, row, *end));
       (*end)++)
    {
      guint role = sp_comparison_get_role (self->comparison, *end);

      g_ptr_array_add (titles, (gpointer) self->pack->roles.items[role].title);
    }
  return sp_texts_join_isolated ((const char *const *) titles->pdata, titles->len,
                                 C_ ("list separator", ", "));
}

static void
add_row (const SpSlides *self, SpSheet *sheet, const SpComparedRow *row)
{
  guint end;

  sp_sheet_add (sheet, SP_SHEET_TITLE, row->area->title);
  for (guint i = 0; i < sp_comparison_get_n_roles (self->comparison); i = end)
    {
      const SpCell *cell =
          sp_area_get_cell (row->area, sp_comparison_get_role (self->comparison, i));

      sp_sheet_take (sheet, SP_SHEET_HEADING, name_roles (self, row, i, &end));
      if (cell == NULL)
        sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("Not covered"));
      else if (cell->text != NULL)
        sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, cell->text);
      if (cell != NULL && cell->items.n_items > 0)
        sp_sheet_take (sheet, SP_SHEET_PARAGRAPH,
                       sp_texts_join_isolated (cell->items.items, cell->items.n_items, " · "));
    }
}

/* With the answers, and their numbers as on the worksheet. */
static void
add_statement (SpSheet *sheet, const SpStatement *statement)
{
  sp_sheet_add (sheet, SP_SHEET_TITLE, statement->text);
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    {
      g_autofree char *points = sp_points_to_string (answer);

      sp_sheet_add_item (sheet, points, sp_answer_get_name (answer), NULL);
    }
}

static void
add_rung (const SpSlides *self, SpSheet *sheet, guint node)
{
  sp_sheet_add (sheet, SP_SHEET_TITLE, sp_ladder_get_rung (self->ladder, node)->title);
  sp_ladder_sheet_add_rung (sheet, self->ladder, node);
}

/* What belongs to a slide can be talked about where it is seen. */
static void
add_questions (const SpSlides *self, SpSheet *sheet, guint slide)
{
  const char *id = get_id (self, slide);
  gboolean is_first = TRUE;

  for (guint i = 0; id != NULL && i < self->pack->questions.n_items; i++)
    {
      const SpQuestion *question = &self->pack->questions.items[i];

      if (g_strcmp0 (question->about.id, id) != 0 ||
          !g_str_equal (get_place_of_question (question), get_place (self, slide)))
        continue;
      if (is_first)
        /* Translators: a heading above questions for a class */
        sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("To Talk About"));
      sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, question->text);
      is_first = FALSE;
    }
}

static SpSheet *
new_table (const SpSlides *self)
{
  g_autoptr (GPtrArray) overlaps = g_ptr_array_new ();
  SpSheet *sheet = sp_comparison_sheet_new (
      self->comparison, sp_compare_selection_get_mode (self->selection), self->rows, overlaps);

  sp_sheet_drop_footer (sheet);
  return sheet;
}

/**
 * sp_slides_make_sheet:
 * @self: slides
 * @slide: one of them
 * @size: what it has to fit
 *
 * Returns: (transfer full): what the slide says, for as long as @self
 */
SpSheet *
sp_slides_make_sheet (const SpSlides *self, guint slide, const SpSlideSize *size)
{
  const Slide *shown;
  SpSheet *sheet;

  g_return_val_if_fail (self != NULL && slide < self->slides->len && size != NULL, NULL);

  shown = get_slide (self, slide);
  if (shown->kind == TABLE)
    return new_table (self);
  sheet = sp_sheet_new (NULL);
  if (shown->kind == LADDERS)
    sp_ladder_slide_add (sheet, self->ladder, size);
  else if (shown->kind == ROW)
    add_row (self, sheet, self->rows->pdata[shown->index]);
  else if (shown->kind == STATEMENT)
    add_statement (sheet, &self->pack->statements.items[shown->index]);
  else
    add_rung (self, sheet, shown->index);
  add_questions (self, sheet, slide);
  /* What can stand on one page, closer together, does. */
  sp_sheet_end_needed (sheet);
  return sheet;
}
