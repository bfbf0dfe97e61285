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

static GBytes *
write_handout (gpointer pack, GError **error)
{
  const SpPack *content = pack;
  g_autofree guint *roles = g_new (guint, content->roles.n_items);
  SpHandout handout = { .pack = pack,
                        .roles = roles,
                        .n_roles = content->roles.n_items,
                        .parts = SP_HANDOUT_FOR_ALL,
                        .draw_ladder = sp_ladder_pages_draw };
  g_autoptr (GPtrArray) sheets = NULL;
  double width, height;

  for (guint i = 0; i < handout.n_roles; i++)
    roles[i] = i;
  sheets = sp_handout_make_sheets (&handout);
  sp_output_get_paper (&width, &height);
  return sp_sheets_to_pdf (sheets, pack, width, height,
                           gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, error);
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

static GtkWidget *
new_class_button (SpPage *page)
{
  /* Translators: a button: let pupils answer, one after the other */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Begin a _Class…"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_class), page, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_button (SpPage *page)
{
  /* Translators: a button: all sheets of paper for a lesson, as a file to print */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save the Handout…"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (save_handout), page, G_CONNECT_SWAPPED);
  return button;
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
  SpPack *pack;

  g_return_if_fail (SP_IS_PAGE (page));

  pack = sp_page_get_pack (page);
  gtk_widget_add_css_class (list, "questions");
  gtk_box_append (GTK_BOX (list), new_button (page));
  if (sp_class_page_can_present (page))
    gtk_box_append (GTK_BOX (list), new_class_button (page));
  for (guint i = 0; i < pack->lessons.n_items; i++)
    add_lesson (GTK_BOX (list), pack, &pack->lessons.items[i]);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "vexpand", TRUE, "child", list, NULL));
  gtk_window_present (sp_popup_new_dialog (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                           /* Translators: the title of a dialog */
                                           _ ("For Teachers"), box));
}
