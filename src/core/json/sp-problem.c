/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-problem.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/* Of each SpJsonError. Programs know them, and so does the guide for authors: they never change. */
static const char *const names[] = { "unreadable", "too-large", "encoding", "syntax",
                                     "too-deep",   "duplicate", "type",     "missing",
                                     "value",      "limit",     "reference" };

/* A name or word of the file that is longer is cut off in messages and paths. */
#define MAX_EXCERPT 64

G_DEFINE_QUARK (sp - json - error - quark, sp_json_error)

static void
sp_problem_free (SpProblem *self)
{
  g_free (self->path);
  g_free (self->message);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static SpProblem *sp_problem_new (SpJsonError code,
                                  const char *name,
                                  const char *path,
                                  const char *format,
                                  va_list args) G_GNUC_PRINTF (4, 0);

static SpProblem *
sp_problem_new (SpJsonError code,
                const char *name,
                const char *path,
                const char *format,
                va_list args)
{
  SpProblem *problem = g_new0 (SpProblem, 1);

  problem->code = code;
  problem->name = name;
  problem->path = g_strdup (path);
  problem->message = g_strdup_vprintf (format, args);
  return problem;
}

/**
 * sp_problems_new:
 *
 * Returns: (transfer full) (element-type SpProblem): an empty list of problems
 */
GPtrArray *
sp_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sp_problem_free);
}

/**
 * sp_problems_add:
 * @problems: (element-type SpProblem): where to add
 * @code: what sort of problem
 * @path: the place in the document
 * @format: what is wrong, as for printf()
 * @...: what goes into @format
 *
 * Adds a problem whose line is not known yet; nothing is added to a full list.
 *
 * Returns: (nullable) (transfer none): the new problem, or %NULL if the list was full
 */
SpProblem *
sp_problems_add (GPtrArray *problems, SpJsonError code, const char *path, const char *format, ...)
{
  SpProblem *problem;
  va_list args;

  g_return_val_if_fail (problems != NULL && path != NULL, NULL);

  if (sp_problems_is_full (problems))
    return NULL;

  va_start (args, format);
  problem = sp_problem_new (code, names[code], path, format, args);
  va_end (args);
  g_ptr_array_add (problems, problem);
  return problem;
}

static SpProblem *
find_name (const GPtrArray *problems, const char *name)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((const SpProblem *) problems->pdata[i])->name, name))
      return problems->pdata[i];
  return NULL;
}

/**
 * sp_problems_advise:
 * @advice: (element-type SpProblem): where to add
 * @name: (not owned): what sort of advice, in a word that the guide for authors lists
 * @path: the place in the document
 * @format: what could be better, as for printf()
 * @...: what goes into @format
 *
 * Adds advice, which stands with that of its sort: one fault in many places must not hide the
 * others.
 *
 * Returns: (nullable) (transfer none): the new advice, or %NULL if there are too many places
 */
SpProblem *
sp_problems_advise (GPtrArray *advice, const char *name, const char *path, const char *format, ...)
{
  SpProblem *problem;
  SpProblem *first;
  va_list args;

  g_return_val_if_fail (advice != NULL && name != NULL && path != NULL, NULL);

  first = find_name (advice, name);
  if (first != NULL && first->n_others++ >= SP_ADVICE_MAX_PLACES)
    return NULL;
  va_start (args, format);
  problem = sp_problem_new (0, name, path, format, args);
  va_end (args);
  if (first != NULL && first->others == NULL)
    first->others = sp_problems_new ();
  g_ptr_array_add (first != NULL ? first->others : advice, problem);
  return problem;
}

/**
 * sp_problem_append:
 * @self: (nullable): a problem that may have been added
 * @hint: what may be done, to stand behind what is wrong; may be nothing
 */
void
sp_problem_append (SpProblem *self, const char *hint)
{
  char *message;

  if (self == NULL || *hint == '\0')
    return;
  message = g_strconcat (self->message, hint, NULL);
  g_free (self->message);
  self->message = message;
}

