/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the content has for teachers: lessons to read, and the handout to take along. */

#include "gui/classroom/sp-teacher.h"

#include "core/classroom/sp-handout.h"
#include "core/classroom/sp-lesson-sheet.h"
#include "gui/classroom/sp-class-page.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-output.h"
#include "gui/sp-popup.h"
#include "paint/sp-ladder-pages.h"
#include "paint/sp-sheet-pdf.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Returns: (transfer full) (element-type SpSheet): all parts that are about nobody in particular */
static GPtrArray *
new_handout (SpPack *pack)
{
  g_autofree guint *roles = g_new (guint, pack->roles.n_items);
  SpHandout handout = { .pack = pack,
                        .roles = roles,
                        .n_roles = pack->roles.n_items,
                        .parts = SP_HANDOUT_FOR_ALL,
                        .draw_ladder = sp_ladder_pages_draw };

  for (guint i = 0; i < handout.n_roles; i++)
    roles[i] = i;
  return sp_handout_make_sheets (&handout);
}

static GBytes *
write_handout (gpointer pack, GError **error)
{
  g_autoptr (GPtrArray) sheets = new_handout (pack);
  double width, height;

  sp_output_get_paper (&width, &height);
  return sp_sheets_to_pdf (sheets, pack, width, height,
                           gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, error);
}

static void
print_handout (SpPage *page)
{
  SpPack *pack = sp_page_get_pack (page);
  g_autoptr (GtkPrintOperation) operation =
      sp_output_new_sheets_print (pack->title, new_handout (pack));

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

static void
save_handout (SpPage *page)
{
  static const SpOutputFormat formats[] = { { ".pdf", N_ ("PDF Document"), write_handout },
                                            { NULL } };
  SpPack *pack = sp_page_get_pack (page);
  g_autofree char *name = g_strconcat (pack->id, ".pdf", NULL);

  sp_output_save (page, _ ("Save the Handout"), name, formats, sp_pack_ref (pack),
                  (GDestroyNotify) sp_pack_unref);
}

/* The class has a window of its own, which a dialog would keep from its keys. */
static void
open_class (SpPage *page, GtkWidget *button)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (button)));
  sp_class_page_present (page);
}

static void
add_button (GtkBox *list, SpPage *page, const char *label, GCallback clicked, const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_object (button, "clicked", clicked, page, G_CONNECT_SWAPPED);
  gtk_box_append (list, button);
}

/* They are as wide as the widest, and stand apart from the lesson. */
static void
add_buttons (GtkBox *list, SpPage *page)
{
  GtkBox *buttons = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  12, "halign", GTK_ALIGN_CENTER, "margin-bottom", 12, NULL);

  gtk_box_append (list, GTK_WIDGET (buttons));
  /* Translators: a button: all sheets of paper for a lesson, as a file to print */
  add_button (buttons, page, _ ("_Save the Handout…"), G_CALLBACK (save_handout),
              "suggested-action");
  /* Translators: a button: all sheets of paper for a lesson */
  add_button (buttons, page, _ ("_Print the Handout…"), G_CALLBACK (print_handout), NULL);
  if (sp_class_page_can_present (page))
    /* Translators: a button: let pupils answer, one after the other */
    add_button (buttons, page, _ ("Begin a _Class…"), G_CALLBACK (open_class), NULL);
}

static GtkWidget *
new_block (const SpSheetBlock *block)
{
  g_autofree char *text = sp_sheet_block_describe (block);
  g_autofree char *line =
      block->kind == SP_SHEET_ITEM
          ? g_strdup_printf ("%s %s", block->mark != NULL ? block->mark : "•", text)
          : g_strdup (text);
  GtkWidget *label = sp_label_new_wrapping (line);

  if (block->kind == SP_SHEET_TITLE)
    gtk_widget_add_css_class (label, "title-2");
  else if (block->kind == SP_SHEET_HEADING)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
add_lesson (GtkBox *list, const SpPack *pack, const SpLesson *lesson)
{
  g_autoptr (SpSheet) sheet = sp_lesson_sheet_new (pack, lesson);

  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    gtk_box_append (list, new_block (sp_sheet_get_block (sheet, i)));
}

/**
 * sp_teacher_has_lesson:
 * @pack: the content
 *
 * Returns: whether there is something for teachers in it
 */
gboolean
sp_teacher_has_lesson (const SpPack *pack)
{
  g_return_val_if_fail (pack != NULL, FALSE);

  return pack->lessons.n_items > 0;
}

/**
 * sp_teacher_present:
 * @page: a page of the window above which to show it
 *
 * Shows the lessons of the content, and a button that saves the handout.
 */
void
sp_teacher_present (SpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWindow *dialog;
  SpPack *pack;

  g_return_if_fail (SP_IS_PAGE (page));

  pack = sp_page_get_pack (page);
  gtk_widget_add_css_class (list, "questions");
  add_buttons (GTK_BOX (list), page);
  for (guint i = 0; i < pack->lessons.n_items; i++)
    add_lesson (GTK_BOX (list), pack, &pack->lessons.items[i]);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "vexpand", TRUE, "child", list, NULL));
  dialog = sp_popup_new_dialog (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                /* Translators: the title of a dialog */
                                _ ("For Teachers"), box);
  sp_output_offer_print (GTK_WIDGET (dialog), page, print_handout);
  gtk_window_present (dialog);
}
