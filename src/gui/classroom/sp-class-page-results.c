/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the class answered, row by row as its sheet tells it, so that the screen, the paper and the files
 * have the same figures. */

#include "gui/classroom/sp-class-page-private.h"

#include "core/classroom/sp-class-sheet.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-picture.h"
#include "paint/sp-class-bars.h"

#include <glib/gi18n.h>

static void
clear_part (SpClassPart *part)
{
  GtkWidget *child;

  while (part->box != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (part->box))) != NULL)
    gtk_box_remove (part->box, child);
  g_clear_pointer (&part->sheet, sp_sheet_free);
  g_clear_pointer (&part->tally, sp_class_tally_free);
}

/* Takes away what is shown. */
void
sp_class_page_clear_results (SpClassPage *self)
{
  for (guint i = 0; i < SP_CLASS_N_PARTS; i++)
    clear_part (&self->parts[i]);
}

static GtkWidget *
new_text (const SpSheetBlock *block)
{
  GtkWidget *label = sp_label_new_wrapping (block->text);

  gtk_widget_add_css_class (label,
                            block->kind == SP_SHEET_HEADING ? "class-heading" : "class-text");
  return label;
}

/* The sheet has the subject, and outlives the picture. */
static void
keep_subject (gpointer subject)
{
}

static void show_roles (SpClassPage *self);

/* A button that was never pressed does not say by itself that it is not. */
static void
show_star (GtkToggleButton *button)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_button_get_child (GTK_BUTTON (button))),
                                is_on ? "starred-symbolic" : "non-starred-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
stress_toggled (SpClassPage *self, GtkToggleButton *button)
{
  guint statement = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "sp-statement"));

  self->stressed[statement] = gtk_toggle_button_get_active (button);
  show_star (button);
  show_roles (self);
}

/* What has an icon of its own is named by its tooltip, which is the same for all statements: see
 * sp_accessible_names_install(). */
static GtkWidget *
new_stress_button (SpClassPage *self, guint statement)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *text = sp_page_get_pack (SP_PAGE (self))->statements.items[statement].text;
  /* Translators: %s is a statement that everybody answered */
  g_autofree char *name = g_strdup_printf (_ ("Count twice: %s"), text);

  gtk_button_set_child (GTK_BUTTON (button), gtk_image_new ());
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), self->stressed[statement]);
  show_star (GTK_TOGGLE_BUTTON (button));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "image-button");
  gtk_widget_add_css_class (button, "flat");
  /* Translators: a button beside a statement: let it matter a lot to the whole class */
  gtk_widget_set_tooltip_text (button, _ ("Count Twice for Everybody"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "sp-statement", GUINT_TO_POINTER (statement));
  g_signal_connect_object (button, "toggled", G_CALLBACK (stress_toggled), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_row (SpClassPage *self, const SpSheetBlock *drawing, const SpSheetBlock *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *picture = g_object_new (SP_TYPE_PICTURE, "hexpand", TRUE, NULL);
  g_autofree char *text = sp_sheet_block_describe (words);
  g_autofree char *name = g_strdup_printf ("%s: %s", text, words->mark);
  const SpClassRow *shown = drawing->subject;

  sp_picture_show (SP_PICTURE (picture), drawing->draw, drawing->subject, keep_subject, name);
  gtk_box_append (GTK_BOX (row), picture);
  if (drawing->draw == sp_class_bars_draw_statement)
    gtk_box_append (GTK_BOX (row), new_stress_button (self, shown->position));
  return row;
}

/* The sheet has a heading for each part; what stands before the first one goes with it. */
static void
fill_part (SpClassPage *self, SpClassPartKind kind, const gboolean *stressed)
{
  SpClassPart *part = &self->parts[kind];
  guint n_headings = 0;

  clear_part (part);
  part->tally = sp_class_session_count (self->session, stressed);
  part->sheet =
      sp_class_sheet_new (part->tally, sp_class_bars_draw_role, sp_class_bars_draw_statement);
  for (guint i = 1; i < sp_sheet_get_n_blocks (part->sheet); i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (part->sheet, i);

      n_headings += block->kind == SP_SHEET_HEADING;
      if ((n_headings > 1) != (kind == SP_CLASS_PART_STATEMENTS) || block->kind == SP_SHEET_ITEM)
        continue;
      gtk_box_append (part->box,
                      block->kind == SP_SHEET_DRAWING
                          ? new_row (self, block, sp_sheet_get_block (part->sheet, i + 1))
                          : new_text (block));
    }
}

/* Tells what is other than if every statement counted as each pupil said. */
static void
tell_changes (SpClassPage *self)
{
  const SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_stressed = 0;

  for (guint i = 0; i < pack->statements.n_items; i++)
    n_stressed += self->stressed[i];
  if (n_stressed == 0)
    return;
  g_string_append_printf (text,
                          /* Translators: all answers to it count twice */
                          ngettext ("%u statement counts twice for everybody.",
                                    "%u statements count twice for everybody.", n_stressed),
                          n_stressed);
  for (guint r = 0; r < pack->roles.n_items; r++)
    {
      guint now = sp_class_tally_get_role (self->parts[SP_CLASS_PART_ROLES].tally, r)->n_alone;
      guint before =
          sp_class_tally_get_role (self->parts[SP_CLASS_PART_STATEMENTS].tally, r)->n_alone;

      if (now != before)
        /* Translators: a role, for how many it comes first now, and for how many before */
        g_string_append_printf (text, _ ("\n%s: %u instead of %u"), pack->roles.items[r].title, now,
                                before);
    }
  gtk_box_append (self->roles, sp_label_new_wrapping (text->str));
}

static void
show_roles (SpClassPage *self)
{
  fill_part (self, SP_CLASS_PART_ROLES, self->stressed);
  tell_changes (self);
}

/* Shows what is counted at this moment. What counts twice changes the roles alone. */
void
sp_class_page_show_results (SpClassPage *self)
{
  self->parts[SP_CLASS_PART_ROLES].box = self->roles;
  self->parts[SP_CLASS_PART_STATEMENTS].box = self->statements;
  fill_part (self, SP_CLASS_PART_STATEMENTS, NULL);
  show_roles (self);
}
