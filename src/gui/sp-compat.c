/* SPDX-License-Identifier: GPL-3.0-or-later */

/* This file alone looks beyond the floor, at the libraries that it is compiled with. It leaves an
 * old call before that is deprecated, so that not even here a deprecated one is made. */
#undef ADW_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MIN_REQUIRED
#undef GDK_VERSION_MAX_ALLOWED
#undef GDK_VERSION_MIN_REQUIRED
#undef GLIB_VERSION_MAX_ALLOWED
#undef GLIB_VERSION_MIN_REQUIRED

#include "gui/sp-compat.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * sp_compat_key_label_new:
 * @keys: keys, as gtk_accelerator_parse() reads them
 *
 * Unnecessary from libadwaita 1.8 on (AdwShortcutLabel).
 *
 * Returns: (transfer floating): the keys as they stand on a keyboard
 */
GtkWidget *
sp_compat_key_label_new (const char *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

#if ADW_CHECK_VERSION(1, 8, 0)
  return adw_shortcut_label_new (keys);
#else
  return gtk_shortcut_label_new (keys);
#endif
}

/* An about dialog's properties have the same names as the window's before it. */
static gpointer
new_about (void)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  return adw_about_dialog_new ();
#else
  return adw_about_window_new ();
#endif
}

static void
present_about (gpointer about, GtkWindow *parent)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  adw_dialog_present (about, GTK_WIDGET (parent));
#else
  gtk_window_set_transient_for (about, parent);
  gtk_window_set_modal (about, TRUE);
  gtk_window_present (about);
#endif
}

/**
 * sp_compat_present_about:
 * @parent: (nullable): the window above which to show it
 *
 * Tells who made the application. Unnecessary from libadwaita 1.5 on (AdwAboutDialog).
 */
void
sp_compat_present_about (GtkWindow *parent)
{
  const char *developers[] = { "The Signpost developers", NULL };
  gpointer about = new_about ();

  g_object_set (about, "application-name", _ ("Signpost"), "application-icon", APP_ID, "version",
                APP_VERSION, "developer-name", _ ("The Signpost developers"), "developers",
                developers, "comments",
                _ ("Compares technical careers and helps to choose between them"), "license-type",
                GTK_LICENSE_GPL_3_0, "website", APP_URL, "issue-url", APP_URL "/issues",
                /* Translators: your name, as it is to stand in the credits */
                "translator-credits", _ ("translator-credits"), NULL);
  present_about (about, parent);
}

/**
 * sp_compat_get_color:
 * @widget: a widget
 *
 * Unnecessary from GTK 4.10 on (gtk_widget_get_color()).
 *
 * Returns: the colour of its text
 */
GdkRGBA
sp_compat_get_color (GtkWidget *widget)
{
  GdkRGBA color;

#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, &color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
#endif
  return color;
}

#if GTK_CHECK_VERSION(4, 14, 0)

/* What GTK_A11Y=test puts in the place of screen readers announces nothing, and GTK (up to 4.24 at
 * least) calls there what is not there. */
static gboolean
can_announce (GtkAccessible *accessible)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (accessible);

  return context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext");
}

#endif

/**
 * sp_compat_announce:
 * @widget: what the message is about
 * @message: what a screen reader is to say
 *
 * Unnecessary from GTK 4.14 on (gtk_accessible_announce()). Before, nothing announces a text by
 * itself: there a screen reader follows the focus and the labels, which callers have to move and to
 * change all the same.
 */
void
sp_compat_announce (GtkWidget *widget, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && message != NULL);

#if GTK_CHECK_VERSION(4, 14, 0)
  if (can_announce (GTK_ACCESSIBLE (widget)))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

static void
forget_recent_file (GtkRecentManager *manager)
{
}

/**
 * sp_compat_keep_no_recent_files:
 *
 * The toolkit's dialogs for files tell the desktop which files were opened and saved. No setting of GTK
 * keeps them from it: gtk-recent-files-enabled writes an empty list over what the person had.
 */
