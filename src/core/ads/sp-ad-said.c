/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-said.h"

#include <string.h>

/* More of a text than this is not searched: what is said beside the work stands in any ad early or
 * late, but no ad is that long. */
#define MAX_SEARCHED 65536

#define NUMBER "[0-9]{1,3}(?:[.,]?[0-9]{1,3}){0,3}"
#define MONEY "(?:[$€£]|\\b(?:USD|EUR|GBP|CAD|AUD|CHF|SGD|INR|PLN|ZAR)\\b)"

/* The first of these that matches is quoted; English and German. */
static const char years_pattern[] =
    "\\b(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf)"
    "(?: ?\\([0-9]+\\))?(?: ?\\+| or more| oder mehr)?(?: ?(?:-|–|to|bis) ?[a-z0-9]{1,5}\\+?)? ?"
    "(?:years?|yrs?|jahren?|jahre)\\b['’]?(?! (?:old|ago|in a row|history))";
static const char seniority_pattern[] =
    "\\b(?:junior|graduate|entry[- ]level|mid[- ]level|senior|staff|principal|lead|"
    "berufseinsteiger|werkstudent)(?=\\b(?! (?:by|to|the|time|leader|member)))";
static const char on_call_pattern[] =
    "\\b(?:on[- ]?call(?: (?:rotation|rota|duty|schedule|support))?|pager(?! ?duty)|"
    "24[/x]7|standby|rufbereitschaft|bereitschaftsdienst|follow-the-sun)\\b";
static const char degree_pattern[] =
    "\\b(?:(?:bachelor|master)(?:['’]?s)?(?: degree| of science)?|b\\.?sc?\\.?(?= (?:in|degree|or|"
    "and|/))|"
    "(?:university|engineering|college|technical) degree|degree in [a-z]+(?: [a-z]+)?|"
    "ph\\.?d|(?:abgeschlossenes )?studium|hochschulabschluss|abgeschlossene ausbildung)\\b";
static const char place_pattern[] =
    "\\b(?:(?:fully |100 ?% )?remote(?:[- ]first)?(?: (?:within|in|from)(?: the)? "
    "[\\p{Lu}][\\p{L}]+(?: [\\p{Lu}][\\p{L}]+)?| \\([^)\\n]{2,40}\\))?|hybrid|on-?site|"
    "home ?office)\\b";
static const char pay_pattern[] =
    "(?:" MONEY " ?" NUMBER "[kK]?|\\b" NUMBER "(?:[kK]| ?" MONEY "| ?(?:euros?|dollars)\\b))"
    "(?: ?(?:-|–|to|~|bis) ?(?:" MONEY " ?)?" NUMBER "[kK]?)?(?: ?(?:" MONEY "|euros?\\b))?"
    "(?! ?(?:million|billion|m\\b|bn\\b|[0-9]))";

/* Names of certificates that any ad may ask for; those of the pack come on top. */
static const char certificate_pattern[] =
    "\\b(?:AZ-[0-9]{3}|PL-[0-9]{3}|CKA|CKAD|CKS|CISSP|CCSP|CISM|OSCP|CCNA|CCNP|RHCE|RHCSA|LPIC-[0-"
    "9]|"
    "ISTQB|Security\\+|ITIL(?: Foundation)?|FinOps Certified Practitioner|"
    "(?:AWS|Azure|Google Cloud)(?: Certified)? (?:Solutions Architect|Security Specialty|"
    "DevOps Engineer|SysOps Administrator|Developer Associate|Administrator Associate))(?!\\w)";

static GRegex *
get_regex (const char *pattern, gboolean is_exact)
{
  GRegexCompileFlags flags = G_REGEX_OPTIMIZE | (is_exact ? 0 : G_REGEX_CASELESS);
  GError *error = NULL;
  GRegex *regex = g_regex_new (pattern, flags, 0, &error);

  g_assert_no_error (error);
  return regex;
}

/* What is compiled once for all ads. */
typedef struct
{
  GRegex *years;
  GRegex *seniority;
  GRegex *on_call;
  GRegex *degree;
  GRegex *place;
  GRegex *pay;
  GRegex *certificate;
} Patterns;

static gpointer
compile (G_GNUC_UNUSED gpointer data)
{
  Patterns *patterns = g_new (Patterns, 1);

  *patterns = (Patterns){
    .years = get_regex (years_pattern, FALSE),
    .seniority = get_regex (seniority_pattern, FALSE),
    .on_call = get_regex (on_call_pattern, FALSE),
    .degree = get_regex (degree_pattern, FALSE),
    .place = get_regex (place_pattern, FALSE),
    .pay = get_regex (pay_pattern, TRUE),
    .certificate = get_regex (certificate_pattern, TRUE),
  };
  return patterns;
}

static const Patterns *
get_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile, NULL);
}

/* Returns the first place that matches, or %NULL. */
static char *
quote (const GRegex *regex, const char *text, gssize length)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (text == NULL || !g_regex_match_full (regex, text, length, 0, 0, &match, NULL))
    return NULL;
  return g_strstrip (g_match_info_fetch (match, 0));
}

static void
add_certificate (GPtrArray *certificates, char *name)
{
  if (g_ptr_array_find_with_equal_func (certificates, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (certificates, name);
}

static void
quote_certificates (SpAdSaid *self, const SpPack *pack, const char *text, gssize length)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match_full (get_patterns ()->certificate, text, length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    add_certificate (self->certificates, g_match_info_fetch (match, 0));
  for (guint i = 0; i < pack->certificates.n_items; i++)
    {
      const char *title = pack->certificates.items[i].title;

      if (g_strstr_len (text, length, title) != NULL)
        add_certificate (self->certificates, g_strdup (title));
    }
}

/* Returns how much of @text is searched: whole characters. */
static gssize
get_searched (const char *text)
{
  gsize length = strnlen (text, MAX_SEARCHED + 1);

  if (length <= MAX_SEARCHED)
    return (gssize) length;
  return g_utf8_find_prev_char (text, text + MAX_SEARCHED) - text;
}

/**
 * sp_ad_said_new:
 * @pack: a pack; its certificates are known
 * @text: an ad
 * @title: (nullable): its title
 *
 * Returns: (transfer full): what it says beside the work
 */
SpAdSaid *
sp_ad_said_new (const SpPack *pack, const char *text, const char *title)
{
  const Patterns *patterns = get_patterns ();
  gssize length;
  SpAdSaid *self;

  g_return_val_if_fail (pack != NULL && text != NULL, NULL);

  length = get_searched (text);
  self = g_new0 (SpAdSaid, 1);
  self->certificates = g_ptr_array_new_with_free_func (g_free);
  self->years = quote (patterns->years, text, length);
  self->seniority = quote (patterns->seniority, title, -1);
  if (self->seniority == NULL)
    self->seniority = quote (patterns->seniority, text, length);
  self->on_call = quote (patterns->on_call, text, length);
  self->degree = quote (patterns->degree, text, length);
  self->place = quote (patterns->place, text, length);
  self->pay = quote (patterns->pay, text, length);
  quote_certificates (self, pack, text, length);
  return self;
}

/**
 * sp_ad_said_free:
 * @self: (transfer full): what an ad says
 */
void
sp_ad_said_free (SpAdSaid *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->years);
  g_free (self->seniority);
  g_free (self->on_call);
  g_free (self->degree);
  g_free (self->place);
  g_free (self->pay);
  g_ptr_array_unref (self->certificates);
  g_free (self);
}
