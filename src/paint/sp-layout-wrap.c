/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-layout-wrap.h"

#include <string.h>

/**
 * sp_layout_wrap_attributes:
 * @attributes: (nullable): what else holds for a text
 *
 * Where a word is longer than a line, Pango cuts it at any letter and puts a hyphen there, which no
 * rule of the language allows. Without one it is seen that the word only goes on.
 *
 * Returns: (transfer full): @attributes, and that no hyphens are put in
 */
PangoAttrList *
sp_layout_wrap_attributes (PangoAttrList *attributes)
{
  PangoAttrList *all =
      attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();

  pango_attr_list_insert (all, pango_attr_insert_hyphens_new (FALSE));
  return all;
}

/**
 * sp_layout_wrap:
 * @layout: a layout, with its attributes
 *
 * Wraps between words, and inside one that is longer than a line, without a hyphen. Letters that fonts
 * join for their looks, as f and i, stay apart, since who copies a word out of a document would get a
 * letter that no search finds.
 */
void
sp_layout_wrap (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  attributes = sp_layout_wrap_attributes (pango_layout_get_attributes (layout));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

/**
 * sp_layout_is_whole:
 * @layout: a layout
 *
 * Returns: whether nothing is cut off or stands out, and no word goes on in another line
 */
gboolean
sp_layout_is_whole (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const PangoLogAttr *places = pango_layout_get_log_attrs_readonly (layout, NULL);
  int width = pango_layout_get_width (layout);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (pango_layout_is_ellipsized (layout) || (width >= 0 && extents.width > width))
    return FALSE;
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;

      if (line->start_index > 0 &&
          !places[g_utf8_pointer_to_offset (text, text + line->start_index)].is_line_break)
        return FALSE;
    }
  return TRUE;
}

/* Returns what @attributes say, and that no line ends inside brackets. */
static PangoAttrList *
add_brackets (PangoAttrList *attributes, const char *text)
{
  PangoAttrList *all =
      attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  const char *end = text;
  const char *start;

  while ((start = strchr (end, '(')) != NULL && (end = strchr (start, ')')) != NULL)
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index = (guint) (start - text);
      attribute->end_index = (guint) (end - text) + 1;
      pango_attr_list_insert (all, attribute);
    }
  return all;
}

/**
 * sp_layout_keep_brackets:
 * @layout: a layout of a title, with its text and its width
 *
 * Keeps what stands in brackets on one line, as the English title of a role behind the Arabic one: on two
 * lines the brackets would open and close at the wrong ends of them.
 *
 * Returns: whether that is so; if lines are too short for it, nothing is changed
 */
gboolean
sp_layout_keep_brackets (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) before = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  const char *text;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), FALSE);

  text = pango_layout_get_text (layout);
  if (strchr (text, '(') == NULL)
    return TRUE;
  before = pango_layout_get_attributes (layout);
  if (before != NULL)
    pango_attr_list_ref (before);
  attributes = add_brackets (before, text);
  pango_layout_set_attributes (layout, attributes);
  if (sp_layout_is_whole (layout))
    return TRUE;
  pango_layout_set_attributes (layout, before);
  return FALSE;
}
