/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-answer.h"

#include "core/ads/sp-ad-asked.h"
#include "core/ads/sp-ad-words.h"
#include "core/text/sp-direction.h"
#include "gui/ads/sp-ads-highlight.h"
#include "gui/ladder/sp-ladder-side-rows.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/* So many findings are listed, in the order of the text. */
#define MAX_ROWS 60
/* What weighs less is not seen in shares of whole per cents. */
#define LEAST_WEIGHT 0.005

/**
 * SpAdsAnswer:
 *
 * What an ad asks for, which role that is, what of it the person has, and what to ask back.
 * "finding-selected" (position) tells that the person looks at a finding, "finding-activated"
 * (position) that the person wants to read on there.
 */
struct _SpAdsAnswer
{
  AdwBin parent_instance;

  const SpPack *pack; /* (nullable): until something is shown */

  GtkLabel *verdict;
  GtkLabel *fit;
  GtkBox *legend;
  GtkWidget *findings_box;
  GtkListBox *findings;
  GtkWidget *asked_box;
  GtkLabel *asked_sum;
  GtkListBox *asked;
  GtkWidget *add_button;
  GtkWidget *said_box;
  GtkListBox *said;
  GtkWidget *questions_box;
  GtkBox *questions;
};

G_DEFINE_FINAL_TYPE (SpAdsAnswer, sp_ads_answer, ADW_TYPE_BIN)

static guint selected_signal;
static guint activated_signal;

static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* A role and its share are wider than a telephone in large letters. */
static void
add_to_legend (SpAdsAnswer *self, const char *text, PangoAttrList *marks)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "attributes", marks, "xalign", 0.0f, NULL);

  sp_label_wrap (GTK_LABEL (label));
  gtk_box_append (self->legend, label);
}

/* The roles that something speaks for, each marked as its words are in the text. */
static void
show_legend (SpAdsAnswer *self, const SpAd *ad)
{
  const GArray *shares = ad->reading->shares;
  g_autofree int *percents = g_new0 (int, shares->len + 1);

  clear_box (self->legend);
  sp_ad_get_percents (ad, percents);
  for (guint i = 0; i < shares->len; i++)
    {
      const SpAdShare *share = &g_array_index (shares, SpAdShare, i);
      const char *title = self->pack->roles.items[share->role].title;
      g_autofree char *isolated = sp_text_isolate (title);
      g_autofree char *text = sp_ad_describe_share (title, percents[i]);
      g_autoptr (PangoAttrList) marks =
          sp_ads_highlight_new_attributes (self->pack, share->role, strlen (isolated));

      if (share->share > 0)
        add_to_legend (self, text, marks);
    }
}

/* Returns: (transfer full): a finding in a line, with the part of the ad where that is known */
static char *
describe_finding (const SpPack *pack, const SpAd *ad, const SpAdFinding *finding)
{
  g_autofree char *skill = sp_text_isolate (pack->skills.items[finding->skill].title);
  g_autofree char *role = sp_ad_describe_share (pack->roles.items[finding->role].title,
                                                (int) (100 * finding->weight + 0.5));
  g_autofree char *quote = sp_ad_quote (ad, finding->place);
  g_autofree char *term = sp_text_isolate (quote);

  if (finding->part == SP_AD_PART_OPEN)
    /* Translators: words of an ad; the skill that they mean; a role with a share */
    return g_strdup_printf (_ ("“%s”: %s (%s)"), term, skill, role);
  /* Translators: words of an ad; the skill that they mean; a role with a share; the part of the ad */
  return g_strdup_printf (_ ("“%s”: %s (%s; %s)"), term, skill, role,
                          sp_ad_get_part_title (finding->part));
}

