/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of job ads: a text goes in, and what it says stands beside it. */

#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "../output-fixture.h"

#include "core/ads/sp-ad-text.h"
#include "core/ads/sp-ad-words.h"
#include "core/journal/sp-journal-plan.h"
#include "core/pack/sp-pack-file.h"
#include "core/text/sp-direction.h"
#include "gui/ads/sp-ads-page-private.h"
#include "gui/ads/sp-ads-rows.h"
#include "gui/sp-picture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* In seconds of processor time, with room for the checks of a sanitizer. */
#define LONGEST_TURN 0.1

#define AD "You will do royal icing and glazing."

typedef struct
{
  char *folder;
  SpJournal *journal;
  SpPack *pack;
  SpPage *page;
  GtkWidget *window;
  GtkTextBuffer *buffer;
} Fixture;

static void
show (Fixture *self, int width)
{
  GtkWidget *view;

  self->page = gui_fixture_new_page (SP_TYPE_ADS_PAGE, self->pack, self->journal);
  self->window = gui_fixture_show (g_object_new (ADW_TYPE_TOAST_OVERLAY, "child", self->page, NULL),
                                   width, 700);
  view = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_TEXT_VIEW, 0);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("../core/ads/kitchen.json");
  self->folder = scratch_folder_new ();
  self->journal = sp_journal_new_in_folder (self->folder);
  show (self, data != NULL ? 360 : 1000);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gui_fixture_close (self->window);
  sp_journal_flush (self->journal, NULL);
  g_object_unref (self->journal);
  sp_pack_unref (self->pack);
  g_free (self->folder);
}

static gboolean
is_busy (const SpAdsPage *page)
{
  return page->pause != 0 || page->is_reading || page->loading != NULL;
}

/* Until the threads are through. */
static void
wait (Fixture *self)
{
  while (is_busy (SP_ADS_PAGE (self->page)))
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

/* To make a reader takes long: the first ad leaves its own to the next. */
static void
test_next_ad_has_the_same_reader (Fixture *self, gconstpointer data)
{
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  SpAdReader *reader;

  type_ad (self, AD);
  reader = page->reader;
  g_assert_nonnull (reader);
  type_ad (self, AD " You keep hygiene.");
  g_assert_true (page->reader == reader);
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

static gboolean
has_focus_in (Fixture *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Who walks through the list sees each place, and stays in the list. */
static void
test_walking_through_findings_shows_their_places (Fixture *self, gconstpointer data)
{
  GtkWidget *row, *list;
  GtkTextIter start, end;
  g_autofree char *selected = NULL;

  type_ad (self, AD);
  row = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_BOX_ROW, 0);
  list = gtk_widget_get_parent (row);
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_list_box_unselect_all (GTK_LIST_BOX (list));
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  g_assert_true (gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end));
  selected = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "royal icing");
  g_assert_true (has_focus_in (self, list));
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

static GtkTextTag *
get_tag (Fixture *self, guint role)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer),
                                    self->pack->roles.items[role].id);
}

static GtkWidget *
find_in_legend (Fixture *self, guint role)
{
  const SpAd *ad = SP_ADS_PAGE (self->page)->ad;
  g_autofree int *percents = g_new0 (int, ad->reading->shares->len);

  sp_ad_get_percents (ad, percents);
  for (guint i = 0; i < ad->reading->shares->len; i++)
    if (g_array_index (ad->reading->shares, SpAdShare, i).role == role)
      {
        g_autofree char *text =
            sp_ad_describe_share (self->pack->roles.items[role].title, percents[i]);

        return gui_fixture_find_label (GTK_WIDGET (self->page), text);
      }
  return NULL;
}

static guint16
to_16_bits (float part)
{
  return (guint16) (part * G_MAXUINT16);
}

static void
assert_color (PangoAttribute *attribute, GdkRGBA *expected)
{
  PangoColor color = ((PangoAttrColor *) attribute)->color;

  g_assert_cmpint (ABS (color.red - to_16_bits (expected->red)), <=, 1);
  g_assert_cmpint (ABS (color.green - to_16_bits (expected->green)), <=, 1);
  g_assert_cmpint (ABS (color.blue - to_16_bits (expected->blue)), <=, 1);
}

/* The sort of line tells them apart for those to whom the colours are one. */
static void
test_roles_are_marked_in_the_legend_as_in_the_text (Fixture *self, gconstpointer data)
{
  static const PangoUnderline underlines[] = { PANGO_UNDERLINE_SINGLE_LINE,
                                               PANGO_UNDERLINE_DOUBLE_LINE };

  type_ad (self, AD " You will knead dough by hand.");
  g_assert_cmpint (gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (self->buffer)), ==,
                   2);
  for (guint i = 0; i < G_N_ELEMENTS (underlines); i++)
    {
      g_autofree char *isolated = sp_text_isolate (self->pack->roles.items[i].title);
      GtkWidget *label = find_in_legend (self, i);
      PangoAttrIterator *iterator =
          pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
      PangoAttribute *line = pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE);
      g_autoptr (GdkRGBA) color = NULL;
      g_autoptr (GdkRGBA) tint = NULL;
      PangoUnderline underline;

      g_object_get (get_tag (self, i), "underline", &underline, "underline-rgba", &color,
                    "background-rgba", &tint, NULL);
      g_assert_cmpint (underline, ==, underlines[i]);
      g_assert_cmpint (((PangoAttrInt *) line)->value, ==, (int) underline);
      g_assert_cmpuint (line->end_index, ==, strlen (isolated));
      assert_color (pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE_COLOR), color);
      assert_color (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND), tint);
      pango_attr_iterator_destroy (iterator);
    }
}

