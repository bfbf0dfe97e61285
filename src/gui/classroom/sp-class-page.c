/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/classroom/sp-class-page.h"
#include "gui/classroom/sp-class-page-private.h"

#include "core/choose/sp-decision-words.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-output.h"
#include "gui/sp-settings.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/* Where a window of the application says that it is the one of a class. */
#define WINDOW_NAME "class"

/**
 * SpClassPage:
 *
 * A class on one computer: pupils answer one after the other, or somebody types in their sheets of paper,
 * and all see where they lean. What a pupil answers is no part of the person's own answers.
 */
G_DEFINE_FINAL_TYPE (SpClassPage, sp_class_page, SP_TYPE_PAGE)

static const char *const question_actions[] = { "choose.forward", "choose.back", "choose.answer",
                                                "choose.toggle-important" };

/* Keys answer only where a statement is seen, and a pupil among statements does not see the class. */
static void
show_view (SpClassPage *self, const char *view)
{
  gboolean is_asking = g_str_equal (view, "questions");

  for (guint i = 0; i < G_N_ELEMENTS (question_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), question_actions[i], is_asking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "class.show", !is_asking || self->is_paper);
  gtk_stack_set_visible_child_name (self->views, view);
  sp_page_set_can_save (SP_PAGE (self), g_str_equal (view, "class"));
  if (is_asking)
    gtk_widget_grab_focus (GTK_WIDGET (self->questions));
  else if (g_str_equal (view, "class"))
    gtk_widget_grab_focus (self->next_button);
  else
    gtk_widget_grab_focus (g_str_equal (view, "pupil") ? self->begin_button : self->hand_on_button);
}

/* Nothing of the pupil before is left. */
static void
clear_pupil (SpClassPage *self)
{
  sp_choose_session_start_over (self->pupil);
  gtk_editable_set_text (self->pupil_name, "");
  gtk_label_set_label (self->verdict, "");
}

static void
show_class (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);

  clear_pupil (self);
  show_view (self, "class");
}

static void
show_next_pupil (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);
  guint n = sp_class_session_get_n_sheets (self->session) + 1;
  /* Translators: pupils are anonymous: they have numbers */
  g_autofree char *number = g_strdup_printf (_ ("Pupil %u"), n);

  self->is_paper = FALSE;
  clear_pupil (self);
  gtk_label_set_label (self->number, number);
  show_view (self, "pupil");
}

static void
begin_sheet (SpClassPage *self)
{
  sp_choose_questions_set_tells_points (self->questions, self->is_paper);
  sp_choose_questions_show (self->questions, 0);
  show_view (self, "questions");
}

static void
begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  begin_sheet (SP_CLASS_PAGE (widget));
}

static void
type_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);

  self->is_paper = TRUE;
  clear_pupil (self);
  begin_sheet (self);
}

static void
take_back (SpClassPage *self)
{
  if (self->last_sheet != NULL)
    sp_class_session_remove (self->session, self->last_sheet);
  g_clear_pointer (&self->last_sheet, g_free);
}

/* Who types in one sheet after the other hears which one that was, and takes back no other. */
static void
say_counted (SpClassPage *self)
{
  guint n = sp_class_session_get_n_sheets (self->session);
  /* Translators: a message that passes: the number of an answer sheet */
  g_autofree char *text = g_strdup_printf (_ ("Sheet %u is counted"), n);
  AdwToast *toast = adw_toast_new (text);

  if (self->counted != NULL)
    adw_toast_dismiss (self->counted);
  g_set_weak_pointer (&self->counted, toast);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (take_back), self,
                           G_CONNECT_SWAPPED);
  sp_page_show_toast (SP_PAGE (self), toast);
}

static void
show_verdict (SpClassPage *self)
{
  g_autoptr (SpDecision) decision = sp_choose_session_decide (self->pupil);
  g_autofree char *verdict = sp_decision_describe_verdict (decision);

  gtk_label_set_label (self->verdict, verdict);
  show_view (self, "done");
  sp_compat_announce (GTK_WIDGET (self->verdict), verdict);
}

static void
count_sheet (SpClassPage *self)
{
  g_autoptr (SpAnswers) answers = sp_choose_session_copy_answers (self->pupil);

  g_free (self->last_sheet);
  self->last_sheet =
      sp_class_session_add (self->session, answers, gtk_editable_get_text (self->pupil_name));
  say_counted (self);
  if (self->is_paper)
    {
      clear_pupil (self);
      begin_sheet (self);
    }
  else
    show_verdict (self);
}

