/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

/**
 * SpAdSaid:
 * @years: (owned) (nullable): of experience
 * @seniority: (owned) (nullable): as in “senior”
 * @on_call: (owned) (nullable): whether one is called at night
 * @degree: (owned) (nullable): what one has to have studied
 * @place: (owned) (nullable): where the work is
 * @pay: (owned) (nullable): what is paid
 * @certificates: (owned) (element-type utf8): each once
 *
 * What an ad says beside the work, in its own words; %NULL where it says nothing of a thing.
 */
typedef struct
{
  char *years;
  char *seniority;
  char *on_call;
  char *degree;
  char *place;
  char *pay;
  GPtrArray *certificates;
} SpAdSaid;

SpAdSaid *
sp_ad_said_new (const SpPack *pack, const char *text, const char *title) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_said_free (SpAdSaid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdSaid, sp_ad_said_free)

G_END_DECLS
