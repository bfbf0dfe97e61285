/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that are explained where they stand, and marked where they are searched for. The window gives the focus to the first of them. */

#include "../gui-fixture.h"

#include "gui/sp-explained-text.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"
#include "gui/sp-text-marks.h"

typedef struct
{
  SpPack *pack;
  GtkWidget *label;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer text)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("words/terms.json");
  self->label = sp_label_new_wrapping (NULL);
  sp_explained_text_set (GTK_LABEL (self->label), self->pack, text);
  self->window = gui_fixture_show (self->label, 300, 300);
}

static void
tear_down (Fixture *self, gconstpointer text)
{
  gui_fixture_close (self->window);
  sp_pack_unref (self->pack);
}

static void
test_text_stays_as_it_is (Fixture *self, gconstpointer text)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (self->label)), ==, text);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_label_select_region (GTK_LABEL (self->label), 0, -1);
  g_assert_true (gtk_label_get_selection_bounds (GTK_LABEL (self->label), NULL, NULL));
  gtk_test_accessible_assert_property (self->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Explained here: Cloud, SLO");
}

/* The newest toolkit tells no link that has only the focus. */
static void
assert_current (Fixture *self, const char *address)
{
  if (gtk_check_version (4, 10, 0) != NULL)
    g_assert_cmpstr (gtk_label_get_current_uri (GTK_LABEL (self->label)), ==, address);
}

static void
test_keys_open_what_a_word_means (Fixture *self, gconstpointer text)
{
  GtkWidget *popover;

  assert_current (self, "term:cloud");
  g_assert_true (gui_fixture_press (self->window, "Return"));
  popover = gui_fixture_find (self->label, GTK_TYPE_POPOVER, 0);
  g_assert_nonnull (gui_fixture_find_label (popover, "Cloud"));
  g_assert_nonnull (gui_fixture_find_label (popover, "Machines <of> \"others\" & more."));
  /* No tip comes over it to say the same. */
  g_assert_false (gtk_widget_get_has_tooltip (self->label));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gui_fixture_settle (self->window);
  g_assert_null (gui_fixture_find (self->label, GTK_TYPE_POPOVER, 0));
  g_assert_true (gtk_widget_get_has_tooltip (self->label));

  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  assert_current (self, "term:slo");
}

static void
test_popover_points_at_the_word (Fixture *self, gconstpointer text)
{
  GtkPopover *popover;
  GdkRectangle word;
  PangoRectangle place;

  gui_fixture_press (self->window, "Return");
  popover = GTK_POPOVER (gui_fixture_find (self->label, GTK_TYPE_POPOVER, 0));
  g_assert_true (gtk_popover_get_pointing_to (popover, &word));
  pango_layout_index_to_pos (gtk_label_get_layout (GTK_LABEL (self->label)),
                             g_strstr_len (text, -1, "clouds") - (const char *) text, &place);
  g_assert_cmpint (word.width, >, 20);
  g_assert_cmpint (word.height, ==, PANGO_PIXELS_CEIL (place.height));
}

/* All of it can be selected with the pointer; the keys stop only where there is something to open. */
static void
test_keys_pass_what_explains_nothing (Fixture *self, gconstpointer text)
{
  GtkWidget *plain = g_object_ref_sink (sp_paragraph_new ("Nothing."));

  sp_paragraph_make_selectable (plain);
  sp_paragraph_make_selectable (self->label);
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (plain)));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (self->label)));
  g_assert_false (gtk_widget_get_can_focus (plain));
  g_assert_true (gtk_widget_get_can_focus (self->label));
  g_object_unref (plain);
}

static void
test_label_goes_with_an_open_popover (Fixture *self, gconstpointer text)
{
  gui_fixture_press (self->window, "Return");
  g_assert_nonnull (gui_fixture_find (self->label, GTK_TYPE_POPOVER, 0));
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  gui_fixture_settle (self->window);
}

static void
test_text_without_terms_has_no_links (Fixture *self, gconstpointer text)
{
  sp_explained_text_set (GTK_LABEL (self->label), self->pack, "<b>nothing</b>");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (self->label)), ==, "<b>nothing</b>");
  g_assert_false (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
}

/* How often a label has something, and from where to where the first of it is. */
static void
assert_has (GtkWidget *label, PangoAttrType type, guint n, guint start, guint end)
{
  PangoAttrList *all = gtk_label_get_attributes (GTK_LABEL (label));
  GSList *found = pango_attr_list_get_attributes (all);
  const PangoAttribute *first = NULL;
  guint n_found = 0;

  for (GSList *at = found; at != NULL; at = at->next)
    if (((PangoAttribute *) at->data)->klass->type == type && n_found++ == 0)
      first = at->data;
  g_assert_cmpuint (n_found, ==, n);
  if (first != NULL)
    {
      g_assert_cmpuint (first->start_index, ==, start);
      g_assert_cmpuint (first->end_index, ==, end);
    }
  g_slist_free_full (found, (GDestroyNotify) pango_attribute_destroy);
}

