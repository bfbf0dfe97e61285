/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The labelled ads of the folder own. */

#pragma once

#include "core/ads/sp-ad.h"

G_BEGIN_DECLS

/**
 * OwnAd:
 * @name: what it is called
 * @is_for_tuning: or else for testing only
 * @label: the role by its duties, or “none”
 * @others: (array zero-terminated=1): further roles that can be defended
 * @is_clear: whether there is no doubt
 * @text: the ad, with its title
 */
typedef struct
{
  char *name;
  gboolean is_for_tuning;
  char *label;
  char **others;
  gboolean is_clear;
  char *text;
} OwnAd;

GPtrArray *own_ads_load (void);
SpPack *own_pack_load (const char *name);
SpPack *bundled_pack_load (void);
double own_ads_get_share (const SpAdReading *reading, guint role);

G_END_DECLS
