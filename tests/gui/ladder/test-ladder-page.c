/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"

#include "gui/ladder/sp-ladder-item.h"
#include "gui/ladder/sp-ladder-list.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-rung.h"
#include "gui/ladder/sp-ladder-view.h"

/* How often to settle for what comes late. */
#define PATIENCE 20

typedef struct
{
  GtkWidget *window;
  SpLadderPage *page;
  SpLadderSession *session;
  SpLadderView *view;
} Fixture;

static SpPack *pack;

static void
settle (Fixture *fixture)
{
  gui_fixture_settle (fixture->window);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
open_page (Fixture *fixture, int width)
{
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (SP_TYPE_LADDER_PAGE, "pack", pack, NULL);
  fixture->session = sp_ladder_page_get_session (fixture->page);
  fixture->view = SP_LADDER_VIEW (find (GTK_WIDGET (fixture->page), SP_TYPE_LADDER_VIEW));
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
close_page (Fixture *fixture)
{
  gui_fixture_close (fixture->window);
}

static int
find_rung (const char *id)
{
  int rung = sp_pack_find (pack, "rungs", id);

  g_assert_cmpint (rung, >=, 0);
  return rung;
}

static GtkWidget *
get_rung (Fixture *fixture, const char *id)
{
  int node = sp_ladder_session_find_node (fixture->session, find_rung (id));

  return sp_ladder_view_get_rung (fixture->view, node);
}

/* On a busy machine the focus may follow some frames later. */
static void
assert_focus (Fixture *fixture, const char *id)
{
  for (int i = 0;
       i < PATIENCE && gtk_root_get_focus (GTK_ROOT (fixture->window)) != get_rung (fixture, id);
       i++)
    settle (fixture);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_rung (fixture, id));
}

/* A rung takes the focus when it is in sight, which on a busy machine takes some frames. */
static void
focus (Fixture *fixture, const char *id)
{
  for (int i = 0; i < PATIENCE && !gtk_widget_grab_focus (get_rung (fixture, id)); i++)
    settle (fixture);
  assert_focus (fixture, id);
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

/* Does what the key is bound to, as GTK would: the newest takes one on the keypad for the same key,
 * so the first that does something is the last. */
static void
press (Fixture *fixture, GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, modifiers);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      done = GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && try_shortcuts (shortcuts, trigger, widget);
    }
  settle (fixture);
}

