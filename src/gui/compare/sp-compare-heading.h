/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_COMPARE_HEADING (sp_compare_heading_get_type ())

G_DECLARE_FINAL_TYPE (SpCompareHeading, sp_compare_heading, SP, COMPARE_HEADING, GtkWidget)

GtkWidget *sp_compare_heading_new (const SpRole *role);

G_END_DECLS
