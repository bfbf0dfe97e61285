/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record as JSON has three sections, in the journal as in a file:
 *
 * "plan": { "targets": ["rungs/ID", "roles/ID"] }
 * "ratings": { SKILL: { "level": STEP, "at": SECONDS }}, without "level" for "not yet"
 * "steps": { SKILL: { "note": TEXT, "due": DAY, "done": DAY, "before": STEP }}, "before"
 * null for "not yet" and missing for no rating */

#include "core/plan/sp-plan-record.h"

#include "core/pack/sp-pack-values.h"

#include <string.h>

#define PLAN "plan"
#define RATINGS SP_PLAN_SECTION_RATINGS
#define STEPS "steps"

/**
 * sp_plan_record_new:
 * @pack: a pack
 *
 * Returns: (transfer full): a record without a goal, a rating or a note
 */
SpPlanRecord *
sp_plan_record_new (SpPack *pack)
{
  SpPlanRecord *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_new0 (SpPlanRecord, 1);
  self->pack = sp_pack_ref (pack);
  self->skills = g_new0 (SpSkillRecord, pack->skills.n_items);
  for (guint i = 0; i < pack->skills.n_items; i++)
    self->skills[i].rating = self->skills[i].before = SP_RATING_NONE;
  return self;
}

/**
 * sp_plan_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): the same by itself
 */
SpPlanRecord *
sp_plan_record_copy (const SpPlanRecord *self)
{
  SpPlanRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = sp_plan_record_new (self->pack);
  memcpy (copy->targets, self->targets, sizeof self->targets);
  copy->n_targets = self->n_targets;
  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      copy->skills[i] = self->skills[i];
      copy->skills[i].note = g_strdup (self->skills[i].note);
      copy->skills[i].due = g_strdup (self->skills[i].due);
      copy->skills[i].done = g_strdup (self->skills[i].done);
    }
  return copy;
}

static void
clear_step (SpSkillRecord *skill)
{
  g_clear_pointer (&skill->note, g_free);
  g_clear_pointer (&skill->due, g_free);
  g_clear_pointer (&skill->done, g_free);
  skill->before = SP_RATING_NONE;
}

/**
 * sp_plan_record_free:
 * @self: (transfer full): a record
 */
void
sp_plan_record_free (SpPlanRecord *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    clear_step (&self->skills[i]);
  g_free (self->skills);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_plan_find_target:
 * @pack: a pack
 * @kind: `rungs` or `roles`
 * @id: the id of one of them
 * @target: (out): where that is
 *
 * Returns: whether the pack has it
 */
gboolean
sp_plan_find_target (const SpPack *pack, const char *kind, const char *id, SpPlanTarget *target)
{
  gboolean is_role = g_strcmp0 (kind, "roles") == 0;
  int found;

  g_return_val_if_fail (pack != NULL && id != NULL && target != NULL, FALSE);

  if (!is_role && g_strcmp0 (kind, "rungs") != 0)
    return FALSE;
  found = sp_pack_find (pack, kind, id);
  *target = (SpPlanTarget){ is_role, (guint) MAX (found, 0) };
  return found >= 0;
}

static SpPlan *
new_plan (const SpPlanRecord *self)
{
  g_autofree gint8 *ratings = g_new (gint8, self->pack->skills.n_items + 1);

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    ratings[i] = self->skills[i].rating;
  return sp_plan_new (self->pack, ratings, self->targets, self->n_targets);
}

/**
 * sp_plan_record_make_plan:
 * @self: a record
 *
 * Returns: (transfer full) (nullable): the plan for its goals; %NULL as long as there is none
 */
SpPlan *
sp_plan_record_make_plan (const SpPlanRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_targets > 0 ? new_plan (self) : NULL;
}

static gboolean
has_rating (const SpPlanRecord *self)
{
  for (guint i = 0; i < self->pack->skills.n_items; i++)
    if (self->skills[i].rating != SP_RATING_NONE)
      return TRUE;
  return FALSE;
}

/**
 * sp_plan_record_find_rungs_in_reach:
 * @self: a record
 * @max_missing: how many steps of the scale may be missing
 *
 * Returns: (transfer full) (nullable) (element-type SpRungInReach): as
 *   sp_plan_find_rungs_in_reach(), whatever the goals are; %NULL where no skill was rated
 */
GArray *
sp_plan_record_find_rungs_in_reach (const SpPlanRecord *self, guint max_missing)
{
  g_autoptr (SpPlan) plan = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!has_rating (self))
    return NULL;
  plan = new_plan (self);
  return sp_plan_find_rungs_in_reach (plan, max_missing);
}

/**
 * sp_plan_record_visit:
 * @pack: a pack
 * @visit: called for each value that a record for @pack may have
 * @data: for @visit
 */
void
sp_plan_record_visit (const SpPack *pack, SpPlanRecordVisit visit, gpointer data)
{
  g_return_if_fail (pack != NULL && visit != NULL);

  visit (PLAN, "targets", -1, data);
  for (guint i = 0; i < pack->skills.n_items; i++)
    {
      visit (RATINGS, pack->skills.items[i].id, (int) i, data);
      visit (STEPS, pack->skills.items[i].id, (int) i, data);
    }
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonNode *
new_targets (const SpPlanRecord *self)
{
  JsonArray *targets;
  JsonNode *node;

  if (self->n_targets == 0)
    return NULL;
  targets = json_array_new ();
  for (guint i = 0; i < self->n_targets; i++)
    {
      SpPlanTarget target = self->targets[i];
      g_autofree char *text =
          target.is_role ? g_strconcat ("roles/", self->pack->roles.items[target.index].id, NULL)
                         : g_strconcat ("rungs/", self->pack->rungs.items[target.index].id, NULL);

      json_array_add_string_element (targets, text);
    }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, targets);
  return node;
}

