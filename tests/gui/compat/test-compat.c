/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"

#include "gui/sp-adaptive-bin.h"
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
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 30);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, 60, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 20 + 10 + 30 + 10 + 20);
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

/* One that would like to be wider than the line has it to itself. */
static void
test_what_flows_takes_what_it_gets (Fixture *fixture, gconstpointer data)
{
  GtkWidget *flow = new_flow (GTK_TEXT_DIR_LTR, FALSE);
  GtkWidget *inner = new_flow (GTK_TEXT_DIR_LTR, FALSE);
  int height;

  gtk_widget_set_hexpand (inner, FALSE);
  gtk_box_prepend (GTK_BOX (flow), inner);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, 150, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, (30 + 10 + 20) + 10 + 30 + 10 + 20);
  gtk_widget_allocate (flow, 150, height, -1, NULL);
  gui_fixture_assert_in (inner, 0, 0, 150, 60);
  gui_fixture_assert_in (gtk_widget_get_next_sibling (inner), 0, 70, 60, 30);
  g_object_unref (inner);
  g_object_unref (flow);
}

static void
test_flow_is_as_it_was_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkLayoutManager) flow = g_object_new (SP_TYPE_FLOW_LAYOUT, NULL);
  g_autoptr (GtkLayoutManager) other =
      g_object_new (SP_TYPE_FLOW_LAYOUT, "spacing", 12, "centered", TRUE, NULL);
  gboolean is_centered;
  int spacing;

  g_object_get (flow, "spacing", &spacing, "centered", &is_centered, NULL);
  g_assert_cmpint (spacing, ==, 6);
  g_assert_false (is_centered);
  g_object_get (other, "spacing", &spacing, "centered", &is_centered, NULL);
  g_assert_cmpint (spacing, ==, 12);
  g_assert_true (is_centered);
}

static void
count (guint *n)
{
  (*n)++;
}

/* What is in it needs less room where it is narrow. */
static void
change_shape (SpAdaptiveBin *bin)
{
  gtk_widget_set_size_request (sp_adaptive_bin_get_child (bin),
                               sp_adaptive_bin_get_narrow (bin) ? 100 : 300, 40);
}

static GtkWidget *
new_bin (int narrow_width)
{
  GtkWidget *bin = g_object_new (SP_TYPE_ADAPTIVE_BIN, "narrow-width", narrow_width, "child",
                                 gui_fixture_new_box (300, 40), NULL);

  g_signal_connect (bin, "notify::narrow", G_CALLBACK (change_shape), NULL);
  return g_object_ref_sink (bin);
}

/* Measures first, as whoever allocates has to. */
static void
allocate (GtkWidget *bin, int width, int height)
{
  gtk_widget_queue_resize (bin);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (bin, width, height, -1, NULL);
  g_assert_cmpint (sp_adaptive_bin_get_width (SP_ADAPTIVE_BIN (bin)), ==, width);
}

static void
assert_bin (GtkWidget *bin, int width, gboolean narrow, int child_width, int child_height)
{
  allocate (bin, width, 200);
  g_assert_cmpint (sp_adaptive_bin_get_narrow (SP_ADAPTIVE_BIN (bin)), ==, narrow);
  gui_fixture_assert_in (sp_adaptive_bin_get_child (SP_ADAPTIVE_BIN (bin)), 0, 0, child_width,
                         child_height);
}

/* The width decides, and below it what the child needs. */
static void
test_bin_is_narrow_where_there_is_no_room (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bin = new_bin (400);

  assert_bin (bin, 400, FALSE, 400, 200);
  assert_bin (bin, 399, TRUE, 399, 200);
  assert_bin (bin, 50, TRUE, 100, 200);
  assert_bin (bin, 400, FALSE, 400, 200);
  g_object_unref (bin);

  bin = new_bin (200);
  assert_bin (bin, 300, FALSE, 300, 200);
  assert_bin (bin, 299, TRUE, 299, 200);
  assert_bin (bin, 299, TRUE, 299, 200);
  assert_bin (bin, 300, FALSE, 300, 200);
  g_object_unref (bin);

  bin = new_bin (0);
  assert_bin (bin, 250, FALSE, 300, 200);
  allocate (bin, 250, 30);
  gui_fixture_assert_in (sp_adaptive_bin_get_child (SP_ADAPTIVE_BIN (bin)), 0, 0, 300, 40);
  g_object_unref (bin);
}

