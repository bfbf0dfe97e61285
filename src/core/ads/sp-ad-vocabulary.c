/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-vocabulary.h"

#include <string.h>

/* A place of the hash table. */
typedef struct
{
  guint hash;
  guint id; /* 0: nothing is here */
  guint length;
  const char *text;
} Slot;

struct _SpAdVocabulary
{
  Slot *slots;
  guint n_slots; /* a power of two */
  guint n_used;
  guint n_words;
  GStringChunk *strings;
};

#define FIRST_SLOTS 4096

/* FNV-1a, byte by byte while a word is read. */
#define HASH_START 2166136261U
#define HASH_STEP(hash, byte) (((hash) ^ (guchar) (byte)) * 16777619U)

/* What ends a word that is spelled in two ways. */
static const struct
{
  const char *british;
  const char *american;
} spellings[] = {
  { "isation", "ization" },    { "isations", "izations" }, { "ise", "ize" },   { "ises", "izes" },
  { "ised", "ized" },          { "ising", "izing" },       { "yse", "yze" },   { "ysing", "yzing" },
  { "centre", "center" },      { "centres", "centers" },   { "logue", "log" }, { "logues", "logs" },
  { "behaviour", "behavior" }, { "fulfil", "fulfill" },
};

/**
 * sp_ad_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary without words
 */
SpAdVocabulary *
sp_ad_vocabulary_new (void)
{
  SpAdVocabulary *self = g_new0 (SpAdVocabulary, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * sp_ad_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void
sp_ad_vocabulary_free (SpAdVocabulary *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->slots);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* FNV leaves the lowest bits of short words alike. */
static guint
get_first_place (guint hash, guint n_slots)
{
  return (hash ^ (hash >> 15)) & (n_slots - 1);
}

static Slot *
find_slot (const SpAdVocabulary *self, guint hash, const char *text, gsize length)
{
  guint at = get_first_place (hash, self->n_slots);

  while (self->slots[at].id != 0)
    {
      const Slot *slot = &self->slots[at];

      if (slot->hash == hash && slot->length == length && memcmp (slot->text, text, length) == 0)
        break;
      at = (at + 1) & (self->n_slots - 1);
    }
  return &self->slots[at];
}

static void
grow (SpAdVocabulary *self)
{
  g_autofree Slot *old = self->slots;
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].id != 0)
      *find_slot (self, old[i].hash, old[i].text, old[i].length) = old[i];
}

static guint
hash_text (const char *text, gsize length)
{
  guint hash = HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = HASH_STEP (hash, text[i]);
  return hash;
}

/* A form that another word has already stays with that one. */
static void
add_form (SpAdVocabulary *self, const char *form, guint id)
{
  gsize length = strlen (form);
  guint hash = hash_text (form, length);
  Slot *slot;

  if (self->n_used * 2 >= self->n_slots)
    grow (self);
  slot = find_slot (self, hash, form, length);
  if (slot->id != 0)
    return;
  *slot = (Slot){ hash, id, (guint) length, g_string_chunk_insert (self->strings, form) };
  self->n_used++;
}

static void
add_spellings (SpAdVocabulary *self, const char *form, guint id)
{
  add_form (self, form, id);
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      const char *const ends[] = { spellings[i].british, spellings[i].american };

      for (guint n = 0; n < 2; n++)
        if (g_str_has_suffix (form, ends[n]) && strlen (form) > strlen (ends[n]) + 1)
          {
            g_autofree char *stem = g_strndup (form, strlen (form) - strlen (ends[n]));
            g_autofree char *other = g_strconcat (stem, ends[1 - n], NULL);

            add_form (self, other, id);
          }
    }
}

/* Returns the singular of @word, or @word where no plural is to be seen. */
static char *
get_singular (const char *word)
{
  gsize length = strlen (word);

  if (length > 4 && g_str_has_suffix (word, "ies"))
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (length > 3 && g_str_has_suffix (word, "s") && !g_str_has_suffix (word, "ss") &&
      !g_str_has_suffix (word, "us") && !g_str_has_suffix (word, "is"))
    return g_strndup (word, length - 1);
  return g_strdup (word);
}

