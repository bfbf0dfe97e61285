/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-highlight.h"

#include "gui/sp-palette-class.h"

/* Roles are told apart without colours, too. */
static const PangoUnderline underlines[] = {
  PANGO_UNDERLINE_SINGLE_LINE,
  PANGO_UNDERLINE_DOUBLE_LINE,
  PANGO_UNDERLINE_ERROR_LINE,
  PANGO_UNDERLINE_LOW,
};

#define TINT 0.18

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const SpPack *pack, guint role)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer),
                                    pack->roles.items[role].id);
}

static void
color_tag (GtkTextTag *tag, const SpRole *role)
{
  SpPalette palette = sp_palette_get (sp_palette_get_kind_of_style ());
  SpRgb color = palette.roles[role->color];
  GdkRGBA line = { (float) color.red, (float) color.green, (float) color.blue, 1 };
  GdkRGBA tint = line;

  tint.alpha = TINT;
  g_object_set (tag, "underline-rgba", &line, "background-rgba", &tint, NULL);
}

static guint16
to_16_bits (double part)
{
  return (guint16) (part * G_MAXUINT16);
}

/**
 * sp_ads_highlight_add_tags:
 * @buffer: the text of an ad
 * @pack: a pack
 *
 * Gives @buffer a tag for each role; once.
 */
void
sp_ads_highlight_add_tags (GtkTextBuffer *buffer, const SpPack *pack)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && pack != NULL);

  for (guint i = 0; i < pack->roles.n_items; i++)
    gtk_text_buffer_create_tag (buffer, pack->roles.items[i].id, "underline",
                                underlines[i % G_N_ELEMENTS (underlines)], NULL);
}

/**
 * sp_ads_highlight_new_attributes:
 * @pack: a pack
 * @role: a position in its roles
 * @length: how many bytes of a text are marked
 *
 * Returns: (transfer full): what marks the start of a label as the words for @role are marked
 */
PangoAttrList *
sp_ads_highlight_new_attributes (const SpPack *pack, guint role, gsize length)
{
  PangoAttrList *list = pango_attr_list_new ();
  SpPalette palette = sp_palette_get (sp_palette_get_kind_of_style ());
  SpRgb color;
  PangoAttribute *attributes[4];

  g_return_val_if_fail (pack != NULL && role < pack->roles.n_items, list);

  color = palette.roles[pack->roles.items[role].color];
  attributes[0] = pango_attr_underline_new (underlines[role % G_N_ELEMENTS (underlines)]);
  attributes[1] = pango_attr_underline_color_new (to_16_bits (color.red), to_16_bits (color.green),
                                                  to_16_bits (color.blue));
  attributes[2] = pango_attr_background_new (to_16_bits (color.red), to_16_bits (color.green),
                                             to_16_bits (color.blue));
  attributes[3] = pango_attr_background_alpha_new (to_16_bits (TINT));
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->end_index = (guint) length;
      pango_attr_list_insert (list, attributes[i]);
    }
  return list;
}

/**
 * sp_ads_highlight_get_place:
 * @buffer: the text of an ad
 * @ad: the ad, as it was read from @buffer
 * @finding: a position in its findings
 * @start: (out): where it starts
 * @end: (out): where it ends
 */
void
sp_ads_highlight_get_place (GtkTextBuffer *buffer,
                            const SpAd *ad,
                            guint finding,
                            GtkTextIter *start,
                            GtkTextIter *end)
{
  const SpAdPlace *place = &g_array_index (ad->places, SpAdPlace, finding);

  gtk_text_buffer_get_iter_at_offset (buffer, start, (int) place->offset);
  gtk_text_buffer_get_iter_at_offset (buffer, end, (int) (place->offset + place->length));
}

/* Words that speak for several roles are marked for the one for which they speak most, and of equals
 * for the first. Such findings stand side by side. */
static gboolean
is_strongest (const GArray *findings, guint position)
{
  const SpAdFinding *all = (const SpAdFinding *) findings->data;
  const SpAdFinding *finding = &all[position];
  guint i;

  for (i = position; i > 0 && all[i - 1].place.start == finding->place.start; i--)
    if (all[i - 1].weight >= finding->weight)
      return FALSE;
  for (i = position + 1; i < findings->len && all[i].place.start == finding->place.start; i++)
    if (all[i].weight > finding->weight)
      return FALSE;
  return finding->role != SP_AD_NO_ROLE && finding->weight > 0;
}

/**
 * sp_ads_highlight_show:
 * @buffer: the text of an ad, which has got the tags
 * @pack: a pack
 * @ad: the ad, as it was read from @buffer
 *
 * Marks what speaks for a role, in its colour and with its own sort of line.
 */
void
sp_ads_highlight_show (GtkTextBuffer *buffer, const SpPack *pack, const SpAd *ad)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && pack != NULL && ad != NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (guint i = 0; i < pack->roles.n_items; i++)
    color_tag (find_tag (buffer, pack, i), &pack->roles.items[i]);
  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);

      if (!is_strongest (ad->reading->findings, i))
        continue;
      sp_ads_highlight_get_place (buffer, ad, i, &start, &end);
      gtk_text_buffer_apply_tag (buffer, find_tag (buffer, pack, finding->role), &start, &end);
    }
}
