/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-print.h"

#include "gui/sp-output.h"
#include "paint/sp-ladder-painter.h"

#include <glib/gi18n.h>

/* So that nothing is cut off by a printer, and a hole can be punched. */
#define MARGIN_MM 15

/* How much wider than high what is printed of a sheet of the usual papers is. */
#define ASPECT 1.45

/* One sheet of paper. */
typedef struct
{
  SpLadder *ladder;         /* (owned) */
  SpLadderPainter *painter; /* (owned) */
  GPtrArray *routes;        /* (owned) (nullable): those of the marks */
  gboolean *in_reach;       /* (owned) (nullable): likewise */
  SpLadderMarks marks;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  sp_ladder_painter_free (sheet->painter);
  sp_ladder_free (sheet->ladder);
  g_clear_pointer (&sheet->routes, g_ptr_array_unref);
  g_free (sheet->in_reach);
  g_free (sheet);
}

static Sheet *
new_sheet (SpLadderSession *session, const guint *roles, guint n_roles, gboolean mirrored)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->ladder = sp_ladder_new (sp_ladder_session_get_pack (session), roles, n_roles);
  sheet->in_reach = sp_ladder_session_find_in_reach (session, sheet->ladder);
  sheet->marks.in_reach = sheet->in_reach;
  sheet->painter = sp_ladder_painter_new_in_shape (sheet->ladder, NULL, mirrored, ASPECT);
  sheet->marks.selected = -1;
  return sheet;
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  const GPtrArray *sheets = data;
  const Sheet *sheet = sheets->pdata[page];
  const SpLadderLayout *layout = sp_ladder_painter_get_layout (sheet->painter);
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double across = width / MAX (layout->width, 1.0);
  double down = gtk_print_context_get_height (context) / MAX (layout->height, 1.0);
  double scale = MIN (MIN (across, down), 1.0);

  cairo_translate (cr, (width - layout->width * scale) / 2.0, 0.0);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0.0, 0.0, layout->width, layout->height);
  cairo_clip (cr);
  sp_ladder_painter_draw (sheet->painter, cr, &palette, &sheet->marks);
}

/* Who prints may go on meanwhile to another route. */
static void
keep_route (Sheet *sheet, SpLadderSession *session)
{
  GPtrArray *routes = sp_ladder_session_get_routes (session);

  if (routes == NULL)
    return;
  sheet->routes = g_ptr_array_ref (routes);
  sheet->marks.routes = routes;
  sheet->marks.route = sp_ladder_session_get_route (session);
}

/* All that is shown on one sheet, and as that is small, each role on one of its own. */
static GPtrArray *
new_sheets (SpLadderSession *session, gboolean mirrored)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (session);
  SpPack *pack = sp_ladder_session_get_pack (session);
  GPtrArray *sheets = g_ptr_array_new_with_free_func (sheet_free);
  gboolean shows_all = ladder->n_roles == pack->roles.n_items;
  Sheet *first = new_sheet (session, ladder->roles, shows_all ? 0 : ladder->n_roles, mirrored);

  keep_route (first, session);
  g_ptr_array_add (sheets, first);
  for (guint i = 0; ladder->n_roles > 1 && i < ladder->n_roles; i++)
    g_ptr_array_add (sheets, new_sheet (session, &ladder->roles[i], 1, mirrored));
  return sheets;
}

/**
 * sp_ladder_print_new:
 * @session: what is shown
 * @mirrored: whether the ladders run from right to left
 *
 * Returns: (transfer full): what prints the ladders in black on white, to be run with or without a
 *   dialog
 */
GtkPrintOperation *
sp_ladder_print_new (SpLadderSession *session, gboolean mirrored)
{
  GtkPrintOperation *operation =
      /* Translators: name of what is printed */
      sp_output_new_print (_ ("Signpost Ladders"), GTK_PAGE_ORIENTATION_LANDSCAPE, MARGIN_MM);
  GPtrArray *sheets;

  g_return_val_if_fail (SP_IS_LADDER_SESSION (session), operation);

  sheets = new_sheets (session, mirrored);
  g_object_set_data_full (G_OBJECT (operation), "sp-sheets", sheets,
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_print_operation_set_n_pages (operation, sheets->len);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), sheets);
  return operation;
}
