/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other packs in the window: switching to one, looking at a file that somebody brings, taking it in and
 * away. */

#include "../output-fixture.h"
#include "window-fixture.h"

#include "gui/sp-pack-list.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-popup.h"
#include "gui/sp-questions.h"

#include "sp-config.h"

#include <glib/gstdio.h>

typedef struct
{
  SpPack *pack;
  GtkWidget *window;
} Fixture;

/* The person's own packs. */
static char *own_folder;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gui_fixture_reset ();
  fixture->pack = gui_fixture_load_bundled_pack ();
  fixture->window = gui_fixture_show (
      gui_fixture_new_window (window_fixture_application, fixture->pack), 1000, 720);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gui_fixture_close (fixture->window);
  sp_pack_unref (fixture->pack);
}

/* Returns the first role of the pack that the window began with, where it is in sight. */
static GtkWidget *
find_first_role (const Fixture *fixture)
{
  return gui_fixture_find_label (fixture->window, fixture->pack->roles.items[0].title);
}

/* Threads read packs: until they are through the window has another cursor, a dialog a button. */
static void
wait_for (GtkWidget *window)
{
  while (gtk_widget_get_cursor (window) != NULL ||
         gui_fixture_find_button (window, "Cancel") != NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (window);
}

static void
open_pack (Fixture *fixture, const char *id)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "app.open-pack", "s", id));
  g_assert_nonnull (gtk_widget_get_cursor (fixture->window));
  wait_for (fixture->window);
}

static GFile *
write_file (const char *contents)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "brought.signpost", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

#define PACK                                                                                 \
  "{ \"format\": 1, \"id\": \"mine\", \"title\": \"Mine <b>\", \"language\": \"en\",\n"      \
  "\"updated\": \"2026-11-23\", \"authors\": [ \"Ada & Bob\" ], \"license\": \"CC0-1.0\",\n" \
  "\"roles\": [ { \"id\": \"cook\", \"title\": \"Cook\", \"summary\": \"Cooks.\" } ],\n"     \
  "\"areas\": [ { \"id\": \"a\", \"title\": \"Tools\", \"group\": \"Work\", \"cells\": {\n"  \
  "\"cook\": { \"text\": \"A pan.\" } } } ] }"

static GtkWidget *
review (Fixture *fixture, const char *contents)
{
  g_autoptr (GFile) file = write_file (contents);
  GtkWidget *dialog;

  sp_pack_review_present (GTK_WINDOW (fixture->window), file);
  dialog = gui_fixture_find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  wait_for (dialog);
  return dialog;
}

/* Returns: (transfer full): all that can be selected, a line for each label; it is shown whole. */
static char *
get_text (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (dialog, GTK_TYPE_LABEL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_label_get_selectable (labels->pdata[i]))
      {
        g_assert_cmpint (gtk_widget_get_height (labels->pdata[i]), >, 10);
        g_string_append_printf (text, "%s\n", gtk_label_get_text (labels->pdata[i]));
      }
  return g_string_free (text, FALSE);
}

