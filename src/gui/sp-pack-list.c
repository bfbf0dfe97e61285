/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-pack-list.h"

#include "core/pack/sp-pack-library.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-pack-review.h"
#include "gui/sp-popup.h"
#include "gui/sp-settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *dialog;
  GtkListBox *list;
  AdwToastOverlay *overlay;
  GPtrArray *entries; /* (owned) (element-type SpPackEntry): a row each */
  GBytes *removed;    /* (owned) (nullable): what was taken away last */
  char *open_id;      /* (owned) */
} List;

static void
list_free (List *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_bytes_unref);
  g_free (self->open_id);
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
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/* Where there is no room for it, it stays in memory, and can be brought back when there is. */
static void
undo_clicked (List *self)
{
  g_autoptr (GError) error = NULL;

  if (self->removed == NULL)
    return;
  if (!sp_pack_library_add (self->removed, &error))
    {
      offer_undo (self, error->message);
      return;
    }
  g_clear_pointer (&self->removed, g_bytes_unref);
  fill (self);
}

static void
remove_clicked (GtkWidget *button, List *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const SpPackEntry *entry =
      self->entries->pdata[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))];
  g_autoptr (GError) error = NULL;
  GBytes *removed = sp_pack_library_remove (entry, &error);

  if (removed == NULL)
    {
      adw_toast_overlay_add_toast (self->overlay, new_toast (error->message));
      return;
    }
  g_clear_pointer (&self->removed, g_bytes_unref);
  self->removed = removed;
  /* Translators: a message that passes */
  offer_undo (self, _ ("Pack removed"));
  fill (self);
}

static void
add_remove_button (List *self, AdwActionRow *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Translators: a pack from this computer */
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), self);
  adw_action_row_add_suffix (row, button);
}

/* Packs come from anywhere: nothing in them is markup, and the row has to know before it has a text. */
static GtkWidget *
new_plain_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set (row, "title", title, "subtitle", subtitle, "title-lines", 0, "subtitle-lines", 0,
                NULL);
  return row;
}

static GtkWidget *
new_row (List *self, const SpPackEntry *entry)
{
  g_autofree char *roles = sp_pack_library_join_roles (entry->pack);
  GtkWidget *row = new_plain_row (entry->pack->title, roles);

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
    add_remove_button (self, ADW_ACTION_ROW (row));
  return row;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer list, GCancellable *cancellable)
{
  g_task_return_pointer (task, sp_pack_library_list (NULL), (GDestroyNotify) g_ptr_array_unref);
}

static void
show (gpointer list, gpointer entries)
{
  List *self = list;
  GtkListBoxRow *row;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (self->list, new_row (self, self->entries->pdata[i]));
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
new_header (List *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open a File…"));

  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  return header;
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
  gtk_list_box_set_placeholder (self->list, sp_popup_new_waiting (_ ("Reading the Packs")));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
  if (why_fixed != NULL)
    gtk_box_append (GTK_BOX (box), sp_label_new_wrapping (why_fixed));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
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
 * removed, and files can be brought in.
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
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), new_contents (self));
  /* Translators: the title of a dialog */
  self->dialog = sp_popup_new_dialog (parent, _ ("Packs"), box);
  g_object_set_data_full (G_OBJECT (self->dialog), "sp-list", self, (GDestroyNotify) list_free);
  fill (self);
  gtk_window_present (self->dialog);
}
