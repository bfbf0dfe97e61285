/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the ladders are laid out for the room that there is. */

#include "gui/ladder/sp-ladder-view-private.h"

#include <math.h>

#define ASPECT_STEP 1.25

/* Text that is drawn at any zoom must not be fitted to the pixels of one. */
static PangoContext *
new_context (SpLadderView *self)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/* Returns how wide a room is, as a part of its height, in steps that are so coarse that a window can be
 * resized without the ladders being laid out all the time. */
static double
round_aspect (int width, int height)
{
  return pow (ASPECT_STEP, round (log ((double) width / height) / log (ASPECT_STEP)));
}

/* Returns that of the room for the ladders. What opens beside them is to leave them as they are. */
static double
find_aspect (SpLadderView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = root != NULL ? gtk_widget_get_width (GTK_WIDGET (root)) : 0;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return width > 1 && height > 1 ? round_aspect (width, height) : self->aspect;
}

/* Returns: (transfer full): what paints @ladder, which has to stay, in a room of @aspect */
static SpLadderPainter *
new_painter (SpLadderView *self, const SpLadder *ladder, double aspect)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PangoContext *context = new_context (self);
  SpLadderPainter *painter = sp_ladder_painter_new_in_shape (ladder, context, mirrored, aspect);

  g_object_unref (context);
  return painter;
}

static guint
get_serial (SpLadderView *self)
{
  return pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

/* Lays the ladders out anew when the text looks different or runs the other way, or for another shape. */
void
sp_ladder_view_ensure_painter (SpLadderView *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint serial = get_serial (self);

  if (self->painter != NULL && self->font_serial == serial && self->mirrored == mirrored)
    return;
  g_clear_pointer (&self->painter, sp_ladder_painter_free);
  sp_ladder_view_clear_legend (self);
  self->painter = new_painter (self, sp_ladder_session_get_ladder (self->session), self->aspect);
  self->font_serial = serial;
  self->mirrored = mirrored;
  sp_ladder_view_order_rungs (self);
}

/* In another shape everything is elsewhere: what matters is looked for again. */
void
sp_ladder_view_choose_shape (SpLadderView *self)
{
  double aspect = find_aspect (self);

  if (aspect == self->aspect)
    return;
  self->aspect = aspect;
  g_clear_pointer (&self->painter, sp_ladder_painter_free);
  self->placed = FALSE;
}

/**
 * sp_ladder_view_get_layout:
 * @self: a view with a session
 *
 * Returns: (transfer none): where everything is at a zoom of 1, in pixels
 */
const SpLadderLayout *
sp_ladder_view_get_layout (SpLadderView *self)
{
  g_return_val_if_fail (SP_IS_LADDER_VIEW (self) && self->session != NULL, NULL);

  sp_ladder_view_ensure_painter (self);
  return sp_ladder_painter_get_layout (self->painter);
}

/**
 * sp_ladder_view_get_aspect:
 * @self: a view
 *
 * Returns: how many times as wide as high the room is that the ladders are laid out for
 */
double
sp_ladder_view_get_aspect (SpLadderView *self)
{
  g_return_val_if_fail (SP_IS_LADDER_VIEW (self), 0.0);

  return self->aspect;
}

/* Lays out the ladders of all roles, which may not be those that are shown. */
static void
ensure_whole (SpLadderView *self, double aspect)
{
  if (self->whole != NULL && self->whole_aspect == aspect &&
      self->whole_serial == get_serial (self))
    return;
  sp_ladder_view_clear_whole (self);
  self->whole_ladder = sp_ladder_new (sp_ladder_session_get_pack (self->session), NULL, 0);
  self->whole = new_painter (self, self->whole_ladder, aspect);
  self->whole_aspect = aspect;
  self->whole_serial = get_serial (self);
}

/* Forgets what was laid out to know whether all ladders have room. */
void
sp_ladder_view_clear_whole (SpLadderView *self)
{
  g_clear_pointer (&self->whole, sp_ladder_painter_free);
  g_clear_pointer (&self->whole_ladder, sp_ladder_free);
}

/**
 * sp_ladder_view_has_room_for_all:
 * @self: a view with a session
 * @width: of a room, 1 or more pixels
 * @height: of that
 *
 * Returns: whether the ladders of all roles can be read there without scrolling
 */
gboolean
sp_ladder_view_has_room_for_all (SpLadderView *self, int width, int height)
{
  const SpLadderLayout *layout;
  SpLadderPoint strips;
  SpLadderPoint lead;
  double scale;

  g_return_val_if_fail (SP_IS_LADDER_VIEW (self) && self->session != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  ensure_whole (self, round_aspect (width, height));
  layout = sp_ladder_painter_get_layout (self->whole);
  scale = MIN (width / layout->width, height / layout->height);
  /* Letters that are larger than the drawing take room in front of it. */
  sp_ladder_painter_measure_headings (self->whole, scale, &strips, &lead);
  scale = MIN ((width - lead.x) / layout->width, (height - lead.y) / layout->height);
  return scale >= sp_ladder_painter_get_readable_scale (self->whole) ||
         (scale > SP_LADDER_ZOOM_MIN && sp_ladder_painter_has_all_words (self->whole, scale));
}
