/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-window-size.h"

/**
 * sp_window_size_restore:
 * @window: a window that is not in sight yet
 * @settings: where sp_window_size_keep() kept its size
 *
 * Gives the window the size that it had the last time.
 */
void
sp_window_size_restore (GtkWindow *window, GSettings *settings)
{
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  /* A window that is maximized before it is in sight has no shadow, and on X the window manager keeps
   * its size without one to go back to: the shadow would then take its room from the inside. */
  if (g_settings_get_boolean (settings, "window-maximized"))
    g_signal_connect_after (window, "map", G_CALLBACK (gtk_window_maximize), NULL);
}

/**
 * sp_window_size_keep:
 * @window: a window that is about to be closed
 * @settings: where to keep its size
 */
void
sp_window_size_keep (GtkWindow *window, GSettings *settings)
{
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}
