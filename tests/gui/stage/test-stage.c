/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a room sees of the content, and by which keys. */

#include "../drawn-text.h"
#include "../gui-fixture.h"
#include "../picture-fixture.h"

#include "core/pack/sp-place.h"
#include "gui/stage/sp-slide-view.h"
#include "gui/stage/sp-slides.h"
#include "gui/stage/sp-stage.h"

static GtkWidget *
show_pack (const char *name, const char *place, const char *id)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack (name);
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);
  GtkWidget *stage = sp_stage_new_window (NULL, context, place, id);

  gtk_window_set_decorated (GTK_WINDOW (stage), FALSE);
  return gui_fixture_show (stage, 1024, 768);
}

static GtkWidget *
show (const char *place, const char *id)
{
  return show_pack ("stage/stage.json", place, id);
}

/* What a screen reader says of the slide has these words. */
static void
assert_says (GtkWidget *stage, const char *words)
{
  GtkWidget *view = gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0);
  g_autofree char *name = NULL;

  g_assert_nonnull (view);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage)) == view);
  name =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_test_message ("%s", name);
  g_assert_nonnull (strstr (name, words));
}

static void
press (GtkWidget *stage, const char *keys)
{
  g_assert_true (gui_fixture_press (stage, keys));
}

static void
end (GtkWidget *stage)
{
  gpointer alive = stage;

  g_object_add_weak_pointer (G_OBJECT (stage), &alive);
  gui_fixture_settle (stage);
  gtk_window_destroy (GTK_WINDOW (stage));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (alive);
}

static void
test_it_begins_with_what_is_looked_at (void)
{
  static const char *const subjects[][3] = {
    { SP_PLACE_COMPARE, "pay", "Pay\n" },
    { SP_PLACE_CHOOSE, "pipes", "I like pipes.\n" },
    { SP_PLACE_LADDER, "one", "Junior\n" },
    { SP_PLACE_COMPARE, NULL, "A room\n" },
    { SP_PLACE_CHOOSE, NULL, "I like clouds.\n" },
    { SP_PLACE_LADDER, NULL, "Way in\n" },
    { SP_PLACE_PLAN, NULL, "A room\n" },
    { SP_PLACE_CHOOSE, "no-such", "I like clouds.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      GtkWidget *stage = show (subjects[i][0], subjects[i][1]);

      assert_says (stage, subjects[i][2]);
      end (stage);
    }
}

static void
test_a_row_tells_every_role (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, "focus");

  assert_says (stage, "Cloud engineer\nInfrastructure.\nDevOps engineer\nPipelines.\n");
  assert_says (stage, "Git");
  press (stage, "Down");
  assert_says (stage, "Cloud engineer, DevOps engineer\nThe same for both.\n");
  assert_says (stage, "Who is paid?");
  end (stage);
}

/* Each says what belongs to it, once, and nothing else. */
static void
test_slides_say_all_that_belongs_to_them (void)
{
  static const char answers[] =
      "\u200e−2\nStrongly disagree\n\u200e−1\nDisagree\n\u200e0\nNeither\n"
      "\u200e+1\nAgree\n\u200e+2\nStrongly agree\n";
  static const char *const slides[][4] = {
    { "stage/stage.json", SP_PLACE_COMPARE, "focus",
      "Focus\nCloud engineer\nInfrastructure.\nDevOps engineer\nPipelines.\nGit · YAML\n" },
    { "stage/stage.json", SP_PLACE_COMPARE, "pay",
      "Pay\nCloud engineer, DevOps engineer\nThe same for both.\nTo Talk About\nWho is paid?\n" },
    { "stage/stage.json", SP_PLACE_CHOOSE, "clouds", "I like clouds.\n" },
    { "stage/stage.json", SP_PLACE_CHOOSE, "pipes", "I like pipes.\n" },
    { "stage/stage.json", SP_PLACE_LADDER, NULL, "Way in\nJunior\nSenior\n" },
    { "words/terms.json", SP_PLACE_COMPARE, "pay",
      "Pay\nOne\n1\nTwo\nNot covered\nTo Talk About\nWho has a cloud?\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      GtkWidget *stage = show_pack (slides[i][0], slides[i][1], slides[i][2]);
      GtkWidget *view = gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0);
      g_autofree char *said = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      gboolean is_statement = g_str_equal (slides[i][1], SP_PLACE_CHOOSE);
      g_autofree char *expected = g_strconcat (
          slides[i][3], is_statement ? answers : "",
          g_strcmp0 (slides[i][2], "pipes") == 0 ? "To Talk About\nWho likes pipes?\n" : "", NULL);

      g_assert_cmpstr (said, ==, expected);
      end (stage);
    }
}

