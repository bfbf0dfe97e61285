/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-folded-text.h"

#include <string.h>

/* `origins` has the byte of the text at which the character behind each folded byte starts, and the
 * length of the text as its last element. */
struct _SpFoldedText
{
  GString *folded;
  GArray *origins;
};

/* Where a text has one of these, people type the sign in front. */
static const char *const sign_forms[] = { "\"“”„‟«»″", "'‘’‚‛‹›′`´", "-−" };

static gunichar
get_sign (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (sign_forms); i++)
    if (g_utf8_strchr (sign_forms[i], -1, character) != NULL)
      return *sign_forms[i];
  return character;
}

/* What @character, which has no parts, is searched as; 0 for what stands on a letter and for what
 * nobody sees. */
static gunichar
get_plain_form (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_DASH_PUNCTUATION:
      return '-';
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return ' ';
    case G_UNICODE_FORMAT:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
      return 0;
    default:
      return get_sign (character);
    }
}

static void
append (SpFoldedText *self, gunichar character, guint origin)
{
  gsize before = self->folded->len;

  g_string_append_unichar (self->folded, character);
  for (gsize i = before; i < self->folded->len; i++)
    g_array_append_val (self->origins, origin);
}

/* Most of most texts. */
static void
append_ascii (SpFoldedText *self, char character, guint origin)
{
  g_string_append_c (self->folded, g_ascii_tolower (character));
  g_array_append_val (self->origins, origin);
}

static void
fold_character (SpFoldedText *self, const char *character, guint origin)
{
  g_autofree char *one = g_strndup (character, g_utf8_next_char (character) - character);
  /* Some marks have parts, a blank among them; and a sign of its own is no letter with an accent. */
  gunichar sign = get_plain_form (g_utf8_get_char (character));
  g_autofree char *parts = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *folds = NULL;

  if (sign < 0x80)
    {
      if (sign != 0)
        append (self, sign, origin);
      return;
    }
  /* Parts can be capitals (㎐ has H and z), and a small letter can have parts. */
  parts = g_utf8_normalize (one, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (parts, -1);
  folds = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  for (const char *at = folds; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar plain = get_plain_form (g_utf8_get_char (at));

      if (plain != 0)
        append (self, plain, origin);
    }
}

/**
 * sp_folded_text_new:
 * @text: a text
 *
 * Returns: (transfer full): @text as it is searched
 */
SpFoldedText *
sp_folded_text_new (const char *text)
{
  SpFoldedText *self;
  guint length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);
  self = g_new0 (SpFoldedText, 1);
  self->folded = g_string_sized_new (length);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (guint), length + 1);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if ((guchar) *at >= 0x80 || *at == '`')
      fold_character (self, at, at - text);
    else
      append_ascii (self, *at, at - text);
  g_array_append_val (self->origins, length);
  return self;
}

/**
 * sp_folded_text_free:
 * @self: (transfer full): a folded text
 */
void
sp_folded_text_free (SpFoldedText *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->folded, TRUE);
  g_array_unref (self->origins);
  g_free (self);
}

/**
 * sp_folded_text_get:
 * @self: a folded text
 *
 * Returns: (transfer none): the text as it is searched; what is looked for in others is folded too
 */
const char *
sp_folded_text_get (const SpFoldedText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->folded->str;
}

/**
 * sp_folded_text_get_hit:
 * @self: a folded text
 * @start: a byte of the folded text
 * @n_bytes: how many bytes from there, at least one, all in the folded text
 *
 * Half of an expanded character (one s of ß) stands for all of it.
 *
 * Returns: where these bytes stand in the text that was folded
 */
SpHit
sp_folded_text_get_hit (const SpFoldedText *self, gsize start, gsize n_bytes)
{
  const guint *origins;
  gsize behind = start + n_bytes;

  g_return_val_if_fail (self != NULL && n_bytes > 0 && behind <= self->folded->len, (SpHit){ 0 });

  origins = (const guint *) self->origins->data;
  /* The last origin is that of no character. */
  while (origins[behind] == origins[behind - 1])
    behind++;
  return (SpHit){ origins[start], origins[behind] };
}

/**
 * sp_folded_text_find:
 * @self: a folded text
 * @wanted: what to look for, folded and not empty
 * @at: (inout): the byte of the folded text to look from, 0 at first; then the one to go on from
 * @hit: (out): where @wanted stands in the text that was folded; set only if it is there
 *
 * Returns: whether @wanted occurs from @at on
 */
gboolean
sp_folded_text_find (const SpFoldedText *self, const char *wanted, gsize *at, SpHit *hit)
{
  const guint *origins;
  const char *found;

  g_return_val_if_fail (self != NULL && wanted != NULL && *wanted != '\0', FALSE);
  g_return_val_if_fail (*at <= self->folded->len, FALSE);

  found = strstr (self->folded->str + *at, wanted);
  if (found == NULL)
    return FALSE;
  *hit = sp_folded_text_get_hit (self, found - self->folded->str, strlen (wanted));
  *at = found - self->folded->str + strlen (wanted);
  origins = (const guint *) self->origins->data;
  while (origins[*at] == origins[*at - 1])
    (*at)++;
  return TRUE;
}
