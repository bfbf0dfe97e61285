/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts a command and tells when its window was there: first-frame COMMAND [ARGUMENT...]
 *
 * Prints "FIRST SETTLED FIRST_MEMORY SETTLED_MEMORY": the microseconds from the start to the first
 * painted frame, and to the last one before nothing changed for a while; and the memory at these
 * moments, in KiB, as the proportional set size of the process and its children. The X server
 * reports what it is given to paint (XDamage), so that every toolkit is measured alike, and nothing
 * is loaded into the program.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#define TIMEOUT_MS 60000
#define QUIET_MS 500

/* Toolkits have small windows of their own that nobody sees. */
#define LEAST_SIZE 100

typedef struct
{
  Display *display;
  int damage_event;
  Window window; /* None until one is mapped */
  Damage damage;
  GPid pid;
  gint64 started;
  gint64 first; /* 0 until something is painted */
  gint64 last;
  guint64 first_memory;
} Watch;

static guint64 measure_memory (guint64 pid);

/* A window that was mapped and not yet painted is of one colour. */
static gboolean
is_painted (Watch *self)
{
  XWindowAttributes attributes;
  XImage *image;
  gboolean painted = FALSE;

  XGetWindowAttributes (self->display, self->window, &attributes);
  image = XGetImage (self->display, self->window, 0, 0, attributes.width, attributes.height,
                     AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;
  for (int y = 0; y < image->height && !painted; y++)
    for (int x = 0; x < image->width && !painted; x++)
      painted = XGetPixel (image, x, y) != XGetPixel (image, 0, 0);
  XDestroyImage (image);
  return painted;
}

/* The program is held meanwhile, so that it does not go on to the next frame; that is not its time. */
static void
measure_first_memory (Watch *self)
{
  gint64 held = g_get_monotonic_time ();

  kill (self->pid, SIGSTOP);
  self->first_memory = measure_memory (self->pid);
  kill (self->pid, SIGCONT);
  self->started += g_get_monotonic_time () - held;
}

/* A window is reported when it is cleared, and may be painted by the time that one looks: that is
 * the moment then. */
static void
note_frame (Watch *self)
{
  if (self->first == 0 && is_painted (self))
    {
      self->first = g_get_monotonic_time () - self->started;
      measure_first_memory (self);
    }
  self->last = g_get_monotonic_time () - self->started;
}

static void
watch_window (Watch *self, const XMapEvent *event)
{
  XWindowAttributes attributes;

  if (self->window != None || event->override_redirect ||
      !XGetWindowAttributes (self->display, event->window, &attributes) ||
      attributes.width < LEAST_SIZE || attributes.height < LEAST_SIZE)
    return;
  self->window = event->window;
  self->damage = XDamageCreate (self->display, self->window, XDamageReportNonEmpty);
  note_frame (self);
}

static void
handle_event (Watch *self)
{
  XEvent event;

  XNextEvent (self->display, &event);
  if (event.type == MapNotify)
    watch_window (self, &event.xmap);
  else if (event.type == self->damage_event + XDamageNotify)
    {
      XDamageSubtract (self->display, self->damage, None, None);
      note_frame (self);
    }
}

/* Returns whether the window was painted, and then nothing for a while. */
static gboolean
wait_until_settled (Watch *self)
{
  struct pollfd connection = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  for (;;)
    {
      while (XPending (self->display) > 0)
        handle_event (self);
      if (poll (&connection, 1, self->first == 0 ? TIMEOUT_MS : QUIET_MS) == 0)
        return self->first != 0;
    }
}

static guint64
read_number (const char *path, const char *key)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  found = strstr (text, key);
  return found != NULL ? g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

/* The memory of the children that a thread started. */
static guint64
measure_children (guint64 pid, const char *thread)
{
  g_autofree char *path =
      g_strdup_printf ("/proc/%" G_GUINT64_FORMAT "/task/%s/children", pid, thread);
  g_autofree char *text = NULL;
  g_auto (GStrv) children = NULL;
  guint64 memory = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  children = g_strsplit (g_strchomp (text), " ", -1);
  for (char **child = children; *child != NULL; child++)
    memory += measure_memory (g_ascii_strtoull (*child, NULL, 10));
  return memory;
}

static guint64
measure_memory (guint64 pid)
{
  g_autofree char *rollup = g_strdup_printf ("/proc/%" G_GUINT64_FORMAT "/smaps_rollup", pid);
  g_autofree char *tasks = g_strdup_printf ("/proc/%" G_GUINT64_FORMAT "/task", pid);
  g_autoptr (GDir) threads = g_dir_open (tasks, 0, NULL);
  guint64 memory = read_number (rollup, "\nPss:");
  const char *thread;

  while (threads != NULL && (thread = g_dir_read_name (threads)) != NULL)
    memory += measure_children (pid, thread);
  return memory;
}

static gboolean
open_display (Watch *self)
{
  int error_base;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL ||
      !XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    {
      g_printerr ("first-frame: no X display that reports damage\n");
      return FALSE;
    }
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  return TRUE;
}

static gboolean
start (Watch *self, char **command)
{
  g_autoptr (GError) error = NULL;

  self->started = g_get_monotonic_time ();
  if (g_spawn_async (NULL, command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                     NULL, &self->pid, &error))
    return TRUE;
  g_printerr ("first-frame: %s\n", error->message);
  return FALSE;
}

int
main (int argc, char **argv)
{
  Watch watch = { 0 };
  gboolean settled;

  if (argc < 2)
    {
      g_printerr ("usage: first-frame COMMAND [ARGUMENT...]\n");
      return 2;
    }
  if (!open_display (&watch) || !start (&watch, argv + 1))
    return 1;

  settled = wait_until_settled (&watch);
  if (settled)
    g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
             "\n",
             watch.first, watch.last, watch.first_memory, measure_memory (watch.pid));
  else
    g_printerr ("first-frame: no window was painted\n");
  kill (watch.pid, SIGTERM);
  waitpid (watch.pid, NULL, 0);
  XCloseDisplay (watch.display);
  return settled ? 0 : 1;
}
