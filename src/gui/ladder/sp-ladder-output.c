/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take the ladders along: to copy, to save and to print them. */

#include "gui/ladder/sp-ladder-page-private.h"
#include "gui/ladder/sp-ladder-print.h"
#include "gui/sp-compat.h"
#include "gui/sp-print.h"

#include "paint/sp-ladder-picture.h"

#include <glib/gi18n.h>

static gboolean
is_mirrored (SpLadderPage *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* What is taken along does not depend on the size of the text on the screen. */
static SpLadderPainter *
new_painter (SpLadderPage *self)
{
  return sp_ladder_painter_new (sp_ladder_session_get_ladder (self->session), NULL,
                                is_mirrored (self));
}

static SpLadderMarks
get_marks (SpLadderPage *self)
{
  return (SpLadderMarks){ sp_ladder_session_get_route (self->session), -1, FALSE };
}

/* Returns: (nullable): the picture, or %NULL if it is too large for Cairo */
static GdkTexture *
new_texture (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpLadderPage *self = SP_LADDER_PAGE (widget);
  g_autoptr (SpLadderPainter) painter = new_painter (self);
  SpLadderMarks marks = get_marks (self);
  cairo_surface_t *surface = sp_ladder_picture_draw (painter, &marks);
  g_autoptr (GdkTexture) texture = new_texture (surface);

  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  sp_page_say (SP_PAGE (self),
               texture != NULL ? _ ("Picture copied") : _ ("The picture is too large to copy"),
               FALSE);
  cairo_surface_destroy (surface);
}

static void
say_failure (SpLadderPage *self, const char *reason)
{
  /* Translators: %s says why */
  g_autofree char *message = g_strdup_printf (_ ("The ladders are not saved: %s"), reason);

  sp_page_say (SP_PAGE (self), message, FALSE);
}

static void
written (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (SpLadderPage) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    sp_page_say (SP_PAGE (self), _ ("Ladders saved"), FALSE);
  else
    say_failure (self, error->message);
}

/* The ending of the name says what is wanted. */
static GBytes *
make_contents (SpLadderPage *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autoptr (SpLadderPainter) painter = new_painter (self);
  SpLadderMarks marks = get_marks (self);

  if (g_str_has_suffix (lower, ".pdf"))
    return sp_ladder_picture_to_pdf (painter, &marks, sp_page_get_pack (SP_PAGE (self))->title);
  if (g_str_has_suffix (lower, ".svg"))
    return sp_ladder_picture_to_svg (painter, &marks);
  return sp_ladder_picture_to_png (painter, &marks);
}

static void
save_as (GFile *file, gpointer data)
{
  SpLadderPage *self = data;
  g_autoptr (GBytes) contents = make_contents (self, file);

  if (contents == NULL)
    say_failure (self, _ ("the picture is too large for this format"));
  else
    g_file_replace_contents_bytes_async (file, contents, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         written, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_compat_save_file (widget, _ ("Save Ladders"),
                       /* Translators: a file name; “.png” may become “.svg” or “.pdf” */
                       _ ("Signpost Ladders.png"), save_as, g_object_ref (widget), g_object_unref);
}

/* Prints the ladders that are shown. */
void
sp_ladder_page_print (SpPage *page)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);
  g_autoptr (GtkPrintOperation) operation = sp_ladder_print_new (self->session, is_mirrored (self));

  sp_print_run (page, operation);
}

/* Installs the actions that take the ladders along. */
void
sp_ladder_page_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "ladder.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "ladder.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "ladder.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "ladder.save",
                                       NULL);
}
