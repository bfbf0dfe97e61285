/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs of nothing but roles and statements, for the tests of core/choose. */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/choose/sp-random.h"
#include "core/pack/sp-pack.h"

SpPack *choose_pack_new (guint n_roles, guint n_statements, const int *points);
SpPack *choose_pack_new_random (guint n_roles, guint n_statements, SpRandom *random);
SpPack *choose_pack_new_bundled (void);
SpAnswers *choose_answers_new (guint n_statements, const int *answers);
SpAnswers *choose_answers_new_random (const SpPack *pack, SpRandom *random);
double choose_seconds_allowed (double seconds);
