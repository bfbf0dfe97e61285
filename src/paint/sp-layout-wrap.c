/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-layout-wrap.h"

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
