/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-signals.h"

#include <signal.h>

static const int caught[] = { SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM };

static SpCliUndoFunc undo_func;

/* The signal kills as soon as this returns, as if it had never been caught. */
static void
undo_and_die (int number)
{
  if (undo_func != NULL)
    undo_func ();
  raise (number);
}

/**
 * sp_cli_signals_catch:
 * @undo: (nullable): what to do before a signal ends the program, or %NULL for nothing any more
 *
 * Lets a command clean up when somebody presses Control+C or shuts the computer down. A signal that
 * is ignored, as nohup has it, stays ignored.
 */
void
sp_cli_signals_catch (SpCliUndoFunc undo)
{
  struct sigaction action = { .sa_handler = undo != NULL ? undo_and_die : SIG_DFL,
                              .sa_flags = (int) SA_RESETHAND };

  undo_func = undo;
  for (guint i = 0; i < G_N_ELEMENTS (caught); i++)
    {
      struct sigaction before;

      if (sigaction (caught[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction (caught[i], &action, NULL);
    }
}