static guint
count_pages (GtkWidget *stage)
{
  return sp_slide_view_get_n_pages (
      SP_SLIDE_VIEW (gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0)));
}

static guint
count_slides (SpPack *pack, GVariant *state)
{
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);
  g_autoptr (SpSlides) slides = NULL;

  sp_context_set_state (context, "SpComparePage", state);
  slides = sp_slides_new (context);
  return sp_slides_get_n (slides);
}

/* Who looks at no row sees no table without rows either. */
static void
test_rows_that_are_hidden_have_no_slide (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");
  guint n_all = count_slides (pack, g_variant_new_parsed ("@a{sv} {}"));
  GVariantBuilder hidden;

  g_assert_cmpuint (count_slides (pack, g_variant_new_parsed ("{'hidden': <['pay']>}")), ==,
                    n_all - 1);
  g_variant_builder_init (&hidden, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < pack->areas.n_items; i++)
    g_variant_builder_add (&hidden, "s", pack->areas.items[i].id);
  g_assert_cmpuint (count_slides (pack, g_variant_new_parsed ("{'hidden': <%*>}",
                                                              g_variant_builder_end (&hidden))),
                    ==, n_all - pack->areas.n_items - 1);
  gui_fixture_reset ();
}

/* One row makes a table, and has a slide of its own behind it. */
static void
test_one_row_is_enough (void)
{
  GtkWidget *stage = show_pack ("words/terms.json", SP_PLACE_COMPARE, NULL);

  assert_says (stage, "Terms\n");
  press (stage, "Right");
  assert_says (stage, "Pay\n");
  end (stage);
}

/* What four roles say of a row is compared at one glance. */
static void
test_four_roles_stand_on_one_page (void)
{
  GtkWidget *stage = show_pack ("four-careers.json", SP_PLACE_COMPARE, "focus");

  g_assert_cmpuint (count_pages (stage), ==, 1);
  end (stage);
}

static void
test_a_rung_tells_what_it_asks_for (void)
{
  GtkWidget *stage = show (SP_PLACE_LADDER, "one");

  assert_says (stage, "Learns the sky.");
  assert_says (stage, "Weather");
  end (stage);
}

static void
test_keys_and_remotes_turn_pages (void)
{
  static const char *const steps[][2] = {
    { "Page_Down", "I like pipes." },
    { "Page_Down", "Way in" },
    { "Page_Up", "I like pipes." },
    { "BackSpace", "I like clouds." },
    { "space", "I like pipes." },
    { "Left", "I like clouds." },
    { "Right", "I like pipes." },
    { "End", "Who climbs?" },
    { "Page_Down", "Who climbs?" },
    { "Down", "Who climbs?" },
    { "Home", "A room" },
    { "Page_Up", "A room" },
    { "Up", "A room" },
    { "Down", "Infrastructure." },
    { "KP_Down", "Who is paid?" },
    { "KP_Up", "Infrastructure." },
    { "KP_Page_Down", "Who is paid?" },
    { "KP_Page_Up", "Infrastructure." },
    { "KP_Right", "Who is paid?" },
    { "KP_Left", "Infrastructure." },
    { "Return", "Who is paid?" },
    { "Up", "Infrastructure." },
  };
  GtkWidget *stage = show (SP_PLACE_CHOOSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (stage, steps[i][0]);
      assert_says (stage, steps[i][1]);
    }
  end (stage);
}

