/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-pack-list.h"

#include "core/pack/sp-pack-library.h"
#include "gui/sp-compat.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-output.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-popup.h"
#include "gui/sp-row.h"
#include "gui/sp-settings.h"
#include "gui/sp-window-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *dialog;
  GtkListBox *list;
  GtkLabel *faults;
  AdwToastOverlay *overlay;
  GPtrArray *entries; /* (owned) (element-type SpPackEntry): a row each */
  GBytes *removed;    /* (owned) (nullable): what was taken away last */
  char *trouble;      /* (owned) (nullable): why it cannot come back */
  char *open_id;      /* (owned) */
} List;

/* What a thread finds. */
typedef struct
{
  GPtrArray *entries; /* (owned) (element-type SpPackEntry) */
  GPtrArray *faults;  /* (owned) (element-type utf8) */
} Found;

static void
list_free (List *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_bytes_unref);
  g_free (self->trouble);
  g_free (self->open_id);
  g_free (self);
}

static void
found_free (Found *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

static void fill (List *self);

static AdwToast *
new_toast (const char *message)
{
  /* A title is markup, and paths are anything. */
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

static void undo_clicked (List *self);

/* Says something, and that what was removed can come back. */
static void
offer_undo (List *self, const char *message)
{
  AdwToast *toast = new_toast (message);

  /* Translators: take back what was done */
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (undo_clicked), self);
  sp_compat_show_toast (self->overlay, toast);
}

static void
bring_back_in_thread (GTask *task, gpointer source, gpointer list, GCancellable *cancellable)
{
  List *self = list;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->trouble, g_free);
  if (!sp_pack_library_add (self->removed, &error))
    self->trouble = g_strdup (error->message);
  g_task_return_pointer (task, NULL, NULL);
}

/* Where there is no room for it, it stays in memory, and can be brought back when there is. */
static void
brought_back (gpointer list, gpointer nothing)
{
  List *self = list;

  gtk_widget_set_sensitive (GTK_WIDGET (self->list), TRUE);
  if (self->trouble != NULL)
    {
      offer_undo (self, self->trouble);
      return;
    }
  g_clear_pointer (&self->removed, g_bytes_unref);
  fill (self);
}

/* Nothing else is removed meanwhile. */
static void
undo_clicked (List *self)
{
  if (self->removed == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->list)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
  sp_popup_run_in_thread (self->dialog, bring_back_in_thread, brought_back, self);
}

/* Returns the pack in whose row @button is. */
static const SpPackEntry *
find_entry (List *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  return self->entries->pdata[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))];
}

static void
remove_clicked (GtkWidget *button, List *self)
{
  const SpPackEntry *entry = find_entry (self, button);
  g_autoptr (GError) error = NULL;
  GBytes *removed = sp_pack_library_remove (entry, &error);

  if (removed == NULL)
    {
      sp_compat_show_toast (self->overlay, new_toast (error->message));
      return;
    }
  g_clear_pointer (&self->removed, g_bytes_unref);
  self->removed = removed;
  /* Translators: a message that passes */
  offer_undo (self, _ ("Pack removed"));
  fill (self);
}

static GBytes *
write_bytes (gpointer bytes, GError **error)
{
  return g_bytes_ref (bytes);
}

/* The page of the window asks where to, and says how it went. */
static void
copy_clicked (GtkWidget *button, List *self)
{
  static const SpOutputFormat formats[] = {
    /* Translators: a kind of file */
    { ".signpost", N_ ("Pack"), write_bytes },
    { NULL },
  };
  const SpPackEntry *entry = find_entry (self, button);
  SpPage *page = sp_window_get_page (SP_WINDOW (gtk_window_get_transient_for (self->dialog)));
  g_autofree char *name = g_strconcat (entry->pack->id, ".signpost", NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sp_pack_library_read (entry, &error);

  if (bytes == NULL)
    {
      sp_compat_show_toast (self->overlay, new_toast (error->message));
      return;
    }
  gtk_window_destroy (self->dialog);
  /* Translators: the title of a dialog */
  sp_output_save (page, _ ("Save a Copy"), name, formats, bytes, (GDestroyNotify) g_bytes_unref);
}

static void
add_button (List *self, AdwActionRow *row, const char *icon, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", clicked, self);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
new_row (List *self, const SpPackEntry *entry)
{
  g_autofree char *roles = sp_pack_library_join_roles (entry->pack);
  GtkWidget *row = sp_row_new (entry->pack->title, roles);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), sp_settings_why_fixed ("pack") == NULL);
  if (g_str_equal (entry->pack->id, self->open_id))
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      /* Translators: of a pack in a list: the one that is shown */
                                      _ ("Open now"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  else if (entry->place == SP_PACK_PLACE_USER && !sp_settings_is_ephemeral ())
    /* Translators: a pack from this computer */
    add_button (self, ADW_ACTION_ROW (row), "user-trash-symbolic", _ ("Remove"),
                G_CALLBACK (remove_clicked));
  /* Translators: what a button does with a pack */
  add_button (self, ADW_ACTION_ROW (row), "document-save-symbolic", _ ("Save a Copy…"),
              G_CALLBACK (copy_clicked));
  return row;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer list, GCancellable *cancellable)
{
  Found *found = g_new (Found, 1);

  found->faults = g_ptr_array_new_with_free_func (g_free);
  found->entries = sp_pack_library_list (found->faults);
  g_task_return_pointer (task, found, (GDestroyNotify) found_free);
}

/* Files that are no packs, and packs that are there twice. */
static void
tell_faults (List *self, GPtrArray *faults)
{
  g_autofree char *lines = NULL;

  g_ptr_array_add (faults, NULL);
  lines = g_strjoinv ("\n", (char **) faults->pdata);
  gtk_label_set_text (self->faults, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), *lines != '\0');
}

