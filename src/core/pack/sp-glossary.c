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
  const Form *first = a;
  const Form *second = b;
  int order = strcmp (first->folded, second->folded);

  if (order != 0)
    return order;
  return first->term < second->term ? -1 : first->term > second->term;
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

/* Returns the longest form that stands at @at as a whole word, or NULL. */
static const Form *
find_form (const SpGlossary *self, const char *text, const char *at)
{
  int position = is_in_word (text, at) ? -1 : find_position (self, at);

  while (position >= 0)
    {
      const Form *form = get_form (self, position);

      if (g_str_has_prefix (at, form->folded) && !is_in_word (text, at + strlen (form->folded)))
        return form;
      position = form->shorter;
    }
  return NULL;
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
      const Form *form = find_form (self, start, at);
      gsize n_bytes = form != NULL ? strlen (form->folded) : g_utf8_next_char (at) - at;

      if (form != NULL && g_hash_table_add (seen, (gpointer) form->term))
        {
          SpTermHit hit = { sp_folded_text_get_hit (folded, at - start, n_bytes), form->term };

          g_array_append_val (hits, hit);
        }
      at += n_bytes;
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
  g_autoptr (SpFoldedText) folded = NULL;
  g_autofree char *wanted = NULL;
  const SpGlossary *self;
  int position;

  g_return_val_if_fail (pack != NULL && word != NULL, NULL);

  self = ensure_glossary (pack);
  folded = sp_folded_text_new (word);
  wanted = g_strstrip (g_strdup (sp_folded_text_get (folded)));
  position = find_position (self, wanted);
  if (position < 0 || !g_str_equal (get_form (self, position)->folded, wanted))
    return NULL;
  return get_form (self, position)->term;
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
