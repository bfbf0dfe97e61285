/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large the drawing is and which part of it is in sight. */

#include "gui/ladder/sp-ladder-view-private.h"

#include <math.h>

/* How large a drawing is that is fitted to the window: no larger than it is good to look at. One that has
 * to be scrolled is not larger than usual. */
#define LARGEST_FIT 1.4
#define USUAL_ZOOM 1.0

/* What stays around what is brought into sight, in pixels. */
#define REVEAL_MARGIN 36.0

/* Where the size depends on titles, which depend on the size. */
#define FIT_ROUNDS 8

/* Returns how one direction looks at @zoom. */
SpLadderAxis
sp_ladder_view_measure_axis (SpLadderView *self, GtkOrientation orientation, double zoom)
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (self);
  SpLadderPoint strips;
  SpLadderPoint lead;

  sp_ladder_painter_measure_headings (self->painter, zoom, &strips, &lead);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return (SpLadderAxis){ .page = gtk_widget_get_height (GTK_WIDGET (self)) -
                                   sp_ladder_view_get_legend_height (self, zoom),
                           .extent = layout->height * zoom + lead.y,
                           .start = lead.y,
                           .cover_start = strips.y };
  return (SpLadderAxis){ .page = gtk_widget_get_width (GTK_WIDGET (self)),
                         .extent = layout->width * zoom + lead.x,
                         .start = self->mirrored ? 0.0 : lead.x,
                         .cover_start = self->mirrored ? 0.0 : strips.x,
                         .cover_end = self->mirrored ? strips.x : 0.0 };
}

/* Scrolls at once as far as there is something to scroll. */
void
sp_ladder_view_place_axis (SpLadderView *self, GtkOrientation orientation, double value)
{
  SpLadderAxis axis = sp_ladder_view_measure_axis (self, orientation, self->zoom);
  double upper = MAX (ceil (axis.extent), axis.page);

  gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0.0, upper - axis.page),
                            0.0, upper, axis.page * 0.1, axis.page * 0.9, axis.page);
}

/* Returns where the drawing begins inside the widget: in the middle if it is smaller. */
double
sp_ladder_view_get_offset (SpLadderView *self, GtkOrientation orientation)
{
  SpLadderAxis axis = sp_ladder_view_measure_axis (self, orientation, self->zoom);

  if (axis.extent < axis.page)
    return axis.start + floor ((axis.page - axis.extent) / 2.0);
  return axis.start - round (gtk_adjustment_get_value (self->adjustments[orientation]));
}

/* Returns the zoom at which everything is in sight across, down, or in both directions. A smaller drawing
 * may have to make room for a legend. */
static double
fit (SpLadderView *self, gboolean across, gboolean down)
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (self);
  const double extents[] = { layout->width, layout->height };
  double zoom = LARGEST_FIT;

  for (guint round = 0; round < FIT_ROUNDS; round++)
    {
      double next = LARGEST_FIT;

      for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
        {
          SpLadderAxis axis = sp_ladder_view_measure_axis (self, i, zoom);
          double lead = axis.extent - extents[i] * zoom;

          if (i == GTK_ORIENTATION_HORIZONTAL ? across : down)
            next = MIN (next, (axis.page - lead) / MAX (extents[i], 1.0));
        }
      zoom = MAX (next, SP_LADDER_ZOOM_MIN);
    }
  return zoom;
}

/* Returns the zoom at which @box is in sight beside the titles. */
static double
get_framing_zoom (SpLadderView *self, const SpLadderBox *box)
{
  double zooms[2];

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      /* Titles are largest where the drawing is. */
      SpLadderAxis axis = sp_ladder_view_measure_axis (self, i, USUAL_ZOOM);

      zooms[i] = (axis.page - axis.cover_start - axis.cover_end - 2.0 * REVEAL_MARGIN) /
                 (i == GTK_ORIENTATION_HORIZONTAL ? box->width : box->height);
    }
  return MIN (zooms[0], zooms[1]);
}