/* Returns: (transfer full): a word that gives others their weight, in a line */
static char *
describe_lever (const SpAd *ad, const SpAdLever *lever)
{
  g_autofree char *quote = sp_ad_quote (ad, lever->place);
  g_autofree char *term = sp_text_isolate (quote);

  /* Translators: a word of an ad; the share of a role in it */
  return g_strdup_printf (_ ("“%s”: without it a share changes by %d %%"), term,
                          (int) (100 * lever->weight + 0.5));
}

/* A list of its own would take the arrow keys apart. */
static void
head_levers (GtkListBoxRow *row, GtkListBoxRow *before, G_GNUC_UNUSED gpointer data)
{
  gboolean is_first = g_object_get_data (G_OBJECT (row), "lever") != NULL &&
                      (before == NULL || g_object_get_data (G_OBJECT (before), "lever") == NULL);
  GtkWidget *header;

  if (!is_first)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  /* Translators: a heading: of words in an ad, as “you will” or “a plus” */
  header = gtk_label_new (_ ("Words That Give Others Their Weight"));
  g_object_set (header, "xalign", 0.0f, "wrap", TRUE, "margin-top", 12, "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (header, "heading");
  gtk_list_box_row_set_header (row, header);
}

/* @text is taken; @position is one of the places of the ad. */
static void
add_row (SpAdsAnswer *self, char *text, guint position, gboolean is_lever)
{
  GString *words = g_string_new (text);
  GtkWidget *label;
  GtkWidget *row;

  /* No line begins with a sign. */
  g_string_replace (words, " %", "\u00a0%", 0);
  label = g_object_new (GTK_TYPE_LABEL, "label", words->str, "xalign", 0.0f, "wrap", TRUE, NULL);
  g_string_free (words, TRUE);
  gtk_list_box_append (self->findings, label);
  row = gtk_widget_get_parent (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), "finding", GUINT_TO_POINTER (position));
  if (is_lever)
    g_object_set_data (G_OBJECT (row), "lever", row);
  g_free (text);
}

static void
show_findings (SpAdsAnswer *self, const SpAd *ad)
{
  const GArray *findings = ad->reading->findings;
  guint n = 0;

  sp_ladder_side_rows_clear (self->findings);
  for (guint i = 0; i < findings->len && n < MAX_ROWS; i++)
    {
      const SpAdFinding *finding = &g_array_index (findings, SpAdFinding, i);

      if (finding->weight < LEAST_WEIGHT)
        continue;
      add_row (self, describe_finding (self->pack, ad, finding), i, FALSE);
      n++;
    }
  for (guint i = 0; i < ad->levers->len && n < MAX_ROWS; i++)
    {
      const SpAdLever *lever = &g_array_index (ad->levers, SpAdLever, i);

      if (lever->weight < LEAST_WEIGHT)
        continue;
      add_row (self, describe_lever (ad, lever), findings->len + i, TRUE);
      n++;
    }
  gtk_list_box_invalidate_headers (self->findings);
  gtk_widget_set_visible (self->findings_box, n > 0);
}

/* What is missing stands first. */
static guint
add_asked (SpAdsAnswer *self, const GArray *asked, gboolean is_missing)
{
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    {
      const SpAdAsked *skill = &g_array_index (asked, SpAdAsked, i);
      g_autofree char *level = sp_ad_describe_asked (self->pack, skill);

      if ((skill->rating < skill->needed) != is_missing)
        continue;
      sp_ladder_side_rows_add (self->asked, self->pack->skills.items[skill->skill].title, level);
      n++;
    }
  return n;
}

static void
show_asked (SpAdsAnswer *self, const SpAd *ad, const SpPlanRecord *record)
{
  g_autoptr (GArray) asked = sp_ad_list_asked (ad, record);
  guint n_missing;

  sp_ladder_side_rows_clear (self->asked);
  n_missing = add_asked (self, asked, TRUE);
  add_asked (self, asked, FALSE);
  set_text (
      self->asked_sum,
      g_strdup_printf (ngettext (/* Translators: skills that an ad asks for */
                                 "By your ratings in Plan you lack %u of %u skill.",
                                 "By your ratings in Plan you lack %u of %u skills.", asked->len),
                       n_missing, asked->len));
  gtk_widget_set_visible (self->asked_box, asked->len > 0);
  gtk_widget_set_visible (self->add_button, n_missing > 0 && ad->reading->n_told > 0);
}

