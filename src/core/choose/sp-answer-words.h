/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** In front of points, keeps their sign on the left in text that runs from right to left. */
#define SP_POINTS_DIRECTION "\342\200\216"

const char *sp_answer_get_name (int answer);
char *sp_answer_describe (int answer, gboolean is_important) G_GNUC_WARN_UNUSED_RESULT;
char *sp_points_to_string (int points) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