static void
test_rungs_say_what_they_are (void)
{
  Fixture fixture;
  GtkWidget *rung;

  open_page (&fixture, 1200);
  rung = get_rung (&fixture, "cloud-junior");
  gtk_test_accessible_assert_role (fixture.view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture.view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Career ladders");
  gtk_test_accessible_assert_role (rung, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (rung, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Junior cloud engineer");
  gtk_test_accessible_assert_property (rung, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Junior · Cloud Engineer\nLeads to Cloud engineer");
  close_page (&fixture);
}

static void
test_each_rung_has_its_place_in_the_set (void)
{
  Fixture fixture;
  int position = 0;

  open_page (&fixture, 1200);
  for (GtkWidget *rung = gtk_widget_get_first_child (GTK_WIDGET (fixture.view)); rung != NULL;
       rung = gtk_widget_get_next_sibling (rung))
    {
      position++;
      gtk_test_accessible_assert_relation (rung, GTK_ACCESSIBLE_RELATION_POS_IN_SET, position);
      gtk_test_accessible_assert_relation (rung, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                           (int) pack->rungs.n_items);
    }
  g_assert_cmpint (position, ==, pack->rungs.n_items);
  close_page (&fixture);
}

static void
test_arrows_walk_along_the_moves (void)
{
  Fixture fixture;

  open_page (&fixture, 1200);
  focus (&fixture, "cloud-junior");
  press (&fixture, GTK_WIDGET (fixture.view), GDK_KEY_Up, 0);
  assert_focus (&fixture, "cloud-mid");
  press (&fixture, GTK_WIDGET (fixture.view), GDK_KEY_Down, 0);
  assert_focus (&fixture, "cloud-junior");
  close_page (&fixture);
}

static void
test_activating_opens_the_details (void)
{
  Fixture fixture;

  open_page (&fixture, 1200);
  gtk_widget_activate (get_rung (&fixture, "cloud-mid"));
  settle (&fixture);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, find_rung ("cloud-mid"));
  gtk_test_accessible_assert_state (get_rung (&fixture, "cloud-mid"), GTK_ACCESSIBLE_STATE_SELECTED,
                                    TRUE);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Escape, 0);
  g_assert_cmpint (sp_ladder_session_get_selected (fixture.session), ==, SP_NO_RUNG);
  assert_focus (&fixture, "cloud-mid");
  close_page (&fixture);
}

static void
test_a_route_lights_up_and_the_next_is_one_key_away (void)
{
  Fixture fixture;
  const SpLadderRoute *route;

  open_page (&fixture, 1200);
  sp_ladder_session_set_from (fixture.session, find_rung ("help-desk"));
  g_assert_null (sp_ladder_session_get_route (fixture.session));
  sp_ladder_session_set_to (fixture.session, find_rung ("platform-mid"));
  settle (&fixture);
  route = sp_ladder_session_get_route (fixture.session);
  g_assert_nonnull (route);
  g_assert_cmpint (route->nodes[0], ==,
                   sp_ladder_session_find_node (fixture.session, find_rung ("help-desk")));
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_cmpuint (sp_ladder_session_get_route_number (fixture.session), ==, 1);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_Page_Up, GDK_ALT_MASK);
  g_assert_cmpuint (sp_ladder_session_get_route_number (fixture.session), ==, 0);
  close_page (&fixture);
}

static void
test_a_rung_of_another_role_shows_all_roles (void)
{
  Fixture fixture;
  guint first = 0;

  open_page (&fixture, 1200);
  sp_ladder_session_show_roles (fixture.session, &first, 1);
  g_assert_null (get_rung (&fixture, "sre-mid"));
  sp_ladder_session_select (fixture.session, find_rung ("sre-mid"));
  settle (&fixture);
  g_assert_nonnull (get_rung (&fixture, "sre-mid"));
  close_page (&fixture);
}

static void
test_a_narrow_window_shows_the_same_as_a_list (void)
{
  Fixture fixture;
  SpLadderList *list;
  GListModel *items;
  guint n_rungs = 0;

  open_page (&fixture, 400);
  list = SP_LADDER_LIST (find (GTK_WIDGET (fixture.page), SP_TYPE_LADDER_LIST));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture.view)));
  items = sp_ladder_list_get_items (list);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SpLadderItem) item = g_list_model_get_item (items, i);

      n_rungs += sp_ladder_item_get_heading (item) == NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_rungs, ==, sp_ladder_session_get_ladder (fixture.session)->n_rungs);

  sp_ladder_session_select (fixture.session, find_rung ("cloud-mid"));
  settle (&fixture);
  g_assert_true (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  sp_page_go_back (SP_PAGE (fixture.page));
  g_assert_false (sp_page_get_can_go_back (SP_PAGE (fixture.page)));
  close_page (&fixture);
}

static void
assert_in_sight (Fixture *fixture, const char *id)
{
  graphene_rect_t bounds =
      gui_fixture_get_bounds (get_rung (fixture, id), GTK_WIDGET (fixture->view));

  g_assert_cmpfloat (bounds.origin.x, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.y, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture->view)));
}

