/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random keys, clicks, turns of the wheel and sizes, on all pages: nothing may warn, lose the focus
 * or stay undrawn. The server of the display presses the keys, as for a person. Seeds that failed
 * once are kept below; `test-random --seed=N --actions=N [--rounds=N]` goes on with others. */

#include "../gui-fixture.h"
#include "random-check.h"

#include "sp-config.h"

#include <glib/gstdio.h>

/* A dialog of its own window gets no key where no window manager is; it is closed after so many
 * looks at it. */
#define LOOKS_AT_DIALOG 8
#define LOOK_MS 50
#define BORDER 10
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
  { 2, 60 }, { 5, 60 }, { 7, 45 }, { 10, 60 }, { 16, 40 }, { 19, 60 }, { 26, 75 },
};

static SpApplication *application;
static GRand *dice;
static GPtrArray *trail; /* (element-type utf8): what was done so far */

static gint given_seed = -1;
static gint given_actions = 300;
static gint given_rounds = 1;

static const GOptionEntry options[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &given_seed, "Where chance begins", "N" },
  { "actions", 0, 0, G_OPTION_ARG_INT, &given_actions, "How much to do from each seed", "N" },
  { "rounds", 0, 0, G_OPTION_ARG_INT, &given_rounds, "How many seeds to try", "N" },
  { NULL },
};

static guint
roll (guint n)
{
  return (guint) g_rand_int_range (dice, 0, (gint32) n);
}

