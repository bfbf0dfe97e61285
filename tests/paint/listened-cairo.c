/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "listened-cairo.h"

#include <cairo-pdf.h>
#include <math.h>

/* What the linker calls the functions that are listened to. */
#define LISTEN(type, name, ...)     \
  type __real_##name (__VA_ARGS__); \
  type __wrap_##name (__VA_ARGS__); \
  type __wrap_##name (__VA_ARGS__)

static GString *notes;
static GString *path;
static guint color;

/**
 * listened_cairo_start:
 *
 * Forgets what was noted.
 */
void
listened_cairo_start (void)
{
  notes = g_string_new (NULL);
  path = g_string_new (NULL);
  color = 0;
}

/**
 * listened_cairo_note:
 * @format: what to note between what is drawn, as for printf
 * @...: its arguments
 */
void
listened_cairo_note (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (notes, format, arguments);
  va_end (arguments);
  g_string_append_c (notes, '\n');
}

/**
 * listened_cairo_end:
 *
 * Returns: (transfer full): what was drawn, a line a step
 */
char *
listened_cairo_end (void)
{
  g_assert_cmpstr (path->str, ==, "");
  g_string_free (path, TRUE);
  return g_string_free (g_steal_pointer (&notes), FALSE);
}

static void
add_number (GString *text, double number)
{
  double rounded = round (number * 10.0) / 10.0;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (
      text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%g", rounded == 0.0 ? 0.0 : rounded));
}

static void
add_point (cairo_t *cr, GString *text, double x, double y)
{
  cairo_user_to_device (cr, &x, &y);
  add_number (text, x);
  add_number (text, y);
}

static void
add_length (cairo_t *cr, GString *text, double length)
{
  double across = 0.0;

  cairo_user_to_device_distance (cr, &length, &across);
  add_number (text, length);
}

static void
add_to_path (cairo_t *cr, const char *step, double x, double y)
{
  if (notes == NULL)
    return;
  g_string_append (path, step);
  add_point (cr, path, x, y);
}

static GString *
begin_note (const char *what)
{
  g_string_append_printf (notes, "%s #%06x", what, color);
  return notes;
}

static void
end_note (void)
{
  g_string_append_c (notes, '\n');
}

LISTEN (void, cairo_set_source_rgb, cairo_t *cr, double red, double green, double blue)
{
  color = (guint) lround (red * 255) << 16 | (guint) lround (green * 255) << 8 |
          (guint) lround (blue * 255);
  __real_cairo_set_source_rgb (cr, red, green, blue);
}

LISTEN (void, cairo_move_to, cairo_t *cr, double x, double y)
{
  add_to_path (cr, " M", x, y);
  __real_cairo_move_to (cr, x, y);
}

LISTEN (void, cairo_line_to, cairo_t *cr, double x, double y)
{
  add_to_path (cr, " L", x, y);
  __real_cairo_line_to (cr, x, y);
}

LISTEN (void,
        cairo_curve_to,
        cairo_t *cr,
        double x1,
        double y1,
        double x2,
        double y2,
        double x3,
        double y3)
{
  add_to_path (cr, " C", x1, y1);
  add_to_path (cr, "", x2, y2);
  add_to_path (cr, "", x3, y3);
  __real_cairo_curve_to (cr, x1, y1, x2, y2, x3, y3);
}

LISTEN (void, cairo_rectangle, cairo_t *cr, double x, double y, double width, double height)
{
  add_to_path (cr, " R", x, y);
  add_to_path (cr, " to", x + width, y + height);
  __real_cairo_rectangle (cr, x, y, width, height);
}

static void
add_arc (cairo_t *cr, const char *step, double x, double y, double radius, double from, double to)
{
  if (notes == NULL)
    return;
  add_to_path (cr, step, x, y);
  add_length (cr, path, radius);
  add_number (path, from / G_PI * 180.0);
  add_number (path, to / G_PI * 180.0);
}

LISTEN (void, cairo_arc, cairo_t *cr, double x, double y, double radius, double from, double to)
{
  add_arc (cr, " A", x, y, radius, from, to);
  __real_cairo_arc (cr, x, y, radius, from, to);
}

LISTEN (void,
        cairo_arc_negative,
        cairo_t *cr,
        double x,
        double y,
        double radius,
        double from,
        double to)
{
  add_arc (cr, " a", x, y, radius, from, to);
  __real_cairo_arc_negative (cr, x, y, radius, from, to);
}

LISTEN (void, cairo_new_sub_path, cairo_t *cr)
{
  if (notes != NULL)
    g_string_append (path, " N");
  __real_cairo_new_sub_path (cr);
}

LISTEN (void, cairo_close_path, cairo_t *cr)
{
  if (notes != NULL)
    g_string_append (path, " Z");
  __real_cairo_close_path (cr);
}

/* A path that nobody filled is forgotten with the next one: Pango draws where it ends. */
static void
note_path (const char *what, gboolean is_kept)
{
  g_string_append (begin_note (what), path->str);
  end_note ();
  if (!is_kept)
    g_string_truncate (path, 0);
}

LISTEN (void, cairo_fill, cairo_t *cr)
{
  if (notes != NULL)
    note_path ("fill", FALSE);
  __real_cairo_fill (cr);
}

static void
note_stroke (cairo_t *cr, gboolean is_kept)
{
  g_autoptr (GString) what = g_string_new (NULL);

  if (notes == NULL)
    return;
  g_string_append (what, cairo_get_antialias (cr) == CAIRO_ANTIALIAS_NONE ? "hard" : "stroke");
  g_string_append (what, cairo_get_line_join (cr) == CAIRO_LINE_JOIN_ROUND ? " round" : "");
  add_length (cr, what, cairo_get_line_width (cr));
  note_path (what->str, is_kept);
}

LISTEN (void, cairo_stroke, cairo_t *cr)
{
  note_stroke (cr, FALSE);
  __real_cairo_stroke (cr);
}

LISTEN (void, cairo_stroke_preserve, cairo_t *cr)
{
  note_stroke (cr, TRUE);
  __real_cairo_stroke_preserve (cr);
}

LISTEN (void, cairo_paint, cairo_t *cr)
{
  if (notes != NULL)
    {
      begin_note ("paint");
      add_number (notes, cairo_get_tolerance (cr));
      end_note ();
    }
  __real_cairo_paint (cr);
}

LISTEN (void, cairo_show_glyphs, cairo_t *cr, const cairo_glyph_t *glyphs, int n_glyphs)
{
  if (notes != NULL)
    {
      begin_note ("letters");
      for (int i = 0; i < n_glyphs; i++)
        add_point (cr, notes, glyphs[i].x, glyphs[i].y);
      end_note ();
    }
  __real_cairo_show_glyphs (cr, glyphs, n_glyphs);
}

static gboolean
is_bold (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  gboolean is_bold = font != NULL && pango_font_description_get_weight (font) == PANGO_WEIGHT_BOLD;

  if (attributes != NULL)
    {
      PangoAttrIterator *iter = pango_attr_list_get_iterator (attributes);

      is_bold |= pango_attr_iterator_get (iter, PANGO_ATTR_WEIGHT) != NULL;
      pango_attr_iterator_destroy (iter);
    }
  return is_bold;
}

/* Returns how large the font of a layout is, in points. */
static double
get_size (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  double size;

  if (font == NULL || pango_font_description_get_size (font) == 0)
    font = pango_context_get_font_description (pango_layout_get_context (layout));
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (attributes != NULL)
    {
      PangoAttrIterator *iter = pango_attr_list_get_iterator (attributes);
      PangoAttribute *scale = pango_attr_iterator_get (iter, PANGO_ATTR_SCALE);

      size *= scale != NULL ? ((PangoAttrFloat *) scale)->value : 1.0;
      pango_attr_iterator_destroy (iter);
    }
  return size;
}

static int
to_units (double size)
{
  return (int) lround (size) * PANGO_SCALE;
}

static PangoRectangle
measure_line (PangoLayout *layout, int number)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, number);
  const char *text = pango_layout_get_text (layout) + line->start_index;
  double size = get_size (layout);
  PangoRectangle extents = { 0 };
  int left;

  extents.height = to_units (size * LISTENED_LINE_HEIGHT);
  extents.y = number * extents.height;
  extents.width = to_units (g_utf8_strlen (text, line->length) * size * LISTENED_LETTER_WIDTH);
  left = pango_layout_get_width (layout) - extents.width;
  if (pango_layout_get_width (layout) >= 0 &&
      pango_layout_get_alignment (layout) != PANGO_ALIGN_LEFT)
    extents.x = pango_layout_get_alignment (layout) == PANGO_ALIGN_CENTER ? left / 2 : left;
  return extents;
}

