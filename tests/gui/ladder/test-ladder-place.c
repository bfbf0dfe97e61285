/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the drawing of the ladders is in its room, and what stands over it. */

#include "../picture-fixture.h"
#include "ladder-fixture.h"

#include "gui/ladder/sp-ladder-view-private.h"

#include <math.h>

/* What stays around a rung that is brought into sight, and how far rounding may lead, in pixels. */
#define MARGIN 36.0
#define ROUNDING 2.0

/* How far a mark reaches around its rung at most, in pixels. */
#define OUTLINE 12.0f

static void
open_mirrored (LadderFixture *fixture, gconstpointer direction)
{
  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  ladder_fixture_open (fixture, 1000);
}

static void
close_mirrored (LadderFixture *fixture)
{
  ladder_fixture_close (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
zoom (LadderFixture *fixture, double zoom)
{
  sp_ladder_view_set_zoom (fixture->view, zoom);
  ladder_fixture_settle (fixture);
}

static graphene_rect_t
get_bounds (LadderFixture *fixture, guint node)
{
  return gui_fixture_get_bounds (sp_ladder_view_get_rung (fixture->view, node),
                                 GTK_WIDGET (fixture->view));
}

/* Returns where the drawing begins in the view and where it ends, without what leads it. */
static void
find_drawing (LadderFixture *fixture, GtkOrientation orientation, double ends[2])
{
  const SpLadderLayout *layout = sp_ladder_view_get_layout (fixture->view);
  double zoom = sp_ladder_view_get_zoom (fixture->view);
  graphene_rect_t bounds = get_bounds (fixture, 0);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      ends[0] = (double) bounds.origin.x - layout->boxes[0].x * zoom;
      ends[1] = ends[0] + layout->width * zoom;
    }
  else
    {
      ends[0] = (double) bounds.origin.y - layout->boxes[0].y * zoom;
      ends[1] = ends[0] + layout->height * zoom;
    }
}

/* What the keyboard and screen readers find is where the box is drawn, and as large. */
static void
test_rungs_stand_as_they_are_laid_out (gconstpointer direction)
{
  static const double zooms[] = { 1.5, 1.0, 0.6 };
  LadderFixture fixture;

  open_mirrored (&fixture, direction);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const SpLadderBox *boxes;
      graphene_rect_t first;

      zoom (&fixture, zooms[i]);
      boxes = sp_ladder_view_get_layout (fixture.view)->boxes;
      first = get_bounds (&fixture, 0);
      for (guint k = 0; k < sp_ladder_view_get_layout (fixture.view)->n_boxes; k++)
        {
          graphene_rect_t bounds = get_bounds (&fixture, k);

          g_assert_cmpfloat_with_epsilon (bounds.origin.x - first.origin.x,
                                          (boxes[k].x - boxes[0].x) * zooms[i], 0.01);
          g_assert_cmpfloat_with_epsilon (bounds.origin.y - first.origin.y,
                                          (boxes[k].y - boxes[0].y) * zooms[i], 0.01);
          g_assert_cmpfloat_with_epsilon (bounds.size.width, ceil (boxes[k].width * zooms[i]),
                                          0.01);
          g_assert_cmpfloat_with_epsilon (bounds.size.height, ceil (boxes[k].height * zooms[i]),
                                          0.01);
        }
    }
  close_mirrored (&fixture);
}

/* It stands in the middle above its legend, together with the names of the levels that stand before it where reading begins. */
static void
test_a_small_drawing_stands_in_the_middle (gconstpointer direction)
{
  gboolean is_rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  LadderFixture fixture;
  GtkWidget *view;
  int room[2];

  open_mirrored (&fixture, direction);
  view = GTK_WIDGET (fixture.view);
  zoom (&fixture, SP_LADDER_ZOOM_MIN);
  room[0] = gtk_widget_get_width (view);
  room[1] = (int) gui_fixture_get_bounds (gtk_widget_get_last_child (view), view).origin.y;
  for (guint i = 0; i < 2; i++)
    {
      SpLadderAxis axis = sp_ladder_view_measure_axis (fixture.view, i, SP_LADDER_ZOOM_MIN);
      double ends[2];
      double lead;

      find_drawing (&fixture, i, ends);
      g_assert_cmpfloat (axis.extent, <, axis.page);
      g_assert_cmpfloat (axis.page, ==, room[i]);
      lead = axis.extent - (ends[1] - ends[0]);
      g_assert_cmpfloat (lead, >=, 0.0);
      ends[0] -= i == GTK_ORIENTATION_HORIZONTAL && is_rtl ? 0.0 : lead;
      ends[1] += i == GTK_ORIENTATION_HORIZONTAL && is_rtl ? lead : 0.0;
      g_assert_cmpfloat_with_epsilon (ends[0], axis.page - ends[1], ROUNDING);
    }
  close_mirrored (&fixture);
}