static void
click (GtkWidget *stage)
{
  GtkWidget *view = gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        {
          g_signal_emit_by_name (controller, "released", 1, 5.0, 5.0);
          gui_fixture_settle (stage);
          return;
        }
    }
  g_assert_not_reached ();
}

/* Where there is no pointer in sight. */
static void
test_a_click_goes_on (void)
{
  GtkWidget *stage = show (SP_PLACE_CHOOSE, NULL);
  GdkCursor *cursor = gtk_widget_get_cursor (gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0));

  g_assert_cmpstr (gdk_cursor_get_name (cursor), ==, "none");
  click (stage);
  assert_says (stage, "I like pipes.");
  click (stage);
  assert_says (stage, "Way in");
  end (stage);
}

static void
test_a_long_slide_takes_pages (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, "long");

  g_assert_cmpuint (count_pages (stage), ==, 2);
  assert_says (stage, "one of many things");
  press (stage, "Page_Down");
  assert_says (stage, "nobody will read");
  press (stage, "Page_Down");
  assert_says (stage, "I like clouds.");
  /* As on the worksheet */
  assert_says (stage, "−2");
  press (stage, "Page_Up");
  assert_says (stage, "nobody will read");
  press (stage, "Page_Up");
  assert_says (stage, "one of many things");
  press (stage, "Up");
  assert_says (stage, "The same for both.");
  /* Whoever goes on by a slide begins with its first page. */
  press (stage, "Down");
  assert_says (stage, "one of many things");
  end (stage);
}

static void
test_left_is_forward_from_right_to_left (void)
{
  GtkWidget *stage;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  stage = show (SP_PLACE_CHOOSE, NULL);
  press (stage, "Left");
  assert_says (stage, "I like pipes.");
  press (stage, "Right");
  assert_says (stage, "I like clouds.");
  end (stage);
  gui_fixture_reset ();
}

static void
test_whole_and_back (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, "pay");

  press (stage, "w");
  assert_says (stage, "A room");
  press (stage, "w");
  assert_says (stage, "Pay\n");
  press (stage, "Down");
  press (stage, "w");
  assert_says (stage, "A room");
  press (stage, "w");
  assert_says (stage, "one of many things");
  end (stage);
}

static void
test_black_hides_and_shows (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, "pay");

  press (stage, "b");
  g_assert_null (gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage)) ==
                 gtk_window_get_child (GTK_WINDOW (stage)));
  press (stage, "Page_Down");
  assert_says (stage, "Pay\n");
  press (stage, "period");
  press (stage, "b");
  assert_says (stage, "Pay\n");
  end (stage);
}

static void
test_questions_lead_to_what_they_are_about (void)
{
  static const char *const slides[] = { "Pay\n", "I like pipes.\n", "Senior\n", "A room\n",
                                        "Way in\n" };
  GtkWidget *stage = show (SP_PLACE_CHOOSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      GtkWidget *row;

      press (stage, "q");
      row = gui_fixture_find (stage, GTK_TYPE_LIST_BOX_ROW, i);
      g_assert_nonnull (row);
      gtk_widget_activate (row);
      gui_fixture_settle (stage);
      assert_says (stage, slides[i]);
    }
  press (stage, "q");
  press (stage, "Escape");
  assert_says (stage, "Way in\n");
  press (stage, "q");
  press (stage, "q");
  assert_says (stage, "Way in\n");
  end (stage);
}

/* Among questions a key that turns pages of slides does not. */
static void
test_questions_stay_until_one_is_chosen (void)
{
  static const char *const keys[] = { "Page_Down", "Down", "Home", "End", "Left" };
  GtkWidget *stage = show (SP_PLACE_CHOOSE, NULL);
  GtkWidget *list;

  press (stage, "q");
  list = gui_fixture_find (stage, GTK_TYPE_LIST_BOX, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Questions for a Class");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gui_fixture_find (list, GTK_TYPE_LIST_BOX_ROW, 0)),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Who is paid?\nPay");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (stage)), list));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gui_fixture_press (stage, keys[i]);
      g_assert_true (gui_fixture_find (stage, GTK_TYPE_LIST_BOX, 0) == list);
    }
  end (stage);
}