static void
test_opens_at_the_foot_with_the_first_role (void)
{
  Fixture fixture;
  const SpLadderLayout *layout;

  open_page (&fixture, 1000);
  layout = sp_ladder_view_get_layout (fixture.view);
  for (guint i = 1; i < layout->n_lanes; i++)
    g_assert_cmpfloat (layout->lanes[0].band.x, <, layout->lanes[i].band.x);
  assert_in_sight (&fixture, "studies");
  assert_in_sight (&fixture, "cloud-junior");
  assert_in_sight (&fixture, "devops-senior");
  close_page (&fixture);
}

/* What opens beside the drawing takes its room. */
static void
test_what_is_selected_stays_in_sight (void)
{
  Fixture fixture;

  open_page (&fixture, 1000);
  sp_ladder_session_select (fixture.session, find_rung ("platform-junior"));
  settle (&fixture);
  assert_in_sight (&fixture, "platform-junior");
  sp_ladder_session_select (fixture.session, find_rung ("cloud-manager"));
  settle (&fixture);
  assert_in_sight (&fixture, "cloud-manager");
  close_page (&fixture);
}

static void
test_a_large_window_shows_all_of_a_route (void)
{
  Fixture fixture;
  double zoom;

  open_page (&fixture, 1900);
  zoom = sp_ladder_view_get_zoom (fixture.view);
  sp_ladder_session_set_from (fixture.session, find_rung ("help-desk"));
  sp_ladder_session_set_to (fixture.session, find_rung ("platform-mid"));
  settle (&fixture);
  assert_in_sight (&fixture, "help-desk");
  assert_in_sight (&fixture, "devops-mid");
  assert_in_sight (&fixture, "platform-mid");

  /* All still fits. */
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), <=, zoom);
  assert_in_sight (&fixture, "cloud-principal");
  close_page (&fixture);
}

static void
test_one_role_is_fitted_larger_than_usual (void)
{
  Fixture fixture;
  guint first = 0;

  open_page (&fixture, 1900);
  sp_ladder_session_show_roles (fixture.session, &first, 1);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 1900, 1190);
  settle (&fixture);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_9, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), >, 1.0);
  assert_in_sight (&fixture, "cloud-junior");
  assert_in_sight (&fixture, "cloud-architect");
  close_page (&fixture);
}

static void
test_the_toolbar_of_a_narrow_window_has_two_lines (void)
{
  Fixture fixture;
  GtkWidget *toolbar;
  GtkWidget *menu;
  graphene_rect_t bounds;

  open_page (&fixture, 360);
  menu = find (GTK_WIDGET (fixture.page), GTK_TYPE_MENU_BUTTON);
  toolbar = gtk_widget_get_parent (menu);
  bounds = gui_fixture_get_bounds (menu, toolbar);
  g_assert_cmpfloat (bounds.origin.y, <, bounds.size.height);
  g_assert_cmpfloat (gtk_widget_get_height (toolbar), <, 3.0f * bounds.size.height);
  close_page (&fixture);
}

static void
test_zoom_stays_in_its_limits (void)
{
  Fixture fixture;

  open_page (&fixture, 1200);
  sp_ladder_view_set_zoom (fixture.view, 100.0);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, SP_LADDER_ZOOM_MAX);
  sp_ladder_view_set_zoom (fixture.view, 0.0);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, SP_LADDER_ZOOM_MIN);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, 1.0);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), >, 1.0);
  press (&fixture, GTK_WIDGET (fixture.page), GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, 1.0);
  close_page (&fixture);
}

static void
test_from_right_to_left_it_is_mirrored (void)
{
  Fixture fixture;
  g_autofree double *lefts = g_new (double, pack->rungs.n_items);
  const SpLadderLayout *layout;

  open_page (&fixture, 1200);
  layout = sp_ladder_view_get_layout (fixture.view);
  for (guint i = 0; i < layout->n_boxes; i++)
    lefts[i] = layout->boxes[i].x;
  gtk_widget_set_direction (GTK_WIDGET (fixture.view), GTK_TEXT_DIR_RTL);
  layout = sp_ladder_view_get_layout (fixture.view);
  for (guint i = 0; i < layout->n_boxes; i++)
    g_assert_cmpfloat_with_epsilon (layout->boxes[i].x + layout->boxes[i].width,
                                    layout->width - lefts[i], 0.01);
  close_page (&fixture);
}

