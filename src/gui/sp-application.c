/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-application.h"

#include "gui/sp-accessible-names.h"
#include "gui/sp-compat.h"
#include "gui/sp-content-language.h"
#include "gui/sp-pack-list.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-settings.h"
#include "gui/sp-shortcuts.h"
#include "gui/sp-window.h"

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-languages.h"

#include "sp-config.h"
#include "sp-ui.h"

#include <glib/gi18n.h>

/* The id of the pack that was open the last time. */
#define PACK_KEY "pack"

/* Where it was found: see sp_pack_library_load(). */
#define NOTE_KEY "pack-note"

struct _SpApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* (owned) (nullable): from startup on */
  SpContext *context;  /* (owned) (nullable): the content, from startup on, if it can be read */
  char *trouble;       /* (owned) (nullable): why the content is not what was asked for */
  GTask *reading;      /* (nullable) (not owned): what reads the pack that was asked for last */
  SpJournal *journal;  /* (owned) (nullable): from when it is first asked for */
};

G_DEFINE_FINAL_TYPE (SpApplication, sp_application, ADW_TYPE_APPLICATION)

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sp_compat_present_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static SpPack *
get_pack (SpApplication *self)
{
  return self->context != NULL ? sp_context_get_pack (self->context) : NULL;
}

static void
shortcuts_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sp_shortcuts_present (gtk_application_get_active_window (GTK_APPLICATION (data)),
                        get_pack (data));
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window;

  /* Closing gives each window the chance to remember its size. */
  while ((window = gtk_application_get_active_window (GTK_APPLICATION (data))) != NULL)
    gtk_window_close (window);
  g_application_quit (G_APPLICATION (data));
}

static GtkWindow *
ensure_window (SpApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  /* A dialog above it may be the active one. */
  while (window != NULL && !SP_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    return window;
  window = GTK_WINDOW (sp_window_new (self, self->context));
  sp_pack_review_take_drops (GTK_WIDGET (window));
  if (self->trouble != NULL)
    sp_window_show_trouble (SP_WINDOW (window), self->trouble);
  return window;
}

/* Takes an SpTarget as text, which may come from outside. */
static void
open_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (SpTarget) target = sp_target_parse (g_variant_get_string (parameter, NULL));
  GtkWindow *window = ensure_window (data);

  if (target != NULL)
    sp_window_open (SP_WINDOW (window), target);
  gtk_window_present (window);
}

static void
packs_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SpApplication *self = data;
  const SpPack *pack = get_pack (self);

  sp_pack_list_present (ensure_window (self), pack != NULL ? pack->id : "");
}

static void
open_file_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sp_pack_review_ask (ensure_window (data));
}

static void open_pack_activated (GSimpleAction *action, GVariant *parameter, gpointer data);

static const GActionEntry actions[] = {
  { "open", open_activated, "s" },      { "open-pack", open_pack_activated, "s" },
  { "open-file", open_file_activated }, { "packs", packs_activated },
  { "about", about_activated },         { "shortcuts", shortcuts_activated },
  { "quit", quit_activated },
};

/* What a thread reads, and what came of it. */
typedef struct
{
  char *id;       /* (owned) */
  char *language; /* (owned) */
  char *note;     /* (owned): where the pack was the last time, and then where it is */
  SpPack *pack;   /* (owned) (nullable) */
  char *trouble;  /* (owned) (nullable) */
} Reading;

static void
reading_clear (Reading *self)
{
  g_free (self->id);
  g_free (self->language);
  g_free (self->note);
  g_clear_pointer (&self->pack, sp_pack_unref);
  g_free (self->trouble);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A translation that does not fit, or a pack that is gone, is no reason to show nothing. */
static gpointer
read_pack (gpointer data)
{
  Reading *self = data;
  g_autoptr (GError) error = NULL;

  self->pack = sp_pack_library_load (self->id, self->language, &self->note, &error);
  if (self->pack == NULL)
    self->pack = sp_pack_library_load_bundled (SP_LANGUAGE_OF_ORIGINAL, NULL);
  self->trouble = error != NULL ? g_strdup (error->message) : NULL;
  return NULL;
}

/* Nearly each start finds what the last one found. */
static void
remember_note (SpApplication *self, const char *note)
{
  g_autofree char *old = g_settings_get_string (self->settings, NOTE_KEY);

  if (!g_str_equal (old, note))
    g_settings_set_string (self->settings, NOTE_KEY, note);
}

/* Without a pack what was open stays so. */
static void
take_reading (SpApplication *self, Reading *reading)
{
  g_autoptr (SpContext) old = g_steal_pointer (&self->context);

  remember_note (self, reading->note);
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&reading->trouble);
  if (reading->pack == NULL)
    self->context = g_steal_pointer (&old);
  else if (old != NULL)
    self->context = sp_context_new_after (old, reading->pack);
  else
    self->context = sp_context_new (reading->pack, sp_application_get_journal (self));
}

static void
begin_reading (SpApplication *self, Reading *reading)
{
  reading->id = g_settings_get_string (self->settings, PACK_KEY);
  reading->language = g_settings_get_string (self->settings, SP_CONTENT_LANGUAGE_KEY);
  reading->note = g_settings_get_string (self->settings, NOTE_KEY);
}

