/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in a window, and whether it is where it should be. */

#include "gui-fixture.h"

#include <adwaita.h>

/**
 * gui_fixture_find_dialog:
 * @window: a window
 *
 * Returns: (nullable): the window above it
 */
GtkWidget *
gui_fixture_find_dialog (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (gtk_window_get_transient_for (at->data) == GTK_WINDOW (window))
      return at->data;
  return NULL;
}

/**
 * gui_fixture_wait_for_dialog:
 * @window: a window with another one above it
 *
 * Returns: that window, when the thread is through that it waits for
 */
GtkWidget *
gui_fixture_wait_for_dialog (GtkWidget *window)
{
  GtkWidget *dialog = gui_fixture_find_dialog (window);

  g_assert_nonnull (dialog);
  while (gui_fixture_find_button (dialog, "Cancel") != NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (dialog);
  return dialog;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/**
 * gui_fixture_find_all:
 * @root: a widget in sight
 * @type: a class of widgets
 *
 * Returns: (transfer container) (element-type GtkWidget): all of them in sight in @root
 */
GPtrArray *
gui_fixture_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

/**
 * gui_fixture_find:
 * @root: a widget in sight
 * @type: a class of widgets
 * @position: how many of them to pass over
 *
 * Returns: (nullable) (transfer none): a widget in sight in @root, or %NULL
 */
GtkWidget *
gui_fixture_find (GtkWidget *root, GType type, guint position)
{
  g_autoptr (GPtrArray) found = gui_fixture_find_all (root, type);

  return position < found->len ? found->pdata[position] : NULL;
}

/**
 * gui_fixture_count:
 * @root: a widget in sight
 * @type: a class of widgets
 *
 * Returns: how many of them are in sight in @root
 */
guint
gui_fixture_count (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = gui_fixture_find_all (root, type);

  return found->len;
}

/**
 * gui_fixture_find_label:
 * @root: a widget in sight
 * @text: the whole text of a label
 *
 * Returns: (nullable) (transfer none): the first such label in sight, or %NULL
 */
GtkWidget *
gui_fixture_find_label (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return labels->pdata[i];
  return NULL;
}

/**
 * gui_fixture_find_button:
 * @root: a widget in sight
 * @label: the text on a button
 *
 * Returns: (nullable) (transfer none): the first such button in sight, or %NULL
 */
GtkWidget *
gui_fixture_find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = gui_fixture_find_label (root, label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

/**
 * gui_fixture_get_bounds:
 * @widget: a widget in sight
 * @target: a widget in the same window
 *
 * Returns: where @widget is in @target
 */
graphene_rect_t
gui_fixture_get_bounds (GtkWidget *widget, GtkWidget *target)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, target, &bounds));
  return bounds;
}

/**
 * gui_fixture_assert_in:
 * @widget: an allocated widget
 * @x: where it has to be in its parent
 * @y: where it has to be in its parent
 * @width: how wide it has to be
 * @height: how high it has to be
 */
void
gui_fixture_assert_in (GtkWidget *widget, float x, float y, float width, float height)
{
  graphene_rect_t bounds = gui_fixture_get_bounds (widget, gtk_widget_get_parent (widget));

  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
  g_assert_cmpfloat (bounds.size.height, ==, height);
}

static void
assert_label_fits (GtkLabel *label, GtkWidget *root)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  graphene_rect_t bounds = gui_fixture_get_bounds (GTK_WIDGET (label), root);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  g_test_message ("%s: %dx%d in %dx%d at %g", gtk_label_get_text (label), width, height,
                  gtk_widget_get_width (GTK_WIDGET (label)),
                  gtk_widget_get_height (GTK_WIDGET (label)), (double) bounds.origin.x);
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (width, <=, gtk_widget_get_width (GTK_WIDGET (label)));
  g_assert_cmpint (height, <=, gtk_widget_get_height (GTK_WIDGET (label)));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (root));
}

/* Whoever cuts off what stands out of him must not do so at the sides. */
static void
assert_not_cut_at_sides (GtkWidget *widget, GtkWidget *root)
{
  for (GtkWidget *outer = gtk_widget_get_parent (widget); outer != root;
       outer = gtk_widget_get_parent (outer))
    if (gtk_widget_get_overflow (outer) == GTK_OVERFLOW_HIDDEN)
      {
        graphene_rect_t bounds = gui_fixture_get_bounds (widget, outer);

        g_assert_cmpfloat (bounds.origin.x, >=, 0);
        g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (outer));
      }
}

/* A drop-down shows of what is chosen as much as there is room for; its list shows all. So does a field
 * of the hint in it, beside which it has a name. Five names of pages share the width of a phone: in a
 * language whose words nobody chose, libadwaita shortens them. */
static gboolean
may_be_cut (GtkWidget *label)
{
  if (gtk_widget_get_ancestor (label, GTK_TYPE_DROP_DOWN) != NULL ||
      gtk_widget_get_ancestor (label, GTK_TYPE_TEXT) != NULL)
    return TRUE;
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), "⟦") &&
         gtk_widget_get_ancestor (label, ADW_TYPE_VIEW_SWITCHER) != NULL;
}

/**
 * gui_fixture_assert_labels_fit:
 * @root: a widget in sight
 *
 * Checks that no label in @root is cut off, and that none stands out of @root at the sides.
 */
void
gui_fixture_assert_labels_fit (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (root, GTK_TYPE_LABEL);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      if (may_be_cut (labels->pdata[i]))
        continue;
      assert_label_fits (labels->pdata[i], root);
      assert_not_cut_at_sides (labels->pdata[i], root);
    }
}

/**
 * gui_fixture_find_drop_target:
 * @widget: a widget
 *
 * Returns: (nullable) (transfer none): what takes things that are dropped on it
 */
GtkEventController *
gui_fixture_find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }
  return NULL;
}
