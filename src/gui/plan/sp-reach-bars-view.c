/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-reach-bars-view.h"

#include "core/plan/sp-plan-words.h"
#include "gui/sp-palette-class.h"
#include "paint/sp-reach-bars.h"

#include <adwaita.h>
#include <math.h>

/**
 * SpReachBarsView:
 *
 * Shows how much of each kind of skills is reached. What is drawn is a picture, which says the same to
 * a screen reader.
 */
struct _SpReachBarsView
{
  GtkWidget parent_instance;

  GArray *kinds; /* (owned) (element-type SpKindReach) */
};

G_DEFINE_FINAL_TYPE (SpReachBarsView, sp_reach_bars_view, GTK_TYPE_WIDGET)

static double
draw (SpReachBarsView *self, int width, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SpPalette palette = sp_palette_get (sp_palette_get_kind_of_style ());

  return sp_reach_bars_draw (self->kinds, gtk_widget_get_pango_context (widget), width,
                             gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, cr, &palette);
}

static void
sp_reach_bars_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (draw (SP_REACH_BARS_VIEW (widget), 1, NULL));
}

static void
sp_reach_bars_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (SP_REACH_BARS_VIEW (widget), gtk_widget_get_width (widget), cr);
  cairo_destroy (cr);
}

static void
sp_reach_bars_view_finalize (GObject *object)
{
  g_clear_pointer (&SP_REACH_BARS_VIEW (object)->kinds, g_array_unref);

  G_OBJECT_CLASS (sp_reach_bars_view_parent_class)->finalize (object);
}

static void
sp_reach_bars_view_class_init (SpReachBarsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_reach_bars_view_finalize;
  widget_class->measure = sp_reach_bars_view_measure;
  widget_class->snapshot = sp_reach_bars_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sp_reach_bars_view_init (SpReachBarsView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

static char *
describe (const GArray *kinds)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      const SpKindReach *kind = &g_array_index (kinds, SpKindReach, i);
      g_autofree char *numbers = sp_kind_reach_to_string (kind);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", kind->title, numbers);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * sp_reach_bars_view_new:
 * @kinds: (element-type SpKindReach): what to show
 *
 * Returns: (transfer floating): the bars
 */
GtkWidget *
sp_reach_bars_view_new (GArray *kinds)
{
  SpReachBarsView *self = g_object_new (SP_TYPE_REACH_BARS_VIEW, NULL);
  g_autofree char *words = describe (kinds);

  self->kinds = g_array_ref (kinds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
