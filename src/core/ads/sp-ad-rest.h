/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone: which phrases an ad has without one of its words. */

#pragma once

#include "core/ads/sp-ad-phrases.h"

G_BEGIN_DECLS

/**
 * SpAdWindow:
 * @first: the first word
 * @end: the one behind the last
 *
 * Where phrases with or beside a word can be, in positions of all words.
 */
typedef struct
{
  guint first;
  guint end;
} SpAdWindow;

/**
 * SpAdRest:
 * @phrases: what is looked for
 * @all: (owned) (element-type SpAdMatch): what the ad has with the word
 * @next: the first of @all that no window has left behind
 * @first: the first of @all that stands in the window
 * @end: the first of @all behind it
 * @local: (owned) (element-type SpAdMatch): what stands in the window without the word, in positions
 * of the words without it
 * @is_same: whether that are the same phrases
 *
 * The phrases of an ad, with and without a word.
 */
typedef struct
{
  const SpAdPhrases *phrases;
  GArray *all;
  guint next;
  guint first;
  guint end;
  GArray *local;
  gboolean is_same;
} SpAdRest;

SpAdWindow sp_ad_window_around (const GArray *words, guint gone);

void sp_ad_rest_init (SpAdRest *self, const SpAdPhrases *phrases, const GArray *found);
void sp_ad_rest_clear (SpAdRest *self);
void sp_ad_rest_find (SpAdRest *self, const GArray *less, SpAdWindow window);
void sp_ad_rest_keep (SpAdRest *self, guint gone);
void sp_ad_rest_list (const SpAdRest *self, GArray *found);
guint sp_ad_rest_join_local (const SpAdRest *self, guint first, guint end, guint gone);

G_END_DECLS
