/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/compare/sp-query.h"

#include <pango/pango.h>

G_BEGIN_DECLS

void sp_text_marks_insert (PangoAttrList *attributes, const char *text, const SpQuery *query);

G_END_DECLS