static G_GNUC_PRINTF (1, 2) void note (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (trail, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static G_GNUC_NORETURN void
fail (const char *fault)
{
  g_printerr ("%s, after %u actions:\n", fault, trail->len);
  for (guint i = trail->len > 40 ? trail->len - 40 : 0; i < trail->len; i++)
    g_printerr ("  %s\n", (const char *) trail->pdata[i]);
  abort ();
}

/* What is not of the window: on a display without a window manager GDK warns of itself, where a dialog
 * goes while the pointer is over it, and where the menu of a text opens that was scrolled off the screen;
 * and GTK loses count where a button is pressed while a key changes what is under it. */
static gboolean
is_of_toolkit (const char *line)
{
  return strstr (line, "Gdk-WARNING") != NULL ||
         strstr (line, "gdk_surface_get_device_position: assertion") != NULL ||
         strstr (line, "gdk_monitor_get_geometry: assertion") != NULL ||
         strstr (line, "Broken accounting of active state") != NULL;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  g_autofree char *line = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  if ((level & G_LOG_LEVEL_MASK) > G_LOG_LEVEL_WARNING)
    return g_log_writer_default (level, fields, n_fields, data);
  if (!is_of_toolkit (line))
    fail (line);
  return G_LOG_WRITER_HANDLED;
}

static GtkWindow *
find_window (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (SP_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
use_xdotool (const char *format, ...)
{
  g_autofree char *words = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  note ("%s", words);
  command = g_strconcat ("xdotool ", words, NULL);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
press_key (void)
{
  static const char *const keys[] = {
    "Tab",
    "Tab",
    "Tab",
    "shift+Tab",
    "Up",
    "Down",
    "Down",
    "Left",
    "Right",
    "Right",
    "Return",
    "Return",
    "space",
    "Escape",
    "Escape",
    "alt+1",
    "alt+2",
    "alt+3",
    "alt+4",
    "alt+5",
    "alt+Left",
    "ctrl+f",
    "F10",
    "ctrl+z",
    "ctrl+c",
    "ctrl+a",
    "Home",
    "End",
    "Page_Up",
    "Page_Down",
    "ctrl+Home",
    "ctrl+End",
    "ctrl+plus",
    "ctrl+minus",
    "ctrl+0",
    "ctrl+9",
    "1",
    "3",
    "5",
    "m",
    "Delete",
    "BackSpace",
    "ctrl+Up",
    "ctrl+Down",
    "shift+Down",
    "shift+Right",
    "ctrl+Right",
    "shift+F10",
    "Menu",
    "alt+Page_Up",
    "alt+Page_Down",
    "ctrl+s",
    "ctrl+shift+c",
    "ctrl+shift+Left",
    "alt+Down",
    "F1",
    "ctrl+shift+Right",
    "ctrl+question",
    "ctrl+p",
  };

  use_xdotool ("key --delay 0 %s", keys[roll (G_N_ELEMENTS (keys))]);
}

static void
type_word (void)
{
  static const char *const words[] = { "kuber", "doc", "platform", "zzz", "e", "the 2" };

  use_xdotool ("type --delay 0 '%s'", words[roll (G_N_ELEMENTS (words))]);
}

/* Most of the time in the middle of something that is in sight, and never on the edges: GDK takes whoever
 * pulls them for one who resizes the window, and where nobody puts windows together it loses count. */
static void
choose_spot (int *x, int *y)
{
  GtkWidget *window = GTK_WIDGET (find_window ());
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autoptr (GPtrArray) widgets = gui_fixture_find_all (window, GTK_TYPE_WIDGET);
  GtkWidget *widget = widgets->pdata[roll (widgets->len)];
  int width = MAX (gdk_surface_get_width (surface), 3 * BORDER);
  int height = MAX (gdk_surface_get_height (surface), 3 * BORDER);
  graphene_rect_t bounds;
  double left, top;

  *x = (int) roll ((guint) width);
  *y = (int) roll ((guint) height);
  if (roll (3) > 0 && gtk_widget_get_native (widget) == GTK_NATIVE (window) &&
      gtk_widget_compute_bounds (widget, window, &bounds))
    {
      gtk_native_get_surface_transform (GTK_NATIVE (window), &left, &top);
      *x = (int) (left + bounds.origin.x + bounds.size.width / 2);
      *y = (int) (top + bounds.origin.y + bounds.size.height / 2);
    }
  *x = CLAMP (*x, BORDER, width - BORDER);
  *y = CLAMP (*y, BORDER, height - BORDER);
}

static void
click (void)
{
  static const int buttons[] = { 1, 1, 1, 1, 1, 1, 3, 8, 2 };
  int x, y;

  choose_spot (&x, &y);
  use_xdotool ("mousemove %d %d click --repeat %u --delay 10 %d", x, y, roll (6) == 0 ? 2 : 1,
               buttons[roll (G_N_ELEMENTS (buttons))]);
}

static void
drag (void)
{
  int x, y, to_x, to_y;

  choose_spot (&x, &y);
  choose_spot (&to_x, &to_y);
  use_xdotool ("mousemove %d %d mousedown 1 mousemove %d %d mousemove %d %d mouseup 1", x, y,
               (x + to_x) / 2, (y + to_y) / 2, to_x, to_y);
  /* Whoever drags the header moves the window, and nobody keeps it on the screen. */
  use_xdotool ("search --onlyvisible --name Signpost windowmove 0 0");
}

static void
turn_wheel (void)
{
  int x, y;
  const char *before = "";
  const char *after = "";

  choose_spot (&x, &y);
  if (roll (4) == 0)
    {
      before = "keydown ctrl";
      after = "keyup ctrl";
    }
  use_xdotool ("mousemove %d %d %s click --repeat %u --delay 2 %u %s", x, y, before, 1 + roll (12),
               4 + roll (2), after);
}

static void
resize (void)
{
  static const int widths[] = { 360, 400, 599, 650, 800, 1000, 1024, 1400 };
  static const int heights[] = { 294, 400, 640, 720, 768, 1100 };
  int width = widths[roll (G_N_ELEMENTS (widths))];
  int height = heights[roll (G_N_ELEMENTS (heights))];

  note ("resize %d %d", width, height);
  /* Where nobody puts windows together, a window draws its border inside of its size. */
  gtk_window_set_default_size (find_window (), width + BORDER, height + BORDER);
}

static void
restart (void)
{
  note ("restart");
  gtk_window_close (find_window ());
}

static void
change_language (void)
{
  static const char *const languages[] = { "", "de", "ar", "en" };
  const char *language = languages[roll (G_N_ELEMENTS (languages))];

  note ("content language “%s”", language);
  g_action_group_change_action_state (G_ACTION_GROUP (application), "content-language",
                                      g_variant_new_string (language));
}

static void
change_looks (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  int percent = 100 + 50 * (int) roll (3);

  note ("looks: %d %%", percent);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  adw_style_manager_set_color_scheme (style, roll (2) == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
act (void)
{
  static const struct
  {
    guint weight;
    void (*act) (void);
  } acts[] = { { 50, press_key }, { 5, type_word },       { 26, click },
               { 3, drag },       { 8, turn_wheel },      { 6, resize },
               { 1, restart },    { 1, change_language }, { 1, change_looks } };
  guint rolled = roll (101);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (rolled < acts[i].weight)
        {
          acts[i].act ();
          return;
        }
      rolled -= acts[i].weight;
    }
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
  if (find_window () != NULL)
    return;
  g_application_activate (G_APPLICATION (application));
  wait_ms (ANIMATIONS_MS);
  use_xdotool ("search --onlyvisible --name Signpost windowfocus");
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
  for (guint i = 0; find_window () != NULL; i++)
    {
      g_autofree char *fault = look (find_window ());

      if (fault == NULL)
        return;
      if (i == LOOKS_AT_FAULT)
        fail (fault);
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
  act ();
  /* What a person does next does not always wait. */
  if (roll (4) == 0 && !is_thorough)
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

  g_ptr_array_set_size (trail, 0);
  note ("seed %u", self->seed);
  dice = g_rand_new_with_seed (self->seed);
  gui_fixture_reset ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", is_animated, NULL);
  for (guint i = 1; i <= self->actions; i++)
    go_on (is_animated, i);

  ensure_window ();
  gtk_window_close (find_window ());
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_rand_free (dice);
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
  g_autofree char *folder = g_dir_make_tmp ("signpost-random-XXXXXX", NULL);

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
  trail = g_ptr_array_new_with_free_func (g_free);
  application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  g_timeout_add (LOOK_MS, close_old_dialogs, NULL);
  add_walks ();

  status = g_test_run ();
  g_object_unref (application);
  g_ptr_array_unref (trail);
  return status;
}
