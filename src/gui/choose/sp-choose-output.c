/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take a result along: to copy, to save and to print it. */

#include "gui/choose/sp-choose-page-private.h"
#include "gui/sp-output.h"

#include "core/choose/sp-decision-sheet.h"
#include "core/classroom/sp-worksheet.h"
#include "paint/sp-score-bars.h"

#include <glib/gi18n.h>

static gboolean
shows_statements (SpChoosePage *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  return g_strcmp0 (view, "result") != 0 && g_strcmp0 (view, "overview") != 0;
}

static SpSheet *
new_sheet (SpChoosePage *self)
{
  return sp_decision_sheet_new (sp_choose_result_get_decision (self->result),
                                sp_score_bars_draw_on_canvas);
}

/* Copies the result that is shown. */
void
sp_choose_page_copy (SpPage *page)
{
  sp_output_copy_sheet (page, new_sheet (SP_CHOOSE_PAGE (page)));
}

/* Saves the result that is shown. */
void
sp_choose_page_save (SpPage *page)
{
  /* Translators: title of a dialog */
  sp_output_save_sheet (page, _ ("Save Result"),
                        /* Translators: a file name; “.pdf” stays */
                        _ ("Signpost Result.pdf"), new_sheet (SP_CHOOSE_PAGE (page)));
}

/* Prints the result that is shown, or the statements to answer with a pencil. */
void
sp_choose_page_print (SpPage *page)
{
  if (shows_statements (SP_CHOOSE_PAGE (page)))
    sp_output_print_sheet (page, _ ("What Suits You?"), sp_worksheet_new (sp_page_get_pack (page)));
  else
    /* Translators: name of what is printed */
    sp_output_print_sheet (page, _ ("Signpost Result"), new_sheet (SP_CHOOSE_PAGE (page)));
}