/* A change is told once, and each time that there is something to fit. */
static void
test_bin_tells_of_changes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bin = new_bin (400);
  guint n_widths = 0, n_shapes = 0, n_fittings = 0;

  g_signal_connect_swapped (bin, "notify::width", G_CALLBACK (count), &n_widths);
  g_signal_connect_swapped (bin, "notify::narrow", G_CALLBACK (count), &n_shapes);
  g_signal_connect_swapped (bin, "fitting", G_CALLBACK (count), &n_fittings);
  for (guint i = 0; i < 2; i++)
    allocate (bin, 500, 100);
  g_assert_cmpuint (n_widths, ==, 1);
  g_assert_cmpuint (n_shapes, ==, 0);
  g_assert_cmpuint (n_fittings, ==, 2);
  allocate (bin, 450, 100);
  g_assert_cmpuint (n_widths, ==, 2);
  g_assert_cmpuint (n_shapes, ==, 0);
  for (guint i = 0; i < 2; i++)
    allocate (bin, 300, 100);
  g_assert_cmpuint (n_widths, ==, 3);
  g_assert_cmpuint (n_shapes, ==, 1);
  g_assert_cmpuint (n_fittings, ==, 5);
  g_object_unref (bin);
}

static void
assert_asks_for (GtkWidget *bin, GtkOrientation orientation, int for_size, int least, int natural)
{
  int least_found, natural_found;

  gtk_widget_measure (bin, orientation, for_size, &least_found, &natural_found, NULL, NULL);
  g_assert_cmpint (least_found, ==, least);
  g_assert_cmpint (natural_found, ==, natural);
}

/* It may be of any width, and as high as its child is in that. */
static void
test_bin_asks_for_what_its_child_needs (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bin = g_object_ref_sink (g_object_new (SP_TYPE_ADAPTIVE_BIN, NULL));
  GtkWidget *flow = new_flow (GTK_TEXT_DIR_LTR, FALSE);

  assert_asks_for (bin, GTK_ORIENTATION_HORIZONTAL, -1, 0, 0);
  sp_adaptive_bin_set_child (SP_ADAPTIVE_BIN (bin), flow);
  assert_asks_for (bin, GTK_ORIENTATION_HORIZONTAL, -1, 0, 200);
  assert_asks_for (bin, GTK_ORIENTATION_VERTICAL, 200, 30, 30);
  assert_asks_for (bin, GTK_ORIENTATION_VERTICAL, 199, 60, 60);
  assert_asks_for (bin, GTK_ORIENTATION_VERTICAL, 0, 90, 90);
  g_object_set (bin, "fills", TRUE, NULL);
  gtk_widget_queue_resize (bin);
  assert_asks_for (bin, GTK_ORIENTATION_VERTICAL, 200, 0, 0);
  assert_asks_for (bin, GTK_ORIENTATION_HORIZONTAL, -1, 0, 200);
  g_object_unref (flow);
  g_object_unref (bin);
}

static void
test_bin_is_as_it_was_set (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bin = new_bin (400);
  g_autoptr (GtkWidget) child = NULL;
  gboolean is_narrow, fills;
  int width, narrow_width;

  g_object_get (bin, "fills", &fills, "width", &width, NULL);
  g_assert_false (fills);
  g_assert_cmpint (width, ==, 0);
  g_object_set (bin, "fills", TRUE, NULL);
  allocate (bin, 350, 100);
  g_object_get (bin, "child", &child, "width", &width, "narrow", &is_narrow, "narrow-width",
                &narrow_width, "fills", &fills, NULL);
  g_assert_true (gtk_widget_get_parent (child) == bin);
  g_assert_cmpint (width, ==, 350);
  g_assert_true (is_narrow);
  g_assert_cmpint (narrow_width, ==, 400);
  g_assert_true (fills);
  g_object_unref (bin);
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
  add_test ("/compat/what-flows-takes-what-it-gets", test_what_flows_takes_what_it_gets);
  add_test ("/compat/flow-is-as-it-was-made", test_flow_is_as_it_was_made);
  add_test ("/compat/bin-is-narrow-without-room", test_bin_is_narrow_where_there_is_no_room);
  add_test ("/compat/bin-tells-of-changes", test_bin_tells_of_changes);
  add_test ("/compat/bin-asks-for-what-its-child-needs", test_bin_asks_for_what_its_child_needs);
  add_test ("/compat/bin-is-as-it-was-set", test_bin_is_as_it_was_set);
  return g_test_run ();
}
