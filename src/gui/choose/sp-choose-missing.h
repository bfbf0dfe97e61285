/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_MISSING (sp_choose_missing_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseMissing, sp_choose_missing, SP, CHOOSE_MISSING, GtkWidget)

void sp_choose_missing_set_decision (SpChooseMissing *self,
                                     const SpDecision *decision,
                                     const char *title,
                                     const char *reason);

G_END_DECLS
