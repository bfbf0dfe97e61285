/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/json/sp-problem.h"

#include <glib/gi18n.h>

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

  problem = g_new0 (SpProblem, 1);
  problem->code = code;
  problem->path = g_strdup (path);
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (problems, problem);
  return problem;
}

static SpProblem *
find_message (const GPtrArray *problems, const char *message)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((const SpProblem *) problems->pdata[i])->message, message))
      return problems->pdata[i];
  return NULL;
}

static void
add_other (SpProblem *self, const char *path)
{
  const char *last = self->path;

  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func (g_free);
  if (self->others->len > 0)
    last = self->others->pdata[self->others->len - 1];
  if (!g_str_equal (last, path))
    g_ptr_array_add (self->others, g_strdup (path));
}

/**
 * sp_problems_add_grouped:
 * @problems: (element-type SpProblem): where to add
 * @code: what sort of problem
 * @path: the place in the document
 * @format: what is wrong, as for printf()
 * @...: what goes into @format
 *
 * Adds a problem as sp_problems_add() does, or the place alone where the list tells the same of
 * another one: one fault in many places must not hide the others.
 */
void
sp_problems_add_grouped (GPtrArray *problems,
                         SpJsonError code,
                         const char *path,
                         const char *format,
                         ...)
{
  g_autofree char *message = NULL;
  SpProblem *same;
  va_list args;

  g_return_if_fail (problems != NULL && path != NULL);

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  same = find_message (problems, message);
  if (same != NULL)
    add_other (same, path);
  else
    sp_problems_add (problems, code, path, "%s", message);
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

  for (guint i = 0; i < problems->len; i++)
    {
      SpProblem *problem = problems->pdata[i];
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

/**
 * sp_problems_sort:
 * @problems: (element-type SpProblem): a list
 *
 * Orders the problems as they stand in the file.
 */
void
sp_problems_sort (GPtrArray *problems)
{
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

static gboolean
is_plain_name (const char *name)
{
  const char *at = name;

  while (g_unichar_isalnum (g_utf8_get_char (at)) || *at == '-' || *at == '_')
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

/**
 * sp_problem_to_string:
 * @self: a problem
 * @file: what to call the file
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: PATH: MESSAGE`, without what is not known, and in how
 *   many other places it is
 */
char *
sp_problem_to_string (const SpProblem *self, const char *file)
{
  GString *text = g_string_new (file);

  if (self->line > 0)
    g_string_append_printf (text, ":%u:%u", self->line, self->column);
  if (self->path[0] != '\0')
    g_string_append_printf (text, ": %s", self->path);
  g_string_append_printf (text, ": %s", self->message);
  if (self->others != NULL && self->others->len > 0)
    g_string_append_printf (text,
                            /* Translators: how often the same problem is elsewhere in a file, and
                             * where it is next */
                            ngettext (" (and in %u other place: %s)",
                                      " (and in %u other places, the next is %s)",
                                      self->others->len),
                            self->others->len, (const char *) self->others->pdata[0]);
  return g_string_free (text, FALSE);
}

/**
 * sp_problems_to_string:
 * @problems: (element-type SpProblem): a list
 * @file: what to call the file
 *
 * Returns: (transfer full): one problem a line, no line feed behind the last
 */
char *
sp_problems_to_string (const GPtrArray *problems, const char *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = sp_problem_to_string (problems->pdata[i], file);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}
