/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands, one folder or file each. For sp-cli.c alone. */

#pragma once

#include "cli/sp-cli-options.h"

G_BEGIN_DECLS

extern const SpCliCommand sp_cli_check_command;
extern const SpCliCommand sp_cli_choose_command;
extern const SpCliCommand sp_cli_class_command;
extern const SpCliCommand sp_cli_compare_command;
extern const SpCliCommand sp_cli_explain_command;
extern const SpCliCommand sp_cli_handout_command;
extern const SpCliCommand sp_cli_ladder_command;
extern const SpCliCommand sp_cli_new_command;
extern const SpCliCommand sp_cli_packs_command;
extern const SpCliCommand sp_cli_plan_command;
extern const SpCliCommand sp_cli_read_ad_command;
extern const SpCliCommand sp_cli_role_command;

G_END_DECLS
