/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the drawing. For its files alone. */

#pragma once

#include "gui/ladder/sp-ladder-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _SpLadderView
{
  GtkWidget parent_instance;

  SpLadderSession *session; /* (owned) (nullable): until it is set */
  SpLadderPainter *painter; /* (owned) (nullable): until it is first measured */
  guint font_serial;        /* of what the painter measured with */
  gboolean mirrored;        /* as the painter laid it out */
  double aspect;            /* how many times as wide as high the room for that is */
  SpLadder *whole_ladder;   /* (owned) (nullable): of all roles, whichever are shown */
  SpLadderPainter *whole;   /* (owned) (nullable): of that, to know whether it has room */
  double whole_aspect;      /* for which it was laid out */
  guint whole_serial;       /* and of the text then */
  GPtrArray *rungs;         /* (element-type SpLadderRung): the children, by node */
  guint current;            /* the node where the keyboard comes in */
  GtkWidget *legend;        /* (owned): below a drawing with numbers */

  GtkAdjustment *adjustments[2]; /* (owned), by #GtkOrientation */
  GtkScrollablePolicy policies[2];
  double zoom;
  gboolean placed; /* whether the drawing found its first place */
  gboolean
      is_fitted; /* whether it keeps to the size of the window: until somebody zooms or scrolls */
  int width;     /* of the widget, when it was last allocated */
  int height;

  AdwAnimation *motion; /* (owned) (nullable) */
  double starts[2];
  double ends[2];
  gboolean is_moving;  /* whether it is the motion that scrolls */
  gboolean is_placing; /* whether it is the size of the window that scrolls */

  double pointer_x;
  double pointer_y;
  double gesture_zoom;
  double gesture_starts[2];
};

/** The view in one direction, in pixels. */
typedef struct
{
  double page;        /* how much is in sight */
  double extent;      /* of everything */
  double start;       /* of the drawing in that, behind room for large titles */
  double cover_start; /* how much of what is in sight titles cover */
  double cover_end;
} SpLadderAxis;

GdkTexture *sp_ladder_view_draw (SpLadderView *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_view_ensure_painter (SpLadderView *self);
void sp_ladder_view_choose_shape (SpLadderView *self);
void sp_ladder_view_clear_whole (SpLadderView *self);
void sp_ladder_view_add_rungs (SpLadderView *self);
void sp_ladder_view_update_reach (SpLadderView *self);
void sp_ladder_view_order_rungs (SpLadderView *self);
void sp_ladder_view_init_gestures (SpLadderView *self);
void sp_ladder_view_zoom_at (SpLadderView *self, double zoom, double x, double y);
double sp_ladder_view_get_offset (SpLadderView *self, GtkOrientation orientation);
void sp_ladder_view_scroll_to (SpLadderView *self, double x, double y);
void sp_ladder_view_stop (SpLadderView *self);
void sp_ladder_view_find_place (SpLadderView *self);
void sp_ladder_view_scroll_to_marked (SpLadderView *self);
void sp_ladder_view_frame_marked (SpLadderView *self);
SpLadderAxis
sp_ladder_view_measure_axis (SpLadderView *self, GtkOrientation orientation, double zoom);
void sp_ladder_view_place_axis (SpLadderView *self, GtkOrientation orientation, double value);

void sp_ladder_view_init_legend (SpLadderView *self);
void sp_ladder_view_clear_legend (SpLadderView *self);
int sp_ladder_view_get_legend_height (SpLadderView *self, double zoom);
void sp_ladder_view_allocate_legend (SpLadderView *self, int width, int height);

G_END_DECLS
