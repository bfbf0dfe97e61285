/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder-layout.h"

G_BEGIN_DECLS

/** Where somebody wants to go who walks through a drawing; left and right as it is seen. */
typedef enum
{
  SP_LADDER_UP,
  SP_LADDER_DOWN,
  SP_LADDER_LEFT,
  SP_LADDER_RIGHT
} SpLadderDirection;

int sp_ladder_walk (const SpLadderGraph *graph,
                    const SpLadderLayout *layout,
                    guint node,
                    SpLadderDirection direction);

G_END_DECLS