/**
 * sp_problems_list_all:
 * @problems: (element-type SpProblem): a list
 *
 * Returns: (transfer container) (element-type SpProblem): each place by itself, in the order of the
 *   file once sp_problems_sort() made that of @problems; they stay the list's
 */
GPtrArray *
sp_problems_list_all (const GPtrArray *problems)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const SpProblem *problem = problems->pdata[i];

      g_ptr_array_add (all, problems->pdata[i]);
      if (problem->others != NULL)
        g_ptr_array_extend (all, problem->others, NULL, NULL);
    }
  sp_problems_sort (all);
  return all;
}

/**
 * sp_problems_is_full:
 * @problems: (element-type SpProblem): a list
 *
 * Returns: whether %SP_PROBLEMS_MAX problems are in the list, so that going on tells nothing new
 */
gboolean
sp_problems_is_full (const GPtrArray *problems)
{
  return problems->len >= SP_PROBLEMS_MAX;
}

/**
 * sp_problems_group_by_path:
 * @problems: (element-type SpProblem): a list
 *
 * Returns: (transfer full): for each path a #GPtrArray of the problems there, which stay the list's
 */
GHashTable *
sp_problems_group_by_path (const GPtrArray *problems)
{
  GHashTable *groups =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) all = sp_problems_list_all (problems);

  for (guint i = 0; i < all->len; i++)
    {
      SpProblem *problem = all->pdata[i];
      GPtrArray *group = g_hash_table_lookup (groups, problem->path);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_strdup (problem->path), group);
        }
      g_ptr_array_add (group, problem);
    }
  return groups;
}

static int
compare_by_place (gconstpointer a, gconstpointer b)
{
  const SpProblem *first = *(const SpProblem *const *) a;
  const SpProblem *second = *(const SpProblem *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return g_strcmp0 (first->path, second->path);
}

/* Of all places of one sort the first in the file stands for the others. */
static void
sort_places (SpProblem *self)
{
  SpProblem *other;
  SpProblem first;

  g_ptr_array_sort (self->others, compare_by_place);
  other = self->others->pdata[0];
  if (compare_by_place (&self, &other) <= 0)
    return;
  first = *other;
  *other =
      (SpProblem){ self->code, self->name, self->path, self->message, self->line, self->column };
  first.others = self->others;
  first.n_others = self->n_others;
  *self = first;
  g_ptr_array_sort (self->others, compare_by_place);
}

/**
 * sp_problems_sort:
 * @problems: (element-type SpProblem): a list
 *
 * Orders the problems as they stand in the file.
 */
void
sp_problems_sort (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((const SpProblem *) problems->pdata[i])->others != NULL)
      sort_places (problems->pdata[i]);
  g_ptr_array_sort (problems, compare_by_place);
}

/**
 * sp_excerpt_new:
 * @text: a text of the file
 *
 * Makes something from outside fit to stand in a message: it is short, it is one line, and a
 * terminal finds nothing in it to obey.
 *
 * Returns: (transfer full): the first 64 characters, what does not print written as JSON would
 */
char *
sp_excerpt_new (const char *text)
{
  GString *excerpt = g_string_new (NULL);
  const char *at = text;

  for (guint i = 0; i < MAX_EXCERPT && *at != '\0'; i++, at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '"' || character == '\\')
        g_string_append_printf (excerpt, "\\%c", (char) character);
      else if (g_unichar_isprint (character))
        g_string_append_unichar (excerpt, character);
      else
        g_string_append_printf (excerpt, "\\u%04X", character);
    }
  if (*at != '\0')
    g_string_append (excerpt, "…");
  return g_string_free (excerpt, FALSE);
}

/**
 * sp_excerpt_new_of_next:
 * @at: a place in the text of a file, which is UTF-8
 * @end: where the file ends
 *
 * Says what stands there, for a message, as sp_excerpt_new() does.
 *
 * Returns: (transfer full): the next character in quotation marks, its number where it does not
 *   print, or that it is the end
 */
