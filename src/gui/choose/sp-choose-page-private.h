/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpChoosePage share. */

#pragma once

#include "gui/choose/sp-choose-overview.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-questions.h"
#include "gui/choose/sp-choose-result.h"
#include "gui/choose/sp-choose-session.h"
#include "gui/choose/sp-choose-start.h"

G_BEGIN_DECLS

struct _SpChoosePage
{
  SpPage parent_instance;

  SpChooseSession *session; /* (owned) */
  const char *came_from;    /* the view to which the overview leads back */
  gboolean is_editing;      /* the statement was opened from the overview */

  GtkStack *views;
  GtkRevealer *trouble_revealer;
  GtkLabel *trouble;
  SpChooseStart *start;
  SpChooseQuestions *questions;
  SpChooseOverview *overview;
  SpChooseResult *result;
};

gboolean sp_choose_page_shows (SpChoosePage *self, const char *view);
void sp_choose_page_show_view (SpChoosePage *self, const char *view);
void sp_choose_page_show_statement (SpChoosePage *self, guint statement, gboolean is_editing);
void sp_choose_page_show_result (SpChoosePage *self);

void sp_choose_page_install_actions (GtkWidgetClass *widget_class);
void sp_choose_page_copy (SpPage *page);
void sp_choose_page_save (SpPage *page);
void sp_choose_page_print (SpPage *page);

G_END_DECLS
