/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the pictures that the metainfo and the README show: make-screenshots FOLDER. It leads the
 * real window to a state, as a person would, and saves what the window draws, with round corners and
 * a shadow, which only a desktop would add. */

#include "../gui-fixture.h"

#include "gui/ladder/sp-ladder-page.h"
#include "gui/sp-window.h"

#include "sp-config.h"

/* In pixels, as libadwaita's own windows have them. */
#define RADIUS 12
#define MARGIN 40

typedef struct
{
  const char *name;
  const char *page;
  int width;
  int height;
  gboolean dark;
  void (*prepare) (GtkWidget *window); /* (nullable) */
} Picture;

static void
show_shared (GtkWidget *window)
{
  GtkWidget *button = gui_fixture_find_button (window, "In Common");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* Answers that lean to one role, and not all of them the same. */
static void
answer_statements (GtkWidget *window)
{
  static const char *const keys[] = { "4", "2", "5", "3", "1", "4", "4", "2" };

  g_assert_true (gui_fixture_press (window, "Return"));
  for (guint i = 0; i < 24; i++)
    g_assert_true (gui_fixture_press (window, keys[i % G_N_ELEMENTS (keys)]));
}

static void
find_route (GtkWidget *window)
{
  GtkWidget *button = gui_fixture_find_button (window, "One Role");
  SpLadderPage *page = SP_LADDER_PAGE (gui_fixture_find (window, SP_TYPE_LADDER_PAGE, 0));
  SpLadderSession *session = sp_ladder_page_get_session (page);
  SpPack *pack = sp_page_get_pack (SP_PAGE (page));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  sp_ladder_session_set_from (session, sp_pack_find (pack, "rungs", "help-desk"));
  sp_ladder_session_set_to (session, sp_pack_find (pack, "rungs", "cloud-lead"));
  gui_fixture_settle (window);
}

static const Picture pictures[] = {
  { "compare", "compare", 1000, 680, FALSE, NULL },
  { "compare-narrow", "compare", 360, 680, FALSE, NULL },
  { "compare-dark", "compare", 1000, 680, TRUE, show_shared },
  { "choose", "choose", 1000, 680, FALSE, answer_statements },
  { "ladder", "ladder", 1000, 680, FALSE, find_route },
};

/* The shadow that libadwaita gives a window on a desktop that draws shadows. */
static void
append_shadow (GtkSnapshot *snapshot, const GskRoundedRect *outline)
{
  static const struct
  {
    float alpha, y, spread, blur;
  } shadows[] = { { .09, 1, 3, 3 }, { .05, 2, 5, 14 }, { .03, 4, 12, 28 }, { .1, 0, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (shadows); i++)
    gtk_snapshot_append_outset_shadow (snapshot, outline, &(GdkRGBA){ 0, 0, 0, shadows[i].alpha },
                                       0, shadows[i].y, shadows[i].spread, shadows[i].blur);
}

static GskRenderNode *
draw (GtkWidget *window, graphene_rect_t *area)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);
  GskRoundedRect outline;

  *area = GRAPHENE_RECT_INIT (0, 0, width + 2 * MARGIN, height + 2 * MARGIN);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (MARGIN, MARGIN, width, height),
                                   RADIUS);
  append_shadow (snapshot, &outline);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, MARGIN));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  return gtk_snapshot_to_node (snapshot);
}

static void
save (GtkWidget *window, const char *path)
{
  graphene_rect_t area;
  GskRenderNode *node = draw (window, &area);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (renderer, node, &area);

  gsk_render_node_unref (node);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}

/* Where nothing draws shadows a window has a frame in place of one. */
static void
take_frame_away (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "gui", "screenshots", "frameless.css", NULL);

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

/* Nothing is focused, so that no frame says so, and no pointer finds anything. */
static void
make (SpApplication *application, SpPack *pack, const Picture *picture, const char *folder)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GtkWidget *window;

  gui_fixture_reset ();
  g_settings_set_string (settings, "page", picture->page);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      picture->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = gui_fixture_new_window (application, pack);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_widget_set_can_target (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)),
                             FALSE);
  gui_fixture_show (window, picture->width, picture->height);
  if (picture->prepare != NULL)
    picture->prepare (window);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gui_fixture_settle (window);
  save (window, path);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (SpApplication) application = NULL;
  g_autoptr (SpPack) pack = NULL;

  gui_fixture_init (&argc, &argv);
  if (argc != 2)
    g_error ("usage: make-screenshots FOLDER");
  take_frame_away ();
  pack = gui_fixture_load_bundled_pack ();
  application = g_object_new (SP_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                              APP_PATH, "flags", G_APPLICATION_NON_UNIQUE, NULL);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("The application does not start");
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    make (application, pack, &pictures[i], argv[1]);
  return 0;
}
