/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/stage/sp-stage.h"

#include "gui/sp-css.h"
#include "gui/stage/sp-question-list.h"
#include "gui/stage/sp-slide-view.h"

#include <glib/gi18n.h>

/* Of a window that nobody lets cover the screen. */
#define USUAL_WIDTH 1024
#define USUAL_HEIGHT 768

/**
 * SpStage:
 *
 * A presentation for a room: the content on a whole screen, one slide after the other, by keys and by
 * the buttons of a presenter's remote control.
 */
struct _SpStage
{
  AdwBin parent_instance;

  SpSlides *slides; /* (owned) */
  guint slide;
  guint page;
  guint left; /* the slide that the whole was asked for from */
  int width;
  int height;
  guint update; /* the source that shows the slide in another size, or 0 */

  GtkWidget *bin; /* with the slide, the list of questions, or nothing */
};

G_DEFINE_FINAL_TYPE (SpStage, sp_stage, ADW_TYPE_BIN)

static SpSlideView *
get_view (SpStage *self)
{
  GtkWidget *view = adw_bin_get_child (ADW_BIN (self->bin));

  return view != NULL && SP_IS_SLIDE_VIEW (view) ? SP_SLIDE_VIEW (view) : NULL;
}

/* Goes on by a page. */
static gboolean
turn_by (SpStage *self, int step)
{
  SpSlideView *view = get_view (self);
  guint n_pages;

  if (view == NULL)
    return FALSE;
  n_pages = sp_slide_view_get_n_pages (view);
  if (step > 0 && self->page + 1 < n_pages)
    self->page++;
  else if (step < 0 && self->page > 0)
    self->page--;
  else if (step > 0 && self->slide + 1 < sp_slides_get_n (self->slides))
    {
      self->slide++;
      self->page = 0;
    }
  else if (step < 0 && self->slide > 0)
    {
      self->slide--;
      self->page = G_MAXUINT;
    }
  return TRUE;
}

static void clicked (SpStage *self);

/* Each page is a widget of its own: a screen reader says what gets the focus. */
static void
show_slide (SpStage *self)
{
  GtkWidget *view;
  GtkGesture *click;

  if (self->width == 0)
    return;
  view = sp_slide_view_new (self->slides, self->slide, self->width, self->height);
  self->page = MIN (self->page, sp_slide_view_get_n_pages (SP_SLIDE_VIEW (view)) - 1);
  sp_slide_view_show_page (SP_SLIDE_VIEW (view), self->page);
  click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (view, "none");
  adw_bin_set_child (ADW_BIN (self->bin), view);
  gtk_widget_grab_focus (view);
}

static void
clicked (SpStage *self)
{
  turn_by (self, 1);
  show_slide (self);
}

static void
go_to (SpStage *self, guint slide)
{
  self->slide = slide;
  self->page = 0;
  show_slide (self);
}

/* Behind black waits the slide that was there. */
static gboolean
turn (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);

  if (adw_bin_get_child (ADW_BIN (self->bin)) != NULL &&
      !turn_by (self, g_variant_get_int32 (arguments)))
    return FALSE;
  show_slide (self);
  return TRUE;
}

/* Left and right are what a person sees, so they change places with the direction of the text. */
static gboolean
arrow_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int step = g_variant_get_int32 (arguments);
  g_autoptr (GVariant) forward = g_variant_ref_sink (g_variant_new_int32 (is_rtl ? -step : step));

  return turn (widget, forward, NULL);
}

/* Goes on by a slide, however many pages it takes. */
static gboolean
skip (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);
  int slide = (int) self->slide + g_variant_get_int32 (arguments);

  if (get_view (self) == NULL)
    return FALSE;
  go_to (self, CLAMP (slide, 0, (int) sp_slides_get_n (self->slides) - 1));
  return TRUE;
}

static gboolean
jump (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);

  if (get_view (self) == NULL)
    return FALSE;
  go_to (self, g_variant_get_boolean (arguments) ? sp_slides_get_n (self->slides) - 1 : 0);
  return TRUE;
}

static gboolean
toggle_black (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);

  if (adw_bin_get_child (ADW_BIN (self->bin)) == NULL)
    show_slide (self);
  else
    {
      adw_bin_set_child (ADW_BIN (self->bin), NULL);
      gtk_widget_grab_focus (widget);
    }
  return TRUE;
}

/* From a part to the whole, and back to that part. */
static gboolean
toggle_whole (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);
  gboolean is_whole = sp_slides_is_whole (self->slides, self->slide);
  guint left = self->slide;

  go_to (self, is_whole ? self->left : sp_slides_find_whole (self->slides, self->slide));
  self->left = left;
  return TRUE;
}

static void
question_chosen (SpStage *self, GtkListBoxRow *row)
{
  SpPack *pack = sp_slides_get_pack (self->slides);
  int index = gtk_list_box_row_get_index (row);

  go_to (self, sp_slides_find_question (self->slides, &pack->questions.items[index]));
}