/* Asserts that the words at @offset are marked for the one role. */
static void
assert_marked (Fixture *self, guint offset, const char *role)
{
  GtkTextIter iter;
  GSList *tags;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) offset);
  tags = gtk_text_iter_get_tags (&iter);
  g_assert_cmpuint (g_slist_length (tags), ==, 1);
  g_assert_true (tags->data ==
                 gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), role));
  g_slist_free (tags);
}

static void
show_pack (Fixture *self, const char *name)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
  self->pack = gui_fixture_load_pack (name);
  show (self, 1000);
}

/* Both speak for three roles: Go most for the second of them, Python for the first. */
static void
test_words_for_several_roles_are_marked_for_one (Fixture *self, gconstpointer data)
{
  static const char ad[] = "You will write Go. You will write Python.";

  show_pack (self, "four-careers.json");
  type_ad (self, ad);
  assert_marked (self, strstr (ad, "Go") - ad, "site-reliability-engineer");
  assert_marked (self, strstr (ad, "Python") - ad, "devops-engineer");
}

static void
test_words_for_equal_roles_are_marked_for_the_first (Fixture *self, gconstpointer data)
{
  static const char ad[] = "You will knead dough.";

  show_pack (self, "ads/as-much.json");
  type_ad (self, ad);
  assert_marked (self, strstr (ad, "dough") - ad, "baker");
}

/* The bundled content has another file for the words of ads, which fits no other content, even of its name. */
static void
test_content_of_the_same_name_has_words_of_its_own (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core/ads/kitchen.json", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *renamed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  parts = g_strsplit (contents, "\"kitchen\"", 2);
  renamed = g_strjoinv ("\"cloud-and-devops\"", parts);
  bytes = g_bytes_new (renamed, strlen (renamed));
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
  self->pack = sp_pack_new_from_bytes (bytes, "renamed", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (self->pack->id, ==, "cloud-and-devops");
  show (self, 1000);
  type_ad (self, AD);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (self->page),
                                            "By its duties: Pastry cook. That is fairly sure."));
}

/* Behind the findings stand the words that give those their weight. */
static void
test_words_that_give_weight_are_listed (Fixture *self, gconstpointer data)
{
  const SpAd *ad;

  type_ad (self, AD " Sourdough is a plus. Nice to have: café ovens.");
  ad = SP_ADS_PAGE (self->page)->ad;
  g_assert_cmpuint (ad->levers->len, >, 1);
  g_assert_nonnull (
      gui_fixture_find_label (GTK_WIDGET (self->page), "Words That Give Others Their Weight"));
  for (guint i = 0; i < ad->levers->len; i++)
    {
      const SpAdLever *lever = &g_array_index (ad->levers, SpAdLever, i);
      g_autofree char *quote = sp_ad_quote (ad, lever->place);
      g_autofree char *term = sp_text_isolate (quote);
      g_autofree char *words = g_strdup_printf ("“%s”: without it a share changes by %.0f\u00a0%%",
                                                term, 100 * lever->weight);
      g_autofree char *selected = NULL;
      GtkWidget *row = gui_fixture_find_label (GTK_WIDGET (self->page), words);
      GtkTextIter start, end;

      g_assert_nonnull (row);
      row = gtk_widget_get_parent (row);
      g_assert_true (gtk_widget_grab_focus (row));
      g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
      g_assert_true (gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end));
      g_assert_cmpuint (gtk_text_iter_get_offset (&start), ==,
                        g_utf8_strlen (ad->text, lever->place.start));
      selected = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
      g_assert_cmpstr (selected, ==, quote);
    }
}

/* From the list into the text, and with Escape back; and the list follows who walks in the text. */
static void
test_text_and_list_lead_to_each_other (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int offset;
    gboolean is_found;
  } places[] = {
    { (int) strlen ("You will do"), FALSE },
    { (int) strlen ("You will do "), TRUE },
    { (int) strlen ("You will do royal icin"), TRUE },
    { (int) strlen ("You will do royal icing"), FALSE },
  };
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkWidget *list, *row;
  GtkTextIter iter;

  type_ad (self, AD);
  row = gui_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_BOX_ROW, 0);
  list = gtk_widget_get_parent (row);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (page->view)));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, strlen ("You will do roy"));
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  g_assert_true (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))) == row);
  /* Behind the last letter the next words begin, and before the first nothing does. */
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_list_box_unselect_all (GTK_LIST_BOX (list));
      gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, places[i].offset);
      gtk_text_buffer_place_cursor (self->buffer, &iter);
      g_test_message ("%d", places[i].offset);
      g_assert_cmpint (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) != NULL, ==,
                       places[i].is_found);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  g_assert_true (gui_fixture_press (self->window, "Escape"));
  g_assert_true (gtk_widget_has_focus (row));
}