static guint
count_own_packs (void)
{
  g_autoptr (GDir) dir = g_dir_open (own_folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
click (GtkWidget *dialog, const char *label)
{
  GtkWidget *button = gui_fixture_find_button (dialog, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_other_pack_opens_and_is_remembered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *id = NULL;

  g_assert_nonnull (find_first_role (fixture));
  open_pack (fixture, "electrician-and-plumber");
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Plumber"));
  g_assert_null (find_first_role (fixture));
  id = g_settings_get_string (settings, "pack");
  g_assert_cmpstr (id, ==, "electrician-and-plumber");
  open_pack (fixture, "cloud-and-devops");
  g_assert_nonnull (find_first_role (fixture));
}

static void
test_pack_that_is_gone_is_told (Fixture *fixture, gconstpointer data)
{
  open_pack (fixture, "nowhere");
  g_assert_nonnull (find_first_role (fixture));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "there is no pack “nowhere”"));
}

/* What it is comes first, and nothing is copied before the person says so. */
static void
test_brought_pack_is_shown_and_copied_in (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = review (fixture, PACK);
  g_autofree char *text = get_text (dialog);
  g_autofree char *path = g_build_filename (own_folder, "mine.en.signpost", NULL);
  g_autofree char *copy = NULL;

  for (guint i = 0; i < 5; i++)
    {
      static const char *const facts[] = { "Mine <b>", "Cook", "Ada & Bob", "CC0-1.0",
                                           "2026-11-23" };

      g_assert_nonnull (gui_fixture_find_label (dialog, facts[i]));
    }
  g_assert_nonnull (strstr (text, "brought.signpost:5:9: areas[0].cells.cook: a claim without"));
  g_assert_cmpuint (count_own_packs (), ==, 0);

  /* The keyboard begins where it goes on. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 gui_fixture_find_button (dialog, "Add"));
  g_assert_true (
      gtk_widget_has_css_class (gui_fixture_find_button (dialog, "Add"), "suggested-action"));
  click (dialog, "Add");
  /* A thread copies it; the window has its cursor only from then on. */
  while (gui_fixture_find_dialog (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Cook"));
  g_assert_true (g_file_get_contents (path, &copy, NULL, NULL));
  g_assert_cmpstr (copy, ==, PACK);

  dialog = review (fixture, PACK);
  g_assert_nonnull (
      gui_fixture_find_label (dialog, "Your pack of 2026-11-23, by this one of 2026-11-23"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  open_pack (fixture, "cloud-and-devops");
}

/* The label that has @text in it. */
static GtkWidget *
find_fault (GtkWidget *dialog, const char *text)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (dialog, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
      return labels->pdata[i];
  return NULL;
}

static float
get_bottom (GtkWidget *widget, GtkWidget *dialog)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, dialog);

  return bounds.origin.y + bounds.size.height;
}

static void
test_file_that_is_no_pack_is_told_in_lines (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = review (fixture, "{ \"format\": 2,\n\"id\": 5 }");
  g_autofree char *text = get_text (dialog);
  guint n_own = count_own_packs ();

  g_assert_nonnull (strstr (text, "brought.signpost:1:13: format: expected: 1; found: 2"));
  g_assert_nonnull (strstr (text, "brought.signpost:2:7: id: expected: text"));
  /* A gap tells where the next one begins. */
  g_assert_cmpfloat (gui_fixture_get_bounds (find_fault (dialog, ":2:7: "), dialog).origin.y, ==,
                     get_bottom (find_fault (dialog, ":1:13: "), dialog) + 6);
  g_assert_null (gui_fixture_find_button (dialog, "Add"));
  g_assert_nonnull (gui_fixture_find_button (dialog, "Copy"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "No Pack");
  g_assert_cmpuint (count_own_packs (), ==, n_own);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
wait_for_row (GtkWidget *dialog, const char *title, gboolean is_there)
{
  while ((gui_fixture_find_label (dialog, title) != NULL) != is_there)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
}

/* Nobody has to wait for a file: closed while it is read, it is forgotten. */
static void
test_reading_can_be_given_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (PACK);
  GtkWidget *dialog, *bar;

  sp_pack_review_present (GTK_WINDOW (fixture->window), file);
  dialog = gui_fixture_find_dialog (fixture->window);
  bar = gui_fixture_find (dialog, GTK_TYPE_PROGRESS_BAR, 0);
  g_assert_nonnull (bar);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reading the Pack");
  click (dialog, "Cancel");
  gui_fixture_settle (fixture->window);
  g_assert_null (gui_fixture_find_dialog (fixture->window));
  g_assert_null (gui_fixture_find_label (fixture->window, "Cook"));
}

/* The keyboard begins at the pack that is open, and is not lost where one goes. */
static void
test_keyboard_begins_at_the_open_pack (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *row, *button;

  sp_pack_list_present (GTK_WINDOW (fixture->window), "electrician-and-plumber");
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  row = gtk_widget_get_ancestor (gui_fixture_find_label (dialog, "Electrician or plumber"),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == row);

  button =
      gui_fixture_find (gui_fixture_find (dialog, GTK_TYPE_LIST_BOX_ROW, 0), GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Remove");
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  wait_for_row (dialog, "Mine <b>", FALSE);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 gui_fixture_find (dialog, GTK_TYPE_LIST_BOX_ROW, 0));
  click (dialog, "Undo");
  wait_for_row (dialog, "Mine <b>", TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nothing else is removed meanwhile. */
static void
wait_for_undo (GtkWidget *dialog)
{
  GtkWidget *list = gui_fixture_find (dialog, GTK_TYPE_LIST_BOX, 0);

  click (dialog, "Undo");
  g_assert_false (gtk_widget_get_sensitive (list));
  while (!gtk_widget_get_sensitive (list))
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
}

static void
test_own_pack_is_removed_and_comes_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *button;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_cmpuint (count_own_packs (), ==, 1);
  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  rows = gui_fixture_find_all (dialog, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Mine <b>"));
  button = gui_fixture_find (rows->pdata[0], GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (button, "clicked");
  wait_for_row (dialog, "Mine <b>", FALSE);
  g_assert_cmpuint (count_own_packs (), ==, 0);

  /* Where it cannot come back it is not lost. */
  g_assert_cmpint (g_rmdir (own_folder), ==, 0);
  g_assert_true (g_file_set_contents (own_folder, "in the way", -1, NULL));
  wait_for_undo (dialog);
  g_assert_cmpint (g_remove (own_folder), ==, 0);
  wait_for_undo (dialog);
  wait_for_row (dialog, "Mine <b>", TRUE);
  g_assert_cmpuint (count_own_packs (), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What everybody here has stays; it is only not seen. */
static void
test_pack_that_hides_another_says_so (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = g_strdup (PACK);
  g_auto (GStrv) parts = g_strsplit (contents, "mine", 2);
  g_autofree char *other = g_strconcat (parts[0], "cloud-and-devops", parts[1], NULL);
  g_autofree char *told = g_strdup_printf (
      "The pack of %s that everybody here has, until you remove yours", fixture->pack->updated);
  GtkWidget *dialog = review (fixture, other);

  g_assert_nonnull (gui_fixture_find_label (dialog, told));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_packs_that_are_there_twice_are_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = g_build_filename (own_folder, "one.json", NULL);
  g_autofree char *two = g_build_filename (own_folder, "two.json", NULL);
  g_autofree char *bad = g_build_filename (own_folder, "bad.json", NULL);
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (one, PACK, -1, NULL));
  g_assert_true (g_file_set_contents (two, PACK, -1, NULL));
  g_assert_true (g_file_set_contents (bad, "{", -1, NULL));
  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  text = get_text (dialog);
  g_assert_nonnull (strstr (text, "one.json: "));
  g_assert_nonnull (strstr (text, "mine.en.signpost is the same pack"));
  g_assert_nonnull (strstr (text, "bad.json:1:"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpint (g_remove (one) + g_remove (two) + g_remove (bad), ==, 0);
}

static GtkWidget *
find_copy_button (GtkWidget *dialog, const char *title)
{
  GtkWidget *row =
      gtk_widget_get_ancestor (gui_fixture_find_label (dialog, title), GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (row, GTK_TYPE_BUTTON);

  return buttons->pdata[buttons->len - 1];
}

/* Byte by byte, wherever it is from. */
static void
test_copy_is_saved (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Mine <b>", "Electrician or plumber" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/copy-%u.signpost", g_get_user_data_dir (), i);
      g_autofree char *copy = NULL;

      sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
      wait_for (gui_fixture_find_dialog (fixture->window));
      g_signal_emit_by_name (
          find_copy_button (gui_fixture_find_dialog (fixture->window), titles[i]), "clicked");
      output_fixture_answer (output_fixture_wait_for_dialog (fixture->window), path);
      copy = output_fixture_read_file (path);
      g_assert_nonnull (strstr (copy, titles[i]));
      g_assert_true (i > 0 || g_str_equal (copy, PACK));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* A dialog asks for a file, and a file may be dropped. */
static void
test_file_is_asked_for_or_dropped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (PACK);
  GtkEventController *target;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (fixture->window, "app.open-file", NULL));
  output_fixture_open (fixture->window, g_file_peek_path (file));
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Ada & Bob"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  sp_pack_review_take_drops (fixture->window);
  target = gui_fixture_find_drop_target (fixture->window);
  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  g_assert_nonnull (target);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Ada & Bob"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Its own title and day tell it from the one that is there. */
static void
test_older_and_newer_are_told (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    const char *told;
  } days[] = {
    { "2026-11-24", "Your pack of 2026-11-23, which is older, by this one of 2026-11-24" },
    { "2026-11-22", "Your pack of 2026-11-23, which is newer, by this one of 2026-11-22" },
  };
  g_auto (GStrv) parts = g_strsplit (PACK, "2026-11-23", 2);

  g_assert_cmpuint (count_own_packs (), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *other = g_strconcat (parts[0], days[i].day, parts[1], NULL);
      GtkWidget *dialog = review (fixture, other);

      g_assert_nonnull (gui_fixture_find_label (dialog, days[i].told));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

/* The dialog stays, and one can try again. */
static void
test_pack_that_cannot_be_copied_in_says_so (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (own_folder, "-aside", NULL);
  g_auto (GStrv) parts = g_strsplit (PACK, "mine", 2);
  g_autofree char *other = g_strconcat (parts[0], "other", parts[1], NULL);
  GtkWidget *dialog = review (fixture, other);
  GtkWidget *button = gui_fixture_find_button (dialog, "Add");
  guint n_labels = gui_fixture_count (dialog, GTK_TYPE_LABEL);
  g_autofree char *copy = g_build_filename (own_folder, "other.en.signpost", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_rename (own_folder, aside), ==, 0);
  g_assert_true (g_file_set_contents (own_folder, "in the way", -1, NULL));
  click (dialog, "Add");
  g_assert_false (gtk_widget_get_sensitive (button));
  while (!gtk_widget_get_sensitive (button))
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
  g_assert_cmpuint (gui_fixture_count (dialog, GTK_TYPE_LABEL), ==, n_labels + 1);
  text = get_text (dialog);
  g_assert_cmpint (text[0], !=, '\n');
  g_assert_true (gui_fixture_find_dialog (fixture->window) == dialog);
  g_assert_cmpint (g_remove (own_folder), ==, 0);
  g_assert_cmpint (g_rename (aside, own_folder), ==, 0);
  click (dialog, "Add");
  while (gui_fixture_find_dialog (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Cook"));
  g_assert_cmpint (g_remove (copy), ==, 0);
  open_pack (fixture, "cloud-and-devops");
}

/* The words of a toast. */
static GtkWidget *
find_toast (GtkWidget *dialog, const char *text)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (dialog, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (!gtk_label_get_selectable (labels->pdata[i]) &&
        strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
      return labels->pdata[i];
  return NULL;
}

/* Somebody else has taken the file away since. */
static void
test_pack_that_went_meanwhile_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (own_folder, "mine.en.signpost", NULL);
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *dialog, *row;

      sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
      dialog = gui_fixture_find_dialog (fixture->window);
      wait_for (dialog);
      row = gui_fixture_find (dialog, GTK_TYPE_LIST_BOX_ROW, 0);
      g_assert_cmpint (g_rename (path, aside), ==, 0);
      g_assert_null (find_toast (dialog, "mine.en.signpost"));
      g_signal_emit_by_name (gui_fixture_find (row, GTK_TYPE_BUTTON, i), "clicked");
      gui_fixture_settle (dialog);
      g_assert_true (gui_fixture_find_dialog (fixture->window) == dialog);
      g_assert_nonnull (find_toast (dialog, "mine.en.signpost"));
      g_assert_null (gui_fixture_find_button (dialog, "Undo"));
      g_assert_cmpint (g_rename (aside, path), ==, 0);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

/* One mark tells which is open; what can be done with the others stands in their rows. */
static void
test_rows_say_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  static const char *const tips[][2] = { { "Remove", "Save a Copy…" }, { "Save a Copy…" } };
  GtkWidget *dialog, *list, *mark;

  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  dialog = gui_fixture_find_dialog (fixture->window);
  list = gui_fixture_find (dialog, GTK_TYPE_LIST_BOX, 0);
  g_assert_nonnull (gui_fixture_find_label (list, "Reading the Packs"));
  wait_for (dialog);
  g_assert_true (gtk_widget_has_css_class (list, "boxed-list"));
  for (guint i = 0; i < gui_fixture_count (dialog, GTK_TYPE_LIST_BOX_ROW); i++)
    {
      GtkWidget *row = gui_fixture_find (dialog, GTK_TYPE_LIST_BOX_ROW, i);
      g_autoptr (GPtrArray) buttons = gui_fixture_find_all (row, GTK_TYPE_BUTTON);

      g_assert_cmpuint (buttons->len, ==, i == 0 ? 2 : 1);
      g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      for (guint j = 0; j < buttons->len; j++)
        {
          graphene_rect_t bounds = gui_fixture_get_bounds (buttons->pdata[j], row);

          g_assert_cmpstr (gtk_widget_get_tooltip_text (buttons->pdata[j]), ==,
                           tips[MIN (i, 1)][j]);
          g_assert_true (gtk_widget_has_css_class (buttons->pdata[j], "flat"));
          g_assert_cmpfloat (bounds.origin.y, >, 0);
          g_assert_cmpfloat (bounds.size.height, <, gtk_widget_get_height (row) - 2);
        }
    }
  mark = gui_fixture_find (
      gtk_widget_get_ancestor (gui_fixture_find_label (dialog, fixture->pack->title),
                               GTK_TYPE_LIST_BOX_ROW),
      GTK_TYPE_IMAGE, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Open now");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Returns how far the contents of a dialog are from each of its edges. */
static float
assert_even_edges (GtkWidget *dialog, GtkWidget **contents)
{
  GtkWidget *scroller = gui_fixture_find (dialog, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkWidget *viewport = gui_fixture_find (scroller, GTK_TYPE_VIEWPORT, 0);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  gtk_adjustment_set_value (adjustment, 0);
  gui_fixture_settle (dialog);
  *contents = gtk_widget_get_first_child (viewport);
  bounds = gui_fixture_get_bounds (*contents, viewport);
  g_assert_cmpfloat (bounds.origin.x, >, 0);
  g_assert_cmpfloat (bounds.origin.y, ==, bounds.origin.x);
  g_assert_cmpfloat (gtk_widget_get_width (viewport) - bounds.size.width, ==, 2 * bounds.origin.x);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment) - bounds.size.height, ==,
                     2 * bounds.origin.x);
  return bounds.origin.x;
}

/* As far from each other as from the edge, headings twice as far. */
static void
assert_even_gaps (GtkWidget *box, float gap)
{
  GtkWidget *before = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;
      bounds = gui_fixture_get_bounds (child, box);
      if (before != NULL)
        g_assert_cmpfloat (bounds.origin.y, ==,
                           get_bottom (before, box) +
                               (gtk_widget_has_css_class (child, "heading") ? 2 * gap : gap));
      before = child;
    }
  g_assert_nonnull (before);
}

/* The button stands as far from the end as the contents do, and half as far below them. */
static void
assert_ends_with (GtkWidget *dialog, const char *label, float edge)
{
  GtkWidget *button = gui_fixture_find_button (dialog, label);
  GtkWidget *scroller = gui_fixture_find (dialog, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkWidget *box = gtk_widget_get_parent (button);
  graphene_rect_t bounds = gui_fixture_get_bounds (button, box);

  g_assert_cmpfloat (bounds.origin.y, ==, get_bottom (scroller, box) + edge / 2);
  g_assert_cmpfloat (get_bottom (button, box), ==, gtk_widget_get_height (box) - edge);
  g_assert_cmpfloat_with_epsilon (2 * bounds.origin.x + bounds.size.width,
                                  gtk_widget_get_width (box), 1.5f);
}

static void
test_dialogs_keep_even_distances (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bad = g_build_filename (own_folder, "bad.json", NULL);
  GtkWidget *dialog, *contents;
  float edge;

  for (int width = 360; width <= 500; width += 140)
    {
      g_assert_true (g_file_set_contents (bad, "{", -1, NULL));
      sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
      dialog = gui_fixture_find_dialog (fixture->window);
      wait_for (dialog);
      gui_fixture_resize (dialog, width, 600);
      edge = assert_even_edges (dialog, &contents);
      assert_even_gaps (gtk_widget_get_first_child (contents), edge);
      assert_ends_with (dialog, "Open a File…", edge);
      gtk_window_destroy (GTK_WINDOW (dialog));
      g_assert_cmpint (g_remove (bad), ==, 0);

      dialog = review (fixture, PACK);
      gui_fixture_resize (dialog, width, 600);
      g_assert_cmpfloat (assert_even_edges (dialog, &contents), ==, edge);
      assert_even_gaps (contents, edge);
      assert_ends_with (dialog, "Add", edge);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

/* Where none of them is open, as after trouble, it begins at the first. */
static void
test_keyboard_begins_at_the_first_pack (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  sp_pack_list_present (GTK_WINDOW (fixture->window), "nowhere");
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 gui_fixture_find (dialog, GTK_TYPE_LIST_BOX_ROW, 0));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever asks for a pack before the last one is there gets that one alone. */
static void
test_last_pack_asked_for_is_shown (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "app.open-pack", "s", "mine"));
  open_pack (fixture, "electrician-and-plumber");
  gui_fixture_settle (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Plumber"));
  open_pack (fixture, "cloud-and-devops");
}

static GtkWidget *
find_window (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (window_fixture_application));

  g_assert_cmpuint (g_list_length (windows), ==, 1);
  gui_fixture_settle (windows->data);
  return windows->data;
}

/* A window that comes later says so as well, as long as it is so. */
static void
test_next_window_tells_the_trouble (Fixture *fixture, gconstpointer data)
{
  open_pack (fixture, "nowhere");
  gui_fixture_close (fixture->window);
  g_application_activate (G_APPLICATION (window_fixture_application));
  fixture->window = find_window ();
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "there is no pack “nowhere”"));
  g_assert_nonnull (gui_fixture_find_drop_target (fixture->window));
  open_pack (fixture, "electrician-and-plumber");
  gui_fixture_close (fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (window_fixture_application), "open",
                                  g_variant_new_string ("compare"));
  fixture->window = find_window ();
  g_assert_true (gtk_widget_get_mapped (fixture->window));
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Plumber"));
  g_assert_null (gui_fixture_find_label (fixture->window, "there is no pack “nowhere”"));
  open_pack (fixture, "cloud-and-devops");
}

/* A file that comes from outside is shown above the window that is there, even below a dialog. */
static void
test_file_from_outside_opens_no_other_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (PACK);
  g_autoptr (GList) windows = NULL;
  GtkWidget *dialog = NULL;
  guint n = 0;

  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  wait_for (gui_fixture_find_dialog (fixture->window));
  g_application_open (G_APPLICATION (window_fixture_application), &file, 1, "");
  gui_fixture_settle (fixture->window);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    {
      n += SP_IS_WINDOW (l->data);
      if (g_strcmp0 (gtk_window_get_title (l->data), "A Pack") == 0)
        dialog = l->data;
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) ==
                 GTK_WINDOW (fixture->window));
  wait_for (dialog);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Ada & Bob"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (gui_fixture_find_dialog (fixture->window)));
}

/* Keys and the menu lead to each dialog of the program. */
static void
test_application_tells_of_itself (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *version;

  g_assert_true (gtk_widget_activate_action (fixture->window, "app.shortcuts", NULL));
  dialog = output_fixture_wait_for_dialog (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (dialog, "Plan"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_assert_true (gtk_widget_activate_action (fixture->window, "app.about", NULL));
  gui_fixture_settle (fixture->window);
  /* From libadwaita 1.5 on it is within the window. */
  dialog = gui_fixture_find_dialog (fixture->window);
  version = gui_fixture_find_label (dialog != NULL ? dialog : fixture->window, APP_VERSION);
  g_assert_nonnull (version);
  g_assert_true (gtk_widget_activate_action (version, "window.close", NULL));
  gui_fixture_settle (fixture->window);
}

static void
test_quit_closes_all_windows (Fixture *fixture, gconstpointer data)
{
  gui_fixture_show (gui_fixture_new_window (window_fixture_application, fixture->pack), 1000, 720);
  g_action_group_activate_action (G_ACTION_GROUP (window_fixture_application), "quit", NULL);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (window_fixture_application)));
  fixture->window = gui_fixture_show (
      gui_fixture_new_window (window_fixture_application, fixture->pack), 1000, 720);
}

static void
test_faults_are_copied (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = review (fixture, "{ \"format\": 2,\n\"id\": 5 }");
  g_autofree char *copied = NULL;

  click (dialog, "Copy");
  copied = output_fixture_read_copied_text (dialog);
  g_assert_nonnull (strstr (copied, "brought.signpost:1:13: format: expected: 1; found: 2\n"));
  g_assert_nonnull (strstr (copied, "brought.signpost:2:7: id: expected: text"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A row opens its pack; a button asks for a file. */
static void
test_list_leads_to_packs (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *row;

  g_assert_true (gtk_widget_activate_action (fixture->window, "app.packs", NULL));
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  row = gtk_widget_get_ancestor (gui_fixture_find_label (dialog, "Electrician or plumber"),
                                 GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  while (gui_fixture_find_dialog (fixture->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for (fixture->window);
  g_assert_nonnull (gui_fixture_find_label (fixture->window, "Plumber"));
  open_pack (fixture, "cloud-and-devops");

  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  dialog = gui_fixture_find_dialog (fixture->window);
  wait_for (dialog);
  click (dialog, "Open a File…");
  dialog = output_fixture_wait_for_dialog (fixture->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Open a Pack");
  gtk_window_close (GTK_WINDOW (dialog));
  gui_fixture_settle (fixture->window);
}

static void
assert_fits_below_its_window (Fixture *fixture)
{
  GtkWidget *dialog = gui_fixture_find_dialog (fixture->window);

  wait_for (dialog);
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, gtk_widget_get_width (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (dialog), <=, gtk_widget_get_height (fixture->window));
  gui_fixture_assert_labels_fit (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A file that is opened at the start is shown before the window has a size. */
static void
test_dialog_of_a_start_is_large_enough (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gui_fixture_new_window (window_fixture_application, fixture->pack);
  GtkWindow *dialog;
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 700);
  dialog = sp_popup_new_dialog (GTK_WINDOW (window), "Title", gtk_label_new ("Contents"));
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_true (gtk_window_get_destroy_with_parent (dialog));
  gtk_window_get_default_size (dialog, &width, &height);
  g_assert_cmpint (width, >, 300);
  g_assert_cmpint (height, >, 300);
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What shows that one waits stands in the middle, with the same distances in it. */
static void
test_waiting_stands_in_the_middle (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sign = data != NULL ? gui_fixture_new_box (50, 20) : NULL;
  GtkWidget *waiting = sp_popup_new_waiting (sign, "Reading");
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *spinner = gtk_widget_get_first_child (waiting);
  GtkWidget *window;
  graphene_rect_t bounds;
  int least, natural;

  gtk_box_append (GTK_BOX (outer), waiting);
  window = gui_fixture_show (outer, 301, 401);
  assert_even_gaps (waiting, 12);
  bounds = gui_fixture_get_bounds (waiting, outer);
  g_assert_cmpfloat_with_epsilon (2 * bounds.origin.x + bounds.size.width, 301, 1.1);
  g_assert_cmpfloat_with_epsilon (2 * bounds.origin.y + bounds.size.height, 401, 1.1);
  gtk_widget_measure (waiting, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpfloat (least, ==, bounds.size.height + 2 * 24);
  g_assert_true (gtk_widget_get_margin_top (waiting) == gtk_widget_get_margin_bottom (waiting));
  if (sign != NULL)
    g_assert_true (spinner == sign);
  else
    {
      g_assert_true (gtk_spinner_get_spinning (GTK_SPINNER (spinner)));
      g_assert_cmpint (gtk_widget_get_height (spinner), ==, 32);
      gtk_widget_measure (spinner, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      g_assert_cmpint (least, ==, 32);
    }
  g_assert_nonnull (gui_fixture_find_label (window, "Reading"));
  gui_fixture_close (window);
}

static void
test_dialogs_fit_a_telephone (Fixture *fixture, gconstpointer data)
{
  gui_fixture_resize (fixture->window, 360, 480);
  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  assert_fits_below_its_window (fixture);
  sp_questions_present (GTK_WINDOW (fixture->window), fixture->pack, "compare");
  assert_fits_below_its_window (fixture);
  review (fixture, PACK);
  assert_fits_below_its_window (fixture);
}

/* With letters of twice the size, too, and the words of a button do not break. */
static void
test_list_fits_a_telephone_in_large_letters (Fixture *fixture, gconstpointer data)
{
  gui_fixture_resize (fixture->window, 360, 480);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  sp_pack_list_present (GTK_WINDOW (fixture->window), "cloud-and-devops");
  assert_fits_below_its_window (fixture);
  /* The longest of its translations. */
  gtk_button_set_label (GTK_BUTTON (gui_fixture_find_button (review (fixture, PACK), "Add")),
                        "Hinzufügen");
  assert_fits_below_its_window (fixture);
  review (fixture, "{ \"format\": 2,\n\"id\": 5 }");
  assert_fits_below_its_window (fixture);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  own_folder = g_build_filename (g_get_user_data_dir (), "signpost", "packs", NULL);

  add ("/packs/other-pack-opens-and-is-remembered", test_other_pack_opens_and_is_remembered);
  add ("/packs/pack-that-is-gone-is-told", test_pack_that_is_gone_is_told);
  add ("/packs/brought-pack-is-shown-and-copied-in", test_brought_pack_is_shown_and_copied_in);
  add ("/packs/file-that-is-no-pack-is-told-in-lines", test_file_that_is_no_pack_is_told_in_lines);
  add ("/packs/reading-can-be-given-up", test_reading_can_be_given_up);
  add ("/packs/keyboard-begins-at-the-open-pack", test_keyboard_begins_at_the_open_pack);
  add ("/packs/own-pack-is-removed-and-comes-back", test_own_pack_is_removed_and_comes_back);
  add ("/packs/one-that-hides-another-says-so", test_pack_that_hides_another_says_so);
  add ("/packs/those-that-are-there-twice-are-told", test_packs_that_are_there_twice_are_told);
  add ("/packs/copy-is-saved", test_copy_is_saved);
  add ("/packs/file-is-asked-for-or-dropped", test_file_is_asked_for_or_dropped);
  add ("/packs/older-and-newer-are-told", test_older_and_newer_are_told);
  add ("/packs/one-that-cannot-be-copied-in-says-so", test_pack_that_cannot_be_copied_in_says_so);
  add ("/packs/one-that-went-meanwhile-is-told", test_pack_that_went_meanwhile_is_told);
  add ("/packs/rows-say-what-can-be-done", test_rows_say_what_can_be_done);
  add ("/packs/dialogs-keep-even-distances", test_dialogs_keep_even_distances);
  add ("/packs/keyboard-begins-at-the-first-pack", test_keyboard_begins_at_the_first_pack);
  add ("/packs/last-one-asked-for-is-shown", test_last_pack_asked_for_is_shown);
  add ("/packs/next-window-tells-the-trouble", test_next_window_tells_the_trouble);
  add ("/packs/file-from-outside-opens-no-other-window",
       test_file_from_outside_opens_no_other_window);
  add ("/packs/application-tells-of-itself", test_application_tells_of_itself);
  add ("/packs/quit-closes-all-windows", test_quit_closes_all_windows);
  add ("/packs/faults-are-copied", test_faults_are_copied);
  add ("/packs/list-leads-to-packs", test_list_leads_to_packs);
  add ("/packs/dialog-of-a-start-is-large-enough", test_dialog_of_a_start_is_large_enough);
  g_test_add ("/packs/waiting-in-the-middle", Fixture, NULL, set_up,
              test_waiting_stands_in_the_middle, tear_down);
  g_test_add ("/packs/sign-of-waiting-in-the-middle", Fixture, "a sign", set_up,
              test_waiting_stands_in_the_middle, tear_down);
  add ("/packs/dialogs-fit-a-telephone", test_dialogs_fit_a_telephone);
  add ("/packs/list-fits-in-large-letters", test_list_fits_a_telephone_in_large_letters);
  return window_fixture_run ();
}
