/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-header.h"

#include "gui/compare/sp-compare-heading.h"
#include "gui/compare/sp-compare-layout.h"
#include "gui/compare/sp-compare-lines.h"
#include "gui/compare/sp-compare-pager.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"

/* In pixels: the strip of colour, the corners of the frame around the table, and the line where a
 * dragged column would go. */
#define COLOR_HEIGHT 4
#define FRAME_RADIUS 11
#define TARGET_WIDTH 4

/**
 * SpCompareHeader:
 *
 * The heads of the columns. It stands above what scrolls, so it is always in sight. Its corner pages
 * through the columns where not all of them fit. A head that is dragged to another place moves its
 * column, by the action `compare.move-role` of the page.
 */
struct _SpCompareHeader
{
  GtkWidget parent_instance;

  SpCompareColumns *columns; /* (owned) */
  GtkWidget *corner;
  GtkWidget *pager;    /* (nullable): until it is needed */
  GPtrArray *headings; /* (owned) (element-type SpCompareHeading): children */

  int dragged; /* the column below the pointer that is down, or -1 */
  int target;  /* before which column it would go, or -1 as long as that is only a click */
  double drag_start;
};

G_DEFINE_FINAL_TYPE (SpCompareHeader, sp_compare_header, GTK_TYPE_WIDGET)

/* Whoever sees all columns has no need of a pager, and does not wait for one. */
static void
show_pager (SpCompareHeader *self, gboolean shown)
{
  if (shown && self->pager == NULL)
    {
      self->pager = sp_compare_pager_new (self->columns);
      gtk_box_append (GTK_BOX (self->corner), self->pager);
    }
  if (self->pager != NULL)
    gtk_widget_set_visible (self->pager, shown);
}

static void
columns_changed (SpCompareHeader *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), !sp_compare_columns_is_stacked (self->columns));
  show_pager (self, sp_compare_columns_get_n_shown (self->columns) <
                        sp_compare_columns_get_n_columns (self->columns));
}

/* The colour of a role, along the top of its column; it follows the round corner of the frame. */
static void
draw_color (SpCompareHeader *self, GtkSnapshot *snapshot, GtkWidget *heading)
{
  GdkRGBA color = sp_compat_get_color (heading);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GskRoundedRect frame;
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (heading) ||
      !gtk_widget_compute_bounds (heading, GTK_WIDGET (self), &bounds))
    return;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (0, 0, width, 2 * FRAME_RADIUS),
                                   FRAME_RADIUS);
  bounds.size.height = COLOR_HEIGHT;
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_target (SpCompareHeader *self, GtkSnapshot *snapshot)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean is_last = self->target == (int) (sp_compare_columns_get_first (self->columns) +
                                            sp_compare_columns_get_n_shown (self->columns));
  GtkWidget *neighbour = self->headings->pdata[self->target - (is_last ? 1 : 0)];
  GdkRGBA color = sp_compat_get_color (self->corner);
  graphene_rect_t bounds;
  float x;

  if (!gtk_widget_compute_bounds (neighbour, GTK_WIDGET (self), &bounds))
    return;
  x = is_last != is_rtl ? bounds.origin.x + bounds.size.width - TARGET_WIDTH : bounds.origin.x;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (x, 0, TARGET_WIDTH, gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
sp_compare_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpCompareHeader *self = SP_COMPARE_HEADER (widget);

  sp_compare_draw_row_lines (widget, snapshot);
  GTK_WIDGET_CLASS (sp_compare_header_parent_class)->snapshot (widget, snapshot);
  for (guint i = 0; i < self->headings->len; i++)
    draw_color (self, snapshot, self->headings->pdata[i]);
  if (self->target >= 0)
    draw_target (self, snapshot);
}

static void
set_dragged (SpCompareHeader *self, int dragged, int target)
{
  for (guint i = 0; i < self->headings->len; i++)
    sp_css_set_class (self->headings->pdata[i], "dragged", target >= 0 && (int) i == dragged);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), target >= 0 ? "grabbing" : NULL);
  self->dragged = dragged;
  self->target = target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begun (SpCompareHeader *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  self->drag_start = x;
  set_dragged (self, picked != NULL ? sp_compare_header_find_column (self, picked) : -1, -1);
}

/* Returns before which column in sight a place is. */
static int
find_target (SpCompareHeader *self, double x)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int target = (int) sp_compare_columns_get_first (self->columns);
  graphene_rect_t bounds;

  for (guint i = 0; i < self->headings->len; i++)
    if (gtk_widget_get_child_visible (self->headings->pdata[i]) &&
        gtk_widget_compute_bounds (self->headings->pdata[i], GTK_WIDGET (self), &bounds) &&
        (bounds.origin.x + bounds.size.width / 2 < x) != is_rtl)
      target++;
  return target;
}

/* From then on it is no click any more, which would open the role. */
static void
drag_moved (SpCompareHeader *self, double x, double y, GtkGesture *drag)
{
  if (self->dragged < 0 ||
      (self->target < 0 && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y)))
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  set_dragged (self, self->dragged, find_target (self, self->drag_start + x));
}

static void
drag_cancelled (SpCompareHeader *self)
{
  set_dragged (self, -1, -1);
}

