/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-check.h"

#include "../gui-fixture.h"

#include "gui/compare/sp-compare-row.h"

/* Smaller pieces of text may well show no ink. */
#define LEAST_TEXT 14
#define LEAST_VIEW 40

/* What a window has drawn. */
typedef struct
{
  cairo_surface_t *surface; /* (owned) */
  const guint32 *pixels;
  int width;
  int height;
  int stride; /* in pixels */
} Picture;

static gboolean
picture_take (Picture *picture, GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr;

  picture->width = gtk_widget_get_width (window);
  picture->height = gtk_widget_get_height (window);
  gdk_paintable_snapshot (paintable, snapshot, picture->width, picture->height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  picture->surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->width, picture->height);
  cr = cairo_create (picture->surface);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (picture->surface);
  picture->pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (picture->surface);
  picture->stride = cairo_image_surface_get_stride (picture->surface) / 4;
  return TRUE;
}

static gboolean
has_ink (const Picture *picture, const graphene_rect_t *area)
{
  int left = (int) area->origin.x;
  int top = (int) area->origin.y;
  guint32 first = picture->pixels[top * picture->stride + left];

  for (int y = top; y < (int) (area->origin.y + area->size.height); y++)
    for (int x = left; x < (int) (area->origin.x + area->size.width); x++)
      if (picture->pixels[y * picture->stride + x] != first)
        return TRUE;
  return FALSE;
}

/* What is in sight of @widget, in @window; FALSE if nothing is. */
static gboolean
find_visible_part (GtkWidget *widget, GtkWidget *window, graphene_rect_t *part)
{
  if (!gtk_widget_compute_bounds (widget, window, part))
    return FALSE;
  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != NULL;
       outer = gtk_widget_get_parent (outer))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_opacity (outer) < 0.2)
        return FALSE;
      if (outer != window && gtk_widget_get_overflow (outer) == GTK_OVERFLOW_VISIBLE)
        continue;
      if (!gtk_widget_compute_bounds (outer, window, &bounds) ||
          !graphene_rect_intersection (part, &bounds, part))
        return FALSE;
    }
  return graphene_rect_intersection (
      part,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window)),
      part);
}

static gboolean
is_text (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  return g_utf8_strlen (text, -1) > 1 && gtk_widget_get_opacity (widget) >= 0.2;
}

/* The title of a row stays in sight, drawn above the cells that scroll below it. */
static gboolean
is_covered (GtkWidget *widget, GtkWidget *window, const graphene_rect_t *part)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, SP_TYPE_COMPARE_ROW);
  GtkWidget *title = row != NULL ? sp_compare_row_get_title (SP_COMPARE_ROW (row)) : NULL;
  graphene_rect_t bounds;

  return title != NULL && !gtk_widget_is_ancestor (widget, title) &&
         gtk_widget_compute_bounds (title, window, &bounds) &&
         graphene_rect_intersection (&bounds, part, NULL);
}

static char *
check_drawn (const Picture *picture, GtkWidget *widget, GtkWidget *window, float least)
{
  graphene_rect_t part;

  if (!find_visible_part (widget, window, &part) || part.size.width < least ||
      part.size.height < least || has_ink (picture, &part) || is_covered (widget, window, &part))
    return NULL;
  return g_strdup_printf ("%s “%s” is not drawn at %g, %g, %g × %g", G_OBJECT_TYPE_NAME (widget),
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "",
                          (double) part.origin.x, (double) part.origin.y, (double) part.size.width,
                          (double) part.size.height);
}

static char *
check_all_drawn (const Picture *picture, GtkWidget *window)
{
  g_autoptr (GPtrArray) widgets = gui_fixture_find_all (window, GTK_TYPE_WIDGET);
  char *fault = NULL;

  for (guint i = 0; i < widgets->len && fault == NULL; i++)
    {
      GtkWidget *widget = widgets->pdata[i];

      if (gtk_widget_get_native (widget) != GTK_NATIVE (window))
        continue;
      if (is_text (widget))
        fault = check_drawn (picture, widget, window, LEAST_TEXT);
      else if (GTK_IS_SCROLLED_WINDOW (widget))
        fault = check_drawn (picture, widget, window, LEAST_VIEW);
    }
  return fault;
}

/**
 * random_check_frame:
 * @window: a window in sight that has nothing left to do
 *
 * Returns: (transfer full) (nullable): what is not drawn of the text and the scrolled areas that are
 *   in sight, %NULL if all is
 */
char *
random_check_frame (GtkWindow *window)
{
  Picture picture = { 0 };
  char *fault;

  if (!picture_take (&picture, GTK_WIDGET (window)))
    return g_strdup ("the window draws nothing");
  fault = check_all_drawn (&picture, GTK_WIDGET (window));
  cairo_surface_destroy (picture.surface);
  return fault;
}

/**
 * random_check_focus:
 * @window: a window in sight
 *
 * Returns: (transfer full) (nullable): what is wrong with its focus, %NULL if a key reaches
 *   something in sight or goes elsewhere
 */
char *
random_check_focus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!gtk_window_is_active (window))
    return NULL;
  if (focus == NULL)
    return g_strdup ("nothing has the focus");
  if (!gtk_widget_get_mapped (focus))
    return g_strdup_printf ("the focus is on %s, which is not in sight",
                            G_OBJECT_TYPE_NAME (focus));
  return NULL;
}
