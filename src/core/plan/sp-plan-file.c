/* SPDX-License-Identifier: GPL-3.0-or-later */

/* { "signpost-plan": 1, "pack": ID, and the sections that sp-plan-record.c tells } */

#include "core/plan/sp-plan-file.h"

#include "core/json/sp-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define VERSION "signpost-plan"
#define PACK "pack"

G_DEFINE_QUARK (sp - plan - file - error - quark, sp_plan_file_error)

typedef struct
{
  SpPlanRecord *record;
  JsonObject *root;
} Exchange;

static void
write_value (const char *section, const char *key, int skill, gpointer data)
{
  Exchange *self = data;
  g_autoptr (JsonNode) value = sp_plan_record_get (self->record, section, skill);

  if (value == NULL)
    return;
  if (!json_object_has_member (self->root, section))
    json_object_set_object_member (self->root, section, json_object_new ());
  json_object_set_member (json_object_get_object_member (self->root, section), key,
                          g_steal_pointer (&value));
}

/**
 * sp_plan_file_write:
 * @record: what a person brings to a plan
 *
 * Returns: (transfer full): the same as a file
 */
char *
sp_plan_file_write (const SpPlanRecord *record)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  Exchange exchange = { (SpPlanRecord *) record, json_object_new () };

  g_return_val_if_fail (record != NULL, NULL);

  json_node_take_object (node, exchange.root);
  json_object_set_int_member (exchange.root, VERSION, 1);
  json_object_set_string_member (exchange.root, PACK, record->pack->id);
  sp_plan_record_visit (record->pack, write_value, &exchange);
  return sp_json_print (node);
}

static void
read_value (const char *section, const char *key, int skill, gpointer data)
{
  Exchange *self = data;
  JsonNode *node = json_object_get_member (self->root, section);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    sp_plan_record_set (self->record, section, skill,
                        json_object_get_member (json_node_get_object (node), key));
}

/* Returns what a program of this version may read. */
static JsonObject *
get_plan (JsonNode *node)
{
  JsonObject *root =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *version = root != NULL ? json_object_get_member (root, VERSION) : NULL;
  JsonNode *pack = root != NULL ? json_object_get_member (root, PACK) : NULL;

  return version != NULL && json_node_get_value_type (version) == G_TYPE_INT64 &&
                 json_node_get_int (version) == 1 && pack != NULL &&
                 json_node_get_value_type (pack) == G_TYPE_STRING
             ? root
             : NULL;
}

/**
 * sp_plan_file_read:
 * @pack: a pack
 * @bytes: what is in a file
 * @error: return location for an error of #SpPlanFileError
 *
 * What makes no sense in a plan counts as not there.
 *
 * Returns: (transfer full) (nullable): what a person brings to a plan
 */
SpPlanRecord *
sp_plan_file_read (SpPack *pack, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonNode) node = NULL;
  Exchange exchange = { NULL };

  g_return_val_if_fail (pack != NULL && bytes != NULL, NULL);

  node = sp_json_parse (bytes, problems);
  exchange.root = get_plan (node);
  if (exchange.root == NULL)
    {
      g_set_error_literal (error, SP_PLAN_FILE_ERROR, SP_PLAN_FILE_ERROR_FORM,
                           _ ("This file is no plan of Signpost."));
      return NULL;
    }
  if (!g_str_equal (json_object_get_string_member (exchange.root, PACK), pack->id))
    {
      g_set_error_literal (error, SP_PLAN_FILE_ERROR, SP_PLAN_FILE_ERROR_PACK,
                           _ ("This plan is for other content."));
      return NULL;
    }
  exchange.record = sp_plan_record_new (pack);
  sp_plan_record_visit (pack, read_value, &exchange);
  return exchange.record;
}

/**
 * sp_plan_file_load:
 * @pack: a pack
 * @file: where a plan was written
 * @error: return location for an error of #SpPlanFileError or of sp_json_load()
 *
 * Returns: (transfer full) (nullable): what a person brings to a plan
 */
SpPlanRecord *
sp_plan_file_load (SpPack *pack, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (pack != NULL && G_IS_FILE (file), NULL);

  bytes = sp_json_load (file, SP_PLAN_FILE_MAX_BYTES, error);
  return bytes != NULL ? sp_plan_file_read (pack, bytes, error) : NULL;
}

static void
take_text (char **mine, const char *other)
{
  if (*mine == NULL)
    *mine = g_strdup (other);
}

/**
 * sp_plan_record_merge:
 * @self: a record
 * @other: what is to be brought into it, for the same pack
 *
 * The newer rating of a skill counts, and @self's where neither is newer. Goals and notes that @self
 * has stay.
 *
 * Returns: (transfer full): both together
 */
SpPlanRecord *
sp_plan_record_merge (const SpPlanRecord *self, const SpPlanRecord *other)
{
  SpPlanRecord *merged;

  g_return_val_if_fail (self != NULL && other != NULL && self->pack == other->pack, NULL);

  merged = sp_plan_record_copy (self);
  if (self->n_targets == 0)
    {
      memcpy (merged->targets, other->targets, sizeof merged->targets);
      merged->n_targets = other->n_targets;
    }
  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      SpSkillRecord *mine = &merged->skills[i];
      const SpSkillRecord *theirs = &other->skills[i];

      if (theirs->rating != SP_RATING_NONE &&
          (mine->rating == SP_RATING_NONE || theirs->rated_at > mine->rated_at))
        {
          mine->rating = theirs->rating;
          mine->rated_at = theirs->rated_at;
        }
      if (mine->done == NULL)
        mine->before = theirs->before;
      take_text (&mine->note, theirs->note);
      take_text (&mine->due, theirs->due);
      take_text (&mine->done, theirs->done);
    }
  return merged;
}