/* Steps and pages are those of a scrolled window. */
static void
test_a_large_drawing_scrolls_from_edge_to_edge (gconstpointer direction)
{
  gboolean is_rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  LadderFixture fixture;
  GtkAdjustment *adjustments[2];

  open_mirrored (&fixture, direction);
  zoom (&fixture, 1.5);
  adjustments[0] = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture.view));
  adjustments[1] = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.view));
  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = adjustments[i];
      double page = i == GTK_ORIENTATION_HORIZONTAL
                        ? gtk_widget_get_width (GTK_WIDGET (fixture.view))
                        : gtk_widget_get_height (GTK_WIDGET (fixture.view));
      double ends[2];
      double lead = sp_ladder_view_measure_axis (fixture.view, i, 1.5).start;

      g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), ==, page);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_step_increment (adjustment), page * 0.1,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_page_increment (adjustment), page * 0.9,
                                      1e-6);
      gtk_adjustment_set_value (adjustment, 0.0);
      ladder_fixture_settle (&fixture);
      find_drawing (&fixture, i, ends);
      g_assert_cmpfloat_with_epsilon (ends[0], lead, ROUNDING);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      ladder_fixture_settle (&fixture);
      find_drawing (&fixture, i, ends);
      g_assert_cmpfloat (ends[1], <=, page + ROUNDING);
      if (!is_rtl || i == GTK_ORIENTATION_VERTICAL)
        g_assert_cmpfloat_with_epsilon (ends[1], page, ROUNDING);
    }
  close_mirrored (&fixture);
}

/* Where it had to be scrolled for a rung, that stands off the edge it came from, or the drawing ends there. */
static void
assert_scrolled_no_further (LadderFixture *fixture,
                            GtkAdjustment *adjustment,
                            double before,
                            double gap_before,
                            double gap_after)
{
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (value < before && value > 0.5)
    g_assert_cmpfloat_with_epsilon (gap_before, MARGIN, ROUNDING);
  else if (value > before && value < last - 1.0)
    g_assert_cmpfloat_with_epsilon (gap_after, MARGIN, ROUNDING);
  else if (value == before && value > 0.5 && value < last - 1.0)
    g_assert_cmpfloat (MIN (gap_before, gap_after), >=, MARGIN - ROUNDING);
}

/* With the least scrolling, and what names the levels and roles over nothing of it. */
static void
test_rungs_are_brought_into_sight (gconstpointer direction)
{
  LadderFixture fixture;
  GtkScrollable *scrollable;

  open_mirrored (&fixture, direction);
  zoom (&fixture, 1.5);
  scrollable = GTK_SCROLLABLE (fixture.view);
  for (guint i = 0; i < sp_ladder_view_get_layout (fixture.view)->n_boxes; i += 2)
    {
      SpLadderAxis across =
          sp_ladder_view_measure_axis (fixture.view, GTK_ORIENTATION_HORIZONTAL, 1.5);
      SpLadderAxis down = sp_ladder_view_measure_axis (fixture.view, GTK_ORIENTATION_VERTICAL, 1.5);
      GtkAdjustment *adjustments[] = { gtk_scrollable_get_hadjustment (scrollable),
                                       gtk_scrollable_get_vadjustment (scrollable) };
      double before[] = { gtk_adjustment_get_value (adjustments[0]),
                          gtk_adjustment_get_value (adjustments[1]) };
      graphene_rect_t bounds;

      sp_ladder_view_go_to (fixture.view, i);
      ladder_fixture_settle (&fixture);
      bounds = get_bounds (&fixture, i);
      g_assert_cmpfloat (bounds.origin.x, >=, across.cover_start - ROUNDING);
      g_assert_cmpfloat (bounds.origin.y, >=, down.cover_start - ROUNDING);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                         across.page - across.cover_end + ROUNDING);
      assert_scrolled_no_further (
          &fixture, adjustments[0], before[0], bounds.origin.x - across.cover_start,
          across.page - across.cover_end - (double) (bounds.origin.x + bounds.size.width));
      assert_scrolled_no_further (&fixture, adjustments[1], before[1],
                                  bounds.origin.y - down.cover_start,
                                  down.page - (double) (bounds.origin.y + bounds.size.height));
    }
  close_mirrored (&fixture);
}

