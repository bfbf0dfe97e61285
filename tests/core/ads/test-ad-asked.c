/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an ad leaves open, and what a plan takes from it. */

#include "ads-fixture.h"

#include "core/ads/sp-ad-asked.h"

static SpAdReader *
make_reader (void)
{
  g_autoptr (SpPack) pack = own_pack_load ("kitchen.json");

  return sp_ad_reader_new (pack);
}

/* Compares the ids of what is to be asked, each followed by a bar. */
static void
assert_questions (const char *text, const char *title, const char *expected)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad = sp_ad_new (reader, NULL, text, title);
  g_autoptr (GPtrArray) questions = sp_ad_list_questions (sp_ad_reader_get_pack (reader), ad);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    g_string_append_printf (ids, "%s|", ((const SpPassage *) questions->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_what_is_left_open_is_asked (void)
{
  assert_questions ("You will make sourdough.", NULL, "pay|nights|team|");
  assert_questions ("You will make sourdough for $40,000.", NULL, "nights|team|");
  assert_questions ("You will make sourdough for $40,000, on-call.", "Baker", "team|");
  assert_questions ("You will make sourdough for $40,000, on-call.", "Confectioner", "title|team|");
}

/* Of an ad that says it all, and of one that says nothing. */
static void
test_each_thing_that_is_left_open_is_asked (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  SpPack *pack = sp_ad_reader_get_pack (reader);
  SpPassage *passages = (SpPassage *) pack->passages.items;
  g_autoptr (SpAd) full = sp_ad_new (
      reader, NULL, "You will make sourdough for $40,000, on-call, remote. 3 years. A bachelor.",
      "Senior baker");
  g_autoptr (SpAd) bare = sp_ad_new (reader, NULL, "A nice post.", NULL);

  for (int what = SP_UNSAID_NOTHING; what <= SP_UNSAID_PAY; what++)
    for (guint i = 0; i < 2; i++)
      {
        g_autoptr (GPtrArray) questions = NULL;
        gboolean is_asked;

        passages[0].unsaid = what;
        questions = sp_ad_list_questions (pack, i == 0 ? full : bare);
        is_asked = g_ptr_array_find (questions, &passages[0], NULL);
        g_test_message ("%d of ad %u", what, i);
        if (i == 0)
          g_assert_cmpint (is_asked, ==, what == SP_UNSAID_NOTHING);
        else
          g_assert_cmpint (is_asked, ==, what != SP_UNSAID_TITLE);
      }
}

static void
test_plan_takes_what_is_missing (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  SpPack *pack = sp_ad_reader_get_pack (reader);
  g_autoptr (SpAd) ad =
      sp_ad_new (reader, NULL, "You will make sourdough.\nYou bring: hygiene", NULL);
  g_autoptr (SpAd) other = sp_ad_new (reader, NULL, "You will do royal icing.", NULL);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (pack);
  g_autoptr (SpPlanRecord) after = NULL;
  g_autoptr (SpPlanRecord) full = NULL;
  g_autoptr (GArray) asked = NULL;
  guint dough = (guint) sp_pack_find (pack, "skills", "dough");
  guint hygiene = (guint) sp_pack_find (pack, "skills", "hygiene");

  record->skills[hygiene].rating = 2;
  asked = sp_ad_list_asked (ad, record);
  g_assert_cmpuint (asked->len, ==, 2);
  g_assert_cmpuint (g_array_index (asked, SpAdAsked, 0).skill, ==, dough);
  g_assert_cmpint (g_array_index (asked, SpAdAsked, 0).needed, ==, 3);
  g_assert_cmpint (g_array_index (asked, SpAdAsked, 1).needed, ==, 2);
  after = sp_ad_add_to_plan (ad, record, "An ad.");
  g_assert_cmpuint (after->n_targets, ==, 1);
  g_assert_true (after->targets[0].is_role);
  g_assert_cmpstr (pack->roles.items[after->targets[0].index].id, ==, "baker");
  g_assert_cmpstr (after->skills[dough].note, ==, "An ad.");
  g_assert_null (after->skills[hygiene].note);
  after->n_targets = 2;
  after->targets[1] = after->targets[0];
  full = sp_ad_add_to_plan (other, after, "An ad.");
  g_assert_null (full);
}

/* Both roles of a mixture become goals, as far as there is room; what stands there already comes no second time. */
static void
test_plan_takes_all_roles_of_a_mixture (void)
{
  g_autoptr (SpAdReader) reader = make_reader ();
  g_autoptr (SpAd) ad =
      sp_ad_new (reader, NULL, "You will make dough, royal icing and ice cream work.", NULL);
  g_autoptr (SpPlanRecord) record = sp_plan_record_new (sp_ad_reader_get_pack (reader));
  g_autoptr (SpPlanRecord) after = sp_ad_add_to_plan (ad, record, "An ad.");
  g_autoptr (SpPlanRecord) again = sp_ad_add_to_plan (ad, after, "Another ad.");
  g_autoptr (SpPlanRecord) beside = NULL;

  g_assert_cmpint (ad->reading->verdict, ==, SP_AD_MIXED);
  g_assert_cmpuint (again->n_targets, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (again->targets[i].is_role);
      g_assert_cmpuint (again->targets[i].index, ==, 1 - i);
    }
  g_assert_cmpstr (again->skills[0].note, ==, "An ad.");
  g_assert_cmpstr (again->skills[1].note, ==, "An ad.");
  record->targets[record->n_targets++] = (SpPlanTarget){ FALSE, 1 };
  beside = sp_ad_add_to_plan (ad, record, "An ad.");
  g_assert_cmpuint (beside->n_targets, ==, 2);
  g_assert_false (beside->targets[0].is_role);
  g_assert_cmpuint (beside->targets[1].index, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ad-asked/questions", test_what_is_left_open_is_asked);
  g_test_add_func ("/ad-asked/questions-one-by-one", test_each_thing_that_is_left_open_is_asked);
  g_test_add_func ("/ad-asked/plan", test_plan_takes_what_is_missing);
  g_test_add_func ("/ad-asked/plan-of-a-mixture", test_plan_takes_all_roles_of_a_mixture);
  return g_test_run ();
}
