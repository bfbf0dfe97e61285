/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison for programs. Members have the names of the pack format. */

#include "cli/sp-cli-compare.h"

#include "core/json/sp-json-builder.h"

static void
add_sources (JsonBuilder *builder, const SpPack *pack, const SpReferences *references)
{
  sp_json_begin_array (builder, "sources");
  for (guint i = 0; i < references->n_items; i++)
    {
      const SpSource *source = &pack->sources.items[references->items[i].index];

      json_builder_begin_object (builder);
      sp_json_add_text (builder, "id", source->id);
      sp_json_add_text (builder, "title", source->title);
      sp_json_add_text (builder, "url", source->url);
      sp_json_add_text (builder, "checked", source->checked);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* A row that does not cover a role has an empty cell for it. */
static void
add_cell (JsonBuilder *builder, const SpPack *pack, const SpCell *cell)
{
  static const SpCell not_covered = { .text = NULL };

  if (cell == NULL)
    cell = &not_covered;
  json_builder_begin_object (builder);
  sp_json_add_text (builder, "text", cell->text != NULL ? cell->text : "");
  sp_json_begin_array (builder, "items");
  for (guint i = 0; i < cell->items.n_items; i++)
    json_builder_add_string_value (builder, cell->items.items[i]);
  json_builder_end_array (builder);
  add_sources (builder, pack, &cell->sources);
  json_builder_end_object (builder);
}

static const SpRole *
get_role (const SpCliCompare *self, guint column)
{
  const SpPack *pack = sp_comparison_get_pack (self->comparison);

  return &pack->roles.items[sp_comparison_get_role (self->comparison, column)];
}

static void
add_row (JsonBuilder *builder, const SpCliCompare *self, const SpComparedRow *row)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", row->area->id);
  sp_json_add_text (builder, "title", row->area->title);
  sp_json_add_text (builder, "group", row->area->group);
  sp_json_add_boolean (builder, "same", row->same);
  sp_json_begin_array (builder, "shared");
  for (guint i = 0; i < row->shared->len; i++)
    json_builder_add_string_value (builder, row->shared->pdata[i]);
  json_builder_end_array (builder);

  sp_json_begin_object (builder, "cells");
  for (guint i = 0; i < sp_comparison_get_n_roles (self->comparison); i++)
    {
      json_builder_set_member_name (builder, get_role (self, i)->id);
      add_cell (builder, pack,
                sp_area_get_cell (row->area, sp_comparison_get_role (self->comparison, i)));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_overlap (JsonBuilder *builder, const SpCliCompare *self, const SpOverlap *overlap)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", overlap->id);
  sp_json_add_text (builder, "title", overlap->title);
  sp_json_add_text (builder, "shared", overlap->shared);
  sp_json_begin_object (builder, "leans");
  for (guint i = 0; i < sp_comparison_get_n_roles (self->comparison); i++)
    {
      const char *lean =
          sp_overlap_get_lean (overlap, sp_comparison_get_role (self->comparison, i));

      if (lean != NULL)
        sp_json_add_text (builder, get_role (self, i)->id, lean);
    }
  json_builder_end_object (builder);
  add_sources (builder, pack, &overlap->sources);
  json_builder_end_object (builder);
}

static void
add_columns (JsonBuilder *builder, const SpCliCompare *self)
{
  sp_json_begin_array (builder, self->has_rungs ? "rungs" : "roles");
  for (guint i = 0; i < sp_comparison_get_n_roles (self->comparison); i++)
    {
      json_builder_begin_object (builder);
      sp_json_add_text (builder, "id", get_role (self, i)->id);
      sp_json_add_text (builder, "title", get_role (self, i)->title);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * sp_cli_compare_to_json:
 * @self: what is compared
 *
 * Returns: (transfer full): the comparison as JSON, with `same` and `shared` of each row
 */
char *
sp_cli_compare_to_json (const SpCliCompare *self)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "pack", pack->id);
  add_columns (builder, self);

  sp_json_begin_array (builder, "areas");
  for (guint i = 0; i < self->rows->len; i++)
    add_row (builder, self, self->rows->pdata[i]);
  json_builder_end_array (builder);

  sp_json_begin_array (builder, "overlaps");
  for (guint i = 0; i < self->overlaps->len; i++)
    add_overlap (builder, self, self->overlaps->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return sp_json_finish (builder);
}
