/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of job ads does in threads: it reads ads and loads files, so that nobody waits. */

#include "core/ads/sp-ad-source.h"
#include "core/ads/sp-ad-text.h"
#include "core/pack/sp-pack-library.h"
#include "gui/ads/sp-ads-page-private.h"

#include <string.h>

/* So long after the last key, in milliseconds, the ad is read. */
#define PAUSE 120

/* What a thread works on. The page is no part of its task, whose last reference may be that of the
 * thread. */
typedef struct
{
  SpAdsPage *page;    /* (owned) */
  SpPack *pack;       /* (owned) */
  SpAdReader *reader; /* (owned) (nullable): made where there is none yet */
  GFile *file;        /* (owned) (nullable): what is loaded */
  guint row;
  char *text;  /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  SpAd *ad;    /* (owned) (nullable) */
  GError *error;
} Work;

static Work *
work_new (SpAdsPage *self)
{
  Work *work = g_new0 (Work, 1);

  work->page = g_object_ref (self);
  work->pack = sp_pack_ref (sp_page_get_pack (SP_PAGE (self)));
  work->reader = self->reader != NULL ? sp_ad_reader_ref (self->reader) : NULL;
  return work;
}

static void
work_free (Work *work)
{
  g_object_unref (work->page);
  sp_pack_unref (work->pack);
  g_clear_pointer (&work->reader, sp_ad_reader_unref);
  g_clear_object (&work->file);
  g_free (work->text);
  g_free (work->title);
  g_clear_pointer (&work->ad, sp_ad_free);
  g_clear_error (&work->error);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
run (Work *work, GTaskThreadFunc function, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, work);

  g_task_set_task_data (task, work, NULL);
  g_task_run_in_thread (task, function);
}

/* Ads use the words of the bundled pack as it was written; those of another are not translated. */
static SpAdReader *
make_reader (SpPack *pack)
{
  g_autoptr (SpPack) written = sp_pack_library_load_bundled ("en", NULL);
  gboolean is_same = written != NULL && g_str_equal (written->id, pack->id) &&
                     written->skills.n_items == pack->skills.n_items &&
                     written->roles.n_items == pack->roles.n_items;

  return sp_ad_reader_new (is_same ? written : pack);
}

/* For who cannot wait for a thread. */
SpAdReader *
sp_ads_page_get_reader (SpAdsPage *self)
{
  if (self->reader == NULL)
    self->reader = make_reader (sp_page_get_pack (SP_PAGE (self)));
  return self->reader;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *text = sp_ad_text_decode (work->text, strlen (work->text), &work->error);

  if (work->reader == NULL)
    work->reader = make_reader (work->pack);
  if (text != NULL)
    {
      work->ad = sp_ad_new (work->reader, NULL, work->text, work->title);
      sp_ad_find_levers (work->ad, work->reader);
    }
  g_task_return_boolean (task, TRUE);
}

/* What was read while something else was typed is no longer there. */
static void
reading_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  SpAdsPage *self = work->page;

  self->is_reading = FALSE;
  if (self->session == NULL || self->pause != 0)
    return;
  if (self->reader == NULL)
    self->reader = sp_ad_reader_ref (work->reader);
  sp_ads_page_take (self, g_steal_pointer (&work->ad), work->error);
}

/* One thread at a time; what was typed meanwhile waits for it. */
static gboolean
read_ad (gpointer data)
{
  SpAdsPage *self = data;
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));
  Work *work;

  if (self->is_reading)
    return G_SOURCE_CONTINUE;
  self->pause = 0;
  self->is_reading = TRUE;
  work = work_new (self);
  g_object_get (self->buffer, "text", &work->text, NULL);
  work->title = *title != '\0' ? g_strdup (title) : NULL;
  run (work, read_in_thread, reading_done);
  return G_SOURCE_REMOVE;
}

/* Reads what stands there, as soon as nobody types any more. */
void
sp_ads_page_read_soon (SpAdsPage *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, read_ad, self);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  work->text = sp_ad_source_load (work->file, work->row, &work->title, &work->error);
  g_task_return_boolean (task, TRUE);
}

/* Who wants to see something else by now does not get it. */
static void
loading_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  SpAdsPage *self = work->page;

  if (self->session == NULL || self->loading != work)
    return;
  self->loading = NULL;
  if (work->text != NULL)
    sp_ads_page_show_text (self, work->title, work->text);
  else
    sp_page_say (SP_PAGE (self), work->error->message, FALSE);
}

/* Loads an ad of a file, in place of one that is being loaded: see sp_ad_source_load(). */
void
sp_ads_page_load (SpAdsPage *self, GFile *file, guint row)
{
  Work *work = work_new (self);

  work->file = g_object_ref (file);
  work->row = row;
  self->loading = work;
  run (work, load_in_thread, loading_done);
}
