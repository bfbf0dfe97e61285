/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-page-private.h"

#include "core/ads/sp-ad-text.h"
#include "core/ads/sp-ad-words.h"
#include "core/json/sp-json-builder.h"
#include "gui/ads/sp-ads-highlight.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where the journal has an ad that the person wants to keep. */
#define SECTION "ads"
#define KEPT "kept"

G_DEFINE_FINAL_TYPE (SpAdsPage, sp_ads_page, SP_TYPE_PAGE)

static void
update_shape (SpAdsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  sp_adaptive_bin_get_narrow (self->bin)
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
}

/* Shows what there is to show, and what can be done with it. */
void
sp_ads_page_show (SpAdsPage *self)
{
  gboolean shows_many = gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->many);

  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->ad == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), self->ad != NULL);
  sp_page_set_can_go_back (SP_PAGE (self), self->has_many);
  sp_page_set_can_save (SP_PAGE (self), shows_many ? sp_ads_many_get_survey (self->many) != NULL
                                                   : self->ad != NULL);
  if (self->ad == NULL)
    return;
  sp_ads_answer_show (self->answer, self->ad, sp_plan_session_get_record (self->session));
  sp_ads_highlight_show (self->buffer, sp_page_get_pack (SP_PAGE (self)), self->ad);
}

static gboolean
can_keep (SpAdsPage *self)
{
  return sp_page_get_journal (SP_PAGE (self)) != NULL;
}

/* What is kept is what stands there, or nothing. */
static void
keep_ad (SpAdsPage *self)
{
  SpJournal *journal = sp_page_get_journal (SP_PAGE (self));
  const char *pack = sp_page_get_pack (SP_PAGE (self))->id;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  if (!can_keep (self) || (!gtk_check_button_get_active (self->keep) &&
                           sp_journal_get (journal, pack, SECTION, KEPT) == NULL))
    return;
  g_object_get (self->buffer, "text", &text, NULL);
  json_builder_begin_object (builder);
  sp_json_add_text (builder, "title", gtk_editable_get_text (GTK_EDITABLE (self->title)));
  sp_json_add_text (builder, "text", text);
  json_builder_end_object (builder);
  sp_journal_set (journal, pack, SECTION, KEPT,
                  gtk_check_button_get_active (self->keep) ? json_builder_get_root (builder)
                                                           : NULL);
}

static void
restore_ad (SpAdsPage *self)
{
  JsonNode *node = can_keep (self)
                       ? sp_journal_get (sp_page_get_journal (SP_PAGE (self)),
                                         sp_page_get_pack (SP_PAGE (self))->id, SECTION, KEPT)
                       : NULL;
  JsonObject *kept =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->keep), can_keep (self));
  if (kept == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->title),
                         json_object_get_string_member_with_default (kept, "title", ""));
  gtk_text_buffer_set_text (self->buffer,
                            json_object_get_string_member_with_default (kept, "text", ""), -1);
  gtk_check_button_set_active (self->keep, TRUE);
}

/* Shows what was read, or why nothing was: @ad (nullable) is the page's own from then on. An empty text
 * is no fault. */
void
sp_ads_page_take (SpAdsPage *self, SpAd *ad, const GError *error)
{
  g_autofree char *before =
      self->ad != NULL ? sp_ad_describe_verdict (sp_page_get_pack (SP_PAGE (self)), self->ad)
                       : NULL;
  g_autofree char *verdict =
      ad != NULL ? sp_ad_describe_verdict (sp_page_get_pack (SP_PAGE (self)), ad) : NULL;

  g_clear_pointer (&self->ad, sp_ad_free);
  self->ad = ad;
  if (verdict != NULL && g_strcmp0 (verdict, before) != 0)
    sp_compat_announce (GTK_WIDGET (self), verdict);
  adw_status_page_set_description (
      self->nothing,
      error != NULL && !g_error_matches (error, SP_AD_ERROR, SP_AD_ERROR_EMPTY)
          ? error->message
          : _ ("Paste the text of a job ad, or drop a file with it. Nothing of it is "
               "kept unless you say so."));
  sp_ads_page_show (self);
  keep_ad (self);
}

