/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-glossary.h"
#include "core/pack/sp-pack-private.h"

#include <string.h>

/* One way to write a term. */
typedef struct
{
  char *folded; /* (owned) */
  const SpTerm *term;
  int shorter; /* the longest other form that this one begins with, or -1 */
} Form;

/* All forms of all terms by their bytes: what a text can begin with stands in one row of `shorter`
 * behind the greatest form that is not greater than the text. */
struct _SpGlossary
{
  GArray *forms; /* (owned) (element-type Form) */
};

static const Form *
get_form (const SpGlossary *self, int position)
{
  return &g_array_index (self->forms, Form, position);
}

static void
form_clear (Form *self)
{
  g_free (self->folded);
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Form *) a)->folded, ((const Form *) b)->folded);
}

static void
add_form (SpGlossary *self, const SpTerm *term, const char *text)
{
  g_autoptr (SpFoldedText) folded = sp_folded_text_new (text);
  Form form = { g_strstrip (g_strdup (sp_folded_text_get (folded))), term, -1 };

  if (*form.folded != '\0')
    g_array_append_val (self->forms, form);
  else
    form_clear (&form);
}

static void
link_forms (SpGlossary *self)
{
  g_array_sort (self->forms, compare_forms);
  for (int i = 0; i < (int) self->forms->len; i++)
    {
      Form *form = &g_array_index (self->forms, Form, i);

      form->shorter = i - 1;
      while (form->shorter >= 0 &&
             !g_str_has_prefix (form->folded, get_form (self, form->shorter)->folded))
        form->shorter = get_form (self, form->shorter)->shorter;
    }
}

static SpGlossary *
create (const SpPack *pack)
{
  SpGlossary *self = g_new0 (SpGlossary, 1);

  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));
  g_array_set_clear_func (self->forms, (GDestroyNotify) form_clear);
  for (guint i = 0; i < pack->terms.n_items; i++)
    {
      const SpTerm *term = &pack->terms.items[i];

      add_form (self, term, term->title);
      for (guint j = 0; j < term->forms.n_items; j++)
        add_form (self, term, term->forms.items[j]);
    }
  link_forms (self);
  return self;
}

void
sp_glossary_free (SpGlossary *self)
{
  g_array_unref (self->forms);
  g_free (self);
}

/* Folding takes its time, and many packs are read and never explained. */
static const SpGlossary *
ensure_glossary (SpPack *pack)
{
  if (g_once_init_enter (&pack->glossary))
    g_once_init_leave (&pack->glossary, create (pack));
  return pack->glossary;
}

/* Returns the last form that is not greater than @text, or -1. */
static int
find_position (const SpGlossary *self, const char *text)
{
  int low = 0;
  int high = self->forms->len;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (strcmp (get_form (self, middle)->folded, text) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low - 1;
}

static gboolean
is_in_word (const char *text, const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);

  return before != NULL && g_unichar_isalnum (g_utf8_get_char (before)) &&
         g_unichar_isalnum (g_utf8_get_char (at));
}

/* Returns the longest form that begins at @at and ends with a word, or NULL. */
static const Form *
find_form (const SpGlossary *self, const char *text, const char *at)
{
  int position = find_position (self, at);

  while (position >= 0)
    {
      const Form *form = get_form (self, position);

      if (g_str_has_prefix (at, form->folded) && !is_in_word (text, at + strlen (form->folded)))
        return form;
      position = form->shorter;
    }
  return NULL;
}

/* Arabic writes the article and short words together with the word behind them.
 *
 * Returns how many bytes from @at, where a word begins, are a term, or 0; and the term in @term. */
static gsize
measure_term (const SpGlossary *self, const char *text, const char *at, const SpTerm **term)
{
  static const char *const joined[] = { "", "ال", "وال", "بال", "كال", "فال", "لل", "و", "ب", "ل" };

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      const char *word = at + strlen (joined[i]);
      const Form *form = g_str_has_prefix (at, joined[i]) ? find_form (self, text, word) : NULL;

      if (form == NULL)
        continue;
      *term = form->term;
      return word - at + strlen (form->folded);
    }
  return 0;
}

/**
 * sp_glossary_find:
 * @pack: the content
 * @text: a text
 *
 * Finds the terms of @pack in @text: whole words, in any case and in each of their forms. Where one
 * begins with another the longer one is found, and each term only where it stands first. This takes
 * time in proportion to the text.
 *
 * Returns: (transfer full) (element-type SpTermHit): the terms in the order of @text
 */
GArray *
sp_glossary_find (SpPack *pack, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SpTermHit));
  g_autoptr (SpFoldedText) folded = NULL;
  g_autoptr (GHashTable) seen = NULL;
  const SpGlossary *self;
  const char *start;
  const char *at;

  g_return_val_if_fail (pack != NULL && text != NULL, hits);

  self = ensure_glossary (pack);
  folded = sp_folded_text_new (text);
  seen = g_hash_table_new (NULL, NULL);
  start = at = sp_folded_text_get (folded);
  while (*at != '\0')
    {
      const SpTerm *term = NULL;
      gsize n_bytes = is_in_word (start, at) ? 0 : measure_term (self, start, at, &term);

      if (term != NULL && g_hash_table_add (seen, (gpointer) term))
        {
          SpTermHit hit = { sp_folded_text_get_hit (folded, at - start, n_bytes), term };

          g_array_append_val (hits, hit);
        }
      at = n_bytes > 0 ? at + n_bytes : g_utf8_next_char (at);
    }
  return hits;
}

/**
 * sp_glossary_look_up:
 * @pack: the content
 * @word: a word, in any case and in any of its forms
 *
 * Returns: (nullable) (transfer none): the term that it is, or %NULL
 */
const SpTerm *
sp_glossary_look_up (SpPack *pack, const char *word)
{
  g_autoptr (GArray) hits = NULL;
  g_autofree char *wanted = NULL;
  const SpTermHit *hit;

  g_return_val_if_fail (pack != NULL && word != NULL, NULL);

  wanted = g_strstrip (g_strdup (word));
  hits = sp_glossary_find (pack, wanted);
  if (hits->len != 1)
    return NULL;
  hit = &g_array_index (hits, SpTermHit, 0);
  return hit->hit.start == 0 && wanted[hit->hit.end] == '\0' ? hit->term : NULL;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const SpTerm *const *) a)->title, (*(const SpTerm *const *) b)->title);
}

/**
 * sp_glossary_list_used:
 * @pack: the content
 * @texts: (array zero-terminated=1): what somebody reads
 *
 * Returns: (transfer container) (element-type SpTerm): the terms that stand in @texts, by title
 */
GPtrArray *
sp_glossary_list_used (SpPack *pack, const char *const *texts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *terms = g_ptr_array_new ();

  g_return_val_if_fail (pack != NULL && texts != NULL, terms);

  for (; *texts != NULL; texts++)
    {
      g_autoptr (GArray) hits = sp_glossary_find (pack, *texts);

      for (guint i = 0; i < hits->len; i++)
        {
          const SpTerm *term = g_array_index (hits, SpTermHit, i).term;

          if (g_hash_table_add (seen, (gpointer) term))
            g_ptr_array_add (terms, (gpointer) term);
        }
    }
  g_ptr_array_sort (terms, compare_titles);
  return terms;
}