/* Returns the place of the row that has the focus, or else -1. */
static int
find_focus (List *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Returns the place of the pack that is open, or else of the first one. */
static int
find_open (List *self, const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const SpPackEntry *) entries->pdata[i])->pack->id, self->open_id))
      return (int) i;
  return 0;
}

/* The row at @position, or where there is none any more the last one, gets the focus. */
static void
focus_row (List *self, int position)
{
  GtkListBoxRow *row =
      gtk_list_box_get_row_at_index (self->list, MIN (position, (int) self->entries->len - 1));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The keyboard begins at the pack that is open, and stays at its place when a row goes. */
static void
show (gpointer list, gpointer result)
{
  List *self = list;
  Found *found = result;
  int focus = self->entries == NULL ? find_open (self, found->entries) : find_focus (self);
  GtkListBoxRow *row;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (found->entries);
  tell_faults (self, found->faults);
  found_free (found);
  /* What waits takes all the room there is, with new versions of GTK even where it is not shown. */
  gtk_list_box_set_placeholder (self->list, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (self->list, new_row (self, self->entries->pdata[i]));
  if (focus >= 0)
    focus_row (self, focus);
}

/* However many packs there are, and however large, nobody waits but for them. */
static void
fill (List *self)
{
  sp_popup_run_in_thread (self->dialog, list_in_thread, show, self);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, List *self)
{
  const SpPackEntry *entry = self->entries->pdata[gtk_list_box_row_get_index (row)];
  GtkWindow *parent = gtk_window_get_transient_for (self->dialog);

  gtk_widget_activate_action (GTK_WIDGET (parent), "app.open-pack", "s", entry->pack->id);
  gtk_window_destroy (self->dialog);
}

static void
open_clicked (GtkButton *button, List *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (self->dialog);

  gtk_window_destroy (self->dialog);
  sp_pack_review_ask (parent);
}

static GtkWidget *
new_open_button (List *self)
{
  GtkWidget *button = sp_popup_new_button (_ ("_Open a File…"));

  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked), self);
  return button;
}

static GtkWidget *
new_contents (List *self)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "margin-start", 12, "margin-end", 12,
                                   "margin-top", 12, "margin-bottom", 12, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "vexpand", TRUE, "child", clamp, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const char *why_fixed = sp_settings_why_fixed ("pack");

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, sp_popup_new_waiting (NULL, _ ("Reading the Packs")));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
  if (why_fixed != NULL)
    gtk_box_append (GTK_BOX (box), sp_label_new_wrapping (why_fixed));
  self->faults = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "selectable", TRUE, "wrap", TRUE,
                               "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->faults));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->overlay, scroller);
  return GTK_WIDGET (self->overlay);
}

/**
 * sp_pack_list_present:
 * @parent: the window above which to show it
 * @open_id: the id of the pack that is open
 *
 * Shows all packs of this computer: one of them opens when it is activated, the person's own can be
 * removed, each can be saved as a copy, and files can be brought in.
 */
void
sp_pack_list_present (GtkWindow *parent, const char *open_id)
{
  GtkWidget *box;
  List *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && open_id != NULL);

  self = g_new0 (List, 1);
  self->open_id = g_strdup (open_id);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), new_contents (self));
  gtk_box_append (GTK_BOX (box), new_open_button (self));
  /* Translators: the title of a dialog */
  self->dialog = sp_popup_new_dialog (parent, _ ("Packs"), box);
  g_object_set_data_full (G_OBJECT (self->dialog), "sp-list", self, (GDestroyNotify) list_free);
  fill (self);
  gtk_window_present (self->dialog);
}
