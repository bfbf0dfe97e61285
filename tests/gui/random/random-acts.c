/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-acts.h"

#include "../gui-fixture.h"

#include <adwaita.h>

/* Where nobody puts windows together, a window draws its border inside of its size. */
#define BORDER 10

/* What is above the pages. */
#define HEADER 64

static SpApplication *application;
static GRand *dice;
static GPtrArray *trail; /* (element-type utf8): what was done so far */

/* Acts on the windows of @owner. */
void
random_acts_init (SpApplication *owner)
{
  application = owner;
  trail = g_ptr_array_new_with_free_func (g_free);
}

/* Begins anew, so that the same is done for the same seed. */
void
random_acts_begin (guint32 seed)
{
  g_ptr_array_set_size (trail, 0);
  random_acts_note ("seed %u", seed);
  g_clear_pointer (&dice, g_rand_free);
  dice = g_rand_new_with_seed (seed);
}

/* Returns a number below @n. */
guint
random_acts_roll (guint n)
{
  return (guint) g_rand_int_range (dice, 0, (gint32) n);
}

/* Keeps in mind what was done, to tell it of a fault. */
void
random_acts_note (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (trail, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Tells which menus and bubbles are open, and of what. */
static void
print_popovers (void)
{
  GtkWindow *window = random_acts_find_window ();
  g_autoptr (GPtrArray) popovers =
      window != NULL ? gui_fixture_find_all (GTK_WIDGET (window), GTK_TYPE_POPOVER) : NULL;

  for (guint i = 0; popovers != NULL && i < popovers->len; i++)
    {
      GdkSurface *surface = gtk_native_get_surface (popovers->pdata[i]);

      g_printerr ("open: %s, %d × %d, of", G_OBJECT_TYPE_NAME (popovers->pdata[i]),
                  gdk_surface_get_width (surface), gdk_surface_get_height (surface));
      for (GtkWidget *outer = gtk_widget_get_parent (popovers->pdata[i]); outer != NULL;
           outer = gtk_widget_get_parent (outer))
        g_printerr (" %s", G_OBJECT_TYPE_NAME (outer));
      g_printerr ("\n");
    }
}

/* Tells of a fault what led to it, and ends. */
void
random_acts_fail (const char *fault)
{
  g_printerr ("%s, after %u actions:\n", fault, trail->len);
  print_popovers ();
  for (guint i = trail->len > 40 ? trail->len - 40 : 0; i < trail->len; i++)
    g_printerr ("  %s\n", (const char *) trail->pdata[i]);
  abort ();
}

/* Returns: (nullable) (transfer none): the window of the application, which may be closed */
GtkWindow *
random_acts_find_window (void)
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
  random_acts_note ("%s", words);
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

  use_xdotool ("key --delay 0 %s", keys[random_acts_roll (G_N_ELEMENTS (keys))]);
}

static void
type_word (void)
{
  static const char *const words[] = { "kuber", "doc", "platform", "zzz", "e", "the 2" };

  use_xdotool ("type --delay 0 '%s'", words[random_acts_roll (G_N_ELEMENTS (words))]);
}

/* Most of the time in the middle of something that is in sight, and never on the edges: GDK takes whoever
 * pulls them for one who resizes the window, and where nobody puts windows together it loses count. */
static void
choose_spot (int *x, int *y)
{
  GtkWidget *window = GTK_WIDGET (random_acts_find_window ());
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autoptr (GPtrArray) widgets = gui_fixture_find_all (window, GTK_TYPE_WIDGET);
  GtkWidget *widget = widgets->pdata[random_acts_roll (widgets->len)];
  int width = MAX (gdk_surface_get_width (surface), 3 * BORDER);
  int height = MAX (gdk_surface_get_height (surface), 3 * BORDER);
  graphene_rect_t bounds;
  double left, top;

  *x = (int) random_acts_roll ((guint) width);
  *y = (int) random_acts_roll ((guint) height);
  if (random_acts_roll (3) > 0 && gtk_widget_get_native (widget) == GTK_NATIVE (window) &&
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
  use_xdotool ("mousemove %d %d click --repeat %u --delay 10 %d", x, y,
               random_acts_roll (6) == 0 ? 2 : 1,
               buttons[random_acts_roll (G_N_ELEMENTS (buttons))]);
}

/* Whoever drags the header moves the window. Where no window manager does it, GDK goes on with that at
 * each motion of the pointer if the button was let go too fast, and a menu whose button is beyond the edge
 * of the screen GTK makes one pixel wide. */
static void
drag (void)
{
  int x, y, to_x, to_y;

  choose_spot (&x, &y);
  choose_spot (&to_x, &to_y);
  y = MAX (y, HEADER);
  use_xdotool ("mousemove %d %d mousedown 1 mousemove %d %d mousemove %d %d mouseup 1", x, y,
               (x + to_x) / 2, (y + to_y) / 2, to_x, to_y);
}

static void
turn_wheel (void)
{
  int x, y;
  const char *before = "";
  const char *after = "";

  choose_spot (&x, &y);
  if (random_acts_roll (4) == 0)
    {
      before = "keydown ctrl";
      after = "keyup ctrl";
    }
  use_xdotool ("mousemove %d %d %s click --repeat %u --delay 2 %u %s", x, y, before,
               1 + random_acts_roll (12), 4 + random_acts_roll (2), after);
}

static void
resize (void)
{
  static const int widths[] = { 360, 400, 599, 650, 800, 1000, 1024, 1400 };
  static const int heights[] = { 294, 400, 640, 720, 768, 1100 };
  int width = widths[random_acts_roll (G_N_ELEMENTS (widths))];
  int height = heights[random_acts_roll (G_N_ELEMENTS (heights))];

  random_acts_note ("resize %d %d", width, height);
  /* Where nobody puts windows together, a window draws its border inside of its size. */
  gtk_window_set_default_size (random_acts_find_window (), width + BORDER, height + BORDER);
}

static void
restart (void)
{
  random_acts_note ("restart");
  gtk_window_close (random_acts_find_window ());
}

static void
change_language (void)
{
  static const char *const languages[] = { "", "de", "ar", "en" };
  const char *language = languages[random_acts_roll (G_N_ELEMENTS (languages))];

  random_acts_note ("content language “%s”", language);
  g_action_group_change_action_state (G_ACTION_GROUP (application), "content-language",
                                      g_variant_new_string (language));
}

static void
change_looks (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  int percent = 100 + 50 * (int) random_acts_roll (3);

  random_acts_note ("looks: %d %%", percent);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  adw_style_manager_set_color_scheme (style, random_acts_roll (2) == 0
                                                 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/* Does something by chance. */
void
random_acts_do (void)
{
  static const struct
  {
    guint weight;
    void (*act) (void);
  } acts[] = { { 50, press_key }, { 5, type_word },       { 26, click },
               { 3, drag },       { 8, turn_wheel },      { 6, resize },
               { 1, restart },    { 1, change_language }, { 1, change_looks } };
  guint rolled = random_acts_roll (101);

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

/* Gives the keyboard to a window that was just opened. */
void
random_acts_focus_window (void)
{
  use_xdotool ("search --onlyvisible --name Signpost windowfocus");
}
