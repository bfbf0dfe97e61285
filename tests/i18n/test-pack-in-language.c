/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled packs in the language of the test, which in-language.py sets up, against the original.
 * In a pseudo-language every translation stands in brackets. */

#include "core/compare/sp-comparison.h"
#include "core/text/sp-languages.h"
#include "core/pack/sp-pack-library.h"
#include "core/pack/sp-pack-members.h"

#include "sp-config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define MARK "⟦"

typedef struct
{
  SpPack *original;
  SpPack *translated;
  gboolean is_pseudo;
  guint n_translated;
} Comparison;

/* Each that comes with Signpost, and how many texts it has at least. */
static const struct
{
  const char *id;
  guint n_texts;
} packs[] = {
  { SP_PACK_LIBRARY_FIRST, 1400 },
  { "electrician-and-plumber", 130 },
  { "nurse-and-paramedic", 160 },
};

static SpPack *
load (const char *id, const char *language)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load (id, language, NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static const char *
get_language (void)
{
  return g_getenv ("SIGNPOST_TEST_LANGUAGE");
}

static void
comparison_init (Comparison *self, const char *id, const char *language)
{
  self->original = load (id, SP_LANGUAGE_OF_ORIGINAL);
  self->translated = load (id, language);
  self->is_pseudo = g_str_has_suffix (get_language (), "@pseudo");
  self->n_translated = 0;
}

static void
comparison_clear (Comparison *self)
{
  sp_pack_unref (self->original);
  sp_pack_unref (self->translated);
}

/* A text without two letters in a row has nothing to translate. */
static gboolean
has_word (const char *text)
{
  return g_regex_match_simple ("[A-Za-z]{2}", text, 0, 0);
}

static gboolean
is_translatable (const Comparison *self, const SpMember *member, const char *text)
{
  return (member->flags & SP_MEMBER_TRANSLATABLE) != 0 &&
         (member->target == NULL || sp_pack_find (self->original, member->target, text) < 0);
}

static void
check_text (Comparison *self, const SpMember *member, const char *before, const char *after)
{
  g_assert_true ((before == NULL) == (after == NULL));
  if (before == NULL)
    return;
  if (!is_translatable (self, member, before))
    {
      g_assert_cmpstr (before, ==, after);
      return;
    }
  g_assert_cmpstr (after, !=, "");
  if (self->is_pseudo && g_str_has_prefix (after, MARK) != has_word (before))
    g_error ("%s: “%s” is translated as “%s”", member->name, before, after);
  self->n_translated++;
}

static void check_object (Comparison *self,
                          const SpObjectType *type,
                          gconstpointer before,
                          gconstpointer after);

/* All lists have the layout of SpTexts; an element that is a reference begins with a text. */
static void
check_list (Comparison *self, const SpMember *member, const SpTexts *before, const SpTexts *after)
{
  gsize size = member->object != NULL                 ? member->object->size
               : member->kind == SP_MEMBER_REFERENCES ? sizeof (SpReference)
                                                      : sizeof (SpText);

  g_assert_cmpuint (before->n_items, ==, after->n_items);
  for (guint i = 0; i < before->n_items; i++)
    {
      const char *first = (const char *) before->items + i * size;
      const char *second = (const char *) after->items + i * size;

      if (member->object != NULL)
        check_object (self, member->object, first, second);
      else
        check_text (self, member, *(const char *const *) first, *(const char *const *) second);
    }
}

static void
check_member (Comparison *self, const SpMember *member, gconstpointer before, gconstpointer after)
{
  switch (member->kind)
    {
    case SP_MEMBER_INTEGER:
    case SP_MEMBER_BOOLEAN:
    case SP_MEMBER_CHOICE:
      g_assert_cmpint (*(const int *) before, ==, *(const int *) after);
      break;
    case SP_MEMBER_TEXTS:
    case SP_MEMBER_PARAGRAPHS:
    case SP_MEMBER_REFERENCES:
    case SP_MEMBER_OBJECTS:
    case SP_MEMBER_MAP:
      check_list (self, member, before, after);
      break;
    default:
      check_text (self, member, *(const char *const *) before, *(const char *const *) after);
    }
}

static void
check_object (Comparison *self, const SpObjectType *type, gconstpointer before, gconstpointer after)
{
  for (guint i = 0; i < type->n_members; i++)
    check_member (self, &type->members[i], (const char *) before + type->members[i].offset,
                  (const char *) after + type->members[i].offset);
}

static void
assert_all_texts_are_translated (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      Comparison comparison;

      comparison_init (&comparison, packs[i].id, language);
      check_object (&comparison, &sp_pack_object_type, comparison.original, comparison.translated);
      g_assert_cmpuint (comparison.n_translated, >, packs[i].n_texts);
      comparison_clear (&comparison);
    }
}