static void
test_nothing_is_kept_unless_asked (Fixture *self, gconstpointer data)
{
  GtkCheckButton *keep = SP_ADS_PAGE (self->page)->keep;
  g_autofree char *text = NULL;

  g_assert_false (gtk_check_button_get_active (keep));
  type_ad (self, AD);
  g_assert_null (sp_journal_get (self->journal, self->pack->id, "ads", "kept"));
  gtk_check_button_set_active (keep, TRUE);
  g_assert_nonnull (sp_journal_get (self->journal, self->pack->id, "ads", "kept"));
  gui_fixture_close (self->window);
  show (self, 1000);
  g_object_get (self->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, AD);
  gtk_check_button_set_active (SP_ADS_PAGE (self->page)->keep, FALSE);
  g_assert_null (sp_journal_get (self->journal, self->pack->id, "ads", "kept"));
}

static void
test_plan_takes_what_is_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (SpPlanRecord) record = NULL;

  type_ad (self, AD);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (self->page),
                                            "By your ratings in Plan you lack 1 of 1 skill."));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "ads.add-to-plan", NULL);
  record = sp_journal_get_plan (self->journal, self->pack);
  g_assert_cmpuint (record->n_targets, ==, 1);
  g_assert_cmpstr (self->pack->roles.items[record->targets[0].index].id, ==, "pastry-cook");
  sp_page_undo (self->page);
  g_clear_pointer (&record, sp_plan_record_free);
  record = sp_journal_get_plan (self->journal, self->pack);
  g_assert_cmpuint (record->n_targets, ==, 0);
}

/* A plan with as many goals as it can have takes no other, and says so. */
static void
test_full_plan_takes_nothing (Fixture *self, gconstpointer data)
{
  static const char told[] = "Your plan has two goals already. Take one away there first.";
  static const SpPlanTarget goals[] = { { FALSE, 0 }, { FALSE, 1 } };
  SpPlanSession *session;

  show_pack (self, "four-careers.json");
  session = SP_ADS_PAGE (self->page)->session;
  type_ad (self, "You will write Go. You will write Python.");
  g_assert_nonnull (gui_fixture_find_button (self->window, "Add What Is Missing to My Plan"));
  sp_plan_session_set_targets (session, goals, G_N_ELEMENTS (goals));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "ads.add-to-plan", NULL));
  gui_fixture_settle (self->window);
  g_assert_nonnull (gui_fixture_find_label (self->window, told));
  g_assert_cmpuint (sp_plan_session_get_record (session)->n_targets, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    g_assert_cmpuint (sp_plan_session_get_record (session)->targets[i].index, ==, i);
}

/* What one knows as well as it is asked for is not missing, and what does not stand there has no heading. */
static void
test_headings_stand_where_something_does (Fixture *self, gconstpointer data)
{
  static const char *const headings[] = { "What Was Found", "What You Have of It",
                                          "What It Says beside the Work" };
  GtkWidget *page = GTK_WIDGET (self->page);

  for (guint turn = 0; turn < 3; turn++)
    {
      type_ad (self, turn == 1 ? "No word of it." : AD " We pay 3000 € a month.");
      for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
        {
          g_test_message ("%u: %s", turn, headings[i]);
          g_assert_cmpint (gui_fixture_find_label (page, headings[i]) != NULL, ==, turn != 1);
        }
    }
  g_assert_nonnull (gui_fixture_find_button (page, "Add What Is Missing to My Plan"));
  sp_plan_session_rate (SP_ADS_PAGE (self->page)->session, 1, 3);
  gui_fixture_settle (self->window);
  g_assert_nonnull (
      gui_fixture_find_label (page, "By your ratings in Plan you lack 0 of 1 skill."));
  g_assert_null (gui_fixture_find_button (page, "Add What Is Missing to My Plan"));
}

static void
test_questions_are_asked (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page);

  type_ad (self, AD);
  g_assert_nonnull (gui_fixture_find_label (page, "Who bakes at night?"));
  type_ad (self, AD " There is an on-call rotation.");
  g_assert_null (gui_fixture_find_label (page, "Who bakes at night?"));
  g_assert_nonnull (gui_fixture_find_label (page, "How much?"));
}

static GPtrArray *
write_table (Fixture *self, guint n)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (self->folder, "ads.csv", NULL);
  g_autoptr (GString) table = g_string_new ("title,text\n");

  for (guint i = 0; i < n; i++)
    g_string_append (table,
                     i % 2 == 0 ? "Zoe bakes,You will make sourdough.\n" : "Baker,\"" AD "\"\n");
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

/* Waits until the thread is through. */
static void
open_table (Fixture *self, guint n)
{
  g_autoptr (GPtrArray) files = write_table (self, n);
  SpAdsPage *page = SP_ADS_PAGE (self->page);

  sp_ads_page_open_files (page, files);
  g_assert_false (sp_page_get_can_print (self->page));
  while (sp_ads_many_get_survey (page->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
}

static char *
get_title (GListModel *rows, guint position)
{
  g_autoptr (SpAdsRow) row = g_list_model_get_item (rows, position);

  return sp_ads_row_describe (row, SP_ADS_COLUMN_TITLE);
}

/* What employers ask for goes on paper, and one ad; an empty page says that it has nothing. */
static void
test_what_is_shown_is_printed (Fixture *self, gconstpointer data)
{
  g_autofree char *ad = NULL;
  g_autofree char *many = NULL;

  sp_page_print (self->page);
  gui_fixture_settle (self->window);
  g_assert_null (gui_fixture_find_dialog (self->window));
  g_assert_nonnull (
      gui_fixture_find_label (self->window, "There is nothing on this page to print yet"));
  type_ad (self, AD);
  ad = output_fixture_print (self->page);
  g_assert_nonnull (strstr (ad, "royal icing"));
  open_table (self, 5);
  many = output_fixture_print (self->page);
  g_assert_nonnull (strstr (many, "Pastry cook"));
}

/* What the page says of the ad goes to other programs, and what it says of many. */
static void
test_what_is_shown_is_copied_and_saved (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "ad.md", "ads.md" };
  static const char *const words[] = { "royal icing", "Pastry cook" };

  type_ad (self, AD);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autofree char *copied = NULL;
      g_autofree char *saved = NULL;

      if (i > 0)
        open_table (self, 5);
      sp_page_copy (self->page);
      copied = output_fixture_read_copied_text (self->window);
      g_assert_nonnull (strstr (copied, words[i]));
      sp_page_save (self->page);
      output_fixture_answer (output_fixture_wait_for_dialog (self->window), path);
      saved = output_fixture_read_file (path);
      g_assert_nonnull (strstr (saved, words[i]));
    }
}