static gboolean
toggle_questions (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);
  SpPack *pack = sp_slides_get_pack (self->slides);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self->bin));
  GtkWidget *list;

  if (child != NULL && get_view (self) == NULL)
    {
      show_slide (self);
      return TRUE;
    }
  if (pack->questions.n_items == 0)
    return TRUE;
  child =
      sp_question_list_new (self->slides, sp_slide_get_pixels (self->width, self->height), &list);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (question_chosen), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->bin), child);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* Escape leaves the questions first. */
static gboolean
end (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SpStage *self = SP_STAGE (widget);

  if (adw_bin_get_child (ADW_BIN (self->bin)) != NULL && get_view (self) == NULL)
    show_slide (self);
  else
    gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (widget)));
  return TRUE;
}

static gboolean
update_due (gpointer data)
{
  SpStage *self = data;

  self->update = 0;
  show_slide (self);
  return G_SOURCE_REMOVE;
}

/* What is in the window must not change while it gets its place. */
static void
resized (GtkDrawingArea *area, int width, int height, SpStage *self)
{
  self->width = width;
  self->height = height;
  if (self->update == 0)
    self->update = g_idle_add_full (GTK_PRIORITY_RESIZE, update_due, self, NULL);
}

static void
sp_stage_dispose (GObject *object)
{
  SpStage *self = SP_STAGE (object);

  g_clear_handle_id (&self->update, g_source_remove);
  if (self->bin != NULL)
    adw_bin_set_child (ADW_BIN (self->bin), NULL);
  self->bin = NULL;
  g_clear_pointer (&self->slides, sp_slides_free);

  G_OBJECT_CLASS (sp_stage_parent_class)->dispose (object);
}

typedef struct
{
  guint key;
  GtkShortcutFunc function;
  int step;
} Key;

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const Key steps[] = {
    { GDK_KEY_Page_Down, turn, 1 },
    { GDK_KEY_Page_Up, turn, -1 },
    { GDK_KEY_KP_Page_Down, turn, 1 },
    { GDK_KEY_KP_Page_Up, turn, -1 },
    { GDK_KEY_Down, skip, 1 },
    { GDK_KEY_Up, skip, -1 },
    { GDK_KEY_KP_Down, skip, 1 },
    { GDK_KEY_KP_Up, skip, -1 },
    { GDK_KEY_space, turn, 1 },
    { GDK_KEY_BackSpace, turn, -1 },
    { GDK_KEY_Return, turn, 1 },
    { GDK_KEY_Right, arrow_pressed, 1 },
    { GDK_KEY_Left, arrow_pressed, -1 },
    { GDK_KEY_KP_Right, arrow_pressed, 1 },
    { GDK_KEY_KP_Left, arrow_pressed, -1 },
  };
  static const Key others[] = {
    { GDK_KEY_b, toggle_black, 0 }, { GDK_KEY_period, toggle_black, 0 },
    { GDK_KEY_w, toggle_whole, 0 }, { GDK_KEY_q, toggle_questions, 0 },
    { GDK_KEY_Escape, end, 0 },     { GDK_KEY_F5, end, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, steps[i].function, "i",
                                  steps[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_class_add_binding (widget_class, others[i].key, 0, others[i].function, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, jump, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, jump, "b", TRUE);
}

static void
sp_stage_class_init (SpStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_stage_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  sp_css_load ("stage/style.css");
  bind_keys (widget_class);
}

static void
sp_stage_init (SpStage *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *area = gtk_drawing_area_new ();

  self->bin = adw_bin_new ();
  g_signal_connect (area, "resize", G_CALLBACK (resized), self);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), area);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->bin);
  adw_bin_set_child (ADW_BIN (self), overlay);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the content on a whole screen, for a room */
                                  _ ("Presentation"), -1);
}

/**
 * sp_stage_has_slides:
 * @pack: the content
 *
 * Returns: whether there is something in it to show to a room
 */
gboolean
sp_stage_has_slides (const SpPack *pack)
{
  g_return_val_if_fail (pack != NULL, FALSE);

  return pack->areas.n_items > 0 || pack->statements.n_items > 0 || pack->rungs.n_items > 0;
}

/**
 * sp_stage_new_window:
 * @parent: (nullable): the window that the presentation covers until it ends
 * @context: the open pack, with how its pages are
 * @place: the page to begin with, as in sp-place.h
 * @id: (nullable): the row, the statement or the rung to begin with
 *
 * Returns: (transfer none): a window that is not in sight yet, and owns itself until it is closed
 */
GtkWidget *
sp_stage_new_window (GtkWindow *parent, SpContext *context, const char *place, const char *id)
{
  GtkWidget *window;
  SpStage *self;

  g_return_val_if_fail (SP_IS_CONTEXT (context) && place != NULL, NULL);

  self = g_object_new (SP_TYPE_STAGE, NULL);
  self->slides = sp_slides_new (context);
  self->slide = sp_slides_find (self->slides, place, id);
  self->left = self->slide;
  window = g_object_new (GTK_TYPE_WINDOW, "transient-for", parent, "modal", parent != NULL,
                         /* Translators: the content on a whole screen, for a room */
                         "title", _ ("Presentation"), "child", self, "default-width", USUAL_WIDTH,
                         "default-height", USUAL_HEIGHT, NULL);
  gtk_widget_add_css_class (window, "stage");
  return window;
}
