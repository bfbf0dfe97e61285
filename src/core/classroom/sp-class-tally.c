/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/classroom/sp-class-tally.h"

#include "core/choose/sp-answer-sheets.h"
#include "core/choose/sp-decision.h"
#include "core/json/sp-json.h"

#include <stdlib.h>
#include <string.h>

struct _SpClassTally
{
  SpPack *pack;       /* (owned) */
  GHashTable *known;  /* (owned): what tells apart the files and the sheets that are counted */
  gboolean *stressed; /* (owned): for each statement, whether it counts twice for all */
  SpClassRole *roles; /* (owned) */
  SpClassStatement *statements; /* (owned) */
  guint n_sheets;
  guint n_unsure;
  guint n_unfit;
};

/**
 * sp_class_tally_new:
 * @pack: the pack whose statements the class answers, of at most %SP_VERDICT_MAX_ROLES roles
 *
 * Returns: (transfer full): a tally of no sheets
 */
SpClassTally *
sp_class_tally_new (SpPack *pack)
{
  SpClassTally *self;

  g_return_val_if_fail (pack != NULL && pack->roles.n_items <= SP_VERDICT_MAX_ROLES, NULL);

  self = g_new0 (SpClassTally, 1);
  self->pack = sp_pack_ref (pack);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stressed = g_new0 (gboolean, pack->statements.n_items);
  self->roles = g_new0 (SpClassRole, pack->roles.n_items);
  self->statements = g_new0 (SpClassStatement, pack->statements.n_items);
  return self;
}

/**
 * sp_class_tally_free:
 * @self: (transfer full): a tally
 */
void
sp_class_tally_free (SpClassTally *self)
{
  g_hash_table_unref (self->known);
  g_free (self->stressed);
  g_free (self->roles);
  g_free (self->statements);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_class_tally_stress:
 * @self: a tally of no sheets
 * @statement: a position in the pack
 *
 * Lets the statement matter a lot to everybody, whatever the sheets say, to see what comes of it.
 */
void
sp_class_tally_stress (SpClassTally *self, guint statement)
{
  g_return_if_fail (self != NULL && statement < self->pack->statements.n_items);
  g_return_if_fail (self->n_sheets == 0);

  self->stressed[statement] = TRUE;
}

static void
count_answers (SpClassTally *self, const SpAnswers *answers)
{
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    {
      int answer = sp_answers_get (answers, i);

      if (answer != SP_ANSWER_NONE)
        self->statements[i].counts[answer - SP_ANSWER_MIN]++;
      self->statements[i].n_important += sp_answers_is_important (answers, i);
    }
}

static void
count_verdict (SpClassTally *self, const SpDecision *decision)
{
  SpVerdict verdict = sp_decision_get_verdict (decision);

  self->n_unsure += verdict.kind == SP_VERDICT_UNSURE;
  self->n_unfit += verdict.kind == SP_VERDICT_NONE;
  if (verdict.kind == SP_VERDICT_UNSURE)
    return;
  for (guint r = 0; r < self->pack->roles.n_items; r++)
    {
      gboolean is_named = sp_verdict_names (verdict, r);

      self->roles[r].n_alone += is_named && verdict.kind == SP_VERDICT_ROLE;
      self->roles[r].n_shared += is_named && verdict.kind == SP_VERDICT_CLOSE_CALL;
      self->roles[r].points += sp_decision_get_score (decision, r);
    }
}

/**
 * sp_class_tally_add:
 * @self: a tally
 * @answers: a sheet for the statements of its pack
 *
 * Counts one more sheet.
 */
void
sp_class_tally_add (SpClassTally *self, const SpAnswers *answers)
{
  g_autoptr (SpAnswers) stressed = NULL;
  g_autoptr (SpDecision) decision = NULL;

  g_return_if_fail (self != NULL && answers != NULL);
  g_return_if_fail (sp_answers_get_n_statements (answers) == self->pack->statements.n_items);

  stressed = sp_answers_copy (answers);
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    if (self->stressed[i])
      sp_answers_set_important (stressed, i, TRUE);
  decision = sp_decision_new_brief (self->pack, stressed);
  count_answers (self, answers);
  count_verdict (self, decision);
  self->n_sheets++;
}

/* Lists of sheets are copied from stick to stick: a second file of the same bytes is the same class.
 * One sheet alone is what one pupil answered, and another pupil may have answered just so. */
static char *
identify (GFile *file, GBytes *bytes, gboolean is_list)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GFileInfo) info = is_list ? NULL
                                       : g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *id =
      info != NULL ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE) : NULL;

  return g_strconcat (digest, id, NULL);
}

/* A sheet of a class session has an id; where there is none, the file is what is known or not. */
static gboolean
take_sheet (SpClassTally *self, const SpAnswers *answers, const char *id, gboolean is_file_known)
{
  gboolean is_new = id != NULL ? g_hash_table_add (self->known, g_strconcat ("sheet ", id, NULL))
                               : !is_file_known;

  if (is_new)
    sp_class_tally_add (self, answers);
  return is_new;
}

/**
 * sp_class_tally_add_file:
 * @self: a tally
 * @file: a file with answer sheets; see sp_answer_sheets_read_named()
 * @is_known: (out): whether all sheets in it were counted before; none counts twice
 * @error: return location for an #SpJsonError, after which nothing of @file is counted
 *
 * Returns: whether the file could be read
 */
