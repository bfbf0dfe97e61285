/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-questions.h"

#include "gui/choose/sp-choose-statement.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"

#include "sp-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * SpChooseQuestions:
 *
 * One statement after the other, with the progress above and the ways on below.
 */
struct _SpChooseQuestions
{
  GtkWidget parent_instance;

  SpChooseSession *session; /* (owned) */
  gboolean tells_points;
  guint statement;

  SpAdaptiveBin *bin;
  GtkBox *place;
  GtkProgressBar *progress;
  GtkLabel *position;
  GtkStack *statements;
  GtkWidget *bar;
  GtkWidget *back_button;
  AdwButtonContent *back_content;
  GtkWidget *overview_button;
  AdwButtonContent *overview_content;
  GtkButton *forward_button;
};

G_DEFINE_FINAL_TYPE (SpChooseQuestions, sp_choose_questions, GTK_TYPE_WIDGET)

/* What a button does not show it says when it is pointed at, and to a screen reader, which would
 * read what is shown as well. */
static void
set_hidden_words (GtkWidget *button, const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* Without their words, the ways back and to the overview are known by their signs. */
static void
set_words (SpChooseQuestions *self, gboolean has_words)
{
  /* Translators: button: the statement before */
  adw_button_content_set_label (self->back_content, has_words ? _ ("_Back") : "");
  adw_button_content_set_label (self->overview_content, has_words ? _ ("_All Answers") : "");
  /* Translators: to the statement before */
  set_hidden_words (self->back_button, has_words ? NULL : _ ("Back"));
  /* Translators: a list of all statements */
  set_hidden_words (self->overview_button, has_words ? NULL : _ ("All Answers"));
}

/* A second row of buttons would hide answers on a telephone. */
static void
fit_bar (SpChooseQuestions *self)
{
  int width;

  set_words (self, TRUE);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width > sp_adaptive_bin_get_width (self->bin))
    set_words (self, FALSE);
}

static void
arrange (SpChooseQuestions *self)
{
  gboolean is_narrow = sp_adaptive_bin_get_narrow (self->bin);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->place), is_narrow
                                                                    ? GTK_ORIENTATION_HORIZONTAL
                                                                    : GTK_ORIENTATION_VERTICAL);
  sp_css_set_class (GTK_WIDGET (self), "narrow", is_narrow);
  fit_bar (self);
}

static void
update (SpChooseQuestions *self)
{
  guint n = sp_choose_session_get_n_statements (self->session);
  gboolean is_answered;

  if (self->statement >= n)
    return;
  is_answered = sp_choose_session_get_answer (self->session, self->statement) != SP_ANSWER_NONE;
  gtk_button_set_label (self->forward_button,
                        /* Translators: button: the next statement, when this one is answered */
                        is_answered ? _ ("_Next")
                                    /* Translators: button: the next statement, without an answer */
                                    : _ ("_Skip"));
  fit_bar (self);
}

static void
sp_choose_questions_dispose (GObject *object)
{
  SpChooseQuestions *self = SP_CHOOSE_QUESTIONS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_choose_questions_parent_class)->dispose (object);
}

static gboolean
sp_choose_questions_grab_focus (GtkWidget *widget)
{
  GtkWidget *statement = gtk_stack_get_visible_child (SP_CHOOSE_QUESTIONS (widget)->statements);

  return statement != NULL && gtk_widget_grab_focus (statement);
}

