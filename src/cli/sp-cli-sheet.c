/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-sheet.h"

#include "cli/sp-cli-output.h"
#include "core/text/sp-direction.h"
#include "paint/sp-sheet-pdf.h"

#include <langinfo.h>

#define POINTS_PER_MM (72 / 25.4)

/* In millimetres. */
#define A4_WIDTH 210
#define A4_HEIGHT 297

/**
 * sp_cli_get_paper:
 * @width: (out): the width of the paper that is usual in the person's country, in points
 * @height: (out): its height
 */
void
sp_cli_get_paper (double *width, double *height)
{
  *width = A4_WIDTH * POINTS_PER_MM;
  *height = A4_HEIGHT * POINTS_PER_MM;
#ifdef __GLIBC__
  /* Elsewhere no locale knows its paper. */
  *width = GPOINTER_TO_UINT (nl_langinfo (_NL_PAPER_WIDTH)) * POINTS_PER_MM;
  *height = GPOINTER_TO_UINT (nl_langinfo (_NL_PAPER_HEIGHT)) * POINTS_PER_MM;
#endif
}

static GBytes *
to_pdf (const SpSheet *sheet, GError **error)
{
  double width, height;

  sp_cli_get_paper (&width, &height);
  return sp_sheet_to_pdf (sheet, width, height, sp_interface_is_rtl (), error);
}

static gboolean
write_pdf (const SpSheet *sheet, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = to_pdf (sheet, &error);

  if (pdf != NULL)
    return sp_cli_write (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), path);
  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return FALSE;
}

/**
 * sp_cli_write_sheet:
 * @sheet: what a command tells
 * @format: `markdown`, `html`, `csv` or `pdf`; anything else is text
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * Returns: whether all of it was written; if not, why has been printed
 */
gboolean
sp_cli_write_sheet (const SpSheet *sheet, const char *format, const char *path)
{
  g_autofree char *text = NULL;

  if (g_str_equal (format, "pdf"))
    return write_pdf (sheet, path);
  if (g_str_equal (format, "markdown"))
    text = sp_sheet_to_markdown (sheet);
  else if (g_str_equal (format, "html"))
    text = sp_sheet_to_html (sheet);
  else if (g_str_equal (format, "csv"))
    text = sp_sheet_to_csv (sheet);
  else
    text = sp_sheet_to_text (sheet, sp_cli_get_width (path));
  return sp_cli_write (text, -1, path);
}
