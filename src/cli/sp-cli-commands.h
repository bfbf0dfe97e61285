/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands, one file each. For sp-cli.c alone. */

#pragma once

#include "cli/sp-cli.h"

G_BEGIN_DECLS

/* Each gets its own name as argv[0] and returns an SpCliStatus. */
int sp_cli_check (int argc, char **argv);
int sp_cli_choose (int argc, char **argv);
int sp_cli_compare (int argc, char **argv);
int sp_cli_ladder (int argc, char **argv);

G_END_DECLS
