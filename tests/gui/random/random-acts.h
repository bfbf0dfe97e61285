/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person might do to the window, by chance: keys, clicks, turns of the wheel, sizes and looks. */

#pragma once

#include "gui/sp-application.h"

G_BEGIN_DECLS

void random_acts_init (SpApplication *owner);
void random_acts_begin (guint32 seed);
guint random_acts_roll (guint n);
void random_acts_note (const char *format, ...) G_GNUC_PRINTF (1, 2);
void random_acts_fail (const char *fault) G_GNUC_NORETURN;
GtkWindow *random_acts_find_window (void);
void random_acts_focus_window (void);
void random_acts_do (void);

G_END_DECLS