/* A dialog asks for files, by key too, and files may be dropped: of one the text is shown, of two a table. */
static void
test_files_are_asked_for_or_dropped (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "one.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkEventController *target = gui_fixture_find_drop_target (GTK_WIDGET (page));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;
  gboolean is_taken = FALSE;
  GSList *files = NULL;

  g_assert_true (g_file_set_contents (path, AD, -1, NULL));
  g_assert_true (gui_fixture_press (self->window, "<Control><Shift>o"));
  g_assert_nonnull (gui_fixture_find_label (output_fixture_wait_for_dialog (self->window),
                                            "Texts and CSV Tables"));
  g_assert_true (output_fixture_offers (self->window, "ad.md", "text/markdown"));
  g_assert_true (output_fixture_offers (self->window, "ads.csv", "application/octet-stream"));
  g_assert_false (output_fixture_offers (self->window, "ad.png", "image/png"));
  output_fixture_open (self->window, path);
  wait (self);
  g_object_get (self->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, AD);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  files = g_slist_append (g_slist_append (NULL, file), file);
  g_value_set_boxed (&value, files);
  g_slist_free (files);
  g_assert_nonnull (target);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  while (sp_ads_many_get_survey (page->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (page->many), "2 of 2 ads"));
}

static void
test_many_ads_make_a_table (Fixture *self, gconstpointer data)
{
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkWidget *table = NULL;
  GtkDropDown *kinds, *order;
  GListModel *rows;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *text = NULL;

  open_table (self, 5);
  table = gui_fixture_find (GTK_WIDGET (page->many), GTK_TYPE_COLUMN_VIEW, 0);
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
  kinds = GTK_DROP_DOWN (gui_fixture_find (GTK_WIDGET (page->many), GTK_TYPE_DROP_DOWN, 0));
  order = GTK_DROP_DOWN (gui_fixture_find (GTK_WIDGET (page->many), GTK_TYPE_DROP_DOWN, 1));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (page->many), "5 of 5 ads"));
  gtk_drop_down_set_selected (order, SP_ADS_COLUMN_FIT);
  gtk_drop_down_set_selected (order, SP_ADS_COLUMN_TITLE);
  first = get_title (rows, 0);
  g_assert_cmpstr (first, ==, "Baker");
  gtk_drop_down_set_selected (kinds, 2);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (page->many), "2 of 5 ads"));
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (page->many), "Pastry cook"));
  gtk_drop_down_set_selected (kinds, 1);
  last = get_title (rows, 2);
  g_assert_cmpstr (last, ==, "Zoe bakes");
  g_assert_true (sp_page_get_can_print (self->page));
  g_signal_emit_by_name (table, "activate", 0);
  wait (self);
  g_object_get (self->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "You will make sourdough.");
  g_assert_nonnull (page->ad);
  sp_page_go_back (self->page);
  g_assert_true (sp_page_get_can_go_back (self->page));
  sp_page_go_back (self->page);
  g_assert_false (sp_page_get_can_go_back (self->page));
  g_assert_null (sp_ads_many_get_survey (page->many));
}

static guint baker_first[] = { 0, 1 };
static guint cook_first[] = { 1, 0 };
static int even[] = { 60, 40 };
static int all_of_one[] = { 100, 0 };

/* Of each sort one, in the order of the column that tells the verdict. */
static SpAdSummary sorts[] = {
  { .title = (char *) "Clear",
    .verdict = SP_AD_ROLE,
    .fit = SP_AD_FIT_YES,
    .n_told = 1,
    .roles = baker_first,
    .percents = all_of_one },
  { .title = (char *) "Both",
    .verdict = SP_AD_MIXED,
    .fit = SP_AD_FIT_SEVERAL,
    .n_told = 2,
    .roles = baker_first,
    .percents = even },
  { .title = (char *) "Other",
    .verdict = SP_AD_ROLE,
    .fit = SP_AD_FIT_NO,
    .n_told = 1,
    .roles = cook_first,
    .percents = even },
  { .title = (char *) "Neither",
    .verdict = SP_AD_NONE,
    .fit = SP_AD_FIT_UNKNOWN,
    .n_told = 0,
    .roles = cook_first,
    .percents = even },
  { .title = (char *) "Short",
    .verdict = SP_AD_UNSURE,
    .fit = SP_AD_FIT_UNKNOWN,
    .n_told = 0,
    .roles = cook_first,
    .percents = even },
};

