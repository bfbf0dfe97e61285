/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well text can be read, from pixels. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What a window shows. */
typedef struct
{
  guint32 *pixels; /* (owned) */
  int width;
  int height;
} PictureFixture;

PictureFixture picture_fixture_take (GtkWidget *window);
double picture_fixture_measure_contrast (const PictureFixture *picture, const GdkRectangle *area);
double
picture_fixture_measure_runs (const PictureFixture *picture, const GdkRectangle *area, int least);

G_END_DECLS
