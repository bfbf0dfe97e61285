/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-ladder-text.h"

#include "paint/sp-layout-wrap.h"

/* Glyphs of one font, placed from the upper left corner of a title. */
typedef struct
{
  cairo_scaled_font_t *font; /* (owned) */
  cairo_glyph_t *glyphs;     /* (owned) */
  guint n_glyphs;
} Run;

struct _SpLadderText
{
  PangoLayout *layout; /* (owned) */
  GArray *runs;        /* (owned) (element-type Run) */
  double x;            /* where the text begins in its layout, which is wider where it is wrapped */
  gboolean is_plain;   /* whether the runs are all of it */
  gboolean keeps_brackets;
};

/* What is drawn with one font at one height. */
typedef struct
{
  cairo_scaled_font_t *font; /* (not owned) */
  double height;
  GArray *glyphs; /* (owned) (element-type cairo_glyph_t) */
} Batch;

struct _SpLadderGlyphs
{
  cairo_t *cr;            /* (not owned) */
  GArray *batches;        /* (owned) (element-type Batch) */
  gboolean keeps_letters; /* whether the surface wants to know the letters, too */
};

static void
run_clear (gpointer data)
{
  Run *run = data;

  cairo_scaled_font_destroy (run->font);
  g_free (run->glyphs);
}

static void
batch_clear (gpointer data)
{
  g_array_unref (((Batch *) data)->glyphs);
}

static PangoLayout *
new_layout (PangoContext *context,
            const char *text,
            PangoWeight weight,
            double width,
            int n_lines,
            PangoAlignment alignment)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, alignment);
  sp_layout_wrap (layout);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Returns whether @glyphs are nothing but shapes of their font: what a font lacks is drawn as a box
 * with numbers, which Pango can do. */
static gboolean
add_glyphs (Run *run, const PangoGlyphString *glyphs, int x, int y)
{
  run->glyphs = g_new (cairo_glyph_t, glyphs->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        return FALSE;
      if (info->glyph != PANGO_GLYPH_EMPTY)
        run->glyphs[run->n_glyphs++] =
            (cairo_glyph_t){ info->glyph, (double) (x + info->geometry.x_offset) / PANGO_SCALE,
                             (double) (y + info->geometry.y_offset) / PANGO_SCALE };
      x += info->geometry.width;
    }
  return TRUE;
}

static gboolean
add_run (SpLadderText *self, PangoLayoutIter *iter)
{
  const PangoLayoutRun *laid_out = pango_layout_iter_get_run_readonly (iter);
  PangoRectangle extents;
  cairo_scaled_font_t *font;
  Run run = { 0 };

  if (laid_out == NULL)
    return TRUE;
  font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (laid_out->item->analysis.font));
  if (font == NULL || laid_out->item->analysis.gravity != PANGO_GRAVITY_SOUTH)
    return FALSE;
  run.font = cairo_scaled_font_reference (font);
  pango_layout_iter_get_run_extents (iter, NULL, &extents);
  g_array_append_val (self->runs, run);
  return add_glyphs (&g_array_index (self->runs, Run, self->runs->len - 1), laid_out->glyphs,
                     extents.x, pango_layout_iter_get_baseline (iter));
}

static gboolean
add_runs (SpLadderText *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  gboolean is_plain;

  do
    is_plain = add_run (self, iter);
  while (is_plain && pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  return is_plain;
}

/* Lays a title out in @n_lines of at most @width; what does not fit is cut off with an ellipsis. */
SpLadderText *
sp_ladder_text_new (PangoContext *context,
                    const char *text,
                    PangoWeight weight,
                    double width,
                    int n_lines,
                    PangoAlignment alignment)
{
  SpLadderText *self = g_new0 (SpLadderText, 1);
  PangoRectangle extents;

  self->layout = new_layout (context, text, weight, width, n_lines, alignment);
  self->keeps_brackets = sp_layout_keep_brackets (self->layout);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, run_clear);
  self->is_plain = add_runs (self);
  pango_layout_get_extents (self->layout, NULL, &extents);
  self->x = (double) extents.x / PANGO_SCALE;
  return self;
}

