/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Large packs of every kind, for measuring. */

#pragma once

#include <glib.h>

/** A pack has as many bytes as it can of these, within the most values that are read. */
#define SP_SAMPLE_BYTES 10000000

const char *const *sp_pack_sample_list (void);
GBytes *sp_pack_sample_new (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
