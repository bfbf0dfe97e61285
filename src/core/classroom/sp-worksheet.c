/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/classroom/sp-worksheet.h"

#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-answers.h"
#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>

/* Where a number is to be written. */
#define BLANK "______"

/* On paper, in points: the space around what a pencil adds, or around what is only looked up, and the width
 * of the number of a statement, or of that and an answer. */
#define ROOM_TO_WRITE 5
#define ROOM_TO_READ 1
#define NUMBER_WIDTH 22
#define SUM_WIDTH 56

/* Rows of a decision grid for what the pupil cares about. */
#define N_OWN_ROWS 4

static void
add_step (SpSheet *sheet, guint step, const char *text)
{
  g_autofree char *mark = g_strdup_printf ("%u.", step);

  sp_sheet_add_item (sheet, mark, text, NULL);
}

static SpSheet *
new_sheet (const SpPack *pack, const char *title)
{
  g_autofree char *origin = sp_pack_describe_origin (pack);
  SpSheet *sheet = sp_sheet_new (origin);

  sp_sheet_add (sheet, SP_SHEET_TITLE, title);
  return sheet;
}

/* Returns: (transfer full): the answers, each behind its number */
static char *
list_answers (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    {
      g_autofree char *points = sp_points_to_string (answer);

      /* A number stands in the line of its answer. */
      g_string_append_printf (list, "%s" SP_POINTS_DIRECTION "%s\302\240%s",
                              answer > SP_ANSWER_MIN ? " · " : "", points,
                              sp_answer_get_name (answer));
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Numbers to be circled, far enough apart. */
static void
add_statement (SpSheetTable *table, guint number, const char *text)
{
  g_autofree char *title = g_strdup_printf ("%u.", number);

  sp_sheet_table_add_row (table, title, NULL);
  sp_sheet_table_add_cell (table, text, NULL);
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    {
      g_autofree char *points = sp_points_to_string (answer);
      g_autofree char *cell = g_strconcat (SP_POINTS_DIRECTION, points, NULL);

      sp_sheet_table_add_cell (table, cell, NULL);
    }
}

/* The numbers say for themselves what the columns are. */
static SpSheetTable *
add_statements (SpSheet *sheet)
{
  static const char *const columns[1 + SP_N_ANSWERS + 1] = { "", "", "", "", "", "" };
  static const guint widths[1 + SP_N_ANSWERS] = { 9, 1, 1, 1, 1, 1 };
  SpSheetTable *table = sp_sheet_add_table (sheet, _ ("Group"), _ ("Row"), columns);

  table->is_form = TRUE;
  table->widths = widths;
  table->title_width = NUMBER_WIDTH;
  table->padding = ROOM_TO_WRITE;
  return table;
}

/**
 * sp_worksheet_new:
 * @pack: a pack
 *
 * Returns: (transfer full): its statements, each with the answers to be circled
 */
SpSheet *
sp_worksheet_new (const SpPack *pack)
{
  g_autofree char *words = list_answers ();
  SpSheetTable *table;
  SpSheet *sheet;

  g_return_val_if_fail (pack != NULL, NULL);

  /* Translators: the title of a sheet of paper with statements to agree or disagree with */
  sheet = new_sheet (pack, _ ("What Suits You?"));
  sp_sheet_take (
      sheet, SP_SHEET_PARAGRAPH,
      g_strdup_printf (
          /* Translators: %s is a list of the answers, each behind its number */
          _ ("How far do you agree with each statement? There is no right or wrong. Circle "
             "one number in every line, and 0 where you cannot tell: %s"),
          words));
  table = add_statements (sheet);
  for (guint i = 0; i < pack->statements.n_items; i++)
    add_statement (table, i + 1, pack->statements.items[i].text);
  sp_sheet_end_needed (sheet);
  return sheet;
}

/* Returns: (transfer none): a table with a column for each role, to write into or to look up in */
static SpSheetTable *
add_table (SpSheet *sheet, const SpPack *pack, const char *first)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  SpSheetTable *table;

  if (first != NULL)
    g_ptr_array_add (titles, (gpointer) first);
  for (guint i = 0; i < pack->roles.n_items; i++)
    g_ptr_array_add (titles, (gpointer) pack->roles.items[i].title);
  g_ptr_array_add (titles, NULL);
  table = sp_sheet_add_table (sheet, _ ("Group"), _ ("Row"), (const char *const *) titles->pdata);
  table->is_form = TRUE;
  return table;
}

static void
add_blank_row (SpSheetTable *table, const char *title)
{
  sp_sheet_table_add_row (table, title, NULL);
  for (guint i = 0; i < table->n_columns; i++)
    sp_sheet_table_add_cell (table, BLANK, NULL);
}

static void
add_factors (SpSheet *sheet, const SpHandKey *key)
{
  SpSheetTable *table = add_table (sheet, key->pack, NULL);

  table->title_width = SUM_WIDTH;
  for (guint i = 0; i < key->pack->statements.n_items; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u: " BLANK, i + 1);

      sp_sheet_table_add_row (table, title, NULL);
      for (guint r = 0; r < key->pack->roles.n_items; r++)
        {
          int worth = sp_hand_key_get_worth (key, i, r);
          g_autofree char *points = sp_points_to_string (worth);
          g_autofree char *cell = g_strdup_printf (SP_POINTS_DIRECTION "× %s = " BLANK, points);

          sp_sheet_table_add_cell (table, worth != 0 ? cell : "–", NULL);
        }
    }
  /* Translators: a row of a table, to write the sum of each column in */
  add_blank_row (table, _ ("Sum"));
  /* Translators: a row of a table, to write in how many points the sum of each column is worth */
  add_blank_row (table, _ ("Points"));
}

/* Sums that cannot be near enough to the best are left out. */
static void
add_points (SpSheet *sheet, const SpHandKey *key)
{
  SpSheetTable *table = add_table (sheet, key->pack, NULL);
  gboolean is_used = FALSE;
  int largest = 0;

  table->title_width = SUM_WIDTH;
  table->padding = ROOM_TO_READ;
  sp_sheet_table_add_group (table, _ ("What Each Sum Is Worth"));
  for (guint r = 0; r < key->pack->roles.n_items; r++)
    largest = MAX (largest, sp_hand_key_get_largest_sum (key, r));
  for (int sum = 1; sum <= largest; sum++)
    {
      g_autofree char *title = g_strdup_printf ("%d", sum);

      for (guint r = 0; r < key->pack->roles.n_items; r++)
        is_used |= sp_hand_key_get_points (key, r, sum) >= key->least - key->close;
      if (!is_used)
        continue;
      sp_sheet_table_add_row (table, title, NULL);
      for (guint r = 0; r < key->pack->roles.n_items; r++)
        {
          g_autofree char *points = g_strdup_printf ("%d", sp_hand_key_get_points (key, r, sum));
          gboolean is_possible = sum <= sp_hand_key_get_largest_sum (key, r);

          sp_sheet_table_add_cell (table, is_possible ? points : "–", NULL);
        }
    }
}

/**
 * sp_worksheet_new_key:
 * @key: a key
 *
 * Returns: (transfer full): how what was circled becomes a verdict, step by step, with what to multiply
 *   by and what each sum is worth
 */
SpSheet *
sp_worksheet_new_key (const SpHandKey *key)
{
  SpSheet *sheet;
  g_autofree char *none = NULL;
  g_autofree char *best = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  /* Translators: heading of a sheet of paper: how to count what one answered on another */
  sheet = new_sheet (key->pack, _ ("Scoring Key"));
  add_step (
      sheet, 1,
      _ ("Write the number that you circled behind the number of each statement. If it is the "
         "same everywhere, stop: you have not told the statements apart, and they cannot tell "
         "the roles apart."));
  add_step (sheet, 2,
            _ ("Multiply it by the number in the column of each role, and write the product there. "
               "Two minus signs make a plus."));
  add_step (sheet, 3, _ ("Add up each column."));
  add_step (
      sheet, 4,
      _ ("Look up in the table behind it how many points each sum is worth to its role. A smaller "
         "sum than those that stand there is worth 0 points."));
  none = g_strdup_printf (
      /* Translators: a number of points */
      _ ("If no role has %d points or more, none of them suits you. That is a result, too."),
      key->least);
  add_step (sheet, 5, none);
  best = g_strdup_printf (
      /* Translators: a number of points */
      _ ("Otherwise the role with the most points suits you best. Every role that has at most %d "
         "points "
         "less suits you about as well."),
      key->close);
  add_step (sheet, 6, best);
  add_factors (sheet, key);
  add_points (sheet, key);
  return sheet;
}

static void
add_groups (SpSheetTable *table, const SpPack *pack)
{
  const char *last = NULL;

  for (guint i = 0; i < pack->areas.n_items; i++)
    {
      const char *group = pack->areas.items[i].group;

      if (g_strcmp0 (group, last) != 0)
        add_blank_row (table, sp_pack_get_group_title (pack, group));
      last = group;
    }
}

/**
 * sp_worksheet_new_grid:
 * @pack: a pack
 *
 * Returns: (transfer full): a decision grid: the groups of rows of the comparison, and lines for what
 *   else somebody cares about, against the roles
 */
SpSheet *
sp_worksheet_new_grid (const SpPack *pack)
{
  SpSheetTable *table;
  SpSheet *sheet;

  g_return_val_if_fail (pack != NULL, NULL);

  /* Translators: heading of a sheet of paper: a table to weigh roles by row */
  sheet = new_sheet (pack, _ ("Decision Grid"));
  add_step (
      sheet, 1,
      _ ("How much does each row matter to you? Write a weight from 0 to 3 beside it. Add rows of "
         "your own."));
  add_step (sheet, 2,
            _ ("How well does each role suit you in that row? Give it 0 to 3, and multiply by the "
               "weight."));
  add_step (
      sheet, 3,
      _ ("Add up the columns. Does the best role surprise you? Then ask which row you would have "
         "weighed otherwise, and why."));
  /* Translators: the head of a column: how much something matters */
  table = add_table (sheet, pack, _ ("Weight"));
  table->padding = ROOM_TO_WRITE;
  add_groups (table, pack);
  for (guint i = 0; i < N_OWN_ROWS; i++)
    add_blank_row (table, BLANK BLANK);
  add_blank_row (table, _ ("Sum"));
  return sheet;
}
