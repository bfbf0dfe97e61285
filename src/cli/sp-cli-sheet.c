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
#define LETTER_WIDTH 215.9
#define LETTER_HEIGHT 279.4

/**
 * sp_cli_get_paper:
 * @paper: (nullable): `a4` or `letter`, or %NULL for what is usual in the person's country
 * @width: (out): its width, in points
 * @height: (out): its height
 */
void
sp_cli_get_paper (const char *paper, double *width, double *height)
{
  gboolean is_letter = g_strcmp0 (paper, "letter") == 0;

  *width = is_letter ? LETTER_WIDTH : A4_WIDTH;
  *height = is_letter ? LETTER_HEIGHT : A4_HEIGHT;
#ifdef __GLIBC__
  /* Elsewhere no locale knows its paper. */
  if (paper == NULL)
    {
      *width = GPOINTER_TO_UINT (nl_langinfo (_NL_PAPER_WIDTH));
      *height = GPOINTER_TO_UINT (nl_langinfo (_NL_PAPER_HEIGHT));
    }
#endif
  *width *= POINTS_PER_MM;
  *height *= POINTS_PER_MM;
}

static gboolean
write_pdf (GBytes *pdf, const GError *error, const char *path)
{
  if (pdf != NULL)
    return sp_cli_write (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), path);
  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return FALSE;
}

/**
 * sp_cli_write_sheets:
 * @sheets: (element-type SpSheet): at least one
 * @pack: what they tell of
 * @paper: (nullable): `a4` or `letter`, or %NULL for what is usual where the person is
 * @path: (nullable): a file to replace, or %NULL for the standard output
 *
 * Writes them as one PDF document.
 *
 * Returns: whether all of it was written; if not, why has been printed
 */
gboolean
sp_cli_write_sheets (const GPtrArray *sheets,
                     const SpPack *pack,
                     const char *paper,
                     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double width;
  double height;

  sp_cli_get_paper (paper, &width, &height);
  pdf = sp_sheets_to_pdf (sheets, pack, width, height, sp_interface_is_rtl (), &error);
  return write_pdf (pdf, error, path);
}

static gboolean
write_sheet (const SpSheet *sheet, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double width;
  double height;

  sp_cli_get_paper (NULL, &width, &height);
  pdf = sp_sheet_to_pdf (sheet, width, height, sp_interface_is_rtl (), &error);
  return write_pdf (pdf, error, path);
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
    return write_sheet (sheet, path);
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
