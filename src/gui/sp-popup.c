/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-popup.h"

#include "gui/sp-css.h"

#include <glib/gi18n.h>

#include <adwaita.h>

/* What a popover has around its contents, and its distance to the edge of the window, in pixels. */
#define EDGE 24

/* In pixels: where there is less room, a popover goes over the edge of the window. */
#define LEAST_HEIGHT 120

/* What a dialog takes where the window below it is as large. */
#define DIALOG_WIDTH 520
#define DIALOG_HEIGHT 600

/* What is in a popover, with the focus first: boxes of the toolkit hand the focus on to what is in
 * them, and a text there would never be said. */
#define SP_TYPE_POPUP_CONTENTS (sp_popup_contents_get_type ())
G_DECLARE_FINAL_TYPE (SpPopupContents, sp_popup_contents, SP, POPUP_CONTENTS, GtkWidget)

struct _SpPopupContents
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SpPopupContents, sp_popup_contents, GTK_TYPE_WIDGET)

static void
sp_popup_contents_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_popup_contents_parent_class)->dispose (object);
}

static void
sp_popup_contents_class_init (SpPopupContentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_popup_contents_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sp_popup_contents_init (SpPopupContents *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* A button is met on its own. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !GTK_IS_BUTTON (widget); child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static GtkWidget *
new_contents (GtkWidget *child)
{
  GtkWidget *contents = g_object_new (SP_TYPE_POPUP_CONTENTS, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_widget_set_parent (child, contents);
  collect_words (child, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (contents), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
  return contents;
}

/* The popover goes when its closing is over, unless it went with its parent before. */
static void
unparent (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* The focus goes back to what the popover was about, unless it is elsewhere by now. */
static void
return_focus (GtkWidget *popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (gtk_widget_get_parent (popover));
}

/* Over what a popover says, the tip of the word that opened it would say the same. */
static void
hold_tip (GtkWidget *popover, GtkWidget *parent)
{
  if (!gtk_widget_get_has_tooltip (parent))
    return;
  g_object_set_data (G_OBJECT (popover), "held-tip", popover);
  gtk_widget_set_has_tooltip (parent, FALSE);
}

static void
closed (GtkWidget *popover)
{
  if (g_object_get_data (G_OBJECT (popover), "held-tip") != NULL)
    gtk_widget_set_has_tooltip (gtk_widget_get_parent (popover), TRUE);
  return_focus (popover);
  g_idle_add_once ((GSourceOnceFunc) unparent, g_object_ref (popover));
}

/* What it was made to fit has another shape then. */
static void
close_when_resized (GtkWidget *popover, int width, int height, GdkSurface *surface)
{
  if (width != GPOINTER_TO_INT (g_object_get_data (G_OBJECT (popover), "width")))
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
follow_window (GtkWidget *popover, GtkWidget *parent)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (parent));

  g_object_set_data (G_OBJECT (popover), "width",
                     GINT_TO_POINTER (gdk_surface_get_width (surface)));
  g_signal_connect_object (surface, "layout", G_CALLBACK (close_when_resized), popover,
                           G_CONNECT_SWAPPED);
}

/* Returns how much height there is below @parent, or above it where that is more. */
static int
measure_room (GtkWidget *parent)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (parent));
  graphene_rect_t bounds = { 0 };
  float below;

  if (!gtk_widget_compute_bounds (parent, window, &bounds))
    return LEAST_HEIGHT;
  below = gtk_widget_get_height (window) - bounds.origin.y - bounds.size.height;
  return MAX ((int) MAX (below, bounds.origin.y) - 2 * EDGE, LEAST_HEIGHT);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* AdwClamp would ask for all the width that it may have. */
static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, minimum,
                      natural, NULL, NULL);
  *natural = CLAMP (gtk_widget_get_width (window) - 2 * EDGE, *minimum, *natural);
}

/* A scrolled window asks for the height without telling the width. */
static void
measure_within (GtkWidget *widget,
                GtkOrientation orientation,
                int for_size,
                int *minimum,
                int *natural,
                int *minimum_baseline,
                int *natural_baseline)
{
  measure_width (widget, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                        for_size < 0 ? *natural : for_size, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, -1);
}

/**
 * sp_popup_fit:
 * @parent: what a popover is about, in a window
 * @contents: (transfer floating): what is in the popover
 *
 * A popover takes the size that its contents ask for, also where the window ends before.
 *
 * Returns: (transfer floating): @contents, which wrap where they are wider than the window and
 *   scroll where they are higher
 */
GtkWidget *
sp_popup_fit (GtkWidget *parent, GtkWidget *contents)
{
  GtkLayoutManager *layout = gtk_custom_layout_new (get_request_mode, measure_within, allocate);
  GtkWidget *bin = g_object_new (ADW_TYPE_BIN, "child", contents, "layout-manager", layout, NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-width", TRUE, "propagate-natural-height", TRUE,
                       "max-content-height", measure_room (parent), "child", bin, NULL);
}

/**
 * sp_popup_show:
 * @parent: what the popover is about
 * @contents: (transfer floating): what is in it
 *
 * Opens a popover at @parent, see sp_popup_show_at().
 */
void
sp_popup_show (GtkWidget *parent, GtkWidget *contents)
{
  sp_popup_show_at (parent, NULL, contents);
}

/**
 * sp_popup_show_at:
 * @parent: what the popover is about
 * @place: (nullable): which part of @parent it points at
 * @contents: (transfer floating): what is in it
 *
 * Opens a popover at @parent that is there only while it is open, and goes with @parent. The whole
 * gets the focus, named by the labels in it.
 */
void
sp_popup_show_at (GtkWidget *parent, const GdkRectangle *place, GtkWidget *contents)
{
  GtkWidget *popover = gtk_popover_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent) && GTK_IS_WIDGET (contents));

  gtk_widget_add_css_class (popover, "popup");
  gtk_popover_set_child (GTK_POPOVER (popover), sp_popup_fit (parent, new_contents (contents)));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  follow_window (popover, parent);
  hold_tip (popover, parent);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
