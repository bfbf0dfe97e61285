/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A command as data, and the options that all commands share. */

#pragma once

#include "core/pack/sp-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SpCliCommand SpCliCommand;

/**
 * SpCliOptions:
 * @command: what is run
 * @format: a position in the formats of the command
 * @output: (owned) (nullable): the file to write, or %NULL for the standard output
 * @pack: (owned) (nullable): the file with the content, or %NULL for the bundled one
 * @status: the #SpCliStatus to end with when parsing said so
 */
typedef struct
{
  const SpCliCommand *command;
  int format;
  char *output;
  char *pack;
  int status;
} SpCliOptions;

/**
 * SpCliCommand:
 * @name: what is typed
 * @summary: what it is for, in a line
 * @usage: (nullable): what follows the name, for example "[ROLE…]"
 * @description: what it does, for `--help`
 * @formats: (array zero-terminated=1) (nullable): what may be given for `--format`, the default first
 * @formats_help: (nullable): the same as a sentence
 * @max_arguments: how many arguments may follow; -1 for any number
 * @is_about_file: whether the argument is the content, so that there is no `--pack` or `--output`
 * @run: gets the arguments, the command's name first, and returns an #SpCliStatus
 *
 * A command. All texts are marked for translation, but not translated.
 */
struct _SpCliCommand
{
  const char *name;
  const char *summary;
  const char *usage;
  const char *description;
  const char *const *formats;
  const char *formats_help;
  int max_arguments;
  gboolean is_about_file;
  int (*run) (SpCliOptions *options, int argc, char **argv);
};

void sp_cli_options_clear (SpCliOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCliOptions, sp_cli_options_clear)

gboolean
sp_cli_options_parse (SpCliOptions *self, const GOptionEntry *entries, int *argc, char ***argv);
gboolean sp_cli_options_spare (const SpCliOptions *self, const char *option, const char *path);
SpPack *sp_cli_options_load_pack (const SpCliOptions *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
