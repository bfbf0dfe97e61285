/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/text/sp-folded-text.h"

#include <string.h>

/* Folded bytes whose origin is told at once. */
typedef struct
{
  guint first;     /* the position of the first of these bytes */
  guint origin;    /* the byte of the text at which its character starts */
  gboolean is_one; /* that character made all of them; else each is one of its own, side by side */
} Run;

/* Most of most texts is a few long runs. The last run stands behind both texts. */
struct _SpFoldedText
{
  GString *folded;
  GArray *runs;
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
add_run (SpFoldedText *self, guint origin, gboolean is_one)
{
  Run run = { (guint) self->folded->len, origin, is_one };

  g_array_append_val (self->runs, run);
}

/* Returns whether only its case tells @sign from what it is searched as. */
static gboolean
is_plain (char sign)
{
  return (guchar) sign < 0x80 && sign != '`' && sign != '\0';
}

/* Appends what is plain from @text + @start on, and returns what is behind that. */
static guint
fold_ascii (SpFoldedText *self, const char *text, guint start)
{
  gsize first = self->folded->len;
  guint end = start;

  while (is_plain (text[end]))
    end++;
  add_run (self, start, FALSE);
  g_string_append_len (self->folded, text + start, end - start);
  for (char *at = self->folded->str + first; *at != '\0'; at++)
    *at += *at >= 'A' && *at <= 'Z' ? 'a' - 'A' : 0;
  return end;
}

static void
fold_character (SpFoldedText *self, const char *character)
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
        g_string_append_c (self->folded, (char) sign);
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
        g_string_append_unichar (self->folded, plain);
    }
}

/* Where a character was folded before in the same text. */
typedef struct
{
  gunichar character; /* 0: nothing is here */
  guint first;
  guint length;
} Known;

/* More than an alphabet has. */
#define N_KNOWN 512

/* What a character has in it is looked up slowly, and a text has few that differ. */
static void
fold_again (SpFoldedText *self, Known *known, const char *character)
{
  gunichar code = g_utf8_get_char (character);
  Known *before = &known[code % N_KNOWN];
  guint first = self->folded->len;

  if (before->character == code)
    {
      g_string_append_len (self->folded, self->folded->str + before->first, before->length);
      return;
    }
  fold_character (self, character);
  *before = (Known){ code, first, (guint) self->folded->len - first };
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
  Known known[N_KNOWN] = { 0 };
  SpFoldedText *self;
  guint at = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (SpFoldedText, 1);
  self->folded = g_string_sized_new (strlen (text));
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  while (text[at] != '\0')
    if (is_plain (text[at]))
      at = fold_ascii (self, text, at);
    else
      {
        add_run (self, at, TRUE);
        fold_again (self, known, text + at);
        at = g_utf8_next_char (text + at) - text;
      }
  add_run (self, at, TRUE);
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
  g_array_unref (self->runs);
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

/* Returns the last run that starts at @at or before: that before it may have no byte. */
static const Run *
find_run (const SpFoldedText *self, gsize at)
{
  const Run *runs = (const Run *) self->runs->data;
  guint first = 0, behind = self->runs->len;

  while (behind - first > 1)
    {
      guint middle = (first + behind) / 2;

      if (runs[middle].first <= at)
        first = middle;
      else
        behind = middle;
    }
  return &runs[first];
}

/* Returns the first byte from @at on, itself not the first, whose character is another than that of
 * the byte before; and its @origin. */
static gsize
find_limit (const SpFoldedText *self, gsize at, guint *origin)
{
  const Run *run = find_run (self, at - 1);

  if (run->is_one)
    at = run[1].first;
  if (at == run[1].first)
    run = find_run (self, at);
  *origin = run->origin + (guint) (at - run->first);
  return at;
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
  gsize behind = start + n_bytes;
  const Run *run;
  SpHit hit;

  g_return_val_if_fail (self != NULL && n_bytes > 0 && behind <= self->folded->len, (SpHit){ 0 });

  run = find_run (self, start);
  hit.start = run->origin + (run->is_one ? 0 : (guint) (start - run->first));
  find_limit (self, behind, &hit.end);
  return hit;
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
  const char *found;

  g_return_val_if_fail (self != NULL && wanted != NULL && *wanted != '\0', FALSE);
  g_return_val_if_fail (*at <= self->folded->len, FALSE);

  found = strstr (self->folded->str + *at, wanted);
  if (found == NULL)
    return FALSE;
  *hit = sp_folded_text_get_hit (self, found - self->folded->str, strlen (wanted));
  *at = find_limit (self, found - self->folded->str + strlen (wanted), &hit->end);
  return TRUE;
}
