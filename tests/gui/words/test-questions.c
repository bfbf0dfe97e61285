/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions for a class, for the page that is shown. */

#include "../gui-fixture.h"

#include "core/pack/sp-place.h"
#include "gui/sp-questions.h"

typedef struct
{
  SpPack *pack;
  GtkWidget *window;
  GtkWindow *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer place)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("words/terms.json");
  self->window = gui_fixture_show (gui_fixture_new_box (10, 10), 300, 300);
  sp_questions_present (GTK_WINDOW (self->window), self->pack, place);
  gui_fixture_settle (self->window);
  self->dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  if (GTK_WIDGET (self->dialog) == self->window)
    {
      g_object_unref (self->dialog);
      self->dialog = g_list_model_get_item (gtk_window_get_toplevels (), 1);
    }
  g_object_unref (self->dialog);
}

static void
tear_down (Fixture *self, gconstpointer place)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
}

static GtkWidget *
find (Fixture *self, const char *text)
{
  return gui_fixture_find_label (GTK_WIDGET (self->dialog), text);
}

static void
test_questions_of_the_page_are_shown (Fixture *self, gconstpointer place)
{
  g_assert_nonnull (find (self, "Who has a cloud?"));
  g_assert_nonnull (find (self, "Pay"));
  g_assert_nonnull (find (self, "Who is two?"));
  g_assert_nonnull (find (self, "Two"));
  g_assert_null (find (self, "Who likes it?"));
  g_assert_true (sp_questions_are_for (self->pack, SP_PLACE_CHOOSE));
  g_assert_false (sp_questions_are_for (self->pack, SP_PLACE_LADDER));
}

/* The link to what a question is about. */
static void
assert_link (GtkWidget *dialog, const char *words, const char *target)
{
  GtkWidget *label = gui_fixture_find_label (dialog, words);
  g_autofree char *link = g_strdup_printf ("<a href=\"%s\"", target);

  g_assert_nonnull (label);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), link));
  g_assert_true (gtk_widget_has_css_class (label, "caption"));
}

static void
test_links_say_where_they_lead (Fixture *self, gconstpointer place)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");
  GtkWidget *window = gui_fixture_show (gui_fixture_new_box (10, 10), 300, 300);
  GtkWidget *dialog;

  assert_link (GTK_WIDGET (self->dialog), "Pay", "compare/rows/pay");
  assert_link (GTK_WIDGET (self->dialog), "Two", "compare/role/two");
  g_assert_cmpstr (gtk_window_get_title (self->dialog), ==, "Questions for a Class");
  sp_questions_present (GTK_WINDOW (window), pack, SP_PLACE_LADDER);
  dialog = gui_fixture_find_dialog (window);
  assert_link (dialog, "Senior", "ladder/rungs/two");
  g_assert_nonnull (gui_fixture_find_label (dialog, "Who stays?"));
  g_assert_null (gui_fixture_find_label (dialog, "Who is paid?"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gui_fixture_close (window);
}

static float
get_gap (GtkWidget *above, GtkWidget *below)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (above, gtk_widget_get_parent (above));

  return gui_fixture_get_bounds (below, gtk_widget_get_parent (above)).origin.y - bounds.origin.y -
         bounds.size.height;
}

/* A question stands nearer to what it is about than to the next one. */
static void
test_what_belongs_together_stands_together (Fixture *self, gconstpointer place)
{
  GtkWidget *first = gtk_widget_get_parent (find (self, "Who has a cloud?"));
  GtkWidget *list = gtk_widget_get_parent (first);
  float inner = get_gap (find (self, "Who has a cloud?"), find (self, "Pay"));

  g_assert_cmpfloat (inner, >, 0);
  g_assert_cmpfloat (get_gap (first, gtk_widget_get_next_sibling (first)), ==, 4 * inner);
  g_assert_true (gtk_widget_has_css_class (list, "questions"));
}

static void
note (GSimpleAction *action, GVariant *parameter, gpointer target)
{
  *(char **) target = g_variant_dup_string (parameter, NULL);
}

static void
test_links_open_what_it_is_about (Fixture *self, gconstpointer place)
{
  static const GActionEntry entry = { "open", note, "s" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *target = NULL;
  gboolean handled;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, &target);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (actions));
  g_assert_nonnull (find (self, "Who is surprised?"));
  g_signal_emit_by_name (find (self, "I like the sky."), "activate-link", "choose/statements/sky",
                         &handled);
  g_assert_true (handled);
  g_assert_cmpstr (target, ==, "choose/statements/sky");
  gui_fixture_settle (self->window);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  g_test_add ("/questions/those-of-the-page-are-shown", Fixture, SP_PLACE_COMPARE, set_up,
              test_questions_of_the_page_are_shown, tear_down);
  g_test_add ("/questions/links-say-where-they-lead", Fixture, SP_PLACE_COMPARE, set_up,
              test_links_say_where_they_lead, tear_down);
  g_test_add ("/questions/what-belongs-together", Fixture, SP_PLACE_COMPARE, set_up,
              test_what_belongs_together_stands_together, tear_down);
  g_test_add ("/questions/links-open-what-it-is-about", Fixture, SP_PLACE_CHOOSE, set_up,
              test_links_open_what_it_is_about, tear_down);

  return g_test_run ();
}