/* Checks that what goes from @low to @high stands in the middle of what titles leave free, or as near as the drawing
 * can be scrolled, or as the rung needs that goes from @first to @last. */
static void
assert_framed (LadderFixture *fixture,
               GtkOrientation orientation,
               const double all[2],
               const double start[2])
{
  GtkScrollable *view = GTK_SCROLLABLE (fixture->view);
  GtkAdjustment *adjustment = orientation == GTK_ORIENTATION_HORIZONTAL
                                  ? gtk_scrollable_get_hadjustment (view)
                                  : gtk_scrollable_get_vadjustment (view);
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  SpLadderAxis axis = sp_ladder_view_measure_axis (fixture->view, orientation,
                                                   sp_ladder_view_get_zoom (fixture->view));
  double before = start[0] - axis.cover_start;
  double after = axis.page - axis.cover_end - start[1];
  double off = (all[0] + all[1] - axis.cover_start - axis.page + axis.cover_end) / 2.0;

  if (value > 0.5 && value < last - 0.5)
    g_assert_true (fabs (off) <= ROUNDING || fabs (before - MARGIN) <= ROUNDING ||
                   fabs (after - MARGIN) <= ROUNDING);
  else if (value <= 0.5)
    g_assert_true (off <= ROUNDING || after <= MARGIN + ROUNDING);
  else
    g_assert_true (off >= -ROUNDING || before <= MARGIN + ROUNDING);
  g_assert_cmpfloat (before, >=, value > 0.5 ? MARGIN - ROUNDING : 0.0);
}

/* What goes from the rung @from to @to, and of that the first. */
static void
assert_both_framed (LadderFixture *fixture, guint from, guint to)
{
  graphene_rect_t start = get_bounds (fixture, from);
  graphene_rect_t end = get_bounds (fixture, to);
  graphene_rect_t all;

  graphene_rect_union (&start, &end, &all);
  assert_framed (fixture, GTK_ORIENTATION_HORIZONTAL,
                 (const double[]){ all.origin.x, (double) (all.origin.x + all.size.width) },
                 (const double[]){ start.origin.x, (double) (start.origin.x + start.size.width) });
  assert_framed (fixture, GTK_ORIENTATION_VERTICAL,
                 (const double[]){ all.origin.y, (double) (all.origin.y + all.size.height) },
                 (const double[]){ start.origin.y, (double) (start.origin.y + start.size.height) });
}

/* Where the person is stands in the middle, at the size that somebody chose. */
static void
test_where_one_is_stands_in_the_middle (gconstpointer direction)
{
  LadderFixture fixture;
  const SpLadder *ladder;

  open_mirrored (&fixture, direction);
  zoom (&fixture, 1.5);
  ladder = sp_ladder_session_get_ladder (fixture.session);
  for (guint i = 1; i <= ladder->n_rungs; i++)
    {
      guint node = ladder->n_rungs - i;

      sp_ladder_session_set_from (fixture.session, (int) ladder->rungs[node]);
      ladder_fixture_settle (&fixture);
      g_assert_cmpfloat (sp_ladder_view_get_zoom (fixture.view), ==, 1.5);
      assert_both_framed (&fixture, node, node);
    }
  close_mirrored (&fixture);
}

/* So does a route, or its start if it is larger than the room. */
static void
test_routes_stand_in_the_middle (gconstpointer direction)
{
  LadderFixture fixture;
  const SpLadder *ladder;

  open_mirrored (&fixture, direction);
  ladder = sp_ladder_session_get_ladder (fixture.session);
  for (guint i = 0; i < ladder->n_moves; i += 5)
    {
      const SpMove *move = sp_ladder_get_move (ladder, i);
      int from = sp_ladder_session_find_node (fixture.session, (int) move->from.index);
      int to = sp_ladder_session_find_node (fixture.session, (int) move->to.index);

      sp_ladder_session_set_from (fixture.session, (int) move->from.index);
      sp_ladder_session_set_to (fixture.session, (int) move->to.index);
      zoom (&fixture, 1.4);
      sp_ladder_session_set_to (fixture.session, SP_NO_RUNG);
      sp_ladder_session_set_to (fixture.session, (int) move->to.index);
      ladder_fixture_settle (&fixture);
      if (sp_ladder_session_get_route (fixture.session)->n_moves == 1)
        assert_both_framed (&fixture, (guint) from, (guint) to);
    }
  close_mirrored (&fixture);
}

