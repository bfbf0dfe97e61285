/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rungs are in reach of what the person knows, as the plan has it. */

#include "gui/ladder/sp-ladder-page-private.h"

#include "core/journal/sp-journal-plan.h"
#include "core/plan/sp-plan-sheet.h"

#include <glib/gi18n.h>

static void
update (SpLadderPage *self)
{
  g_autoptr (SpPlanRecord) record =
      sp_journal_get_plan (sp_page_get_journal (SP_PAGE (self)), sp_page_get_pack (SP_PAGE (self)));
  g_autoptr (GArray) rungs = sp_plan_record_find_rungs_in_reach (record, SP_PLAN_REACH);

  sp_ladder_session_set_reach (self->session, rungs);
}

static void
journal_changed (SpLadderPage *self, const char *pack, const char *section)
{
  if (section == NULL || g_str_equal (section, SP_PLAN_SECTION_RATINGS))
    update (self);
}

/* What the marks in the drawing say stands above it once. */
static void
reach_changed (SpLadderPage *self)
{
  g_autofree char *legend = g_strdup_printf (
      /* Translators: what a mark in the drawing says: so few steps of skills are missing for a rung */
      ngettext ("✓ In reach: at most %u step is missing",
                "✓ In reach: at most %u steps are missing", SP_PLAN_REACH),
      SP_PLAN_REACH);

  gtk_label_set_label (self->reach_label, legend);
  sp_ladder_page_update_shape (self);
}

/* Marks what is in reach from now on, whoever rates a skill. */
void
sp_ladder_page_follow_reach (SpLadderPage *self)
{
  SpJournal *journal = sp_page_get_journal (SP_PAGE (self));

  g_signal_connect_object (self->session, "reach-changed", G_CALLBACK (reach_changed), self,
                           G_CONNECT_SWAPPED);
  if (journal == NULL)
    return;
  sp_journal_load (journal, NULL);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
