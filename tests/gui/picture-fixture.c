/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-fixture.h"

#include "paint/sp-palette.h"

/**
 * picture_fixture_take:
 * @window: a window in sight
 *
 * Returns: its pixels
 */
PictureFixture
picture_fixture_take (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  PictureFixture picture = { NULL, gtk_widget_get_width (window), gtk_widget_get_height (window) };
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, picture.width, picture.height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, picture.width, picture.height));
  gsk_render_node_unref (node);
  picture.pixels = g_new0 (guint32, picture.width * picture.height);
  gdk_texture_download (texture, (guchar *) picture.pixels, picture.width * sizeof (guint32));
  return picture;
}

static SpRgb
get_rgb (guint32 pixel)
{
  return (SpRgb){ (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0,
                  (pixel & 0xff) / 255.0 };
}

/* What most of the pixels have, which letters never are. */
static guint32
find_paper (const PictureFixture *picture, const GdkRectangle *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 paper = 0;
  guint most = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        gpointer pixel = GUINT_TO_POINTER (picture->pixels[y * picture->width + x]);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel)) + 1;

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            paper = GPOINTER_TO_UINT (pixel);
          }
      }
  return paper;
}

/**
 * picture_fixture_measure_contrast:
 * @picture: a picture
 * @area: where text is in it
 *
 * The inside of a stem has the colour of the letter; all that is smoothed has less.
 *
 * Returns: the contrast of the text to what it stands on
 */
double
picture_fixture_measure_contrast (const PictureFixture *picture, const GdkRectangle *area)
{
  SpRgb paper = get_rgb (find_paper (picture, area));
  double contrast = 1;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      contrast = MAX (
          contrast, sp_rgb_get_contrast (get_rgb (picture->pixels[y * picture->width + x]), paper));
  return contrast;
}

/**
 * picture_fixture_measure_runs:
 * @picture: a picture
 * @area: what to look at in it
 * @least: how many pixels of one colour side by side are more than a part of a letter
 *
 * Returns: the contrast of what stands out most, of all such lines and surfaces, to the paper; 1 where
 *   there is none
 */
double
picture_fixture_measure_runs (const PictureFixture *picture, const GdkRectangle *area, int least)
{
  SpRgb paper = get_rgb (find_paper (picture, area));
  double contrast = 1;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x, run = 1; x < area->x + area->width; x++)
      {
        const guint32 *pixel = &picture->pixels[y * picture->width + x];

        run = x > area->x && pixel[0] == pixel[-1] ? run + 1 : 1;
        if (run >= least)
          contrast = MAX (contrast, sp_rgb_get_contrast (get_rgb (*pixel), paper));
      }
  return contrast;
}
