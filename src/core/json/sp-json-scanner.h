/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a scan of JSON stands, and how it takes what is not made of other values. For the scan alone. */

#pragma once

#include "core/json/sp-json-scan.h"
#include "core/json/sp-problem.h"

G_BEGIN_DECLS

/* Which of the values in an object or list is read. */
typedef struct
{
  const char *name; /* (nullable) */
  int index;        /* in a list; -1 between its elements and in an object */
} SpStep;

typedef struct
{
  const char *at;
  const char *end;
  const char *line_start;
  guint line;
  const char *counted; /* up to where the characters of the line are in n_counted */
  guint n_counted;
  guint depth;
  SpStep steps[SP_JSON_MAX_DEPTH];
  guint n_values;
  guint max_values;
  GPtrArray *problems;
  GPtrArray *names;   /* of the members so far, of all objects that are open */
  char *texts;        /* (owned): no text is longer than what it is written as */
  char *free_text;    /* where in them the next one goes */
  GArray *values;     /* (nullable) (element-type SpJsonValue): where to put them */
  GHashTable *wanted; /* (nullable): path -> SpProblems whose place is not known yet */
  GHashTable *ways;   /* (nullable): the paths that lead to them */
} SpScanner;

void sp_scanner_set_place (SpScanner *self, SpProblem *problem, const char *at);
char *sp_scanner_get_path (const SpScanner *self) G_GNUC_WARN_UNUSED_RESULT;
void
sp_scanner_add_problem (SpScanner *self, const char *at, SpJsonError code, const char *message);
gboolean sp_scanner_fail (SpScanner *self, SpJsonError code, const char *message);
gboolean sp_scanner_fail_syntax (SpScanner *self, const char *expected);
SpJsonValue *sp_scanner_add_value (SpScanner *self, SpJsonKind kind);
const char *sp_scanner_take_string (SpScanner *self);
gboolean sp_scanner_take_number (SpScanner *self);
gboolean sp_scanner_take_word (SpScanner *self, const char *word, SpJsonKind kind);

static inline void
sp_scanner_set_step (SpScanner *self, const char *name, int index)
{
  self->steps[self->depth - 1] = (SpStep){ name, index };
}

static inline void
sp_scanner_skip_space (SpScanner *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r'))
    {
      if (*self->at == '\n')
        {
          self->line++;
          self->line_start = self->at + 1;
        }
      self->at++;
    }
}

static inline gboolean
sp_scanner_take (SpScanner *self, char wanted)
{
  if (self->at >= self->end || *self->at != wanted)
    return FALSE;
  self->at++;
  return TRUE;
}

G_END_DECLS