static void
go_forward (SpClassPage *self)
{
  guint next = sp_choose_questions_get_statement (self->questions) + 1;

  if (next < sp_choose_session_get_n_statements (self->pupil))
    sp_choose_questions_show (self->questions, next);
  else
    count_sheet (self);
}

static void
forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_forward (SP_CLASS_PAGE (widget));
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);
  guint statement = sp_choose_questions_get_statement (self->questions);

  if (statement > 0)
    sp_choose_questions_show (self->questions, statement - 1);
  else
    show_view (self, self->is_paper ? "class" : "pupil");
}

static void
answer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);

  sp_choose_session_set_answer (self->pupil, sp_choose_questions_get_statement (self->questions),
                                g_variant_get_int32 (parameter));
  go_forward (self);
}

static void
toggle_important (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpClassPage *self = SP_CLASS_PAGE (widget);
  guint statement = sp_choose_questions_get_statement (self->questions);

  sp_choose_session_set_important (self->pupil, statement,
                                   !sp_choose_session_is_important (self->pupil, statement));
}

/* Left and right are what a person sees, so they change places with the direction of the text. */
static gboolean
arrow_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return gtk_widget_activate_action (
      widget, g_variant_get_boolean (arguments) != is_rtl ? "choose.forward" : "choose.back", NULL);
}

static void
enlarge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
name_changed (SpClassPage *self)
{
  g_autofree char *name = sp_class_session_get_name (self->session);

  if (!g_str_equal (name, gtk_editable_get_text (self->name)))
    sp_class_session_set_name (self->session, gtk_editable_get_text (self->name));
}

static void
save_done (SpClassPage *self, const GError *error)
{
  if (error != NULL)
    sp_page_say (SP_PAGE (self), error->message, FALSE);
}

/* A session that is not saved stays as long as what is open, also while its window is closed. */
static SpClassSession *
open_session (SpClassPage *self)
{
  GObject *context = G_OBJECT (sp_page_get_context (SP_PAGE (self)));
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  SpClassSession *session = g_object_get_data (context, "sp-class-session");

  if (session != NULL)
    return g_object_ref (session);
  session = sp_settings_is_ephemeral ()
                ? sp_class_session_new (pack, NULL)
                : sp_class_session_new_in_folder (pack, g_get_user_data_dir ());
  g_object_set_data_full (context, "sp-class-session", g_object_ref (session), g_object_unref);
  return session;
}

static void
sp_class_page_constructed (GObject *object)
{
  SpClassPage *self = SP_CLASS_PAGE (object);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autofree char *name = NULL;

  G_OBJECT_CLASS (sp_class_page_parent_class)->constructed (object);

  self->session = open_session (self);
  self->pupil = sp_choose_session_new (pack, NULL);
  self->stressed = g_new0 (gboolean, pack->statements.n_items);
  sp_choose_questions_set_session (self->questions, self->pupil);
  sp_choose_questions_hide_overview (self->questions);
  name = sp_class_session_get_name (self->session);
  gtk_editable_set_text (self->name, name);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (sp_class_page_show_results), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "save-done", G_CALLBACK (save_done), self,
                           G_CONNECT_SWAPPED);
  sp_class_page_show_results (self);
}

static void
sp_class_page_dispose (GObject *object)
{
  SpClassPage *self = SP_CLASS_PAGE (object);

  if (self->session != NULL)
    sp_class_page_clear_results (self);
  g_clear_object (&self->session);
  g_clear_object (&self->pupil);
  g_clear_pointer (&self->stressed, g_free);
  g_clear_pointer (&self->last_sheet, g_free);
  g_clear_weak_pointer (&self->counted);

  G_OBJECT_CLASS (sp_class_page_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < SP_N_ANSWERS; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "choose.answer", "i",
                                           SP_ANSWER_MIN + i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "choose.answer", "i",
                                           SP_ANSWER_MIN + i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "choose.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "choose.forward", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_pressed, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_pressed, "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "choose.toggle-important", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "class.show", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "class.enlarge", NULL);
}

