/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/journal/sp-journal-plan.h"

#include "core/journal/sp-journal-private.h"

typedef struct
{
  SpJournal *journal;
  SpPlanRecord *record;
} Reading;

typedef struct
{
  const SpPlanRecord *before;
  const SpPlanRecord *after;
  GPtrArray *changes; /* (element-type SpJournalChange) */
} Change;

static void
read_value (const char *section, const char *key, int skill, gpointer data)
{
  Reading *self = data;

  sp_plan_record_set (self->record, section, skill,
                      sp_journal_get (self->journal, self->record->pack->id, section, key));
}

/**
 * sp_journal_get_plan:
 * @self: a journal
 * @pack: a pack
 *
 * What is about skills, rungs and roles that @pack does not have is passed over; it stays in the
 * file.
 *
 * Returns: (transfer full): what the person brings to a plan
 */
SpPlanRecord *
sp_journal_get_plan (SpJournal *self, SpPack *pack)
{
  Reading reading = { self, NULL };

  g_return_val_if_fail (SP_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (pack != NULL && pack->id != NULL, NULL);

  reading.record = sp_plan_record_new (pack);
  sp_plan_record_visit (pack, read_value, &reading);
  return reading.record;
}

static void
collect_change (const char *section, const char *key, int skill, gpointer data)
{
  Change *self = data;
  g_autoptr (JsonNode) before = sp_plan_record_get (self->before, section, skill);
  g_autoptr (JsonNode) after = sp_plan_record_get (self->after, section, skill);
  gboolean is_same =
      before != NULL && after != NULL ? json_node_equal (before, after) : before == after;

  if (!is_same)
    g_ptr_array_add (self->changes, sp_journal_change_new (self->after->pack->id, section, key,
                                                           g_steal_pointer (&after)));
}

/**
 * sp_journal_change_plan:
 * @self: a journal
 * @before: what the person brought to a plan
 * @after: what it is from now on, for the same pack
 *
 * Writes what is other in @after, all of it or nothing.
 */
void
sp_journal_change_plan (SpJournal *self, const SpPlanRecord *before, const SpPlanRecord *after)
{
  g_autoptr (GPtrArray) changes = NULL;
  Change change = { before, after, NULL };

  g_return_if_fail (SP_IS_JOURNAL (self));
  g_return_if_fail (before != NULL && after != NULL && before->pack == after->pack);

  changes = change.changes = g_ptr_array_new ();
  sp_plan_record_visit (after->pack, collect_change, &change);
  if (changes->len > 0)
    sp_journal_apply (self, changes);
}