/* A pack without a question has no list of them. */
static void
test_no_questions_are_no_list (void)
{
  GtkWidget *stage = show_pack ("window/ladders-alone.json", SP_PLACE_LADDER, NULL);

  press (stage, "q");
  g_assert_null (gui_fixture_find (stage, GTK_TYPE_LIST_BOX, 0));
  g_assert_nonnull (gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0));
  end (stage);
}

/* Rows, statements or rungs alone are enough. */
static void
test_something_to_show_is_enough (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");
  guint *const counts[] = { &pack->areas.n_items, &pack->statements.n_items, &pack->rungs.n_items };
  const guint were[] = { *counts[0], *counts[1], *counts[2] };

  for (guint i = 0; i <= 3; i++)
    {
      for (guint j = 0; j < 3; j++)
        *counts[j] = i == j ? were[j] : 0;
      g_assert_cmpint (sp_stage_has_slides (pack), ==, i < 3);
    }
  for (guint j = 0; j < 3; j++)
    *counts[j] = were[j];
}

/* A larger screen has larger letters, as far as both of its sides allow. */
static void
test_letters_grow_with_the_screen (void)
{
  g_assert_cmpfloat (sp_slide_get_pixels (1024, 768), ==, 24);
  g_assert_cmpfloat (sp_slide_get_pixels (512, 384), ==, 24);
  g_assert_cmpfloat (sp_slide_get_pixels (2048, 1536), ==, 48);
  g_assert_cmpfloat (sp_slide_get_pixels (2048, 768), ==, 24);
  g_assert_cmpfloat (sp_slide_get_pixels (1024, 1536), ==, 24);
  g_assert_cmpfloat (sp_slide_get_pixels (1536, 1536), ==, 36);
}

/* Each slide stands among those of its page. */
static void
test_slides_are_counted_by_page (void)
{
  static const char *const places[] = { "1 / 4", "2 / 4", "3 / 4", "4 / 4", "1 / 2",
                                        "2 / 2", "1 / 4", "2 / 4", "3 / 4", "4 / 4" };
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);
  g_autoptr (SpSlides) slides = sp_slides_new (context);

  g_assert_cmpuint (sp_slides_get_n (slides), ==, G_N_ELEMENTS (places));
  g_assert_true (sp_slides_get_pack (slides) == pack);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = sp_slides_describe_place (slides, i);

      g_assert_cmpstr (place, ==, places[i]);
      g_assert_cmpint (sp_slides_is_whole (slides, i), ==, i == 0 || i == 6);
    }
  g_assert_cmpuint (sp_slides_find_whole (slides, 3), ==, 0);
  g_assert_cmpuint (sp_slides_find_whole (slides, 5), ==, 5);
  g_assert_cmpuint (sp_slides_find_whole (slides, 9), ==, 6);
}

/* The ladders of the roles that the page shows are those of the slides; who is not known is not shown. */
static void
test_ladders_are_those_of_the_page (void)
{
  static const struct
  {
    const char *state;
    guint n; /* slides of ladders */
  } states[] = { { "@a{sv} {}", 4 },
                 { "{'roles': <['cloud']>}", 4 },
                 { "{'roles': <['nobody', 'devops']>}", 0 },
                 { "{'roles': <['nobody']>}", 4 } };
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (SpContext) context = sp_context_new (pack, NULL);
      g_autoptr (SpSlides) slides = NULL;

      sp_context_set_state (context, "SpLadderPage", g_variant_new_parsed (states[i].state));
      slides = sp_slides_new (context);
      g_test_message ("%s: %u", states[i].state, sp_slides_get_n (slides));
      g_assert_cmpuint (sp_slides_get_n (slides), ==, 6 + states[i].n);
    }
  gui_fixture_reset ();
}

