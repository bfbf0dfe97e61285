/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-page.h"

#include "core/ads/sp-ad-sheet.h"
#include "core/ads/sp-ad-text.h"
#include "core/ads/sp-ad-words.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-library.h"
#include "gui/ads/sp-ads-highlight.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-css.h"
#include "gui/sp-output.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* So long after the last key, in milliseconds, the ad is read. */
#define PAUSE 120
/* So many findings are listed, in the order of the text. */
#define MAX_ROWS 60
/* What weighs less is not seen in shares of whole per cents. */
#define LEAST_WEIGHT 0.005

/**
 * SpAdsPage:
 *
 * A job ad that the person pastes, and beside it what it asks for. Nothing of it is kept.
 */
struct _SpAdsPage
{
  SpPage parent_instance;

  SpAdReader *reader; /* (owned) (nullable): made for the first ad */
  SpAd *ad;           /* (owned) (nullable): what was read last */
  guint pause;        /* the source that will read */

  SpAdaptiveBin *bin;
  GtkBox *panes;
  GtkEntry *title;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *nothing;
  GtkWidget *answer;
  GtkLabel *verdict;
  GtkLabel *fit;
  GtkLabel *shares;
  GtkListBox *findings;
};

G_DEFINE_FINAL_TYPE (SpAdsPage, sp_ads_page, SP_TYPE_PAGE)

static void
update_shape (SpAdsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  sp_adaptive_bin_get_narrow (self->bin)
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
}

/* Ads use the words of the bundled pack as it was written; those of another are not translated. */
static const SpAdReader *
get_reader (SpAdsPage *self)
{
  g_autoptr (SpPack) written = NULL;
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));

  if (self->reader != NULL)
    return self->reader;
  written = sp_pack_library_load_bundled ("en", NULL);
  if (written != NULL && g_str_equal (written->id, pack->id) &&
      written->skills.n_items == pack->skills.n_items &&
      written->roles.n_items == pack->roles.n_items)
    self->reader = sp_ad_reader_new (written);
  else
    self->reader = sp_ad_reader_new (pack);
  return self->reader;
}

static void
set_text (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

/* Returns: (transfer full): a finding in a line, with the part of the ad where that is known */
static char *
describe_finding (const SpPack *pack, const SpAd *ad, const SpAdFinding *finding)
{
  const char *skill = pack->skills.items[finding->skill].title;
  const char *role = pack->roles.items[finding->role].title;
  g_autofree char *term = sp_ad_quote (ad, finding);

  if (finding->part == SP_AD_PART_OPEN)
    /* Translators: words of an ad; the skill that they mean; a role */
    return g_strdup_printf (_ ("“%s”: %s (%s)"), term, skill, role);
  /* Translators: words of an ad; the skill that they mean; a role; the part of the ad */
  return g_strdup_printf (_ ("“%s”: %s (%s; %s)"), term, skill, role,
                          sp_ad_get_part_title (finding->part));
}

static void
add_finding (SpAdsPage *self, guint position, const SpAdFinding *finding)
{
  g_autofree char *text = describe_finding (sp_page_get_pack (SP_PAGE (self)), self->ad, finding);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_append (self->findings, label);
  row = gtk_widget_get_parent (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), "finding", GUINT_TO_POINTER (position));
}

static void
show_findings (SpAdsPage *self)
{
  GtkWidget *row;
  guint n = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_list_box_remove (self->findings, row);
  for (guint i = 0; self->ad != NULL && i < self->ad->reading->findings->len && n < MAX_ROWS; i++)
    {
      const SpAdFinding *finding = &g_array_index (self->ad->reading->findings, SpAdFinding, i);

      if (finding->role == SP_AD_NO_ROLE || finding->weight < LEAST_WEIGHT)
        continue;
      add_finding (self, i, finding);
      n++;
    }
}

