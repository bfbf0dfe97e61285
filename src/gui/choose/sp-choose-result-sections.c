/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-result-sections.h"

#include "gui/choose/sp-choose-card.h"
#include "gui/sp-beside.h"

#include <glib/gi18n.h>

/* So many lines of a list are shown at once. */
#define MAX_LINES 6

/* Lines that are made when somebody wants to see them. */
typedef struct
{
  const SpSheet *sheet;
  guint first;
  guint end;
} Rest;

static void
add_lines (GtkBox *box, const SpSheet *sheet, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      sp_choose_card_add_line (box, block->mark != NULL ? block->mark : "•", block->text,
                               block->note);
    }
}

/* Keys of GTK 4.24 go into what is folded in, and find no window around it. */
static void
show_rest (GtkExpander *expander, GParamSpec *pspec, const Rest *rest)
{
  GtkWidget *box = NULL;

  if (gtk_expander_get_expanded (expander))
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      add_lines (GTK_BOX (box), rest->sheet, rest->first, rest->end);
    }
  gtk_expander_set_child (expander, box);
}

static GtkWidget *
new_rest (const SpSheet *sheet, guint first, guint end)
{
  Rest *rest = g_new (Rest, 1);
  /* Translators: opens the rest of a list */
  g_autofree char *label =
      /* Translators: reasons that are not shown yet, on a button */
      g_strdup_printf (ngettext ("%u more", "%u more", end - first), end - first);
  GtkWidget *expander = gtk_expander_new (label);

  *rest = (Rest){ sheet, first, end };
  gtk_widget_add_css_class (expander, "line");
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (show_rest), rest,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return expander;
}

/* Adds the items of a list from @first on. Returns: where the list ends */
static guint
add_list (GtkBox *card, const SpSheet *sheet, guint first)
{
  guint end = first;

  while (end < sp_sheet_get_n_blocks (sheet) &&
         sp_sheet_get_block (sheet, end)->kind == SP_SHEET_ITEM)
    end++;
  add_lines (card, sheet, first, MIN (end, first + MAX_LINES));
  if (end > first + MAX_LINES)
    gtk_box_append (card, new_rest (sheet, first + MAX_LINES, end));
  return end;
}

/* Adds the section whose heading is at @position. Returns: where it ends */
static guint
add_section (GtkGrid *pair, const SpSheet *sheet, guint position)
{
  GtkBox *card = sp_choose_card_new (sp_sheet_get_block (sheet, position)->text);

  sp_beside_append (pair, GTK_WIDGET (card));
  for (position++; position < sp_sheet_get_n_blocks (sheet);)
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, position);

      if (block->kind == SP_SHEET_HEADING)
        break;
      if (block->kind == SP_SHEET_ITEM)
        {
          position = add_list (card, sheet, position);
          continue;
        }
      sp_choose_card_add_text (card, block->text);
      position++;
    }
  return position;
}

/**
 * sp_choose_add_sections:
 * @box: where to add
 * @sheet: what is told of a decision; stays as long as what is added
 *
 * Adds the sections of @sheet, those that belong beside each other in a grid of their own.
 */
void
sp_choose_add_sections (GtkBox *box, const SpSheet *sheet)
{
  GtkGrid *pair = NULL;
  guint i = 0;

  while (i < sp_sheet_get_n_blocks (sheet))
    {
      const SpSheetBlock *block = sp_sheet_get_block (sheet, i);

      if (block->kind != SP_SHEET_HEADING)
        {
          i++;
          continue;
        }
      if (pair == NULL || !block->is_beside)
        {
          pair = sp_beside_new (18, NULL);
          gtk_grid_set_column_homogeneous (pair, TRUE);
          gtk_box_append (box, GTK_WIDGET (pair));
        }
      i = add_section (pair, sheet, i);
    }
}

/**
 * sp_choose_arrange_sections:
 * @box: where sections were added
 * @is_narrow: whether those that belong beside each other are to stand below each other
 */
void
sp_choose_arrange_sections (GtkBox *box, gboolean is_narrow)
{
  for (GtkWidget *pair = gtk_widget_get_first_child (GTK_WIDGET (box)); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair))
    sp_beside_set_stacked (GTK_GRID (pair), is_narrow);
}

static void
expand_lists (GtkWidget *card)
{
  for (GtkWidget *child = gtk_widget_get_first_child (card); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_EXPANDER (child))
      gtk_expander_set_expanded (GTK_EXPANDER (child), TRUE);
}

/**
 * sp_choose_show_all_lines:
 * @box: where sections were added
 *
 * Opens the rest of each list.
 */
void
sp_choose_show_all_lines (GtkBox *box)
{
  for (GtkWidget *pair = gtk_widget_get_first_child (GTK_WIDGET (box)); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair))
    for (GtkWidget *card = gtk_widget_get_first_child (pair); card != NULL;
         card = gtk_widget_get_next_sibling (card))
      expand_lists (card);
}
