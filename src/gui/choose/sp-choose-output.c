/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take a result along: to copy, to save and to print it. */

#include "gui/choose/sp-choose-page-private.h"
#include "gui/choose/sp-choose-print.h"
#include "gui/sp-compat.h"
#include "gui/sp-print.h"

#include "core/choose/sp-decision-sheet.h"
#include "paint/sp-score-bars.h"
#include "paint/sp-sheet-painter.h"

#include <glib/gi18n.h>
#include <string.h>

static SpSheet *
new_sheet (SpChoosePage *self)
{
  return sp_decision_sheet_new (sp_choose_result_get_decision (self->result),
                                sp_score_bars_draw_on_sheet);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);
  g_autoptr (SpSheet) sheet = NULL;
  g_autofree char *text = NULL;

  if (!sp_choose_page_shows (self, "result"))
    return;
  sheet = new_sheet (self);
  text = sp_sheet_to_text (sheet, 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  sp_page_say (SP_PAGE (self), _ ("Result copied"), FALSE);
}

static void
say_failure (SpChoosePage *self, const GError *error)
{
  /* Translators: %s says why */
  g_autofree char *message = g_strdup_printf (_ ("The result is not saved: %s"), error->message);

  sp_page_say (SP_PAGE (self), message, FALSE);
}

static void
written (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (SpChoosePage) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    sp_page_say (SP_PAGE (self), _ ("Result saved"), FALSE);
  else
    say_failure (self, error);
}

static GBytes *
make_pdf (const SpSheet *sheet, GError **error)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  return sp_sheet_to_pdf (sheet, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                          gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
                          gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL, error);
}

/* The ending of the name says what is wanted. */
static GBytes *
make_contents (const SpSheet *sheet, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  char *text;

  if (g_str_has_suffix (lower, ".pdf"))
    return make_pdf (sheet, error);
  text =
      g_str_has_suffix (lower, ".md") ? sp_sheet_to_markdown (sheet) : sp_sheet_to_text (sheet, 0);
  return g_bytes_new_take (text, strlen (text));
}

static void
save_as (GFile *file, gpointer data)
{
  SpChoosePage *self = data;
  g_autoptr (SpSheet) sheet = new_sheet (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = make_contents (sheet, file, &error);

  if (contents == NULL)
    say_failure (self, error);
  else
    g_file_replace_contents_bytes_async (file, contents, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         written, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (sp_choose_page_shows (SP_CHOOSE_PAGE (widget), "result"))
    sp_compat_save_file (widget, _ ("Save Result"),
                         /* Translators: a file name; “.pdf” may become “.md” or “.txt” */
                         _ ("Signpost Result.pdf"), save_as, g_object_ref (widget), g_object_unref);
}

/* Prints the result that is shown. */
void
sp_choose_page_print (SpPage *page)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (page);
  g_autoptr (GtkPrintOperation) operation =
      sp_choose_print_new (sp_choose_result_get_decision (self->result));

  gtk_print_operation_set_allow_async (operation, TRUE);
  sp_print_run (page, operation);
}

/* Installs the actions that take a result along. */
void
sp_choose_page_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "choose.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "choose.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "choose.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "choose.save",
                                       NULL);
}