static void
add_box (SpLadderBox *box, const SpLadderBox *other)
{
  double right = MAX (box->x + box->width, other->x + other->width);
  double bottom = MAX (box->y + box->height, other->y + other->height);

  box->x = MIN (box->x, other->x);
  box->y = MIN (box->y, other->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* What is to be in sight: all of it if that can be, and else its start. */
typedef struct
{
  SpLadderBox all;
  SpLadderBox start;
} Target;

static Target
make_route_target (const SpLadderLayout *layout, const SpLadderRoute *route)
{
  Target target = { layout->boxes[route->nodes[0]], layout->boxes[route->nodes[0]] };

  for (guint i = 1; i <= route->n_moves; i++)
    add_box (&target.all, &layout->boxes[route->nodes[i]]);
  return target;
}

/* Finds what stands out: the route, where the person is, or else the rung that is selected. Returns
 * whether there is any. */
static gboolean
find_marked (SpLadderView *self, Target *target)
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (self);
  const SpLadderRoute *route = sp_ladder_session_get_route (self->session);
  int from =
      sp_ladder_session_find_node (self->session, sp_ladder_session_get_from (self->session));
  int selected =
      sp_ladder_session_find_node (self->session, sp_ladder_session_get_selected (self->session));
  int node = selected >= 0 ? selected : from;

  if (route != NULL)
    *target = make_route_target (layout, route);
  else if (node >= 0)
    *target = (Target){ layout->boxes[node], layout->boxes[node] };
  return route != NULL || node >= 0;
}

/* Returns the box of the lowest rung of the first role, or NULL where there is none. */
static const SpLadderBox *
find_first_rung (SpLadderView *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  const SpLadderLayout *layout = sp_ladder_view_get_layout (self);
  const SpLadderBox *first = NULL;

  for (guint i = 0; i < layout->n_boxes && ladder->n_roles > 0; i++)
    {
      const SpRung *rung = sp_ladder_get_rung (ladder, i);

      if (rung->role.id != NULL && rung->role.index == ladder->roles[0] &&
          (first == NULL || layout->boxes[i].y > first->y))
        first = &layout->boxes[i];
    }
  return first;
}

/* Returns as much as is in sight at a time of the foot of the first role, with its first rung: large text
 * may leave room for little more. */
static Target
find_first_role (SpLadderView *self)
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (self);
  double left = layout->n_lanes > 0 ? layout->lanes[0].band.x : 0.0;
  double right = layout->n_lanes > 0 ? left + layout->lanes[0].band.width : layout->width;
  const SpLadderBox *first = find_first_rung (self);
  SpLadderBox edge = { self->mirrored ? right : left, layout->height, 0.0, 0.0 };
  SpLadderAxis across = sp_ladder_view_measure_axis (self, GTK_ORIENTATION_HORIZONTAL, self->zoom);
  double width =
      MAX (across.page - across.cover_start - across.cover_end - 2.0 * REVEAL_MARGIN, 1.0) /
      self->zoom;

  edge.width = width;
  edge.x -= self->mirrored ? width : 0.0;
  return (Target){ edge, first != NULL ? *first : edge };
}

/* Returns the value that shows the middle of a stretch, and at least its start. */
static double
find_value (SpLadderView *self,
            GtkOrientation orientation,
            double first,
            double size,
            double start_first,
            double start_size)
{
  SpLadderAxis axis = sp_ladder_view_measure_axis (self, orientation, self->zoom);
  double middle = axis.start + (first + size / 2.0) * self->zoom;
  double start = axis.start + start_first * self->zoom;
  double end = start + start_size * self->zoom;
  double value = middle - (axis.page + axis.cover_start - axis.cover_end) / 2.0;

  value = MAX (value, end + REVEAL_MARGIN + axis.cover_end - axis.page);
  value = MIN (value, start - REVEAL_MARGIN - axis.cover_start);
  return CLAMP (value, 0.0, MAX (ceil (axis.extent) - axis.page, 0.0));
}

static SpLadderPoint
find_values (SpLadderView *self, const Target *target)
{
  return (SpLadderPoint){ find_value (self, GTK_ORIENTATION_HORIZONTAL, target->all.x,
                                      target->all.width, target->start.x, target->start.width),
                          find_value (self, GTK_ORIENTATION_VERTICAL, target->all.y,
                                      target->all.height, target->start.y, target->start.height) };
}

/* Returns whether all words could be read in a drawing that was fitted, and is smaller than usual. It does
 * not jump when something opens beside it then, or above. */
static gboolean
can_stay (SpLadderView *self)
{
  return self->is_fitted && self->zoom < USUAL_ZOOM &&
         sp_ladder_painter_has_all_words (self->painter, self->zoom);
}

/* Returns how large the drawing opens: all in sight if it can be read so; or else as large as it can be
 * read, with all of what stands out in sight if that can be, unless it can stay as it was. */
