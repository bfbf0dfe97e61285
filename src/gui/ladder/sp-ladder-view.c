/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-view-private.h"

#include "gui/ladder/sp-ladder-rung.h"
#include "gui/ladder/sp-ladder-words.h"

#include "core/ladder/sp-ladder-walk.h"

#include <math.h>

/**
 * SpLadderView:
 *
 * The drawing of the ladders, to be scrolled. The painter draws what is in sight; each rung is a
 * child that has the place of its box, so that the keyboard and screen readers can walk through.
 */

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,

  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (SpLadderView,
                               sp_ladder_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
allocate_rung (SpLadderView *self, GtkWidget *rung, const SpLadderBox *box, double x, double y)
{
  GskTransform *transform = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT (x + box->x * self->zoom, y + box->y * self->zoom));
  int minimum;

  /* GTK wants to be asked before it lets a widget have a place. */
  gtk_widget_measure (rung, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (rung, MAX (ceil (box->width * self->zoom), minimum),
                       MAX (ceil (box->height * self->zoom), 1), -1, transform);
}

/* Keeps what matters in sight when the room for it changes, as it does when something opens beside the
 * drawing. A size that somebody chose stays. */
static void
place (SpLadderView *self, int width, int height)
{
  gboolean is_resized = width != self->width || height != self->height;

  self->width = width;
  self->height = height;
  self->is_placing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    sp_ladder_view_place_axis (self, i, gtk_adjustment_get_value (self->adjustments[i]));
  if (!self->placed || (is_resized && self->is_fitted))
    sp_ladder_view_find_place (self);
  else if (is_resized)
    sp_ladder_view_scroll_to_marked (self);
  self->is_placing = FALSE;
}

static void
sp_ladder_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);
  const SpLadderLayout *layout;
  double x;
  double y;

  if (self->session == NULL)
    return;
  sp_ladder_view_choose_shape (self);
  sp_ladder_view_ensure_painter (self);
  place (self, width, height);

  layout = sp_ladder_painter_get_layout (self->painter);
  x = sp_ladder_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  y = sp_ladder_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < self->rungs->len; i++)
    allocate_rung (self, self->rungs->pdata[i], &layout->boxes[i], x, y);
  sp_ladder_view_allocate_legend (self, width, height);
}

/* What marks a rung does not go over titles that stay at the edges. */
static void
snapshot_rungs (SpLadderView *self, GtkSnapshot *snapshot)
{
  SpLadderAxis across = sp_ladder_view_measure_axis (self, GTK_ORIENTATION_HORIZONTAL, self->zoom);
  SpLadderAxis down = sp_ladder_view_measure_axis (self, GTK_ORIENTATION_VERTICAL, self->zoom);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (across.cover_start, down.cover_start,
                                               across.page - across.cover_start - across.cover_end,
                                               down.page - down.cover_start));
  for (guint i = 0; i < self->rungs->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->rungs->pdata[i], snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
sp_ladder_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (
      0, 0, width, height - sp_ladder_view_get_legend_height (self, self->zoom));
  GdkTexture *texture;

  if (self->painter == NULL || bounds.size.width < 1.0 || bounds.size.height < 1.0)
    return;
  texture = sp_ladder_view_draw (self);
  gtk_snapshot_append_texture (snapshot, texture, &bounds);
  g_object_unref (texture);

  snapshot_rungs (self, snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
}

static void
sp_ladder_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);

  *minimum = 0;
  *natural = 0;
  if (self->session == NULL)
    return;
  sp_ladder_view_ensure_painter (self);
  *natural = ceil (sp_ladder_view_measure_axis (self, orientation, self->zoom).extent);
}

/* The keyboard comes in at one rung and leaves from any: between them lead the arrows. */
static gboolean
sp_ladder_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->rungs->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (self->rungs->pdata[self->current]);
}

static gboolean
sp_ladder_view_grab_focus (GtkWidget *widget)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);

  return self->rungs->len > 0 && gtk_widget_grab_focus (self->rungs->pdata[self->current]);
}

static void
sp_ladder_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);

  GTK_WIDGET_CLASS (sp_ladder_view_parent_class)->set_focus_child (widget, child);

  if (child == NULL || self->painter == NULL)
    return;
  self->current = sp_ladder_rung_get_node (SP_LADDER_RUNG (child));
  sp_ladder_view_reveal (self, self->current);
}

