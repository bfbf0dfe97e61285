/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Roles a pack can have: so many fit into the set of a verdict. */
#define SP_VERDICT_MAX_ROLES 256

/** Below this score even the best role is no match, in points. */
#define SP_VERDICT_LEAST_SCORE 10.0

/** Roles at most so far behind the best are as good as it, in points. */
#define SP_VERDICT_CLOSE 6.0

/** With so many answers a verdict is always given; a short pack needs fewer. */
#define SP_VERDICT_ENOUGH_ANSWERS 8

/**
 * SpVerdictKind:
 * @SP_VERDICT_ROLE: one role stands out
 * @SP_VERDICT_CLOSE_CALL: two or more roles are about as good
 * @SP_VERDICT_NONE: no role fits the answers
 * @SP_VERDICT_UNSURE: too few answers, or all of them the same
 *
 * What sort of thing the answers say.
 */
typedef enum
{
  SP_VERDICT_ROLE,
  SP_VERDICT_CLOSE_CALL,
  SP_VERDICT_NONE,
  SP_VERDICT_UNSURE
} SpVerdictKind;

/**
 * SpMargin:
 * @SP_MARGIN_NONE: less than half a point, or nobody to be ahead of
 * @SP_MARGIN_SLIGHT: within what makes a close call
 * @SP_MARGIN_CLEAR: more than that
 * @SP_MARGIN_LARGE: 20 points or more
 *
 * In words, how far the best role is ahead of the next.
 */
typedef enum
{
  SP_MARGIN_NONE,
  SP_MARGIN_SLIGHT,
  SP_MARGIN_CLEAR,
  SP_MARGIN_LARGE
} SpMargin;

/**
 * SpVerdict:
 * @kind: what sort of verdict
 * @roles: the roles it names, bit n % 64 of number n / 64 for role n of the pack: one of them for %SP_VERDICT_ROLE, at
 *   least two for %SP_VERDICT_CLOSE_CALL, otherwise none
 */
typedef struct
{
  SpVerdictKind kind;
  guint64 roles[SP_VERDICT_MAX_ROLES / 64];
} SpVerdict;

gboolean sp_verdict_equal (SpVerdict a, SpVerdict b);
gboolean sp_verdict_names (SpVerdict self, guint role);
SpVerdict sp_verdict_from_scores (const double *scores, guint n_roles);
const char *sp_verdict_kind_to_string (SpVerdictKind kind);
guint sp_verdict_get_n_needed (guint n_statements);
SpMargin sp_margin_from_points (double points);

G_END_DECLS
