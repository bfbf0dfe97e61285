/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone: an ad without one of its words after the other. */

#pragma once

#include "core/ads/sp-ad-reader.h"

G_BEGIN_DECLS

/**
 * SpAdWithout:
 *
 * An ad, of which words are left out.
 */
typedef struct _SpAdWithout SpAdWithout;

SpAdWithout *sp_ad_without_new (const SpAdReader *reader,
                                const char *text) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_without_free (SpAdWithout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdWithout, sp_ad_without_free)

guint sp_ad_without_get_n_words (const SpAdWithout *self);
SpHit sp_ad_without_get_place (const SpAdWithout *self, guint at, SpAdPart *part);
double sp_ad_without_leave_out (SpAdWithout *self, guint gone);

G_END_DECLS
