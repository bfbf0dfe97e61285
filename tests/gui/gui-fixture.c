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

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/**
 * gui_fixture_find_all:
 * @root: a widget in sight
 * @type: a class of widgets
 *
 * Returns: (transfer container) (element-type GtkWidget): all of them in sight in @root
 */
GPtrArray *
gui_fixture_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

/**
 * gui_fixture_find:
 * @root: a widget in sight
 * @type: a class of widgets
 * @position: how many of them to pass over
 *
 * Returns: (nullable) (transfer none): a widget in sight in @root, or %NULL
 */
GtkWidget *
gui_fixture_find (GtkWidget *root, GType type, guint position)
{
  g_autoptr (GPtrArray) found = gui_fixture_find_all (root, type);

  return position < found->len ? found->pdata[position] : NULL;
}

/**
 * gui_fixture_count:
 * @root: a widget in sight
 * @type: a class of widgets
 *
 * Returns: how many of them are in sight in @root
 */
guint
gui_fixture_count (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = gui_fixture_find_all (root, type);

  return found->len;
}

/**
 * gui_fixture_find_label:
 * @root: a widget in sight
 * @text: the whole text of a label
 *
 * Returns: (nullable) (transfer none): the first such label in sight, or %NULL
 */
GtkWidget *
gui_fixture_find_label (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return labels->pdata[i];
  return NULL;
}

/**
 * gui_fixture_find_button:
 * @root: a widget in sight
 * @label: the text on a button
 *
 * Returns: (nullable) (transfer none): the first such button in sight, or %NULL
 */
GtkWidget *
gui_fixture_find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = gui_fixture_find_label (root, label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

/**
 * gui_fixture_get_bounds:
 * @widget: a widget in sight
 * @target: a widget in the same window
 *
 * Returns: where @widget is in @target
 */
graphene_rect_t
gui_fixture_get_bounds (GtkWidget *widget, GtkWidget *target)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, target, &bounds));
  return bounds;
}

/**
 * gui_fixture_assert_in:
 * @widget: an allocated widget
 * @x: where it has to be in its parent
 * @y: where it has to be in its parent
 * @width: how wide it has to be
 * @height: how high it has to be
 */
void
gui_fixture_assert_in (GtkWidget *widget, float x, float y, float width, float height)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, gtk_widget_get_parent (widget));

  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
  g_assert_cmpfloat (bounds.size.height, ==, height);
}

static void
assert_label_fits (GtkLabel *label, GtkWidget *root)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  graphene_rect_t bounds = gui_fixture_get_bounds (GTK_WIDGET (label), root);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  g_test_message ("%s: %dx%d in %dx%d at %g", gtk_label_get_text (label), width, height,
                  gtk_widget_get_width (GTK_WIDGET (label)),
                  gtk_widget_get_height (GTK_WIDGET (label)), (double) bounds.origin.x);
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (width, <=, gtk_widget_get_width (GTK_WIDGET (label)));
  g_assert_cmpint (height, <=, gtk_widget_get_height (GTK_WIDGET (label)));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (root));
}

/* Whoever cuts off what stands out of him must not do so at the sides. */
static void
assert_not_cut_at_sides (GtkWidget *widget, GtkWidget *root)
{
  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != root;
       outer = gtk_widget_get_parent (outer))
    if (gtk_widget_get_overflow (outer) == GTK_OVERFLOW_HIDDEN)
      {
        graphene_rect_t bounds = gui_fixture_get_bounds (widget, outer);

        g_assert_cmpfloat (bounds.origin.x, >=, 0);
        g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (outer));
      }
}

/* A drop-down shows of what is chosen as much as there is room for; its list shows all. Five names of
 * pages share the width of a phone: in letters of twice the size, and in a language whose words
 * nobody chose, libadwaita shortens them. */
static gboolean
may_be_cut (GtkWidget *label)
{
  int dpi = 0;

  if (gtk_widget_get_ancestor (label, GTK_TYPE_DROP_DOWN) != NULL)
    return TRUE;
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 96 * 1024 || g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), "⟦")) &&
         gtk_widget_get_ancestor (label, ADW_TYPE_VIEW_SWITCHER) != NULL;
}

/**
 * gui_fixture_assert_labels_fit:
 * @root: a widget in sight
 *
 * Checks that no label in @root is cut off, and that none stands out of @root at the sides.
 */
void
gui_fixture_assert_labels_fit (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (root, GTK_TYPE_LABEL);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      if (may_be_cut (labels->pdata[i]))
        continue;
      assert_label_fits (labels->pdata[i], root);
      assert_not_cut_at_sides (labels->pdata[i], root);
    }
}
