/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many columns of the comparison there is room for. */

#include "gui/compare/sp-compare-page-private.h"

#include "gui/sp-css.h"

/* The shortest line in a column that still reads well, and the longest words of titles, in
 * characters; and what the style sheet puts around them, in pixels. */
#define COLUMN_CHARS 21
#define TITLE_CHARS 16
#define CELL_PADDING 24
#define FRAME_MARGIN 24
#define TOOLBAR_MARGIN 12

/* Returns how wide a letter is on the average, and how high a line. */
static int
measure_letters (GtkWidget *widget, int *line_height)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  *line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* Buttons that have to go on in a second line are not one group to look at. */
static void
fit_modes (SpComparePage *self)
{
  int width;

  gtk_widget_measure (self->modes, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  sp_css_set_class (self->modes, "linked",
                    width <= sp_adaptive_bin_get_width (self->bin) - 2 * TOOLBAR_MARGIN);
}

/* Whether there is anything to compare. */
gboolean
sp_compare_page_has_rows (SpComparePage *self)
{
  const SpPack *pack = sp_page_get_pack (SP_PAGE (self));

  return pack->areas.n_items + pack->overlaps.n_items > 0;
}

/* Where there are no rows, nothing stands below the names of the roles: two of them always fit, and what
 * turns to the others stands in place of the rows' titles. */
static void
fit_names (guint n_roles, int width, int *title_width, int *least_width)
{
  if (n_roles <= 2 || (int) n_roles * *least_width <= width)
    *title_width = 0;
  *title_width = MIN (*title_width, width / 4);
  *least_width = MIN (*least_width, (width - *title_width) / 2);
}

/* Shows as many columns as there is room for. */
void
sp_compare_page_fit_columns (SpComparePage *self)
{
  int line_height;
  int character = measure_letters (GTK_WIDGET (self), &line_height);
  int width = sp_adaptive_bin_get_width (self->bin) - 2 * FRAME_MARGIN;
  int title_width = TITLE_CHARS * character + CELL_PADDING + 2 * CELL_PADDING;
  int least_width = COLUMN_CHARS * character + CELL_PADDING;
  guint n_roles = sp_compare_selection_get_n_roles (self->selection);

  if (!sp_compare_page_has_rows (self))
    fit_names (n_roles, width, &title_width, &least_width);
  sp_compare_columns_set_letters (self->columns, character, line_height);
  sp_compare_columns_fit (self->columns, n_roles, width, title_width, least_width);
  fit_modes (self);
}
