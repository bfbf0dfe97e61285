/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as spreadsheet programs write them for others. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *sp_csv_read (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
