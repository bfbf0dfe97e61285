/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *sp_choose_print_new (SpDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
