/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *sp_question_get_subject (const SpPack *pack, const SpQuestion *question);
gboolean sp_questions_are_for (const SpPack *pack, const char *place);
void sp_questions_present (GtkWindow *parent, SpPack *pack, const char *place);

G_END_DECLS