void
sp_compat_keep_no_recent_files (void)
{
  GtkRecentManagerClass *manager_class = g_type_class_ref (GTK_TYPE_RECENT_MANAGER);

  /* The handler of the class is what writes the list. */
  manager_class->changed = forget_recent_file;
}

/**
 * sp_compat_wants_less_motion:
 * @widget: what would move
 *
 * Sliding and gliding makes some people sick, where fading does not. Whoever wants no animation at
 * all has that from GTK. Before GTK 4.22 nobody can ask for less.
 *
 * Returns: whether the person asked for less motion
 */
gboolean
sp_compat_wants_less_motion (GtkWidget *widget)
{
#if GTK_CHECK_VERSION(4, 22, 0)
  GtkReducedMotion motion;

  g_object_get (gtk_widget_get_settings (widget), "gtk-interface-reduced-motion", &motion, NULL);
  return motion == GTK_REDUCED_MOTION_REDUCE;
#else
  return FALSE;
#endif
}

typedef enum
{
  SAVE_FILE,
  OPEN_FILE,
  OPEN_FILES
} FileAction;

/* What is to happen with each file that the person chooses. */
typedef struct
{
  SpCompatSaved saved;
  gpointer data;
  GDestroyNotify destroy;
  FileAction action;
} FileRequest;

static FileRequest *
new_request (SpCompatSaved saved, gpointer data, GDestroyNotify destroy, FileAction action)
{
  return g_memdup2 (&(FileRequest){ saved, data, destroy, action }, sizeof (FileRequest));
}

static void
finish_request (FileRequest *request, GListModel *files)
{
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      request->saved (file, request->data);
    }
  if (request->destroy != NULL)
    request->destroy (request->data);
  g_free (request);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

#if GTK_CHECK_VERSION(4, 10, 0)

static void
file_chosen (GObject *dialog, GAsyncResult *result, gpointer data)
{
  const FileRequest *request = data;
  g_autoptr (GListStore) one = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GListModel) several = NULL;
  g_autoptr (GFile) file = NULL;

  if (request->action == OPEN_FILES)
    several = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  else if (request->action == OPEN_FILE)
    file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  else
    file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  if (file != NULL)
    g_list_store_append (one, file);
  finish_request (data, request->action == OPEN_FILES ? several : G_LIST_MODEL (one));
}

static void
choose_file (GtkWidget *widget,
             const char *title,
             const char *name,
             GListModel *filters,
             FileRequest *request)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (request->action == OPEN_FILES)
    gtk_file_dialog_open_multiple (dialog, get_window (widget), NULL, file_chosen, request);
  else if (request->action == OPEN_FILE)
    gtk_file_dialog_open (dialog, get_window (widget), NULL, file_chosen, request);
  else
    {
      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog, get_window (widget), NULL, file_chosen, request);
    }
}

#else

static void
file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  finish_request (data, files);
  g_object_unref (dialog);
}

static void
choose_file (GtkWidget *widget,
             const char *title,
             const char *name,
             GListModel *filters,
             FileRequest *request)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, get_window (widget),
      request->action == SAVE_FILE ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
      NULL, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), request->action == OPEN_FILES);
  if (request->action == SAVE_FILE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * sp_compat_save_file:
 * @widget: a widget of the window above which to ask
 * @title: what is to be saved
 * @name: the name that is proposed
 * @filters: (element-type GtkFileFilter): the files that can be chosen among
 * @saved: (scope notified): called with the file
 * @data: for @saved
 * @destroy: (nullable): called when @data is of no use any more, whatever happened
 *
 * Asks where to save something. Unnecessary from GTK 4.10 on (GtkFileDialog).
 */
void
sp_compat_save_file (GtkWidget *widget,
                     const char *title,
                     const char *name,
                     GListModel *filters,
                     SpCompatSaved saved,
                     gpointer data,
                     GDestroyNotify destroy)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && title != NULL && name != NULL && saved != NULL);

  choose_file (widget, title, name, filters, new_request (saved, data, destroy, SAVE_FILE));
}

