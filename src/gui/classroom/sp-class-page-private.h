/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpClassPage share. */

#pragma once

#include "core/classroom/sp-class-session.h"
#include "core/sheet/sp-sheet.h"
#include "gui/choose/sp-choose-questions.h"
#include "gui/classroom/sp-class-page.h"

G_BEGIN_DECLS

/**
 * SpClassPart:
 * @box: where it is shown
 * @tally: (owned) (nullable): what is shown
 * @sheet: (owned) (nullable): the same, as it is told
 *
 * Where the class leans, or what splits it.
 */
typedef struct
{
  GtkBox *box;
  SpClassTally *tally;
  SpSheet *sheet;
} SpClassPart;

typedef enum
{
  SP_CLASS_PART_ROLES,
  SP_CLASS_PART_STATEMENTS,
  SP_CLASS_N_PARTS
} SpClassPartKind;

struct _SpClassPage
{
  SpPage parent_instance;

  SpClassSession *session; /* (owned) */
  SpChooseSession *pupil;  /* (owned): the answers of who sits here, until they are counted */
  gboolean *stressed;      /* (owned): for each statement, whether it counts twice for everybody */
  char *last_sheet;        /* (owned) (nullable): the id of what was counted last */
  AdwToast *counted;       /* (nullable): says that it was counted */
  gboolean is_paper;       /* somebody types in what stands on paper */
  SpClassPart parts[SP_CLASS_N_PARTS];

  GtkStack *views;
  GtkEditable *name;
  GtkWidget *next_button;
  GtkWidget *begin_button;
  GtkWidget *hand_on_button;
  GtkWidget *delete_button;
  GtkBox *roles;
  GtkBox *statements;
  GtkLabel *number;
  GtkEditable *pupil_name;
  SpChooseQuestions *questions;
  GtkLabel *verdict;
};

void sp_class_page_install_files (GtkWidgetClass *widget_class);
void sp_class_page_show_results (SpClassPage *self);
void sp_class_page_clear_results (SpClassPage *self);

G_END_DECLS