/* It covers the window that it is of, and has a name. */
static void
test_it_is_told_and_above_its_window (void)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("stage/stage.json");
  g_autoptr (SpContext) context = sp_context_new (pack, NULL);
  GtkWidget *below = gui_fixture_show (gui_fixture_new_box (10, 10), 300, 300);
  GtkWidget *window = sp_stage_new_window (GTK_WINDOW (below), context, SP_PLACE_COMPARE, NULL);
  GtkWidget *stage = gtk_window_get_child (GTK_WINDOW (window));

  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (below));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_has_css_class (window, "stage"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Presentation");
  gtk_test_accessible_assert_role (stage, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stage), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Presentation");
  gtk_window_destroy (GTK_WINDOW (window));
  window = sp_stage_new_window (NULL, context, SP_PLACE_COMPARE, NULL);
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  gui_fixture_close (below);
}

static void
test_closing_leaves_nothing (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, NULL);
  gpointer alive = stage;

  press (stage, "b");
  g_object_add_weak_pointer (G_OBJECT (stage), &alive);
  gtk_window_close (GTK_WINDOW (stage));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (alive);
}

/* Presses a key without waiting for what is gone then. */
static void
press_last (GtkWidget *stage, const char *keys)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (gtk_window_get_child (GTK_WINDOW (stage)));
  GtkWidget *widget = gtk_window_get_child (GTK_WINDOW (stage));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *name =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (name, keys))
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

/* From a slide, and from black. */
static void
test_keys_end_it (void)
{
  static const char *const keys[] = { "Escape", "F5" };

  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *stage = show (SP_PLACE_COMPARE, "pay");
      gpointer alive = stage;

      if (i >= G_N_ELEMENTS (keys))
        press (stage, "b");
      g_object_add_weak_pointer (G_OBJECT (stage), &alive);
      press_last (stage, keys[i % G_N_ELEMENTS (keys)]);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (alive);
    }
}

/* As one sees it on a projector. */
static void
assert_legible (GtkWidget *stage, GArray *texts)
{
  PictureFixture picture = picture_fixture_take (stage);

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      const DrawnText *text = &g_array_index (texts, DrawnText, i);

      g_test_message ("%g pixels at %d, %d: %d × %d", text->size, text->area.x, text->area.y,
                      text->area.width, text->area.height);
      g_assert_cmpfloat (text->size, >=, 24 - 1e-3);
      g_assert_cmpint (text->area.x, >=, 0);
      g_assert_cmpint (text->area.x + text->area.width, <=, picture.width);
      g_assert_cmpint (text->area.y + text->area.height, <=, picture.height);
      if (text->has_ink)
        g_assert_cmpfloat (picture_fixture_measure_contrast (&picture, &text->area), >=, 7);
    }
  g_free (picture.pixels);
}

typedef struct
{
  const char *pack;
  const char *place;
  guint n_pages; /* how many pages to look at */
} Show;

static void
test_pages_can_be_read_from_the_back (gconstpointer data)
{
  const Show *shown = data;
  GtkWidget *stage = show_pack (shown->pack, shown->place, NULL);

  for (guint i = 0; i < shown->n_pages; i++)
    {
      g_autoptr (GArray) texts = NULL;

      drawn_text_start ();
      gtk_widget_queue_draw (gui_fixture_find (stage, SP_TYPE_SLIDE_VIEW, 0));
      gui_fixture_settle (stage);
      texts = drawn_text_end ();
      assert_legible (stage, texts);
      press (stage, "Page_Down");
    }
  end (stage);
}

