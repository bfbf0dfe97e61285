/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-nearby-guards.h"

static void
guard_clear (SpNearbyGuard *self)
{
  g_free (self->rises);
  g_free (self->bounds);
}

/* Adds the rise to the bounds of one change, and pushes smaller ones on to those of more. */
static void
extend_bounds (SpNearbyBounds *bounds, double most, double least)
{
  for (guint k = SP_NEARBY_MAX_CHANGES; k > 0; k--)
    {
      bounds->most[k] = MAX (bounds->most[k], bounds->most[k - 1] + most);
      bounds->least[k] = MIN (bounds->least[k], bounds->least[k - 1] + least);
    }
}

/* From the last answer back: with one answer more, the most that k changes add is what k of the
 * later ones add, or k - 1 of them and this one. */
static void
measure_bounds (const SpNearby *self, SpNearbyGuard *guard)
{
  guard->bounds = g_new0 (SpNearbyBounds, self->scores->n_answered + 1);
  for (guint i = self->scores->n_answered; i-- > 0;)
    {
      double most = -G_MAXDOUBLE;
      double least = G_MAXDOUBLE;

      for (guint m = self->first[i]; m < self->first[i + 1]; m++)
        {
          most = MAX (most, guard->rises[m]);
          least = MIN (least, guard->rises[m]);
        }
      guard->bounds[i] = guard->bounds[i + 1];
      extend_bounds (&guard->bounds[i], most, least);
    }
}

static void
measure_guard (const SpNearby *self, SpNearbyGuard *guard)
{
  guard->rises = g_new (double, self->moves->len);
  for (guint m = 0; m < self->moves->len; m++)
    {
      const double *pulls = self->pulls + (gsize) m * self->scores->n_roles;

      guard->rises[m] = sp_nearby_get_score (self->scores, pulls, guard->ahead) -
                        sp_nearby_get_score (self->scores, pulls, guard->behind);
    }
  measure_bounds (self, guard);
}

static void
add_guard (const SpNearby *self,
           GArray *guards,
           guint ahead,
           guint behind,
           double limit,
           gboolean is_strict)
{
  SpNearbyGuard guard = { ahead, behind, limit, is_strict };

  measure_guard (self, &guard);
  g_array_append_val (guards, guard);
}

static guint
find_best (const SpScores *scores)
{
  guint best = 0;

  for (guint r = 1; r < scores->n_roles; r++)
    if (sp_nearby_get_score (scores, scores->sums, r) >
        sp_nearby_get_score (scores, scores->sums, best))
      best = r;
  return best;
}

/* What is named is good enough and within reach of every other role; what is not named is out of
 * reach of the best. In a close call another role may become the best, and all can still be well:
 * there the first guards are more than is needed, but what they let pass keeps the verdict. */
static void
add_guards_of_named (const SpNearby *self, GArray *guards)
{
  guint n_roles = self->scores->n_roles;
  guint best = find_best (self->scores);
  gboolean is_alone = self->verdict.kind == SP_VERDICT_ROLE;

  add_guard (self, guards, n_roles, best, -SP_VERDICT_LEAST_SCORE, is_alone);
  for (guint r = 0; r < n_roles; r++)
    if (!sp_verdict_names (self->verdict, r))
      add_guard (self, guards, r, best, -SP_VERDICT_CLOSE, is_alone);

  if (is_alone)
    return;
  for (guint named = 0; named < n_roles; named++)
    for (guint r = 0; r < n_roles; r++)
      if (r != named && sp_verdict_names (self->verdict, named))
        add_guard (self, guards, r, named, SP_VERDICT_CLOSE, TRUE);
}

/**
 * sp_nearby_guards_new:
 * @self: changes, with all their moves
 *
 * Returns: (transfer full) (element-type SpNearbyGuard): what the verdict of the start stands on
 */
GArray *
sp_nearby_guards_new (const SpNearby *self)
{
  GArray *guards = g_array_new (FALSE, FALSE, sizeof (SpNearbyGuard));

  g_array_set_clear_func (guards, (GDestroyNotify) guard_clear);
  if (self->verdict.kind == SP_VERDICT_NONE)
    for (guint r = 0; r < self->scores->n_roles; r++)
      add_guard (self, guards, r, self->scores->n_roles, SP_VERDICT_LEAST_SCORE, TRUE);
  else if (self->verdict.kind != SP_VERDICT_UNSURE)
    add_guards_of_named (self, guards);
  return guards;
}
