/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether anything is saved is decided once for a program: each test has one of its own. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"

#include "gui/sp-pack-list.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-settings.h"

#include "sp-config.h"

#include <glib/gstdio.h>

#define WHY "Nothing is saved in this session"

/* Returns: (transfer full): one that was called with or without --ephemeral */
static SpApplication *
new_application (gboolean is_ephemeral)
{
  SpApplication *application = sp_application_new ();
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  int status = 0;

  if (is_ephemeral)
    g_variant_dict_insert (options, "ephemeral", "b", TRUE);
  g_signal_emit_by_name (application, "handle-local-options", options, &status);
  g_assert_cmpint (status, ==, -1);
  return application;
}

static gboolean
is_of_its_own (SpApplication *application)
{
  return (g_application_get_flags (G_APPLICATION (application)) & G_APPLICATION_NON_UNIQUE) != 0;
}

/* Returns whether another program would find it. */
static gboolean
is_kept (const char *key)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GVariant) value = g_settings_get_user_value (settings, key);

  return value != NULL;
}

/* Runs the rest of a test in a program of its own. */
static gboolean
is_own_program (void)
{
  if (g_test_subprocess ())
    return TRUE;
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  return FALSE;
}

static void
test_settings_are_kept (void)
{
  g_autoptr (SpApplication) application = NULL;

  if (!is_own_program ())
    return;
  application = new_application (FALSE);
  g_assert_false (is_of_its_own (application));
  g_assert_false (sp_settings_is_ephemeral ());
  g_settings_set_string (sp_settings_get (), "page", "ladder");
  g_assert_true (is_kept ("page"));
}

static void
test_nothing_is_kept_on_request (void)
{
  g_autoptr (SpApplication) application = NULL;

  if (!is_own_program ())
    return;
  application = new_application (TRUE);
  g_assert_true (is_of_its_own (application));
  g_assert_true (
      (g_application_get_flags (G_APPLICATION (application)) & G_APPLICATION_HANDLES_OPEN) != 0);
  g_assert_true (sp_settings_is_ephemeral ());
  g_settings_set_string (sp_settings_get (), "page", "ladder");
  g_assert_false (is_kept ("page"));
}

static void
test_nothing_is_kept_where_it_is_set_so (void)
{
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GVariant) states = NULL;

  if (!is_own_program ())
    return;
  settings = g_settings_new (APP_ID);
  g_settings_set_boolean (settings, "ephemeral", TRUE);
  g_settings_set_value (settings, "page-states", g_variant_new_parsed ("{'a': <1>}"));
  g_assert_true (sp_settings_is_ephemeral ());
  /* How the last person left the pages is not for the next one, but not lost. */
  states = g_settings_get_value (sp_settings_get (), "page-states");
  g_assert_cmpuint (g_variant_n_children (states), ==, 0);
  g_assert_true (is_kept ("page-states"));
  g_settings_set_string (sp_settings_get (), "page", "ladder");
  g_assert_false (is_kept ("page"));
}

static guint
count_buttons_to_remove (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (dialog, GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    n += g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), "Remove") == 0;
  return n;
}

/* Puts a pack where the person's own are. */
static void
keep_pack (GFile *file)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.en.signpost", NULL);
  g_autoptr (GFile) kept = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_copy (file, kept, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What would stay is not to be had, and one is told why. */
static void
test_window_offers_nothing_that_stays (gconstpointer data)
{
  gboolean is_ephemeral = data != NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", "pack.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SpApplication) application = NULL;
  g_autoptr (SpPack) pack = NULL;
  GtkWidget *window, *dialog, *add;

  if (!is_own_program ())
    return;
  application = new_application (is_ephemeral);
  keep_pack (file);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  pack = gui_fixture_load_bundled_pack ();
  window = gui_fixture_show (gui_fixture_new_window (application, pack), 800, 700);
  g_assert_cmpint (gui_fixture_find_label (window, WHY) != NULL, ==, is_ephemeral);

  sp_pack_list_present (GTK_WINDOW (window), pack->id);
  dialog = gui_fixture_wait_for_dialog (window);
  g_assert_cmpuint (count_buttons_to_remove (dialog), ==, is_ephemeral ? 0 : 1);
  gtk_window_destroy (GTK_WINDOW (dialog));

  sp_pack_review_present (GTK_WINDOW (window), file);
  dialog = gui_fixture_wait_for_dialog (window);
  add = gui_fixture_find_button (dialog, "Add");
  g_assert_cmpint (gtk_widget_get_sensitive (add), ==, !is_ephemeral);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (add), ==, is_ephemeral ? WHY : NULL);
  g_assert_cmpint (gui_fixture_find_label (dialog, WHY) != NULL, ==, is_ephemeral);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);

  g_test_add_func ("/settings/kept", test_settings_are_kept);
  g_test_add_func ("/settings/not-kept-on-request", test_nothing_is_kept_on_request);
  g_test_add_func ("/settings/not-kept-where-it-is-set-so",
                   test_nothing_is_kept_where_it_is_set_so);
  g_test_add_data_func ("/settings/window-keeps", NULL, test_window_offers_nothing_that_stays);
  g_test_add_data_func ("/settings/window-keeps-nothing", WHY,
                        test_window_offers_nothing_that_stays);
  return g_test_run ();
}
