/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/stage/sp-slides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_SLIDE_VIEW (sp_slide_view_get_type ())

G_DECLARE_FINAL_TYPE (SpSlideView, sp_slide_view, SP, SLIDE_VIEW, GtkWidget)

double sp_slide_get_pixels (int width, int height);
GtkWidget *sp_slide_view_new (const SpSlides *slides, guint slide, int width, int height);
guint sp_slide_view_get_n_pages (SpSlideView *self);
void sp_slide_view_show_page (SpSlideView *self, guint page);

G_END_DECLS
