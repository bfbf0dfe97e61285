/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

int paint_fixture_measure_indent (cairo_surface_t *surface, int top, int bottom, gboolean is_rtl);
