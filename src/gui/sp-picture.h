/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_PICTURE (sp_picture_get_type ())

G_DECLARE_DERIVABLE_TYPE (SpPicture, sp_picture, SP, PICTURE, GtkWidget)

/**
 * SpPictureClass:
 *
 * Nothing of its own.
 */
struct _SpPictureClass
{
  GtkWidgetClass parent_class;
};

void sp_picture_show (SpPicture *self,
                      SpSheetDraw draw,
                      gpointer subject,
                      GDestroyNotify free_subject,
                      const char *name);

G_END_DECLS
