/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-chooser.h"

#include "gui/ladder/sp-ladder-item.h"
#include "gui/sp-label-wrap.h"

#include "core/ladder/sp-query-rungs.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/* The least width of a line of the list, in letters of ordinary width. */
#define LINE_CHARS 26

/**
 * SpLadderChooser:
 *
 * A button with a list of all rungs by role, from which one end of a route is chosen, or a goal. What
 * is typed there from the first key on leaves those that are called so; Enter takes the one that is
 * marked. "chosen" (is_role, index) tells what it was: a role or a rung of the pack, or %SP_NO_RUNG.
 */
struct _SpLadderChooser
{
  AdwBin parent_instance;

  SpPack *pack; /* (owned) (nullable): until it is set */
  SpRouteEnd end;
  int choice;     /* a line, as get_choice() tells */
  SpQuery *query; /* (owned) (nullable): what was typed, with a word at least */

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkEditable *entry;
  GtkListBox *lines;
};

G_DEFINE_FINAL_TYPE (SpLadderChooser, sp_ladder_chooser, ADW_TYPE_BIN)

static guint chosen_signal;

/* Returns what a line stands for: a rung, or a role behind the last rung, or %SP_NO_RUNG. */
static int
get_choice (gpointer line)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (line), "sp-choice"));
}

static const char *
get_group (GtkListBoxRow *line)
{
  return line != NULL ? g_object_get_data (G_OBJECT (line), "sp-group") : NULL;
}

static void
add_line (SpLadderChooser *self, int choice, const char *title, const char *group)
{
  GtkWidget *label = sp_label_new_wrapping (title);
  GtkWidget *line = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (line), "sp-choice", GINT_TO_POINTER (choice));
  g_object_set_data_full (G_OBJECT (line), "sp-group", g_strdup (group), g_free);
  gtk_list_box_append (self->lines, line);
}

static gboolean
is_for_goal (SpLadderChooser *self)
{
  return self->end == SP_LADDER_GOAL || self->end == SP_LADDER_SECOND_GOAL;
}

static const char *
get_title (SpLadderChooser *self, int choice)
{
  const SpPack *pack = self->pack;

  if (choice == SP_NO_RUNG)
    /* Translators: in place of the start or the end of a route, or of a goal */
    return _ ("Not Chosen");
  return choice < (int) pack->rungs.n_items
             ? pack->rungs.items[choice].title
             : pack->roles.items[choice - (int) pack->rungs.n_items].title;
}

/* All rungs of the pack, whatever ladders are shown. They are made when the list is first opened. */
static void
fill (SpLadderChooser *self)
{
  g_autoptr (SpLadder) ladder = sp_ladder_new (self->pack, NULL, 0);
  g_autoptr (GListModel) items = sp_ladder_items_new (ladder, NULL);
  const char *group = NULL;

  add_line (self, SP_NO_RUNG, get_title (self, SP_NO_RUNG), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SpLadderItem) item = g_list_model_get_item (items, i);
      guint node = sp_ladder_item_get_node (item);

      if (sp_ladder_item_get_heading (item) != NULL)
        group = sp_ladder_item_get_heading (item);
      else
        add_line (self, (int) ladder->rungs[node], sp_ladder_get_rung (ladder, node)->title, group);
    }
  for (guint i = 0; is_for_goal (self) && i < self->pack->roles.n_items; i++)
    add_line (self, (int) (self->pack->rungs.n_items + i), self->pack->roles.items[i].title,
              /* Translators: a heading above roles */
              _ ("Roles"));
}

