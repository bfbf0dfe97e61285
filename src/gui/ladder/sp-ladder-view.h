/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"
#include "paint/sp-ladder-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_VIEW (sp_ladder_view_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderView, sp_ladder_view, SP, LADDER_VIEW, GtkWidget)

/** How small and how large the drawing can be: so small that a number still has room in a box. */
#define SP_LADDER_ZOOM_MIN 0.25
#define SP_LADDER_ZOOM_MAX 3.0

void sp_ladder_view_set_session (SpLadderView *self, SpLadderSession *session);

const SpLadderLayout *sp_ladder_view_get_layout (SpLadderView *self);
GtkWidget *sp_ladder_view_get_rung (SpLadderView *self, guint node);

double sp_ladder_view_get_zoom (SpLadderView *self);
double sp_ladder_view_get_aspect (SpLadderView *self);
gboolean sp_ladder_view_has_room_for_all (SpLadderView *self, int width, int height);
void sp_ladder_view_set_zoom (SpLadderView *self, double zoom);
void sp_ladder_view_zoom_by (SpLadderView *self, double factor);
void sp_ladder_view_fit (SpLadderView *self);

void sp_ladder_view_reveal (SpLadderView *self, guint node);
void sp_ladder_view_go_to (SpLadderView *self, guint node);

G_END_DECLS
