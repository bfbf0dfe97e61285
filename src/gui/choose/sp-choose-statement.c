/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-statement.h"

#include "core/choose/sp-answer-words.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-css.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"

#include "sp-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * SpChooseStatement:
 *
 * One statement, as large as it can be, and the five answers to it. What is pressed goes to the
 * actions of the page.
 */
struct _SpChooseStatement
{
  GtkWidget parent_instance;

  SpChooseSession *session; /* (owned) */
  guint statement;
  GtkToggleButton *buttons[SP_N_ANSWERS];

  GtkScrolledWindow *scroller;
  SpAdaptiveBin *bin;
  GtkBox *view;
  GtkLabel *text;
  GtkWidget *asked;
  GtkBox *answers;
  GtkToggleButton *important_button;
  AdwButtonContent *important_content;
  GtkWidget *why_button;
  GtkLabel *because;
};

G_DEFINE_FINAL_TYPE (SpChooseStatement, sp_choose_statement, GTK_TYPE_WIDGET)

/* In a list each answer takes one line, the number behind its name, and all stands closer together,
 * so that it is in sight on a telephone. */
static void
arrange_answers (SpChooseStatement *self, GtkOrientation orientation)
{
  GtkOrientation inside = orientation == GTK_ORIENTATION_VERTICAL ? GTK_ORIENTATION_HORIZONTAL
                                                                  : GTK_ORIENTATION_VERTICAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->answers), orientation);
  for (int i = 0; i < SP_N_ANSWERS; i++)
    {
      GtkWidget *box = gtk_button_get_child (GTK_BUTTON (self->buttons[i]));
      GtkWidget *name = gtk_widget_get_first_child (box);

      gtk_orientable_set_orientation (GTK_ORIENTABLE (box), inside);
      gtk_widget_set_hexpand (name, inside == GTK_ORIENTATION_HORIZONTAL);
      gtk_label_set_xalign (GTK_LABEL (name), inside == GTK_ORIENTATION_HORIZONTAL ? 0 : 0.5);
    }
  gtk_box_set_spacing (self->answers, orientation == GTK_ORIENTATION_VERTICAL ? 6 : 9);
  gtk_box_set_spacing (self->view, orientation == GTK_ORIENTATION_VERTICAL ? 18 : 30);
  sp_css_set_class (GTK_WIDGET (self), "narrow", orientation == GTK_ORIENTATION_VERTICAL);
}

/* Side by side the answers are a scale; where that is too narrow for their words, a list. */
static void
fit_answers (SpChooseStatement *self)
{
  int least;

  arrange_answers (self, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_measure (gtk_widget_get_parent (GTK_WIDGET (self->answers)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > sp_adaptive_bin_get_width (self->bin))
    arrange_answers (self, GTK_ORIENTATION_VERTICAL);
}

/* Scrolls down with what opens there, but never so far that what opened it is out of sight. */
static gboolean
scroll_to_reason (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SpChooseStatement *self = SP_CHOOSE_STATEMENT (widget);
  GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (self->scroller);
  double upper = gtk_adjustment_get_upper (position);
  int height;

  gtk_widget_measure (GTK_WIDGET (self->because), GTK_ORIENTATION_VERTICAL,
                      sp_adaptive_bin_get_width (self->bin), &height, NULL, NULL, NULL);
  height += 2 * gtk_widget_get_height (self->why_button);
  height = MAX (height, (int) gtk_adjustment_get_page_size (position));
  gtk_adjustment_set_value (position, MAX (gtk_adjustment_get_value (position), upper - height));
  return G_SOURCE_REMOVE;
}

/* The viewport tells of its new height while it is laid out, when it is too late to scroll. */
static void
follow_reason (SpChooseStatement *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->why_button)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_reason, NULL, NULL);
}

static void
sp_choose_statement_dispose (GObject *object)
{
  SpChooseStatement *self = SP_CHOOSE_STATEMENT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_choose_statement_parent_class)->dispose (object);
}

static void
sp_choose_statement_class_init (SpChooseStatementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_statement_dispose;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "statement");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-statement.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, bin);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, view);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, text);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, asked);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, answers);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, important_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, important_content);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, why_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStatement, because);
  gtk_widget_class_bind_template_callback (widget_class, fit_answers);
}

