/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the ladders by menu or by key. */

#include "gui/ladder/sp-ladder-page-private.h"

#include "gui/sp-passage.h"
#include "gui/sp-popup.h"

/* In pixels: how wide a text of the guide is beside the drawing, and what it leaves free of a page
 * that is narrower. */
#define PASSAGE_WIDTH 440
#define PASSAGE_EDGE 36

#define ZOOM_STEP 1.2

static gboolean
shows_drawing (SpLadderPage *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->view));
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);

  if (shows_drawing (self))
    sp_ladder_view_zoom_by (self->view, ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);

  if (shows_drawing (self))
    sp_ladder_view_zoom_by (self->view, 1.0 / ZOOM_STEP);
}

static void
zoom_normal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);

  if (shows_drawing (self))
    sp_ladder_view_set_zoom (self->view, 1.0);
}

static void
zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);

  if (shows_drawing (self))
    sp_ladder_view_fit (self->view);
}

static void
next_route (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_ladder_session_turn_route (SP_LADDER_PAGE (widget)->session, 1);
}

static void
previous_route (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_ladder_session_turn_route (SP_LADDER_PAGE (widget)->session, -1);
}

static void
show_route (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_ladder_page_open_side (SP_LADDER_PAGE (widget), "route");
}

/* Leaves what stands beside the drawing, or else the search. */
static void
close_side (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);

  if (gtk_widget_get_visible (self->side))
    sp_ladder_page_close_side (self);
  else
    sp_search_set_open (self->search, FALSE);
}

/* Texts of the guide that are about the ladders, in full. */
static void
show_passages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_LADDER);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PASSAGE_EDGE;

  for (guint i = 0; i < passages->len; i++)
    gtk_box_append (GTK_BOX (box), sp_passage_new (pack, passages->pdata[i]));
  /* Texts that wrap ask for no width of their own. */
  gtk_widget_set_size_request (box, CLAMP (room, 0, PASSAGE_WIDTH), -1);
  sp_popup_show (self->hint, box);
}

/* Installs the actions of the page and their keys. */
void
sp_ladder_page_install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "ladder.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "ladder.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "ladder.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "ladder.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "ladder.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "ladder.zoom-normal" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "ladder.zoom-normal" },
    { GDK_KEY_9, GDK_CONTROL_MASK, "ladder.zoom-fit" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "ladder.next-route" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "ladder.previous-route" },
    { GDK_KEY_Escape, 0, "ladder.close" },
  };

  gtk_widget_class_install_action (widget_class, "ladder.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "ladder.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "ladder.zoom-normal", NULL, zoom_normal);
  gtk_widget_class_install_action (widget_class, "ladder.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "ladder.next-route", NULL, next_route);
  gtk_widget_class_install_action (widget_class, "ladder.previous-route", NULL, previous_route);
  gtk_widget_class_install_action (widget_class, "ladder.show-route", NULL, show_route);
  gtk_widget_class_install_action (widget_class, "ladder.close", NULL, close_side);
  gtk_widget_class_install_action (widget_class, "ladder.show-passages", NULL, show_passages);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}