static gboolean
walk (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpLadderView *self = SP_LADDER_VIEW (widget);
  int node;

  if (self->painter == NULL || gtk_widget_get_focus_child (widget) == NULL)
    return FALSE;
  node = sp_ladder_walk (&sp_ladder_session_get_ladder (self->session)->graph,
                         sp_ladder_painter_get_layout (self->painter), self->current,
                         g_variant_get_int32 (arguments));
  if (node >= 0)
    gtk_widget_grab_focus (self->rungs->pdata[node]);
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

static void
ladder_changed (SpLadderView *self)
{
  g_autofree char *description = sp_ladder_describe (sp_ladder_session_get_ladder (self->session));

  sp_ladder_view_stop (self);
  g_clear_pointer (&self->painter, sp_ladder_painter_free);
  sp_ladder_view_clear_legend (self);
  g_ptr_array_set_size (self->rungs, 0);
  self->current = 0;
  self->placed = FALSE;
  self->is_fitted = FALSE;
  sp_ladder_view_add_rungs (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
selection_changed (SpLadderView *self)
{
  int selected =
      sp_ladder_session_find_node (self->session, sp_ladder_session_get_selected (self->session));

  for (guint i = 0; i < self->rungs->len; i++)
    sp_ladder_rung_set_selected (self->rungs->pdata[i], (int) i == selected);
  if (selected >= 0)
    self->current = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
route_changed (SpLadderView *self)
{
  if (self->painter != NULL)
    sp_ladder_view_frame_marked (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled (SpLadderView *self)
{
  if (!self->is_moving && !self->is_placing)
    sp_ladder_view_stop (self);
  if (!self->is_placing)
    self->is_fitted = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (SpLadderView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
sp_ladder_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpLadderView *self = SP_LADDER_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_ladder_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SpLadderView *self = SP_LADDER_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_ladder_view_dispose (GObject *object)
{
  SpLadderView *self = SP_LADDER_VIEW (object);

  sp_ladder_view_stop (self);
  g_clear_object (&self->motion);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_func (self->adjustments[i], scrolled, self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_pointer (&self->rungs, g_ptr_array_unref);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  sp_ladder_view_clear_whole (self);
  g_clear_pointer (&self->painter, sp_ladder_painter_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ladder_view_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  const guint keys[][2] = {
    { GDK_KEY_Up, SP_LADDER_UP },       { GDK_KEY_KP_Up, SP_LADDER_UP },
    { GDK_KEY_Down, SP_LADDER_DOWN },   { GDK_KEY_KP_Down, SP_LADDER_DOWN },
    { GDK_KEY_Left, SP_LADDER_LEFT },   { GDK_KEY_KP_Left, SP_LADDER_LEFT },
    { GDK_KEY_Right, SP_LADDER_RIGHT }, { GDK_KEY_KP_Right, SP_LADDER_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i][0], 0, walk, "i", (int) keys[i][1]);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, SP_LADDER_ZOOM_MIN, SP_LADDER_ZOOM_MAX, 1.0,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
sp_ladder_view_class_init (SpLadderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_ladder_view_get_property;
  object_class->set_property = sp_ladder_view_set_property;
  object_class->dispose = sp_ladder_view_dispose;
  widget_class->measure = sp_ladder_view_measure;
  widget_class->size_allocate = sp_ladder_view_size_allocate;
  widget_class->snapshot = sp_ladder_view_snapshot;
  widget_class->focus = sp_ladder_view_focus;
  widget_class->grab_focus = sp_ladder_view_grab_focus;
  widget_class->set_focus_child = sp_ladder_view_set_focus_child;

  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "ladderview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  bind_keys (widget_class);
}

static void
sp_ladder_view_init (SpLadderView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->zoom = 1.0;
  self->aspect = 1.0;
  self->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sp_ladder_view_init_gestures (self);
  sp_ladder_view_init_legend (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sp_ladder_view_set_session:
 * @self: a view that has none
 * @session: (transfer none): what to show
 */
void
sp_ladder_view_set_session (SpLadderView *self, SpLadderSession *session)
{
  g_return_if_fail (SP_IS_LADDER_VIEW (self) && SP_IS_LADDER_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "ladder-changed", G_CALLBACK (ladder_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "route-changed", G_CALLBACK (route_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reach-changed", G_CALLBACK (sp_ladder_view_update_reach), self,
                           G_CONNECT_SWAPPED);
  ladder_changed (self);
}

/**
 * sp_ladder_view_get_rung:
 * @self: a view
 * @node: a node of the ladders
 *
 * Returns: (nullable) (transfer none): the child that stands for it
 */
GtkWidget *
sp_ladder_view_get_rung (SpLadderView *self, guint node)
{
  g_return_val_if_fail (SP_IS_LADDER_VIEW (self), NULL);

  return node < self->rungs->len ? self->rungs->pdata[node] : NULL;
}
