/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-label-wrap.h"

#include "paint/sp-layout-wrap.h"

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
