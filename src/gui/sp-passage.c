/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-passage.h"

#include "gui/sp-explained-text.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-source-list.h"

#include <adwaita.h>

/* In pixels: longer lines are hard to read. */
#define READABLE_WIDTH 720

/**
 * sp_paragraph_new:
 * @text: a paragraph
 *
 * Returns: (transfer floating): a text that wraps and starts where it starts to be read
 */
GtkWidget *
sp_paragraph_new (const char *text)
{
  GtkWidget *paragraph = sp_label_new_wrapping (text);

  gtk_widget_add_css_class (paragraph, "body");
  return paragraph;
}

/**
 * sp_paragraph_make_selectable:
 * @label: (type GtkLabel): a text, already set
 *
 * Lets the text be selected with the pointer, and leaves the keys to the page unless it explains words.
 * A label that is only not focusable would keep the Tab key from what comes behind it.
 *
 * Returns: (transfer none): @label
 */
GtkWidget *
sp_paragraph_make_selectable (GtkWidget *label)
{
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, gtk_label_get_use_markup (GTK_LABEL (label)));
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      MIN (for_size, READABLE_WIDTH), minimum, natural, NULL, NULL);
  /* What does not get wider asks for no more: a popover would be wider than its text. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (MIN (*natural, READABLE_WIDTH), *minimum);
}

/* A clamp would put the passage into the middle, and aligned otherwise it would have to know a width
 * of its own, which texts that wrap have not. */
static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkAllocation allocation = { 0, 0, MIN (width, READABLE_WIDTH), height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = width - allocation.width;
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &allocation, -1);
}

/**
 * sp_readable_new:
 * @child: (transfer floating): texts
 *
 * Returns: (transfer floating): @child, not wider than one can read, where its direction starts
 */
GtkWidget *
sp_readable_new (GtkWidget *child)
{
  GtkLayoutManager *layout = gtk_custom_layout_new (get_request_mode, measure, allocate);

  return g_object_new (ADW_TYPE_BIN, "child", child, "layout-manager", layout, NULL);
}

/**
 * sp_passage_new:
 * @pack: the content
 * @passage: one of its passages
 *
 * Returns: (transfer floating): the passage with its heading, not wider than one can read
 */
GtkWidget *
sp_passage_new (SpPack *pack, const SpPassage *passage)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = sp_label_new_wrapping (passage->title);
  GtkWidget *bin;

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < passage->paragraphs.n_items; i++)
    {
      GtkWidget *paragraph = sp_paragraph_new (NULL);

      sp_explained_text_set (GTK_LABEL (paragraph), pack, passage->paragraphs.items[i]);
      gtk_box_append (GTK_BOX (box), sp_paragraph_make_selectable (paragraph));
    }
  if (passage->sources.n_items > 0)
    gtk_box_append (GTK_BOX (box), sp_source_expander_new (pack, &passage->sources));

  bin = sp_readable_new (box);
  gtk_widget_add_css_class (bin, "passage");
  return bin;
}
