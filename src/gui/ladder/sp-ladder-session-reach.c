/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the rungs are in reach of what the person knows. */

#include "gui/ladder/sp-ladder-session-private.h"

/**
 * sp_ladder_session_get_in_reach:
 * @self: a session
 *
 * Returns: (nullable) (array) (transfer none): for each node of the ladders whether it is in reach, or
 *   %NULL where none is
 */
const gboolean *
sp_ladder_session_get_in_reach (SpLadderSession *self)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), NULL);

  return self->in_reach;
}

/**
 * sp_ladder_session_find_in_reach:
 * @self: a session
 * @ladder: ladders of the same pack
 *
 * Returns: (nullable) (array) (transfer full): the same for @ladder
 */
gboolean *
sp_ladder_session_find_in_reach (SpLadderSession *self, const SpLadder *ladder)
{
  gboolean *in_reach = NULL;

  for (guint i = 0; i < ladder->n_rungs; i++)
    if (sp_ladder_session_get_missing (self, (int) ladder->rungs[i]) >= 0)
      {
        in_reach = in_reach != NULL ? in_reach : g_new0 (gboolean, ladder->n_rungs);
        in_reach[i] = TRUE;
      }
  return in_reach;
}

/**
 * sp_ladder_session_get_missing:
 * @self: a session
 * @rung: a rung
 *
 * Returns: how many steps of skills are missing for it, or -1 where it is not in reach
 */
int
sp_ladder_session_get_missing (SpLadderSession *self, int rung)
{
  g_return_val_if_fail (SP_IS_LADDER_SESSION (self), -1);

  for (guint i = 0; self->reach != NULL && i < self->reach->len; i++)
    if ((int) g_array_index (self->reach, SpRungInReach, i).rung == rung)
      return (int) g_array_index (self->reach, SpRungInReach, i).missing;
  return -1;
}
