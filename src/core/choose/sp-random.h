/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that look random and are the same for ever: GRand's depend on $G_RANDOM_VERSION. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef guint64 SpRandom;

/* Returns the next of a sequence that the start value of @self determines (SplitMix64). */
static inline guint64
sp_random_next (SpRandom *self)
{
  guint64 bits = *self += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

/* Returns a number from 0 up to but without @end, all as good as equally often. */
static inline guint
sp_random_below (SpRandom *self, guint end)
{
  return ((sp_random_next (self) >> 32) * end) >> 32;
}

G_END_DECLS
