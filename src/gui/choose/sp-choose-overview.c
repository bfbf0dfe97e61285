/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-overview.h"

#include "core/choose/sp-answer-words.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-row.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpChooseOverview:
 *
 * All statements with their answers. Activating one leads to it.
 */
struct _SpChooseOverview
{
  GtkWidget parent_instance;

  SpChooseSession *session; /* (owned) */

  GtkLabel *title;
  GtkLabel *state;
  GtkListBox *list;
  GtkWidget *start_over_button;
  GtkWidget *continue_button;
  GtkWidget *result_button;
};

G_DEFINE_FINAL_TYPE (SpChooseOverview, sp_choose_overview, GTK_TYPE_WIDGET)

static char *
describe_answer (SpChooseSession *session, guint statement)
{
  int answer = sp_choose_session_get_answer (session, statement);
  gboolean is_important = sp_choose_session_is_important (session, statement);

  if (sp_choose_session_is_asked_differently (session, statement))
    /* Translators: of a statement that the author of the pack has reworded since it was answered */
    return g_strdup (_ ("Asked differently now"));
  if (answer == SP_ANSWER_NONE)
    return g_strdup (is_important ? _ ("No answer yet, matters a lot") : _ ("No answer yet"));
  return sp_answer_describe (answer, is_important);
}

/* A button that was never pressed does not say by itself that it is not. */
static void
update_row (SpChooseOverview *self, guint statement)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, statement);
  GtkToggleButton *star = g_object_get_data (G_OBJECT (row), "star");
  gboolean is_important = sp_choose_session_is_important (self->session, statement);
  g_autofree char *answer = describe_answer (self->session, statement);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answer);
  sp_row_describe (GTK_ACCESSIBLE (row), answer);
  gtk_toggle_button_set_active (star, is_important);
  gtk_button_set_icon_name (GTK_BUTTON (star),
                            is_important ? "starred-symbolic" : "non-starred-symbolic");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_STATE_PRESSED,
      is_important ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update (SpChooseOverview *self)
{
  guint n = sp_choose_session_get_n_statements (self->session);
  guint n_answered = sp_choose_session_get_n_answered (self->session);
  /* Translators: statements */
  g_autofree char *state = g_strdup_printf (_ ("%u of %u answered"), n_answered, n);

  for (guint i = 0; i < n; i++)
    update_row (self, i);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_sensitive (self->start_over_button, n_answered > 0);
  gtk_widget_set_visible (self->continue_button, n_answered < n);
  gtk_widget_set_visible (self->result_button, sp_choose_session_is_enough (self->session));
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "choose.edit", "u",
                              gtk_list_box_row_get_index (row));
}

static gboolean
sp_choose_overview_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (SP_CHOOSE_OVERVIEW (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
sp_choose_overview_dispose (GObject *object)
{
  SpChooseOverview *self = SP_CHOOSE_OVERVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_choose_overview_parent_class)->dispose (object);
}

static void
sp_choose_overview_class_init (SpChooseOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_overview_dispose;
  widget_class->grab_focus = sp_choose_overview_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, title);
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, state);
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, list);
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, start_over_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, continue_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseOverview, result_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
sp_choose_overview_init (SpChooseOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->title), -1);
}

/* What matters a lot may come to mind when all answers are in sight. */
static GtkWidget *
new_star (guint statement)
{
  GtkWidget *star = gtk_toggle_button_new ();

  gtk_widget_set_valign (star, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (star, "flat");
  gtk_widget_set_tooltip_text (star, _ ("Matters a Lot (Counts Twice)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Matters a Lot (Counts Twice)"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (star), "choose.mark");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (star), "u", statement);
  return star;
}

static GtkWidget *
new_row (const char *text, guint statement)
{
  GtkWidget *star = new_star (statement);
  GtkWidget *row = sp_row_new (text, NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), star);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data (G_OBJECT (row), "star", star);
  return row;
}

/**
 * sp_choose_overview_set_session:
 * @self: the overview, new
 * @session: the answers
 */
void
sp_choose_overview_set_session (SpChooseOverview *self, SpChooseSession *session)
{
  const SpPack *pack;

  g_return_if_fail (SP_IS_CHOOSE_OVERVIEW (self) && self->session == NULL);

  self->session = g_object_ref (session);
  pack = sp_choose_session_get_pack (session);
  for (guint i = 0; i < pack->statements.n_items; i++)
    gtk_list_box_append (self->list, new_row (pack->statements.items[i].text, i));
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * sp_choose_overview_focus:
 * @self: the overview, with a session
 * @statement: the position of a statement
 *
 * Moves the focus to its row.
 */
void
sp_choose_overview_focus (SpChooseOverview *self, guint statement)
{
  GtkListBoxRow *row;

  g_return_if_fail (SP_IS_CHOOSE_OVERVIEW (self));

  row = gtk_list_box_get_row_at_index (self->list, statement);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * sp_choose_overview_get_statement:
 * @self: the overview, with a session
 *
 * Returns: the position of the statement in whose row the focus is, or -1
 */
int
sp_choose_overview_get_statement (SpChooseOverview *self)
{
  GtkWidget *row;

  g_return_val_if_fail (SP_IS_CHOOSE_OVERVIEW (self), -1);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}