static void
drag_ended (SpCompareHeader *self)
{
  int columns = self->target - self->dragged - (self->target > self->dragged);
  const SpRole *role = NULL;

  if (self->target >= 0)
    role = sp_compare_heading_get_role (self->headings->pdata[self->dragged]);
  set_dragged (self, -1, -1);
  if (role != NULL && columns != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "compare.move-role", "(si)", role->id, columns);
}

/* The heads are buttons, which would take the pointer for themselves. */
static void
hear_drags (SpCompareHeader *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_moved), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancelled), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
sp_compare_header_dispose (GObject *object)
{
  SpCompareHeader *self = SP_COMPARE_HEADER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (sp_compare_header_parent_class)->dispose (object);
}

static void
sp_compare_header_class_init (SpCompareHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_header_dispose;
  widget_class->snapshot = sp_compare_header_snapshot;
  gtk_widget_class_set_css_name (widget_class, "compareheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
sp_compare_header_init (SpCompareHeader *self)
{
  self->headings = g_ptr_array_new ();
  self->corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->corner, "corner");
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1, -1);
  self->dragged = -1;
  self->target = -1;
  hear_drags (self);
}

/**
 * sp_compare_header_set_columns:
 * @self: a header without columns yet
 * @columns: what is in sight
 */
void
sp_compare_header_set_columns (SpCompareHeader *self, SpCompareColumns *columns)
{
  g_return_if_fail (SP_IS_COMPARE_HEADER (self) && self->columns == NULL);

  self->columns = g_object_ref (columns);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), sp_compare_layout_new (columns));
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sp_compare_header_set_comparison:
 * @self: a header
 * @comparison: whose roles to show
 */
void
sp_compare_header_set_comparison (SpCompareHeader *self, const SpComparison *comparison)
{
  SpPack *pack = sp_comparison_get_pack (comparison);
  guint n_roles = sp_comparison_get_n_roles (comparison);

  g_return_if_fail (SP_IS_COMPARE_HEADER (self));

  set_dragged (self, -1, -1);
  for (guint i = 0; i < self->headings->len; i++)
    gtk_widget_unparent (self->headings->pdata[i]);
  g_ptr_array_set_size (self->headings, 0);

  for (guint i = 0; i < n_roles; i++)
    {
      GtkWidget *heading = sp_compare_heading_new (
          &pack->roles.items[sp_comparison_get_role (comparison, i)], i == 0, i + 1 == n_roles);

      gtk_accessible_update_relation (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                      (int) i + 2, -1);
      gtk_widget_set_parent (heading, GTK_WIDGET (self));
      g_ptr_array_add (self->headings, heading);
    }
}

/**
 * sp_compare_header_set_marked_column:
 * @self: a header
 * @column: the column that the pointer or the focus is in, or -1
 */
void
sp_compare_header_set_marked_column (SpCompareHeader *self, int column)
{
  g_return_if_fail (SP_IS_COMPARE_HEADER (self));

  for (guint i = 0; i < self->headings->len; i++)
    sp_css_set_class (self->headings->pdata[i], "marked", (int) i == column);
}

/**
 * sp_compare_header_find_column:
 * @self: a header
 * @descendant: a widget in it
 *
 * Returns: the column that the widget belongs to, or -1
 */
int
sp_compare_header_find_column (SpCompareHeader *self, GtkWidget *descendant)
{
  g_return_val_if_fail (SP_IS_COMPARE_HEADER (self), -1);

  for (guint i = 0; i < self->headings->len; i++)
    if (descendant == self->headings->pdata[i] ||
        gtk_widget_is_ancestor (descendant, self->headings->pdata[i]))
      return i;
  return -1;
}

/**
 * sp_compare_header_find_place:
 * @self: a header
 * @focus: (nullable): the widget that has the focus
 * @place: (out caller-allocates): where in the header it is
 *
 * Returns: whether @focus is in the head of a column
 */
gboolean
sp_compare_header_find_place (SpCompareHeader *self, GtkWidget *focus, SpCompareHeaderPlace *place)
{
  int column = focus != NULL ? sp_compare_header_find_column (self, focus) : -1;
  SpCompareHeading *heading;

  g_return_val_if_fail (SP_IS_COMPARE_HEADER (self), FALSE);

  if (column < 0)
    return FALSE;
  heading = self->headings->pdata[column];
  place->role = sp_compare_heading_get_role (heading);
  place->column = column;
  place->on_menu = sp_compare_heading_has_menu (heading, focus);
  return TRUE;
}

/**
 * sp_compare_header_grab_place:
 * @self: a header
 * @place: where the focus was
 *
 * Focuses the head of the same role, or of the column that took its place.
 *
 * Returns: whether there was one
 */
gboolean
sp_compare_header_grab_place (SpCompareHeader *self, const SpCompareHeaderPlace *place)
{
  guint column = MIN (place->column, (int) self->headings->len - 1);

  g_return_val_if_fail (SP_IS_COMPARE_HEADER (self), FALSE);

  if (self->headings->len == 0)
    return FALSE;
  for (guint i = 0; i < self->headings->len; i++)
    if (sp_compare_heading_get_role (self->headings->pdata[i]) == place->role)
      column = i;
  sp_compare_columns_reveal (self->columns, column);
  gtk_widget_set_child_visible (self->headings->pdata[column], TRUE);
  return sp_compare_heading_grab_focus (self->headings->pdata[column], place->on_menu);
}
