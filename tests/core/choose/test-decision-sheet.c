/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a decision, wherever it is read. */

#include "../kept-file.h"
#include "../kept-pack.h"
#include "choose-pack.h"

#include "core/choose/sp-decision-sheet.h"
#include "core/choose/sp-decision-words.h"
#include "core/choose/sp-outlook-words.h"
#include "core/choose/sp-reasons.h"

#include <math.h>

static SpPack *pack;

static void
load_pack (void)
{
  pack = kept_pack_load ("core/choose/three-trades.json");
}

/* Returns the first decision of a kind on random answers. */
static SpDecision *
decide (SpVerdictKind kind)
{
  SpRandom random = 1;

  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);

      if (sp_decision_get_verdict (decision).kind == kind)
        return g_steal_pointer (&decision);
    }
  g_assert_not_reached ();
}

static guint
count_blocks (const SpSheet *sheet, SpSheetKind kind)
{
  guint n = 0;

  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    n += sp_sheet_get_block (sheet, i)->kind == kind;
  return n;
}

static int
find_block (const SpSheet *sheet, const char *text)
{
  for (guint i = 0; i < sp_sheet_get_n_blocks (sheet); i++)
    if (g_strcmp0 (sp_sheet_get_block (sheet, i)->text, text) == 0)
      return (int) i;
  return -1;
}

/* Returns how many items stand below the block at @position, before anything else. */
static guint
count_items (const SpSheet *sheet, guint position)
{
  guint n = 0;

  while (position + n + 1 < sp_sheet_get_n_blocks (sheet) &&
         sp_sheet_get_block (sheet, position + n + 1)->kind == SP_SHEET_ITEM)
    n++;
  return n;
}

static void
test_verdict_margin_guidance_and_origin_are_told (void)
{
  for (int kind = SP_VERDICT_ROLE; kind <= SP_VERDICT_NONE; kind++)
    {
      g_autoptr (SpDecision) decision = decide (kind);
      g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
      g_autofree char *verdict = sp_decision_describe_verdict (decision);
      g_autofree char *margin = sp_decision_describe_margin (decision);

      g_assert_cmpint (sp_sheet_get_block (sheet, 0)->kind, ==, SP_SHEET_TITLE);
      g_assert_cmpstr (sp_sheet_get_block (sheet, 0)->text, ==, verdict);
      g_assert_cmpstr (sp_sheet_get_block (sheet, 1)->text, ==, margin);
      g_assert_cmpstr (sp_sheet_get_footer (sheet), ==,
                       "This is guidance, not a test, and not for selecting people.\n"
                       "From “Three trades”, updated on 1 January 2026.");
      g_assert_cmpuint (count_items (sheet, 1), ==, pack->roles.n_items);
    }
}

/* Returns the headline where the first @n_answered of 24 statements speak for one of two roles. */
static char *
read_headline (guint n_answered)
{
  int points[24 * 2];
  g_autoptr (SpPack) content = NULL;
  g_autoptr (SpAnswers) answers = sp_answers_new (24);
  g_autoptr (SpDecision) decision = NULL;
  g_autoptr (SpSheet) sheet = NULL;

  for (guint i = 0; i < 24; i++)
    {
      points[2 * i] = 2;
      points[2 * i + 1] = -2;
      if (i < n_answered)
        sp_answers_set (answers, i, i + 2 < n_answered ? 2 : 1);
    }
  content = choose_pack_new (2, 24, points);
  decision = sp_decision_new (content, answers);
  sheet = sp_decision_sheet_new (decision, NULL);
  return g_strdup_printf ("%s|%s", sp_sheet_get_block (sheet, 0)->text,
                          sp_sheet_get_block (sheet, 1)->text);
}