static void
test_large_text_has_room (void)
{
  Fixture fixture;
  double width;

  open_page (&fixture, 1200);
  width = sp_ladder_view_get_layout (fixture.view)->width;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  settle (&fixture);
  g_assert_cmpfloat_with_epsilon (sp_ladder_view_get_layout (fixture.view)->width / width, 2.0,
                                  0.15);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  close_page (&fixture);
}

/* The first that can be seen: lists have popovers of their own, which are closed. */
static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, type);
  return found;
}

static void
test_what_the_ladders_are_can_be_read (void)
{
  static const int widths[] = { 360, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture;
      GtkWidget *popover;

      open_page (&fixture, widths[i]);
      gtk_widget_activate_action (GTK_WIDGET (fixture.page), "ladder.show-passages", NULL);
      settle (&fixture);
      popover = find_mapped (GTK_WIDGET (fixture.page), GTK_TYPE_POPOVER);
      g_assert_nonnull (popover);
      g_assert_cmpint (gtk_widget_get_width (popover), >, 270);
      g_assert_cmpint (gtk_widget_get_width (find (popover, GTK_TYPE_SCROLLED_WINDOW)), <=,
                       widths[i]);
      close_page (&fixture);
    }
}

/* Rungs that begin alike are told apart by how their names end. */
static void
test_names_in_the_lists_are_not_cut (void)
{
  Fixture fixture;
  GtkWidget *chooser;
  GtkWidget *list;

  open_page (&fixture, 1000);
  chooser = find_mapped (GTK_WIDGET (fixture.page), GTK_TYPE_DROP_DOWN);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (chooser, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  settle (&fixture);
  list = find_mapped (GTK_WIDGET (fixture.page), GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *label = find (line, GTK_TYPE_LABEL);

      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  close_page (&fixture);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  pack = gui_fixture_load_bundled_pack ();

  g_test_add_func ("/ladder-page/names", test_rungs_say_what_they_are);
  g_test_add_func ("/ladder-page/places", test_each_rung_has_its_place_in_the_set);
  g_test_add_func ("/ladder-page/arrows", test_arrows_walk_along_the_moves);
  g_test_add_func ("/ladder-page/details", test_activating_opens_the_details);
  g_test_add_func ("/ladder-page/route", test_a_route_lights_up_and_the_next_is_one_key_away);
  g_test_add_func ("/ladder-page/roles", test_a_rung_of_another_role_shows_all_roles);
  g_test_add_func ("/ladder-page/list", test_a_narrow_window_shows_the_same_as_a_list);
  g_test_add_func ("/ladder-page/opens-at-the-foot", test_opens_at_the_foot_with_the_first_role);
  g_test_add_func ("/ladder-page/selected-in-sight", test_what_is_selected_stays_in_sight);
  g_test_add_func ("/ladder-page/route-in-sight", test_a_large_window_shows_all_of_a_route);
  g_test_add_func ("/ladder-page/one-role-is-large", test_one_role_is_fitted_larger_than_usual);
  g_test_add_func ("/ladder-page/toolbar", test_the_toolbar_of_a_narrow_window_has_two_lines);
  g_test_add_func ("/ladder-page/zoom", test_zoom_stays_in_its_limits);
  g_test_add_func ("/ladder-page/mirrored", test_from_right_to_left_it_is_mirrored);
  g_test_add_func ("/ladder-page/large-text", test_large_text_has_room);
  g_test_add_func ("/ladder-page/passages", test_what_the_ladders_are_can_be_read);
  g_test_add_func ("/ladder-page/chooser", test_names_in_the_lists_are_not_cut);

  return g_test_run ();
}
