/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/stage/sp-slide-view.h"

#include "paint/sp-sheet-painter.h"

/* A slide of that many pixels has the least letters, so that a room can read them; on a larger one
 * everything is larger. */
#define USUAL_WIDTH 1024.0
#define USUAL_HEIGHT 768.0
#define LEAST_PIXELS 24.0

/* In points of the sheet. */
#define MARGIN 14
#define FOOT 18

/**
 * SpSlideView:
 *
 * A slide, black on white in any looks, page by page. It takes the focus: a screen reader says what is
 * on the page then.
 */
struct _SpSlideView
{
  GtkWidget parent_instance;

  SpSlideSize size;
  SpSheet *sheet;          /* (owned) */
  SpSheetPainter *painter; /* (owned) */
  char *place;             /* (owned): which of the slides it is */
  guint page;
};

G_DEFINE_FINAL_TYPE (SpSlideView, sp_slide_view, GTK_TYPE_WIDGET)

/* More pages than that are counted in figures. */
#define MOST_DOTS 8

/* A point of the context is one of the sheet; letters have their places as they are drawn, larger than
 * that. */
static PangoContext *
new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_resolution (context, 72);
  return context;
}

/* The pages of a slide are told apart by dots: one for each, the one in sight filled. */
static char *
describe_place (SpSlideView *self)
{
  guint n = sp_slide_view_get_n_pages (self);
  GString *text = g_string_new (self->place);

  if (n > MOST_DOTS)
    g_string_append_printf (text, "   (%u / %u)", self->page + 1, n);
  for (guint i = 0; n > 1 && n <= MOST_DOTS && i < n; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "   " : "", i == self->page ? "●" : "○");
  return g_string_free (text, FALSE);
}

static void
draw_place (SpSlideView *self, cairo_t *cr)
{
  g_autofree char *text = describe_place (self);
  PangoContext *context = new_context ();
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *font = g_strdup_printf ("Sans %g", SP_SLIDE_LEAST_LETTERS);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, self->size.width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, self->size.is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  cairo_move_to (cr, 0, self->size.height + FOOT - 12);
  cairo_set_source_rgb (cr, 0, 0, 0);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (context);
}

/* On pixels, which the painter of ladders has to know. */
static cairo_surface_t *
draw (SpSlideView *self, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->size.unit, self->size.unit);
  cairo_translate (cr, MARGIN, MARGIN);
  sp_sheet_painter_draw (self->painter, cr, self->page);
  draw_place (self, cr);
  cairo_destroy (cr);
  return surface;
}

static void
sp_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = draw (SP_SLIDE_VIEW (widget), width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
sp_slide_view_finalize (GObject *object)
{
  SpSlideView *self = SP_SLIDE_VIEW (object);

  g_clear_pointer (&self->painter, sp_sheet_painter_free);
  g_clear_pointer (&self->sheet, sp_sheet_free);
  g_free (self->place);

  G_OBJECT_CLASS (sp_slide_view_parent_class)->finalize (object);
}

static void
sp_slide_view_class_init (SpSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_slide_view_finalize;
  widget_class->snapshot = sp_slide_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sp_slide_view_init (SpSlideView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * sp_slide_get_pixels:
 * @width: the width of a screen, in pixels
 * @height: its height
 *
 * Returns: how many pixels high the least letters are there that a room can read
 */
double
sp_slide_get_pixels (int width, int height)
{
  return LEAST_PIXELS * MAX (MIN (width / USUAL_WIDTH, height / USUAL_HEIGHT), 1);
}

static void
set_size (SpSlideView *self, int width, int height)
{
  self->size.unit = sp_slide_get_pixels (width, height) / SP_SLIDE_LEAST_LETTERS;
  self->size.width = width / self->size.unit - 2 * MARGIN;
  self->size.height = height / self->size.unit - 2 * MARGIN - FOOT;
  self->size.is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * sp_slide_view_new:
 * @slides: slides, which stay as long as the view
 * @slide: one of them
 * @width: the width that the view will have
 * @height: its height
 *
 * Returns: (transfer floating): the first page of the slide
 */
GtkWidget *
sp_slide_view_new (const SpSlides *slides, guint slide, int width, int height)
{
  SpSlideView *self = g_object_new (SP_TYPE_SLIDE_VIEW, NULL);
  PangoContext *context = new_context ();

  set_size (self, width, height);
  self->sheet = sp_slides_make_sheet (slides, slide, &self->size);
  self->painter = sp_sheet_painter_new (self->sheet, context, self->size.width, self->size.height,
                                        self->size.is_rtl);
  g_object_unref (context);
  self->place = sp_slides_describe_place (slides, slide);
  sp_slide_view_show_page (self, 0);
  return GTK_WIDGET (self);
}

/**
 * sp_slide_view_get_n_pages:
 * @self: a slide
 *
 * Returns: how many pages it takes
 */
guint
sp_slide_view_get_n_pages (SpSlideView *self)
{
  g_return_val_if_fail (SP_IS_SLIDE_VIEW (self), 0);

  return sp_sheet_painter_get_n_pages (self->painter);
}

/* What a page says where there is nothing but a drawing: the items behind it say the same. */
static char *
describe_drawn (SpSlideView *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sp_sheet_get_n_blocks (self->sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (self->sheet, i);

      if (block->kind == SP_SHEET_ITEM)
        g_string_append_printf (text, "%s\n", block->text);
    }
  return g_string_free (text, FALSE);
}

/**
 * sp_slide_view_show_page:
 * @self: a slide
 * @page: which of its pages to show; the last one if there are fewer
 */
void
sp_slide_view_show_page (SpSlideView *self, guint page)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SP_IS_SLIDE_VIEW (self));

  self->page = MIN (page, sp_slide_view_get_n_pages (self) - 1);
  text = sp_sheet_painter_get_text (self->painter, self->page);
  if (*text == '\0')
    {
      g_free (text);
      text = describe_drawn (self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
