/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a command ends with. */
typedef enum
{
  SP_CLI_OK = 0,
  SP_CLI_FAILED = 1, /* the world's fault: a bad pack, a full disk */
  SP_CLI_USAGE = 2   /* the caller's fault: an unknown option, role, statement, ... */
} SpCliStatus;

/**
 * SpCliDescribeFunc:
 *
 * Returns: (transfer full): lines about the libraries of the window, for `--version`
 */
typedef char *(*SpCliDescribeFunc) (void);

gboolean sp_cli_handles (int argc, char **argv);
int sp_cli_run (int argc, char **argv, SpCliDescribeFunc describe_window);
int sp_cli_run_without_display (void);

G_END_DECLS