/* They come and go with what is searched for; lines below words stay, and so does how it wraps. */
static void
test_marks_come_and_go (void)
{
  g_autoptr (SpQuery) query = sp_query_new ("one");
  g_autoptr (SpQuery) nothing = sp_query_new ("");
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SpHit));
  GtkWidget *label = g_object_ref_sink (sp_label_new_wrapping ("A cloud, one and one more"));
  SpHit cloud = { .start = 2, .end = 7 };
  SpHit more = { .start = 21, .end = 25 };

  sp_text_marks_set (GTK_LABEL (label), query);
  assert_has (label, PANGO_ATTR_BACKGROUND, 2, 9, 12);
  assert_has (label, PANGO_ATTR_UNDERLINE, 2, 9, 12);
  g_array_append_val (lines, cloud);
  g_array_append_val (lines, more);
  sp_text_marks_set_lines (GTK_LABEL (label), lines);
  assert_has (label, PANGO_ATTR_BACKGROUND, 0, 0, 0);
  for (guint i = 0; i < 2; i++)
    {
      sp_text_marks_set (GTK_LABEL (label), query);
      assert_has (label, PANGO_ATTR_BACKGROUND, 2, 9, 12);
      assert_has (label, PANGO_ATTR_FOREGROUND, 2, 9, 12);
      assert_has (label, PANGO_ATTR_UNDERLINE, 4, 2, 7);
      assert_has (label, PANGO_ATTR_UNDERLINE_COLOR, 2, 2, 7);
      assert_has (label, PANGO_ATTR_INSERT_HYPHENS, 1, 0, G_MAXUINT);
      sp_text_marks_set (GTK_LABEL (label), nothing);
      assert_has (label, PANGO_ATTR_BACKGROUND, 0, 0, 0);
      assert_has (label, PANGO_ATTR_UNDERLINE, 2, 2, 7);
      assert_has (label, PANGO_ATTR_UNDERLINE_COLOR, 2, 2, 7);
      assert_has (label, PANGO_ATTR_INSERT_HYPHENS, 1, 0, G_MAXUINT);
    }
  g_object_unref (label);
}

static void
assert_wraps (GtkWidget *label)
{
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_cmpint (gtk_label_get_wrap_mode (GTK_LABEL (label)), ==, PANGO_WRAP_WORD_CHAR);
  assert_has (label, PANGO_ATTR_INSERT_HYPHENS, 1, 0, G_MAXUINT);
}

/* Two lines are never wider than the words, nor wider than any window. */
static void
test_words_wrap_in_labels_and_buttons (void)
{
  static const struct
  {
    const char *text;
    int n_chars;
  } labels[] = { { "äöü", 1 }, { "abcdefgh", 4 }, { "abcdefgh abcdefgh abcdefgh", 10 } };
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("Some words"));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *label = g_object_ref_sink (sp_label_new_wrapping (labels[i].text));

      assert_wraps (label);
      g_assert_cmpint (gtk_label_get_width_chars (GTK_LABEL (label)), ==, labels[i].n_chars);
      g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (label)), ==, 0);
      g_object_unref (label);
    }
  sp_label_wrap_button (GTK_BUTTON (button));
  assert_wraps (gtk_button_get_child (GTK_BUTTON (button)));
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))),
                   ==, GTK_JUSTIFY_CENTER);
  g_object_unref (button);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, "Some <clouds> & more clouds with an SLO.", set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/explained-text/text-stays-as-it-is", test_text_stays_as_it_is);
  add ("/explained-text/keys-open-what-a-word-means", test_keys_open_what_a_word_means);
  add ("/explained-text/popover-points-at-the-word", test_popover_points_at_the_word);
  add ("/explained-text/keys-pass-what-explains-nothing", test_keys_pass_what_explains_nothing);
  add ("/explained-text/label-goes-with-an-open-popover", test_label_goes_with_an_open_popover);
  g_test_add_func ("/explained-text/marks-come-and-go", test_marks_come_and_go);
  g_test_add_func ("/explained-text/words-wrap", test_words_wrap_in_labels_and_buttons);
  add ("/explained-text/text-without-terms-has-no-links", test_text_without_terms_has_no_links);

  return g_test_run ();
}
