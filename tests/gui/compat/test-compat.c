/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"

#include "gui/sp-compat.h"
#include "gui/sp-flow-layout.h"

#include "sp-config.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *dialog; /* (nullable): what is in front of it */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gui_fixture_new_box (1, 1));
  fixture->window = gui_fixture_show (window, 800, 600);
}

static gboolean
can_attach (Fixture *fixture)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (fixture->window), "visible-dialog") !=
         NULL;
}

/* What is in front of the window is a part of it where the libraries can do that. */
static void
find_dialog (Fixture *fixture)
{
  g_autoptr (GtkWidget) attached = NULL;

  gui_fixture_settle (fixture->window);
  if (can_attach (fixture))
    g_object_get (fixture->window, "visible-dialog", &attached, NULL);
  fixture->dialog = can_attach (fixture) ? attached : gui_fixture_find_dialog (fixture->window);
  g_assert_nonnull (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL && GTK_IS_WINDOW (fixture->dialog))
    gtk_window_close (GTK_WINDOW (fixture->dialog));
  else if (fixture->dialog != NULL)
    g_assert_true (gui_fixture_press (fixture->window, "Escape"));
  gui_fixture_close (fixture->window);
}

static void
test_about_says_which_version (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = NULL;

  sp_compat_present_about (GTK_WINDOW (fixture->window));
  find_dialog (fixture);
  g_object_get (fixture->dialog, "version", &version, NULL);
  g_assert_cmpstr (version, ==, APP_VERSION);
}

/* Whoever listens: without anybody there, nothing happens. */
static void
test_announcing_needs_nobody (Fixture *fixture, gconstpointer data)
{
  sp_compat_announce (fixture->window, "Nobody hears this");
}

static void
test_less_motion_can_be_asked_for (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (fixture->window);
  const char *name = "gtk-interface-reduced-motion";

  g_assert_false (sp_compat_wants_less_motion (fixture->window));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (settings), name) == NULL)
    {
      g_test_skip ("this GTK does not know of less motion");
      return;
    }
  g_object_set (settings, name, 1, NULL);
  g_assert_true (sp_compat_wants_less_motion (fixture->window));
  gtk_settings_reset_property (settings, name);
}

static AdwToast *
say (AdwToastOverlay *overlay, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  sp_compat_show_toast (overlay, toast);
  return toast;
}

static gboolean
set_true (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* One that comes up in place of another moves longer than one that goes. */
static void
test_toasts_can_go_at_once (Fixture *fixture, gconstpointer data)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gboolean has_motion, is_over = FALSE;
  AdwToast *first, *second;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (fixture->window),
                                      GTK_WIDGET (overlay));
  first = say (overlay, "One");
  second = say (overlay, "Two");
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "One"));
  adw_toast_dismiss (first);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Two"));
  adw_toast_dismiss (second);

  g_timeout_add (700, set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gui_fixture_find_label (fixture->window, "Two"));
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &has_motion, NULL);
  g_assert_true (has_motion);
  gui_fixture_reset ();
}

/* Three that flow, of which the last expands, with one between them that is hidden. */
static GtkWidget *
new_flow (GtkTextDirection direction, gboolean is_centered)
{
  GtkWidget *flow = gui_fixture_new_box (-1, -1);
  const int heights[] = { 20, 30, 50, 20 };

  gtk_widget_set_direction (flow, direction);
  gtk_widget_set_layout_manager (
      flow, g_object_new (SP_TYPE_FLOW_LAYOUT, "spacing", 10, "centered", is_centered, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      GtkWidget *child = gui_fixture_new_box (60, heights[i]);

      gtk_widget_set_visible (child, i != 2);
      gtk_widget_set_hexpand (child, i == 3);
      gtk_box_append (GTK_BOX (flow), child);
    }
  return g_object_ref_sink (flow);
}

static void
assert_flow (GtkTextDirection direction, gboolean is_centered, const int (*places)[2])
{
  GtkWidget *flow = new_flow (direction, is_centered);
  GtkWidget *one = gtk_widget_get_first_child (flow);
  int least, natural, height;

  gtk_widget_measure (flow, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, ==, 60);
  g_assert_cmpint (natural, ==, 60 + 10 + 60 + 10 + 60);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, natural, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 30);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, natural - 1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 30 + 10 + 20);
  gtk_widget_allocate (flow, 140, height, -1, NULL);
  gui_fixture_assert_in (one, places[0][0], 0, places[0][1], 30);
  gui_fixture_assert_in (gtk_widget_get_next_sibling (one), places[1][0], 0, places[1][1], 30);
  gui_fixture_assert_in (gtk_widget_get_last_child (flow), places[2][0], 40, places[2][1], 20);
  g_object_unref (flow);
}

/* Where each begins and how wide it is. The last takes what its line leaves, unless lines are centered. */
static void
test_what_flows_goes_on_in_a_new_line (Fixture *fixture, gconstpointer data)
{
  const int to_the_right[][2] = { { 0, 60 }, { 70, 60 }, { 0, 140 } };
  const int to_the_left[][2] = { { 80, 60 }, { 10, 60 }, { 0, 140 } };
  const int in_the_middle[][2] = { { 5, 60 }, { 75, 60 }, { 40, 60 } };

  assert_flow (GTK_TEXT_DIR_LTR, FALSE, to_the_right);
  assert_flow (GTK_TEXT_DIR_RTL, FALSE, to_the_left);
  assert_flow (GTK_TEXT_DIR_LTR, TRUE, in_the_middle);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add_test ("/compat/about-says-which-version", test_about_says_which_version);
  add_test ("/compat/announcing-needs-nobody", test_announcing_needs_nobody);
  add_test ("/compat/toasts-can-go-at-once", test_toasts_can_go_at_once);
  add_test ("/compat/less-motion-can-be-asked-for", test_less_motion_can_be_asked_for);
  add_test ("/compat/what-flows-goes-on-in-a-new-line", test_what_flows_goes_on_in_a_new_line);
  return g_test_run ();
}