/* "Not yet" is no step of the scale, and has no member. */
static void
add_step (JsonObject *object, const char *name, const SpPack *pack, int rating)
{
  if (rating > 0)
    json_object_set_string_member (object, name, pack->scale.items[rating - 1].id);
}

static JsonNode *
new_rating (const SpPack *pack, const SpSkillRecord *skill)
{
  JsonObject *object;

  if (skill->rating == SP_RATING_NONE)
    return NULL;
  object = json_object_new ();
  add_step (object, "level", pack, skill->rating);
  json_object_set_int_member (object, "at", skill->rated_at);
  return take_object (object);
}

static void
add_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static JsonNode *
new_step (const SpPack *pack, const SpSkillRecord *skill)
{
  JsonObject *object;

  if (skill->note == NULL && skill->due == NULL && skill->done == NULL)
    return NULL;
  object = json_object_new ();
  add_text (object, "note", skill->note);
  add_text (object, "due", skill->due);
  add_text (object, "done", skill->done);
  if (skill->done != NULL && skill->before != SP_RATING_NONE)
    json_object_set_null_member (object, "before");
  if (skill->done != NULL)
    add_step (object, "before", pack, skill->before);
  return take_object (object);
}

/**
 * sp_plan_record_get:
 * @self: a record
 * @section: a section, as sp_plan_record_visit() tells
 * @skill: the position of the skill that the key is, or -1
 *
 * Returns: (transfer full) (nullable): what the record has there
 */
JsonNode *
sp_plan_record_get (const SpPlanRecord *self, const char *section, int skill)
{
  g_return_val_if_fail (self != NULL && section != NULL, NULL);

  if (skill < 0)
    return new_targets (self);
  return g_str_equal (section, RATINGS) ? new_rating (self->pack, &self->skills[skill])
                                        : new_step (self->pack, &self->skills[skill]);
}

/* Whatever comes from a file may be anything. */
static const char *
read_text (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* A step that the scale does not have is no rating. */
static int
read_step (JsonObject *object, const char *name, const SpPack *pack)
{
  const char *id = read_text (object, name);

  int step = id != NULL ? sp_pack_find (pack, "scale", id) : 0;

  if (id == NULL)
    return 0;
  return step >= 0 ? step + 1 : SP_RATING_NONE;
}

static gint64
read_time (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "at");

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
             ? MAX (json_node_get_int (node), 0)
             : 0;
}

static void
read_targets (SpPlanRecord *self, JsonNode *value)
{
  JsonArray *targets =
      value != NULL && JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
  guint n = targets != NULL ? json_array_get_length (targets) : 0;

  self->n_targets = 0;
  for (guint i = 0; i < n && self->n_targets < SP_PLAN_MAX_TARGETS; i++)
    {
      JsonNode *node = json_array_get_element (targets, i);
      const char *text =
          json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
      g_auto (GStrv) words = g_strsplit (text, "/", 2);

      if (g_strv_length (words) == 2 &&
          sp_plan_find_target (self->pack, words[0], words[1], &self->targets[self->n_targets]))
        self->n_targets++;
    }
}

static char *
read_day (JsonObject *object, const char *name)
{
  const char *day = read_text (object, name);

  return day != NULL && sp_value_is_date (day) ? g_strdup (day) : NULL;
}

static void
read_skill_step (SpSkillRecord *skill, const SpPack *pack, JsonObject *object)
{
  const char *note = read_text (object, "note");

  clear_step (skill);
  if (object == NULL)
    return;
  if (note != NULL && strlen (note) <= SP_PLAN_MAX_NOTE)
    skill->note = g_strdup (note);
  skill->due = read_day (object, "due");
  skill->done = read_day (object, "done");
  if (skill->done != NULL && json_object_has_member (object, "before"))
    skill->before = (gint8) read_step (object, "before", pack);
}

static void
read_rating (SpSkillRecord *skill, const SpPack *pack, JsonObject *object)
{
  skill->rating = SP_RATING_NONE;
  skill->rated_at = 0;
  if (object == NULL)
    return;
  skill->rating = (gint8) read_step (object, "level", pack);
  skill->rated_at = read_time (object);
}

/**
 * sp_plan_record_set:
 * @self: a record
 * @section: a section, as sp_plan_record_visit() tells
 * @skill: the position of the skill that the key is, or -1
 * @value: (nullable): what it is from now on, of whatever type: what makes no sense counts as nothing
 */
void
sp_plan_record_set (SpPlanRecord *self, const char *section, int skill, JsonNode *value)
{
  JsonObject *object;

  g_return_if_fail (self != NULL && section != NULL);

  object = value != NULL && JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  if (skill < 0)
    read_targets (self, value);
  else if (g_str_equal (section, RATINGS))
    read_rating (&self->skills[skill], self->pack, object);
  else
    read_skill_step (&self->skills[skill], self->pack, object);
}
