/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window has the page in sight do. */

#include "gui/classroom/sp-class-page.h"
#include "gui/classroom/sp-teacher.h"
#include "gui/sp-questions.h"
#include "gui/sp-window-private.h"
#include "gui/stage/sp-stage.h"

static gboolean
has_questions (SpPage *page, const char *place)
{
  return sp_questions_are_for (sp_page_get_pack (page), place);
}

static gboolean
has_lesson (SpPage *page)
{
  return sp_teacher_has_lesson (sp_page_get_pack (page));
}

static gboolean
has_slides (SpPage *page)
{
  return sp_stage_has_slides (sp_page_get_pack (page));
}

/* A page that is empty says so. */
static gboolean
prints (SpPage *page)
{
  return SP_PAGE_GET_CLASS (page)->print != NULL;
}

static void
search (SpPage *page)
{
  if (!sp_page_get_can_go_back (page))
    sp_page_search (page);
}

/* `can` is NULL for what is always there. */
typedef struct
{
  const char *name;
  void (*activate) (SpPage *page);
  gboolean (*can) (SpPage *page);
} PageAction;

static const PageAction page_actions[] = {
  { "win.class", sp_class_page_present, sp_class_page_can_present },
  { "win.copy", sp_page_copy, sp_page_can_save },
  { "win.print", sp_page_print, prints },
  { "win.save", sp_page_save, sp_page_can_save },
  { "win.search", search, NULL },
  { "win.teacher", sp_teacher_present, has_lesson },
  { "win.undo", sp_page_undo, NULL },
};

static void
page_action_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpPage *page = sp_window_get_page (SP_WINDOW (widget));

  for (guint i = 0; page != NULL && i < G_N_ELEMENTS (page_actions); i++)
    if (g_str_equal (page_actions[i].name, name))
      page_actions[i].activate (page);
}

static void
questions_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  SpPage *page = sp_window_get_page (self);

  if (page != NULL)
    sp_questions_present (GTK_WINDOW (self), sp_page_get_pack (page), sp_window_get_place (self));
}

/* Shows to a room what the page in sight shows. */
static void
presentation_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  SpPage *page = sp_window_get_page (self);
  GtkWidget *stage;

  if (page == NULL)
    return;
  sp_page_keep_state (page);
  stage = sp_stage_new_window (
      GTK_WINDOW (self), sp_page_get_context (page), sp_window_get_place (self),
      SP_PAGE_GET_CLASS (page)->get_subject != NULL ? SP_PAGE_GET_CLASS (page)->get_subject (page)
                                                    : NULL);
  gtk_window_fullscreen (GTK_WINDOW (stage));
  gtk_window_present (GTK_WINDOW (stage));
}

/* For the class of the window. */
void
sp_window_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_actions); i++)
    gtk_widget_class_install_action (widget_class, page_actions[i].name, NULL,
                                     page_action_activated);
  gtk_widget_class_install_action (widget_class, "win.questions", NULL, questions_activated);
  gtk_widget_class_install_action (widget_class, "win.presentation", NULL, presentation_activated);
}

/* Enables what the page in sight can do; without a page there is nothing to do. */
void
sp_window_actions_update (SpWindow *self)
{
  SpPage *page = sp_window_get_page (self);

  for (guint i = 0; i < G_N_ELEMENTS (page_actions); i++)
    if (page_actions[i].can != NULL)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), page_actions[i].name,
                                     page != NULL && page_actions[i].can (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.questions",
                                 page != NULL && has_questions (page, sp_window_get_place (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.presentation",
                                 page != NULL && has_slides (page));
}
