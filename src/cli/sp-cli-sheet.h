/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"
#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

void sp_cli_get_paper (const char *paper, double *width, double *height);
gboolean sp_cli_write_sheet (const SpSheet *sheet, const char *format, const char *path);
gboolean sp_cli_write_sheets (const GPtrArray *sheets,
                              const SpPack *pack,
                              const char *paper,
                              const char *path);

G_END_DECLS
