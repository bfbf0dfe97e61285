/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-read-ad.h"

#include "core/ads/sp-ad-words.h"
#include "core/json/sp-json-builder.h"

#include <string.h>

static void
add_shares (JsonBuilder *builder, const SpPack *pack, const SpAd *ad)
{
  sp_json_begin_array (builder, "roles");
  for (guint i = 0; i < ad->reading->shares->len; i++)
    {
      const SpAdShare *share = &g_array_index (ad->reading->shares, SpAdShare, i);

      json_builder_begin_object (builder);
      sp_json_add_text (builder, "id", pack->roles.items[share->role].id);
      sp_json_add_real (builder, "share", share->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_title (JsonBuilder *builder, const SpPack *pack, const SpAd *ad)
{
  sp_json_add_text (builder, "title", ad->title);
  sp_json_begin_array (builder, "title_roles");
  for (guint i = 0; i < ad->title_roles->len; i++)
    json_builder_add_string_value (builder,
                                   pack->roles.items[g_array_index (ad->title_roles, guint, i)].id);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "title_fits");
  if (ad->fit == SP_AD_FIT_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, ad->fit != SP_AD_FIT_NO);
}

static void
add_found (JsonBuilder *builder, const SpAd *ad, SpHit hit, guint index)
{
  const SpAdPlace *place = &g_array_index (ad->places, SpAdPlace, index);
  g_autofree char *term = sp_ad_quote (ad, hit);

  sp_json_add_text (builder, "term", term);
  sp_json_add_integer (builder, "offset", place->offset);
  sp_json_add_integer (builder, "length", place->length);
  sp_json_add_integer (builder, "line", place->line);
}

static void
add_finding (JsonBuilder *builder, const SpPack *pack, const SpAd *ad, guint index)
{
  const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, index);
  gboolean has_role = finding->role != SP_AD_NO_ROLE;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "skill", pack->skills.items[finding->skill].id);
  sp_json_add_text (builder, "role", has_role ? pack->roles.items[finding->role].id : NULL);
  add_found (builder, ad, finding->place, index);
  sp_json_add_text (builder, "part", sp_ad_get_part_id (finding->part));
  sp_json_add_real (builder, "weight", finding->weight);
  json_builder_end_object (builder);
}

/* A word that gives others their weight is no skill, and speaks for no role by itself. */
static void
add_lever (JsonBuilder *builder, const SpAd *ad, guint index)
{
  const SpAdLever *lever = &g_array_index (ad->levers, SpAdLever, index);

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "skill", NULL);
  sp_json_add_text (builder, "role", NULL);
  add_found (builder, ad, lever->place, ad->reading->findings->len + index);
  sp_json_add_text (builder, "part", sp_ad_get_part_id (lever->part));
  sp_json_add_real (builder, "weight", lever->weight);
  json_builder_end_object (builder);
}

static void
add_said (JsonBuilder *builder, const SpAdSaid *said)
{
  sp_json_begin_object (builder, "said");
  sp_json_add_text (builder, "years", said->years);
  sp_json_add_text (builder, "seniority", said->seniority);
  sp_json_add_text (builder, "on_call", said->on_call);
  sp_json_add_text (builder, "degree", said->degree);
  sp_json_begin_array (builder, "certificates");
  for (guint i = 0; i < said->certificates->len; i++)
    json_builder_add_string_value (builder, said->certificates->pdata[i]);
  json_builder_end_array (builder);
  sp_json_add_text (builder, "place", said->place);
  sp_json_add_text (builder, "pay", said->pay);
  json_builder_end_object (builder);
}

static void
add_ad (JsonBuilder *builder, const SpPack *pack, const SpAd *ad)
{
  const SpAdReading *reading = ad->reading;
  gboolean names_role = reading->n_told > 0;
  guint role = names_role ? g_array_index (reading->shares, SpAdShare, 0).role : 0;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "file", ad->name);
  if (ad->row > 0)
    sp_json_add_integer (builder, "row", ad->row);
  sp_json_add_text (builder, "verdict", sp_ad_get_verdict_id (reading->verdict));
  sp_json_add_text (builder, "role", names_role ? pack->roles.items[role].id : NULL);
  add_shares (builder, pack, ad);
  add_title (builder, pack, ad);
  sp_json_add_real (builder, "confidence", reading->confidence);
  sp_json_begin_array (builder, "findings");
  for (guint i = 0; i < reading->findings->len; i++)
    add_finding (builder, pack, ad, i);
  for (guint i = 0; i < ad->levers->len; i++)
    add_lever (builder, ad, i);
  json_builder_end_array (builder);
  add_said (builder, ad->said);
  sp_json_add_text (builder, "language", sp_ad_get_language_id (reading->language));
  json_builder_end_object (builder);
}

/* Appends @ad as it stands in an array: what is between the brackets of an array of its own. */
static void
append_ad (GString *json, const SpPack *pack, const SpAd *ad)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *array = NULL;

  json_builder_begin_array (builder);
  add_ad (builder, pack, ad);
  json_builder_end_array (builder);
  array = sp_json_finish (builder);
  g_string_append_len (json, array + 1, strrchr (array, '}') - array);
}

/**
 * sp_cli_ads_to_json:
 * @pack: the pack
 * @ads: (element-type SpAd): ads
 *
 * One ad after the other is built: the values of ten thousand take a gigabyte.
 *
 * Returns: (transfer full): what they say, as an array of objects
 */
char *
sp_cli_ads_to_json (const SpPack *pack, const GPtrArray *ads)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < ads->len; i++)
    {
      g_string_append (json, i > 0 ? "," : "");
      append_ad (json, pack, ads->pdata[i]);
    }
  g_string_append (json, ads->len > 0 ? "\n]\n" : "]\n");
  return g_string_free (json, FALSE);
}