close_by_escape (GtkWidget *dialog)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *escape = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                          gtk_named_action_new ("window.close"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), escape);
  gtk_widget_add_controller (dialog, keys);
}

/* A file that is opened at the start has its dialog before the window has a size. */
static void
get_size (GtkWindow *window, int *width, int *height)
{
  gtk_window_get_default_size (window, width, height);
  if (gtk_widget_get_width (GTK_WIDGET (window)) > 0)
    {
      *width = gtk_widget_get_width (GTK_WIDGET (window));
      *height = gtk_widget_get_height (GTK_WIDGET (window));
    }
}

/**
 * sp_popup_new_dialog:
 * @parent: the window above which it is shown
 * @title: its title
 * @contents: (transfer floating): what is in it, with a header
 *
 * A dialog that has nothing to lose: Escape closes it. It is never larger than @parent, so that it
 * fits wherever that one does. Unnecessary from libadwaita 1.5 on (AdwDialog).
 *
 * Returns: (transfer none): the dialog, which is yet to be presented
 */
GtkWindow *
sp_popup_new_dialog (GtkWindow *parent, const char *title, GtkWidget *contents)
{
  GtkWidget *dialog;
  int width, height;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && title != NULL && GTK_IS_WIDGET (contents), NULL);

  get_size (parent, &width, &height);
  dialog =
      g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent",
                    TRUE, "title", title, "default-width", MIN (DIALOG_WIDTH, width),
                    "default-height", MIN (DIALOG_HEIGHT, height), "content", contents, NULL);
  sp_css_follow_looks (dialog);
  close_by_escape (dialog);
  return GTK_WINDOW (dialog);
}

/**
 * sp_popup_new_button:
 * @label: what it does, with a mnemonic
 *
 * In a header as narrow as a telephone large letters leave a button no room beside the title.
 *
 * Returns: (transfer floating): a button for the end of a dialog, below what scrolls
 */
GtkWidget *
sp_popup_new_button (const char *label)
{
  return g_object_new (GTK_TYPE_BUTTON, "label", label, "use-underline", TRUE, "halign",
                       GTK_ALIGN_CENTER, "margin-top", 6, "margin-bottom", 12, NULL);
}

/* What comes when a thread is through. The dialog is no part of the task, whose last reference may be
 * that of the thread. */
typedef struct
{
  GtkWindow *dialog; /* (owned) */
  SpPopupDone done;
  gpointer data;
} Waiting;

static void
thread_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Waiting *waiting = data;
  gpointer value = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    waiting->done (waiting->data, value);
  g_object_unref (waiting->dialog);
}

/**
 * sp_popup_run_in_thread:
 * @dialog: a dialog
 * @work: what to do in a thread; it gets @data, and returns a pointer to its task
 * @done: called with @data and that pointer, which is its own then, unless the dialog was closed
 * @data: of the dialog, with which it lives
 */
void
sp_popup_run_in_thread (GtkWindow *dialog, GTaskThreadFunc work, SpPopupDone done, gpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting *waiting;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WINDOW (dialog) && work != NULL && done != NULL);

  waiting = g_new (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (dialog), done, data };
  task = g_task_new (NULL, cancellable, thread_done, waiting);
  g_task_set_task_data (task, data, NULL);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (g_cancellable_cancel), cancellable,
                           G_CONNECT_SWAPPED);
  g_task_run_in_thread (task, work);
}

/**
 * sp_popup_new_waiting:
 * @sign: (nullable) (transfer floating): what shows how far it has come, or %NULL for a spinner
 * @label: what goes on, for people
 *
 * Returns: (transfer floating): what is shown while a thread works; its button closes the dialog
 */
GtkWidget *
sp_popup_new_waiting (GtkWidget *sign, const char *label)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 12, "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER,
                                 "vexpand", TRUE, "margin-top", 24, "margin-bottom", 24, NULL);
  /* Translators: a button: give up what a dialog waits for */
  GtkWidget *cancel = g_object_new (GTK_TYPE_BUTTON, "label", _ ("_Cancel"), "use-underline", TRUE,
                                    "action-name", "window.close", NULL);

  if (sign == NULL)
    sign = g_object_new (GTK_TYPE_SPINNER, "spinning", TRUE, "width-request", 32, "height-request",
                         32, NULL);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), cancel);
  return box;
}
