/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_POINTS (sp_choose_points_get_type ())

G_DECLARE_FINAL_TYPE (SpChoosePoints, sp_choose_points, SP, CHOOSE_POINTS, GtkWidget)

void sp_choose_points_set_decision (SpChoosePoints *self, SpDecision *decision);

G_END_DECLS
