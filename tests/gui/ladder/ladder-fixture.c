/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-fixture.h"

/* How often to settle for what comes late. */
#define PATIENCE 20

static SpPack *careers;
static SpPack *own;
static SpPack *pack; /* what the window shows */

/**
 * ladder_fixture_init:
 * @argc: (inout): as main() has it
 * @argv: (inout): as main() has it
 */
void
ladder_fixture_init (int *argc, char ***argv)
{
  gui_fixture_init (argc, argv);
  careers = gui_fixture_load_pack ("four-careers.json");
  own = gui_fixture_load_pack ("ladder/rungs.json");
}

/**
 * ladder_fixture_settle:
 * @self: a page in a window
 *
 * Goes on until nothing is to be done or drawn any more.
 */
void
ladder_fixture_settle (LadderFixture *self)
{
  gui_fixture_settle (self->window);
}

/**
 * ladder_fixture_find:
 * @widget: a widget
 * @type: a class of widgets
 *
 * Returns: (nullable) (transfer none): the first of them in @widget, in sight or not
 */
GtkWidget *
ladder_fixture_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ladder_fixture_find (child, type);
  return found;
}

static void
open_window (LadderFixture *self, int width)
{
  g_autoptr (SpTarget) all = sp_target_parse (SP_PLACE_LADDER "/roles");

  self->window = gtk_window_new ();
  self->page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, pack, NULL);
  sp_page_open (SP_PAGE (self->page), all);
  self->session = sp_ladder_page_get_session (self->page);
  self->view = SP_LADDER_VIEW (ladder_fixture_find (GTK_WIDGET (self->page), SP_TYPE_LADDER_VIEW));
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  ladder_fixture_settle (self);
}

/**
 * ladder_fixture_open:
 * @self: (out): a page in a window, with the ladders of four careers
 * @width: of the window
 */
void
ladder_fixture_open (LadderFixture *self, int width)
{
  pack = careers;
  open_window (self, width);
}

/**
 * ladder_fixture_open_own:
 * @self: (out): a page in a window, with the ladders of rungs.json
 * @width: of the window
 */
void
ladder_fixture_open_own (LadderFixture *self, int width)
{
  pack = own;
  open_window (self, width);
}

/**
 * ladder_fixture_close:
 * @self: a page in a window, which is closed
 */
void
ladder_fixture_close (LadderFixture *self)
{
  gui_fixture_close (self->window);
}

/**
 * ladder_fixture_find_rung:
 * @id: the id of a rung
 *
 * Returns: its position in the pack
 */
int
ladder_fixture_find_rung (const char *id)
{
  int rung = sp_pack_find (pack, "rungs", id);

  g_assert_cmpint (rung, >=, 0);
  return rung;
}

/**
 * ladder_fixture_get_rung:
 * @self: a page in a window
 * @id: the id of a rung
 *
 * Returns: (nullable) (transfer none): the child of the drawing that stands for it
 */
GtkWidget *
ladder_fixture_get_rung (LadderFixture *self, const char *id)
{
  int node = sp_ladder_session_find_node (self->session, ladder_fixture_find_rung (id));

  return sp_ladder_view_get_rung (self->view, node);
}

/**
 * ladder_fixture_assert_focus:
 * @self: a page in a window
 * @id: the id of a rung
 *
 * Checks that it has the focus. On a busy machine that may follow some frames later.
 */
void
ladder_fixture_assert_focus (LadderFixture *self, const char *id)
{
  for (int i = 0; i < PATIENCE && gtk_root_get_focus (GTK_ROOT (self->window)) !=
                                      ladder_fixture_get_rung (self, id);
       i++)
    ladder_fixture_settle (self);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) ==
                 ladder_fixture_get_rung (self, id));
}

/**
 * ladder_fixture_focus:
 * @self: a page in a window
 * @id: the id of a rung
 *
 * Gives it the focus, which it takes when it is in sight: on a busy machine that takes some frames.
 */
void
ladder_fixture_focus (LadderFixture *self, const char *id)
{
  for (int i = 0; i < PATIENCE && !gtk_widget_grab_focus (ladder_fixture_get_rung (self, id)); i++)
    ladder_fixture_settle (self);
  ladder_fixture_assert_focus (self, id);
}

static gboolean
try_shortcuts (GListModel *shortcuts, GtkShortcutTrigger *trigger, GtkWidget *widget)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/**
 * ladder_fixture_press:
 * @self: a page in a window
 * @widget: where the key is pressed
 * @key: a key
 * @modifiers: what is held down with it
 *
 * Does what the key is bound to, as GTK would: the newest takes one on the keypad for the same key,
 * so the first that does something is the last.
 */
void
ladder_fixture_press (LadderFixture *self, GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, modifiers);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      done = GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && try_shortcuts (shortcuts, trigger, widget);
    }
  ladder_fixture_settle (self);
}

/**
 * ladder_fixture_assert_in_sight:
 * @self: a page in a window
 * @id: the id of a rung
 *
 * Checks that all of it is in sight.
 */
void
ladder_fixture_assert_in_sight (LadderFixture *self, const char *id)
{
  graphene_rect_t bounds =
      gui_fixture_get_bounds (ladder_fixture_get_rung (self, id), GTK_WIDGET (self->view));

  g_assert_cmpfloat (bounds.origin.x, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.y, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (self->view)));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (self->view)));
}
