/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/classroom/sp-lesson-sheet.h"

#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

static void
add_list (SpSheet *sheet, const char *heading, const SpTexts *texts)
{
  if (texts->n_items > 0)
    sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < texts->n_items; i++)
    sp_sheet_add_item (sheet, NULL, texts->items[i], NULL);
}

/* Returns: (transfer full): from which minute to which a step goes, and what it is called */
static char *
describe_step (const SpLessonStep *step, int start)
{
  /* Translators: a step of a lesson: from which minute to which, then what it is called */
  return g_strdup_printf (_ ("Minutes %d to %d: %s"), start, start + step->minutes, step->title);
}

static void
add_step (SpSheet *sheet, const SpPack *pack, const SpLessonStep *step, int start)
{
  g_autofree char *heading = describe_step (step, start);

  sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < step->paragraphs.n_items; i++)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, step->paragraphs.items[i]);
  for (guint i = 0; i < step->questions.n_items; i++)
    sp_sheet_add_item (sheet, "?", pack->questions.items[step->questions.items[i].index].text,
                       NULL);
}

static int
count_minutes (const SpLesson *lesson)
{
  int minutes = 0;

  for (guint i = 0; i < lesson->steps.n_items; i++)
    minutes += lesson->steps.items[i].minutes;
  return minutes;
}

/**
 * sp_lesson_sheet_new:
 * @pack: a pack
 * @lesson: one of its lessons
 *
 * Returns: (transfer full): the plan of the lesson, minute by minute
 */
SpSheet *
sp_lesson_sheet_new (const SpPack *pack, const SpLesson *lesson)
{
  g_autofree char *origin = NULL;
  g_autofree char *length = NULL;
  SpSheet *sheet;
  int minutes;
  int start = 0;

  g_return_val_if_fail (pack != NULL && lesson != NULL, NULL);

  minutes = count_minutes (lesson);
  origin = sp_pack_describe_origin (pack);
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, lesson->title);
  /* Translators: how long a lesson takes */
  length = g_strdup_printf (ngettext ("A lesson of %d minute", "A lesson of %d minutes", minutes),
                            minutes);
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, length);
  /* Translators: heading: what pupils can do after a lesson */
  add_list (sheet, _ ("Aims"), &lesson->aims);
  /* Translators: heading: what a teacher prepares for a lesson */
  add_list (sheet, _ ("Preparation"), &lesson->preparation);
  for (guint i = 0; i < lesson->steps.n_items; i++)
    {
      add_step (sheet, pack, &lesson->steps.items[i], start);
      start += lesson->steps.items[i].minutes;
    }
  /* Translators: heading: what pupils do at home after a lesson */
  add_list (sheet, _ ("To Take Home"), &lesson->take_home);
  return sheet;
}
