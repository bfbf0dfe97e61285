/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every ad, on those of the folder own; and how many of them are read right. */

#include "ads-fixture.h"

#include "core/choose/sp-random.h"

#include <string.h>

#define NEARLY 1e-9
/* How many of a hundred have to be right. */
#define LEAST_RIGHT 90
#define N_FEW_LINES 6
#define N_RANDOM_ADS 300

static const char equal_opportunity[] =
    "\n\nAcme is an equal opportunity employer. All qualified applicants receive consideration "
    "regardless of race, religion, sex, age, disability or veteran status, with reliability and "
    "automation of incident response as an equal opportunity.\n";

typedef struct
{
  SpPack *pack;
  SpAdReader *reader;
  GPtrArray *ads;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->pack = bundled_pack_load ();
  self->reader = sp_ad_reader_new (self->pack);
  self->ads = own_ads_load ();
  g_assert_cmpuint (self->ads->len, ==, 78);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->ads);
  sp_ad_reader_unref (self->reader);
  sp_pack_unref (self->pack);
}

static void
assert_same (const Fixture *self, const SpAdReading *one, const SpAdReading *two)
{
  g_assert_cmpint (one->verdict, ==, two->verdict);
  g_assert_cmpfloat_with_epsilon (one->confidence, two->confidence, NEARLY);
  for (guint role = 0; role < self->pack->roles.n_items; role++)
    g_assert_cmpfloat_with_epsilon (own_ads_get_share (one, role), own_ads_get_share (two, role),
                                    NEARLY);
}

static void
test_weights_make_the_shares (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autoptr (SpAdReading) reading = sp_ad_reader_read (self->reader, own->text);

      for (guint role = 0; role < self->pack->roles.n_items; role++)
        {
          double sum = 0;

          for (guint f = 0; f < reading->findings->len; f++)
            if (g_array_index (reading->findings, SpAdFinding, f).role == role)
              sum += g_array_index (reading->findings, SpAdFinding, f).weight;
          g_assert_cmpfloat_with_epsilon (sum, own_ads_get_share (reading, role), NEARLY);
        }
    }
}

/* No verdict is surer than the roles that are told are ahead of the next one. */
static void
test_a_near_role_makes_a_verdict_less_sure (Fixture *self, gconstpointer data)
{
  guint n_near = 0;

  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autoptr (SpAdReading) reading = sp_ad_reader_read (self->reader, own->text);
      const SpAdShare *shares = (const SpAdShare *) reading->shares->data;
      double lead;

      if (reading->n_told == 0 || reading->n_told == reading->shares->len)
        continue;
      lead = shares[0].share - shares[reading->n_told].share;
      g_assert_cmpfloat (reading->confidence, <=, 0.5 + lead + NEARLY);
      n_near += reading->confidence > 0.5 + lead - NEARLY;
    }
  g_assert_cmpuint (n_near, >, 0);
}

static void
test_law_and_repetition_change_nothing (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autofree char *with_law = g_strconcat (own->text, equal_opportunity, NULL);
      g_autofree char *twice = g_strconcat (own->text, "\n\n", own->text, NULL);
      g_autoptr (SpAd) once = sp_ad_new (self->reader, NULL, own->text, NULL);
      g_autoptr (SpAd) second = sp_ad_new (self->reader, NULL, with_law, NULL);
      g_autoptr (SpAd) third = sp_ad_new (self->reader, NULL, twice, NULL);

      g_test_message ("%s", own->name);
      assert_same (self, once->reading, second->reading);
      assert_same (self, once->reading, third->reading);
    }
}

/* A section is a heading with what is below it. What stands in two of them counts where it says most,
 * but as part of none where it stands above them all, too. */
static void
test_order_of_sections_changes_nothing (Fixture *self, gconstpointer data)
{
  static const char *const sections[] = {
    "Responsibilities\n- define service level objectives\n- build golden paths\n\n",
    "Requirements\n- Terraform and AWS\n- incident response\n\n",
    "Nice to have\n- Jenkins\n- landing zones\n- build golden paths\n\n",
    "Benefits\n- error budgets for your lunch\n- Terraform and AWS\n\n",
  };
  static const char *const top = "An inner developer platform.\nJenkins\n\n";
  g_autofree char *forth =
      g_strconcat (top, sections[0], sections[1], sections[2], sections[3], NULL);
  g_autofree char *back =
      g_strconcat (top, sections[3], sections[2], sections[1], sections[0], NULL);
  g_autofree char *mixed =
      g_strconcat (top, sections[2], sections[0], sections[3], sections[1], NULL);
  g_autofree char *twice = g_strconcat (back, back, NULL);
  g_autoptr (SpAdReading) one = sp_ad_reader_read (self->reader, forth);
  g_autoptr (SpAdReading) two = sp_ad_reader_read (self->reader, back);
  g_autoptr (SpAdReading) three = sp_ad_reader_read (self->reader, mixed);
  g_autoptr (SpAdReading) four = sp_ad_reader_read (self->reader, twice);

  g_assert_cmpuint (one->findings->len, >=, 6);
  assert_same (self, one, two);
  assert_same (self, one, three);
  assert_same (self, one, four);
}

