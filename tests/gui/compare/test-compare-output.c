/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page "Compare" shows is copied, saved and printed. */

#include "compare-fixture.h"

#include "../output-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "Group\tRow\tCloud engineer\tDevOps engineer\tPlatform engineer\n"
#define FOCUS "The work\tPrimary focus\tInfrastructure.\tPipelines.\tPlatforms for others.\n"
#define PLACE "The work\tPlace of work\tAt a desk.\tAt a desk.\tAt a desk.\n"
#define PAY "The work\tPay\tEnough.\tMore than enough.\tNot covered\n"

static void
assert_copy (CompareFixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  sp_page_copy (SP_PAGE (fixture->page));
  text = output_fixture_read_copied_text (fixture->window);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_all_is_copied (CompareFixture *fixture, gconstpointer data)
{
  g_autofree char *html = NULL;

  assert_copy (fixture, HEAD FOCUS PLACE PAY
               "The craft\tTools\tGit; Terraform\tGit; Jenkins\tMany: Git; Backstage\n");
  html = output_fixture_read_copied_html (fixture->window);
  g_assert_nonnull (strstr (html, "<h1>Small content</h1>"));
  g_assert_nonnull (strstr (html, "<th>DevOps engineer</th>"));
  g_assert_nonnull (strstr (html, "<th colspan=\"4\">The work</th>"));
  g_assert_nonnull (strstr (html, "<td colspan=\"3\">At a desk.</td>"));
}

static void
test_roles_are_copied_in_their_order (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.remove-role", "devops");
  compare_fixture_do (fixture, "compare.move-left", "platform");
  compare_fixture_do (fixture, "compare.hide-row", "tools");
  compare_fixture_do (fixture, "compare.hide-row", "pay");
  compare_fixture_do (fixture, "compare.hide-row", "place");
  assert_copy (fixture, "Group\tRow\tPlatform engineer\tCloud engineer\n"
                        "The work\tPrimary focus\tPlatforms for others.\tInfrastructure.\n");
}

static void
test_only_differences_are_copied (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_toggle (fixture, "Differences");
  assert_copy (fixture, HEAD FOCUS PAY "The craft\tTools\tTerraform\tJenkins\tMany: Backstage\n");
}

static void
test_only_what_is_shared_is_copied (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_toggle (fixture, "In Common");
  assert_copy (fixture, HEAD PLACE "The craft\tTools\tGit\tGit\tGit\n"
                                   "What they share\tAutomation None of them does a thing twice.\t"
                                   "Automates machines.\tAutomates releases.\tAutomates others.\n");
}

static void
test_what_is_folded_away_is_left_out (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_do (fixture, "compare.fold", "craft");
  assert_copy (fixture, HEAD FOCUS PLACE PAY);
}

static void
test_what_was_found_is_copied (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_search (fixture, "desk");
  sp_page_copy (SP_PAGE (fixture->page));
  assert_copy (fixture, HEAD PLACE);
}

/* Where no row is left there is nothing to hand out either. */
static void
test_nothing_is_not_handed_out (CompareFixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);

  gdk_clipboard_set_content (clipboard, NULL);
  g_assert_true (sp_page_get_can_print (SP_PAGE (fixture->page)));
  compare_fixture_search (fixture, "no row has this");
  g_assert_false (sp_page_get_can_print (SP_PAGE (fixture->page)));
  sp_page_copy (SP_PAGE (fixture->page));
  g_assert_null (gdk_clipboard_get_content (clipboard));
  compare_fixture_search (fixture, "");
  g_assert_true (sp_page_get_can_print (SP_PAGE (fixture->page)));
}

/* Saves under a name, as a person would. Returns: (transfer full): the path */
static char *
save_as (CompareFixture *fixture, const char *name)
{
  char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  g_unlink (path);
  sp_page_save (SP_PAGE (fixture->page));
  output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), path);
  return path;
}

static void
test_it_is_saved (CompareFixture *fixture, gconstpointer data)
{
  static const char *const files[][2] = {
    { "comparison.csv", "\"Cloud engineer\",\"DevOps engineer\",\"Platform engineer\"\r\n" },
    { "comparison.md", "|   | Cloud engineer | DevOps engineer | Platform engineer |" },
    { "comparison.html", "<th>Platform engineer</th>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = save_as (fixture, files[i][0]);
      g_autofree char *contents = output_fixture_read_file (path);

      g_assert_nonnull (strstr (contents, files[i][1]));
      g_unlink (path);
    }
}

/* All words of all cells are on the paper. */
static void
test_it_is_saved_as_a_document (CompareFixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Small content", "Cloud engineer",    "Infrastructure.",
                                       "Enough.",       "More than enough.", "Not covered",
                                       "Terraform",     "Backstage",         "The craft",
                                       "From “Small",   "Page 1 of 1" };
  g_autofree char *path = save_as (fixture, "comparison.pdf");
  g_autofree char *contents = output_fixture_read_file (path);
  g_autofree char *text = output_fixture_read_pdf (path);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in %s", words[i], text);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  compare_fixture_add ("/compare-output/all-is-copied", 1000, test_all_is_copied);
  compare_fixture_add ("/compare-output/roles-are-copied-in-their-order", 1000,
                       test_roles_are_copied_in_their_order);
  compare_fixture_add ("/compare-output/only-differences-are-copied", 1000,
                       test_only_differences_are_copied);
  compare_fixture_add ("/compare-output/only-what-is-shared-is-copied", 1000,
                       test_only_what_is_shared_is_copied);
  compare_fixture_add ("/compare-output/what-is-folded-away-is-left-out", 1000,
                       test_what_is_folded_away_is_left_out);
  compare_fixture_add ("/compare-output/what-was-found-is-copied", 1000,
                       test_what_was_found_is_copied);
  compare_fixture_add ("/compare-output/nothing-is-not-handed-out", 1000,
                       test_nothing_is_not_handed_out);
  compare_fixture_add ("/compare-output/it-is-saved", 1000, test_it_is_saved);
  compare_fixture_add ("/compare-output/it-is-saved-as-a-document", 1000,
                       test_it_is_saved_as_a_document);

  return g_test_run ();
}
