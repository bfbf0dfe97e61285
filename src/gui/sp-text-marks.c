/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-text-marks.h"

#include "paint/sp-layout-wrap.h"

/* Yellow of the palette behind dark letters: readable in light, dark and high contrast alike. The
 * line below tells a hit from the rest without the colour. */
static void
mark (PangoAttrList *attributes, const SpHit *hit)
{
  PangoAttribute *marks[] = {
    pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b),
    pango_attr_foreground_new (0x1e1e, 0x1e1e, 0x1e1e),
    pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = hit->start;
      marks[i]->end_index = hit->end;
      pango_attr_list_insert (attributes, marks[i]);
    }
}

/**
 * sp_text_marks_set:
 * @label: a label that wraps
 * @query: what is searched for; an empty one takes the marks away
 *
 * Marks where the words of @query occur in @label.
 */
void
sp_text_marks_set (GtkLabel *label, const SpQuery *query)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autoptr (GArray) hits = NULL;

  g_return_if_fail (GTK_IS_LABEL (label) && query != NULL);

  attributes = sp_layout_wrap_attributes (NULL);
  if (!sp_query_is_empty (query))
    hits = sp_query_find (query, gtk_label_get_text (label));
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    mark (attributes, &g_array_index (hits, SpHit, i));
  gtk_label_set_attributes (label, attributes);
}
