/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done on the page, by button or by key. */

#include "gui/choose/sp-choose-page-private.h"

#include <glib/gi18n.h>

static void
begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);
  guint next = sp_choose_session_find_next (self->session);
  guint n = sp_choose_session_get_n_statements (self->session);

  if (next < n)
    sp_choose_page_show_statement (self, next, FALSE);
  else if (n > 0)
    sp_choose_page_show_result (self);
}

/* Behind the last statement stands what one came for. */
static void
go_forward (SpChoosePage *self)
{
  guint next = sp_choose_questions_get_statement (self->questions) + 1;

  if (next < sp_choose_session_get_n_statements (self->session))
    sp_choose_page_show_statement (self, next, self->is_editing);
  else if (self->is_editing)
    sp_page_go_back (SP_PAGE (self));
  else
    sp_choose_page_show_result (self);
}

static void
go_backward (SpChoosePage *self)
{
  guint statement = sp_choose_questions_get_statement (self->questions);

  if (statement > 0)
    sp_choose_page_show_statement (self, statement - 1, self->is_editing);
  else if (self->is_editing)
    sp_page_go_back (SP_PAGE (self));
  else
    sp_choose_page_show_view (self, "start");
}

static void
forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_forward (SP_CHOOSE_PAGE (widget));
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_backward (SP_CHOOSE_PAGE (widget));
}

static void
give_answer (SpChoosePage *self, int answer)
{
  sp_choose_session_set_answer (self->session, sp_choose_questions_get_statement (self->questions),
                                answer);
  if (self->is_editing)
    sp_page_go_back (SP_PAGE (self));
  else
    go_forward (self);
}

static void
answer_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  give_answer (SP_CHOOSE_PAGE (widget), g_variant_get_int32 (parameter));
}

static void
toggle_importance_of (SpChoosePage *self, guint statement)
{
  gboolean is_important = sp_choose_session_is_important (self->session, statement);

  sp_choose_session_set_important (self->session, statement, !is_important);
}

static void
toggle_important (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  toggle_importance_of (self, sp_choose_questions_get_statement (self->questions));
}

static void
mark (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toggle_importance_of (SP_CHOOSE_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
show_overview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  if (self->is_editing && sp_choose_page_shows (self, "questions"))
    {
      sp_page_go_back (SP_PAGE (self));
      return;
    }
  self->came_from = g_intern_string (gtk_stack_get_visible_child_name (self->views));
  sp_choose_page_show_view (self, "overview");
  if (g_str_equal (self->came_from, "questions"))
    sp_choose_overview_focus (self->overview, sp_choose_questions_get_statement (self->questions));
}

static void
show_result (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_choose_page_show_result (SP_CHOOSE_PAGE (widget));
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_choose_page_show_statement (SP_CHOOSE_PAGE (widget), g_variant_get_uint32 (parameter), TRUE);
}

static void
start_over (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  g_auto (GVariantDict) undo = G_VARIANT_DICT_INIT (NULL);

  sp_choose_session_save (self->session, &undo);
  g_variant_dict_insert (&undo, "view", "s", gtk_stack_get_visible_child_name (self->views));
  sp_page_remember (SP_PAGE (self), g_variant_dict_end (&undo));
  self->came_from = "start";
  sp_choose_session_start_over (self->session);
  sp_choose_page_show_view (self, "start");
  sp_page_say (SP_PAGE (self), _ ("All answers removed"), TRUE);
}

static gboolean
answer_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  if (!sp_choose_page_shows (self, "questions"))
    return FALSE;
  give_answer (self, g_variant_get_int32 (arguments));
  return TRUE;
}

/* Somebody who goes on one key too far stays at the verdict, and can go back from there. */
static gboolean
leave_verdict (SpChoosePage *self, gboolean goes_forward)
{
  guint n = sp_choose_session_get_n_statements (self->session);

  if (!sp_choose_page_shows (self, "result") || !gtk_widget_is_focus (GTK_WIDGET (self->result)))
    return FALSE;
  if (!goes_forward)
    sp_choose_page_show_statement (self, n - 1, FALSE);
  return TRUE;
}

/* Left and right are what a person sees, so they change places with the direction of the text. */
static gboolean
arrow_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean goes_forward = g_variant_get_boolean (arguments) != is_rtl;

  if (!sp_choose_page_shows (self, "questions"))
    return leave_verdict (self, goes_forward);
  if (goes_forward)
    go_forward (self);
  else
    go_backward (self);
  return TRUE;
}

static gboolean
enter_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  if (sp_choose_page_shows (self, "questions"))
    go_forward (self);
  else if (sp_choose_page_shows (self, "start"))
    begin (widget, NULL, NULL);
  else
    return FALSE;
  return TRUE;
}

static gboolean
important_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);
  int statement = -1;

  if (sp_choose_page_shows (self, "questions"))
    statement = (int) sp_choose_questions_get_statement (self->questions);
  else if (sp_choose_page_shows (self, "overview"))
    statement = sp_choose_overview_get_statement (self->overview);
  if (statement < 0)
    return FALSE;
  toggle_importance_of (self, statement);
  return TRUE;
}

static gboolean
escape_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (!sp_page_get_can_go_back (SP_PAGE (widget)))
    return FALSE;
  sp_page_leave (SP_PAGE (widget));
  return TRUE;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const guint enter_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  static const guint left_keys[] = { GDK_KEY_Left, GDK_KEY_KP_Left };
  static const guint right_keys[] = { GDK_KEY_Right, GDK_KEY_KP_Right };

  for (int i = 0; i < SP_N_ANSWERS; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + i, 0, answer_pressed, "i",
                                    SP_ANSWER_MIN + i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_1 + i, 0, answer_pressed, "i",
                                    SP_ANSWER_MIN + i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (enter_keys); i++)
    gtk_widget_class_add_binding (widget_class, enter_keys[i], 0, enter_pressed, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (left_keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, left_keys[i], 0, arrow_pressed, "b", FALSE);
      gtk_widget_class_add_binding (widget_class, right_keys[i], 0, arrow_pressed, "b", TRUE);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, 0, important_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
}

/* Installs the actions and the keys of the page. */
void
sp_choose_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "choose.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "choose.forward", NULL, forward);
  gtk_widget_class_install_action (widget_class, "choose.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "choose.answer", "i", answer_activated);
  gtk_widget_class_install_action (widget_class, "choose.toggle-important", NULL, toggle_important);
  gtk_widget_class_install_action (widget_class, "choose.mark", "u", mark);
  gtk_widget_class_install_action (widget_class, "choose.show-overview", NULL, show_overview);
  gtk_widget_class_install_action (widget_class, "choose.show-result", NULL, show_result);
  gtk_widget_class_install_action (widget_class, "choose.edit", "u", edit);
  gtk_widget_class_install_action (widget_class, "choose.start-over", NULL, start_over);
  bind_keys (widget_class);
}