char *
sp_excerpt_new_of_next (const char *at, const char *end)
{
  if (at >= end)
    return g_strdup (_ ("the end of the file"));
  if (!g_unichar_isgraph (g_utf8_get_char (at)))
    /* Translators: a character that cannot be shown, by its number in Unicode */
    return g_strdup_printf (_ ("character U+%04X"), g_utf8_get_char (at));
  /* Translators: a single character of a file */
  return g_strdup_printf (_ ("“%.*s”"), (int) (g_utf8_next_char (at) - at), at);
}

static gboolean
is_plain (const char *at)
{
  return (guchar) *at < 0x80 ? g_ascii_isalnum (*at) || *at == '-' || *at == '_'
                             : g_unichar_isalnum (g_utf8_get_char (at));
}

static gboolean
is_plain_name (const char *name)
{
  const char *at = name;

  while (is_plain (at))
    at = g_utf8_next_char (at);
  return at > name && *at == '\0' && at - name <= MAX_EXCERPT;
}

/**
 * sp_path_push_name:
 * @path: the path of an object
 * @name: the name of one of its members
 *
 * Makes @path that of the member: `a.b`, or `a["b c"]` where a dot alone would mislead.
 */
void
sp_path_push_name (GString *path, const char *name)
{
  if (!is_plain_name (name))
    {
      g_autofree char *excerpt = sp_excerpt_new (name);

      g_string_append_printf (path, "[\"%s\"]", excerpt);
      return;
    }
  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, name);
}

/**
 * sp_path_push_index:
 * @path: the path of a list
 * @index: the position of one of its elements, from 0
 *
 * Makes @path that of the element: `a[0]`.
 */
void
sp_path_push_index (GString *path, guint index)
{
  char digits[sizeof "4294967295"];
  char *first = digits + sizeof digits;

  /* A path is made for every element that is read; printing it would take longer than reading. */
  *--first = '\0';
  do
    *--first = '0' + index % 10;
  while ((index /= 10) > 0);
  g_string_append_c (path, '[');
  g_string_append (path, first);
  g_string_append_c (path, ']');
}

/* The place is written from left to right, whatever language the message is in. */
static GString *
describe (const SpProblem *self, const char *file)
{
  GString *text = g_string_new (file);
  g_autofree char *message = sp_text_isolate_in (self->message, FALSE);

  if (self->line > 0)
    g_string_append_printf (text, ":%u:%u", self->line, self->column);
  if (self->path[0] != '\0')
    g_string_append_printf (text, ": %s", self->path);
  g_string_append_printf (text, ": %s", message);
  return text;
}

/**
 * sp_problem_to_string:
 * @self: a problem
 * @file: what to call the file
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: PATH: MESSAGE`, without what is not known
 */
char *
sp_problem_to_string (const SpProblem *self, const char *file)
{
  return g_string_free (describe (self, file), FALSE);
}

/**
 * sp_problems_to_string:
 * @problems: (element-type SpProblem): a list
 * @file: what to call the file
 *
 * Returns: (transfer full): one problem a line as sp_problem_to_string() has it, and for advice in how
 *   many other places it is; no line feed behind the last
 */
char *
sp_problems_to_string (const GPtrArray *problems, const char *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const SpProblem *problem = problems->pdata[i];
      g_autoptr (GString) line = describe (problem, file);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line->str);
      if (problem->n_others > 0)
        g_string_append_printf (
            text,
            /* Translators: how often the same problem is elsewhere in a file,
                                 * and where it is next */
            ngettext (" (and in %u other place: %s)", " (and in %u other places, the next is %s)",
                      problem->n_others),
            problem->n_others, ((const SpProblem *) problem->others->pdata[0])->path);
    }
  return g_string_free (text, FALSE);
}