/* Names are the same in each language; of the others some may be, by chance. */
static void
test_packs_are_in_the_language (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autoptr (SpPack) original = load (packs[i].id, SP_LANGUAGE_OF_ORIGINAL);
      g_autoptr (SpPack) pack = load (packs[i].id, NULL);

      g_assert_cmpstr (pack->title, !=, original->title);
      g_assert_cmpstr (pack->summary, !=, original->summary);
      g_assert_cmpstr (pack->areas.items[0].title, !=, original->areas.items[0].title);
      for (guint j = 0; j < pack->roles.n_items; j++)
        g_assert_cmpstr (pack->roles.items[j].summary, !=, original->roles.items[j].summary);
      for (guint j = 0; j < pack->statements.n_items; j++)
        g_assert_cmpstr (pack->statements.items[j].text, !=, original->statements.items[j].text);
    }
}

/* Whoever chooses a pack reads what it is about. */
static void
test_list_of_packs_is_in_the_language (void)
{
  g_autoptr (GPtrArray) entries = sp_pack_library_list (NULL);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const SpPackEntry *entry = entries->pdata[i];
      g_autoptr (SpPack) pack = load (entry->pack->id, NULL);

      g_assert_cmpstr (entry->pack->title, ==, pack->title);
      n += entry->place == SP_PACK_PLACE_BUNDLED;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (packs));
}

static void
test_all_texts_are_translated_as_the_interface_is (void)
{
  assert_all_texts_are_translated (NULL);
  assert_all_texts_are_translated ("");
}

static void
test_all_texts_are_translated_by_the_catalogue (void)
{
  assert_all_texts_are_translated (get_language ());
}

static void
test_both_ways_give_the_same_words (void)
{
  g_autoptr (SpPack) one = load (SP_PACK_LIBRARY_FIRST, NULL);
  g_autoptr (SpPack) other = load (SP_PACK_LIBRARY_FIRST, get_language ());

  g_assert_cmpstr (one->title, ==, other->title);
  g_assert_cmpstr (one->roles.items[0].summary, ==, other->roles.items[0].summary);
  g_assert_cmpstr (one->areas.items[0].title, ==, other->areas.items[0].title);
}

static void
test_original_stays_as_it_is (void)
{
  g_autoptr (SpPack) original = load (SP_PACK_LIBRARY_FIRST, SP_LANGUAGE_OF_ORIGINAL);

  g_assert_cmpstr (original->roles.items[0].title, ==, "Cloud Engineer");
}

static void
test_language_that_is_not_installed_is_that_of_the_interface (void)
{
  g_autoptr (SpPack) one = load (SP_PACK_LIBRARY_FIRST, "xx");
  g_autoptr (SpPack) other = load (SP_PACK_LIBRARY_FIRST, NULL);

  g_assert_cmpstr (one->title, ==, other->title);
}

static void
assert_same_rows (const Comparison *self, const guint *roles, guint n_roles)
{
  g_autoptr (SpComparison) before = sp_comparison_new (self->original, roles, n_roles);
  g_autoptr (SpComparison) after = sp_comparison_new (self->translated, roles, n_roles);

  g_assert_cmpuint (sp_comparison_get_n_rows (before), ==, sp_comparison_get_n_rows (after));
  for (guint i = 0; i < sp_comparison_get_n_rows (before); i++)
    {
      const SpComparedRow *first = sp_comparison_get_row (before, i);
      const SpComparedRow *second = sp_comparison_get_row (after, i);

      g_assert_cmpstr (first->area->id, ==, second->area->id);
      if (first->same != second->same || first->shared->len != second->shared->len)
        g_error ("Row %s: two items that differ have the same translation", first->area->id);
    }
}

static void
check_all_choices_of_roles (const Comparison *self)
{
  guint n = self->original->roles.n_items;

  for (guint set = 1; set < 1u << n; set++)
    {
      guint roles[32];
      guint n_roles = 0;

      for (guint i = 0; i < n; i++)
        if ((set & 1u << i) != 0)
          roles[n_roles++] = i;
      assert_same_rows (self, roles, n_roles);
    }
}

/* Items are compared after translation, so two of a row must not become one. */
static void
test_what_roles_share_does_not_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      Comparison comparison;

      comparison_init (&comparison, packs[i].id, NULL);
      check_all_choices_of_roles (&comparison);
      comparison_clear (&comparison);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sp_languages_set_folder (g_getenv ("SIGNPOST_LOCALE_DIR")));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/pack-in-language/packs-are-in-the-language", test_packs_are_in_the_language);
  g_test_add_func ("/pack-in-language/list-of-packs-is-in-the-language",
                   test_list_of_packs_is_in_the_language);
  g_test_add_func ("/pack-in-language/all-texts-are-translated-as-the-interface-is",
                   test_all_texts_are_translated_as_the_interface_is);
  g_test_add_func ("/pack-in-language/all-texts-are-translated-by-the-catalogue",
                   test_all_texts_are_translated_by_the_catalogue);
  g_test_add_func ("/pack-in-language/both-ways-give-the-same-words",
                   test_both_ways_give_the_same_words);
  g_test_add_func ("/pack-in-language/original-stays-as-it-is", test_original_stays_as_it_is);
  g_test_add_func ("/pack-in-language/language-that-is-not-installed-is-that-of-the-interface",
                   test_language_that_is_not_installed_is_that_of_the_interface);
  g_test_add_func ("/pack-in-language/what-roles-share-does-not-change",
                   test_what_roles_share_does_not_change);

  return g_test_run ();
}
