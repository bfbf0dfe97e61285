/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-result-sections.h"

#include "core/choose/sp-advice.h"
#include "core/choose/sp-answer-words.h"
#include "core/choose/sp-outlook-words.h"
#include "core/choose/sp-reasons.h"
#include "core/text/sp-direction.h"
#include "gui/choose/sp-choose-card.h"

#include <glib/gi18n.h>

/* So many reasons for and against are shown at once; the list of all points has the rest. */
#define MAX_REASONS 4

/* So many ways to another verdict; there can be one for each verdict. */
#define MAX_FLIPS 2

/* Two cards of the same size; the result puts them side by side where there is room. */
static void
add_pair (GtkBox *box, GtkBox *one, GtkBox *other)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), GTK_WIDGET (one));
  gtk_box_append (GTK_BOX (pair), GTK_WIDGET (other));
  gtk_box_append (box, pair);
}

/**
 * sp_choose_add_advice:
 * @box: where to add
 * @decision: a decision
 *
 * Adds what the pack tells somebody who is torn between the roles of the verdict.
 */
void
sp_choose_add_advice (GtkBox *box, const SpDecision *decision)
{
  g_autoptr (GPtrArray) advice = sp_decision_get_advice (decision);

  for (guint i = 0; i < advice->len; i++)
    {
      const SpPassage *passage = advice->pdata[i];
      GtkBox *card = sp_choose_card_new (passage->title);

      for (guint j = 0; j < passage->paragraphs.n_items; j++)
        sp_choose_card_add_text (card, passage->paragraphs.items[j]);
      gtk_box_append (box, GTK_WIDGET (card));
    }
}

static GtkBox *
new_reasons (const SpDecision *decision, guint role, int sign, const char *title)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  g_autoptr (GArray) reasons = sp_decision_collect_reasons (decision, role, sign);
  GtkBox *card = sp_choose_card_new (title);

  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    {
      const SpReason *reason = &g_array_index (reasons, SpReason, i);
      const SpAnswers *answers = sp_decision_get_answers (decision);
      g_autofree char *points = sp_points_to_string (reason->points);
      g_autofree char *answer =
          sp_answer_describe (sp_answers_get (answers, reason->statement),
                              sp_answers_is_important (answers, reason->statement));

      sp_choose_card_add_line (card, points, pack->statements.items[reason->statement].text,
                               answer);
    }
  if (reasons->len == 0)
    sp_choose_card_add_text (card, _ ("None of the answers."));
  return card;
}

static void
add_reasons_for_role (GtkBox *box, const SpDecision *decision, guint role)
{
  g_autofree char *title =
      sp_text_isolate (sp_decision_get_pack (decision)->roles.items[role].title);
  /* Translators: %s is a role */
  g_autofree char *pros = g_strdup_printf (_ ("What Spoke for %s"), title);
  g_autofree char *cons = g_strdup_printf (_ ("What Spoke Against %s"), title);

  add_pair (box, new_reasons (decision, role, 1, pros), new_reasons (decision, role, -1, cons));
}

/**
 * sp_choose_add_reasons:
 * @box: where to add
 * @decision: a decision
 *
 * Adds the answers that weighed most for and against the roles of the verdict; where none fits, for
 * the one that comes nearest.
 */
void
sp_choose_add_reasons (GtkBox *box, const SpDecision *decision)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);
  const guint *ranking = sp_decision_get_ranking (decision);

  if (verdict.kind == SP_VERDICT_NONE)
    add_reasons_for_role (box, decision, ranking[0]);
  for (guint i = 0; i < sp_decision_get_pack (decision)->roles.n_items; i++)
    if (sp_verdict_names (verdict, ranking[i]))
      add_reasons_for_role (box, decision, ranking[i]);
}

static void
add_flip (GtkBox *card, const SpDecision *decision, const SpFlip *flip)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  g_autofree char *outcome = sp_decision_describe_flip (decision, flip);

  sp_choose_card_add_text (card, outcome);
  for (guint i = 0; i < flip->n_changes; i++)
    {
      g_autofree char *change = sp_decision_describe_flip_change (&flip->changes[i]);

      sp_choose_card_add_line (card, "•", pack->statements.items[flip->changes[i].statement].text,
                               change);
    }
}

static GtkBox *
new_flips (const SpDecision *decision)
{
  GtkBox *card = sp_choose_card_new (_ ("What Would Change This"));
  guint n_flips;
  const SpFlip *flips = sp_decision_get_flips (decision, &n_flips);

  for (guint i = 0; i < MIN (n_flips, MAX_FLIPS); i++)
    add_flip (card, decision, &flips[i]);
  if (n_flips == 0)
    {
      g_autofree char *none = sp_decision_describe_no_flip (decision);

      sp_choose_card_add_text (card, none);
    }
  return card;
}

static GtkBox *
new_steadiness (const SpDecision *decision)
{
  GtkBox *card = sp_choose_card_new (_ ("How Steady It Is"));
  g_autofree char *steadiness = sp_decision_describe_steadiness (decision);

  sp_choose_card_add_text (card, steadiness);
  sp_choose_card_add_note (
      card, _ ("Nearby are all sheets with up to three answers one step higher or lower."));
  return card;
}

/**
 * sp_choose_add_outlook:
 * @box: where to add
 * @decision: a decision
 *
 * Adds what would change the verdict, and how steady it is.
 */
void
sp_choose_add_outlook (GtkBox *box, const SpDecision *decision)
{
  if (sp_decision_get_verdict (decision).kind != SP_VERDICT_UNSURE)
    add_pair (box, new_flips (decision), new_steadiness (decision));
}

static GtkBox *
new_side (const char *title, const char *mark, const SpTexts *texts)
{
  GtkBox *card = sp_choose_card_new (title);

  for (guint i = 0; i < texts->n_items; i++)
    sp_choose_card_add_line (card, mark, texts->items[i], NULL);
  return card;
}

/**
 * sp_choose_add_sides:
 * @box: where to add
 * @decision: a decision
 *
 * Adds the upsides and downsides of the leading roles, all alike.
 */
void
sp_choose_add_sides (GtkBox *box, const SpDecision *decision)
{
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);

  for (guint i = 0; i < roles->len; i++)
    {
      const SpRole *role =
          &sp_decision_get_pack (decision)->roles.items[g_array_index (roles, guint, i)];
      g_autofree char *title = sp_text_isolate (role->title);
      /* Translators: %s is a role */
      g_autofree char *upsides = g_strdup_printf (_ ("Upsides of %s"), title);
      g_autofree char *downsides = g_strdup_printf (_ ("Downsides of %s"), title);

      add_pair (box, new_side (upsides, "+", &role->upsides),
                new_side (downsides, "−", &role->downsides));
    }
}
