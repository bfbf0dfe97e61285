/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Puts something right again. It is called from a signal handler: only what signal-safety(7) lists. */
typedef void (*SpCliUndoFunc) (void);

void sp_cli_signals_catch (SpCliUndoFunc undo);

G_END_DECLS
