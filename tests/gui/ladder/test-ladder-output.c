/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladders are copied, saved and printed from the page, without a printer and without a portal. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "../output-fixture.h"

#include "core/plan/sp-plan.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-print.h"
#include "gui/ladder/sp-ladder-view.h"
#include "paint/sp-ladder-picture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  SpPack *pack;
  SpLadderPage *page;
  GtkWidget *window;
  char *folder;
} Fixture;

/* Among all ladders not all routes take the same steps. */
static void
show_route (Fixture *fixture)
{
  SpLadderSession *session = sp_ladder_page_get_session (fixture->page);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gui_fixture_find_button (fixture->window, "All")), TRUE);
  sp_ladder_session_set_from (session, sp_pack_find (fixture->pack, "rungs", "help-desk"));
  sp_ladder_session_set_to (session, sp_pack_find (fixture->pack, "rungs", "sre-senior"));
  gui_fixture_settle (fixture->window);
}

static void
mark_one_in_reach (Fixture *fixture)
{
  SpRungInReach rung = { (guint) sp_pack_find (fixture->pack, "rungs", "sre-senior"), 1 };
  g_autoptr (GArray) rungs = g_array_new (FALSE, FALSE, sizeof (SpRungInReach));

  g_array_append_val (rungs, rung);
  sp_ladder_session_set_reach (sp_ladder_page_get_session (fixture->page), rungs);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = gui_fixture_load_pack ("four-careers.json");
  fixture->page = gui_fixture_new_page (SP_TYPE_LADDER_PAGE, fixture->pack, NULL);
  fixture->window = gui_fixture_show (GTK_WIDGET (fixture->page), 1000, 700);
  show_route (fixture);
  mark_one_in_reach (fixture);
  fixture->folder = scratch_folder_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  sp_pack_unref (fixture->pack);
  g_free (fixture->folder);
}

static void
read_texture (GObject *clipboard, GAsyncResult *result, gpointer texture)
{
  g_autoptr (GError) error = NULL;

  *(GdkTexture **) texture =
      gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

/* Returns the picture of the ladders in the shape that the page shows, with the marks of its route. */
static cairo_surface_t *
draw (Fixture *fixture, const GPtrArray *routes, const gboolean *in_reach)
{
  SpLadderSession *session = sp_ladder_page_get_session (fixture->page);
  GtkWidget *view = gui_fixture_find (fixture->window, SP_TYPE_LADDER_VIEW, 0);
  g_autoptr (SpLadderPainter) painter =
      sp_ladder_painter_new_in_shape (sp_ladder_session_get_ladder (session), NULL, FALSE,
                                      sp_ladder_view_get_aspect (SP_LADDER_VIEW (view)));
  SpLadderMarks marks = { sp_ladder_session_get_route (session), -1, FALSE, routes, in_reach };

  return sp_ladder_picture_draw (painter, &marks);
}

static gboolean
is_same (GdkTexture *texture, cairo_surface_t *surface)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, width * height);
  const guint32 *others = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  gboolean same = TRUE;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (surface));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (surface));
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));
  for (int i = 0; i < width * height; i++)
    same = same && (pixels[i] & 0xffffff) == (others[i] & 0xffffff);
  return same;
}

/* Asserts that @texture is the drawing of what the page shows, in its shape, with its double lines and
 * its ticks. */
static void
assert_is_drawing (Fixture *fixture, GdkTexture *texture)
{
  SpLadderSession *session = sp_ladder_page_get_session (fixture->page);
  const GPtrArray *routes = sp_ladder_session_get_routes (session);
  const gboolean *in_reach = sp_ladder_session_get_in_reach (session);
  cairo_surface_t *shown = draw (fixture, routes, in_reach);
  cairo_surface_t *single = draw (fixture, NULL, in_reach);
  cairo_surface_t *unticked = draw (fixture, routes, NULL);

  g_assert_true (is_same (texture, shown));
  g_assert_true (sp_ladder_session_get_n_routes (session) > 1);
  g_assert_false (is_same (texture, single));
  g_assert_false (is_same (texture, unticked));
  cairo_surface_destroy (shown);
  cairo_surface_destroy (single);
  cairo_surface_destroy (unticked);
}