void
sp_ladder_text_free (SpLadderText *self)
{
  g_array_unref (self->runs);
  g_object_unref (self->layout);
  g_free (self);
}

/* Returns whether no font has some of the letters. */
gboolean
sp_ladder_text_lacks_letters (const SpLadderText *self)
{
  return pango_layout_get_unknown_glyphs_count (self->layout) > 0;
}

/* Returns whether something was cut off. */
gboolean
sp_ladder_text_is_cut (const SpLadderText *self)
{
  return pango_layout_is_ellipsized (self->layout);
}

/* Returns whether nothing was cut off and no word goes on in another line. */
gboolean
sp_ladder_text_is_whole (const SpLadderText *self)
{
  return sp_layout_is_whole (self->layout);
}

/* Returns whether what stands in brackets is on one line. */
gboolean
sp_ladder_text_keeps_brackets (const SpLadderText *self)
{
  return self->keeps_brackets;
}

/* Says how much room the text itself takes. */
void
sp_ladder_text_measure (const SpLadderText *self, double *width, double *height)
{
  PangoRectangle extents;

  pango_layout_get_extents (self->layout, NULL, &extents);
  *width = (double) extents.width / PANGO_SCALE;
  *height = (double) extents.height / PANGO_SCALE;
}

/* Titles are gathered because one long row of glyphs is drawn much faster than many short ones. Not
 * all at once: Cairo looks at everything between the first and the last. And a file is to have words
 * that can be found. */
SpLadderGlyphs *
sp_ladder_glyphs_new (cairo_t *cr)
{
  SpLadderGlyphs *self = g_new0 (SpLadderGlyphs, 1);
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  self->cr = cr;
  self->batches = g_array_new (FALSE, FALSE, sizeof (Batch));
  g_array_set_clear_func (self->batches, batch_clear);
  self->keeps_letters = type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_SVG ||
                        type == CAIRO_SURFACE_TYPE_PS;
  return self;
}

static GArray *
find_batch (SpLadderGlyphs *self, cairo_scaled_font_t *font, double height)
{
  Batch batch = { font, height, NULL };

  for (guint i = self->batches->len; i-- > 0;)
    {
      const Batch *other = &g_array_index (self->batches, Batch, i);

      if (other->font == font && other->height == height)
        return other->glyphs;
    }
  batch.glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_array_append_val (self->batches, batch);
  return batch.glyphs;
}

/* Adds a title; @x and @y are its upper left corner, @height what it has in common with those that
 * stand beside it. */
void
sp_ladder_glyphs_add (SpLadderGlyphs *self,
                      const SpLadderText *text,
                      double x,
                      double y,
                      double height)
{
  x -= text->x;
  if (self->keeps_letters || !text->is_plain)
    {
      cairo_move_to (self->cr, x, y);
      pango_cairo_show_layout (self->cr, text->layout);
      return;
    }
  for (guint i = 0; i < text->runs->len; i++)
    {
      const Run *run = &g_array_index (text->runs, Run, i);
      GArray *glyphs = find_batch (self, run->font, height);

      for (guint k = 0; k < run->n_glyphs; k++)
        {
          cairo_glyph_t glyph = run->glyphs[k];

          glyph.x += x;
          glyph.y += y;
          g_array_append_val (glyphs, glyph);
        }
    }
}

/* Draws all titles in the colour that is set, and frees @self. */
void
sp_ladder_glyphs_show (SpLadderGlyphs *self)
{
  for (guint i = 0; i < self->batches->len; i++)
    {
      const Batch *batch = &g_array_index (self->batches, Batch, i);

      cairo_set_scaled_font (self->cr, batch->font);
      cairo_show_glyphs (self->cr, (const cairo_glyph_t *) batch->glyphs->data, batch->glyphs->len);
    }
  g_array_unref (self->batches);
  g_free (self);
}
