/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take a result along: to copy, to save and to print it. */

#include "gui/choose/sp-choose-page-private.h"
#include "gui/sp-output.h"

#include "core/choose/sp-decision-sheet.h"
#include "paint/sp-score-bars.h"

#include <glib/gi18n.h>

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

  if (!sp_choose_page_shows (self, "result"))
    return;
  sheet = new_sheet (self);
  sp_output_copy_sheet (SP_PAGE (self), sheet);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  if (sp_choose_page_shows (self, "result"))
    sp_output_save_sheet (SP_PAGE (self), _ ("Save Result"),
                          /* Translators: a file name; “.pdf” stays */
                          _ ("Signpost Result.pdf"), new_sheet (self));
}

/* Prints the result that is shown. */
void
sp_choose_page_print (SpPage *page)
{
  g_autoptr (GtkPrintOperation) operation =
      sp_output_new_sheet_print (_ ("Signpost Result"), new_sheet (SP_CHOOSE_PAGE (page)));

  sp_output_print (page, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
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
