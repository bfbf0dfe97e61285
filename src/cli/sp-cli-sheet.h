/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

void sp_cli_get_paper (double *width, double *height);
gboolean sp_cli_write_sheet (const SpSheet *sheet, const char *format, const char *path);

G_END_DECLS
