/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone: how often an ad asks for each skill in each of its parts. From that the shares
 * follow without a look at the text, also where a term comes or goes. */

#pragma once

#include "core/ads/sp-ad-parts.h"
#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpAdTally:
 *
 * Counts of what an ad asks for.
 */
typedef struct _SpAdTally SpAdTally;

SpAdTally *sp_ad_tally_new (const SpPack *pack, const double *contrasts) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_tally_free (SpAdTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdTally, sp_ad_tally_free)

void sp_ad_tally_clear (SpAdTally *self);
void sp_ad_tally_copy (SpAdTally *self, const SpAdTally *other);
void sp_ad_tally_add (SpAdTally *self, const SpAdMatch *term, SpAdPart part, int n);
void sp_ad_tally_share (const SpAdTally *self, gboolean tells_duties, double *shares);

G_END_DECLS