/* The first line of a group says which it is. */
static void
head_line (GtkListBoxRow *line, GtkListBoxRow *before, gpointer data)
{
  const char *group = get_group (line);
  GtkWidget *label = NULL;

  if (group != NULL && g_strcmp0 (group, get_group (before)) != 0)
    {
      label = sp_label_new_wrapping (group);
      gtk_widget_add_css_class (label, "rung-group");
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_list_box_row_set_header (line, label);
}

static gboolean
is_wanted (GtkListBoxRow *line, gpointer data)
{
  SpLadderChooser *self = data;
  int choice = get_choice (line);

  if (self->query == NULL)
    return TRUE;
  if (choice >= (int) self->pack->rungs.n_items)
    return sp_query_matches (self->query, get_title (self, choice));
  return choice != SP_NO_RUNG &&
         sp_query_matches_rung_name (self->query, self->pack, &self->pack->rungs.items[choice]);
}

/* Returns the first line that is called as was typed, or else the first that was found because its role
 * or its level is; NULL if there is none. */
static GtkListBoxRow *
find_match (SpLadderChooser *self)
{
  GtkListBoxRow *first = NULL;
  GtkListBoxRow *line;

  for (int i = 0; (line = gtk_list_box_get_row_at_index (self->lines, i)) != NULL; i++)
    {
      if (!is_wanted (line, self))
        continue;
      if (sp_query_matches (self->query, get_title (self, get_choice (line))))
        return line;
      if (first == NULL)
        first = line;
    }
  return first;
}

static GtkListBoxRow *
find_chosen (SpLadderChooser *self)
{
  GtkListBoxRow *line;

  for (int i = 0; (line = gtk_list_box_get_row_at_index (self->lines, i)) != NULL; i++)
    if (get_choice (line) == self->choice)
      return line;
  return NULL;
}

/* Marks what Enter takes. */
static void
mark_line (SpLadderChooser *self)
{
  gtk_list_box_unselect_all (self->lines);
  gtk_list_box_select_row (self->lines,
                           self->query != NULL ? find_match (self) : find_chosen (self));
}

static void
words_changed (SpLadderChooser *self)
{
  g_clear_pointer (&self->query, sp_query_free);
  self->query = sp_query_new (gtk_editable_get_text (self->entry));
  if (sp_query_is_empty (self->query))
    g_clear_pointer (&self->query, sp_query_free);
  gtk_list_box_invalidate_filter (self->lines);
  mark_line (self);
}

static void
shown (SpLadderChooser *self)
{
  if (gtk_list_box_get_row_at_index (self->lines, 0) == NULL)
    fill (self);
  gtk_editable_set_text (self->entry, "");
  words_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
close_list (SpLadderChooser *self)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
line_activated (SpLadderChooser *self, GtkListBoxRow *line)
{
  int choice = get_choice (line);
  int n_rungs = (int) self->pack->rungs.n_items;

  close_list (self);
  g_signal_emit (self, chosen_signal, 0, choice >= n_rungs,
                 choice >= n_rungs ? choice - n_rungs : choice);
}

static void
entry_activated (SpLadderChooser *self)
{
  GtkListBoxRow *line = gtk_list_box_get_selected_row (self->lines);

  if (line != NULL)
    line_activated (self, line);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->entry));
}

/* A list box lets arrow keys in from nowhere, and what it scrolls in would take the keyboard for good. */
static gboolean
walk_down (GtkWidget *entry, GVariant *arguments, gpointer chooser)
{
  SpLadderChooser *self = chooser;
  GtkListBoxRow *line = gtk_list_box_get_selected_row (self->lines);

  if (line == NULL || !gtk_widget_grab_focus (GTK_WIDGET (line)))
    gtk_widget_error_bell (entry);
  return TRUE;
}

static GtkListBoxRow *
find_first (SpLadderChooser *self)
{
  int i = 0;
  GtkListBoxRow *line;

  while ((line = gtk_list_box_get_row_at_index (self->lines, i)) != NULL && !is_wanted (line, self))
    i++;
  return line;
}

/* Above the first line are the words. */
static gboolean
walk_up (GtkWidget *lines, GVariant *arguments, gpointer chooser)
{
  SpLadderChooser *self = chooser;

  return gtk_widget_get_focus_child (lines) == GTK_WIDGET (find_first (self)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add_keys (SpLadderChooser *self, gpointer widget, const guint keys[2], GtkShortcutFunc walk)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < 2; i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                          gtk_callback_action_new (walk, self, NULL)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, controller);
}

static void
show_choice (SpLadderChooser *self)
{
  const char *title = get_title (self, self->choice);
  g_autofree char *text = NULL;

  switch (self->end)
    {
    case SP_LADDER_TO:
      /* Translators: the rung where a route ends */
      text = g_strdup_printf (_ ("To: %s"), title);
      break;
    case SP_LADDER_GOAL:
      /* Translators: the rung or the role that somebody wants to get to */
      text = g_strdup_printf (_ ("Goal: %s"), title);
      break;
    case SP_LADDER_SECOND_GOAL:
      /* Translators: another rung or role that somebody wants to get to */
      text = g_strdup_printf (_ ("Second goal: %s"), title);
      break;
    case SP_LADDER_FROM:
    default:
      /* Translators: the rung where a route starts */
      text = g_strdup_printf (_ ("From: %s"), title);
    }
  gtk_label_set_label (self->label, text);
}

static void
sp_ladder_chooser_dispose (GObject *object)
{
  SpLadderChooser *self = SP_LADDER_CHOOSER (object);

  gtk_list_box_set_filter_func (self->lines, NULL, NULL, NULL);
  g_clear_pointer (&self->query, sp_query_free);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_ladder_chooser_parent_class)->dispose (object);
}

