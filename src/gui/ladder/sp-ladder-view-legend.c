/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the numbers say that stand in the boxes of a small drawing. */

#include "gui/ladder/sp-ladder-view-private.h"

/* How much of the view the legend may take, and for how many letters of a title a column has room. */
#define LARGEST_PART 0.4
#define LINE_CHARS 26
#define MAX_COLUMNS 12

/* Of the legend, as in the style sheet. */
#define BORDER 1

static void
line_activated (SpLadderView *self, GtkFlowBoxChild *line)
{
  guint node = sp_ladder_painter_get_order (self->painter)[gtk_flow_box_child_get_index (line)];

  sp_ladder_session_select (self->session,
                            sp_ladder_session_get_ladder (self->session)->rungs[node]);
}

static GtkWidget *
new_lines (SpLadderView *self)
{
  GtkWidget *lines = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (lines), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (lines), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (lines), MAX_COLUMNS);
  g_signal_connect_swapped (lines, "child-activated", G_CALLBACK (line_activated), self);
  return lines;
}

/* Makes the legend of a view, still without lines. Keys and screen readers go through the rungs, which
 * say their titles themselves. */
void
sp_ladder_view_init_legend (SpLadderView *self)
{
  self->legend = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->legend), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->legend, "ladder-legend");
  gtk_widget_set_can_focus (self->legend, FALSE);
  gtk_widget_set_child_visible (self->legend, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->legend), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

/* Forgets the lines of ladders that are not shown any more. */
void
sp_ladder_view_clear_legend (SpLadderView *self)
{
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->legend), NULL);
}

/* Returns the box of the lines, which GTK may put into a viewport of its own, or NULL. */
static GtkWidget *
get_lines (SpLadderView *self)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->legend));

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

static void
fill (SpLadderView *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  const guint *order = sp_ladder_painter_get_order (self->painter);
  GtkWidget *lines = new_lines (self);

  for (guint i = 0; i < ladder->n_rungs; i++)
    {
      const char *title = sp_ladder_get_rung (ladder, order[i])->title;
      g_autofree char *line = g_strdup_printf ("%u  %s", i + 1, title);
      GtkWidget *label = gtk_label_new (line);

      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
      gtk_flow_box_append (GTK_FLOW_BOX (lines), label);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->legend), lines);
}

/* What stands in its box in words needs no line. */
static void
show_numbered (SpLadderView *self, double zoom)
{
  const guint *order = sp_ladder_painter_get_order (self->painter);
  GtkWidget *line = gtk_widget_get_first_child (get_lines (self));

  for (guint i = 0; line != NULL; i++, line = gtk_widget_get_next_sibling (line))
    gtk_widget_set_visible (line, sp_ladder_painter_has_number (self->painter, order[i], zoom));
}

/* Returns how many pixels high the legend is at @zoom: 0 where words stand in the boxes. */
int
sp_ladder_view_get_legend_height (SpLadderView *self, double zoom)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self)) * LARGEST_PART;
  int natural;

  if (self->painter == NULL || !sp_ladder_painter_has_numbers (self->painter, zoom))
    return 0;
  if (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->legend)) == NULL)
    fill (self);
  show_numbered (self, zoom);
  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->legend)),
                      GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return MIN (natural + BORDER, height);
}

/* Gives the legend its place at the foot of the view. */
void
sp_ladder_view_allocate_legend (SpLadderView *self, int width, int height)
{
  int legend_height = sp_ladder_view_get_legend_height (self, self->zoom);

  gtk_widget_set_child_visible (self->legend, legend_height > 0);
  if (legend_height > 0)
    gtk_widget_allocate (
        self->legend, width, legend_height, -1,
        gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, height - legend_height)));
}