/* Counts the pixels that differ in @area of the view, which is what there is of it in the window. */
static guint
count_changes (const PictureFixture *one, const PictureFixture *other, const graphene_rect_t *area)
{
  guint n = 0;

  for (int y = MAX ((int) area->origin.y, 0);
       y < MIN ((int) (area->origin.y + area->size.height), one->height); y++)
    for (int x = MAX ((int) area->origin.x, 0);
         x < MIN ((int) (area->origin.x + area->size.width), one->width); x++)
      n += one->pixels[y * one->width + x] != other->pixels[y * other->width + x];
  return n;
}

/* Checks that the window has changed since @before, around @rung and nowhere else. Frees @before. */
static void
assert_changed_at (GtkWidget *window, GtkWidget *rung, PictureFixture *before)
{
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 2000, 2000);
  graphene_rect_t around = gui_fixture_get_bounds (rung, window);
  PictureFixture after;

  gui_fixture_settle (window);
  after = picture_fixture_take (window);
  graphene_rect_inset (&around, -OUTLINE, -OUTLINE);
  g_assert_cmpuint (count_changes (before, &after, &around), >, 20);
  g_assert_cmpuint (count_changes (before, &after, &all), ==,
                    count_changes (before, &after, &around));
  g_free (before->pixels);
  g_free (after.pixels);
}

/* Each of them, around its own box and nowhere else. */
static void
test_marks_stand_around_their_rungs (void)
{
  LadderFixture fixture;

  ladder_fixture_open_own (&fixture, 1000);
  for (guint i = 0; i < sp_ladder_session_get_ladder (fixture.session)->n_rungs; i++)
    {
      GtkWidget *rung = sp_ladder_view_get_rung (fixture.view, i);
      PictureFixture before = picture_fixture_take (fixture.window);

      gtk_widget_add_css_class (rung, "found");
      assert_changed_at (fixture.window, rung, &before);
      gtk_widget_remove_css_class (rung, "found");
      ladder_fixture_settle (&fixture);
    }
  ladder_fixture_close (&fixture);
}

/* The drawing is where the rungs are, at any zoom, and says which is selected and which is in reach. */
static void
test_the_drawing_is_where_the_rungs_are (gconstpointer direction)
{
  static const double zooms[] = { 1.0, 0.3 };
  g_autoptr (SpPack) pack = gui_fixture_load_pack ("ladder/rungs.json");
  g_autoptr (SpLadderSession) session = sp_ladder_session_new (pack);
  SpLadderView *view = g_object_new (SP_TYPE_LADDER_VIEW, NULL);
  GtkWidget *window;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  sp_ladder_view_set_session (view, session);
  window = gui_fixture_show (GTK_WIDGET (view), 900, 700);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (GArray) rungs = g_array_new (FALSE, FALSE, sizeof (SpRungInReach));

      sp_ladder_view_set_zoom (view, zooms[i]);
      gui_fixture_settle (window);
      for (guint k = 0; k < sp_ladder_session_get_ladder (session)->n_rungs; k++)
        {
          SpRungInReach rung = { sp_ladder_session_get_ladder (session)->rungs[k], k };
          PictureFixture before = picture_fixture_take (window);

          sp_ladder_session_select (session, (int) rung.rung);
          assert_changed_at (window, sp_ladder_view_get_rung (view, k), &before);
          sp_ladder_session_select (session, SP_NO_RUNG);
          gui_fixture_settle (window);
          before = picture_fixture_take (window);
          g_array_append_val (rungs, rung);
          sp_ladder_session_set_reach (session, rungs);
          assert_changed_at (window, sp_ladder_view_get_rung (view, k), &before);
        }
      sp_ladder_session_set_reach (session, NULL);
    }
  gui_fixture_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Returns where @node first cuts what is in it, or an empty place. */
