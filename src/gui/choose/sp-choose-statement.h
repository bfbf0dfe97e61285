/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/choose/sp-choose-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_CHOOSE_STATEMENT (sp_choose_statement_get_type ())

G_DECLARE_FINAL_TYPE (SpChooseStatement, sp_choose_statement, SP, CHOOSE_STATEMENT, GtkWidget)

GtkWidget *sp_choose_statement_new (SpChooseSession *session, guint statement);
void sp_choose_statement_tell_points (SpChooseStatement *self);
char *sp_choose_statement_describe (SpChooseStatement *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