/* Returns whether a list stands below the first line of @block. */
static gboolean
starts_section (const char *block)
{
  const char *second = strchr (block, '\n');

  return *block != '-' && second != NULL && g_str_has_prefix (second, "\n- ");
}

/* Returns @text with its sections in the other order; what stands above the first one stays there. */
static char *
turn_sections (const char *text, guint *n_sections)
{
  g_auto (GStrv) blocks = g_strsplit (text, "\n\n", -1);
  g_autoptr (GString) sections = g_string_new (NULL);
  g_autoptr (GString) turned = g_string_new (NULL);

  *n_sections = 0;
  for (guint i = g_strv_length (blocks); i > 0; i--)
    {
      g_autofree char *block = g_strconcat (g_strchomp (blocks[i - 1]), "\n\n", NULL);

      g_string_prepend (sections, block);
      if (!starts_section (block))
        continue;
      (*n_sections)++;
      g_string_append (turned, sections->str);
      g_string_truncate (sections, 0);
    }
  return g_strconcat (sections->str, turned->str, NULL);
}

static void
test_order_in_own_ads_changes_nothing (Fixture *self, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      guint n_sections;
      g_autofree char *turned = turn_sections (own->text, &n_sections);
      g_autoptr (SpAd) one = sp_ad_new (self->reader, NULL, own->text, NULL);
      g_autoptr (SpAd) two = sp_ad_new (self->reader, NULL, turned, NULL);

      g_test_message ("%s: %u sections", own->name, n_sections);
      n += n_sections > 1;
      assert_same (self, one->reading, two->reading);
    }
  g_assert_cmpuint (n, ==, 16);
}

/* Returns @text with other words, as many, in @place. */
static char *
blot (const char *text, SpHit place)
{
  char *copy = g_strdup (text);

  for (guint i = place.start; i < place.end; i++)
    if (g_ascii_isalnum (copy[i]))
      copy[i] = 'x';
  return copy;
}

/* Without the words of a finding no share changes by more than its weight. Others stand in their
 * place, so that nothing new arises from their neighbours. */
static void
test_a_word_moves_no_more_than_its_weight (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autoptr (SpAdReading) before = sp_ad_reader_read (self->reader, own->text);

      for (guint f = 0; f < before->findings->len; f++)
        {
          const SpAdFinding *finding = &g_array_index (before->findings, SpAdFinding, f);
          g_autofree char *without = blot (own->text, finding->place);
          g_autoptr (SpAdReading) after = sp_ad_reader_read (self->reader, without);
          double weight = 0;

          for (guint n = 0; n < before->findings->len; n++)
            {
              const SpAdFinding *other = &g_array_index (before->findings, SpAdFinding, n);

              weight += other->place.start == finding->place.start ? other->weight : 0;
            }
          for (guint role = 0; role < self->pack->roles.n_items; role++)
            g_assert_cmpfloat (
                ABS (own_ads_get_share (before, role) - own_ads_get_share (after, role)), <=,
                weight + NEARLY);
        }
    }
}

/* Returns how much of the shares is shown to hang on what has a byte of @place. */
static double
get_shown_weight (const SpAd *ad, SpHit place)
{
  double weight = 0;

  for (guint i = 0; i < ad->reading->findings->len; i++)
    {
      const SpAdFinding *finding = &g_array_index (ad->reading->findings, SpAdFinding, i);

      if (finding->place.start < place.end && finding->place.end > place.start)
        weight += finding->weight;
    }
  for (guint i = 0; i < ad->levers->len; i++)
    {
      const SpAdLever *lever = &g_array_index (ad->levers, SpAdLever, i);

      if (lever->place.start < place.end && lever->place.end > place.start)
        weight += lever->weight;
    }
  return weight;
}

static double
get_change (const Fixture *self, const SpAdReading *before, const char *text)
{
  g_autoptr (SpAdReading) after = sp_ad_reader_read (self->reader, text);
  double most = 0;

  for (guint role = 0; role < self->pack->roles.n_items; role++)
    most = MAX (most, ABS (own_ads_get_share (before, role) - own_ads_get_share (after, role)));
  return most;
}

/* Takes each word of @text away, one after the other. Returns how many there are. */
static guint
take_words_away (const Fixture *self, const char *name, const char *text)
{
  g_autoptr (GRegex) word = g_regex_new ("[\\p{L}\\p{N}]+[+#]*", 0, 0, NULL);
  g_autoptr (SpAd) ad = sp_ad_new (self->reader, NULL, text, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  sp_ad_find_levers (ad, self->reader);
  for (g_regex_match (word, ad->body, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL), n++)
    {
      int start, end;
      g_autofree char *without = NULL;
      double change, shown;

      g_match_info_fetch_pos (match, 0, &start, &end);
      without = g_strdup_printf ("%.*s%s", start, ad->body, ad->body + end);
      change = get_change (self, ad->reading, without);
      shown = get_shown_weight (ad, (SpHit){ (guint) start, (guint) end });
      if (change > shown + NEARLY)
        g_error ("%s: without “%.*s” at %d a share changes by %.4f, %.4f is shown:\n%s", name,
                 end - start, ad->body + start, start, change, shown, ad->body);
    }
  return n;
}

static void
test_no_word_moves_more_than_is_shown (Fixture *self, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];

      n += take_words_away (self, own->name, own->text);
    }
  g_test_message ("%u words taken away", n);
}

