/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-picture.h"

#include "gui/sp-palette-class.h"
#include "paint/sp-sheet-canvas.h"

#include <adwaita.h>
#include <math.h>

/* What is as wide as it likes is as low as it can be. */
#define WIDE (1 << 20)

/**
 * SpPicture:
 *
 * Shows what can be drawn on a sheet, as high as its width asks for. For a screen reader it is one
 * picture, whose name says the same.
 */
typedef struct
{
  SpSheetDraw draw; /* (nullable): until there is something to show */
  gpointer subject; /* (owned) */
  GDestroyNotify free_subject;
} SpPicturePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (SpPicture, sp_picture, GTK_TYPE_WIDGET)

static double
draw_in (GtkWidget *widget, int width, cairo_t *cr)
{
  SpPicturePrivate *self = sp_picture_get_instance_private (SP_PICTURE (widget));
  SpSheetCanvas canvas = { gtk_widget_get_pango_context (widget), cr, width,
                           gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                           sp_palette_get (sp_palette_get_kind_of_style ()) };

  return self->draw != NULL && width > 0 ? self->draw (&canvas, self->subject) : 0;
}

static GtkSizeRequestMode
sp_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_picture_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (draw_in (widget, for_size >= 0 ? for_size : WIDE, NULL));
}

static void
sp_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw_in (widget, gtk_widget_get_width (widget), cr);
  cairo_destroy (cr);
}

static void
sp_picture_finalize (GObject *object)
{
  SpPicturePrivate *self = sp_picture_get_instance_private (SP_PICTURE (object));

  g_clear_pointer (&self->subject, self->free_subject);

  G_OBJECT_CLASS (sp_picture_parent_class)->finalize (object);
}

static void
sp_picture_class_init (SpPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_picture_finalize;
  widget_class->get_request_mode = sp_picture_get_request_mode;
  widget_class->measure = sp_picture_measure;
  widget_class->snapshot = sp_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sp_picture_init (SpPicture *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sp_picture_show:
 * @self: a picture
 * @draw: draws @subject
 * @subject: (transfer full): what to show from now on
 * @free_subject: frees @subject
 * @name: what a screen reader says of it
 */
void
sp_picture_show (SpPicture *self,
                 SpSheetDraw draw,
                 gpointer subject,
                 GDestroyNotify free_subject,
                 const char *name)
{
  SpPicturePrivate *priv = sp_picture_get_instance_private (self);

  g_return_if_fail (SP_IS_PICTURE (self) && draw != NULL && subject != NULL);

  g_clear_pointer (&priv->subject, priv->free_subject);
  priv->draw = draw;
  priv->subject = subject;
  priv->free_subject = free_subject;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