static void
assert_order (GtkColumnViewColumn *column, SpAdsRow *one, SpAdsRow *other, int difference)
{
  GtkSorter *sorter = gtk_column_view_column_get_sorter (column);

  g_assert_cmpint (gtk_sorter_compare (sorter, one, other), ==,
                   gtk_ordering_from_cmpfunc (difference));
}

static void
test_each_column_tells_and_sorts (Fixture *self, gconstpointer data)
{
  static const char *const told[][SP_N_ADS_COLUMNS - 1] = {
    { "Clear", "Baker", "Yes" },
    { "Both", "Baker, Pastry cook", "Several" },
    { "Other", "Pastry cook", "No" },
    { "Neither", "None of these", "–" },
    { "Short", "Too little to tell", "–" },
  };
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (self->pack);
  g_autoptr (GPtrArray) own = survey->ads;
  g_autoptr (GtkColumnViewColumn) verdict = sp_ads_column_new (SP_ADS_COLUMN_VERDICT);
  g_autoptr (GtkColumnViewColumn) shares = sp_ads_column_new (SP_ADS_COLUMN_SHARES);
  g_autoptr (GtkColumnViewColumn) fit = sp_ads_column_new (SP_ADS_COLUMN_FIT);
  g_autoptr (GListModel) rows = NULL;

  survey->ads = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    g_ptr_array_add (survey->ads, &sorts[i]);
  rows = sp_ads_rows_new (survey);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autoptr (SpAdsRow) row = g_list_model_get_item (rows, i);

      for (guint k = 0; k < G_N_ELEMENTS (told[i]); k++)
        {
          g_autofree char *text = sp_ads_row_describe (row, k);

          g_assert_cmpstr (text, ==, told[i][k]);
        }
      for (guint k = 0; k < G_N_ELEMENTS (sorts); k++)
        {
          g_autoptr (SpAdsRow) other = g_list_model_get_item (rows, k);

          assert_order (verdict, row, other, (int) i - (int) k);
          assert_order (shares, row, other, sorts[i].percents[0] - sorts[k].percents[0]);
          assert_order (fit, row, other, (int) sorts[i].fit - (int) sorts[k].fit);
        }
    }
}

/* Of equals none comes first. */
static void
test_equal_ads_keep_their_order (Fixture *self, gconstpointer data)
{
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (self->pack);
  g_autoptr (GPtrArray) own = survey->ads;
  g_autoptr (GListModel) rows = NULL;

  survey->ads = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_ptr_array_add (survey->ads, &sorts[i]);
      g_ptr_array_add (survey->ads, &sorts[i]);
    }
  rows = sp_ads_rows_new (survey);
  for (guint i = 0; i < survey->ads->len; i += 2)
    for (guint k = 0; k < SP_N_ADS_COLUMNS; k++)
      {
        g_autoptr (GtkColumnViewColumn) column = sp_ads_column_new (k);
        g_autoptr (SpAdsRow) row = g_list_model_get_item (rows, i);
        g_autoptr (SpAdsRow) other = g_list_model_get_item (rows, i + 1);

        assert_order (column, row, other, 0);
        assert_order (column, other, row, 0);
      }
}

/* All columns may be made wider, and share the room but for the one of a word. */
static void
test_columns_share_the_room (Fixture *self, gconstpointer data)
{
  for (guint k = 0; k < SP_N_ADS_COLUMNS; k++)
    {
      g_autoptr (GtkColumnViewColumn) column = sp_ads_column_new (k);

      g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, sp_ads_column_get_title (k));
      g_assert_true (gtk_column_view_column_get_resizable (column));
      g_assert_cmpint (gtk_column_view_column_get_expand (column), ==, k != SP_ADS_COLUMN_FIT);
    }
}

/* Who comes here can paste at once, unless a table is shown. */
static void
test_page_begins_with_the_text (Fixture *self, gconstpointer data)
{
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkWindow *window = GTK_WINDOW (self->window);

  g_assert_true (SP_PAGE_GET_CLASS (page)->enter (self->page));
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (page->view));
  open_table (self, 2);
  g_assert_false (SP_PAGE_GET_CLASS (page)->enter (self->page));
  g_assert_true (has_focus_in (self, GTK_WIDGET (page->many)));
}

/* Nobody has to go through thousands of ads to what stands beside and above them. */
static void
test_tab_leaves_the_table (Fixture *self, gconstpointer data)
{
  GtkWidget *many = GTK_WIDGET (SP_ADS_PAGE (self->page)->many);
  GtkWidget *table, *chart, *order;

  open_table (self, 5);
  table = gui_fixture_find (many, GTK_TYPE_COLUMN_VIEW, 0);
  chart = gtk_widget_get_ancestor (gui_fixture_find (many, SP_TYPE_PICTURE, 0),
                                   GTK_TYPE_SCROLLED_WINDOW);
  order = gui_fixture_find (many, GTK_TYPE_DROP_DOWN, 1);
  g_assert_true (has_focus_in (self, gtk_widget_get_last_child (table)));
  gtk_widget_child_focus (self->window, GTK_DIR_DOWN);
  g_assert_true (has_focus_in (self, gtk_widget_get_last_child (table)));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (self, chart));
  g_assert_true (gtk_widget_grab_focus (table));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus_in (self, order));
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (self, table));
}

