/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-reader-private.h"

#include "core/ads/sp-ad-forms.h"

#include <math.h>
#include <string.h>

/* What is not told as one of several roles: less than this of the share of the first. */
#define MIXED_FROM 0.65
/* Below as much evidence there is too little to tell, unless as much speaks for other work. */
#define LEAST_TOPIC 0.8
/* How evidence for the roles is weighed against that for other work. */
#define START 0.6
#define NONE_BELOW 0.6

static void
add_all (SpAdPhrases *phrases, const SpTexts *texts, guint value)
{
  for (guint i = 0; i < texts->n_items; i++)
    sp_ad_phrases_add (phrases, texts->items[i], value);
}

static void
add_term (SpAdReader *self, const char *phrase, guint value)
{
  sp_ad_phrases_add (self->terms, phrase, value);
  sp_ad_phrases_add (self->german_terms, phrase, value);
}

static void
add_terms (SpAdReader *self, const SpTexts *texts, guint value)
{
  for (guint i = 0; i < texts->n_items; i++)
    add_term (self, texts->items[i], value);
}

static void
add_skill (SpAdReader *self, guint index)
{
  const SpSkill *skill = &self->pack->skills.items[index];

  add_term (self, skill->title, sp_ad_term_for_skill (index));
  add_terms (self, &skill->aliases, sp_ad_term_for_skill (index));
  add_terms (self, &skill->signals, sp_ad_term_for_skill (index));
  add_terms (self, &skill->exclude, SP_AD_TERM_NOTHING);
  add_all (self->german_terms, &skill->german, sp_ad_term_for_skill (index));
}

/* A role's name says nothing of what is done. */
static void
add_role (SpAdReader *self, guint index)
{
  const SpRole *role = &self->pack->roles.items[index];

  sp_ad_phrases_add (self->titles, role->title, index);
  add_all (self->titles, &role->also_called, index);
  add_all (self->titles, &role->titles, index);
  add_term (self, role->title, SP_AD_TERM_NOTHING);
  add_terms (self, &role->also_called, SP_AD_TERM_NOTHING);
  add_terms (self, &role->titles, SP_AD_TERM_NOTHING);
}

/**
 * sp_ad_reader_new:
 * @pack: (transfer none): a pack as it was written: in a translated one the names of things are not
 * those that ads use
 *
 * Returns: (transfer full): a reader
 */
SpAdReader *
sp_ad_reader_new (SpPack *pack)
{
  SpAdReader *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_new0 (SpAdReader, 1);
  g_atomic_ref_count_init (&self->references);
  self->pack = sp_pack_ref (pack);
  self->vocabulary = sp_ad_vocabulary_new ();
  self->short_words = sp_ad_short_words_add_to (self->vocabulary);
  self->terms = sp_ad_phrases_new (self->vocabulary);
  self->german_terms = sp_ad_phrases_new (self->vocabulary);
  self->forms = sp_ad_phrases_new (self->vocabulary);
  self->titles = sp_ad_phrases_new (self->vocabulary);
  for (guint i = 0; i < pack->skills.n_items; i++)
    add_skill (self, i);
  for (guint i = 0; i < pack->roles.n_items; i++)
    add_role (self, i);
  for (guint i = 0; i < pack->elsewhere.n_items; i++)
    add_term (self, pack->elsewhere.items[i], sp_ad_term_for_elsewhere (i));
  sp_ad_forms_add_to (self->forms);
  self->contrasts = sp_ad_evidence_contrast (pack);
  return self;
}

/**
 * sp_ad_reader_ref:
 * @self: a reader
 *
 * Returns: (transfer full): @self, which several threads can read with
 */
