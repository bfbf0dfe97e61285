/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-text-marks.h"

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
 * sp_text_marks_insert:
 * @attributes: where to add the marks
 * @text: the text that they are for
 * @query: what is searched for
 *
 * Marks where the words of @query occur in @text.
 */
void
sp_text_marks_insert (PangoAttrList *attributes, const char *text, const SpQuery *query)
{
  g_autoptr (GArray) hits = NULL;

  g_return_if_fail (attributes != NULL && text != NULL && query != NULL);

  if (sp_query_is_empty (query))
    return;
  hits = sp_query_find (query, text);
  for (guint i = 0; i < hits->len; i++)
    mark (attributes, &g_array_index (hits, SpHit, i));
}