static double
choose_zoom (SpLadderView *self, const SpLadderBox *marked)
{
  double readable = sp_ladder_painter_get_readable_scale (self->painter);
  double all = fit (self, TRUE, TRUE);
  double part = marked != NULL ? get_framing_zoom (self, marked)
                               : MAX (fit (self, TRUE, FALSE), fit (self, FALSE, TRUE));

  if (all >= readable || sp_ladder_painter_has_all_words (self->painter, all))
    return all;
  if (marked != NULL && part < readable && sp_ladder_painter_has_all_words (self->painter, part))
    return part;
  if (part >= self->zoom && can_stay (self))
    return self->zoom;
  return CLAMP (part, readable, MAX (readable, USUAL_ZOOM));
}

static void
set_zoom (SpLadderView *self, double zoom)
{
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Shows the part that matters: what stands out, or else the foot of the first role. A way to a rung that
 * has begun would end where that was before. */
void
sp_ladder_view_find_place (SpLadderView *self)
{
  Target target;
  SpLadderPoint values;
  gboolean is_marked = find_marked (self, &target);

  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 1)
    return;
  sp_ladder_view_stop (self);
  set_zoom (self, choose_zoom (self, is_marked ? &target.all : NULL));
  self->placed = TRUE;
  self->is_fitted = TRUE;
  if (!is_marked)
    target = find_first_role (self);
  values = find_values (self, &target);
  sp_ladder_view_place_axis (self, GTK_ORIENTATION_HORIZONTAL, values.x);
  sp_ladder_view_place_axis (self, GTK_ORIENTATION_VERTICAL, values.y);
}

/* Scrolls to what stands out. */
void
sp_ladder_view_scroll_to_marked (SpLadderView *self)
{
  Target target;
  SpLadderPoint values;

  if (!find_marked (self, &target) || gtk_widget_get_width (GTK_WIDGET (self)) <= 1)
    return;
  values = find_values (self, &target);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    sp_ladder_view_place_axis (self, i, gtk_adjustment_get_value (self->adjustments[i]));
  sp_ladder_view_scroll_to (self, values.x, values.y);
}

/* Scrolls to what stands out, in a drawing that is large enough to be read and small enough for all of
 * it, if that can be. */
void
sp_ladder_view_frame_marked (SpLadderView *self)
{
  double readable = sp_ladder_painter_get_readable_scale (self->painter);
  Target target;

  if (!find_marked (self, &target) || gtk_widget_get_width (GTK_WIDGET (self)) <= 1)
    return;
  if (self->zoom < readable || self->zoom > get_framing_zoom (self, &target.all))
    set_zoom (self, choose_zoom (self, &target.all));
  sp_ladder_view_scroll_to_marked (self);
}

/* Returns the value that brings a stretch into sight with the least scrolling. */
static double
find_nearest_value (SpLadderView *self, GtkOrientation orientation, double start, double extent)
{
  double value = gtk_adjustment_get_value (self->adjustments[orientation]);
  SpLadderAxis axis = sp_ladder_view_measure_axis (self, orientation, self->zoom);
  double first = axis.start + start * self->zoom - REVEAL_MARGIN - axis.cover_start;
  double last =
      axis.start + (start + extent) * self->zoom + REVEAL_MARGIN + axis.cover_end - axis.page;

  /* What is larger than the page shows its beginning. */
  value = MIN (MAX (value, last), MAX (first, 0.0));
  return CLAMP (value, 0.0, MAX (ceil (axis.extent) - axis.page, 0.0));
}

/**
 * sp_ladder_view_reveal:
 * @self: a view
 * @node: a node of the ladders
 *
 * Scrolls to a rung that is not wholly in sight.
 */
void
sp_ladder_view_reveal (SpLadderView *self, guint node)
{
  const SpLadderLayout *layout;
  const SpLadderBox *box;

  g_return_if_fail (SP_IS_LADDER_VIEW (self));

  layout = sp_ladder_view_get_layout (self);
  g_return_if_fail (node < layout->n_boxes);

  box = &layout->boxes[node];
  sp_ladder_view_scroll_to (
      self, find_nearest_value (self, GTK_ORIENTATION_HORIZONTAL, box->x, box->width),
      find_nearest_value (self, GTK_ORIENTATION_VERTICAL, box->y, box->height));
}

/**
 * sp_ladder_view_fit:
 * @self: a view with a session
 *
 * Zooms so that the whole drawing is in sight and uses the room that there is. Where boxes get too small
 * for words, numbers stand in them, and below the drawing what they say.
 */
void
sp_ladder_view_fit (SpLadderView *self)
{
  g_return_if_fail (SP_IS_LADDER_VIEW (self) && self->session != NULL);

  sp_ladder_view_set_zoom (self, fit (self, TRUE, TRUE));
  self->is_fitted = TRUE;
}
