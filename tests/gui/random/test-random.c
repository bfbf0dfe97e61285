/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random keys, clicks, turns of the wheel and sizes, on all pages: nothing may warn, lose the focus
 * or stay undrawn. The server of the display presses the keys, as for a person. Seeds that failed
 * once are kept below; `test-random --seed=N --actions=N [--rounds=N]` goes on with others. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "random-acts.h"
#include "random-check.h"

#include "sp-config.h"

#include <glib/gstdio.h>

/* A dialog of its own window gets no key where no window manager is; it is closed after so many
 * looks at it. */
#define LOOKS_AT_DIALOG 8
#define LOOK_MS 50
#define LOOKS_AT_FAULT 200
#define FRAMES_MS 80
#define ANIMATIONS_MS 500
#define ACTIONS_TO_CHECK 6

typedef struct
{
  guint32 seed;
  guint actions;
} Walk;

/* What found a fault once, and one that did not. */
static const Walk kept[] = {
  { 2, 60 },  { 5, 60 },  { 7, 45 },  { 10, 60 },  { 16, 40 },
  { 19, 60 }, { 26, 75 }, { 36, 60 }, { 47, 125 },
};

static SpApplication *application;

static gint given_seed = -1;
static gint given_actions = 300;
static gint given_rounds = 1;

static const GOptionEntry options[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &given_seed, "Where chance begins", "N" },
  { "actions", 0, 0, G_OPTION_ARG_INT, &given_actions, "How much to do from each seed", "N" },
  { "rounds", 0, 0, G_OPTION_ARG_INT, &given_rounds, "How many seeds to try", "N" },
  { NULL },
};

/* What is not of the window: on a display without a window manager GDK warns of itself, where a dialog
 * goes while the pointer is over it, and where the menu of a text opens that was scrolled off the screen;
 * GTK loses count where a button is pressed while a key changes what is under it. The timer of a tooltip
 * that waits asks where the pointer is in a window that was closed since: both asserted names are called
 * from there, from the main loop, with nothing of Signpost between (seed 36). */
static gboolean
is_of_toolkit (const char *line)
{
  return strstr (line, "Gdk-WARNING") != NULL ||
         strstr (line, "gdk_surface_get_device_position: assertion") != NULL ||
         strstr (line, "gdk_monitor_get_geometry: assertion") != NULL ||
         strstr (line, "_gtk_widget_find_at_coords: assertion") != NULL ||
         strstr (line, "Broken accounting of active state") != NULL;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  g_autofree char *line = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  if ((level & G_LOG_LEVEL_MASK) > G_LOG_LEVEL_WARNING)
    return g_log_writer_default (level, fields, n_fields, data);
  if (!is_of_toolkit (line))
    random_acts_fail (line);
  return G_LOG_WRITER_HANDLED;
}

static gboolean
end_wait (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, end_wait, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* The window may have been closed by its button or a key. */
static void
ensure_window (void)
{
  if (random_acts_find_window () != NULL)
    return;
  g_application_activate (G_APPLICATION (application));
  wait_ms (ANIMATIONS_MS);
  random_acts_focus_window ();
}

/* Also while something asks in a loop of its own. */
static gboolean
close_old_dialogs (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      guint looks = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), "looks")) + 1;

      if (SP_IS_WINDOW (window) || !gtk_widget_get_visible (GTK_WIDGET (window)))
        continue;
      g_object_set_data (G_OBJECT (window), "looks", GUINT_TO_POINTER (looks));
      if (looks >= LOOKS_AT_DIALOG)
        gtk_window_close (window);
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
has_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!SP_IS_WINDOW (window) && gtk_widget_get_visible (window))
        return TRUE;
    }
  return FALSE;
}

/* On a busy machine what comes may come late. */
static void
check (char *(*look) (GtkWindow *) )
{
  for (guint i = 0; random_acts_find_window () != NULL; i++)
    {
      g_autofree char *fault = look (random_acts_find_window ());

      if (fault == NULL)
        return;
      if (i == LOOKS_AT_FAULT)
        random_acts_fail (fault);
      wait_ms (LOOK_MS);
    }
}

/* The window may be gone by then, so that no count of its frames would end. */
static void
settle (gboolean is_animated, gboolean is_thorough)
{
  wait_ms (is_animated && is_thorough ? ANIMATIONS_MS : FRAMES_MS);
}

static void
go_on (gboolean is_animated, guint number)
{
  gboolean is_thorough = number % ACTIONS_TO_CHECK == 0;

  ensure_window ();
  random_acts_do ();
  /* What a person does next does not always wait. */
  if (random_acts_roll (4) == 0 && !is_thorough)
    return;
  settle (is_animated, is_thorough);
  if (has_dialog ())
    return;
  check (random_check_focus);
  if (is_thorough)
    check (random_check_frame);
}

static void
walk (gconstpointer data)
{
  const Walk *self = data;
  gboolean is_animated = self->seed % 2 == 0;

  random_acts_begin (self->seed);
  gui_fixture_reset ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", is_animated, NULL);
  for (guint i = 1; i <= self->actions; i++)
    go_on (is_animated, i);

  ensure_window ();
  gtk_window_close (random_acts_find_window ());
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
add_walk (const Walk *self)
{
  g_autofree char *path = g_strdup_printf ("/random/seed-%u", self->seed);

  g_test_add_data_func_full (path, g_memdup2 (self, sizeof *self), walk, g_free);
}

static void
add_walks (void)
{
  if (given_seed < 0)
    for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
      add_walk (&kept[i]);
  else
    for (int i = 0; i < given_rounds; i++)
      add_walk (&(Walk){ (guint32) (given_seed + i), (guint) given_actions });
}

/* Whatever is saved, and what is kept of the person's, goes where nobody looks. */
static void
move_home (void)
{
  g_autofree char *folder = scratch_folder_new ();

  for (const char *const *name = (const char *const[]){ "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                                        "XDG_CONFIG_HOME", NULL };
       *name != NULL; name++)
    g_setenv (*name, folder, TRUE);
  g_assert_cmpint (g_chdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  move_home ();
  g_test_init (&argc, &argv, NULL);
  /* What is a fault is for write_log() to say. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (write_log, NULL, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  application = sp_application_new ();
  random_acts_init (application);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  g_timeout_add (LOOK_MS, close_old_dialogs, NULL);
  add_walks ();

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