static void
show_ad (SpAdsPage *self)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));

  gtk_widget_set_visible (self->nothing, self->ad == NULL);
  gtk_widget_set_visible (self->answer, self->ad != NULL);
  sp_page_set_can_print (SP_PAGE (self), self->ad != NULL);
  show_findings (self);
  if (self->ad == NULL)
    return;
  set_text (self->verdict, sp_ad_describe_verdict (pack, self->ad));
  set_text (self->fit, sp_ad_describe_fit (pack, self->ad));
  set_text (self->shares,
            self->ad->reading->n_told > 0 ? sp_ad_describe_shares (pack, self->ad) : NULL);
  sp_ads_highlight_show (self->buffer, pack, self->ad);
}

static gboolean
read_ad (gpointer data)
{
  SpAdsPage *self = data;
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *good = NULL;
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  self->pause = 0;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  good = sp_ad_text_decode (text, strlen (text), NULL);
  g_clear_pointer (&self->ad, sp_ad_free);
  if (good != NULL)
    self->ad = sp_ad_new (get_reader (self), NULL, text, *title != '\0' ? title : NULL);
  show_ad (self);
  return G_SOURCE_REMOVE;
}

/* Typing never waits for the answer. */
static void
ad_changed (SpAdsPage *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, read_ad, self);
}

/* The focus stays in the list, from where one goes on. */
static void
finding_activated (SpAdsPage *self, GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "finding"));
  GtkTextIter start, end;

  if (self->ad == NULL || index >= self->ad->reading->findings->len)
    return;
  sp_ads_highlight_get_place (self->buffer, self->ad,
                              &g_array_index (self->ad->reading->findings, SpAdFinding, index),
                              &start, &end);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_text_view_scroll_to_iter (self->view, &start, 0.1, FALSE, 0, 0);
}

static gboolean
file_dropped (SpAdsPage *self, const GValue *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load (g_value_get_object (value), SP_AD_MAX_BYTES, &error);
  g_autofree char *text = NULL;

  if (bytes != NULL)
    text = sp_ad_text_decode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (text != NULL)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    sp_page_say (SP_PAGE (self), error->message, FALSE);
  return text != NULL;
}

static void
sp_ads_page_copy (SpPage *page)
{
  g_autoptr (SpSheet) sheet = sp_ad_sheet_new (sp_page_get_pack (page), SP_ADS_PAGE (page)->ad);

  sp_output_copy_sheet (page, sheet);
}

static void
sp_ads_page_save (SpPage *page)
{
  sp_output_save_sheet (page, _ ("Save What the Ad Says"),
                        /* Translators: a file name; “.pdf” stays */
                        _ ("Signpost Job Ad.pdf"),
                        sp_ad_sheet_new (sp_page_get_pack (page), SP_ADS_PAGE (page)->ad));
}

static void
sp_ads_page_print (SpPage *page)
{
  g_autoptr (GtkPrintOperation) operation = sp_output_new_sheet_print (
      _ ("Signpost Job Ad"), sp_ad_sheet_new (sp_page_get_pack (page), SP_ADS_PAGE (page)->ad));

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

static void
sp_ads_page_constructed (GObject *object)
{
  SpAdsPage *self = SP_ADS_PAGE (object);

  G_OBJECT_CLASS (sp_ads_page_parent_class)->constructed (object);

  sp_ads_highlight_add_tags (self->buffer, sp_page_get_pack (SP_PAGE (self)));
  show_ad (self);
  update_shape (self);
}

static void
sp_ads_page_dispose (GObject *object)
{
  SpAdsPage *self = SP_ADS_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->ad, sp_ad_free);
  g_clear_pointer (&self->reader, sp_ad_reader_free);

  G_OBJECT_CLASS (sp_ads_page_parent_class)->dispose (object);
}

static void
sp_ads_page_class_init (SpAdsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SpPageClass *page_class = SP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sp_ads_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sp_ads_page_dispose;
  page_class->copy = sp_ads_page_copy;
  page_class->save = sp_ads_page_save;
  page_class->print = sp_ads_page_print;

  sp_css_load ("ads/style.css");
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/ads/sp-ads-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, title);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, view);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, answer);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, fit);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, shares);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, findings);
  gtk_widget_class_bind_template_callback (widget_class, update_shape);
  gtk_widget_class_bind_template_callback (widget_class, ad_changed);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated);
}

static void
sp_ads_page_init (SpAdsPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (file_dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
