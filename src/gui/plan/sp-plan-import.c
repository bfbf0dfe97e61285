/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan as a file: taken along, and brought back once the person has seen what that would change. */

#include "gui/plan/sp-plan-import.h"

#include "core/plan/sp-plan-changes.h"
#include "core/plan/sp-plan-file.h"
#include "gui/ladder/sp-ladder-side-rows.h"
#include "gui/sp-compat.h"
#include "gui/sp-output.h"
#include "gui/sp-popup.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  SpPage *page;           /* (owned) */
  SpPlanSession *session; /* (owned) */
  SpPlanRecord *other;    /* (owned) (nullable): once a file was read */
  GtkWindow *dialog;
} Import;

static Import *
import_new (SpPage *page, SpPlanSession *session)
{
  Import *self = g_new0 (Import, 1);

  self->page = g_object_ref (page);
  self->session = g_object_ref (session);
  return self;
}

static void
import_free (gpointer data)
{
  Import *self = data;

  g_clear_pointer (&self->other, sp_plan_record_free);
  g_object_unref (self->session);
  g_object_unref (self->page);
  g_free (self);
}

static GBytes *
write_plan (gpointer session, GError **error)
{
  char *text = sp_plan_file_write (sp_plan_session_get_record (session));

  return g_bytes_new_take (text, strlen (text));
}

/* Asks where to save all that the person brings to a plan. */
void
sp_plan_export (SpPage *page, SpPlanSession *session)
{
  static const SpOutputFormat formats[] = {
    /* Translators: a kind of file: what a learning plan is made of */
    { ".json", N_ ("Plan"), write_plan },
    { NULL },
  };

  /* Translators: the title of a dialog */
  sp_output_save (page, _ ("Take the Plan Along"),
                  /* Translators: a file name; “.json” stays */
                  _ ("Signpost Plan.json"), formats, g_object_ref (session), g_object_unref);
}

static void
import_clicked (Import *self)
{
  sp_plan_session_merge (self->session, self->other);
  /* Translators: a message that passes */
  sp_page_say (self->page, _ ("Plan brought in"), TRUE);
  gtk_window_destroy (self->dialog);
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);
}

static GtkWidget *
new_list (const GArray *changes)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the title of a dialog */
                                  _ ("What Would Change"), -1);
  for (guint i = 0; i < changes->len; i++)
    {
      const SpPlanChange *change = &g_array_index (changes, SpPlanChange, i);

      sp_ladder_side_rows_add (GTK_LIST_BOX (list), change->title, change->text);
    }
  return list;
}

static GtkWidget *
new_contents (const GArray *changes, guint n_kept)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 12, "margin-start", 12, "margin-end", 12, "margin-top", 12,
                                 "margin-bottom", 12, NULL);
  g_autofree char *kept = g_strdup_printf (
      /* Translators: ratings of skills, when a plan is brought in */
      ngettext ("%u rating stays as it is: it is newer here.",
                "%u ratings stay as they are: they are newer here.", n_kept),
      n_kept);

  gtk_box_append (GTK_BOX (box), new_list (changes));
  if (n_kept > 0)
    gtk_box_append (GTK_BOX (box), new_label (kept));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                       TRUE, "child", box, NULL);
}

static GtkWidget *
new_button (Import *self)
{
  /* Translators: a button: the plan of a file, after what would change has been shown */
  GtkWidget *button = sp_popup_new_button (_ ("_Bring In"));

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (import_clicked), self);
  return button;
}

static void
present (Import *self, const GArray *changes, guint n_kept)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = new_button (self);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), new_contents (changes, n_kept));
  gtk_box_append (GTK_BOX (box), button);
  self->dialog = sp_popup_new_dialog (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))),
                                      _ ("What Would Change"), box);
  g_object_set_data_full (G_OBJECT (self->dialog), "sp-import", self, import_free);
  gtk_window_set_focus (self->dialog, button);
  gtk_window_present (self->dialog);
}

/**
 * sp_plan_import_review:
 * @page: what says how it went
 * @session: the person's plan
 * @file: a plan that was exported
 *
 * Shows what would change in the plan of @session, and changes it if the person says so. Where there
 * is nothing to change, or @file is no plan, that is said.
 */
void
sp_plan_import_review (SpPage *page, SpPlanSession *session, GFile *file)
{
  const SpPlanRecord *mine;
  Import *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPlanRecord) merged = NULL;
  g_autoptr (GArray) changes = NULL;

  g_return_if_fail (SP_IS_PAGE (page) && SP_IS_PLAN_SESSION (session) && G_IS_FILE (file));

  self = import_new (page, session);
  mine = sp_plan_session_get_record (session);
  self->other = sp_plan_file_load (mine->pack, file, &error);
  merged = self->other != NULL ? sp_plan_record_merge (mine, self->other) : NULL;
  changes = merged != NULL ? sp_plan_record_list_changes (mine, merged) : NULL;
  if (changes != NULL && changes->len > 0)
    {
      present (self, changes, sp_plan_record_count_kept (mine, self->other));
      return;
    }
  sp_page_say (page,
               /* Translators: of a plan that was brought */
               error != NULL ? error->message : _ ("There is nothing new in this plan."), FALSE);
  import_free (self);
}

static void
file_chosen (GFile *file, gpointer data)
{
  Import *self = data;

  sp_plan_import_review (self->page, self->session, file);
}

/* Asks for a plan that was exported. */
void
sp_plan_import (SpPage *page, SpPlanSession *session)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Plan"));
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  /* Translators: the title of a dialog */
  sp_compat_open_files (GTK_WIDGET (page), _ ("Bring In a Plan"), G_LIST_MODEL (filters), FALSE,
                        file_chosen, import_new (page, session), import_free);
}
