/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-label-wrap.h"

#include "gui/sp-label-direction.h"
#include "paint/sp-layout-wrap.h"

/* In characters: lines that any window has room for. */
#define LEAST_CHARS 10

/**
 * sp_label_wrap:
 * @label: a label
 *
 * Wraps the label between words, and inside one that is longer than a line, without a hyphen, so
 * that it fits any width.
 */
void
sp_label_wrap (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  attributes = sp_layout_wrap_attributes (gtk_label_get_attributes (label));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

/**
 * sp_label_wrap_button:
 * @button: a button with words
 *
 * Wraps them, in its middle: in letters of twice the size one button alone may be wider than a telephone.
 */
void
sp_label_wrap_button (GtkButton *button)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = GTK_LABEL (gtk_button_get_child (button));
  sp_label_wrap (label);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

/* A label that may break inside words measures itself with one letter a line to learn how narrow it
 * can be, which takes longer than all the rest. Two lines tell as much, and never make it wider than
 * its words. */
static void
set_least_width (GtkLabel *label)
{
  glong n_chars = g_utf8_strlen (gtk_label_get_text (label), -1);

  gtk_label_set_width_chars (label, (int) MIN (n_chars / 2, LEAST_CHARS));
}

/**
 * sp_label_new_wrapping:
 * @text: words of the content
 *
 * Returns: (transfer floating): a label that wraps at any width and starts where its text does
 */
GtkWidget *
sp_label_new_wrapping (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  sp_label_wrap (GTK_LABEL (label));
  set_least_width (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_follow_text (GTK_LABEL (label));
  return label;
}