SpAdReader *
sp_ad_reader_ref (SpAdReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * sp_ad_reader_unref:
 * @self: (transfer full): a reader
 */
void
sp_ad_reader_unref (SpAdReader *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sp_ad_phrases_free (self->titles);
  sp_ad_phrases_free (self->forms);
  sp_ad_phrases_free (self->german_terms);
  sp_ad_phrases_free (self->terms);
  sp_ad_vocabulary_free (self->vocabulary);
  g_free (self->contrasts);
  sp_pack_unref (self->pack);
  g_free (self);
}

/**
 * sp_ad_reader_get_pack:
 * @self: a reader
 *
 * Returns: (transfer none): the pack whose words it knows
 */
SpPack *
sp_ad_reader_get_pack (const SpAdReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

/**
 * sp_ad_reader_get_terms:
 * @self: a reader
 * @balance: what sp_ad_language_weigh() says of an ad
 *
 * Returns: (transfer none): what is looked for in it
 */
const SpAdPhrases *
sp_ad_reader_get_terms (const SpAdReader *self, int balance)
{
  return balance > 0 ? self->german_terms : self->terms;
}

/* The first of equal shares is that of the role that stands first in the pack. */
static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const SpAdShare *one = a, *two = b;

  if (one->share != two->share)
    return one->share < two->share ? 1 : -1;
  return (one->role > two->role) - (one->role < two->role);
}

static GArray *
make_shares (const SpAdReader *self, const GArray *findings)
{
  guint n_roles = self->pack->roles.n_items;
  GArray *shares = g_array_sized_new (FALSE, TRUE, sizeof (SpAdShare), n_roles);

  g_array_set_size (shares, n_roles);
  for (guint i = 0; i < n_roles; i++)
    g_array_index (shares, SpAdShare, i).role = i;
  for (guint i = 0; i < findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (findings, SpAdFinding, i);

      if (finding->role != SP_AD_NO_ROLE)
        g_array_index (shares, SpAdShare, finding->role).share += finding->weight;
    }
  g_array_sort (shares, compare_shares);
  return shares;
}

static guint
count_told (const GArray *shares)
{
  const SpAdShare *share = (const SpAdShare *) shares->data;
  guint n = 0;

  while (n < shares->len && share[n].share > 0 && share[n].share >= MIXED_FROM * share[0].share)
    n++;
  return n;
}

/* Between -1 (what is said lies as near to the other verdict as can be) and 1. */
static double
squash (double margin)
{
  return margin / (1 + fabs (margin));
}

static void
decide (SpAdReading *self, const SpAdStrength *strength)
{
  double margin = log ((START + strength->topic) / (START + strength->elsewhere)) - NONE_BELOW;
  const SpAdShare *share = (const SpAdShare *) self->shares->data;
  guint n_told = count_told (self->shares);
  double lead = n_told > 0 && self->shares->len > n_told ? share[0].share - share[n_told].share : 1;

  self->n_told = 0;
  self->confidence = 0;
  self->verdict = SP_AD_UNSURE;
  if (strength->topic < LEAST_TOPIC && strength->elsewhere < LEAST_TOPIC)
    return;
  self->verdict = SP_AD_NONE;
  self->confidence = 0.5 + 0.5 * squash (fabs (margin));
  if (margin < 0 || n_told == 0)
    return;
  self->verdict = n_told == 1 ? SP_AD_ROLE : SP_AD_MIXED;
  self->n_told = n_told;
  self->confidence = MIN (self->confidence, 0.5 + lead);
}

/**
 * sp_ad_look_init:
 * @self: (out caller-allocates): what stands in an ad
 * @reader: what to read with
 * @text: (transfer none): the ad; has to live as long
 */
void
sp_ad_look_init (SpAdLook *self, const SpAdReader *reader, const char *text)
{
  const SpAdWord *words;
  guint n_words;

  self->text = text;
  self->folded = sp_folded_text_new (text);
  self->words =
      sp_ad_vocabulary_split (reader->vocabulary, sp_folded_text_get (self->folded), &self->behind);
  words = (const SpAdWord *) self->words->data;
  n_words = self->words->len;
  self->forms = sp_ad_phrases_find (reader->forms, words, n_words);
  self->sentences = sp_ad_parts_find (words, n_words, self->behind, self->forms);
  self->balance = sp_ad_language_weigh (reader->short_words, self->words, self->sentences);
  self->terms = sp_ad_phrases_find (sp_ad_reader_get_terms (reader, self->balance), words, n_words);
}

/**
 * sp_ad_look_clear:
 * @self: what stands in an ad; what it owns is let go
 */
void
sp_ad_look_clear (SpAdLook *self)
{
  g_array_unref (self->terms);
  g_array_unref (self->sentences);
  g_array_unref (self->forms);
  g_array_unref (self->words);
  sp_folded_text_free (self->folded);
}

/**
 * sp_ad_look_get_evidence:
 * @self: (transfer none): what stands in an ad
 * @reader: what it was read with
 *
 * Returns: (transfer none): what there is to weigh
 */
SpAdEvidence
sp_ad_look_get_evidence (const SpAdLook *self, const SpAdReader *reader)
{
  return (SpAdEvidence){ self->text,      self->folded, self->words,
                         self->sentences, self->terms,  reader->contrasts };
}

/**
 * sp_ad_reader_read:
 * @self: a reader
 * @text: the text of an ad, without its title
 *
 * Returns: (transfer full): what it says
 */
SpAdReading *
sp_ad_reader_read (const SpAdReader *self, const char *text)
{
  SpAdReading *reading;
  SpAdLook look;
  SpAdEvidence evidence;
  SpAdStrength strength;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  sp_ad_look_init (&look, self, text);
  evidence = sp_ad_look_get_evidence (&look, self);
  reading = g_new0 (SpAdReading, 1);
  reading->language = look.balance == 0  ? SP_AD_LANGUAGE_UNKNOWN
                      : look.balance > 0 ? SP_AD_LANGUAGE_GERMAN
                                         : SP_AD_LANGUAGE_ENGLISH;
  reading->findings = sp_ad_evidence_weigh (self->pack, &evidence, &strength);
  reading->shares = make_shares (self, reading->findings);
  decide (reading, &strength);
  sp_ad_look_clear (&look);
  return reading;
}

/**
 * sp_ad_reader_read_title:
 * @self: a reader
 * @title: the title of an ad
 *
 * Returns: (transfer full) (element-type guint): the roles that it names, as positions in the roles
 * of the pack, each once
 */
GArray *
sp_ad_reader_read_title (const SpAdReader *self, const char *title)
{
  GArray *roles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (SpFoldedText) folded = NULL;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL && title != NULL, roles);

  folded = sp_folded_text_new (title);
  words = sp_ad_vocabulary_split (self->vocabulary, sp_folded_text_get (folded), NULL);
  found = sp_ad_phrases_find (self->titles, (const SpAdWord *) words->data, words->len);
  for (guint i = 0; i < found->len; i++)
    {
      const SpAdMatch *match = &g_array_index (found, SpAdMatch, i);
      guint role = g_array_index (match->values, guint, 0);
      gboolean is_known = FALSE;

      for (guint n = 0; n < roles->len && !is_known; n++)
        is_known = g_array_index (roles, guint, n) == role;
      if (!is_known)
        g_array_append_val (roles, role);
    }
  return roles;
}

/**
 * sp_ad_reading_free:
 * @self: (transfer full): a reading
 */
void
sp_ad_reading_free (SpAdReading *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->shares);
  g_array_unref (self->findings);
  g_free (self);
}