static void
test_copies_a_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;

  sp_page_copy (SP_PAGE (fixture->page));
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), NULL,
                                    read_texture, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_is_drawing (fixture, texture);
}

static char *
save_as (Fixture *fixture, const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  sp_page_save (SP_PAGE (fixture->page));
  output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), path);
  return path;
}

/* Reads what was saved; it is removed. */
static char *
read_saved (Fixture *fixture, const char *name)
{
  g_autofree char *path = save_as (fixture, name);
  char *contents = output_fixture_read_file (path);

  g_unlink (path);
  return contents;
}

static void
test_saves_a_png (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save_as (fixture, "ladders.png");
  g_autoptr (GdkTexture) texture = NULL;

  while (texture == NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      texture = gdk_texture_new_from_filename (path, NULL);
    }
  assert_is_drawing (fixture, texture);
  g_unlink (path);
}

static void
test_saves_as_the_name_says (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = read_saved (fixture, "Ladders.SVG");
  g_autofree char *pdf = read_saved (fixture, "ladders.pdf");
  g_autofree char *markdown = read_saved (fixture, "ladders.md");

  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_true (g_str_has_prefix (markdown, "# Career Ladders\n"));
  for (guint i = 0; i < fixture->pack->rungs.n_items; i++)
    g_assert_nonnull (strstr (markdown, fixture->pack->rungs.items[i].title));
}

/* Exports what a printer would get. Returns: its text */
static char *
print (Fixture *fixture, gboolean mirrored)
{
  g_autoptr (GtkPrintOperation) operation =
      sp_ladder_print_new (sp_ladder_page_get_session (fixture->page), mirrored);
  g_autofree char *path = g_build_filename (fixture->folder, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  text = output_fixture_read_pdf (path);
  g_unlink (path);
  return text;
}

/* Everything, then each role on a sheet of its own, where its rungs can be read. */
static void
test_prints_a_sheet_for_each_role (Fixture *fixture, gconstpointer mirrored)
{
  g_autofree char *text = print (fixture, mirrored != NULL);
  g_auto (GStrv) sheets = g_strsplit (text, "\f", -1);

  /* A form feed ends each sheet. */
  g_assert_cmpuint (g_strv_length (sheets), ==, 1 + fixture->pack->roles.n_items + 1);
  for (guint i = 0; i < fixture->pack->roles.n_items; i++)
    {
      g_assert_nonnull (strstr (sheets[1 + i], "Junior"));
      g_assert_nonnull (strstr (sheets[0], "architect"));
    }
}

static void
test_prints_one_role_on_one_sheet (Fixture *fixture, gconstpointer data)
{
  guint role = 2;
  g_autofree char *text = NULL;

  sp_ladder_session_show_roles (sp_ladder_page_get_session (fixture->page), &role, 1);
  text = print (fixture, FALSE);
  g_assert_nonnull (strstr (text, "Senior SRE"));
  g_assert_null (strstr (text, "DevSecOps"));
  g_assert_true (strchr (text, '\f') == strrchr (text, '\f'));
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  /* No printer is asked: the machine's own may answer late, or never. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);

  g_test_add ("/ladder-output/copies-a-picture", Fixture, NULL, set_up, test_copies_a_picture,
              tear_down);
  g_test_add ("/ladder-output/saves-a-png", Fixture, NULL, set_up, test_saves_a_png, tear_down);
  g_test_add ("/ladder-output/saves-as-the-name-says", Fixture, NULL, set_up,
              test_saves_as_the_name_says, tear_down);
  g_test_add ("/ladder-output/prints-a-sheet-for-each-role", Fixture, NULL, set_up,
              test_prints_a_sheet_for_each_role, tear_down);
  g_test_add ("/ladder-output/prints-a-sheet-for-each-role-mirrored", Fixture, "mirrored", set_up,
              test_prints_a_sheet_for_each_role, tear_down);
  g_test_add ("/ladder-output/prints-one-role-on-one-sheet", Fixture, NULL, set_up,
              test_prints_one_role_on_one_sheet, tear_down);

  return g_test_run ();
}
