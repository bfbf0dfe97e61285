/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of the glossary in a cell of the comparison, which is one place for the keyboard. */

#include "../gui-fixture.h"

#include "core/text/sp-query.h"
#include "gui/compare/sp-compare-cell.h"
#include "gui/compare/sp-compare-terms.h"

#include <string.h>

#define TEXT "A <big> cloud & its clouds."

typedef struct
{
  SpPack *pack;
  SpComparison *comparison;
  GtkWidget *cell;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer text)
{
  static const char *const items[] = { "Cloud storage", "An SLO" };
  static const SpTexts chips = { .items = (gpointer) items, .n_items = G_N_ELEMENTS (items) };
  SpCompareContent content = { .text = text, .items = text != NULL ? &chips : NULL };
  guint role = 0;

  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("words/terms.json");
  self->comparison = sp_comparison_new (self->pack, &role, 1);
  self->cell = sp_compare_cell_new (self->comparison, 0, 1, "Row", &content);
  self->window = gui_fixture_show (self->cell, 300, 300);
}

static void
tear_down (Fixture *self, gconstpointer text)
{
  gui_fixture_close (self->window);
  sp_comparison_free (self->comparison);
  sp_pack_unref (self->pack);
}

static GtkLabel *
get_label (Fixture *self, guint position)
{
  return sp_compare_cell_get_labels (SP_COMPARE_CELL (self->cell))->pdata[position];
}

/* Whether a line is drawn below the letters from @word on. */
static gboolean
is_marked (GtkLabel *label, const char *word)
{
  const char *text = gtk_label_get_text (label);
  int index = (int) (strstr (text, word) - text);
  GSList *lines = pango_layout_get_lines_readonly (gtk_label_get_layout (label));

  for (GSList *line = lines; line != NULL; line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run != NULL; run = run->next)
      {
        const PangoItem *item = ((PangoGlyphItem *) run->data)->item;

        if (index < item->offset || index >= item->offset + item->length)
          continue;
        for (GSList *one = item->analysis.extra_attrs; one != NULL; one = one->next)
          if (((PangoAttribute *) one->data)->klass->type == PANGO_ATTR_UNDERLINE)
            return TRUE;
      }
  return FALSE;
}

static void
test_each_is_marked_once (Fixture *self, gconstpointer text)
{
  g_assert_cmpstr (gtk_label_get_text (get_label (self, 0)), ==, text);
  g_assert_true (is_marked (get_label (self, 0), "cloud &"));
  g_assert_false (is_marked (get_label (self, 0), "big"));
  g_assert_false (is_marked (get_label (self, 0), "clouds"));
  g_assert_false (is_marked (get_label (self, 1), "Cloud"));
  g_assert_true (is_marked (get_label (self, 2), "SLO"));
}

static void
test_search_leaves_the_marks (Fixture *self, gconstpointer text)
{
  g_autoptr (SpQuery) query = sp_query_new ("big");
  g_autoptr (SpQuery) none = sp_query_new ("");

  sp_compare_cell_mark_hits (SP_COMPARE_CELL (self->cell), query);
  g_assert_true (is_marked (get_label (self, 0), "big"));
  sp_compare_cell_mark_hits (SP_COMPARE_CELL (self->cell), none);
  g_assert_false (is_marked (get_label (self, 0), "big"));
  g_assert_true (is_marked (get_label (self, 0), "cloud &"));
}

static void
test_screen_reader_is_told (Fixture *self, gconstpointer text)
{
  gtk_test_accessible_assert_property (self->cell, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Explained here: Cloud, SLO");
  gtk_test_accessible_assert_property (self->cell, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
}

static void
test_keyboard_opens_what_they_mean (Fixture *self, gconstpointer text)
{
  GtkWidget *popover;

  g_assert_true (gtk_widget_activate_action (self->cell, "cell.show-sources", NULL));
  gui_fixture_settle (self->window);
  popover = gui_fixture_find (self->cell, GTK_TYPE_POPOVER, 0);
  g_assert_nonnull (gui_fixture_find_label (popover, "Words"));
  g_assert_nonnull (gui_fixture_find_label (popover, "Cloud  Machines <of> \"others\" & more."));
  g_assert_null (gui_fixture_find_label (popover, "No source is named"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gui_fixture_settle (self->window);
}

/* Returns what stands where @word is drawn. */
static const SpTerm *
find_at (Fixture *self, guint position, const char *word)
{
  GtkLabel *label = get_label (self, position);
  const char *text = gtk_label_get_text (label);
  graphene_point_t point;
  PangoRectangle place;
  int x, y;

  pango_layout_index_to_pos (gtk_label_get_layout (label), (int) (strstr (text, word) - text),
                             &place);
  pango_extents_to_pixels (&place, NULL);
  gtk_label_get_layout_offsets (label, &x, &y);
  point = GRAPHENE_POINT_INIT (x + place.x + 2, y + place.y + 2);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (label), self->cell, &point, &point));
  return sp_compare_terms_find_at (self->pack,
                                   sp_compare_cell_get_labels (SP_COMPARE_CELL (self->cell)),
                                   self->cell, (int) point.x, (int) point.y);
}

static gboolean
has_tip (Fixture *self, int x, int y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (self->cell, "query-tooltip", x, y, FALSE, tooltip, &has);
  return has;
}

static void
test_pointer_finds_them (Fixture *self, gconstpointer text)
{
  g_assert_cmpstr (find_at (self, 0, "cloud &")->title, ==, "Cloud");
  g_assert_cmpstr (find_at (self, 2, "SLO")->title, ==, "SLO");
  g_assert_null (find_at (self, 0, "big"));
  g_assert_true (gtk_widget_get_has_tooltip (self->cell));
  g_assert_false (has_tip (self, 2, 280));
}

static void
test_cell_without_words_is_quiet (Fixture *self, gconstpointer text)
{
  g_assert_false (gtk_widget_get_has_tooltip (self->cell));
  gtk_widget_activate_action (self->cell, "cell.show-sources", NULL);
  g_assert_null (gui_fixture_find (self->cell, GTK_TYPE_POPOVER, 0));
}

static void
add (const char *path, const char *text, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, text, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gui_fixture_init (&argc, &argv);

  add ("/cell-terms/each-is-marked-once", TEXT, test_each_is_marked_once);
  add ("/cell-terms/search-leaves-the-marks", TEXT, test_search_leaves_the_marks);
  add ("/cell-terms/screen-reader-is-told", TEXT, test_screen_reader_is_told);
  add ("/cell-terms/keyboard-opens-what-they-mean", TEXT, test_keyboard_opens_what_they_mean);
  add ("/cell-terms/pointer-finds-them", TEXT, test_pointer_finds_them);
  add ("/cell-terms/cell-without-words-is-quiet", NULL, test_cell_without_words_is_quiet);

  return g_test_run ();
}
