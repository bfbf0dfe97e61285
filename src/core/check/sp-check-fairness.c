/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the wizard of a pack gives each role its chance. */

#include "core/check/sp-check-fairness.h"

#include "core/choose/sp-fairness.h"
#include "core/json/sp-problem.h"

#include <glib/gi18n.h>
#include <math.h>

/* A pack of the largest size would take half a minute: of so many points read, that is less than its
 * file takes. */
#define MAX_POINTS_READ 100000000.0

/* How well a share has to be known at least: to half a point, a tenth of the tolerance. */
#define MAX_DEVIATION 0.005

static guint
get_n_sheets (const SpPack *pack)
{
  double n_points = (double) pack->statements.n_items * pack->roles.n_items;
  double share = 1.0 / pack->roles.n_items;
  /* The more roles, the smaller the shares, and the fewer sheets tell one so well. */
  double n_needed = share * (1 - share) / (MAX_DEVIATION * MAX_DEVIATION) + 1;

  return (guint) CLAMP (MAX_POINTS_READ / n_points, n_needed, SP_FAIRNESS_N_SHEETS);
}

static void
check_role (const SpPack *pack, const SpFairness *fairness, guint role, GPtrArray *advice)
{
  const char *id = pack->roles.items[role].id;
  double share = fairness->shares[role] * 100.0;
  double equal_share = 100.0 / fairness->n_roles;
  g_autofree char *path = g_strdup_printf ("roles[%u]", role);

  if (!fairness->reachable[role])
    sp_problems_advise (advice, "unreachable-role", path,
                        /* Translators: %s is a role */
                        _ ("no answers lead to “%s”, not even those of somebody who answers each "
                           "statement as the role would like"),
                        id);
  else if (fabs (share - equal_share) > SP_CHECK_FAIRNESS_TOLERANCE)
    sp_problems_advise (
        advice, "uneven-chances", path,
        /* Translators: a role, how often answers lead to it, and how often they should */
        _ ("uneven chances: random answers lead to “%s” in %.1f of 100 cases, where "
           "an equal share is %.1f"),
        id, share, equal_share);
}

/**
 * sp_check_fairness:
 * @pack: a pack
 * @advice: (element-type SpProblem): where to put what could be better
 *
 * Looks for roles that answers cannot reach, and for those that random answers reach more or less
 * often than the others. A pack without statements asks nothing and is fair.
 */
void
sp_check_fairness (const SpPack *pack, GPtrArray *advice)
{
  g_autoptr (SpFairness) fairness = NULL;

  g_return_if_fail (pack != NULL && advice != NULL);

  if (pack->statements.n_items == 0 || pack->roles.n_items == 0)
    return;
  fairness = sp_fairness_measure (pack, get_n_sheets (pack));
  for (guint i = 0; i < pack->roles.n_items; i++)
    check_role (pack, fairness, i, advice);
}
