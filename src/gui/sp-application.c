/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-application.h"

#include "gui/sp-accessible-names.h"
#include "gui/sp-compat.h"
#include "gui/sp-content-language.h"
#include "gui/sp-shortcuts.h"
#include "gui/sp-window.h"

#include "core/pack/sp-pack-library.h"

#include "sp-config.h"
#include "sp-ui.h"

#include <glib/gi18n.h>

struct _SpApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* (owned) (nullable): from startup on */
  SpPack *pack;        /* (owned) (nullable): the content, from startup on */
  SpJournal *journal;  /* (owned) (nullable): from when it is first asked for */
};

G_DEFINE_FINAL_TYPE (SpApplication, sp_application, ADW_TYPE_APPLICATION)

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sp_compat_present_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
shortcuts_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sp_shortcuts_present (gtk_application_get_active_window (GTK_APPLICATION (data)));
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

static const GActionEntry actions[] = {
  { "about", about_activated },
  { "shortcuts", shortcuts_activated },
  { "quit", quit_activated },
};

/* Takes the language. The bundled content was checked when it was built, so an error is a fault of
 * ours. */
static gpointer
load_pack (gpointer data)
{
  g_autofree char *language = data;
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load_bundled (language, &error);

  if (pack == NULL)
    g_error ("The bundled content cannot be read: %s", error->message);
  return pack;
}

static void
content_language_changed (SpApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  sp_pack_unref (self->pack);
  self->pack = load_pack (g_settings_get_string (self->settings, SP_CONTENT_LANGUAGE_KEY));
  for (GList *l = windows; l != NULL; l = l->next)
    if (SP_IS_WINDOW (l->data))
      sp_window_set_pack (l->data, self->pack);
}

static void
add_content_language (SpApplication *self)
{
  g_autoptr (GAction) action = g_settings_create_action (self->settings, SP_CONTENT_LANGUAGE_KEY);

  g_action_map_add_action (G_ACTION_MAP (self), action);
  g_signal_connect_swapped (self->settings, "changed::" SP_CONTENT_LANGUAGE_KEY,
                            G_CALLBACK (content_language_changed), self);
}

static void
sp_application_startup (GApplication *application)
{
  SpApplication *self = SP_APPLICATION (application);
  GThread *loader;

  self->settings = g_settings_new (APP_ID);
  /* Naming the resource links it in: nothing else of a static library would. It comes before the
   * thread, for it also registers what is compiled in: where two threads do that at once, GLib
   * hands one of them no resource. */
  sp_ui_get_resource ();
  /* Two things that take long, side by side: the content, and the style sheets of the toolkit. */
  loader = g_thread_new ("sp-load-pack", load_pack,
                         g_settings_get_string (self->settings, SP_CONTENT_LANGUAGE_KEY));
  G_APPLICATION_CLASS (sp_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  sp_accessible_names_install ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  sp_shortcuts_install (GTK_APPLICATION (self));
  self->pack = g_thread_join (loader);
  add_content_language (self);
}

static void
sp_application_activate (GApplication *application)
{
  SpApplication *self = SP_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (sp_window_new (self, self->pack));
  gtk_window_present (window);
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
  g_clear_pointer (&self->pack, sp_pack_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (sp_application_parent_class)->finalize (object);
}

static void
sp_application_class_init (SpApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = sp_application_finalize;
  application_class->startup = sp_application_startup;
  application_class->activate = sp_application_activate;
  application_class->shutdown = sp_application_shutdown;
}

static void
sp_application_init (SpApplication *self)
{
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
                       APP_PATH, NULL);
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
    self->journal = sp_journal_new_in_folder (g_get_user_data_dir ());
  return self->journal;
}