static GtkWidget *
new_answer_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkToggleButton *
new_answer (int answer)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = new_answer_label (sp_answer_get_name (answer), "heading");
  g_autofree char *number = g_strdup_printf ("%d", answer - SP_ANSWER_MIN + 1);

  /* The numbers stand in a row, however many lines the names have. */
  gtk_widget_set_vexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), new_answer_label (number, "answer-number"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "answer");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "choose.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", answer);
  /* The number is the key, not a part of the name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sp_answer_get_name (answer),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, number, -1);
  return GTK_TOGGLE_BUTTON (button);
}

static void
sp_choose_statement_init (SpChooseStatement *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_label_wrap (self->text);
  sp_label_wrap (self->because);
  sp_label_wrap_button (GTK_BUTTON (self->why_button));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::upper",
                           G_CALLBACK (follow_reason), self, G_CONNECT_SWAPPED);

  for (int i = 0; i < SP_N_ANSWERS; i++)
    {
      self->buttons[i] = new_answer (SP_ANSWER_MIN + i);
      gtk_box_append (self->answers, GTK_WIDGET (self->buttons[i]));
    }
}

/* A button that was never pressed does not say by itself that it is not. */
static void
set_pressed (GtkToggleButton *button, gboolean is_pressed)
{
  gtk_toggle_button_set_active (button, is_pressed);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      is_pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update (SpChooseStatement *self)
{
  int answer = sp_choose_session_get_answer (self->session, self->statement);
  gboolean is_important = sp_choose_session_is_important (self->session, self->statement);
  gboolean is_asked_differently =
      sp_choose_session_is_asked_differently (self->session, self->statement);
  g_autofree char *label = sp_choose_statement_describe (self);

  for (int i = 0; i < SP_N_ANSWERS; i++)
    set_pressed (self->buttons[i], answer == SP_ANSWER_MIN + i);
  set_pressed (self->important_button, is_important);
  gtk_widget_set_visible (self->asked, is_asked_differently);
  adw_button_content_set_icon_name (self->important_content,
                                    is_important ? "starred-symbolic" : "non-starred-symbolic");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      answer == SP_ANSWER_NONE ? _ ("No answer yet") : sp_answer_get_name (answer), -1);
}

/**
 * sp_choose_statement_new:
 * @session: the answers
 * @statement: the position of a statement
 *
 * Returns: (transfer floating): the statement
 */
GtkWidget *
sp_choose_statement_new (SpChooseSession *session, guint statement)
{
  SpChooseStatement *self = g_object_new (SP_TYPE_CHOOSE_STATEMENT, NULL);
  SpPack *pack = sp_choose_session_get_pack (session);
  const SpStatement *content;

  g_return_val_if_fail (statement < sp_choose_session_get_n_statements (session), NULL);

  content = &pack->statements.items[statement];
  self->session = g_object_ref (session);
  self->statement = statement;
  gtk_label_set_label (self->text, content->text);
  gtk_widget_set_visible (self->why_button, content->because != NULL);
  if (content->because != NULL)
    sp_explained_text_set (self->because, pack, content->because);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * sp_choose_statement_tell_points:
 * @self: a statement
 *
 * Tells behind the key of each answer which number a worksheet has for it: whoever types one in has
 * nothing to work out.
 */
void
sp_choose_statement_tell_points (SpChooseStatement *self)
{
  g_return_if_fail (SP_IS_CHOOSE_STATEMENT (self));

  for (int i = 0; i < SP_N_ANSWERS; i++)
    {
      GtkWidget *number =
          gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (self->buttons[i])));
      g_autofree char *points = sp_points_to_string (SP_ANSWER_MIN + i);
      g_autofree char *text = g_strdup_printf (SP_POINTS_DIRECTION "%d (%s)", i + 1, points);

      gtk_label_set_label (GTK_LABEL (number), text);
    }
}

/**
 * sp_choose_statement_describe:
 * @self: a statement
 *
 * Returns: (transfer full): which one it is and what it says, for a screen reader
 */
char *
sp_choose_statement_describe (SpChooseStatement *self)
{
  g_return_val_if_fail (SP_IS_CHOOSE_STATEMENT (self), NULL);

  /* Translators: a position, a number of statements, and a statement */
  return g_strdup_printf (_ ("Statement %u of %u: %s"), self->statement + 1,
                          sp_choose_session_get_n_statements (self->session),
                          gtk_label_get_label (self->text));
}
