/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-palette.h"

static void
test_contrasts (gconstpointer data)
{
  SpPalette palette = sp_palette_get (GPOINTER_TO_UINT (data));
  const SpRgb grounds[] = { palette.background, palette.surface };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      g_assert_cmpfloat (sp_rgb_get_contrast (palette.text, grounds[i]), >=, 4.5);
      g_assert_cmpfloat (sp_rgb_get_contrast (palette.dim_text, grounds[i]), >=, 4.5);
      g_assert_cmpfloat (sp_rgb_get_contrast (palette.line, grounds[i]), >=, 3.0);
      g_assert_cmpfloat (sp_rgb_get_contrast (palette.highlight, grounds[i]), >=, 3.0);
      for (guint color = 0; color < SP_N_COLORS; color++)
        g_assert_cmpfloat (sp_rgb_get_contrast (palette.roles[color], grounds[i]), >=, 3.0);
    }
}

static void
test_high_contrast_is_higher (void)
{
  SpPalette usual = sp_palette_get (SP_PALETTE_LIGHT);
  SpPalette high = sp_palette_get (SP_PALETTE_HIGH_CONTRAST_LIGHT);

  for (guint i = 0; i < SP_N_COLORS; i++)
    g_assert_cmpfloat (sp_rgb_get_contrast (high.roles[i], high.surface), >,
                       sp_rgb_get_contrast (usual.roles[i], usual.surface));
}

static void
test_print_is_grey (void)
{
  SpPalette palette = sp_palette_get (SP_PALETTE_PRINT);

  g_assert_true (palette.patterned);
  g_assert_cmpfloat (palette.background.red, ==, 1.0);
  for (guint i = 0; i < SP_N_COLORS; i++)
    g_assert_cmpfloat (palette.roles[i].red, ==, palette.roles[i].blue);
}

static void
test_contrast_of_black_and_white (void)
{
  SpRgb black = { 0.0, 0.0, 0.0 };
  SpRgb white = { 1.0, 1.0, 1.0 };

  g_assert_cmpfloat_with_epsilon (sp_rgb_get_contrast (black, white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sp_rgb_get_contrast (white, white), 1.0, 1e-9);
}

int
main (int argc, char **argv)
{
  static const char *const names[SP_N_PALETTES] = { "light", "dark", "high-contrast-light",
                                                    "high-contrast-dark", "print" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < SP_N_PALETTES; i++)
    {
      g_autofree char *path = g_strconcat ("/palette/contrasts/", names[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_contrasts);
    }
  g_test_add_func ("/palette/high-contrast-is-higher", test_high_contrast_is_higher);
  g_test_add_func ("/palette/print-is-grey", test_print_is_grey);
  g_test_add_func ("/palette/black-and-white", test_contrast_of_black_and_white);

  return g_test_run ();
}
