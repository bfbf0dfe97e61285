/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-text-wrap.h"

static guint
measure_character (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

/**
 * sp_text_measure:
 * @text: a text without line feeds
 *
 * Returns: how many columns of a terminal it takes
 */
guint
sp_text_measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += measure_character (g_utf8_get_char (at));
  return width;
}

/* A long word of several parts, as in German, is better divided between them. */
static gboolean
stands_between_parts (const char *at, const char *start)
{
  return at > start && *at == '-' && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at))) &&
         g_unichar_isalpha (g_utf8_get_char (at + 1));
}

/* Returns the end of what fits into @width columns from @start: before a space if there is one,
 * else behind a hyphen, else in the middle of the word. At least one character always fits. */
static const char *
find_break (const char *start, guint width)
{
  const char *space = NULL;
  const char *hyphen = NULL;
  const char *at = start;
  guint used = 0;

  for (; *at != '\0' && *at != '\n'; at = g_utf8_next_char (at))
    {
      used += measure_character (g_utf8_get_char (at));
      if (*at == ' ' && used <= width + 1)
        space = at;
      if (used > width && at > start)
        return space != NULL && space > start ? space : hyphen != NULL ? hyphen : at;
      if (stands_between_parts (at, start))
        hyphen = at + 1;
    }
  return at;
}

/**
 * sp_text_wrap:
 * @text: a text; line feeds in it stay
 * @width: the most columns a line may have, at least 1
 *
 * Returns: (transfer full) (element-type utf8): the lines, at least one
 */
GPtrArray *
sp_text_wrap (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  g_return_val_if_fail (text != NULL && width > 0, lines);

  do
    {
      const char *end = find_break (start, width);

      /* How wide a tab is, only the terminal knows. */
      g_ptr_array_add (lines, g_strdelimit (g_strndup (start, end - start), "\t", ' '));
      start = *end == ' ' || *end == '\n' ? end + 1 : end;
    }
  while (*start != '\0');
  return lines;
}

/* Appends @text and spaces up to @width columns. */
void
sp_text_append_padded (GString *string, const char *text, guint width)
{
  g_string_append (string, text);
  for (guint i = sp_text_measure (text); i < width; i++)
    g_string_append_c (string, ' ');
}

/* Appends a line of @width columns. */
void
sp_text_append_rule (GString *string, guint width)
{
  for (guint i = 0; i < width; i++)
    g_string_append (string, "─");
  g_string_append_c (string, '\n');
}

/* Appends the lines of @text, each behind @indent spaces and no wider than @width in all. */
void
sp_text_append_wrapped (GString *string, const char *text, guint indent, guint width)
{
  g_autoptr (GPtrArray) lines = sp_text_wrap (text, width > indent ? width - indent : 1);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (string, "%*s%s\n", (int) indent, "", (char *) lines->pdata[i]);
}
