/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../gui-fixture.h"
#include "choose-fixture.h"

#include "gui/choose/sp-choose-print.h"

#include <string.h>

static char *
read_pdf (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *arguments[] = { program, "-layout", path, "-", NULL };
  char *text = NULL;

  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                                 &text, NULL, NULL, NULL));
  return text;
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
export_on (const char *paper)
{
  g_autoptr (SpPack) pack = gui_fixture_load_bundled_pack ();
  g_autoptr (SpDecision) decision = choose_fixture_decide (pack, SP_VERDICT_ROLE);
  g_autoptr (GtkPrintOperation) operation = sp_choose_print_new (decision);
  g_autoptr (GtkPageSetup) setup =
      gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  GtkPaperSize *size = gtk_paper_size_new (paper);
  g_autofree char *folder = g_dir_make_tmp ("signpost-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "result.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  text = read_pdf (path);
  if (text == NULL)
    return;
  assert_says (text, "This is guidance, not a test, and not for selecting people.");
  assert_says (text, "updated on 28 November 2026");
  assert_says (text, "Page 1 of ");
  for (guint i = 0; i < pack->roles.n_items; i++)
    assert_says (text, pack->roles.items[i].title);
}

static void
test_prints_on_a4 (void)
{
  export_on (GTK_PAPER_NAME_A4);
}

static void
test_prints_on_letter (void)
{
  export_on (GTK_PAPER_NAME_LETTER);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);
  /* No printer is asked: the machine's own may answer late, or never. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);

  g_test_add_func ("/choose-print/prints-on-a4", test_prints_on_a4);
  g_test_add_func ("/choose-print/prints-on-letter", test_prints_on_letter);

  return g_test_run ();
}
