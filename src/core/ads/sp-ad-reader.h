/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a job ad asks for, which role that is, and whether its title fits. */

#pragma once

#include "core/ads/sp-ad-language.h"
#include "core/pack/sp-pack.h"
#include "core/text/sp-folded-text.h"

G_BEGIN_DECLS

/** No role: of a finding that tells none. */
#define SP_AD_NO_ROLE G_MAXUINT

/**
 * SpAdVerdict:
 * @SP_AD_UNSURE: too little to tell
 * @SP_AD_NONE: none of the roles of the pack
 * @SP_AD_ROLE: one role
 * @SP_AD_MIXED: several roles
 */
typedef enum
{
  SP_AD_UNSURE,
  SP_AD_NONE,
  SP_AD_ROLE,
  SP_AD_MIXED
} SpAdVerdict;

/**
 * SpAdFinding:
 * @skill: a position in the skills of the pack
 * @role: a position in its roles, or %SP_AD_NO_ROLE
 * @place: where it stands in the text, in bytes
 * @part: the part of the ad that it stands in
 * @weight: its part of the share of @role, 0 to 1
 *
 * A skill that is asked for. Only the place where a skill counts most has a weight, once for each role
 * that it speaks for.
 */
typedef struct
{
  guint skill;
  guint role;
  SpHit place;
  SpAdPart part;
  double weight;
} SpAdFinding;

/**
 * SpAdShare:
 * @role: a position in the roles of the pack
 * @share: how much of the ad speaks for it, 0 to 1; all shares make 1, or 0 where nothing speaks
 */
typedef struct
{
  guint role;
  double share;
} SpAdShare;

/**
 * SpAdReader:
 *
 * What ads are read with: the words of a pack. It does not change.
 */
typedef struct _SpAdReader SpAdReader;

/**
 * SpAdReading:
 * @language: the language it is in
 * @verdict: what kind of ad it is
 * @confidence: how sure that is, 0 to 1
 * @n_told: how many of @shares the verdict names: 1 or more, or 0 where it names none
 * @shares: (element-type SpAdShare): of all roles, the largest first
 * @findings: (element-type SpAdFinding): what was found, in the order of the text
 *
 * What an ad says.
 */
typedef struct
{
  SpAdLanguage language;
  SpAdVerdict verdict;
  double confidence;
  guint n_told;
  GArray *shares;
  GArray *findings;
} SpAdReading;

SpAdReader *sp_ad_reader_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
SpAdReader *sp_ad_reader_ref (SpAdReader *self) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_reader_unref (SpAdReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdReader, sp_ad_reader_unref)

SpPack *sp_ad_reader_get_pack (const SpAdReader *self);
SpAdReading *sp_ad_reader_read (const SpAdReader *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_ad_reader_read_title (const SpAdReader *self,
                                 const char *title) G_GNUC_WARN_UNUSED_RESULT;

void sp_ad_reading_free (SpAdReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdReading, sp_ad_reading_free)

G_END_DECLS
