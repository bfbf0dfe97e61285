/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Graphviz dot, as a process of its own. */

#pragma once

#include "ladder-sample.h"

G_BEGIN_DECLS

char *write_dot (const Sample *sample) G_GNUC_WARN_UNUSED_RESULT;
char *run_dot (const char *input, double *seconds) G_GNUC_WARN_UNUSED_RESULT;
GArray *read_dot (const Sample *sample, const char *output) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
