/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of job ads: a text goes in, and what it says stands beside it. */

#include "../gui-fixture.h"

#include "gui/ads/sp-ads-page.h"

#define AD "You will do royal icing and glazing."

typedef struct
{
  SpPack *pack;
  SpPage *page;
  GtkWidget *window;
  GtkTextBuffer *buffer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("../core/ads/kitchen.json");
  self->page = gui_fixture_new_page (SP_TYPE_ADS_PAGE, self->pack, NULL);
  self->window = gui_fixture_show (GTK_WIDGET (self->page), data != NULL ? 360 : 1000, 700);
  view = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_TEXT_VIEW, 0);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
}

static gboolean
stop (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Longer than the pause after which an ad is read. */
static void
wait (Fixture *self)
{
  gboolean is_over = FALSE;

  g_timeout_add (500, stop, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
}

static void
type_ad (Fixture *self, const char *text)
{
  gtk_text_buffer_set_text (self->buffer, text, -1);
  wait (self);
}

static void
test_answer_stands_beside_the_text (Fixture *self, gconstpointer data)
{
  GtkWidget *title = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_ENTRY, 0);

  g_assert_false (sp_page_get_can_print (self->page));
  type_ad (self, AD);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (self->page),
                                            "By its duties: Pastry cook. That is fairly sure."));
  g_assert_true (sp_page_get_can_print (self->page));
  gtk_editable_set_text (GTK_EDITABLE (title), "Baker");
  wait (self);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (self->page),
                                            "The title does not fit the duties; it names: Baker."));
  gui_fixture_assert_labels_fit (GTK_WIDGET (self->page));
  type_ad (self, " ");
  g_assert_false (sp_page_get_can_print (self->page));
}

static void
test_findings_lead_to_their_places (Fixture *self, gconstpointer data)
{
  GtkWidget *row;
  GtkTextIter start, end;
  g_autofree char *selected = NULL;

  type_ad (self, AD);
  row = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_BOX_ROW, 0);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_true (gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end));
  selected = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "royal icing");
}

static void
test_findings_are_marked (Fixture *self, gconstpointer data)
{
  GtkTextIter iter;
  GtkTextTag *tag;

  type_ad (self, AD);
  tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), "pastry-cook");
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, strlen ("You will do "));
  g_assert_true (gtk_text_iter_starts_tag (&iter, tag));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, strlen ("You will do royal icing"));
  g_assert_true (gtk_text_iter_ends_tag (&iter, tag));
  type_ad (self, "No word of it.");
  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  g_assert_false (gtk_text_iter_forward_to_tag_toggle (&iter, tag));
}

#define ADD(path, size, test) g_test_add (path, Fixture, size, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gui_fixture_init (&argc, &argv);
  ADD ("/ads-page/answer", NULL, test_answer_stands_beside_the_text);
  ADD ("/ads-page/answer-narrow", "narrow", test_answer_stands_beside_the_text);
  ADD ("/ads-page/findings", NULL, test_findings_lead_to_their_places);
  ADD ("/ads-page/marks", NULL, test_findings_are_marked);

  return g_test_run ();
}