static void
test_questions_can_be_read_from_the_back (void)
{
  GtkWidget *stage = show (SP_PLACE_COMPARE, NULL);
  g_autoptr (GPtrArray) labels = NULL;
  PictureFixture picture;

  press (stage, "q");
  picture = picture_fixture_take (stage);
  labels = gui_fixture_find_all (stage, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 9);
  for (guint i = 0; i < labels->len; i++)
    {
      graphene_rect_t bounds = gui_fixture_get_bounds (labels->pdata[i], stage);
      GdkRectangle area = { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                            (int) bounds.size.height };
      PangoLayoutLine *line =
          pango_layout_get_line_readonly (gtk_label_get_layout (labels->pdata[i]), 0);
      PangoGlyphItem *item = line->runs->data;
      PangoFontDescription *font =
          pango_font_describe_with_absolute_size (item->item->analysis.font);

      g_assert_cmpint (pango_font_description_get_size (font), >=, 24 * PANGO_SCALE);
      pango_font_description_free (font);
      g_assert_cmpfloat (picture_fixture_measure_contrast (&picture, &area), >=, 7);
    }
  g_free (picture.pixels);
  end (stage);
}

int
main (int argc, char **argv)
{
  static const Show all = { "stage/stage.json", SP_PLACE_COMPARE, 14 };
  static const Show ladders = { "four-careers.json", SP_PLACE_LADDER, 14 };

  gui_fixture_init (&argc, &argv);

  g_test_add_func ("/stage/one-row", test_one_row_is_enough);
  g_test_add_func ("/stage/hidden-rows", test_rows_that_are_hidden_have_no_slide);
  g_test_add_func ("/stage/begins-with-what-is-looked-at", test_it_begins_with_what_is_looked_at);
  g_test_add_func ("/stage/a-row-tells-every-role", test_a_row_tells_every_role);
  g_test_add_func ("/stage/four-roles-stand-on-one-page", test_four_roles_stand_on_one_page);
  g_test_add_func ("/stage/a-rung-tells-what-it-asks-for", test_a_rung_tells_what_it_asks_for);
  g_test_add_func ("/stage/keys-and-remotes-turn-pages", test_keys_and_remotes_turn_pages);
  g_test_add_func ("/stage/a-long-slide-takes-pages", test_a_long_slide_takes_pages);
  g_test_add_func ("/stage/left-is-forward-from-right-to-left",
                   test_left_is_forward_from_right_to_left);
  g_test_add_func ("/stage/whole-and-back", test_whole_and_back);
  g_test_add_func ("/stage/black-hides-and-shows", test_black_hides_and_shows);
  g_test_add_func ("/stage/questions-lead-to-what-they-are-about",
                   test_questions_lead_to_what_they_are_about);
  g_test_add_func ("/stage/slides-say-all", test_slides_say_all_that_belongs_to_them);
  g_test_add_func ("/stage/keys-end-it", test_keys_end_it);
  g_test_add_func ("/stage/a-click-goes-on", test_a_click_goes_on);
  g_test_add_func ("/stage/questions-stay", test_questions_stay_until_one_is_chosen);
  g_test_add_func ("/stage/no-questions-are-no-list", test_no_questions_are_no_list);
  g_test_add_func ("/stage/something-to-show-is-enough", test_something_to_show_is_enough);
  g_test_add_func ("/stage/letters-grow-with-the-screen", test_letters_grow_with_the_screen);
  g_test_add_func ("/stage/slides-are-counted-by-page", test_slides_are_counted_by_page);
  g_test_add_func ("/stage/ladders-are-those-of-the-page", test_ladders_are_those_of_the_page);
  g_test_add_func ("/stage/it-is-told-and-above-its-window", test_it_is_told_and_above_its_window);
  g_test_add_func ("/stage/closing-leaves-nothing", test_closing_leaves_nothing);
  g_test_add_data_func ("/stage/pages-can-be-read-from-the-back", &all,
                        test_pages_can_be_read_from_the_back);
  g_test_add_data_func ("/stage/large-ladders-can-be-read-from-the-back", &ladders,
                        test_pages_can_be_read_from_the_back);
  g_test_add_func ("/stage/questions-can-be-read-from-the-back",
                   test_questions_can_be_read_from_the_back);
  return g_test_run ();
}