static void
wait_for (Fixture *self, const char *text)
{
  while (gui_fixture_find_label (self->window, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Adds a file that has no end before who opened it here is through. */
static int
add_pipe (Fixture *self, GPtrArray *files, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  int pipe;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  pipe = open (path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (pipe, >=, 0);
  g_ptr_array_add (files, g_file_new_for_path (path));
  return pipe;
}

static void
end_pipe (int pipe)
{
  g_assert_cmpint (write (pipe, AD, strlen (AD)), ==, (int) strlen (AD));
  close (pipe);
}

/* In place of what was read before; who stops sees what was read so far. */
static void
test_progress_of_reading_is_shown (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (self, 3);
  int first = add_pipe (self, files, "first.txt"), second = add_pipe (self, files, "second.txt");
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkWidget *many = GTK_WIDGET (page->many), *bar, *stop;

  open_table (self, 3);
  sp_ads_page_open_files (page, files);
  wait_for (self, "3 ads read");
  bar = gui_fixture_find (many, GTK_TYPE_PROGRESS_BAR, 0);
  stop = gui_fixture_find_button (many, "Stop");
  /* Of what has a length all is read. */
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 1);
  g_assert_true (has_focus_in (self, stop));
  g_assert_null (gui_fixture_find (many, GTK_TYPE_COLUMN_VIEW, 0));
  g_assert_false (sp_page_get_can_print (self->page));
  end_pipe (first);
  wait_for (self, "4 ads read");
  g_signal_emit_by_name (stop, "clicked");
  end_pipe (second);
  while (sp_ads_many_get_survey (page->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
  g_assert_null (gui_fixture_find_button (many, "Stop"));
  g_assert_nonnull (gui_fixture_find (many, GTK_TYPE_COLUMN_VIEW, 0));
  g_assert_true (sp_page_get_can_print (self->page));
}

/* What is searched for, and how much of each speaks for the first role, decides what stands where. */
static void
test_table_is_searched_and_sorted (Fixture *self, gconstpointer data)
{
  SpAdsMany *many = SP_ADS_PAGE (self->page)->many;
  GListModel *rows;
  GtkDropDown *order;
  GPtrArray *ads;

  open_table (self, 5);
  rows = G_LIST_MODEL (gtk_column_view_get_model (
      GTK_COLUMN_VIEW (gui_fixture_find (GTK_WIDGET (many), GTK_TYPE_COLUMN_VIEW, 0))));
  ads = sp_ads_many_get_survey (many)->ads;
  for (guint i = 0; i < ads->len; i++)
    ((SpAdSummary *) ads->pdata[i])->percents[0] = 10 * (int) (i * 2 % 5);
  order = GTK_DROP_DOWN (gui_fixture_find (GTK_WIDGET (many), GTK_TYPE_DROP_DOWN, 1));
  gtk_drop_down_set_selected (order, SP_ADS_COLUMN_SHARES);
  for (guint i = 0; i < ads->len; i++)
    {
      g_autoptr (SpAdsRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpint (sp_ads_row_get_ad (row)->percents[0], ==, 10 * (int) (ads->len - 1 - i));
    }
  gtk_editable_set_text (
      GTK_EDITABLE (gui_fixture_find (GTK_WIDGET (many), GTK_TYPE_SEARCH_ENTRY, 0)), "ZOE");
  wait_for (self, "3 of 5 ads");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
}

static void
assert_chart (Fixture *self, guint kind, const char *title, const char *words)
{
  GtkWidget *many = GTK_WIDGET (SP_ADS_PAGE (self->page)->many);
  GtkWidget *chart = gui_fixture_find (many, SP_TYPE_PICTURE, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (gui_fixture_find (many, GTK_TYPE_DROP_DOWN, 0)), kind);
  gui_fixture_settle (self->window);
  g_assert_nonnull (gui_fixture_find_label (gtk_widget_get_parent (chart), title));
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* What a role is asked for stands beside its ads, and beside those of no role what all are. */
static void
test_chart_is_about_what_is_shown (Fixture *self, gconstpointer data)
{
  open_table (self, 5);
  assert_chart (self, 1, "Baker", "Dough: 3 of 3");
  assert_chart (self, 2, "Pastry cook", "Icing: 2 of 2");
  for (guint kind = 3; kind <= 5; kind++)
    assert_chart (self, kind, "All ads", "Dough: 3 of 5\nIcing: 2 of 5");
}

/* Besides those of each role there are those of several and of none, and those whose title does not fit. */
static void
test_other_kinds_of_ads_are_shown_alone (Fixture *self, gconstpointer data)
{
  static const char *const sums[] = { "1 of 5 ads", "2 of 5 ads", "3 of 5 ads" };
  SpAdsMany *many = SP_ADS_PAGE (self->page)->many;
  GtkDropDown *kinds;
  GPtrArray *ads;

  open_table (self, 5);
  ads = sp_ads_many_get_survey (many)->ads;
  for (guint i = 0; i < ads->len; i++)
    {
      SpAdSummary *ad = ads->pdata[i];

      ad->n_told = i == 0 ? 2 : i < 3 ? 0 : 1;
      ad->fit = i < 2 ? SP_AD_FIT_YES : SP_AD_FIT_NO;
    }
  kinds = GTK_DROP_DOWN (gui_fixture_find (GTK_WIDGET (many), GTK_TYPE_DROP_DOWN, 0));
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      gtk_drop_down_set_selected (kinds, self->pack->roles.n_items + 1 + i);
      gui_fixture_settle (self->window);
      g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (many), sums[i]));
    }
}

/* What cannot be read is told beside the rest. */
static void
test_files_that_cannot_be_read_are_counted (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (self, 3);
  g_autofree char *path = g_build_filename (self->folder, "nowhere.csv", NULL);
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  const SpAdSurvey *survey;
  g_autofree char *sum = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  sp_ads_page_open_files (page, files);
  while ((survey = sp_ads_many_get_survey (page->many)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
  g_assert_cmpuint (survey->problems->len, ==, 1);
  sum = g_strdup_printf ("3 of 3 ads · 1 not read: %s", (char *) survey->problems->pdata[0]);
  g_assert_nonnull (gui_fixture_find_label (GTK_WIDGET (page->many), sum));
}

/* In columns that are too narrow for a name. */
static void
test_no_role_of_a_table_is_cut (Fixture *self, gconstpointer data)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("four-careers.json");
  g_autoptr (SpAdSurvey) survey = sp_ad_survey_new (pack);
  g_autoptr (GPtrArray) labels = NULL;
  guint roles[] = { 2, 1, 3, 0 };
  int percents[] = { 65, 26, 5, 4 };
  SpAdSummary ad = { .title = (char *) "Engineer",
                     .verdict = SP_AD_MIXED,
                     .n_told = 4,
                     .roles = roles,
                     .percents = percents };
  GtkWidget *view = gtk_column_view_new (NULL);
  static const SpAdsColumn columns[] = { SP_ADS_COLUMN_VERDICT, SP_ADS_COLUMN_SHARES };
  g_autoptr (GPtrArray) own = survey->ads;
  GtkLabel *shares = NULL;

  survey->ads = g_ptr_array_new ();
  g_ptr_array_add (survey->ads, &ad);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = sp_ads_column_new (columns[i]);

      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      gtk_column_view_column_set_fixed_width (column, 120);
    }
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view),
                             GTK_SELECTION_MODEL (gtk_no_selection_new (sp_ads_rows_new (survey))));
  gui_fixture_close (self->window);
  self->window = gui_fixture_show (view, 360, 300);
  labels = gui_fixture_find_all (view, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    {
      PangoLayout *layout = gtk_label_get_layout (labels->pdata[i]);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      g_assert_false (pango_layout_is_ellipsized (layout));
      g_assert_cmpint (gtk_widget_get_height (labels->pdata[i]), >=, height);
      if (g_str_has_prefix (gtk_label_get_label (labels->pdata[i]), "65 % "))
        shares = labels->pdata[i];
    }
  g_assert_nonnull (shares);
  g_assert_nonnull (strstr (gtk_label_get_label (shares), "\n26 % "));
  g_assert_null (strstr (gtk_label_get_label (shares), "\n5 % "));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (shares)), "4 % Cloud"));
}

