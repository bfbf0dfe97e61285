/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-signpost-view.h"

#include "core/text/sp-direction.h"
#include "gui/sp-palette-class.h"
#include "paint/sp-signpost.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/**
 * SpSignpostView:
 *
 * Shows the roles of a pack on the boards of a signpost. For a screen reader it is one picture whose
 * name lists them all.
 */
struct _SpSignpostView
{
  GtkWidget parent_instance;

  SpPack *pack;         /* (owned) (nullable) */
  SpSignpost *signpost; /* (owned) (nullable): laid out for the width */
};

G_DEFINE_FINAL_TYPE (SpSignpostView, sp_signpost_view, GTK_TYPE_WIDGET)

static SpSignpost *
lay_out (SpSignpostView *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return sp_signpost_new (self->pack, gtk_widget_get_pango_context (widget), width,
                          gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static GtkSizeRequestMode
sp_signpost_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_signpost_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  SpSignpostView *self = SP_SIGNPOST_VIEW (widget);
  g_autoptr (SpSignpost) signpost = NULL;

  *minimum = *natural = 0;
  if (self->pack == NULL || orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 1)
    return;
  signpost = lay_out (self, for_size);
  *minimum = *natural = (int) ceil (sp_signpost_get_height (signpost));
}

static void
sp_signpost_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpSignpostView *self = SP_SIGNPOST_VIEW (widget);

  g_clear_pointer (&self->signpost, sp_signpost_free);
  if (self->pack != NULL)
    self->signpost = lay_out (self, width);
}

static void
sp_signpost_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpSignpostView *self = SP_SIGNPOST_VIEW (widget);
  SpPalette palette = sp_palette_get (sp_palette_get_kind_of_style ());
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->signpost == NULL)
    return;
  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  sp_signpost_draw (self->signpost, cr, &palette);
  cairo_destroy (cr);
}

static void
sp_signpost_view_dispose (GObject *object)
{
  SpSignpostView *self = SP_SIGNPOST_VIEW (object);

  g_clear_pointer (&self->signpost, sp_signpost_free);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_signpost_view_parent_class)->dispose (object);
}

static void
sp_signpost_view_class_init (SpSignpostViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_signpost_view_dispose;
  widget_class->get_request_mode = sp_signpost_view_get_request_mode;
  widget_class->measure = sp_signpost_view_measure;
  widget_class->size_allocate = sp_signpost_view_size_allocate;
  widget_class->snapshot = sp_signpost_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sp_signpost_view_init (SpSignpostView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/* The picture of a large pack counts its last roles; who cannot see it hears them all. */
static void
describe (SpSignpostView *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *roles = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->pack->roles.n_items; i++)
    g_ptr_array_add (titles, (gpointer) self->pack->roles.items[i].title);
  roles = sp_texts_join_isolated ((const char *const *) titles->pdata, titles->len,
                                  C_ ("list separator", ", "));
  /* Translators: %s is a list of roles */
  label = g_strdup_printf (_ ("A signpost to the roles: %s"), roles);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * sp_signpost_view_set_pack:
 * @self: the view
 * @pack: whose roles to show
 */
void
sp_signpost_view_set_pack (SpSignpostView *self, SpPack *pack)
{
  g_return_if_fail (SP_IS_SIGNPOST_VIEW (self) && pack != NULL);

  sp_pack_ref (pack);
  g_clear_pointer (&self->pack, sp_pack_unref);
  self->pack = pack;
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
