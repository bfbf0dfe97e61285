/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-pack-review.h"

#include "core/check/sp-check.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-library.h"
#include "gui/sp-compat.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-popup.h"
#include "gui/sp-row.h"
#include "gui/sp-settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* What was found in a file. A thread works on it, first to read and then to copy it in: all but the
 * widgets is its own until it is through. */
typedef struct
{
  GFile *file; /* (owned) */
  SpJsonProgress progress;
  GBytes *bytes;   /* (owned) (nullable): exactly what is copied in, whatever becomes of the file */
  SpPack *pack;    /* (owned) (nullable): if there was no error */
  char *faults;    /* (owned): errors, a line each, or what could be better */
  char *own;       /* (owned) (nullable): what would be replaced, or not be shown any more */
  char *trouble;   /* (owned) (nullable): why it could not be copied in */
  GtkWidget *add;  /* (nullable): the button that copies it in */
  GtkWidget *told; /* shows @trouble */
  GtkWidget *box;  /* has a header, and below it what there is to see */
  GtkWindow *dialog;
} Review;

static void
review_free (Review *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->pack, sp_pack_unref);
  g_object_unref (self->file);
  g_free (self->faults);
  g_free (self->own);
  g_free (self->trouble);
  g_free (self);
}

/* Who replaces a pack is told which of the two is older. */
static char *
describe_own (const SpPack *own, const SpPack *pack)
{
  int order = strcmp (own->updated, pack->updated);

  return g_strdup_printf (
      /* Translators: what is replaced: two days */
      order < 0 ? _ ("Your pack of %s, which is older, by this one of %s")
      /* Translators: what is replaced: two days */
      : order > 0 ? _ ("Your pack of %s, which is newer, by this one of %s")
                  /* Translators: what is replaced: two days, which are the same one */
                  : _ ("Your pack of %s, by this one of %s"),
      own->updated, pack->updated);
}

/* One of the person's own in another language goes on beside it, and so does what others see. */
static char *
describe_conflict (const SpPack *pack)
{
  g_autoptr (GPtrArray) entries = sp_pack_library_list (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const SpPackEntry *entry = entries->pdata[i];

      if (!g_str_equal (entry->pack->id, pack->id))
        continue;
      if (entry->place != SP_PACK_PLACE_USER)
        return g_strdup_printf (
            /* Translators: what a new pack replaces; the day of the old one, which is not lost */
            _ ("The pack of %s that everybody here has, until you remove yours"),
            entry->pack->updated);
      if (g_str_equal (entry->pack->language, pack->language))
        return describe_own (entry->pack, pack);
    }
  return NULL;
}

static void
read_file (Review *self, GCancellable *cancellable)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (GPtrArray) advice = sp_problems_new ();
  g_autoptr (GError) error = NULL;

  self->progress.cancellable = cancellable;
  self->bytes = sp_json_load_plain (self->file, SP_PACK_MAX_BYTES, &self->progress, &error);
  if (self->bytes == NULL)
    {
      self->faults = g_strdup (error->message);
      return;
    }
  if (g_cancellable_is_cancelled (cancellable))
    return;
  self->pack = sp_check (self->bytes, today, problems, advice);
  self->faults = sp_problems_to_string (self->pack != NULL ? advice : problems, shown);
  if (self->pack != NULL && !g_cancellable_is_cancelled (cancellable))
    self->own = describe_conflict (self->pack);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer review, GCancellable *cancellable)
{
  read_file (review, cancellable);
  g_task_return_pointer (task, NULL, NULL);
}

/* The mouse selects and copies it like any text; keys have a button for that. GTK 4.8 warns of a label
 * that has the focus before it has a place. */
static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = sp_label_new_wrapping (text);

  g_object_set (label, "selectable", TRUE, "can-focus", FALSE, NULL);
  return label;
}

/* One may go on in several lines: a gap tells where the next begins. */
static GtkWidget *
new_faults (const char *faults)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_auto (GStrv) lines = g_strsplit (faults, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      gtk_box_append (GTK_BOX (box), new_text (lines[i]));
  return box;
}

static void
copy_clicked (GtkButton *button, Review *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), self->faults);
}

static void
add_in_thread (GTask *task, gpointer source, gpointer review, GCancellable *cancellable)
{
  Review *self = review;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->trouble, g_free);
  if (!sp_pack_library_add (self->bytes, &error))
    self->trouble = g_strdup (error->message);
  g_task_return_pointer (task, NULL, NULL);
}

static void
added (gpointer review, gpointer nothing)
{
  Review *self = review;
  GtkWindow *parent = gtk_window_get_transient_for (self->dialog);

  gtk_widget_set_sensitive (self->add, TRUE);
  if (self->trouble != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->told), self->trouble);
      gtk_widget_set_visible (self->told, TRUE);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (parent), "app.open-pack", "s", self->pack->id);
  gtk_window_destroy (self->dialog);
}

static void
add_clicked (GtkButton *button, Review *self)
{
  gtk_widget_set_sensitive (self->add, FALSE);
  sp_popup_run_in_thread (self->dialog, add_in_thread, added, self);
}

static void
add_row (GtkListBox *list, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    gtk_list_box_append (list, sp_row_new (title, value));
}

static char *
join (const SpTexts *texts)
{
  return texts->n_items > 0 ? g_strjoinv ("\n", (char **) texts->items) : NULL;
}