static void
sp_choose_questions_class_init (SpChooseQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_questions_dispose;
  widget_class->grab_focus = sp_choose_questions_grab_focus;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questions");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, bin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, place);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, progress);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, position);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, statements);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, bar);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, back_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, back_content);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, overview_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, overview_content);
  gtk_widget_class_bind_template_child (widget_class, SpChooseQuestions, forward_button);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
sp_choose_questions_init (SpChooseQuestions *self)
{
  self->statement = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_choose_questions_set_session:
 * @self: the questions, new
 * @session: the answers
 */
void
sp_choose_questions_set_session (SpChooseQuestions *self, SpChooseSession *session)
{
  g_return_if_fail (SP_IS_CHOOSE_QUESTIONS (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * sp_choose_questions_hide_overview:
 * @self: the questions
 *
 * Leaves out the way to all answers, where there is none.
 */
void
sp_choose_questions_hide_overview (SpChooseQuestions *self)
{
  g_return_if_fail (SP_IS_CHOOSE_QUESTIONS (self));

  gtk_widget_set_visible (self->overview_button, FALSE);
}

/**
 * sp_choose_questions_set_tells_points:
 * @self: the questions
 * @tells_points: whether answers have the numbers of a worksheet behind their keys, from the next
 *   statement on
 */
void
sp_choose_questions_set_tells_points (SpChooseQuestions *self, gboolean tells_points)
{
  g_return_if_fail (SP_IS_CHOOSE_QUESTIONS (self));

  self->tells_points = tells_points;
}

/**
 * sp_choose_questions_get_statement:
 * @self: the questions
 *
 * Returns: the position of the statement that is shown
 */
guint
sp_choose_questions_get_statement (SpChooseQuestions *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_QUESTIONS (self), 0);

  return self->statement;
}

/* The one that is leaving is needed until the slide is over; those before it are not. */
static void
remove_gone (SpChooseQuestions *self)
{
  GtkWidget *visible = gtk_stack_get_visible_child (self->statements);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->statements));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != visible)
        gtk_stack_remove (self->statements, child);
      child = next;
    }
}

static void
show_progress (SpChooseQuestions *self)
{
  guint n = sp_choose_session_get_n_statements (self->session);
  /* Translators: the position of a statement, and how many there are */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), self->statement + 1, n);

  gtk_progress_bar_set_fraction (self->progress, (self->statement + 1.0) / n);
  gtk_label_set_label (self->position, text);
}

static GtkStackTransitionType
choose_transition (SpChooseQuestions *self, guint statement)
{
  if (self->statement == G_MAXUINT || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return GTK_STACK_TRANSITION_TYPE_NONE;
  if (sp_compat_wants_less_motion (GTK_WIDGET (self)))
    return GTK_STACK_TRANSITION_TYPE_CROSSFADE;
  return statement < self->statement ? GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT
                                     : GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT;
}

/**
 * sp_choose_questions_show:
 * @self: the questions, with a session
 * @statement: the position of a statement
 *
 * Shows this statement, which slides in from where it stands, and moves the focus to it if the
 * questions are in sight.
 */
void
sp_choose_questions_show (SpChooseQuestions *self, guint statement)
{
  GtkWidget *leaving;
  GtkWidget *child;
  g_autofree char *description = NULL;

  g_return_if_fail (SP_IS_CHOOSE_QUESTIONS (self) && self->session != NULL);
  g_return_if_fail (statement < sp_choose_session_get_n_statements (self->session));

  remove_gone (self);
  leaving = gtk_stack_get_visible_child (self->statements);
  gtk_stack_set_transition_type (self->statements, choose_transition (self, statement));
  self->statement = statement;
  child = sp_choose_statement_new (self->session, statement);
  if (self->tells_points)
    sp_choose_statement_tell_points (SP_CHOOSE_STATEMENT (child));
  gtk_stack_add_child (self->statements, child);
  gtk_stack_set_visible_child (self->statements, child);
  show_progress (self);
  update (self);

  /* Before the page is in sight, the floor's toolkit would tell no screen reader of a focus. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (child);
  /* While it slides away, the Tab key would still lead to it. */
  if (leaving != NULL)
    gtk_widget_set_can_focus (leaving, FALSE);
  description = sp_choose_statement_describe (SP_CHOOSE_STATEMENT (child));
  sp_compat_announce (child, description);
}
