/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/ladder/sp-ladder-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *sp_ladder_print_new (SpLadderSession *session,
                                        gboolean mirrored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