static void
show_said (SpAdsAnswer *self, const SpAdSaid *said)
{
  sp_ladder_side_rows_clear (self->said);
  for (guint i = 0; i < SP_AD_N_SAID; i++)
    {
      g_autofree char *quote = sp_ad_said_quote (said, i);

      if (quote != NULL)
        sp_ladder_side_rows_add (self->said, sp_ad_said_get_title (i), quote);
    }
  gtk_widget_set_visible (self->said_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->said)) != NULL);
}

static void
show_questions (SpAdsAnswer *self, const SpAd *ad)
{
  g_autoptr (GPtrArray) questions = sp_ad_list_questions (self->pack, ad);

  clear_box (self->questions);
  for (guint i = 0; i < questions->len; i++)
    gtk_box_append (self->questions, sp_passage_new ((SpPack *) self->pack, questions->pdata[i]));
  gtk_widget_set_visible (self->questions_box, questions->len > 0);
}

static guint
get_finding (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "finding"));
}

static void
row_selected (SpAdsAnswer *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, selected_signal, 0, get_finding (row));
}

static void
row_activated (SpAdsAnswer *self, GtkListBoxRow *row)
{
  g_signal_emit (self, activated_signal, 0, get_finding (row));
}

static void
sp_ads_answer_class_init (SpAdsAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  selected_signal = g_signal_new ("finding-selected", SP_TYPE_ADS_ANSWER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  activated_signal = g_signal_new ("finding-activated", SP_TYPE_ADS_ANSWER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/ads/sp-ads-answer.ui");
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, verdict);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, fit);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, legend);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, findings_box);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, findings);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, asked_box);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, asked_sum);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, asked);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, add_button);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, said_box);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, said);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, questions_box);
  gtk_widget_class_bind_template_child (widget_class, SpAdsAnswer, questions);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
sp_ads_answer_init (SpAdsAnswer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->findings, head_levers, NULL, NULL);
}

/**
 * sp_ads_answer_show:
 * @self: the answer
 * @ad: an ad
 * @record: what the person brings, for the pack that @ad is to be told in
 */
void
sp_ads_answer_show (SpAdsAnswer *self, const SpAd *ad, const SpPlanRecord *record)
{
  g_return_if_fail (SP_IS_ADS_ANSWER (self) && ad != NULL && record != NULL);

  self->pack = record->pack;
  set_text (self->verdict, sp_ad_describe_verdict (self->pack, ad));
  set_text (self->fit, sp_ad_describe_fit (self->pack, ad));
  show_legend (self, ad);
  show_findings (self, ad);
  show_asked (self, ad, record);
  show_said (self, ad->said);
  show_questions (self, ad);
}

/**
 * sp_ads_answer_select:
 * @self: the answer
 * @finding: a position in the places of the ad
 *
 * Selects what the list has there.
 *
 * Returns: whether it has something
 */
gboolean
sp_ads_answer_select (SpAdsAnswer *self, guint finding)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (SP_IS_ADS_ANSWER (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->findings, i)) != NULL; i++)
    if (get_finding (row) == finding)
      {
        gtk_list_box_select_row (self->findings, row);
        return TRUE;
      }
  return FALSE;
}

/**
 * sp_ads_answer_focus_selected:
 * @self: the answer
 *
 * Returns: whether a finding is selected, which has the focus then
 */
gboolean
sp_ads_answer_focus_selected (SpAdsAnswer *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (SP_IS_ADS_ANSWER (self), FALSE);

  row = gtk_list_box_get_selected_row (self->findings);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