/**
 * sp_compat_open_files:
 * @widget: a widget of the window above which to ask
 * @title: what is to be opened
 * @filters: (element-type GtkFileFilter): the files that can be chosen among
 * @several: whether more than one can be chosen
 * @opened: (scope notified): called with each file
 * @data: for @opened
 * @destroy: (nullable): called when @data is of no use any more, whatever happened: after the last file
 *
 * Asks for files that are there. Unnecessary from GTK 4.10 on (GtkFileDialog).
 */
void
sp_compat_open_files (GtkWidget *widget,
                      const char *title,
                      GListModel *filters,
                      gboolean several,
                      SpCompatSaved opened,
                      gpointer data,
                      GDestroyNotify destroy)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && title != NULL && opened != NULL);

  choose_file (widget, title, NULL, filters,
               new_request (opened, data, destroy, several ? OPEN_FILES : OPEN_FILE));
}

/**
 * sp_compat_name_list_item:
 * @item: a line of a list, with its child
 * @name: what a screen reader is to say
 *
 * Unnecessary from GTK 4.12 on (gtk_list_item_set_accessible_label()).
 */
void
sp_compat_name_list_item (GtkListItem *item, const char *name)
{
  g_return_if_fail (GTK_IS_LIST_ITEM (item) && gtk_list_item_get_child (item) != NULL);

#if GTK_CHECK_VERSION(4, 12, 0)
  gtk_list_item_set_accessible_label (item, name);
#else
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
#endif
}

/**
 * sp_compat_keep_names_whole:
 * @switcher: a switcher of pages, or a part of one
 *
 * Lets the names ask for the room that they need, as they do with Debian 12's libadwaita; a newer one
 * cuts them instead, and nobody learns that there is too little.
 */
void
sp_compat_keep_names_whole (GtkWidget *switcher)
{
  g_return_if_fail (GTK_IS_WIDGET (switcher));

  if (GTK_IS_LABEL (switcher))
    gtk_label_set_ellipsize (GTK_LABEL (switcher), PANGO_ELLIPSIZE_NONE);
  for (GtkWidget *child = gtk_widget_get_first_child (switcher); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sp_compat_keep_names_whole (child);
}

#if !ADW_CHECK_VERSION(1, 3, 0)
static void
stop_motion (AdwToast *toast, GtkSettings *settings)
{
  gboolean has_motion;

  g_object_get (settings, "gtk-enable-animations", &has_motion, NULL);
  g_object_set_data (G_OBJECT (toast), "sp-has-motion", GINT_TO_POINTER (has_motion));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static void
go_on_with_motion (AdwToast *toast, GtkSettings *settings)
{
  gboolean has_motion = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toast), "sp-has-motion"));

  g_object_set (settings, "gtk-enable-animations", has_motion, NULL);
}
#endif

/**
 * sp_compat_show_toast:
 * @overlay: where to show it
 * @toast: (transfer full): what to show
 *
 * Before libadwaita 1.3 a toast that is taken back while it still comes up is freed before it has come
 * up, which ends the program: there it comes and goes without motion.
 */
void
sp_compat_show_toast (AdwToastOverlay *overlay, AdwToast *toast)
{
#if !ADW_CHECK_VERSION(1, 3, 0)
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (overlay));

  g_signal_connect_object (toast, "dismissed", G_CALLBACK (stop_motion), settings, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (go_on_with_motion), settings,
                           G_CONNECT_AFTER);
  stop_motion (toast, settings);
  adw_toast_overlay_add_toast (overlay, toast);
  go_on_with_motion (toast, settings);
#else
  adw_toast_overlay_add_toast (overlay, toast);
#endif
}
