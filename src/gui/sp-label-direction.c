/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-label-direction.h"

#include "core/text/sp-direction.h"

static void
text_changed (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  GtkTextDirection direction = sp_text_is_rtl (text) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  gtk_widget_set_direction (GTK_WIDGET (label), *text != '\0' ? direction : GTK_TEXT_DIR_NONE);
}

/**
 * sp_label_follow_text:
 * @label: a label with words of the content
 *
 * Aligns the label to the side where its text begins, now and whenever it changes: the content may
 * be Arabic on a desktop in English, and the other way round. Pango orders the words by themselves,
 * but a label puts them where its own direction says.
 */
void
sp_label_follow_text (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect (label, "notify::label", G_CALLBACK (text_changed), NULL);
  text_changed (label);
}
