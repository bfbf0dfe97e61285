/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a result, in pairs of equal prominence. */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_choose_add_advice (GtkBox *box, const SpDecision *decision);
void sp_choose_add_reasons (GtkBox *box, const SpDecision *decision);
void sp_choose_add_outlook (GtkBox *box, const SpDecision *decision);
void sp_choose_add_sides (GtkBox *box, const SpDecision *decision);

G_END_DECLS