/* With letters of twice the size, too, no role, share or finding is cut. */
static void
test_answer_fits_a_telephone_in_large_letters (Fixture *self, gconstpointer data)
{
  int least;

  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
  self->pack = gui_fixture_load_bundled_pack ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  show (self, 360);
  type_ad (self, "What you will do: automate deployments with Terraform, be on call, write service "
                 "level objectives, and build pipelines for Kubernetes clusters.");
  g_assert_nonnull (gui_fixture_find_label (self->window, "What Was Found"));
  gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  gui_fixture_assert_labels_fit (self->window);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* Who stops sees what was read so far, and who leaves while a thread reads leaves nothing behind. */
static void
test_reading_many_ads_can_be_stopped (Fixture *self, gconstpointer data)
{
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  g_autoptr (GPtrArray) files = write_table (self, 10000);

  sp_ads_page_open_files (page, files);
  sp_ads_many_cancel (page->many);
  while (sp_ads_many_get_survey (page->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (sp_ads_many_get_survey (page->many)->ads->len, <, 10000);
  sp_ads_page_open_files (page, files);
}

/* The table is parsed again in a thread; who goes on meanwhile does not get the ad. */
static void
test_opening_a_row_does_not_wait (Fixture *self, gconstpointer data)
{
  SpAdsPage *page = SP_ADS_PAGE (self->page);
  GtkWidget *table;
  g_autofree char *text = NULL;

  open_table (self, 10000);
  table = gui_fixture_find (GTK_WIDGET (page->many), GTK_TYPE_COLUMN_VIEW, 0);
  g_signal_emit_by_name (table, "activate", 9999);
  g_assert_nonnull (page->loading);
  g_assert_cmpint (gtk_text_buffer_get_char_count (self->buffer), ==, 0);
  sp_page_go_back (self->page);
  g_signal_emit_by_name (table, "activate", 0);
  wait (self);
  g_assert_cmpint (gtk_text_buffer_get_char_count (self->buffer), ==, 0);
}

static void
open_file (Fixture *self, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  sp_ads_page_open_files (SP_ADS_PAGE (self->page), files);
  wait (self);
}

static void
test_files_are_opened_or_refused (Fixture *self, gconstpointer data)
{
  static const char wide[] = "\xff\xfeY\0o\0u\0 \0d\0o\0 \0i\0c\0i\0n\0g\0.\0";
  g_autofree char *large = g_strnfill (SP_AD_MAX_BYTES + 1, 'a');
  g_autofree char *text = NULL;

  open_file (self, "ad.docx", "PK\3\4", 4);
  g_assert_cmpint (gtk_text_buffer_get_char_count (self->buffer), ==, 0);
  open_file (self, "ad.txt", wide, sizeof wide - 1);
  g_object_get (self->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "You do icing.");
  g_assert_nonnull (SP_ADS_PAGE (self->page)->ad);
  type_ad (self, large);
  g_assert_nonnull (
      gui_fixture_find_label (GTK_WIDGET (self->page), "The ad is larger than 1 MiB"));
  type_ad (self, "");
  g_assert_null (gui_fixture_find_label (GTK_WIDGET (self->page), "The ad is larger than 1 MiB"));
}

/* Returns the most processor time that one turn of the main loop takes until all is read, in seconds. */
static double
measure_longest_turn (Fixture *self)
{
  double longest = 0;

  while (is_busy (SP_ADS_PAGE (self->page)))
    {
      struct timespec start, end;

      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &start);
      g_main_context_iteration (NULL, TRUE);
      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &end);
      longest = MAX (longest, (double) (end.tv_sec - start.tv_sec) +
                                  (double) (end.tv_nsec - start.tv_nsec) / 1e9);
    }
  return longest;
}

/* The largest ad that is read: each line has findings, which are marked and listed. */
static void
test_typing_into_a_large_ad_does_not_block (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter iter;
  double longest;

  while (text->len < SP_AD_MAX_BYTES - 200)
    g_string_append (text, AD " You keep hygiene and knead dough by hand for all of our guests.\n");
  type_ad (self, text->str);
  gtk_widget_grab_focus (GTK_WIDGET (SP_ADS_PAGE (self->page)->view));
  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, 5000);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_buffer_insert_at_cursor (self->buffer, "s", -1);
  longest = measure_longest_turn (self);
  g_test_message ("longest turn: %.1f ms", 1000 * longest);
  g_assert_cmpfloat (longest, <, LONGEST_TURN);
}

