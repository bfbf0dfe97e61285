/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui-fixture.h"

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-languages.h"
#include "gui/sp-css.h"

#include "sp-config.h"
#include "sp-ui.h"

#include <adwaita.h>

/* Frames that a change may take until it is allocated and drawn, its consequences too. */
#define FRAMES 4

#define NORMAL_DPI (96 * 1024)

/* On a display without a window manager GDK 4.24 warns of itself, of frames and of grabs. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields && level == G_LOG_LEVEL_WARNING; i++)
    if (g_str_equal (fields[i].key, "GLIB_DOMAIN") && g_str_equal (fields[i].value, "Gdk"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

/**
 * gui_fixture_init:
 * @argc: (inout): as main() has it
 * @argv: (inout): as main() has it
 *
 * Begins a test of widgets, or ends it, skipped by what TAP says, where there is no display. The looks are the same
 * wherever it runs.
 */
void
gui_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (0);
    }
  adw_init ();
  sp_ui_get_resource ();
  sp_css_load ("style.css");
  gui_fixture_reset ();
}

/**
 * gui_fixture_reset:
 *
 * Text at its ordinary size, from left to right, and settings as at the first start.
 */
void
gui_fixture_reset (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-xft-dpi",
                NORMAL_DPI, "gtk-decoration-layout", ":close", "gtk-enable-animations", FALSE,
                NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (char **key = keys; *key != NULL; key++)
    g_settings_reset (settings, *key);
}

/**
 * gui_fixture_load_pack:
 * @name: a pack in tests/gui, as in "compare/long-pack.json"
 *
 * Returns: (transfer full): the pack
 */
SpPack *
gui_fixture_load_pack (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_file (file, &error);

  g_assert_no_error (error);
  return pack;
}

/**
 * gui_fixture_load_small_pack:
 *
 * Returns: (transfer full): three roles, four rows in two groups, an overlap and passages
 */
SpPack *
gui_fixture_load_small_pack (void)
{
  return gui_fixture_load_pack ("pack.json");
}

/**
 * gui_fixture_load_bundled_pack:
 *
 * Returns: (transfer full): what people really read
 */
SpPack *
gui_fixture_load_bundled_pack (void)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load_bundled (SP_LANGUAGE_OF_ORIGINAL, &error);

  g_assert_no_error (error);
  return pack;
}

/**
 * gui_fixture_new_page:
 * @type: a class of pages
 * @pack: the content
 * @journal: (nullable): where answers are kept
 *
 * Returns: (transfer floating): a page of its own
 */
gpointer
gui_fixture_new_page (GType type, SpPack *pack, SpJournal *journal)
{
  g_autoptr (SpContext) context = sp_context_new (pack, journal);

  return g_object_new (type, "context", context, NULL);
}

/**
 * gui_fixture_new_window:
 * @application: an application
 * @pack: the content
 *
 * Returns: (transfer none): a window of the application that is not in sight yet
 */
GtkWidget *
gui_fixture_new_window (SpApplication *application, SpPack *pack)
{
  g_autoptr (SpContext) context = sp_context_new (pack, sp_application_get_journal (application));

  return GTK_WIDGET (sp_window_new (application, context));
}

/**
 * gui_fixture_new_box:
 * @width: its least width
 * @height: its least height
 *
 * Returns: (transfer floating): a widget of known size
 */
GtkWidget *
gui_fixture_new_box (int width, int height)
{
  return g_object_new (GTK_TYPE_BOX, "width-request", width, "height-request", height, NULL);
}

/**
 * gui_fixture_show:
 * @child: (transfer floating): a widget, or a window
 * @width: the width of the window
 * @height: the height of the window
 *
 * Returns: (transfer none): the window, in sight
 */
GtkWidget *
gui_fixture_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = GTK_IS_WINDOW (child) ? child : gtk_window_new ();

  if (window != child)
    {
      /* Without a title bar and its shadow the window is as large as was asked. */
      gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
      gtk_window_set_child (GTK_WINDOW (window), child);
    }
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gui_fixture_resize (window, width, height);
  return window;
}

/**
 * gui_fixture_resize:
 * @window: a window in sight
 * @width: the width that it is to have
 * @height: the height that it is to have
 */
void
gui_fixture_resize (GtkWidget *window, int width, int height)
{
  int border;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gui_fixture_settle (window);
  /* Where nobody puts windows together, a window draws its border inside of its size. */
  border = width - gtk_widget_get_width (window);
  gtk_window_set_default_size (GTK_WINDOW (window), width + border, height + border);
  gui_fixture_settle (window);
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *frames = data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * gui_fixture_settle:
 * @window: a window in sight
 *
 * Goes on until nothing is to be done or drawn any more.
 */
void
gui_fixture_settle (GtkWidget *window)
{
  int frames = FRAMES;

  gtk_widget_add_tick_callback (window, count_frame, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * gui_fixture_close:
 * @window: a window in sight
 *
 * Closes it and checks that nothing keeps it.
 */
void
gui_fixture_close (GtkWidget *window)
{
  g_autoptr (GPtrArray) popovers = gui_fixture_find_all (window, GTK_TYPE_POPOVER);
  gpointer alive = window;

  /* A tooltip that waits over a popover would ask for its place when it is gone. */
  for (guint i = 0; i < popovers->len; i++)
    gtk_popover_popdown (popovers->pdata[i]);
  gui_fixture_settle (window);

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (alive);
}

static gboolean
try_shortcut (GtkShortcut *shortcut, GtkShortcutTrigger *trigger, GtkWidget *widget)
{
  return gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger) &&
         gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                       GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                       gtk_shortcut_get_arguments (shortcut));
}

static gboolean
try_controller (GtkEventController *controller, GtkShortcutTrigger *trigger, GtkWidget *widget)
{
  guint n;

  if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
    return FALSE;
  n = g_list_model_get_n_items (G_LIST_MODEL (controller));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      if (try_shortcut (shortcut, trigger, widget))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_widget (GtkWidget *widget, GtkShortcutTrigger *trigger)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (try_controller (controller, trigger, widget))
        return TRUE;
    }
  return FALSE;
}

/**
 * gui_fixture_press:
 * @window: a window in sight
 * @keys: a key with its modifiers, as gtk_shortcut_trigger_parse_string() reads them
 *
 * Does what the keys are bound to, from the widget that has the focus up to the window.
 *
 * Returns: whether they were bound
 */
gboolean
gui_fixture_press (GtkWidget *window, const char *keys)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (keys);
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (window));
  gboolean handled = FALSE;

  g_assert_nonnull (trigger);
  for (widget = widget != NULL ? widget : window; widget != NULL && !handled;
       widget = gtk_widget_get_parent (widget))
    handled = try_widget (widget, trigger);
  gui_fixture_settle (window);
  return handled;
}
