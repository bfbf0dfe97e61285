/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Which end of a route a chooser sets. */
typedef enum
{
  SP_LADDER_FROM,
  SP_LADDER_TO
} SpLadderEnd;

void sp_ladder_chooser_set_titles (GtkDropDown *chooser, GListModel *titles);
void sp_ladder_chooser_install (GtkDropDown *chooser, SpLadderSession *session, SpLadderEnd end);

G_END_DECLS