static void
measure (PangoLayout *layout, PangoRectangle *extents)
{
  int n_lines = pango_layout_get_line_count (layout);

  *extents = measure_line (layout, 0);
  for (int i = 1; i < n_lines; i++)
    {
      PangoRectangle line = measure_line (layout, i);

      extents->x = MIN (extents->x, line.x);
      extents->width = MAX (extents->width, line.width);
      extents->height += line.height;
    }
}

LISTEN (void,
        pango_layout_get_extents,
        PangoLayout *layout,
        PangoRectangle *ink,
        PangoRectangle *logical)
{
  g_assert_null (ink);
  measure (layout, logical);
}

LISTEN (void, pango_layout_get_pixel_size, PangoLayout *layout, int *width, int *height)
{
  PangoRectangle extents;

  measure (layout, &extents);
  if (width != NULL)
    *width = extents.width / PANGO_SCALE;
  if (height != NULL)
    *height = extents.height / PANGO_SCALE;
}

static PangoRectangle
measure_at (PangoLayoutIter *iter)
{
  PangoLayout *layout = pango_layout_iter_get_layout (iter);
  int number;

  pango_layout_index_to_line_x (layout, pango_layout_iter_get_index (iter), FALSE, &number, NULL);
  return measure_line (layout, number);
}

