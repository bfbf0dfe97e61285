/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison for other programs that know tables: Markdown and CSV. */

#include "cli/sp-cli-compare.h"

#include <glib/gi18n.h>
#include <string.h>

/* In a Markdown table a bar ends a cell and a line feed the row; the rest is kept as text. */
static void
append_markdown (GString *string, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (string, "<br>");
      else
        {
          if (strchr ("|\\`*_<[&~", *at) != NULL)
            g_string_append_c (string, '\\');
          g_string_append_c (string, *at);
        }
    }
}

static void
append_markdown_cell (GString *string, const char *text)
{
  g_string_append (string, " ");
  append_markdown (string, text);
  g_string_append (string, " |");
}

static void
append_markdown_head (GString *string, const SpCliCompare *self, const char *heading)
{
  guint n_roles = sp_comparison_get_n_roles (self->comparison);

  g_string_append (string, string->len > 0 ? "\n## " : "## ");
  append_markdown (string, heading);
  g_string_append (string, "\n\n|   |");
  for (guint i = 0; i < n_roles; i++)
    append_markdown_cell (string, sp_cli_compare_get_role (self, i)->title);
  g_string_append (string, "\n|---|");
  for (guint i = 0; i < n_roles; i++)
    g_string_append (string, "---|");
  g_string_append_c (string, '\n');
}

static void
append_markdown_row (GString *string, const SpCliCompare *self, const SpComparedRow *row)
{
  g_string_append_c (string, '|');
  append_markdown_cell (string, row->area->title);
  for (guint i = 0; i < sp_comparison_get_n_roles (self->comparison); i++)
    {
      g_autofree char *cell = sp_cli_compare_describe_cell (self, row, i, TRUE);

      append_markdown_cell (string, cell);
    }
  g_string_append_c (string, '\n');
}

static const char *
get_lean (const SpCliCompare *self, const SpOverlap *overlap, guint column)
{
  const char *lean =
      sp_overlap_get_lean (overlap, sp_comparison_get_role (self->comparison, column));

  return lean != NULL ? lean : "–";
}

static void
append_markdown_overlaps (GString *string, const SpCliCompare *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  gboolean has_head = FALSE;

  for (guint i = 0; i < pack->overlaps.n_items; i++)
    {
      const SpOverlap *overlap = &pack->overlaps.items[i];

      if (!sp_comparison_has_overlap (self->comparison, overlap))
        continue;
      if (!has_head)
        append_markdown_head (string, self, _ ("What they share"));
      has_head = TRUE;
      g_string_append_c (string, '|');
      append_markdown_cell (string, overlap->title);
      for (guint j = 0; j < sp_comparison_get_n_roles (self->comparison); j++)
        append_markdown_cell (string, get_lean (self, overlap, j));
      g_string_append_c (string, '\n');
    }
}

/**
 * sp_cli_compare_to_markdown:
 * @self: what is compared
 *
 * Returns: (transfer full): a table for each group
 */
char *
sp_cli_compare_to_markdown (const SpCliCompare *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  GString *string = g_string_new (NULL);
  const char *group = NULL;

  for (guint i = 0; i < sp_comparison_get_n_rows (self->comparison); i++)
    {
      const SpComparedRow *row = sp_comparison_get_row (self->comparison, i);

      if (!sp_cli_compare_wants (self, row))
        continue;
      if (g_strcmp0 (group, row->area->group) != 0)
        append_markdown_head (string, self, sp_pack_get_group_title (pack, row->area->group));
      group = row->area->group;
      append_markdown_row (string, self, row);
    }
  if (sp_cli_compare_wants_overlaps (self))
    append_markdown_overlaps (string, self);
  return g_string_free (string, FALSE);
}

/* A field as RFC 4180 quotes it. One that a spreadsheet would take for a formula gets an apostrophe:
 * packs come from anywhere. */
static void
append_csv_field (GString *string, const char *text, gboolean is_last)
{
  g_string_append_c (string, '"');
  if (*text != '\0' && strchr ("=+-@\t", *text) != NULL)
    g_string_append_c (string, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (string, '"');
      g_string_append_c (string, *at);
    }
  g_string_append (string, is_last ? "\"\r\n" : "\",");
}

static void
append_csv_start (GString *string, const SpCliCompare *self, const char *group, const char *title)
{
  append_csv_field (string, group, FALSE);
  append_csv_field (string, title, sp_comparison_get_n_roles (self->comparison) == 0);
}

static void
append_csv_row (GString *string, const SpCliCompare *self, const SpComparedRow *row)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  guint n_roles = sp_comparison_get_n_roles (self->comparison);

  append_csv_start (string, self, sp_pack_get_group_title (pack, row->area->group),
                    row->area->title);
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *cell = sp_cli_compare_describe_cell (self, row, i, FALSE);

      append_csv_field (string, cell, i + 1 == n_roles);
    }
}

static void
append_csv_overlap (GString *string, const SpCliCompare *self, const SpOverlap *overlap)
{
  guint n_roles = sp_comparison_get_n_roles (self->comparison);

  append_csv_start (string, self, _ ("What they share"), overlap->title);
  for (guint i = 0; i < n_roles; i++)
    append_csv_field (string, get_lean (self, overlap, i), i + 1 == n_roles);
}

/**
 * sp_cli_compare_to_csv:
 * @self: what is compared
 *
 * Returns: (transfer full): one table as RFC 4180 has it, in UTF-8, the first line a header
 */
char *
sp_cli_compare_to_csv (const SpCliCompare *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  guint n_roles = sp_comparison_get_n_roles (self->comparison);
  GString *string = g_string_new (NULL);

  append_csv_start (string, self, _ ("Group"), _ ("Row"));
  for (guint i = 0; i < n_roles; i++)
    append_csv_field (string, sp_cli_compare_get_role (self, i)->title, i + 1 == n_roles);

  for (guint i = 0; i < sp_comparison_get_n_rows (self->comparison); i++)
    if (sp_cli_compare_wants (self, sp_comparison_get_row (self->comparison, i)))
      append_csv_row (string, self, sp_comparison_get_row (self->comparison, i));

  for (guint i = 0; sp_cli_compare_wants_overlaps (self) && i < pack->overlaps.n_items; i++)
    if (sp_comparison_has_overlap (self->comparison, &pack->overlaps.items[i]))
      append_csv_overlap (string, self, &pack->overlaps.items[i]);
  return g_string_free (string, FALSE);
}
