/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a class: to people in sentences and lists, to spreadsheets in tables. */

#include "core/classroom/sp-class-sheet.h"

#include "core/choose/sp-answer-words.h"
#include "core/sheet/sp-pack-origin.h"

#include <glib/gi18n.h>
#include <math.h>

/* Adds the drawing of a row, which the item that follows says in words. */
static void
add_drawing (SpSheet *sheet, const SpClassRow *row, SpSheetDraw draw)
{
  if (draw != NULL)
    sp_sheet_add_drawing (sheet, 1, draw, g_memdup2 (row, sizeof *row), g_free);
}

/**
 * sp_class_row_tell_role:
 * @row: a role
 *
 * Returns: (transfer full): the figure of the role: how many sheets name it alone
 */
char *
sp_class_row_tell_role (const SpClassRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return g_strdup_printf ("%u", sp_class_tally_get_role (row->tally, row->position)->n_alone);
}

/**
 * sp_class_row_describe_role:
 * @row: a role
 *
 * Returns: (transfer full): its other figures
 */
char *
sp_class_row_describe_role (const SpClassRow *row)
{
  g_autofree char *mean = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  mean = sp_points_to_string ((int) lround (sp_class_tally_get_mean (row->tally, row->position)));
  /* Translators: of a role: for how many people it is among the best; then points like +12 */
  return g_strdup_printf (_ ("%u together with others; %s on average"),
                          sp_class_tally_get_role (row->tally, row->position)->n_shared, mean);
}

static void
add_role (SpSheet *sheet, const SpClassTally *tally, guint role, SpSheetDraw draw)
{
  SpClassRow row = { tally, role };
  g_autofree char *count = sp_class_row_tell_role (&row);
  g_autofree char *note = sp_class_row_describe_role (&row);

  add_drawing (sheet, &row, draw);
  sp_sheet_add_item (sheet, count, sp_class_tally_get_pack (tally)->roles.items[role].title, note);
}

static void
add_roles (SpSheet *sheet, const SpClassTally *tally, SpSheetDraw draw)
{
  g_autofree guint *ranking = sp_class_tally_rank_roles (tally);
  guint n_unfit = sp_class_tally_get_n_unfit (tally);
  guint n_unsure = sp_class_tally_get_n_unsure (tally);

  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Where the Class Leans"));
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, _ ("For so many this role alone came first:"));
  for (guint i = 0; i < sp_class_tally_get_pack (tally)->roles.n_items; i++)
    add_role (sheet, tally, ranking[i], draw);
  if (n_unfit > 0)
    sp_sheet_take (
        sheet, SP_SHEET_PARAGRAPH,
        g_strdup_printf (
            /* Translators: answer sheets */
            ngettext ("No role fits %u sheet.", "No role fits %u sheets.", n_unfit), n_unfit));
  if (n_unsure > 0)
    sp_sheet_take (sheet, SP_SHEET_PARAGRAPH,
                   /* Translators: answer sheets */
                   g_strdup_printf (ngettext ("%u sheet says too little for a verdict.",
                                              "%u sheets say too little for a verdict.", n_unsure),
                                    n_unsure));
}

/**
 * sp_class_row_tell_statement:
 * @row: a statement
 *
 * Returns: (transfer full): the figure of the statement: how much it splits the class
 */
char *
sp_class_row_tell_statement (const SpClassRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return g_strdup_printf ("%ld %%",
                          lround (100 * sp_class_tally_get_split (row->tally, row->position)));
}

/**
 * sp_class_row_describe_statement:
 * @row: a statement
 *
 * Returns: (transfer full): how often each answer was given
 */
char *
sp_class_row_describe_statement (const SpClassRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const SpClassStatement *counted;

  g_return_val_if_fail (row != NULL, NULL);

  counted = sp_class_tally_get_statement (row->tally, row->position);
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                            sp_answer_get_name (answer), counted->counts[answer - SP_ANSWER_MIN]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_statement (SpSheet *sheet, const SpClassTally *tally, guint statement, SpSheetDraw draw)
{
  SpClassRow row = { tally, statement };
  g_autofree char *mark = sp_class_row_tell_statement (&row);
  g_autofree char *note = sp_class_row_describe_statement (&row);

  add_drawing (sheet, &row, draw);
  sp_sheet_add_item (sheet, mark, sp_class_tally_get_pack (tally)->statements.items[statement].text,
                     note);
}

static void
add_statements (SpSheet *sheet, const SpClassTally *tally, SpSheetDraw draw)
{
  g_autofree guint *ranking = sp_class_tally_rank_statements (tally);

  sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What Splits the Class"));
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH,
                _ ("100 %: as many agree as disagree. 0 %: all who take a side take the same."));
  for (guint i = 0; i < sp_class_tally_get_pack (tally)->statements.n_items; i++)
    add_statement (sheet, tally, ranking[i], draw);
}

