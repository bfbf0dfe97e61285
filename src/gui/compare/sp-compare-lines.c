/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-lines.h"

#include "gui/sp-compat.h"

/* As strong as libadwaita's own borders. */
static GdkRGBA
get_line_color (GtkWidget *widget)
{
  GdkRGBA color = sp_compat_get_color (widget);

  color.alpha *=
      adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5 : 0.15;
  return color;
}

/* Draws a line in the colour of the borders, in pixels of @widget. */
void
sp_compare_draw_line (GtkWidget *widget,
                      GtkSnapshot *snapshot,
                      float x,
                      float y,
                      float width,
                      float height)
{
  GdkRGBA color = get_line_color (widget);

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* Draws the lines of a row or of the header: below it, and where each column in sight starts. */
void
sp_compare_draw_row_lines (GtkWidget *row, GtkSnapshot *snapshot)
{
  gboolean is_rtl = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row));
  int height = gtk_widget_get_height (row);
  graphene_rect_t bounds;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_compute_bounds (child, row, &bounds))
      sp_compare_draw_line (row, snapshot,
                            is_rtl ? bounds.origin.x + bounds.size.width - SP_COMPARE_LINE
                                   : bounds.origin.x,
                            0, SP_COMPARE_LINE, height);
  sp_compare_draw_line (row, snapshot, 0, height - SP_COMPARE_LINE, gtk_widget_get_width (row),
                        SP_COMPARE_LINE);
}
