/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-text-marks.h"

#include "paint/sp-layout-wrap.h"

/* Where a label keeps what is below the marks: (element-type PangoAttrList). */
#define LINES "sp-text-lines"

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, const SpHit *hit)
{
  attribute->start_index = hit->start;
  attribute->end_index = hit->end;
  pango_attr_list_insert (attributes, attribute);
}

/* Yellow of the palette behind dark letters: readable in light, dark and high contrast alike. The
 * line below tells a hit from the rest without the colour. */
static void
mark (PangoAttrList *attributes, const SpHit *hit)
{
  insert (attributes, pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b), hit);
  insert (attributes, pango_attr_foreground_new (0x1e1e, 0x1e1e, 0x1e1e), hit);
  insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), hit);
}

/**
 * sp_text_marks_set_lines:
 * @label: a label that wraps
 * @hits: (element-type SpHit): places in its text
 *
 * Draws a line below @hits that does not shout, whatever is searched for: a grey that can be seen on
 * light and dark alike, since Pango knows none that is half transparent. No markup is used: toolkits
 * keep marks of a search in it.
 */
void
sp_text_marks_set_lines (GtkLabel *label, const GArray *hits)
{
  PangoAttrList *lines;

  g_return_if_fail (GTK_IS_LABEL (label) && hits != NULL);

  lines = sp_layout_wrap_attributes (NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const SpHit *hit = &g_array_index (hits, SpHit, i);

      insert (lines, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), hit);
      insert (lines, pango_attr_underline_color_new (0x8a8a, 0x8a8a, 0x8a8a), hit);
    }
  g_object_set_data_full (G_OBJECT (label), LINES, lines, (GDestroyNotify) pango_attr_list_unref);
  gtk_label_set_attributes (label, lines);
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
  PangoAttrList *lines;

  g_return_if_fail (GTK_IS_LABEL (label) && query != NULL);

  lines = g_object_get_data (G_OBJECT (label), LINES);
  attributes = lines != NULL ? pango_attr_list_copy (lines) : sp_layout_wrap_attributes (NULL);
  if (!sp_query_is_empty (query))
    hits = sp_query_find (query, gtk_label_get_text (label));
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    mark (attributes, &g_array_index (hits, SpHit, i));
  gtk_label_set_attributes (label, attributes);
}
