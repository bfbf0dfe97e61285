/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-tally.h"

#include "core/ads/sp-ad-evidence.h"

#include <string.h>

/* The counts of a skill. */
typedef struct
{
  guint n[SP_N_AD_PARTS];
  guint n_all;
} Counts;

struct _SpAdTally
{
  const SpPack *pack;
  const double *contrasts; /* how much each skill speaks for each role */
  double *weights;         /* of each skill */
  Counts *counts;          /* of each skill */
};

/**
 * sp_ad_tally_new:
 * @pack: (transfer none): a pack, which has to live as long
 * @contrasts: (transfer none): what sp_ad_evidence_contrast() returned for it
 *
 * Returns: (transfer full): counts of an ad that asks for nothing
 */
SpAdTally *
sp_ad_tally_new (const SpPack *pack, const double *contrasts)
{
  SpAdTally *self = g_new0 (SpAdTally, 1);

  self->pack = pack;
  self->contrasts = contrasts;
  self->weights = g_new0 (double, pack->skills.n_items + 1);
  self->counts = g_new0 (Counts, pack->skills.n_items + 1);
  for (guint i = 0; i < pack->skills.n_items; i++)
    self->weights[i] = sp_ad_evidence_get_skill_weight (&pack->skills.items[i]);
  return self;
}

/**
 * sp_ad_tally_free:
 * @self: (transfer full): counts
 */
void
sp_ad_tally_free (SpAdTally *self)
{
  g_free (self->weights);
  g_free (self->counts);
  g_free (self);
}

/**
 * sp_ad_tally_clear:
 * @self: counts; they become those of an ad that asks for nothing
 */
void
sp_ad_tally_clear (SpAdTally *self)
{
  memset (self->counts, 0, self->pack->skills.n_items * sizeof (Counts));
}

/**
 * sp_ad_tally_copy:
 * @self: counts
 * @other: what they become; for the same pack
 */
void
sp_ad_tally_copy (SpAdTally *self, const SpAdTally *other)
{
  memcpy (self->counts, other->counts, self->pack->skills.n_items * sizeof (Counts));
}

/**
 * sp_ad_tally_add:
 * @self: counts
 * @term: a term of an ad
 * @part: where it stands
 * @n: 1 where it comes, -1 where it goes
 */
void
sp_ad_tally_add (SpAdTally *self, const SpAdMatch *term, SpAdPart part, int n)
{
  for (guint i = 0; i < term->values->len; i++)
    {
      guint skill;

      if (sp_ad_term_is_for_skill (g_array_index (term->values, guint, i), &skill))
        {
          self->counts[skill].n[part] += n;
          self->counts[skill].n_all += n;
        }
    }
}

static double
get_best (const Counts *counts, const double *weights)
{
  double best = 0;

  for (guint part = 0; part < SP_N_AD_PARTS; part++)
    if (counts->n[part] > 0)
      best = MAX (best, weights[part]);
  return best;
}

/**
 * sp_ad_tally_share:
 * @self: counts
 * @tells_duties: what sp_ad_evidence_tells_duties() says of the ad
 * @shares: (out caller-allocates): what sp_ad_evidence_weigh() gives each role, in all
 */
void
sp_ad_tally_share (const SpAdTally *self, gboolean tells_duties, double *shares)
{
  guint n_roles = self->pack->roles.n_items;
  double weights[SP_N_AD_PARTS];
  double total = 0;

  for (guint part = 0; part < SP_N_AD_PARTS; part++)
    weights[part] = sp_ad_evidence_get_part_weight (part, tells_duties);
  memset (shares, 0, n_roles * sizeof *shares);
  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      const double *contrasts = self->contrasts + (gsize) i * n_roles;
      double weight;

      if (self->counts[i].n_all == 0)
        continue;
      weight = get_best (&self->counts[i], weights) * self->weights[i];
      for (guint role = 0; role < n_roles && weight > 0; role++)
        shares[role] += weight * contrasts[role];
    }
  for (guint role = 0; role < n_roles; role++)
    total += shares[role];
  for (guint role = 0; role < n_roles && total > 0; role++)
    shares[role] /= total;
}
