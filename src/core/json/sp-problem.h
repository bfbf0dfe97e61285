/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpJsonError:
 * @SP_JSON_ERROR_UNREADABLE: the file cannot be opened or read
 * @SP_JSON_ERROR_TOO_LARGE: the file has more bytes than are read
 * @SP_JSON_ERROR_ENCODING: the bytes are not UTF-8
 * @SP_JSON_ERROR_SYNTAX: not JSON as RFC 8259 has it (comments and single quotes are not)
 * @SP_JSON_ERROR_TOO_DEEP: nested more than 32 levels
 * @SP_JSON_ERROR_DUPLICATE: a member twice in one object, or an id twice in one list
 * @SP_JSON_ERROR_TYPE: another type than is wanted there
 * @SP_JSON_ERROR_MISSING: a required member is not there
 * @SP_JSON_ERROR_VALUE: the type is right, the value is not (empty, out of range, no date, ...)
 * @SP_JSON_ERROR_LIMIT: a text or list is longer than it may be
 * @SP_JSON_ERROR_REFERENCE: an id that nothing has
 *
 * Why a document was refused.
 */
typedef enum
{
  SP_JSON_ERROR_UNREADABLE,
  SP_JSON_ERROR_TOO_LARGE,
  SP_JSON_ERROR_ENCODING,
  SP_JSON_ERROR_SYNTAX,
  SP_JSON_ERROR_TOO_DEEP,
  SP_JSON_ERROR_DUPLICATE,
  SP_JSON_ERROR_TYPE,
  SP_JSON_ERROR_MISSING,
  SP_JSON_ERROR_VALUE,
  SP_JSON_ERROR_LIMIT,
  SP_JSON_ERROR_REFERENCE
} SpJsonError;

#define SP_JSON_ERROR (sp_json_error_quark ())
GQuark sp_json_error_quark (void);

/** How many problems of one file are told at once. */
#define SP_PROBLEMS_MAX 50

/** How many places of one sort of advice are kept; there may be more. */
#define SP_ADVICE_MAX_PLACES 1000

/**
 * SpProblem:
 * @code: what sort of error; nothing for advice, whose sorts have no more than names
 * @name: (not owned): the sort in a word, for programs; it stays what it is
 * @path: (owned): the place in the document, as in "roles[2].title"; "" for the document itself
 * @message: (owned): what is wrong there
 * @line: counted from 1; 0 while the place is not known
 * @column: counted in characters from 1
 * @others: (owned) (nullable) (element-type SpProblem): advice of the same sort for other places, at
 *   most %SP_ADVICE_MAX_PLACES
 * @n_others: how many there are, which may be more
 *
 * One thing that is wrong with a document, or (from the checker of packs) could be better.
 */
typedef struct
{
  SpJsonError code;
  const char *name;
  char *path;
  char *message;
  guint line;
  guint column;
  GPtrArray *others;
  guint n_others;
} SpProblem;

GPtrArray *sp_problems_new (void);
SpProblem *
sp_problems_add (GPtrArray *problems, SpJsonError code, const char *path, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
SpProblem *
sp_problems_advise (GPtrArray *advice, const char *name, const char *path, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void sp_problem_append (SpProblem *self, const char *hint);
GPtrArray *sp_problems_list_all (const GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_problems_is_full (const GPtrArray *problems);
GHashTable *sp_problems_group_by_path (const GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
void sp_problems_sort (GPtrArray *problems);
char *sp_excerpt_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *sp_excerpt_new_of_next (const char *at, const char *end) G_GNUC_WARN_UNUSED_RESULT;
void sp_path_push_name (GString *path, const char *name);
void sp_path_push_index (GString *path, guint index);
char *sp_problem_to_string (const SpProblem *self, const char *file) G_GNUC_WARN_UNUSED_RESULT;
char *sp_problems_to_string (const GPtrArray *problems, const char *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