/* From a third of the answers nobody is ahead “by a long way”. */
static void
test_few_answers_make_the_headline_careful (void)
{
  static const struct
  {
    guint n_answered;
    const char *headline;
  } cases[] = {
    { 7, "Not enough to say|Statements answered: 7 of 24. 1 more answer is needed." },
    { 8, "From 8 of 24 answers: role-00, so far|"
         "175 points ahead of the next role (role-01). More answers may change the result." },
    { 15, "From 15 of 24 answers: role-00, so far|"
          "187 points ahead of the next role (role-01). More answers may change the result." },
    { 16, "From 16 of 24 answers: role-00, by a long way|188 points ahead of the next role "
          "(role-01)." },
    { 24,
      "From all 24 answers: role-00, by a long way|192 points ahead of the next role (role-01)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headline = read_headline (cases[i].n_answered);

      g_assert_cmpstr (headline, ==, cases[i].headline);
    }
}

/* Returns the headline and the margin where all 24 statements speak for the first role, and @n_shared for a second. */
static char *
tell_lead (guint n_roles, guint n_shared)
{
  int points[24 * 2] = { 0 };
  g_autoptr (SpPack) content = NULL;
  g_autoptr (SpAnswers) answers = sp_answers_new (24);
  g_autoptr (SpDecision) decision = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *margin = NULL;

  for (guint i = 0; i < 24; i++)
    {
      points[n_roles * i] = 2;
      if (n_roles > 1)
        points[n_roles * i + 1] = i < n_shared ? 2 : 0;
      sp_answers_set (answers, i, i > 1 ? 2 : 1);
    }
  content = choose_pack_new (n_roles, 24, points);
  decision = sp_decision_new (content, answers);
  verdict = sp_decision_describe_verdict (decision);
  margin = sp_decision_describe_margin (decision);
  return g_strdup_printf ("%s|%s", verdict, margin);
}

static void
assert_lead (guint n_roles, guint n_shared, const char *expected)
{
  g_autofree char *told = tell_lead (n_roles, n_shared);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_lead_is_told_by_its_size (void)
{
  assert_lead (1, 0, "From all 24 answers: role-00|There is no other role to be ahead of.");
  assert_lead (
      2, 15,
      "From all 24 answers: role-00, by a long way|22 points ahead of the next role (role-01).");
  assert_lead (2, 16,
               "From all 24 answers: role-00, with some distance|19 points ahead of the next role "
               "(role-01).");
  assert_lead (2, 18,
               "From all 24 answers: role-00|14 points ahead of the next role (role-01). One other "
               "answer would change the result.");
  assert_lead (2, 22,
               "From all 24 answers: A close call: role-00, role-01|They are only 5 points apart.");
}

static void
test_verdict_that_hangs_on_an_answer_is_careful (void)
{
  const int points[] = { 2, -1, 1, 0, 0, 1 };
  const int given[] = { 1, 1, -1 };
  g_autoptr (SpPack) content = choose_pack_new (2, 3, points);
  g_autoptr (SpAnswers) answers = choose_answers_new (3, given);
  g_autoptr (SpDecision) decision = sp_decision_new (content, answers);
  g_autofree char *verdict = sp_decision_describe_verdict (decision);
  g_autofree char *margin = sp_decision_describe_margin (decision);

  g_assert_cmpint (sp_margin_from_points (sp_decision_get_margin (decision)), ==, SP_MARGIN_LARGE);
  g_assert_cmpstr (verdict, ==, "From all 3 answers: role-00");
  g_assert_true (g_str_has_suffix (margin, "(role-01). One other answer would change the result."));
}

/* Another step or two in the answers: always the same, or in so many of a hundred cases. */
static void
test_steadiness_is_told_in_plain_words (void)
{
  SpRandom random = 5;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
      g_autofree char *told = sp_decision_describe_steadiness (decision);
      double share = sp_decision_get_steadiness (decision);
      g_autofree char *cases =
          g_strdup_printf ("in %d of 100 cases.", MIN ((int) lround (share * 100), 99));

      if (told != NULL)
        g_assert_true (g_str_has_suffix (told, share < 1 ? cases : "would always be the same."));
    }
}

static void
test_too_few_answers_look_like_no_result (void)
{
  g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);
  g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);

  g_assert_cmpuint (sp_sheet_get_n_blocks (sheet), ==, 2);
}

/* All of them, the same wherever it is read, and each with the answer to it. */
static void
test_all_reasons_are_told (void)
{
  g_autoptr (SpDecision) decision = decide (SP_VERDICT_ROLE);
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
  guint role = sp_decision_get_ranking (decision)[0];
  g_autoptr (GArray) pros = sp_decision_collect_reasons (decision, role, 1);
  g_autoptr (GArray) cons = sp_decision_collect_reasons (decision, role, -1);
  g_autofree char *heading = g_strdup_printf ("In Favour: %s", pack->roles.items[role].title);
  g_autofree char *other = g_strdup_printf ("Against: %s", pack->roles.items[role].title);
  int first = find_block (sheet, heading);
  int second = find_block (sheet, other);

  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (second, ==, first + 1 + (int) pros->len);
  g_assert_false (sp_sheet_get_block (sheet, first)->is_beside);
  g_assert_true (sp_sheet_get_block (sheet, second)->is_beside);
  g_assert_cmpuint (count_items (sheet, first), ==, pros->len);
  g_assert_cmpuint (count_items (sheet, second), ==, cons->len);
  for (guint i = 0; i < pros->len; i++)
    g_assert_nonnull (sp_sheet_get_block (sheet, first + 1 + i)->note);
}

/* Two ways to another verdict, where there are as many. */
static void
test_two_ways_to_another_verdict_are_told (void)
{
  SpRandom random = 5;
  guint most = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
      g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
      int place = find_block (sheet, "What Would Change This");
      guint n_told = 0;
      guint n_flips;

      sp_decision_get_flips (decision, &n_flips);
      if (place < 0)
        continue;
      for (guint j = place + 1; sp_sheet_get_block (sheet, j)->kind != SP_SHEET_HEADING; j++)
        n_told += sp_sheet_get_block (sheet, j)->kind == SP_SHEET_PARAGRAPH;
      g_assert_cmpuint (n_told, ==, CLAMP (n_flips, 1, 2));
      most = MAX (most, n_flips);
    }
  g_assert_cmpuint (most, >=, 2);
}