static graphene_rect_t
find_clip (GskRenderNode *node)
{
  graphene_rect_t found = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    return *gsk_clip_node_get_clip (node);
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node) && found.size.width == 0; i++)
      found = find_clip (gsk_container_node_get_child (node, i));
  return found;
}

/* The names of levels and roles stay at the edges while one scrolls, and a mark goes below them. */
static void
test_marks_go_below_what_stays_at_the_edges (gconstpointer direction)
{
  gboolean is_rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  LadderFixture fixture;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t clip;
  float right;

  open_mirrored (&fixture, direction);
  zoom (&fixture, 1.5);
  for (guint i = 0; i < sp_ladder_session_get_ladder (fixture.session)->n_rungs; i++)
    gtk_widget_add_css_class (sp_ladder_view_get_rung (fixture.view, i), "found");
  ladder_fixture_settle (&fixture);
  GTK_WIDGET_GET_CLASS (fixture.view)->snapshot (GTK_WIDGET (fixture.view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  clip = find_clip (node);
  right = gtk_widget_get_width (GTK_WIDGET (fixture.view)) - clip.origin.x - clip.size.width;
  g_assert_cmpfloat (is_rtl ? clip.origin.x : right, ==, 0);
  g_assert_cmpfloat (is_rtl ? right : clip.origin.x, >, 20);
  g_assert_cmpfloat (clip.origin.y, >, 20);
  g_assert_cmpfloat (clip.origin.y + clip.size.height, ==,
                     gtk_widget_get_height (GTK_WIDGET (fixture.view)));
  close_mirrored (&fixture);
}

/* It stands at the foot of the view, and its words can be seen. */
static void
test_the_legend_is_drawn (void)
{
  LadderFixture fixture;
  PictureFixture picture;
  GtkWidget *legend;
  graphene_rect_t bounds;
  GdkRectangle area;

  ladder_fixture_open (&fixture, 1000);
  zoom (&fixture, SP_LADDER_ZOOM_MIN);
  legend = gtk_widget_get_last_child (GTK_WIDGET (fixture.view));
  bounds = gui_fixture_get_bounds (legend, GTK_WIDGET (fixture.view));
  g_assert_cmpfloat (bounds.origin.x, ==, 0);
  g_assert_cmpfloat (bounds.size.width, ==, gtk_widget_get_width (GTK_WIDGET (fixture.view)));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, ==,
                     gtk_widget_get_height (GTK_WIDGET (fixture.view)));
  g_assert_cmpfloat (bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture.view)) * 0.4);
  bounds = gui_fixture_get_bounds (legend, fixture.window);
  area = (GdkRectangle){ (int) bounds.origin.x + 2, (int) bounds.origin.y + 2,
                         (int) bounds.size.width - 4, (int) bounds.size.height - 4 };
  picture = picture_fixture_take (fixture.window);
  g_assert_cmpfloat (picture_fixture_measure_contrast (&picture, &area), >, 4.5);
  g_free (picture.pixels);
  ladder_fixture_close (&fixture);
}

static void
add (const char *path, GTestDataFunc test)
{
  g_autofree char *mirrored = g_strconcat (path, "-mirrored", NULL);

  g_test_add_data_func (path, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test);
  g_test_add_data_func (mirrored, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test);
}

int
main (int argc, char **argv)
{
  ladder_fixture_init (&argc, &argv);

  add ("/ladder-place/rungs", test_rungs_stand_as_they_are_laid_out);
  add ("/ladder-place/small", test_a_small_drawing_stands_in_the_middle);
  add ("/ladder-place/large", test_a_large_drawing_scrolls_from_edge_to_edge);
  add ("/ladder-place/into-sight", test_rungs_are_brought_into_sight);
  add ("/ladder-place/where-one-is", test_where_one_is_stands_in_the_middle);
  add ("/ladder-place/routes", test_routes_stand_in_the_middle);
  add ("/ladder-place/drawing", test_the_drawing_is_where_the_rungs_are);
  add ("/ladder-place/edges", test_marks_go_below_what_stays_at_the_edges);
  g_test_add_func ("/ladder-place/marks", test_marks_stand_around_their_rungs);
  g_test_add_func ("/ladder-place/legend", test_the_legend_is_drawn);

  return g_test_run ();
}
