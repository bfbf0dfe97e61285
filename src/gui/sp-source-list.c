/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-source-list.h"

#include "core/text/sp-day.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-label-wrap.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  sp_label_wrap (GTK_LABEL (label));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_follow_text (GTK_LABEL (label));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A link button would not wrap a long title, so the address is a link below it. */
static GtkWidget *
new_link (const char *url)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\" title=\"%s\">%s</a>", url, url,
                                                     url + strlen ("https://"));
  GtkWidget *label = new_text (NULL, "caption");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  return label;
}

/**
 * sp_source_new:
 * @title: what the source is called
 * @url: (nullable): where it is
 * @note: (nullable): what is said about it
 *
 * Returns: (transfer floating): the source, with a link
 */
GtkWidget *
sp_source_new (const char *title, const char *url, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), new_text (title, NULL));
  if (url != NULL)
    gtk_box_append (GTK_BOX (box), new_link (url));
  if (note != NULL)
    {
      GtkWidget *label = new_text (note, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/**
 * sp_source_list_new:
 * @pack: the content
 * @sources: where something comes from
 *
 * Returns: (transfer floating): the sources below each other, with links and days
 */
GtkWidget *
sp_source_list_new (SpPack *pack, const SpReferences *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < sources->n_items; i++)
    {
      const SpSource *source = &pack->sources.items[sources->items[i].index];
      g_autofree char *day = sp_day_format (source->checked);
      /* Translators: the day on which somebody last read a source */
      g_autofree char *checked = g_strdup_printf (_ ("Checked on %s"), day);

      gtk_box_append (GTK_BOX (box), sp_source_new (source->title, source->url, checked));
    }
  return box;
}

/* Keys of GTK 4.24 go into what is folded in, and find no window around it. */
static void
fold (GtkExpander *expander, GParamSpec *pspec, GtkWidget *list)
{
  gtk_expander_set_child (expander, gtk_expander_get_expanded (expander) ? list : NULL);
}

/**
 * sp_source_expander_new:
 * @pack: the content
 * @sources: where a text comes from
 *
 * Returns: (transfer floating): a line that folds the sources out, below a text that has no room for them
 */
GtkWidget *
sp_source_expander_new (SpPack *pack, const SpReferences *sources)
{
  /* Translators: heading: where facts come from */
  GtkWidget *expander = gtk_expander_new (_ ("Sources"));
  GtkWidget *list = sp_source_list_new (pack, sources);

  gtk_widget_add_css_class (expander, "caption");
  gtk_widget_set_margin_top (list, 6);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (fold), g_object_ref_sink (list),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  return expander;
}