LISTEN (void,
        pango_layout_iter_get_line_extents,
        PangoLayoutIter *iter,
        PangoRectangle *ink,
        PangoRectangle *logical)
{
  g_assert_null (ink);
  *logical = measure_at (iter);
}

LISTEN (void,
        pango_layout_iter_get_run_extents,
        PangoLayoutIter *iter,
        PangoRectangle *ink,
        PangoRectangle *logical)
{
  g_assert_null (ink);
  *logical = measure_at (iter);
}

/* Makes all letters of a run equally wide, and moves each a pixel to the right and two down, as fonts
 * do with accents. */
LISTEN (PangoLayoutRun *, pango_layout_iter_get_run_readonly, PangoLayoutIter *iter)
{
  PangoLayoutRun *run = __real_pango_layout_iter_get_run_readonly (iter);
  double size = get_size (pango_layout_iter_get_layout (iter));

  for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyphGeometry *geometry = &run->glyphs->glyphs[i].geometry;

      *geometry = (PangoGlyphGeometry){ to_units (size * LISTENED_LETTER_WIDTH), to_units (1),
                                        to_units (2) };
    }
  return run;
}

LISTEN (int, pango_layout_iter_get_baseline, PangoLayoutIter *iter)
{
  PangoRectangle extents = measure_at (iter);

  return extents.y + extents.height * 3 / 4;
}

LISTEN (int, pango_font_metrics_get_height, PangoFontMetrics *metrics)
{
  return to_units (10.0 * LISTENED_LINE_HEIGHT);
}

/* What a text is drawn by began as a path: where its letters go. */
static void
note_place (cairo_t *cr, const char *what)
{
  double x;
  double y;

  g_string_truncate (path, 0);
  cairo_get_current_point (cr, &x, &y);
  begin_note (what);
  add_point (cr, notes, x, y);
}

static void
note_text (cairo_t *cr, PangoLayout *layout)
{
  g_autofree char *text = g_strescape (pango_layout_get_text (layout), NULL);
  int width = pango_layout_get_width (layout);

  note_place (cr, "text");
  add_number (notes, get_size (layout));
  g_string_append_printf (notes, "%s \"%s\"", is_bold (layout) ? " bold" : "", text);
  if (width >= 0)
    g_string_append_printf (notes, " in %d by %d", width / PANGO_SCALE,
                            pango_layout_get_alignment (layout));
  end_note ();
}

LISTEN (void, pango_cairo_show_layout, cairo_t *cr, PangoLayout *layout)
{
  if (notes != NULL)
    note_text (cr, layout);
  __real_pango_cairo_show_layout (cr, layout);
}

/* Who keeps a line does not keep its layout: how long the line is remains. */
LISTEN (void, pango_cairo_show_layout_line, cairo_t *cr, PangoLayoutLine *line)
{
  if (notes != NULL)
    {
      note_place (cr, "line");
      g_string_append_printf (notes, " from %d of %d", line->start_index, line->length);
      end_note ();
    }
  __real_pango_cairo_show_layout_line (cr, line);
}

LISTEN (void, cairo_show_page, cairo_t *cr)
{
  if (notes != NULL)
    listened_cairo_note ("end of page");
  __real_cairo_show_page (cr);
}

LISTEN (void, cairo_pdf_surface_set_size, cairo_surface_t *surface, double width, double height)
{
  if (notes != NULL)
    listened_cairo_note ("paper %.0f × %.0f", width, height);
  __real_cairo_pdf_surface_set_size (surface, width, height);
}

LISTEN (void,
        cairo_pdf_surface_set_metadata,
        cairo_surface_t *surface,
        cairo_pdf_metadata_t kind,
        const char *text)
{
  if (notes != NULL)
    listened_cairo_note ("about the document: %d \"%s\"", kind, text);
  __real_cairo_pdf_surface_set_metadata (surface, kind, text);
}

LISTEN (int,
        cairo_pdf_surface_add_outline,
        cairo_surface_t *surface,
        int parent,
        const char *text,
        const char *place,
        cairo_pdf_outline_flags_t flags)
{
  int number = __real_cairo_pdf_surface_add_outline (surface, parent, text, place, flags);

  if (notes != NULL)
    listened_cairo_note ("outline %d below %d: \"%s\" at %s", number, parent, text, place);
  return number;
}
