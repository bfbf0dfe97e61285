/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ads/sp-ad-levers.h"
#include "core/ads/sp-ad-said.h"

G_BEGIN_DECLS

/**
 * SpAdFit:
 * @SP_AD_FIT_UNKNOWN: there is no title, it names none of the roles, or the text tells too little
 * @SP_AD_FIT_NO: the title names another role than the text
 * @SP_AD_FIT_YES: the title names what the text tells
 * @SP_AD_FIT_SEVERAL: the title names several roles, one of them that of the text
 *
 * Whether the title of an ad fits what the text tells.
 */
typedef enum
{
  SP_AD_FIT_UNKNOWN,
  SP_AD_FIT_NO,
  SP_AD_FIT_YES,
  SP_AD_FIT_SEVERAL
} SpAdFit;

/**
 * SpAdPlace:
 * @offset: where a finding starts in the text of the ad, in characters
 * @length: how many characters it has
 * @line: the line in which it starts, counted from 1
 *
 * Where a finding stands, for people.
 */
typedef struct
{
  guint offset;
  guint length;
  guint line;
} SpAdPlace;

/**
 * SpAd:
 * @name: (owned) (nullable): what the person calls it, as the name of a file
 * @row: the row of a table that it comes from, counted from 1; 0: from none
 * @text: (owned): all of the text
 * @body: where in @text the ad begins behind its title
 * @title: (owned) (nullable): its title
 * @reading: (owned): what it says
 * @places: (owned) (element-type SpAdPlace): where each of its findings stands, and behind them each
 * of its levers
 * @levers: (owned) (element-type SpAdLever): what moves its shares beside its findings; empty until
 * sp_ad_find_levers()
 * @said: (owned): what it says of other things, quoted
 * @title_roles: (owned) (element-type guint): the roles that the title names
 * @fit: whether the title fits
 *
 * A job ad that was read.
 */
typedef struct
{
  char *name;
  guint row;
  char *text;
  const char *body;
  char *title;
  SpAdReading *reading;
  GArray *places;
  GArray *levers;
  SpAdSaid *said;
  GArray *title_roles;
  SpAdFit fit;
} SpAd;

SpAd *sp_ad_new (const SpAdReader *reader, const char *name, const char *text, const char *title)
    G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_free (SpAd *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAd, sp_ad_free)

void sp_ad_find_levers (SpAd *self, const SpAdReader *reader);
gboolean sp_ad_names (const SpAd *self, guint role);

G_END_DECLS
