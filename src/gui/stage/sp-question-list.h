/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/stage/sp-slides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sp_question_list_new (SpSlides *slides, double pixels, GtkWidget **list);

G_END_DECLS
