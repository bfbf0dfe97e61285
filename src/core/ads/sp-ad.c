/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad.h"

#include "core/ads/sp-ad-text.h"

/**
 * sp_ad_names:
 * @self: an ad
 * @role: a position in the roles of the pack
 *
 * Returns: whether the verdict names @role
 */
gboolean
sp_ad_names (const SpAd *self, guint role)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->reading->n_told; i++)
    if (g_array_index (self->reading->shares, SpAdShare, i).role == role)
      return TRUE;
  return FALSE;
}

static SpAdFit
compare_title (const SpAd *self)
{
  gboolean fits = FALSE;

  if (self->title_roles->len == 0 || self->reading->verdict == SP_AD_UNSURE)
    return SP_AD_FIT_UNKNOWN;
  for (guint i = 0; i < self->title_roles->len && !fits; i++)
    fits = sp_ad_names (self, g_array_index (self->title_roles, guint, i));
  if (!fits)
    return SP_AD_FIT_NO;
  return self->title_roles->len > 1 ? SP_AD_FIT_SEVERAL : SP_AD_FIT_YES;
}

/* Goes from the start of the ad to @hit, or on from where it stopped before. */
static void
add_place (SpAd *self, const char **at, SpAdPlace *place, SpHit hit)
{
  for (; *at < self->body + hit.start; *at = g_utf8_next_char (*at), place->offset++)
    place->line += **at == '\n';
  place->length = (guint) g_utf8_strlen (*at, hit.end - hit.start);
  g_array_append_vals (self->places, place, 1);
}

/* Findings are in the order of the text. */
static void
add_places (SpAd *self, const GArray *findings)
{
  SpAdPlace place = { .line = 1 };
  const char *at = self->text;

  for (guint i = 0; i < findings->len; i++)
    add_place (self, &at, &place, g_array_index (findings, SpAdFinding, i).place);
}

/**
 * sp_ad_find_levers:
 * @self: an ad that has no levers yet
 * @reader: what it was read with
 *
 * Finds the words that give others their weight. That takes some times as long as to read the ad.
 */
void
sp_ad_find_levers (SpAd *self, const SpAdReader *reader)
{
  SpAdPlace place = { .line = 1 };
  const char *at;

  g_return_if_fail (self != NULL && reader != NULL && self->levers->len == 0);

  g_array_unref (self->levers);
  self->levers = sp_ad_levers_find (reader, self->body, self->reading->findings);
  at = self->text;
  for (guint i = 0; i < self->levers->len; i++)
    add_place (self, &at, &place, g_array_index (self->levers, SpAdLever, i).place);
}

/**
 * sp_ad_new:
 * @reader: what to read with
 * @name: (nullable): what the person calls the ad
 * @text: its text; a first line "TITLE: …" is its title
 * @title: (nullable): its title, if it is known
 *
 * Returns: (transfer full): the ad, read
 */
SpAd *
sp_ad_new (const SpAdReader *reader, const char *name, const char *text, const char *title)
{
  g_autofree char *own_title = NULL;
  SpAd *self;

  g_return_val_if_fail (reader != NULL && text != NULL, NULL);

  self = g_new0 (SpAd, 1);
  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->body = sp_ad_text_skip_title (self->text, &own_title);
  self->title = title != NULL ? g_strdup (title) : g_steal_pointer (&own_title);
  self->reading = sp_ad_reader_read (reader, self->body);
  self->places = g_array_new (FALSE, FALSE, sizeof (SpAdPlace));
  add_places (self, self->reading->findings);
  self->levers = g_array_new (FALSE, FALSE, sizeof (SpAdLever));
  self->said = sp_ad_said_new (sp_ad_reader_get_pack (reader), self->body, self->title);
  self->title_roles = sp_ad_reader_read_title (reader, self->title != NULL ? self->title : "");
  self->fit = compare_title (self);
  return self;
}

/**
 * sp_ad_free:
 * @self: (transfer full): an ad
 */
void
sp_ad_free (SpAd *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->text);
  g_free (self->title);
  sp_ad_reading_free (self->reading);
  g_array_unref (self->places);
  g_array_unref (self->levers);
  sp_ad_said_free (self->said);
  g_array_unref (self->title_roles);
  g_free (self);
}
