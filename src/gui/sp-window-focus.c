/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where nothing in sight has the focus, no key does anything: it goes to the page then. GTK leaves it on
 * what a parent does not show any more, in another width for example, and when what had it is gone it
 * does not always find something beside it. */

#include "gui/sp-window-private.h"

/* Whoever asks for the page goes on there by keys, unless it has taken the focus itself. */
void
sp_window_focus_page (SpWindow *window)
{
  SpPage *page = sp_window_get_page (window);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (page == NULL || !gtk_widget_get_mapped (GTK_WIDGET (page)) ||
      (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (page))))
    return;
  if (SP_PAGE_GET_CLASS (page)->enter == NULL || !SP_PAGE_GET_CLASS (page)->enter (page))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

typedef struct
{
  SpWindow *window;
  GtkWidget *focus; /* (nullable): what has it, to be looked after */
  guint check;      /* the source that looks whether it is in sight, or 0 */
} Keeper;

/* What was in a popover GTK brings back by itself, a little later. */
static gboolean
is_lost (GtkWidget *focus)
{
  return focus == NULL || (!gtk_widget_get_mapped (focus) &&
                           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL);
}

static gboolean
check_due (gpointer data)
{
  Keeper *self = data;

  self->check = 0;
  if (!is_lost (self->focus))
    return G_SOURCE_REMOVE;
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  sp_window_focus_page (self->window);
  return G_SOURCE_REMOVE;
}

/* Waits until the toolkit has done what it does by itself. */
static void
check_soon (Keeper *self)
{
  if (self->check == 0)
    self->check = g_idle_add_full (G_PRIORITY_LOW, check_due, self, NULL);
}

static void
focus_changed (SpWindow *window, GParamSpec *pspec, Keeper *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (self->focus != NULL)
    g_signal_handlers_disconnect_by_func (self->focus, check_soon, self);
  g_set_weak_pointer (&self->focus, focus);
  if (focus != NULL)
    g_signal_connect_swapped (focus, "unmap", G_CALLBACK (check_soon), self);
  else
    check_soon (self);
}

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_clear_handle_id (&self->check, g_source_remove);
  if (self->focus != NULL)
    g_signal_handlers_disconnect_by_func (self->focus, check_soon, self);
  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

/* Keeps the focus of a new window in sight. */
void
sp_window_focus_keep (SpWindow *window)
{
  Keeper *self = g_new0 (Keeper, 1);

  self->window = window;
  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (focus_changed), self,
                         (GClosureNotify) (void (*) (void)) keeper_free, 0);
}
