/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-answers.h"
#include "core/pack/sp-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SpClassRole:
 * @n_alone: sheets whose verdict names this role alone
 * @n_shared: sheets whose verdict names it together with others
 * @points: the sum of its scores over all sheets that have a verdict
 */
typedef struct
{
  guint n_alone;
  guint n_shared;
  double points;
} SpClassRole;

/**
 * SpClassStatement:
 * @counts: how often each answer was given, "strongly disagree" first
 * @n_important: how often it was said to matter a lot
 */
typedef struct
{
  guint counts[SP_N_ANSWERS];
  guint n_important;
} SpClassStatement;

/**
 * SpClassTally:
 * What a class answered, counted. It holds numbers alone: no sheet can be read out of it again.
 */
typedef struct _SpClassTally SpClassTally;

SpClassTally *sp_class_tally_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void sp_class_tally_free (SpClassTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpClassTally, sp_class_tally_free)

void sp_class_tally_stress (SpClassTally *self, guint statement);
void sp_class_tally_add (SpClassTally *self, const SpAnswers *answers);
gboolean
sp_class_tally_add_file (SpClassTally *self, GFile *file, gboolean *is_known, GError **error);

SpPack *sp_class_tally_get_pack (const SpClassTally *self);
guint sp_class_tally_get_n_sheets (const SpClassTally *self);
guint sp_class_tally_get_n_unsure (const SpClassTally *self);
guint sp_class_tally_get_n_unfit (const SpClassTally *self);
const SpClassRole *sp_class_tally_get_role (const SpClassTally *self, guint role);
double sp_class_tally_get_mean (const SpClassTally *self, guint role);
const SpClassStatement *sp_class_tally_get_statement (const SpClassTally *self, guint statement);
guint sp_class_tally_get_n_answers (const SpClassTally *self, guint statement);
double sp_class_tally_get_split (const SpClassTally *self, guint statement);
guint *sp_class_tally_rank_roles (const SpClassTally *self) G_GNUC_WARN_UNUSED_RESULT;
guint *sp_class_tally_rank_statements (const SpClassTally *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
