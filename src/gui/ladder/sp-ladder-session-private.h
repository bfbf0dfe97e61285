/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a session. For its files alone. */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

G_BEGIN_DECLS

struct _SpLadderSession
{
  GObject parent_instance;

  SpPack *pack;      /* (owned) */
  SpLadder *ladder;  /* (owned) */
  GPtrArray *routes; /* (owned) (element-type SpLadderRoute) */
  guint route;
  int selected;
  int from;
  int to;
  GArray *reach;      /* (owned) (nullable) (element-type SpRungInReach) */
  gboolean *in_reach; /* (owned): for each node */
  SpQuery *query;     /* (owned) (nullable): what is searched for, with a word at least */
};

G_END_DECLS