static void
test_who_is_torn_is_advised (void)
{
  SpRandom random = 9;
  gboolean found = FALSE;

  for (guint i = 0; i < 10000 && !found; i++)
    {
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = sp_decision_new (pack, answers);
      SpVerdict verdict = sp_decision_get_verdict (decision);
      g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
      int place = find_block (sheet, "Torn between carpenter and joiner");

      found = sp_verdict_names (verdict, 0) && sp_verdict_names (verdict, 1);
      g_assert_cmpint (place >= 0, ==, found);
      if (found)
        g_assert_cmpint (find_block (sheet, "Try both."), ==, place + 2);
    }
  g_assert_true (found);
}

static double
draw_nothing (const SpSheetCanvas *canvas, gconstpointer decision)
{
  return 0;
}

/* Whoever draws the scores leaves out the items that say the same. */
static void
test_scores_are_items_and_a_drawing (void)
{
  g_autoptr (SpDecision) decision = decide (SP_VERDICT_ROLE);
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, draw_nothing);
  const SpSheetBlock *drawing = sp_sheet_get_block (sheet, 2);

  g_assert_cmpint (drawing->kind, ==, SP_SHEET_DRAWING);
  g_assert_cmpuint (drawing->n_drawn, ==, pack->roles.n_items);
  g_assert_true (drawing->subject == decision);
  g_assert_cmpuint (count_items (sheet, 2), ==, drawing->n_drawn);
  g_assert_cmpuint (count_blocks (sheet, SP_SHEET_DRAWING), ==, 1);
}

static void
test_upsides_and_downsides_are_told_alike (void)
{
  g_autoptr (SpDecision) decision = decide (SP_VERDICT_CLOSE_CALL);
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
  g_autoptr (GArray) roles = sp_decision_get_leading_roles (decision);

  for (guint i = 0; i < roles->len; i++)
    {
      const char *title = pack->roles.items[g_array_index (roles, guint, i)].title;
      g_autofree char *up = g_strdup_printf ("Upsides: %s", title);
      g_autofree char *down = g_strdup_printf ("Downsides: %s", title);

      g_assert_cmpint (find_block (sheet, down), ==, find_block (sheet, up) + 3);
      g_assert_cmpuint (count_items (sheet, find_block (sheet, down)), ==, 2);
    }
}

/* The first sixteen of random sheets, among which are verdicts of each kind. */
static void
test_every_word_is_as_before (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  SpRandom random = 7;

  for (guint i = 0; i < 16; i++)
    {
      g_autoptr (SpAnswers) answers = choose_answers_new_random (pack, &random);
      g_autoptr (SpDecision) decision = NULL;
      g_autoptr (SpSheet) sheet = NULL;
      g_autofree char *text = NULL;

      for (guint s = i; s < pack->statements.n_items && i < 3; s++)
        sp_answers_set (answers, s, SP_ANSWER_NONE);
      decision = sp_decision_new (pack, answers);
      sheet = sp_decision_sheet_new (decision, NULL);
      text = sp_sheet_to_text (sheet, 100);
      g_string_append_printf (told, "%s\n", text);
      for (guint b = 0; b < sp_sheet_get_n_blocks (sheet); b++)
        if (sp_sheet_get_block (sheet, b)->is_beside)
          g_string_append_printf (told, "beside: %s\n", sp_sheet_get_block (sheet, b)->text);
    }
  kept_file_assert (told->str, "core/choose", "decisions.txt");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_pack ();

  g_test_add_func ("/decision-sheet/verdict-margin-guidance-and-origin-are-told",
                   test_verdict_margin_guidance_and_origin_are_told);
  g_test_add_func ("/decision-sheet/few-answers-make-the-headline-careful",
                   test_few_answers_make_the_headline_careful);
  g_test_add_func ("/decision-sheet/lead-is-told-by-its-size", test_lead_is_told_by_its_size);
  g_test_add_func ("/decision-sheet/verdict-that-hangs-on-an-answer-is-careful",
                   test_verdict_that_hangs_on_an_answer_is_careful);
  g_test_add_func ("/decision-sheet/steadiness-is-told-in-plain-words",
                   test_steadiness_is_told_in_plain_words);
  g_test_add_func ("/decision-sheet/too-few-answers-look-like-no-result",
                   test_too_few_answers_look_like_no_result);
  g_test_add_func ("/decision-sheet/all-reasons-are-told", test_all_reasons_are_told);
  g_test_add_func ("/decision-sheet/two-ways-to-another-verdict-are-told",
                   test_two_ways_to_another_verdict_are_told);
  g_test_add_func ("/decision-sheet/who-is-torn-is-advised", test_who_is_torn_is_advised);
  g_test_add_func ("/decision-sheet/scores-are-items-and-a-drawing",
                   test_scores_are_items_and_a_drawing);
  g_test_add_func ("/decision-sheet/upsides-and-downsides-are-told-alike",
                   test_upsides_and_downsides_are_told_alike);

  g_test_add_func ("/decision-sheet/every-word-is-as-before", test_every_word_is_as_before);

  status = g_test_run ();
  sp_pack_unref (pack);
  return status;
}
