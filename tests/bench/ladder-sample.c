/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ladder-sample.h"

#include "core/ladder/sp-ladder.h"
#include "core/pack/sp-pack-library.h"
#include "core/text/sp-languages.h"

#include <math.h>

static Sample *
sample_new (void)
{
  Sample *self = g_new0 (Sample, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (SpLadderNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (SpLadderEdge));
  return self;
}

void
sample_free (Sample *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

SpLadderGraph
sample_get_graph (const Sample *self)
{
  return (SpLadderGraph){ (const SpLadderNode *) self->nodes->data, self->nodes->len,
                          (const SpLadderEdge *) self->edges->data, self->edges->len,
                          self->n_lanes };
}

/* Made-up ladders: as many roles as levels, moves up in a role, to roles nearby, over a level, and
 * sideways. A move that would lead out at one side turns back, so that small ladders, which are
 * mostly edge, have as many as large ones. Nodes stand in no order, which gives nothing away. */
typedef struct
{
  guint n_roles;
  guint n_levels;
  guint *nodes; /* the node of each role and level */
  GHashTable *seen;
  GRand *random;
} Maker;

static void
add_edge (Sample *sample, Maker *maker, guint role, guint level, int to_role, guint to_level)
{
  SpLadderEdge edge;
  gint64 key;

  if (to_level >= maker->n_levels)
    return;
  to_role = ABS (to_role);
  if (to_role >= (int) maker->n_roles)
    to_role = 2 * (maker->n_roles - 1) - to_role;
  edge.from = maker->nodes[level * maker->n_roles + role];
  edge.to = maker->nodes[to_level * maker->n_roles + to_role];
  key = (gint64) MIN (edge.from, edge.to) << 32 | MAX (edge.from, edge.to);
  if (edge.from != edge.to && g_hash_table_add (maker->seen, g_memdup2 (&key, sizeof key)))
    g_array_append_val (sample->edges, edge);
}

static void
add_edges_of (Sample *sample, Maker *maker, guint role, guint level)
{
  GRand *random = maker->random;

  add_edge (sample, maker, role, level, role, level + 1);
  if (g_rand_double (random) < 0.4)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -3, 4), level + 1);
  if (g_rand_double (random) < 0.08)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -2, 3),
              level + g_rand_int_range (random, 2, 4));
  if (g_rand_double (random) < 0.04)
    add_edge (sample, maker, role, level, role + g_rand_int_range (random, -2, 3), level);
}

/* Returns: (transfer full): a ladder of about @n_rungs, the same one for the same @seed */
Sample *
sample_make (guint n_rungs, guint seed)
{
  Sample *sample = sample_new ();
  Maker maker = { .n_levels = MAX (sqrt (n_rungs), 5) };

  maker.n_roles = n_rungs / maker.n_levels;
  n_rungs = maker.n_roles * maker.n_levels;
  maker.random = g_rand_new_with_seed (seed);
  maker.seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  maker.nodes = g_new (guint, n_rungs);
  for (guint i = 0; i < n_rungs; i++)
    {
      guint place = g_rand_int_range (maker.random, 0, i + 1);

      maker.nodes[i] = maker.nodes[place];
      maker.nodes[place] = i;
    }
  g_array_set_size (sample->nodes, n_rungs);
  for (guint i = 0; i < n_rungs; i++)
    g_array_index (sample->nodes, SpLadderNode, maker.nodes[i]) =
        (SpLadderNode){ i / maker.n_roles, SP_LADDER_NO_LANE };
  for (guint i = 0; i < n_rungs; i++)
    add_edges_of (sample, &maker, i % maker.n_roles, i / maker.n_roles);

  g_rand_free (maker.random);
  g_hash_table_unref (maker.seen);
  g_free (maker.nodes);
  return sample;
}

/* Returns: (transfer full): the bundled ladders, in their lanes, which dot knows nothing of */
Sample *
sample_make_bundled (void)
{
  g_autoptr (SpPack) pack = sp_pack_library_load_bundled (SP_LANGUAGE_OF_ORIGINAL, NULL);
  g_autoptr (SpLadder) ladder = sp_ladder_new (pack, NULL, 0);
  Sample *sample = sample_new ();

  g_array_append_vals (sample->nodes, ladder->graph.nodes, ladder->graph.n_nodes);
  g_array_append_vals (sample->edges, ladder->graph.edges, ladder->graph.n_edges);
  sample->n_lanes = ladder->graph.n_lanes;
  return sample;
}
