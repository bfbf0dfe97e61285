/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison in a terminal: a table where the columns fit, else row by row. */

#include "cli/sp-cli-compare.h"
#include "cli/sp-cli-wrap.h"

#include <glib/gi18n.h>

#define TITLE_WIDTH 18
#define LEAST_CELL_WIDTH 24
#define GAP 2

typedef struct
{
  const SpCliCompare *compare;
  GString *text;
  guint width;
  guint n_columns;
  guint cell_width; /* 0 where a table does not fit */
} Printer;

static guint
get_cell_width (guint width, guint n_columns)
{
  guint rest = width > TITLE_WIDTH ? width - TITLE_WIDTH : 0;
  guint cell = n_columns > 0 ? rest / n_columns : 0;

  return cell >= LEAST_CELL_WIDTH + GAP ? cell - GAP : 0;
}

/* Prints texts beside each other, wrapped: the first in the column of titles. */
static void
print_columns (Printer *self, const char *title, char **cells)
{
  g_autoptr (GPtrArray) columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 0;

  g_ptr_array_add (columns, sp_cli_wrap (title, TITLE_WIDTH - 1));
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (columns, sp_cli_wrap (cells[i], self->cell_width));
  for (guint i = 0; i < columns->len; i++)
    n_lines = MAX (n_lines, ((GPtrArray *) columns->pdata[i])->len);

  for (guint line = 0; line < n_lines; line++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      for (guint i = 0; i < columns->len; i++)
        {
          GPtrArray *lines = columns->pdata[i];

          sp_cli_append_padded (row, line < lines->len ? lines->pdata[line] : "",
                                i == 0 ? TITLE_WIDTH : self->cell_width + GAP);
        }
      g_string_append_printf (self->text, "%s\n", g_strchomp (row->str));
    }
}

static void
print_stacked (Printer *self, const char *title, char **cells)
{
  sp_cli_append_wrapped (self->text, title, 0, self->width);
  for (guint i = 0; i < self->n_columns; i++)
    {
      sp_cli_append_wrapped (self->text, sp_cli_compare_get_role (self->compare, i)->title, 2,
                             self->width);
      sp_cli_append_wrapped (self->text, cells[i], 4, self->width);
    }
  g_string_append_c (self->text, '\n');
}

static void
print_cells (Printer *self, const char *title, char **cells)
{
  if (self->cell_width == 0)
    {
      print_stacked (self, title, cells);
      return;
    }
  print_columns (self, title, cells);
  sp_cli_append_rule (self->text, self->width);
}

static void
print_head (Printer *self)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    g_strv_builder_add (titles, sp_cli_compare_get_role (self->compare, i)->title);
  cells = g_strv_builder_end (titles);

  if (self->cell_width == 0)
    return;
  print_columns (self, "", cells);
  sp_cli_append_rule (self->text, self->width);
}

static void
print_row (Printer *self, const SpComparedRow *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *cell = sp_cli_compare_describe_cell (self->compare, row, i, TRUE);

      g_strv_builder_add (builder, cell);
    }
  cells = g_strv_builder_end (builder);
  print_cells (self, row->area->title, cells);
}

static void
print_heading (Printer *self, const char *heading)
{
  g_string_append_c (self->text, '\n');
  sp_cli_append_wrapped (self->text, heading, 0, self->width);
  sp_cli_append_rule (self->text, self->width);
}

static void
print_rows (Printer *self)
{
  SpPack *pack = sp_comparison_get_pack (self->compare->comparison);
  const char *group = NULL;

  for (guint i = 0; i < sp_comparison_get_n_rows (self->compare->comparison); i++)
    {
      const SpComparedRow *row = sp_comparison_get_row (self->compare->comparison, i);

      if (!sp_cli_compare_wants (self->compare, row))
        continue;
      if (g_strcmp0 (group, row->area->group) != 0)
        print_heading (self, sp_pack_get_group_title (pack, row->area->group));
      group = row->area->group;
      print_row (self, row);
    }
  if (group == NULL)
    sp_cli_append_wrapped (self->text, _ ("No row is left to show."), 0, self->width);
}

static void
print_overlap (Printer *self, const SpOverlap *overlap)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) leans = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *lean =
          sp_overlap_get_lean (overlap, sp_comparison_get_role (self->compare->comparison, i));

      g_strv_builder_add (builder, lean != NULL ? lean : "–");
    }
  leans = g_strv_builder_end (builder);
  sp_cli_append_wrapped (self->text, overlap->shared, 0, self->width);
  print_cells (self, overlap->title, leans);
}

static void
print_overlaps (Printer *self)
{
  SpPack *pack = sp_comparison_get_pack (self->compare->comparison);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < pack->overlaps.n_items; i++)
    {
      if (!sp_comparison_has_overlap (self->compare->comparison, &pack->overlaps.items[i]))
        continue;
      if (!has_heading)
        print_heading (self, _ ("What they share"));
      has_heading = TRUE;
      print_overlap (self, &pack->overlaps.items[i]);
    }
}

/**
 * sp_cli_compare_to_text:
 * @self: what is compared
 * @width: the most columns a line may have
 *
 * Returns: (transfer full): the comparison for a terminal
 */
char *
sp_cli_compare_to_text (const SpCliCompare *self, guint width)
{
  guint n_columns = sp_comparison_get_n_roles (self->comparison);
  Printer printer = {
    .compare = self,
    .text = g_string_new (NULL),
    .width = width,
    .n_columns = n_columns,
    .cell_width = get_cell_width (width, n_columns),
  };

  print_head (&printer);
  print_rows (&printer);
  if (sp_cli_compare_wants_overlaps (self))
    print_overlaps (&printer);
  return g_string_free (printer.text, FALSE);
}
