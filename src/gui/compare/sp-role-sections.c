/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-role-sections.h"

#include "gui/sp-beside.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"
#include "gui/sp-source-list.h"

#include <string.h>

/* Where the next block goes. */
typedef struct
{
  SpPack *pack;
  GtkBox *head;
  GtkBox *sections;
  GtkBox *contents;        /* of the section that is being filled; the head before the first */
  const char *color_class; /* of the role */
} Filling;

static GtkWidget *
new_text (const Filling *self, const char *text)
{
  GtkWidget *label = sp_paragraph_new ("");

  sp_explained_text_set (GTK_LABEL (label), self->pack, text);
  return sp_paragraph_make_selectable (label);
}

/* Names, and what is said in passing. */
static GtkWidget *
new_small_text (const char *text, const char *css_class)
{
  GtkWidget *label = sp_label_new_wrapping (text);

  gtk_widget_add_css_class (label, css_class);
  return sp_paragraph_make_selectable (label);
}

static GtkWidget *
new_paragraph (const Filling *self, const char *text)
{
  GtkWidget *paragraph = new_text (self, text);

  if (self->contents == self->head)
    gtk_widget_remove_css_class (paragraph, "body");
  gtk_widget_add_css_class (paragraph, self->contents == self->head ? "lead" : "paragraph");
  return paragraph;
}

static GtkWidget *
new_heading (const char *text, const char *css_class, int level)
{
  GtkWidget *label = sp_label_new_wrapping (text);

  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_box (int spacing, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  return box;
}

/* Two sections of the same weight stand beside each other. */
static void
put_beside_last (Filling *self, GtkWidget *section)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->sections));
  GtkGrid *pair = sp_beside_new (18, "pair");

  gtk_grid_set_column_homogeneous (pair, TRUE);
  if (last != NULL)
    {
      g_object_ref (last);
      gtk_box_remove (self->sections, last);
      sp_beside_append (pair, last);
      g_object_unref (last);
    }
  sp_beside_append (pair, section);
  gtk_box_append (self->sections, GTK_WIDGET (pair));
}

static void
begin_section (Filling *self, const SpSheetBlock *heading)
{
  GtkWidget *section = new_box (12, NULL);

  self->contents = GTK_BOX (new_box (0, "lines"));
  gtk_box_append (GTK_BOX (section), new_heading (heading->text, "title-4", 2));
  gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->contents));
  if (heading->is_beside)
    put_beside_last (self, section);
  else
    gtk_box_append (self->sections, section);
}

/* A time stands beside a line that runs through the day, with a point for each. */
static GtkWidget *
new_moment (const Filling *self, const SpSheetBlock *block)
{
  GtkGrid *moment = sp_beside_new (12, "moment");
  GtkWidget *time = gtk_label_new (block->mark);
  GtkWidget *rail = new_box (0, "rail");

  gtk_widget_set_valign (time, GTK_ALIGN_START);
  gtk_widget_add_css_class (time, "time");
  gtk_widget_add_css_class (time, "numeric");
  gtk_widget_add_css_class (rail, self->color_class);
  sp_beside_append (moment, time);
  sp_beside_append (moment, rail);
  sp_beside_append (moment, new_text (self, block->text));
  return GTK_WIDGET (moment);
}

/* A mark says nothing, so a screen reader passes it over. */
static GtkWidget *
new_point (const Filling *self, const SpSheetBlock *block)
{
  GtkGrid *point = sp_beside_new (12, "line");
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "label", block->mark != NULL ? block->mark : "•",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "mark");
  sp_beside_append (point, sign);
  sp_beside_append (point, new_text (self, block->text));
  return GTK_WIDGET (point);
}

/* A title that is but the name of a product in Latin letters stands where the text below it starts. */
static GtkWidget *
new_titled (const Filling *self, const SpSheetBlock *block)
{
  GtkWidget *line = new_box (3, "line");
  GtkWidget *title = new_small_text (block->title, "heading");
  GtkWidget *text = new_text (self, block->text);

  gtk_widget_set_direction (title, gtk_widget_get_direction (text));
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), text);
  if (block->note != NULL)
    gtk_box_append (GTK_BOX (line), new_small_text (block->note, "caption"));
  return line;
}

static GtkWidget *
new_link (const SpSheetBlock *block)
{
  GtkWidget *line = new_box (0, "line");

  gtk_box_append (GTK_BOX (line), sp_source_new (block->text, block->url, block->note));
  return line;
}

/* The head is no list: what it has besides is said in passing. */
static GtkWidget *
new_remark (const SpSheetBlock *block)
{
  g_autofree char *text = sp_sheet_block_describe (block);

  return new_small_text (text, "caption");
}

static void
add_item (Filling *self, const SpSheetBlock *block)
{
  gboolean is_moment = block->mark != NULL && strchr (block->mark, ':') != NULL;
  GtkWidget *item;

  if (block->url != NULL)
    item = new_link (block);
  else if (self->contents == self->head)
    item = new_remark (block);
  else if (block->title != NULL)
    item = new_titled (self, block);
  else
    item = is_moment ? new_moment (self, block) : new_point (self, block);
  gtk_box_append (self->contents, item);
  if (self->contents != self->head && !is_moment)
    gtk_widget_add_css_class (GTK_WIDGET (self->contents), "card");
}

static void
add_block (Filling *self, const SpSheetBlock *block)
{
  switch (block->kind)
    {
    case SP_SHEET_TITLE:
      gtk_box_append (self->head, new_heading (block->text, "title-1", 1));
      break;
    case SP_SHEET_HEADING:
      begin_section (self, block);
      break;
    case SP_SHEET_ITEM:
      add_item (self, block);
      break;
    case SP_SHEET_PARAGRAPH:
    case SP_SHEET_TABLE:
    case SP_SHEET_DRAWING:
    default:
      gtk_box_append (self->contents, new_paragraph (self, block->text));
    }
}

/**
 * sp_role_sections_fill:
 * @head: an empty box for what the role is called
 * @sections: an empty box for all else
 * @pack: whose words are explained
 * @sheet: what there is to tell, without tables and drawings
 * @color_class: the CSS class of the role
 */
void
sp_role_sections_fill (GtkBox *head,
                       GtkBox *sections,
                       SpPack *pack,
                       const SpSheet *sheet,
                       const char *color_class)
{
  Filling self = { pack, head, sections, head, color_class };

  g_return_if_fail (GTK_IS_BOX (head) && GTK_IS_BOX (sections) && sheet != NULL);

  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    add_block (&self, sp_sheet_get_block (sheet, i));
}

/**
 * sp_role_sections_set_narrow:
 * @sections: a filled box
 * @is_narrow: whether there is no room for two sections beside each other
 */
void
sp_role_sections_set_narrow (GtkBox *sections, gboolean is_narrow)
{
  g_return_if_fail (GTK_IS_BOX (sections));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "pair"))
      sp_beside_set_stacked (GTK_GRID (child), is_narrow);
}

/**
 * sp_role_sections_get_selected:
 * @widget: what the texts are in
 *
 * Returns: (transfer full) (nullable): the words that are selected
 */
char *
sp_role_sections_get_selected (GtkWidget *widget)
{
  char *words = NULL;
  int start;
  int end;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  if (GTK_IS_LABEL (widget) && gtk_label_get_selection_bounds (GTK_LABEL (widget), &start, &end))
    return g_utf8_substring (gtk_label_get_text (GTK_LABEL (widget)), start, end);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = sp_role_sections_get_selected (child);
  return words;
}
