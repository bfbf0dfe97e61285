/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"
#include "choose-fixture.h"

#include "core/pack/sp-pack-file.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/choose/sp-choose-start.h"
#include "gui/sp-picture.h"

static SpPack *
load_pack (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "gui", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_file (file, &error);

  g_assert_no_error (error);
  return pack;
}

static GtkWidget *
show_start (SpPack *pack, int width)
{
  g_autofree char *path = choose_fixture_new_path ();
  g_autoptr (SpJournal) journal = sp_journal_new (path);

  gui_fixture_reset ();
  return gui_fixture_show (gui_fixture_new_page (SP_TYPE_CHOOSE_PAGE, pack, journal), width, 720);
}

static void
test_roles_stand_on_a_signpost (void)
{
  g_autoptr (SpPack) pack = load_pack ("choose/no-statements.json");
  GtkWidget *window = show_start (pack, 360);
  GtkWidget *view = gui_fixture_find (window, SP_TYPE_PICTURE, 0);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A signpost to the roles: Baker, Cook");
  g_assert_cmpint (gtk_widget_get_height (view), >, 60);
  gui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  g_test_add_func ("/choose-start/roles-stand-on-a-signpost", test_roles_stand_on_a_signpost);
  return g_test_run ();
}
