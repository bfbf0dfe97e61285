/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/sp-page.h"

G_BEGIN_DECLS

gboolean sp_teacher_has_lesson (const SpPack *pack);
void sp_teacher_present (SpPage *page);

G_END_DECLS
