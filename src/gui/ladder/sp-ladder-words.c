/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-words.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

static char *
join (GPtrArray *texts)
{
  return sp_texts_join_isolated ((const char *const *) texts->pdata, texts->len,
                                 C_ ("list separator", ", "));
}

/**
 * sp_ladder_describe:
 * @self: ladders
 *
 * Returns: (transfer full): what they are, for somebody who does not see them
 */
char *
sp_ladder_describe (const SpLadder *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *roles = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_roles; i++)
    g_ptr_array_add (titles, (gpointer) sp_ladder_get_role (self, i)->title);
  roles = join (titles);
  what = g_strdup_printf (
      /* Translators: %u is the number of rungs, %s a list of roles */
      ngettext ("%u rung of these ladders: %s.", "%u rungs of these ladders: %s.", self->n_rungs),
      self->n_rungs, roles);
  /* Translators: %s is a sentence that says what ladders these are; the keys are those with arrows */
  return g_strdup_printf (
      /* Translators: a sentence that says how many rungs there are; then names of keys */
      _ ("%s Up and Down lead along the moves, Left and Right along the level."), what);
}

/**
 * sp_ladder_describe_targets:
 * @self: ladders
 * @node: one of their nodes
 *
 * Returns: (transfer full): where it leads
 */
char *
sp_ladder_describe_targets (const SpLadder *self, guint node)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *targets = NULL;

  g_return_val_if_fail (self != NULL && node < self->n_rungs, NULL);

  for (guint i = 0; i < self->n_moves; i++)
    if (self->graph.edges[i].from == node)
      g_ptr_array_add (titles,
                       (gpointer) sp_ladder_get_rung (self, self->graph.edges[i].to)->title);
  if (titles->len == 0)
    return g_strdup (_ ("Leads no further"));
  targets = join (titles);
  /* Translators: %s is a list of rungs */
  return g_strdup_printf (_ ("Leads to: %s"), targets);
}

/**
 * sp_ladder_describe_rung:
 * @self: ladders
 * @node: one of their nodes
 *
 * Returns: (transfer full): its level and role, and in a second line where it leads
 */
char *
sp_ladder_describe_rung (const SpLadder *self, guint node)
{
  g_autofree char *place = NULL;
  g_autofree char *targets = NULL;

  g_return_val_if_fail (self != NULL && node < self->n_rungs, NULL);

  place = sp_rung_describe_place (self->pack, sp_ladder_get_rung (self, node));
  targets = sp_ladder_describe_targets (self, node);
  return *place != '\0' ? g_strdup_printf ("%s\n%s", place, targets) : g_steal_pointer (&targets);
}

/**
 * sp_ladder_describe_route:
 * @n_steps: how many moves it has
 * @number: which route it is, from 0
 * @n_routes: how many there are
 *
 * Returns: (transfer full): how long the route is, and which
 */
char *
sp_ladder_describe_route (guint n_steps, guint number, guint n_routes)
{
  g_autofree char *length = NULL;
  g_autofree char *place = NULL;

  if (n_steps == 0)
    return g_strdup (_ ("You are here"));
  /* Translators: the length of a route */
  length = g_strdup_printf (ngettext ("%u step", "%u steps", n_steps), n_steps);
  /* Translators: which of several routes it is, and of how many */
  place = g_strdup_printf (_ ("route %u of %u"), number + 1, n_routes);
  return g_strjoin (" · ", length, place, NULL);
}

/**
 * sp_ladder_describe_reach:
 * @missing: how many steps of skills are missing for a rung, or -1
 *
 * Returns: (transfer full) (nullable): that it is in reach; %NULL where it is not
 */
char *
sp_ladder_describe_reach (int missing)
{
  if (missing < 0)
    return NULL;
  if (missing == 0)
    /* Translators: of a rung: the person has all the skills that it asks for */
    return g_strdup (_ ("In reach: nothing is missing"));
  return g_strdup_printf (
      /* Translators: of a rung: steps of skill levels, until it is reached */
      ngettext ("In reach: %d step is missing", "In reach: %d steps are missing", missing),
      missing);
}
