/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/author/sp-pack-draft.h"

#include "core/author/sp-pack-slug.h"
#include "core/author/sp-pack-table.h"
#include "core/json/sp-json.h"
#include "core/json/sp-json-builder.h"
#include "core/pack/sp-pack-members.h"
#include "core/text/sp-languages.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* Of the content that people share and change. */
#define LICENSE "CC-BY-SA-4.0"

typedef struct
{
  const SpPackDraft *draft;
  JsonBuilder *builder;
  SpCatalog *catalog; /* (owned) (nullable): the words of the pack's language */
  GPtrArray *titles;  /* of the roles */
  GPtrArray *ids;     /* (owned) */
} Writer;

/* What the pack says until its author says it better, in the language of the pack. */
static const char *
translate (const Writer *self, const char *text)
{
  const char *found =
      self->catalog != NULL ? sp_catalog_find (self->catalog, "new pack", text) : NULL;

  return found != NULL && *found != '\0' ? found : text;
}

/* A sentence with the title of a role in it, in place of its only "%s". */
static char *
tell_of_role (const Writer *self, const char *text, guint role)
{
  g_auto (GStrv) parts = g_strsplit (translate (self, text), "%s", 2);

  return g_strjoinv (self->titles->pdata[role], parts);
}

static void
add_head (const Writer *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = sp_pack_slug_new (self->draft->title, "pack", taken);

  sp_json_add_integer (self->builder, "format", SP_PACK_FORMAT);
  sp_json_add_text (self->builder, "id", id);
  sp_json_add_text (self->builder, "title", self->draft->title);
  sp_json_add_text (self->builder, "language", self->draft->language);
  sp_json_add_text (self->builder, "updated", self->draft->today);
  sp_json_begin_array (self->builder, "authors");
  json_builder_add_string_value (self->builder, self->draft->author);
  json_builder_end_array (self->builder);
  sp_json_add_text (self->builder, "license", LICENSE);
}

static void
add_roles (Writer *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  sp_json_begin_array (self->builder, "roles");
  for (guint i = 0; i < self->titles->len; i++)
    {
      char *id = sp_pack_slug_new (self->titles->pdata[i], "role", taken);

      g_ptr_array_add (self->ids, id);
      json_builder_begin_object (self->builder);
      sp_json_add_text (self->builder, "id", id);
      sp_json_add_text (self->builder, "title", self->titles->pdata[i]);
      /* Translators: stands in a new file until its author writes something better */
      sp_json_add_text (self->builder, "summary",
                        translate (self, NC_ ("new pack", "What it is about, in one sentence.")));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_source (const Writer *self)
{
  sp_json_begin_array (self->builder, "sources");
  json_builder_begin_object (self->builder);
  sp_json_add_text (self->builder, "id", "own-experience");
  /* Translators: where the claims of a new file come from */
  sp_json_add_text (self->builder, "title",
                    translate (self, NC_ ("new pack", "Our own experience")));
  sp_json_add_text (self->builder, "checked", self->draft->today);
  json_builder_end_object (self->builder);
  json_builder_end_array (self->builder);
}

static void
add_sample_cell (const Writer *self, guint role)
{
  static const char *const samples[] = {
    /* Translators: %s is the title of a role; stands in a new file until its author writes
     * something better */
    NC_ ("new pack", "%s: the first task"),
    /* Translators: %s is the title of a role; stands in a new file until its author writes
     * something better */
    NC_ ("new pack", "%s: the second task"),
  };

  sp_json_begin_object (self->builder, self->ids->pdata[role]);
  sp_json_begin_array (self->builder, "items");
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *item = tell_of_role (self, samples[i], role);

      json_builder_add_string_value (self->builder, item);
    }
  json_builder_end_array (self->builder);
  sp_json_begin_array (self->builder, "sources");
  json_builder_add_string_value (self->builder, "own-experience");
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_sample_row (const Writer *self)
{
  sp_json_begin_array (self->builder, "areas");
  json_builder_begin_object (self->builder);
  sp_json_add_text (self->builder, "id", "tasks");
  /* Translators: the heading of a row in a new file */
  sp_json_add_text (self->builder, "title", translate (self, NC_ ("new pack", "Tasks")));
  /* Translators: the heading above the rows of a new file */
  sp_json_add_text (self->builder, "group", translate (self, NC_ ("new pack", "Daily work")));
  sp_json_begin_object (self->builder, "cells");
  for (guint i = 0; i < self->ids->len; i++)
    add_sample_cell (self, i);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
  json_builder_end_array (self->builder);
}

/* One for each role, so that each has the same chance. */
static void
add_statements (const Writer *self)
{
  sp_json_begin_array (self->builder, "statements");
  for (guint i = 0; i < self->ids->len; i++)
    {
      /* Translators: %s is the title of a role; a statement of the questions in a new file */
      g_autofree char *text =
          /* Translators: a statement to agree or disagree with; then the title of a role */
          tell_of_role (self, NC_ ("new pack", "This is what I would like to do: %s."), i);

      json_builder_begin_object (self->builder);
      sp_json_add_text (self->builder, "id", self->ids->pdata[i]);
      sp_json_add_text (self->builder, "text", text);
      sp_json_begin_object (self->builder, "points");
      sp_json_add_integer (self->builder, self->ids->pdata[i], 2);
      json_builder_end_object (self->builder);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
write_members (Writer *self, const SpPackTable *table)
{
  json_builder_begin_object (self->builder);
  add_head (self);
  if (table == NULL)
    add_source (self);
  add_roles (self);
  if (table == NULL)
    {
      add_sample_row (self);
      add_statements (self);
    }
  else
    {
      json_builder_set_member_name (self->builder, "areas");
      sp_pack_table_add_areas (table, self->builder, self->ids,
                               translate (self, NC_ ("new pack", "Daily work")));
    }
  json_builder_end_object (self->builder);
}

static char *
print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return sp_json_print (root);
}

/**
 * sp_pack_draft_to_json:
 * @self: what is known of a pack, with a title
 * @error: return location for an #SpJsonError: a table that names no roles, or with cells that have
 *   no role or no row
 *
 * Begins a pack. Without a table it is a small one that needs no advice; with a table it has that
 * comparison and says no more than the table does: what has no source stays without one.
 *
 * Returns: (nullable) (transfer full): a pack, whose texts have not been checked, or %NULL with @error
 *   set
 */
char *
sp_pack_draft_to_json (const SpPackDraft *self, GError **error)
{
  g_auto (SpPackTable) table = { 0 };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (SpCatalog) catalog = NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Writer writer = { self, builder, NULL, titles, ids };

  g_return_val_if_fail (self != NULL && self->title != NULL, NULL);

  if (self->rows != NULL && !sp_pack_table_init (&table, self->rows, error))
    return NULL;
  catalog = sp_languages_load_catalog (self->language);
  writer.catalog = catalog;
  if (self->rows != NULL)
    writer.titles = table.roles;
  for (guint i = 0; self->rows == NULL && self->roles[i] != NULL; i++)
    g_ptr_array_add (titles, (gpointer) self->roles[i]);
  write_members (&writer, self->rows != NULL ? &table : NULL);
  return print (builder);
}
