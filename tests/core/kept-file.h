/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told or drawn, as a file below tests has it. Who changes that on purpose runs the test with
 * SP_KEEP=1, which writes the file anew, and reads in the difference whether nothing else has changed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void kept_file_assert (const char *text, const char *folder, const char *name);

G_END_DECLS