static void
sp_class_page_class_init (SpClassPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sp_class_page_constructed;
  object_class->dispose = sp_class_page_dispose;

  sp_css_load ("choose/style.css");
  sp_css_load ("classroom/style.css");
  g_type_ensure (SP_TYPE_CHOOSE_QUESTIONS);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/classroom/sp-class-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, views);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, name);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, begin_button);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, hand_on_button);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, roles);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, statements);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, number);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, pupil_name);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, questions);
  gtk_widget_class_bind_template_child (widget_class, SpClassPage, verdict);
  gtk_widget_class_install_action (widget_class, "class.next", NULL, show_next_pupil);
  gtk_widget_class_install_action (widget_class, "class.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "class.type-in", NULL, type_in);
  gtk_widget_class_install_action (widget_class, "class.show", NULL, show_class);
  gtk_widget_class_install_action (widget_class, "class.enlarge", NULL, enlarge);
  gtk_widget_class_install_action (widget_class, "choose.forward", NULL, forward);
  gtk_widget_class_install_action (widget_class, "choose.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "choose.answer", "i", answer);
  gtk_widget_class_install_action (widget_class, "choose.toggle-important", NULL, toggle_important);
  sp_class_page_install_files (widget_class);
  install_keys (widget_class);
}

static void
wrap_buttons (GtkWidget *box)
{
  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    sp_label_wrap_button (GTK_BUTTON (button));
}

static void
sp_class_page_init (SpClassPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_buttons (gtk_widget_get_parent (GTK_WIDGET (self->next_button)));
  sp_page_set_can_save (SP_PAGE (self), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (question_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), question_actions[i], FALSE);
}

static void
follow_size (GtkWindow *window)
{
  sp_css_set_class (GTK_WIDGET (window), "projector", gtk_window_is_fullscreen (window));
}

static void
activate_enlarge (GtkWidget *page)
{
  gtk_widget_activate_action (page, "class.enlarge", NULL);
}

static GtkWidget *
new_header (GtkWidget *page)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("view-fullscreen-symbolic");

  /* Translators: a button: fill the screen, with larger words */
  gtk_widget_set_tooltip_text (button, _ ("For the Projector"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (activate_enlarge), page,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), button);
  return header;
}

static GtkWidget *
new_unsaved (void)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing is saved in this session"), "wrap", TRUE,
                    "justify", GTK_JUSTIFY_CENTER, "margin-top", 6, NULL);

  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWindow *
new_window (SpPage *opener)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (opener)));
  GtkWidget *page =
      g_object_new (SP_TYPE_CLASS_PAGE, "context", sp_page_get_context (opener), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = g_object_new (ADW_TYPE_TOAST_OVERLAY, "child", page, "vexpand", TRUE, NULL);
  GtkWidget *window = g_object_new (
      ADW_TYPE_WINDOW, "application", gtk_window_get_application (parent), "name", WINDOW_NAME,
      /* Translators: the title of a window: pupils answer together */
      "title", _ ("A Class"), "default-width", gtk_widget_get_width (GTK_WIDGET (parent)),
      "default-height", gtk_widget_get_height (GTK_WIDGET (parent)), "width-request", 360,
      "height-request", 294, "content", box, NULL);

  gtk_box_append (GTK_BOX (box), new_header (page));
  if (sp_settings_is_ephemeral ())
    gtk_box_append (GTK_BOX (box), new_unsaved ());
  gtk_box_append (GTK_BOX (box), overlay);
  g_signal_connect (window, "notify::fullscreened", G_CALLBACK (follow_size), NULL);
  sp_css_follow_looks (window);
  sp_output_offer_print (window, SP_PAGE (page), sp_page_print);
  gtk_widget_grab_focus (SP_CLASS_PAGE (page)->next_button);
  return GTK_WINDOW (window);
}

/**
 * sp_class_page_can_present:
 * @page: a page of a window
 *
 * Returns: whether its content has something to ask a class
 */
gboolean
sp_class_page_can_present (SpPage *page)
{
  return sp_page_get_pack (page)->statements.n_items > 0;
}

/**
 * sp_class_page_present:
 * @page: a page of a window
 *
 * Shows the class of its content in a window of its own; there is one for all windows.
 */
void
sp_class_page_present (SpPage *page)
{
  GtkWindow *parent;
  GtkWindow *window = NULL;

  g_return_if_fail (SP_IS_PAGE (page));

  parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (parent)); l != NULL;
       l = l->next)
    if (g_str_equal (gtk_widget_get_name (l->data), WINDOW_NAME))
      window = l->data;
  gtk_window_present (window != NULL ? window : new_window (page));
}
