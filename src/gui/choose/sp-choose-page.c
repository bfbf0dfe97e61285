/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-page-private.h"

#include "core/choose/sp-decision-words.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpChoosePage:
 *
 * A start, statements to agree or disagree with, all answers at a glance, and the result.
 */
G_DEFINE_FINAL_TYPE (SpChoosePage, sp_choose_page, SP_TYPE_PAGE)

/* Returns whether @view is the one that is shown. */
gboolean
sp_choose_page_shows (SpChoosePage *self, const char *view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), view) == 0;
}

/* Shows a view and moves the focus into it, so that keys work and a screen reader follows. */
void
sp_choose_page_show_view (SpChoosePage *self, const char *view)
{
  gtk_stack_set_visible_child_name (self->views, view);
  sp_page_set_can_go_back (SP_PAGE (self),
                           g_str_equal (view, "overview") ||
                               (g_str_equal (view, "questions") && self->is_editing));
  sp_page_set_can_save (SP_PAGE (self), g_str_equal (view, "result") &&
                                            sp_choose_result_has_verdict (self->result));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

/* Shows a statement; one that is edited leads back to the overview. */
void
sp_choose_page_show_statement (SpChoosePage *self, guint statement, gboolean is_editing)
{
  self->is_editing = is_editing;
  sp_choose_questions_show (self->questions, statement);
  sp_choose_page_show_view (self, "questions");
}

/* Shows what the answers say at this moment. */
void
sp_choose_page_show_result (SpChoosePage *self)
{
  g_autoptr (SpDecision) decision = sp_choose_session_decide (self->session);
  g_autofree char *verdict = sp_decision_describe_verdict (decision);

  sp_choose_result_set_decision (self->result, decision);
  sp_choose_page_show_view (self, "result");
  sp_compat_announce (GTK_WIDGET (self->result), verdict);
}

static void
sp_choose_page_go_back (SpPage *page)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (page);

  if (sp_choose_page_shows (self, "questions"))
    {
      sp_choose_page_show_view (self, "overview");
      sp_choose_overview_focus (self->overview,
                                sp_choose_questions_get_statement (self->questions));
    }
  else if (g_str_equal (self->came_from, "result"))
    sp_choose_page_show_result (self);
  else
    {
      self->is_editing = FALSE;
      sp_choose_page_show_view (self, self->came_from);
    }
}

/* Shows a view as it is with the answers of this moment. */
static void
return_to_view (SpChoosePage *self, const char *view)
{
  if (g_strcmp0 (view, "result") == 0)
    sp_choose_page_show_result (self);
  else if (gtk_stack_get_child_by_name (self->views, view) != NULL)
    sp_choose_page_show_view (self, view);
}

static void
sp_choose_page_undo (SpPage *page, GVariant *undo)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (page);
  const char *view;

  sp_choose_session_restore (self->session, undo);
  if (g_variant_lookup (undo, "view", "&s", &view))
    return_to_view (self, view);
}

/* Shows the statement that something leads to, as from the overview. */
static void
sp_choose_page_open (SpPage *page, const SpTarget *target)
{
  int statement = target->ids[0] != NULL
                      ? sp_pack_find (sp_page_get_pack (page), "statements", target->ids[0])
                      : -1;

  if (sp_target_is (target, "statements") && statement >= 0)
    sp_choose_page_show_statement (SP_CHOOSE_PAGE (page), statement, TRUE);
}

static GVariant *
sp_choose_page_save_state (SpPage *page)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (page);
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (NULL);
  guint statement = sp_choose_questions_get_statement (self->questions);

  g_variant_dict_insert (&state, "view", "s", gtk_stack_get_visible_child_name (self->views));
  g_variant_dict_insert (&state, "came-from", "s", self->came_from);
  g_variant_dict_insert (&state, "editing", "b", self->is_editing);
  if (statement < sp_choose_session_get_n_statements (self->session))
    g_variant_dict_insert (&state, "statement", "s",
                           sp_page_get_pack (page)->statements.items[statement].id);
  return g_variant_dict_end (&state);
}

static const char *
sp_choose_page_get_subject (SpPage *page)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (page);
  guint statement = sp_choose_questions_get_statement (self->questions);

  return sp_choose_page_shows (self, "questions")
             ? sp_page_get_pack (page)->statements.items[statement].id
             : NULL;
}