static gboolean
get_place (SpAdsPage *self, guint finding, GtkTextIter *start, GtkTextIter *end)
{
  if (self->ad == NULL || finding >= self->ad->places->len)
    return FALSE;
  sp_ads_highlight_get_place (self->buffer, self->ad, finding, start, end);
  return TRUE;
}

/* The focus stays in the list, from where one goes on. */
static void
finding_selected (SpAdsPage *self, guint finding)
{
  GtkTextIter start, end;

  if (gtk_widget_has_focus (GTK_WIDGET (self->view)) || !get_place (self, finding, &start, &end))
    return;
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_text_view_scroll_to_iter (self->view, &start, 0.1, FALSE, 0, 0);
}

static void
finding_activated (SpAdsPage *self, guint finding)
{
  finding_selected (self, finding);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Who walks through the text sees in the list what it says there. */
static void
cursor_moved (SpAdsPage *self)
{
  guint cursor;

  if (self->ad == NULL || self->pause != 0 || self->is_reading ||
      !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  g_object_get (self->buffer, "cursor-position", &cursor, NULL);
  for (guint i = 0; i < self->ad->places->len; i++)
    {
      const SpAdPlace *place = &g_array_index (self->ad->places, SpAdPlace, i);

      if (cursor >= place->offset && cursor < place->offset + place->length &&
          sp_ads_answer_select (self->answer, i))
        return;
    }
}

static gboolean
go_to_list (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpAdsPage *self = SP_ADS_PAGE (widget);

  return gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
         sp_ads_answer_focus_selected (self->answer);
}

static gboolean
files_dropped (SpAdsPage *self, const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (const GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_ptr_array_add (files, g_object_ref (file->data));
  sp_ads_page_open_files (self, files);
  return TRUE;
}

/* An ad is pasted there; its title few have apart. */
static gboolean
sp_ads_page_enter (SpPage *page)
{
  GtkWidget *view = GTK_WIDGET (SP_ADS_PAGE (page)->view);

  return gtk_widget_get_mapped (view) && gtk_widget_grab_focus (view);
}

static void
sp_ads_page_constructed (GObject *object)
{
  SpAdsPage *self = SP_ADS_PAGE (object);

  AdwStyleManager *style = adw_style_manager_get_default ();

  G_OBJECT_CLASS (sp_ads_page_parent_class)->constructed (object);

  self->session =
      sp_plan_session_new (sp_page_get_pack (SP_PAGE (self)), sp_page_get_journal (SP_PAGE (self)));
  g_signal_connect_object (self->session, "changed", G_CALLBACK (sp_ads_page_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (sp_ads_page_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (sp_ads_page_show), self,
                           G_CONNECT_SWAPPED);
  sp_ads_highlight_add_tags (self->buffer, sp_page_get_pack (SP_PAGE (self)));
  restore_ad (self);
  sp_ads_page_take (self, NULL, NULL);
  update_shape (self);
}

static void
sp_ads_page_dispose (GObject *object)
{
  SpAdsPage *self = SP_ADS_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->ad, sp_ad_free);
  g_clear_pointer (&self->reader, sp_ad_reader_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ads_page_parent_class)->dispose (object);
}

static void
sp_ads_page_class_init (SpAdsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sp_ads_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sp_ads_page_dispose;
  SP_PAGE_CLASS (klass)->enter = sp_ads_page_enter;
  sp_ads_page_install_actions (klass);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, go_to_list, NULL);

  sp_css_load ("ads/style.css");
  g_type_ensure (SP_TYPE_ADS_ANSWER);
  g_type_ensure (SP_TYPE_ADS_MANY);
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/ads/sp-ads-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, title);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, view);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, keep);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, answer);
  gtk_widget_class_bind_template_child (widget_class, SpAdsPage, many);
  gtk_widget_class_bind_template_callback (widget_class, update_shape);
  gtk_widget_class_bind_template_callback (widget_class, sp_ads_page_read_soon);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated);
  gtk_widget_class_bind_template_callback (widget_class, finding_selected);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, keep_ad);
  gtk_widget_class_bind_template_callback (widget_class, sp_ads_page_show);
  gtk_widget_class_bind_template_callback (widget_class, sp_ads_page_open_one);
}

static void
sp_ads_page_init (SpAdsPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                        gtk_named_action_new ("ads.open")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (target, "drop", G_CALLBACK (files_dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
