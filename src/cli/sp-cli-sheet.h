/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"

G_BEGIN_DECLS

gboolean sp_cli_write_sheet (const SpSheet *sheet, const char *format, const char *path);

G_END_DECLS