static GtkWidget *
new_facts (const SpPack *pack, const char *own)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *roles = sp_pack_library_join_roles (pack);
  g_autofree char *authors = join (&pack->authors);
  g_autofree char *interests = join (&pack->interests);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  /* Translators: of a pack */
  add_row (GTK_LIST_BOX (list), _ ("Title"), pack->title);
  add_row (GTK_LIST_BOX (list), _ ("Roles"), roles);
  /* Translators: of a pack */
  add_row (GTK_LIST_BOX (list), _ ("Authors"), authors);
  add_row (GTK_LIST_BOX (list), _ ("Who Paid for It"), interests);
  /* Translators: of a pack */
  add_row (GTK_LIST_BOX (list), _ ("Licence"), pack->license);
  /* Translators: of a pack: the day */
  add_row (GTK_LIST_BOX (list), _ ("Updated"), pack->updated);
  /* Translators: an older pack */
  add_row (GTK_LIST_BOX (list), _ ("Replaces"), own);
  return list;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "margin-top", 12, NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* What is added is opened. Returns NULL where it can be. */
static const char *
why_not_to_add (void)
{
  return sp_settings_is_ephemeral () ? _ ("Nothing is saved in this session")
                                     : sp_settings_why_fixed ("pack");
}

static void
add_faults (Review *self, GtkBox *box)
{
  GtkWidget *copy = g_object_new (GTK_TYPE_BUTTON, "label", _ ("_Copy"), "use-underline", TRUE,
                                  "halign", GTK_ALIGN_START, NULL);

  g_signal_connect (copy, "clicked", G_CALLBACK (copy_clicked), self);
  gtk_box_append (box, new_heading (self->pack != NULL ? _ ("This Could Be Better")
                                                       : _ ("This Has to Be Mended First")));
  gtk_box_append (box, new_faults (self->faults));
  gtk_box_append (box, copy);
}

static GtkWidget *
new_contents (Review *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 12, "margin-start", 12, "margin-end", 12, "margin-top", 12,
                                 "margin-bottom", 12, NULL);

  self->told = new_text ("");
  gtk_widget_set_visible (self->told, FALSE);
  gtk_box_append (GTK_BOX (box), self->told);
  if (self->pack != NULL && why_not_to_add () != NULL)
    gtk_box_append (GTK_BOX (box), new_text (why_not_to_add ()));
  if (self->pack != NULL)
    gtk_box_append (GTK_BOX (box), new_facts (self->pack, self->own));
  if (*self->faults != '\0')
    add_faults (self, GTK_BOX (box));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                       TRUE, "child", box, NULL);
}

static void
offer_to_add (Review *self)
{
  /* Translators: a button: take a pack into one's own */
  self->add = sp_popup_new_button (_ ("_Add"));
  gtk_widget_set_sensitive (self->add, why_not_to_add () == NULL);
  gtk_widget_set_tooltip_text (self->add, why_not_to_add ());
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect (self->add, "clicked", G_CALLBACK (add_clicked), self);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_grab_focus (self->add);
}

/* In place of what says that one has to wait. */
static void
show (gpointer review, gpointer result)
{
  Review *self = review;

  gtk_box_remove (GTK_BOX (self->box), gtk_widget_get_last_child (self->box));
  gtk_box_append (GTK_BOX (self->box), new_contents (self));
  if (self->pack != NULL)
    offer_to_add (self);
  else
    /* Translators: the title of a dialog: the file is none */
    gtk_window_set_title (self->dialog, _ ("No Pack"));
}

static gboolean
show_progress (GtkWidget *bar, GdkFrameClock *clock, gpointer review)
{
  SpJsonProgress *progress = &((Review *) review)->progress;
  int n_bytes = g_atomic_int_get (&progress->n_bytes);

  if (n_bytes > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                   g_atomic_int_get (&progress->n_read) / (double) n_bytes);
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
new_bar (Review *self, const char *label)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_tick_callback (bar, show_progress, self, NULL);
  return bar;
}

/**
 * sp_pack_review_present:
 * @parent: the window above which to show it
 * @file: a file that somebody brings
 *
 * Checks a pack and shows what it is: who wrote it, what it compares, what could be better. It is copied
 * to the person's own packs and opened if the person says so. Of a file that is no pack all errors are
 * shown. A thread reads the file; whoever closes the dialog meanwhile has done with it.
 */
void
sp_pack_review_present (GtkWindow *parent, GFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *label = _ ("Reading the Pack");
  Review *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && G_IS_FILE (file));

  self = g_new0 (Review, 1);
  self->file = g_object_ref (file);
  self->box = box;
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), sp_popup_new_waiting (new_bar (self, label), label));
  /* Translators: the title of a dialog that shows one */
  self->dialog = sp_popup_new_dialog (parent, _ ("A Pack"), box);
  g_object_set_data_full (G_OBJECT (self->dialog), "sp-review", self, (GDestroyNotify) review_free);
  sp_popup_run_in_thread (self->dialog, read_in_thread, show, self);
  gtk_window_present (self->dialog);
}

static void
file_chosen (GFile *file, gpointer parent)
{
  sp_pack_review_present (parent, file);
}

/**
 * sp_pack_review_ask:
 * @parent: the window above which to ask
 *
 * Asks for a file and reviews it.
 */
void
sp_pack_review_ask (GtkWindow *parent)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_file_filter_set_name (filter, _ ("Packs (.signpost, .json)"));
  gtk_file_filter_add_suffix (filter, "signpost");
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  sp_compat_open_files (GTK_WIDGET (parent), _ ("Open a Pack"), G_LIST_MODEL (filters), FALSE,
                        file_chosen, g_object_ref (parent), g_object_unref);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  sp_pack_review_present (
      GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))),
      g_value_get_object (value));
  return TRUE;
}

/**
 * sp_pack_review_take_drops:
 * @window: a window
 *
 * Reviews files that are dropped on it.
 */
void
sp_pack_review_take_drops (GtkWidget *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped), NULL);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
