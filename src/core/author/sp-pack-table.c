/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/author/sp-pack-table.h"

#include "core/author/sp-pack-slug.h"
#include "core/json/sp-json-builder.h"
#include "core/json/sp-problem.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where items are parted. */
#define SEPARATOR ';'

static guint
count_fields (GStrv row)
{
  guint n = g_strv_length (row);

  while (n > 0 && *row[n - 1] == '\0')
    n--;
  return n;
}

/* A table that Signpost wrote has a column of groups before that of the rows. */
static gboolean
has_group_column (GStrv head)
{
  return *head != NULL &&
         (g_ascii_strcasecmp (*head, "Group") == 0 || g_utf8_collate (*head, _ ("Group")) == 0);
}

static gboolean
check_head (const SpPackTable *self, GError **error)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (*(const char *) self->roles->pdata[i] == '\0')
      {
        g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_MISSING,
                     /* Translators: a number from 1 on */
                     _ ("column %u of the table has no title"), self->first + i + 1);
        return FALSE;
      }
  if (self->roles->len > 0)
    return TRUE;
  g_set_error_literal (error, SP_JSON_ERROR, SP_JSON_ERROR_MISSING,
                       _ ("the first row of the table names no roles"));
  return FALSE;
}

static gboolean
check_rows (const SpPackTable *self, GError **error)
{
  for (guint i = 1; i < self->rows->len; i++)
    {
      GStrv row = self->rows->pdata[i];
      guint n = count_fields (row);

      if (n > self->first + self->roles->len)
        {
          g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_LIMIT,
                       /* Translators: a number from 1 on */
                       _ ("row %u of the table has more cells than there are roles"), i + 1);
          return FALSE;
        }
      if (n > self->first && *row[self->first - 1] == '\0')
        {
          g_set_error (error, SP_JSON_ERROR, SP_JSON_ERROR_MISSING,
                       /* Translators: a number from 1 on */
                       _ ("row %u of the table has no title"), i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

/* Looks where things are in @rows; returns whether they are where they have to be. */
gboolean
sp_pack_table_init (SpPackTable *self, const GPtrArray *rows, GError **error)
{
  GStrv head = rows->len > 0 ? rows->pdata[0] : NULL;
  guint n = head != NULL ? count_fields (head) : 0;

  self->rows = rows;
  self->roles = g_ptr_array_new ();
  self->first = n > 0 && has_group_column (head) ? 2 : 1;
  for (guint i = self->first; i < n; i++)
    g_ptr_array_add (self->roles, head[i]);
  return check_head (self, error) && check_rows (self, error);
}

void
sp_pack_table_clear (SpPackTable *self)
{
  g_clear_pointer (&self->roles, g_ptr_array_unref);
}

static void
add_items (JsonBuilder *builder, const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, ";", -1);

  sp_json_begin_array (builder, "items");
  for (GStrv item = items; *item != NULL; item++)
    if (*g_strstrip (*item) != '\0')
      json_builder_add_string_value (builder, *item);
  json_builder_end_array (builder);
}

static gboolean
has_item (const char *field)
{
  return strspn (field, "; \n") < strlen (field);
}

/* What Signpost writes has items in a line below the text. */
static void
add_words (JsonBuilder *builder, const char *field, gboolean is_of_items)
{
  const char *below = strrchr (field, '\n');
  g_autofree char *text = NULL;

  if (below != NULL && strchr (below, SEPARATOR) != NULL && has_item (below))
    {
      text = g_strndup (field, below - field);
      sp_json_add_text (builder, "text", text);
      add_items (builder, below + 1);
    }
  else if (is_of_items && below == NULL && has_item (field))
    add_items (builder, field);
  else
    sp_json_add_text (builder, "text", field);
}

static gboolean
has_nothing (const char *field)
{
  return *field == '\0' || g_str_equal (field, "–") || g_str_equal (field, "Not covered") ||
         g_str_equal (field, _ ("Not covered"));
}

/* Of one row of the table. */
typedef struct
{
  const SpPackTable *table;
  const GPtrArray *role_ids;
  GStrv row;
  guint n;              /* its fields */
  gboolean is_of_items; /* whether one of its cells has several */
} Row;

static const char *
get_cell (const Row *self, guint role)
{
  guint column = self->table->first + role;

  return column < self->n ? self->row[column] : "";
}

static gboolean
is_of_items (const Row *self)
{
  for (guint i = 0; i < self->role_ids->len; i++)
    if (strchr (get_cell (self, i), SEPARATOR) != NULL)
      return TRUE;
  return FALSE;
}

/* What two roles have in the same words they share. */
static void
add_cell (const Row *self, JsonBuilder *builder, guint role)
{
  const char *field = get_cell (self, role);

  if (has_nothing (field))
    return;
  sp_json_begin_object (builder, self->role_ids->pdata[role]);
  for (guint i = 0; i < role; i++)
    if (g_str_equal (field, get_cell (self, i)))
      {
        sp_json_add_text (builder, "same-as", self->role_ids->pdata[i]);
        json_builder_end_object (builder);
        return;
      }
  add_words (builder, field, self->is_of_items);
  json_builder_end_object (builder);
}

static void
add_area (const Row *self, JsonBuilder *builder, const char *group, GHashTable *taken)
{
  const char *title = self->row[self->table->first - 1];
  g_autofree char *id = sp_pack_slug_new (title, "row", taken);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", id);
  sp_json_add_text (builder, "title", title);
  sp_json_add_text (builder, "group", group);
  sp_json_begin_object (builder, "cells");
  for (guint i = 0; i < self->role_ids->len; i++)
    add_cell (self, builder, i);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* Adds the rows as a list of areas. A row with a title alone is a heading above those that follow;
 * @group is that of the rows before any. */
void
sp_pack_table_add_areas (const SpPackTable *self,
                         JsonBuilder *builder,
                         const GPtrArray *role_ids,
                         const char *group)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  json_builder_begin_array (builder);
  for (guint i = 1; i < self->rows->len; i++)
    {
      GStrv fields = self->rows->pdata[i];
      Row row = { self, role_ids, fields, count_fields (fields), FALSE };

      if (row.n > 0 && *fields[0] != '\0' && (self->first == 2 || row.n == 1))
        group = fields[0];
      if (row.n < 2)
        continue;
      row.is_of_items = is_of_items (&row);
      add_area (&row, builder, group, taken);
    }
  json_builder_end_array (builder);
}