/* The numbers of items say nothing: without any of them, or all, an ad reads the same. */
static void
test_numbers_of_items_change_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GRegex) bullet = g_regex_new ("^- ", G_REGEX_MULTILINE, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autofree char *counted = g_regex_replace_literal (bullet, own->text, -1, 0, "1. ", 0, NULL);
      g_autofree char *bare = g_regex_replace_literal (bullet, own->text, -1, 0, ". ", 0, NULL);
      g_autofree char *closed = g_regex_replace_literal (bullet, own->text, -1, 0, "2) ", 0, NULL);
      g_autoptr (SpAdReading) one = sp_ad_reader_read (self->reader, own->text);
      g_autoptr (SpAdReading) two = sp_ad_reader_read (self->reader, counted);
      g_autoptr (SpAdReading) three = sp_ad_reader_read (self->reader, bare);
      g_autoptr (SpAdReading) four = sp_ad_reader_read (self->reader, closed);

      n += !g_str_equal (counted, own->text);
      assert_same (self, one, two);
      assert_same (self, one, three);
      assert_same (self, one, four);
      take_words_away (self, own->name, counted);
    }
  g_assert_cmpuint (n, ==, 16);
}

/* Lines of all ads in any order, with some words cut away: what no ad looks like. Every second one has few
 * lines, which come again under other headings. */
static void
test_no_word_of_random_ads_moves_more (Fixture *self, gconstpointer data)
{
  static const char *const ends[] = { "\n", "\n\n", " ", ":\n", "\n- ", ", ", ". " };
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  guint64 random = 16;
  guint n_lines;

  for (guint i = 0; i < self->ads->len; i++)
    g_string_append (all, ((const OwnAd *) self->ads->pdata[i])->text);
  lines = g_strsplit (all->str, "\n", -1);
  n_lines = g_strv_length (lines);
  for (guint ad = 0; ad < N_RANDOM_ADS; ad++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = 1 + sp_random_next (&random) % 20;
      guint first = sp_random_next (&random) % (n_lines - N_FEW_LINES);

      for (guint i = 0; i < n; i++)
        {
          guint at = ad % 2 == 0 ? sp_random_next (&random) % n_lines
                                 : first + sp_random_next (&random) % N_FEW_LINES;
          const char *line = lines[at];
          gsize from = sp_random_next (&random) % 4 == 0 ? strcspn (line, " ") : 0;

          g_string_append (text, line + from);
          g_string_append (text, ends[sp_random_next (&random) % G_N_ELEMENTS (ends)]);
        }
      take_words_away (self, "a random ad", text->str);
    }
}

static gboolean
is_accepted (const OwnAd *own, const SpPack *pack, const SpAdReading *reading)
{
  const char *id = "none";

  if (reading->n_told > 0)
    id = pack->roles.items[g_array_index (reading->shares, SpAdShare, 0).role].id;
  return g_str_equal (id, own->label) || g_strv_contains ((const char *const *) own->others, id);
}

static void
test_own_ads_are_read_right (Fixture *self, gconstpointer data)
{
  guint n[2] = { 0 }, n_right[2] = { 0 };

  for (guint i = 0; i < self->ads->len; i++)
    {
      const OwnAd *own = self->ads->pdata[i];
      g_autoptr (SpAd) ad = sp_ad_new (self->reader, NULL, own->text, NULL);
      gboolean is_right = is_accepted (own, self->pack, ad->reading);

      n[own->is_for_tuning]++;
      n_right[own->is_for_tuning] += is_right;
      if (!is_right)
        g_test_message ("read wrong: %s", own->name);
    }
  for (guint half = 0; half < 2; half++)
    {
      g_test_message ("%u of %u %s", n_right[half], n[half], half == 1 ? "to tune" : "to test");
      g_assert_cmpuint (100 * n_right[half], >=, LEAST_RIGHT * n[half]);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/ads/weights-make-the-shares", test_weights_make_the_shares);
  ADD ("/ads/near-roles", test_a_near_role_makes_a_verdict_less_sure);
  ADD ("/ads/law-and-repetition", test_law_and_repetition_change_nothing);
  ADD ("/ads/order-of-sections", test_order_of_sections_changes_nothing);
  ADD ("/ads/order-of-sections-of-own-ads", test_order_in_own_ads_changes_nothing);
  ADD ("/ads/a-word-and-its-weight", test_a_word_moves_no_more_than_its_weight);
  ADD ("/ads/any-word", test_no_word_moves_more_than_is_shown);
  ADD ("/ads/numbers-of-items", test_numbers_of_items_change_nothing);
  ADD ("/ads/any-word-of-random-ads", test_no_word_of_random_ads_moves_more);
  ADD ("/ads/own-ads", test_own_ads_are_read_right);

  return g_test_run ();
}