/**
 * sp_class_sheet_new:
 * @tally: a tally, as long as the sheet if it is drawn
 * @draw_role: (nullable): draws the #SpClassRow of a role
 * @draw_statement: (nullable): draws that of a statement
 *
 * Returns: (transfer full): what the class answered, as a person reads it
 */
SpSheet *
sp_class_sheet_new (const SpClassTally *tally, SpSheetDraw draw_role, SpSheetDraw draw_statement)
{
  g_autofree char *origin = NULL;
  SpSheet *sheet;
  guint n;

  g_return_val_if_fail (tally != NULL, NULL);

  n = sp_class_tally_get_n_sheets (tally);
  origin = sp_pack_describe_origin (sp_class_tally_get_pack (tally));
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, _ ("What the Class Answered"));
  sp_sheet_take (sheet, SP_SHEET_PARAGRAPH,
                 /* Translators: how many were counted */
                 g_strdup_printf (ngettext ("%u answer sheet", "%u answer sheets", n), n));
  add_roles (sheet, tally, draw_role);
  add_statements (sheet, tally, draw_statement);
  return sheet;
}

static void
add_number_cell (SpSheetTable *table, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  sp_sheet_table_add_cell (table, text, NULL);
}

static void
add_points_cell (SpSheetTable *table, double points)
{
  g_autofree char *text = g_strdup_printf ("%ld", lround (points));

  sp_sheet_table_add_cell (table, text, NULL);
}

static void
add_roles_table (SpSheet *sheet, const SpClassTally *tally)
{
  const SpPack *pack = sp_class_tally_get_pack (tally);
  const char *const columns[] = {
    /* Translators: the head of a column: how many answer sheets name a role alone */
    _ ("Alone First"),
    /* Translators: the head of a column: how many answer sheets name a role with others */
    _ ("First with Others"),
    /* Translators: the head of a column: the points of a role on average */
    _ ("Mean Score"),
    NULL,
  };
  /* Translators: the head of a column: of what the table tells */
  SpSheetTable *table = sp_sheet_add_table (sheet, _ ("Part"), _ ("Role"), columns);
  g_autofree guint *ranking = sp_class_tally_rank_roles (tally);

  sp_sheet_table_add_group (table, _ ("Where the Class Leans"));
  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      const SpClassRole *counted = sp_class_tally_get_role (tally, ranking[i]);

      sp_sheet_table_add_row (table, pack->roles.items[ranking[i]].title, NULL);
      add_number_cell (table, counted->n_alone);
      add_number_cell (table, counted->n_shared);
      add_points_cell (table, sp_class_tally_get_mean (tally, ranking[i]));
    }
}

static void
add_statement_row (SpSheetTable *table, const SpClassTally *tally, guint statement)
{
  const SpClassStatement *counted = sp_class_tally_get_statement (tally, statement);

  sp_sheet_table_add_row (table, sp_class_tally_get_pack (tally)->statements.items[statement].text,
                          NULL);
  for (guint i = 0; i < SP_N_ANSWERS; i++)
    add_number_cell (table, counted->counts[i]);
  add_number_cell (table, sp_class_tally_get_n_sheets (tally) -
                              sp_class_tally_get_n_answers (tally, statement));
  add_number_cell (table, counted->n_important);
  add_number_cell (table, (guint) lround (100 * sp_class_tally_get_split (tally, statement)));
}

static void
add_statements_table (SpSheet *sheet, const SpClassTally *tally)
{
  const char *columns[SP_N_ANSWERS + 4] = { NULL };
  g_autofree guint *ranking = sp_class_tally_rank_statements (tally);
  SpSheetTable *table;

  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    columns[answer - SP_ANSWER_MIN] = sp_answer_get_name (answer);
  /* Translators: heads of columns, about a statement: how many did not answer it, to how many it matters
   * a lot, and how much it splits the class, in per cent */
  columns[SP_N_ANSWERS] = _ ("No Answer");
  columns[SP_N_ANSWERS + 1] = _ ("Matters a Lot");
  /* Translators: the head of a column: how much a statement splits a class */
  columns[SP_N_ANSWERS + 2] = _ ("Split, %");
  table = sp_sheet_add_table (sheet, _ ("Part"),
                              /* Translators: the head of a column */
                              _ ("Statement"), columns);
  sp_sheet_table_add_group (table, _ ("What Splits the Class"));
  for (guint i = 0; i < sp_class_tally_get_pack (tally)->statements.n_items; i++)
    add_statement_row (table, tally, ranking[i]);
}

/**
 * sp_class_sheet_new_tables:
 * @tally: a tally
 *
 * Returns: (transfer full): the same figures as those of sp_class_sheet_new(), as two tables
 */
SpSheet *
sp_class_sheet_new_tables (const SpClassTally *tally)
{
  SpSheet *sheet;

  g_return_val_if_fail (tally != NULL, NULL);

  sheet = sp_sheet_new (NULL);
  add_roles_table (sheet, tally);
  add_statements_table (sheet, tally);
  return sheet;
}