static void
restore_state (SpChoosePage *self)
{
  g_autoptr (GVariant) state = sp_page_get_state (SP_PAGE (self));
  const char *view = "start";
  const char *came_from = "start";
  const char *statement = "";
  int found;

  g_variant_lookup (state, "view", "&s", &view);
  g_variant_lookup (state, "statement", "&s", &statement);
  g_variant_lookup (state, "came-from", "&s", &came_from);
  g_variant_lookup (state, "editing", "b", &self->is_editing);
  if (gtk_stack_get_child_by_name (self->views, came_from) != NULL)
    self->came_from = g_intern_string (came_from);
  found = sp_pack_find (sp_page_get_pack (SP_PAGE (self)), "statements", statement);
  if (found >= 0)
    sp_choose_questions_show (self->questions, found);
  if (found >= 0 || !g_str_equal (view, "questions"))
    return_to_view (self, view);
}

static void
tell_trouble (SpChoosePage *self)
{
  const char *trouble = sp_choose_session_get_trouble (self->session);

  if (trouble != NULL)
    {
      /* Translators: %s says why */
      g_autofree char *text = g_strdup_printf (_ ("Answers are not saved: %s"), trouble);

      gtk_label_set_label (self->trouble, text);
      sp_compat_announce (GTK_WIDGET (self->trouble), text);
    }
  gtk_revealer_set_reveal_child (self->trouble_revealer, trouble != NULL);
}

static void
tell_notice (SpChoosePage *self)
{
  g_autofree char *notice = sp_choose_session_take_notice (self->session);

  if (notice != NULL)
    sp_page_say (SP_PAGE (self), notice, FALSE);
}

/* A page that is not in a window yet has nowhere to say anything. */
static void
sp_choose_page_map (GtkWidget *widget)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (widget);

  GTK_WIDGET_CLASS (sp_choose_page_parent_class)->map (widget);

  tell_notice (self);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views));
}

static void
sp_choose_page_constructed (GObject *object)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (object);
  SpPage *page = SP_PAGE (self);

  G_OBJECT_CLASS (sp_choose_page_parent_class)->constructed (object);

  self->session = sp_choose_session_new (sp_page_get_pack (page), sp_page_get_journal (page));
  sp_choose_start_set_session (self->start, self->session);
  sp_choose_questions_set_session (self->questions, self->session);
  sp_choose_overview_set_session (self->overview, self->session);
  g_signal_connect_object (self->session, "save-done", G_CALLBACK (tell_notice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::trouble", G_CALLBACK (tell_trouble), self,
                           G_CONNECT_SWAPPED);
  tell_trouble (self);
  restore_state (self);
}

static void
sp_choose_page_dispose (GObject *object)
{
  SpChoosePage *self = SP_CHOOSE_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_choose_page_parent_class)->dispose (object);
}

static void
sp_choose_page_class_init (SpChoosePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SpPageClass *page_class = SP_PAGE_CLASS (klass);

  object_class->constructed = sp_choose_page_constructed;
  object_class->dispose = sp_choose_page_dispose;
  widget_class->map = sp_choose_page_map;
  page_class->go_back = sp_choose_page_go_back;
  page_class->open = sp_choose_page_open;
  page_class->undo = sp_choose_page_undo;
  page_class->save_state = sp_choose_page_save_state;
  page_class->get_subject = sp_choose_page_get_subject;
  page_class->copy = sp_choose_page_copy;
  page_class->save = sp_choose_page_save;
  page_class->print = sp_choose_page_print;
  page_class->prints_always = TRUE;

  sp_css_load ("choose/style.css");
  g_type_ensure (SP_TYPE_CHOOSE_START);
  g_type_ensure (SP_TYPE_CHOOSE_QUESTIONS);
  g_type_ensure (SP_TYPE_CHOOSE_OVERVIEW);
  g_type_ensure (SP_TYPE_CHOOSE_RESULT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, views);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, trouble_revealer);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, trouble);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, start);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, questions);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, overview);
  gtk_widget_class_bind_template_child (widget_class, SpChoosePage, result);
  sp_choose_page_install_actions (widget_class);
}

static void
sp_choose_page_init (SpChoosePage *self)
{
  self->came_from = "start";
  gtk_widget_init_template (GTK_WIDGET (self));
}
