/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a rung and of a move, in words. */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

char *sp_rung_describe_place (const SpPack *pack, const SpRung *rung) G_GNUC_WARN_UNUSED_RESULT;
char *sp_rung_shorten (const SpPack *pack, const SpRung *rung) G_GNUC_WARN_UNUSED_RESULT;
char *sp_rung_describe_years (const SpRung *rung) G_GNUC_WARN_UNUSED_RESULT;
char *sp_rung_describe_skill (const SpPack *pack,
                              const SpRung *rung,
                              const SpRungSkill *asked) G_GNUC_WARN_UNUSED_RESULT;
GArray *sp_rung_list_sources (const SpPack *pack, guint index) G_GNUC_WARN_UNUSED_RESULT;
char *sp_move_describe (const SpMove *move) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
