/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes into the page of job ads, and what is taken along from it. */

#include "core/ads/sp-ad-asked.h"
#include "core/ads/sp-ad-sheet.h"
#include "core/ads/sp-ad-source.h"
#include "core/plan/sp-plan-file.h"
#include "gui/ads/sp-ads-page-private.h"
#include "gui/sp-compat.h"
#include "gui/sp-output.h"
#include "paint/sp-reach-bars.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_to_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpAdsPage *self = SP_ADS_PAGE (widget);
  const SpPlanRecord *before = sp_plan_session_get_record (self->session);
  g_autoptr (SpPlanRecord) after =
      self->ad == NULL ? NULL
                       /* Translators: a note about a skill in the plan */
                       : sp_ad_add_to_plan (self->ad, before, _ ("A job ad asks for this."));

  if (after == NULL)
    {
      sp_page_say (SP_PAGE (self),
                   _ ("Your plan has two goals already. Take one away there first."), FALSE);
      return;
    }
  sp_page_remember (SP_PAGE (self), g_variant_new_take_string (sp_plan_file_write (before)));
  sp_plan_session_set_record (self->session, after);
  /* Translators: a message that passes */
  sp_page_say (SP_PAGE (self), _ ("Added to your plan"), TRUE);
}

static void
sp_ads_page_undo (SpPage *page, GVariant *undo)
{
  const char *text = g_variant_get_string (undo, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SpPlanRecord) record = sp_plan_file_read (sp_page_get_pack (page), bytes, NULL);

  if (record != NULL)
    sp_plan_session_set_record (SP_ADS_PAGE (page)->session, record);
}

/* What was read of another text is no longer said. */
void
sp_ads_page_show_text (SpAdsPage *self, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->title), title != NULL ? title : "");
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->bin));
  sp_ads_page_take (self, NULL, NULL);
}

/* Opens one text to read it, and tables or several texts as a table. */
void
sp_ads_page_open_files (SpAdsPage *self, GPtrArray *files)
{
  if (files->len == 0)
    return;
  if (files->len == 1 && !sp_ad_file_is_table (files->pdata[0]))
    {
      sp_ads_page_load (self, files->pdata[0], 0);
      return;
    }
  self->loading = NULL;
  sp_ads_many_read (self->many, sp_page_get_pack (SP_PAGE (self)), sp_ads_page_get_reader (self),
                    files);
  self->has_many = TRUE;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->many));
  sp_ads_page_show (self);
}

/* Opens an ad of the table. Its text was not kept: it is read again. */
void
sp_ads_page_open_one (SpAdsPage *self, const SpAdSummary *ad)
{
  sp_ads_page_load (self, sp_ads_many_get_survey (self->many)->files->pdata[ad->file], ad->row);
}

/* What a dialog was answered with. */
typedef struct
{
  SpAdsPage *page;  /* (owned) */
  GPtrArray *files; /* (owned) (element-type GFile) */
} Chosen;

static void
file_chosen (GFile *file, gpointer data)
{
  g_ptr_array_add (((Chosen *) data)->files, g_object_ref (file));
}

static void
all_chosen (gpointer data)
{
  Chosen *chosen = data;

  sp_ads_page_open_files (chosen->page, chosen->files);
  g_ptr_array_unref (chosen->files);
  g_object_unref (chosen->page);
  g_free (chosen);
}

static void
open_files (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Chosen *chosen;

  if (!gtk_widget_get_mapped (widget))
    return;
  chosen = g_new (Chosen, 1);
  *chosen = (Chosen){ g_object_ref (SP_ADS_PAGE (widget)),
                      g_ptr_array_new_with_free_func (g_object_unref) };
  /* Translators: kinds of files: CSV is a kind of table */
  gtk_file_filter_set_name (filter, _ ("Texts and CSV Tables"));
  gtk_file_filter_add_mime_type (filter, "text/*");
  gtk_file_filter_add_suffix (filter, "csv");
  g_list_store_append (filters, filter);
  /* Translators: the title of a dialog */
  sp_compat_open_files (widget, _ ("Open Job Ads"), G_LIST_MODEL (filters), TRUE, file_chosen,
                        chosen, all_chosen);
}

static gboolean
shows_many (SpAdsPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->many);
}

static SpSheet *
new_sheet (SpPage *page)
{
  SpAdsPage *self = SP_ADS_PAGE (page);

  if (shows_many (self))
    return sp_ad_survey_sheet_new (sp_ads_many_get_survey (self->many), sp_reach_bars_draw);
  return sp_ad_sheet_new (sp_page_get_pack (page), self->ad,
                          sp_plan_session_get_record (self->session));
}

static void
sp_ads_page_copy (SpPage *page)
{
  sp_output_copy_sheet (page, new_sheet (page));
}

static void
sp_ads_page_save (SpPage *page)
{
  if (shows_many (SP_ADS_PAGE (page)))
    sp_output_save_sheet (page, _ ("Save What Employers Ask For"),
                          /* Translators: a file name; “.pdf” stays */
                          _ ("Signpost Job Ads.pdf"), new_sheet (page));
  else
    sp_output_save_sheet (page, _ ("Save What the Ad Says"),
                          /* Translators: a file name; “.pdf” stays */
                          _ ("Signpost Job Ad.pdf"), new_sheet (page));
}

static void
sp_ads_page_print (SpPage *page)
{
  sp_output_print_sheet (page, _ ("Signpost Job Ad"), new_sheet (page));
}

/* From an ad of a table back to the table, and from that to where one pastes. */
static void
sp_ads_page_go_back (SpPage *page)
{
  SpAdsPage *self = SP_ADS_PAGE (page);

  self->loading = NULL;
  if (!shows_many (self))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->many));
  else
    {
      sp_ads_many_clear (self->many);
      self->has_many = FALSE;
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->bin));
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  sp_ads_page_show (self);
}

/* For the class_init of the page. */
void
sp_ads_page_install_actions (SpAdsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SpPageClass *page_class = SP_PAGE_CLASS (klass);

  page_class->go_back = sp_ads_page_go_back;
  page_class->undo = sp_ads_page_undo;
  page_class->copy = sp_ads_page_copy;
  page_class->save = sp_ads_page_save;
  page_class->print = sp_ads_page_print;
  gtk_widget_class_install_action (widget_class, "ads.open", NULL, open_files);
  gtk_widget_class_install_action (widget_class, "ads.add-to-plan", NULL, add_to_plan);
}
