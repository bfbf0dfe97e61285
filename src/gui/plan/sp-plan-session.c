/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-session.h"

#include "core/journal/sp-journal-plan.h"
#include "core/plan/sp-plan-file.h"

/**
 * SpPlanSession:
 *
 * What the person brings to a plan, which is saved as it is given, and the plan that comes of it.
 * "changing" tells that the person changes it, before anything is other; "changed" that it is other
 * now, whoever did it.
 */
struct _SpPlanSession
{
  GObject parent_instance;

  SpJournal *journal;   /* (owned) (nullable): without one, all lives as long as the session */
  SpPlanRecord *record; /* (owned) */
  SpPlan *plan;         /* (owned) (nullable): without a goal there is none */
};

G_DEFINE_FINAL_TYPE (SpPlanSession, sp_plan_session, G_TYPE_OBJECT)

static guint changing_signal;
static guint changed_signal;

static void
sp_plan_session_finalize (GObject *object)
{
  SpPlanSession *self = SP_PLAN_SESSION (object);

  g_clear_pointer (&self->plan, sp_plan_free);
  g_clear_pointer (&self->record, sp_plan_record_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (sp_plan_session_parent_class)->finalize (object);
}

static void
sp_plan_session_class_init (SpPlanSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_plan_session_finalize;

  changing_signal = g_signal_new ("changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_plan_session_init (SpPlanSession *self)
{
}

static void
take_record (SpPlanSession *self, SpPlanRecord *record)
{
  g_clear_pointer (&self->plan, sp_plan_free);
  g_clear_pointer (&self->record, sp_plan_record_free);
  self->record = record;
  self->plan = sp_plan_record_make_plan (record);
}

/* What changed may have been this session, another window, or nothing of the plan. */
static void
journal_changed (SpPlanSession *self)
{
  g_autoptr (SpPlanRecord) record = sp_journal_get_plan (self->journal, self->record->pack);
  g_autofree char *now = sp_plan_file_write (record);
  g_autofree char *then = sp_plan_file_write (self->record);

  if (g_str_equal (now, then))
    return;
  take_record (self, g_steal_pointer (&record));
  g_signal_emit (self, changed_signal, 0);
}

/**
 * sp_plan_session_new:
 * @pack: whose skills are rated
 * @journal: (nullable): where ratings are kept; it is read now
 *
 * Returns: (transfer full): the session, where it was left the last time
 */
SpPlanSession *
sp_plan_session_new (SpPack *pack, SpJournal *journal)
{
  SpPlanSession *self;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (journal == NULL || SP_IS_JOURNAL (journal), NULL);

  self = g_object_new (SP_TYPE_PLAN_SESSION, NULL);
  take_record (self, sp_plan_record_new (pack));
  if (journal == NULL)
    return self;
  self->journal = g_object_ref (journal);
  sp_journal_load (journal, NULL);
  take_record (self, sp_journal_get_plan (journal, pack));
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * sp_plan_session_get_pack:
 * @self: a session
 *
 * Returns: (transfer none): whose skills are rated
 */
SpPack *
sp_plan_session_get_pack (SpPlanSession *self)
{
  g_return_val_if_fail (SP_IS_PLAN_SESSION (self), NULL);

  return self->record->pack;
}

/**
 * sp_plan_session_get_record:
 * @self: a session
 *
 * Returns: (transfer none): what the person brings, until the next change
 */
const SpPlanRecord *
sp_plan_session_get_record (SpPlanSession *self)
{
  g_return_val_if_fail (SP_IS_PLAN_SESSION (self), NULL);

  return self->record;
}

/**
 * sp_plan_session_get_plan:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the plan, until the next change; %NULL without a goal
 */
const SpPlan *
sp_plan_session_get_plan (SpPlanSession *self)
{
  g_return_val_if_fail (SP_IS_PLAN_SESSION (self), NULL);

  return self->plan;
}

static void
write_record (SpPlanSession *self, SpPlanRecord *record)
{
  if (self->journal != NULL)
    {
      sp_journal_change_plan (self->journal, self->record, record);
      sp_plan_record_free (record);
      return;
    }
  take_record (self, record);
  g_signal_emit (self, changed_signal, 0);
}

/* For the person's changes: the page remembers what was before. */
static void
change (SpPlanSession *self, SpPlanRecord *record)
{
  g_signal_emit (self, changing_signal, 0);
  write_record (self, record);
}

/**
 * sp_plan_session_set_record:
 * @self: a session
 * @record: for the same pack: what the person brings from now on
 *
 * As undoing does; "changing" does not come.
 */
void
sp_plan_session_set_record (SpPlanSession *self, const SpPlanRecord *record)
{
  g_return_if_fail (SP_IS_PLAN_SESSION (self) && record != NULL);
  g_return_if_fail (record->pack == self->record->pack);

  write_record (self, sp_plan_record_copy (record));
}

/**
 * sp_plan_session_merge:
 * @self: a session
 * @other: for the same pack: what is brought into what the person has
 */
void
sp_plan_session_merge (SpPlanSession *self, const SpPlanRecord *other)
{
  g_return_if_fail (SP_IS_PLAN_SESSION (self) && other != NULL);
  g_return_if_fail (other->pack == self->record->pack);

  change (self, sp_plan_record_merge (self->record, other));
}

static gboolean
has_targets (const SpPlanRecord *record, const SpPlanTarget *targets, guint n_targets)
{
  for (guint i = 0; i < MIN (n_targets, record->n_targets); i++)
    if (record->targets[i].is_role != targets[i].is_role ||
        record->targets[i].index != targets[i].index)
      return FALSE;
  return n_targets == record->n_targets;
}

/**
 * sp_plan_session_set_targets:
 * @self: a session
 * @targets: (array length=n_targets): the goals
 * @n_targets: 0 to %SP_PLAN_MAX_TARGETS
 */
void
sp_plan_session_set_targets (SpPlanSession *self, const SpPlanTarget *targets, guint n_targets)
{
  SpPlanRecord *record;

  g_return_if_fail (SP_IS_PLAN_SESSION (self) && n_targets <= SP_PLAN_MAX_TARGETS);

  if (has_targets (self->record, targets, n_targets))
    return;
  record = sp_plan_record_copy (self->record);
  for (guint i = 0; i < n_targets; i++)
    record->targets[i] = targets[i];
  record->n_targets = n_targets;
  change (self, record);
}

static void
set_rating (SpSkillRecord *skill, int rating)
{
  skill->rating = (gint8) rating;
  skill->rated_at = rating != SP_RATING_NONE ? g_get_real_time () / G_USEC_PER_SEC : 0;
}

/**
 * sp_plan_session_rate:
 * @self: a session
 * @skill: a position in the skills of the pack
 * @rating: how well it is known, as for sp_plan_new()
 */
void
sp_plan_session_rate (SpPlanSession *self, guint skill, int rating)
{
  SpPlanRecord *record;

  g_return_if_fail (SP_IS_PLAN_SESSION (self) && skill < self->record->pack->skills.n_items);
  g_return_if_fail (rating >= SP_RATING_NONE && rating <= (int) self->record->pack->scale.n_items);

  if (self->record->skills[skill].rating == rating)
    return;
  record = sp_plan_record_copy (self->record);
  set_rating (&record->skills[skill], rating);
  change (self, record);
}

/* Returns how well the step for @skill is to be known, or 0 where there is none. */
static int
find_goal (SpPlanSession *self, guint skill)
{
  guint n_steps = 0;
  const SpPlanStep *steps = self->plan != NULL ? sp_plan_get_steps (self->plan, &n_steps) : NULL;

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].skill == skill)
      return steps[i].to;
  return 0;
}

/**
 * sp_plan_session_tick:
 * @self: a session
 * @skill: a position in the skills of the pack
 * @is_done: whether its step is done
 *
 * What is done is known as well as the goal asks for. Who takes that back has the rating of before.
 */
void
sp_plan_session_tick (SpPlanSession *self, guint skill, gboolean is_done)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  SpPlanRecord *record;
  SpSkillRecord *step;

  g_return_if_fail (SP_IS_PLAN_SESSION (self) && skill < self->record->pack->skills.n_items);

  if ((self->record->skills[skill].done != NULL) == is_done)
    return;
  record = sp_plan_record_copy (self->record);
  step = &record->skills[skill];
  if (is_done)
    {
      step->before = step->rating;
      set_rating (step, MAX (find_goal (self, skill), step->rating));
      step->done = g_date_time_format (now, "%Y-%m-%d");
    }
  else
    {
      set_rating (step, step->before);
      g_clear_pointer (&step->done, g_free);
      step->before = SP_RATING_NONE;
    }
  change (self, record);
}

static char *
copy_words (const char *text)
{
  g_autofree char *words = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/**
 * sp_plan_session_note:
 * @self: a session
 * @skill: a position in the skills of the pack
 * @due: (nullable): the day to be done by, YYYY-MM-DD
 * @note: (nullable): what is to be noted, of at most %SP_PLAN_MAX_NOTE bytes
 */
void
sp_plan_session_note (SpPlanSession *self, guint skill, const char *due, const char *note)
{
  g_autofree char *new_due = copy_words (due);
  g_autofree char *new_note = copy_words (note);
  SpPlanRecord *record;
  SpSkillRecord *step;

  g_return_if_fail (SP_IS_PLAN_SESSION (self) && skill < self->record->pack->skills.n_items);

  step = &self->record->skills[skill];
  if (g_strcmp0 (step->due, new_due) == 0 && g_strcmp0 (step->note, new_note) == 0)
    return;
  record = sp_plan_record_copy (self->record);
  step = &record->skills[skill];
  g_free (step->due);
  step->due = g_steal_pointer (&new_due);
  g_free (step->note);
  step->note = g_steal_pointer (&new_note);
  change (self, record);
}