static char *
get_plural (const char *singular)
{
  gsize length = strlen (singular);

  if (length > 3 && singular[length - 1] == 'y' && strchr ("aeiou", singular[length - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) length - 1, singular);
  return g_strconcat (singular, "s", NULL);
}

/**
 * sp_ad_vocabulary_add:
 * @self: a vocabulary
 * @word: a folded word
 *
 * Returns: the number of @word, which its other forms have, too; at least 1
 */
guint
sp_ad_vocabulary_add (SpAdVocabulary *self, const char *word)
{
  g_autofree char *singular = NULL;
  g_autofree char *plural = NULL;
  const Slot *slot;
  guint id;

  g_return_val_if_fail (self != NULL && word != NULL && *word != '\0', 0);

  slot = find_slot (self, hash_text (word, strlen (word)), word, strlen (word));
  if (slot->id != 0)
    return slot->id;
  id = ++self->n_words;
  singular = get_singular (word);
  plural = get_plural (singular);
  add_spellings (self, word, id);
  add_spellings (self, singular, id);
  add_spellings (self, plural, id);
  return id;
}

/* What is known of the signs since the last word. */
typedef struct
{
  SpAdWordFlags flags;
  guint n_newlines;
  guint column;        /* how far the line is indented */
  char before;         /* the last sign that is no blank */
  gboolean is_initial; /* the last word has one letter, as in "e.g." */
} Gap;

static gboolean
is_blank (char sign)
{
  return sign == ' ' || sign == '\t' || sign == '\r';
}

static void
take_newline (Gap *gap)
{
  gap->n_newlines++;
  gap->column = 0;
  gap->flags |= SP_AD_WORD_LINE;
  if (gap->n_newlines > 1)
    gap->flags |= SP_AD_WORD_BLANK | SP_AD_WORD_APART;
  else if (gap->before != '\0' && strchr (",;(&/-", gap->before) != NULL)
    gap->flags |= SP_AD_WORD_INSIDE;
}

/* Takes a sign that is no part of a word; @next is the byte behind it. A question that has a line of
 * its own may be a heading. */
static void
take_sign (Gap *gap, char sign, char next)
{
  gboolean is_end = is_blank (next) || next == '\n' || next == '\0';

  if (is_blank (sign))
    {
      gap->column++;
      return;
    }
  if (sign == '\n')
    {
      take_newline (gap);
      return;
    }
  if (gap->n_newlines > 0 && (sign == '.' || sign == ')') && is_blank (next))
    {
      /* What is left of the number of an item. */
      gap->flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
      return;
    }
  if (gap->n_newlines > 0 && strchr ("(\"'.#<[", sign) == NULL)
    gap->flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
  if (sign == ':')
    gap->flags |= SP_AD_WORD_COLON | SP_AD_WORD_APART;
  else if (sign == ';' || (sign == '!' && is_end) || (sign == '?' && is_blank (next)) ||
           (sign == '.' && is_end && !gap->is_initial))
    gap->flags |= SP_AD_WORD_SENTENCE | SP_AD_WORD_APART;
  else if ((guchar) sign >= 0x80 || strchr (",()!?|*[]{}<>=~", sign) != NULL ||
           (sign == '-' && is_end))
    gap->flags |= SP_AD_WORD_APART;
  gap->before = sign;
}

static gboolean
starts_word (const char *at)
{
  return (guchar) *at < 0x80 ? g_ascii_isalnum (*at) : g_unichar_isalnum (g_utf8_get_char (at));
}

/* Returns what is behind the word that starts at @at, and its hash. */
static const char *
skip_word (const char *at, guint *hash)
{
  *hash = HASH_START;
  while (*at != '\0' && starts_word (at))
    for (const char *next = g_utf8_next_char (at); at < next; at++)
      *hash = HASH_STEP (*hash, *at);
  for (; *at == '+' || *at == '#'; at++)
    *hash = HASH_STEP (*hash, *at);
  return at;
}

/* "1." and "2)" at the start of a line count items. */
static gboolean
is_item_number (const char *word, const char *end)
{
  return end - word <= 2 && g_ascii_isdigit (*word) && (*end == '.' || *end == ')') &&
         is_blank (end[1]);
}

/* Before the first word. */
static const Gap first_gap = { .flags = SP_AD_WORD_LINE | SP_AD_WORD_APART, .n_newlines = 1 };

/**
 * sp_ad_vocabulary_split:
 * @self: a vocabulary
 * @folded: a folded text
 * @behind: (out) (optional): what stands behind the last word
 *
 * Returns: (transfer full) (element-type SpAdWord): the words of @folded, in their order
 */
GArray *
sp_ad_vocabulary_split (const SpAdVocabulary *self, const char *folded, SpAdWordFlags *behind)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (SpAdWord), 1024);
  Gap gap = first_gap;
  const char *at = folded;

  while (*at != '\0')
    {
      const char *end;
      guint hash;
      SpAdWord word;

      if (!starts_word (at))
        {
          const char *next = g_utf8_next_char (at);

          take_sign (&gap, *at, *next);
          at = next;
          continue;
        }
      end = skip_word (at, &hash);
      if (gap.n_newlines > 0 && is_item_number (at, end))
        {
          gap.flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
          at = end + 1;
          continue;
        }
      if (gap.n_newlines > 0 && gap.column > 2)
        gap.flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
      word = (SpAdWord){ (guint) (at - folded), (guint) (end - folded), hash,
                         find_slot (self, hash, at, end - at)->id, gap.flags };
      g_array_append_val (words, word);
      gap = (Gap){ .is_initial = end - at == 1 };
      at = end;
    }
  if (behind != NULL)
    *behind = gap.flags | SP_AD_WORD_LINE;
  return words;
}

/**
 * sp_ad_vocabulary_join:
 * @folded: a folded text
 * @words: (element-type SpAdWord): its words, of sp_ad_vocabulary_split()
 * @gone: the position of one of them
 *
 * Returns: what would stand before the next word, or behind the last one, without the word at @gone
 */
SpAdWordFlags
sp_ad_vocabulary_join (const char *folded, const GArray *words, guint gone)
{
  const SpAdWord *word = &g_array_index (words, SpAdWord, gone);
  gboolean is_last = gone + 1 == words->len;
  const char *hole = folded + word->start, *behind_hole = folded + word->end;
  const char *end = is_last ? behind_hole + strlen (behind_hole) : folded + word[1].start;
  const char *at = gone > 0 ? folded + word[-1].end : folded;
  Gap gap = gone > 0 ? (Gap){ .is_initial = word[-1].end - word[-1].start == 1 } : first_gap;

  for (at = at == hole ? behind_hole : at; at < end;)
    {
      const char *next = g_utf8_next_char (at);

      next = next == hole ? behind_hole : next;
      /* The number of an item. */
      if (starts_word (at))
        gap.flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
      else
        take_sign (&gap, *at, *next);
      at = next;
    }
  if (gap.n_newlines > 0 && gap.column > 2 && !is_last)
    gap.flags |= SP_AD_WORD_BULLET | SP_AD_WORD_APART;
  return is_last ? gap.flags | SP_AD_WORD_LINE : gap.flags;
}