/* A menu button does not ask what is in it how high that is at a width, so that it is asked here. */
static void
sp_ladder_chooser_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  SpLadderChooser *self = SP_LADDER_CHOOSER (widget);

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self->button)), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
sp_ladder_chooser_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_ladder_chooser_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (SP_LADDER_CHOOSER (widget)->button), width, height, baseline,
                       NULL);
}

static void
sp_ladder_chooser_class_init (SpLadderChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_ladder_chooser_dispose;
  widget_class->measure = sp_ladder_chooser_measure;
  widget_class->get_request_mode = sp_ladder_chooser_get_request_mode;
  widget_class->size_allocate = sp_ladder_chooser_size_allocate;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/ladder/sp-ladder-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLadderChooser, button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderChooser, label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, SpLadderChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, SpLadderChooser, lines);
  gtk_widget_class_bind_template_callback (widget_class, shown);
  gtk_widget_class_bind_template_callback (widget_class, close_list);
  gtk_widget_class_bind_template_callback (widget_class, words_changed);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, line_activated);
}

static void
sp_ladder_chooser_init (SpLadderChooser *self)
{
  static const guint downs[] = { GDK_KEY_Down, GDK_KEY_KP_Down };
  static const guint ups[] = { GDK_KEY_Up, GDK_KEY_KP_Up };

  self->choice = SP_NO_RUNG;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry),
                                           GTK_WIDGET (self->lines));
  gtk_list_box_set_header_func (self->lines, head_line, NULL, NULL);
  add_keys (self, self->entry, downs, walk_down);
  add_keys (self, self->lines, ups, walk_up);
}

/**
 * sp_ladder_chooser_set_pack:
 * @self: a chooser that has none
 * @pack: what to choose from
 * @end: what is chosen
 */
void
sp_ladder_chooser_set_pack (SpLadderChooser *self, SpPack *pack, SpRouteEnd end)
{
  g_return_if_fail (SP_IS_LADDER_CHOOSER (self) && pack != NULL);
  g_return_if_fail (self->pack == NULL);

  self->pack = sp_pack_ref (pack);
  self->end = end;
  gtk_list_box_set_filter_func (self->lines, is_wanted, self, NULL);
  show_choice (self);
}

/**
 * sp_ladder_chooser_choose:
 * @self: a chooser
 * @is_role: whether a role is meant, or else a rung
 * @index: its position in the pack, or %SP_NO_RUNG
 *
 * Shows what is chosen.
 */
void
sp_ladder_chooser_choose (SpLadderChooser *self, gboolean is_role, int index)
{
  g_return_if_fail (SP_IS_LADDER_CHOOSER (self) && self->pack != NULL);

  self->choice = index + (is_role ? (int) self->pack->rungs.n_items : 0);
  show_choice (self);
}

/**
 * sp_ladder_chooser_set_narrow:
 * @self: a chooser
 * @narrow: whether it has a line of its own, in which a long name goes on below, or else has to leave
 *   room for what stands beside it
 */
void
sp_ladder_chooser_set_narrow (SpLadderChooser *self, gboolean narrow)
{
  g_return_if_fail (SP_IS_LADDER_CHOOSER (self));

  gtk_widget_set_hexpand (GTK_WIDGET (self), narrow);
  gtk_label_set_ellipsize (self->label, narrow ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->label, narrow);
}

static void
end_changed (SpLadderChooser *self, SpLadderSession *session)
{
  sp_ladder_chooser_choose (self, FALSE,
                            self->end == SP_LADDER_TO ? sp_ladder_session_get_to (session)
                                                      : sp_ladder_session_get_from (session));
}

static void
end_chosen (SpLadderChooser *self, gboolean is_role, int rung, SpLadderSession *session)
{
  if (self->end == SP_LADDER_TO)
    sp_ladder_session_set_to (session, rung);
  else
    sp_ladder_session_set_from (session, rung);
}

/**
 * sp_ladder_chooser_set_session:
 * @self: a chooser that has none
 * @session: (transfer none): whose route to choose
 * @end: which end of the route
 *
 * Keeps the chooser and that end of the route the same.
 */
void
sp_ladder_chooser_set_session (SpLadderChooser *self, SpLadderSession *session, SpRouteEnd end)
{
  g_return_if_fail (SP_IS_LADDER_CHOOSER (self) && SP_IS_LADDER_SESSION (session));

  sp_ladder_chooser_set_pack (self, sp_ladder_session_get_pack (session), end);
  g_signal_connect_object (self, "chosen", G_CALLBACK (end_chosen), session, 0);
  g_signal_connect_object (session, "route-changed", G_CALLBACK (end_changed), self,
                           G_CONNECT_SWAPPED);
  end_changed (self, session);
}