gboolean
sp_class_tally_add_file (SpClassTally *self, GFile *file, gboolean *is_known, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  gboolean is_list = FALSE;
  gboolean is_file_known;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file) && is_known != NULL, FALSE);

  name = g_file_get_parse_name (file);
  bytes = sp_json_load (file, SP_ANSWER_SHEETS_MAX_BYTES, error);
  if (bytes != NULL)
    sheets = sp_answer_sheets_read_named (bytes, name, self->pack, ids, NULL, &is_list, error);
  if (sheets == NULL)
    return FALSE;
  is_file_known = !g_hash_table_add (self->known, identify (file, bytes, is_list));
  *is_known = is_file_known || sheets->len > 0;
  for (guint i = 0; i < sheets->len; i++)
    if (take_sheet (self, sheets->pdata[i], ids->pdata[i], is_file_known))
      *is_known = FALSE;
  return TRUE;
}

/**
 * sp_class_tally_get_pack:
 * @self: a tally
 *
 * Returns: (transfer none): the pack
 */
SpPack *
sp_class_tally_get_pack (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_class_tally_get_n_sheets:
 * @self: a tally
 *
 * Returns: how many sheets are counted
 */
guint
sp_class_tally_get_n_sheets (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_sheets;
}

/**
 * sp_class_tally_get_n_unsure:
 * @self: a tally
 *
 * Returns: how many sheets say too little for a verdict
 */
guint
sp_class_tally_get_n_unsure (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unsure;
}

/**
 * sp_class_tally_get_n_unfit:
 * @self: a tally
 *
 * Returns: how many sheets no role fits
 */
guint
sp_class_tally_get_n_unfit (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unfit;
}

/**
 * sp_class_tally_get_role:
 * @self: a tally
 * @role: a position in the pack
 *
 * Returns: (transfer none): what was counted for the role
 */
const SpClassRole *
sp_class_tally_get_role (const SpClassTally *self, guint role)
{
  g_return_val_if_fail (self != NULL && role < self->pack->roles.n_items, NULL);

  return &self->roles[role];
}

/**
 * sp_class_tally_get_mean:
 * @self: a tally
 * @role: a position in the pack
 *
 * Returns: the mean score of the role over the sheets that have a verdict, -100 to 100; 0 without any
 */
double
sp_class_tally_get_mean (const SpClassTally *self, guint role)
{
  g_return_val_if_fail (self != NULL && role < self->pack->roles.n_items, 0);

  return self->n_sheets > self->n_unsure
             ? self->roles[role].points / (self->n_sheets - self->n_unsure)
             : 0;
}

/**
 * sp_class_tally_get_statement:
 * @self: a tally
 * @statement: a position in the pack
 *
 * Returns: (transfer none): what was counted for the statement
 */
const SpClassStatement *
sp_class_tally_get_statement (const SpClassTally *self, guint statement)
{
  g_return_val_if_fail (self != NULL && statement < self->pack->statements.n_items, NULL);

  return &self->statements[statement];
}

/**
 * sp_class_tally_get_n_answers:
 * @self: a tally
 * @statement: a position in the pack
 *
 * Returns: how many sheets answer the statement
 */
guint
sp_class_tally_get_n_answers (const SpClassTally *self, guint statement)
{
  const SpClassStatement *counted = sp_class_tally_get_statement (self, statement);
  guint n = 0;

  for (guint i = 0; counted != NULL && i < SP_N_ANSWERS; i++)
    n += counted->counts[i];
  return n;
}

/**
 * sp_class_tally_get_split:
 * @self: a tally
 * @statement: a position in the pack
 *
 * Returns: how much the statement splits the class: 1 if as many agree as disagree and nobody stands
 *   between, 0 if nobody takes one of the sides
 */
double
sp_class_tally_get_split (const SpClassTally *self, guint statement)
{
  guint n;
  guint against = 0;
  guint agreeing = 0;

  g_return_val_if_fail (self != NULL && statement < self->pack->statements.n_items, 0);

  n = sp_class_tally_get_n_answers (self, statement);
  for (int answer = 1; answer <= SP_ANSWER_MAX; answer++)
    {
      against += self->statements[statement].counts[-answer - SP_ANSWER_MIN];
      agreeing += self->statements[statement].counts[answer - SP_ANSWER_MIN];
    }
  return n > 0 ? 2.0 * MIN (against, agreeing) / n : 0;
}

static int
compare_roles (const void *a, const void *b, void *data)
{
  const SpClassTally *self = data;
  const SpClassRole *one = &self->roles[*(const guint *) a];
  const SpClassRole *other = &self->roles[*(const guint *) b];

  if (one->n_alone != other->n_alone)
    return one->n_alone < other->n_alone ? 1 : -1;
  if (one->n_shared != other->n_shared)
    return one->n_shared < other->n_shared ? 1 : -1;
  if (one->points != other->points)
    return one->points < other->points ? 1 : -1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static int
compare_statements (const void *a, const void *b, void *data)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  double one_split = sp_class_tally_get_split (data, one);
  double other_split = sp_class_tally_get_split (data, other);

  if (one_split != other_split)
    return one_split < other_split ? 1 : -1;
  return one < other ? -1 : 1;
}

static guint *
rank (const SpClassTally *self, guint n, int (*compare) (const void *, const void *, void *))
{
  guint *positions = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    positions[i] = i;
  if (n > 0)
    qsort_r (positions, n, sizeof *positions, compare, (void *) self);
  return positions;
}

/**
 * sp_class_tally_rank_roles:
 * @self: a tally
 *
 * Returns: (transfer full): the positions of all roles: those first that most sheets name alone, then
 *   those that most name with others, then by mean score
 */
guint *
sp_class_tally_rank_roles (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rank (self, self->pack->roles.n_items, compare_roles);
}

/**
 * sp_class_tally_rank_statements:
 * @self: a tally
 *
 * Returns: (transfer full): the positions of all statements, what splits the class most first, and in the
 *   order of the pack what splits it alike
 */
guint *
sp_class_tally_rank_statements (const SpClassTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rank (self, self->pack->statements.n_items, compare_statements);
}
