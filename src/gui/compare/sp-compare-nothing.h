/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SpCompareNothing:
 * @SP_COMPARE_NOTHING_FOUND: no row has all words of the search
 * @SP_COMPARE_NOTHING_CHOSEN: no role is chosen
 * @SP_COMPARE_NOTHING_SHARED: what is shared was asked of one role
 * @SP_COMPARE_NOTHING_LEFT: all rows are hidden or folded away
 *
 * Why there is no table.
 */
typedef enum
{
  SP_COMPARE_NOTHING_FOUND,
  SP_COMPARE_NOTHING_CHOSEN,
  SP_COMPARE_NOTHING_SHARED,
  SP_COMPARE_NOTHING_LEFT
} SpCompareNothing;

GtkWidget *sp_compare_nothing_new (SpCompareNothing reason);

G_END_DECLS