static void
show_reading (SpApplication *self, Reading *reading)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  take_reading (self, reading);
  for (GList *l = windows; l != NULL; l = l->next)
    if (SP_IS_WINDOW (l->data))
      {
        if (self->context != NULL)
          sp_window_set_context (l->data, self->context);
        if (self->trouble != NULL)
          sp_window_show_trouble (l->data, self->trouble);
      }
}

static void
set_cursors (SpApplication *self, const char *name)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    gtk_widget_set_cursor_from_name (l->data, name);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer reading, GCancellable *cancellable)
{
  read_pack (reading);
  g_task_return_boolean (task, TRUE);
}

/* Of several packs that were asked for one after the other the last one is shown. */
static void
reading_done (GObject *source, GAsyncResult *result, gpointer application)
{
  g_autoptr (SpApplication) self = application;

  if (self->reading != G_TASK (result))
    return;
  self->reading = NULL;
  set_cursors (self, NULL);
  show_reading (self, g_task_get_task_data (G_TASK (result)));
}

static void
reading_free (gpointer reading)
{
  reading_clear (reading);
  g_free (reading);
}

/* Another pack, or the same one in another language. */
static void
read_again (SpApplication *self)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, reading_done, g_object_ref (self));

  begin_reading (self, reading);
  g_task_set_task_data (task, reading, reading_free);
  self->reading = task;
  set_cursors (self, "progress");
  g_task_run_in_thread (task, read_in_thread);
}

static void
open_pack_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SpApplication *self = data;

  g_settings_set_string (self->settings, PACK_KEY, g_variant_get_string (parameter, NULL));
  read_again (self);
}

static void
add_content_language (SpApplication *self)
{
  g_autoptr (GAction) action = g_settings_create_action (self->settings, SP_CONTENT_LANGUAGE_KEY);

  g_action_map_add_action (G_ACTION_MAP (self), action);
  g_signal_connect_swapped (self->settings, "changed::" SP_CONTENT_LANGUAGE_KEY,
                            G_CALLBACK (read_again), self);
}

/* One that keeps nothing is none of the others' business, nor they of it. */
static int
sp_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "ephemeral"))
    {
      sp_settings_set_ephemeral ();
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

static void
sp_application_startup (GApplication *application)
{
  SpApplication *self = SP_APPLICATION (application);
  g_auto (Reading) reading = { 0 };
  GThread *reader;

  self->settings = g_object_ref (sp_settings_get ());
  /* Naming the resource links it in: nothing else of a static library would. It comes before the
   * thread, for it also registers what is compiled in: where two threads do that at once, GLib
   * hands one of them no resource. */
  sp_ui_get_resource ();
  /* Two things that take long, side by side: the content, and the style sheets of the toolkit. */
  begin_reading (self, &reading);
  reader = g_thread_new ("sp-read-pack", read_pack, &reading);
  G_APPLICATION_CLASS (sp_application_parent_class)->startup (application);
  /* A text that is selected as a whole keeps the keyboard from the terms in it. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  if (sp_settings_is_ephemeral ())
    sp_compat_keep_no_recent_files ();
  gtk_window_set_default_icon_name (APP_ID);
  sp_accessible_names_install ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  sp_shortcuts_install (GTK_APPLICATION (self));
  g_thread_join (reader);
  take_reading (self, &reading);
  add_content_language (self);
}

static void
sp_application_activate (GApplication *application)
{
  gtk_window_present (ensure_window (SP_APPLICATION (application)));
}

/* Packs are looked at one by one: of several files the first. */
static void
sp_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWindow *window = ensure_window (SP_APPLICATION (application));

  gtk_window_present (window);
  sp_pack_review_present (window, files[0]);
}

/* The windows are gone; what the person did last may be on its way to the disk still. */
static void
sp_application_shutdown (GApplication *application)
{
  SpApplication *self = SP_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (self->journal != NULL && !sp_journal_flush (self->journal, &error))
    g_printerr ("%s\n", error->message);

  G_APPLICATION_CLASS (sp_application_parent_class)->shutdown (application);
}

static void
sp_application_finalize (GObject *object)
{
  SpApplication *self = SP_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  g_free (self->trouble);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (sp_application_parent_class)->finalize (object);
}

static void
sp_application_class_init (SpApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = sp_application_finalize;
  application_class->handle_local_options = sp_application_handle_local_options;
  application_class->startup = sp_application_startup;
  application_class->activate = sp_application_activate;
  application_class->open = sp_application_open;
  application_class->shutdown = sp_application_shutdown;
}

static void
sp_application_init (SpApplication *self)
{
  /* Told by the command line's own --help. */
  g_application_add_main_option (G_APPLICATION (self), "ephemeral", 0, G_OPTION_FLAG_HIDDEN,
                                 G_OPTION_ARG_NONE, "", NULL);
}

/**
 * sp_application_new:
 *
 * Returns: (transfer full): the application, which shows one window
 */
SpApplication *
sp_application_new (void)
{
  return g_object_new (SP_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                       APP_PATH, "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * sp_application_get_journal:
 * @self: the application
 *
 * Returns: (transfer none): what the person answered, the same for all windows. Its file is not
 *   read here: a start does not wait for it.
 */
SpJournal *
sp_application_get_journal (SpApplication *self)
{
  g_return_val_if_fail (SP_IS_APPLICATION (self), NULL);

  if (self->journal == NULL)
    self->journal = sp_settings_is_ephemeral () ? sp_journal_new (NULL)
                                                : sp_journal_new_in_folder (g_get_user_data_dir ());
  return self->journal;
}
