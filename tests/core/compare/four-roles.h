/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pack of four-roles.json: rows and overlaps of every kind. */

#pragma once

#include "core/compare/sp-comparison.h"

/* The positions of its roles. */
enum
{
  ONE,
  TWO,
  THREE,
  FOUR
};

SpPack *four_roles_load (void);
SpComparison *four_roles_compare (guint n_roles, ...);
const SpComparedRow *four_roles_find_row (const SpComparison *comparison, const char *id);
const SpOverlap *four_roles_find_overlap (const SpComparison *comparison, const char *id);