#define ADD(path, size, test) g_test_add (path, Fixture, size, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gui_fixture_init (&argc, &argv);
  ADD ("/ads-page/answer", NULL, test_answer_stands_beside_the_text);
  ADD ("/ads-page/answer-narrow", "narrow", test_answer_stands_beside_the_text);
  ADD ("/ads-page/findings", NULL, test_findings_lead_to_their_places);
  ADD ("/ads-page/findings-walked", NULL, test_walking_through_findings_shows_their_places);
  ADD ("/ads-page/marks", NULL, test_findings_are_marked);
  ADD ("/ads-page/legend", NULL, test_roles_are_marked_in_the_legend_as_in_the_text);
  ADD ("/ads-page/several-roles", NULL, test_words_for_several_roles_are_marked_for_one);
  ADD ("/ads-page/equal-roles", NULL, test_words_for_equal_roles_are_marked_for_the_first);
  ADD ("/ads-page/same-name", NULL, test_content_of_the_same_name_has_words_of_its_own);
  ADD ("/ads-page/words-of-weight", NULL, test_words_that_give_weight_are_listed);
  ADD ("/ads-page/text-and-list", NULL, test_text_and_list_lead_to_each_other);
  ADD ("/ads-page/keep", NULL, test_nothing_is_kept_unless_asked);
  ADD ("/ads-page/plan", NULL, test_plan_takes_what_is_missing);
  ADD ("/ads-page/full-plan", NULL, test_full_plan_takes_nothing);
  ADD ("/ads-page/headings", NULL, test_headings_stand_where_something_does);
  ADD ("/ads-page/questions", NULL, test_questions_are_asked);
  ADD ("/ads-page/printed", NULL, test_what_is_shown_is_printed);
  ADD ("/ads-page/copied-and-saved", NULL, test_what_is_shown_is_copied_and_saved);
  ADD ("/ads-page/dropped", NULL, test_files_are_asked_for_or_dropped);
  ADD ("/ads-page/many", NULL, test_many_ads_make_a_table);
  ADD ("/ads-page/many-narrow", "narrow", test_many_ads_make_a_table);
  ADD ("/ads-page/shares", NULL, test_no_role_of_a_table_is_cut);
  ADD ("/ads-page/columns", NULL, test_each_column_tells_and_sorts);
  ADD ("/ads-page/kinds", NULL, test_other_kinds_of_ads_are_shown_alone);
  ADD ("/ads-page/not-read", NULL, test_files_that_cannot_be_read_are_counted);
  ADD ("/ads-page/equals", NULL, test_equal_ads_keep_their_order);
  ADD ("/ads-page/room", NULL, test_columns_share_the_room);
  ADD ("/ads-page/tab", NULL, test_tab_leaves_the_table);
  ADD ("/ads-page/progress", NULL, test_progress_of_reading_is_shown);
  ADD ("/ads-page/searched", NULL, test_table_is_searched_and_sorted);
  ADD ("/ads-page/chart", NULL, test_chart_is_about_what_is_shown);
  ADD ("/ads-page/reader", NULL, test_next_ad_has_the_same_reader);
  ADD ("/ads-page/begins", NULL, test_page_begins_with_the_text);
  ADD ("/ads-page/row", NULL, test_opening_a_row_does_not_wait);
  ADD ("/ads-page/files", NULL, test_files_are_opened_or_refused);
  ADD ("/ads-page/large", NULL, test_typing_into_a_large_ad_does_not_block);
  ADD ("/ads-page/large-letters", NULL, test_answer_fits_a_telephone_in_large_letters);
  ADD ("/ads-page/stop", NULL, test_reading_many_ads_can_be_stopped);

  return g_test_run ();
}
