/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an administrator has locked: it is shown, cannot be changed, and says why. */

#define G_SETTINGS_ENABLE_BACKEND

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"

#include "core/text/sp-languages.h"
#include "gui/sp-compat.h"
#include "gui/sp-content-language.h"
#include "gui/sp-pack-list.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#define WHY "Set by your administrator"

static SpApplication *application;

/* The end of the key that is locked, or NULL. */
static const char *locked;

static gboolean
get_writable (GSettingsBackend *backend, const char *key)
{
  return locked == NULL || !g_str_has_suffix (key, locked);
}

static void
lock (const char *key)
{
  g_autoptr (GSettingsBackend) backend = g_settings_backend_get_default ();

  locked = key;
  g_settings_backend_writable_changed (backend, "/io/github/signpost_careers/Signpost/pack");
  g_settings_backend_writable_changed (backend,
                                       "/io/github/signpost_careers/Signpost/content-language");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
show_window (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();

  return gui_fixture_show (gui_fixture_new_window (application, pack), 1000, 720);
}

/* Returns: (transfer full) (nullable): what stands above the choices of the language */
static char *
read_reason (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) submenu = NULL;
  char *reason = NULL;

  sp_content_language_add_menu (menu);
  submenu = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SUBMENU);
  g_menu_model_get_item_attribute (submenu, 0, G_MENU_ATTRIBUTE_LABEL, "s", &reason);
  return reason;
}

static void
test_language_that_is_locked (void)
{
  GActionGroup *group = G_ACTION_GROUP (application);
  g_autofree char *free_reason = read_reason ();
  g_autofree char *reason = NULL;

  g_assert_null (free_reason);
  g_assert_true (g_action_group_get_action_enabled (group, SP_CONTENT_LANGUAGE_KEY));
  lock ("/" SP_CONTENT_LANGUAGE_KEY);
  reason = read_reason ();
  g_assert_cmpstr (reason, ==, WHY);
  g_assert_false (g_action_group_get_action_enabled (group, SP_CONTENT_LANGUAGE_KEY));
  lock (NULL);
}

static void
test_pack_that_is_locked (void)
{
  GtkWidget *window = show_window ();
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *dialog;

  lock ("/pack");
  sp_pack_list_present (GTK_WINDOW (window), "");
  dialog = gui_fixture_wait_for_dialog (window);
  g_assert_nonnull (gui_fixture_find_label (dialog, WHY));
  rows = gui_fixture_find_all (dialog, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    g_assert_false (gtk_list_box_row_get_activatable (rows->pdata[i]));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gui_fixture_close (window);
  lock (NULL);
}

static void
test_pack_that_could_not_be_opened_is_not_added (void)
{
  GtkWidget *window = show_window ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", "pack.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  lock ("/pack");
  sp_pack_review_present (GTK_WINDOW (window), file);
  dialog = gui_fixture_wait_for_dialog (window);
  g_assert_nonnull (gui_fixture_find_label (dialog, WHY));
  g_assert_false (gtk_widget_get_sensitive (gui_fixture_find_button (dialog, "Add")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gui_fixture_close (window);
  lock (NULL);
}

/* The toolkit writes its list a moment after it heard of a file. */
static gboolean
is_list_written (void)
{
  g_autofree char *list = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), "file:///tmp/class.json");
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  return g_unlink (list) == 0;
}

static void
test_nothing_is_told_of_recent_files (void)
{
  g_assert_true (is_list_written ());
  sp_compat_keep_no_recent_files ();
  g_assert_false (is_list_written ());
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autofree char *languages = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);
  languages = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  sp_languages_set_folder (languages);
  backend = g_settings_backend_get_default ();
  G_SETTINGS_BACKEND_GET_CLASS (backend)->get_writable = get_writable;
  application = sp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/fixed/language-that-is-locked", test_language_that_is_locked);
  g_test_add_func ("/fixed/pack-that-is-locked", test_pack_that_is_locked);
  g_test_add_func ("/fixed/pack-that-could-not-be-opened-is-not-added",
                   test_pack_that_could_not_be_opened_is_not_added);
  g_test_add_func ("/fixed/nothing-is-told-of-recent-files", test_nothing_is_told_of_recent_files);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
