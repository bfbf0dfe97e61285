/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For the engines. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void sp_round_to_sum (const double *exact, guint n, int sum, int *rounded);

G_END_DECLS
