/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions are written by hand, for the sake of simulations: a sheet has a hundred reasons, and
 * nothing in them needs to be escaped, since ids are made of letters, digits and dashes. */

#include "cli/sp-cli-choose.h"

#include "core/json/sp-json-builder.h"

#include <math.h>

/* Points are shown with two decimals, shares with four. */
#define POINT 100
#define SHARE 10000

static void
append_natural (GString *json, guint number, guint n_digits)
{
  char digits[16];
  guint i = sizeof digits;

  while (number > 0 || n_digits > 0)
    {
      digits[--i] = '0' + number % 10;
      number /= 10;
      n_digits -= n_digits > 0;
    }
  g_string_append_len (json, digits + i, sizeof digits - i);
}

/* Appends @number / @unit with a point, whatever the locale. */
static void
append_decimal (GString *json, int number, guint unit)
{
  guint size = ABS (number);

  if (number < 0)
    g_string_append_c (json, '-');
  append_natural (json, size / unit, 1);
  g_string_append_c (json, '.');
  append_natural (json, size % unit, unit == POINT ? 2 : 4);
}

static void
append_roles (GString *json, const SpDecision *decision, const int *scores)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  const guint *ranking = sp_decision_get_ranking (decision);

  g_string_append (json, ",\"roles\":[");
  for (guint i = 0; i < pack->roles.n_items; i++)
    {
      guint r = ranking[i];

      g_string_append (json, i > 0 ? ",{\"id\":\"" : "{\"id\":\"");
      g_string_append (json, pack->roles.items[r].id);
      g_string_append (json, "\",\"score\":");
      append_decimal (json, scores[r], POINT);
      g_string_append (json, ",\"share\":");
      append_decimal (json, (int) lround (sp_decision_get_share (decision, r) * SHARE), SHARE);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
}

static void
append_reasons_of_role (GString *json, const SpPack *pack, guint role, const int *points)
{
  for (guint s = 0; s < pack->statements.n_items; s++)
    {
      if (points[s] == 0)
        continue;
      g_string_append (json, "{\"statement\":\"");
      g_string_append (json, pack->statements.items[s].id);
      g_string_append (json, "\",\"role\":\"");
      g_string_append (json, pack->roles.items[role].id);
      g_string_append (json, "\",\"points\":");
      append_decimal (json, points[s], POINT);
      g_string_append (json, "},");
    }
}

/* Leaves the last comma out that the elements before have brought along. */
static void
close_array (GString *json)
{
  if (json->str[json->len - 1] == ',')
    g_string_truncate (json, json->len - 1);
  g_string_append_c (json, ']');
}

static void
append_reasons (GString *json, const SpDecision *decision, const int *points)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  const guint *ranking = sp_decision_get_ranking (decision);

  g_string_append (json, ",\"reasons\":[");
  for (guint i = 0; i < pack->roles.n_items; i++)
    append_reasons_of_role (json, pack, ranking[i],
                            points + (gsize) ranking[i] * pack->statements.n_items);
  close_array (json);
}

/* The smallest change that flips the verdict: all of its answers together. */
static void
append_flips (GString *json, const SpDecision *decision)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  guint n_flips;
  const SpFlip *flip = sp_decision_get_flips (decision, &n_flips);

  g_string_append (json, ",\"flips\":[");
  for (guint i = 0; n_flips > 0 && i < flip->n_changes; i++)
    g_string_append_printf (
        json, "{\"statement\":\"%s\",\"from\":%d,\"to\":%d,\"verdict\":\"%s\"},",
        pack->statements.items[flip->changes[i].statement].id, flip->changes[i].from,
        flip->changes[i].to, sp_verdict_kind_to_string (flip->verdict.kind));
  close_array (json);
}

/**
 * sp_cli_choose_append_json:
 * @json: where to append
 * @decision: a decision
 *
 * Appends the decision as one object on one line. The points of a role add up to its score to the
 * last decimal.
 */
void
sp_cli_choose_append_json (GString *json, const SpDecision *decision)
{
  const SpPack *pack = sp_decision_get_pack (decision);
  const guint *ranking = sp_decision_get_ranking (decision);
  guint n_roles = pack->roles.n_items;
  g_autofree int *scores = g_new (int, n_roles);
  g_autofree int *points = g_new (int, (gsize) n_roles * pack->statements.n_items);

  for (guint r = 0; r < n_roles; r++)
    scores[r] = sp_decision_round_points (decision, r, POINT,
                                          points + (gsize) r * pack->statements.n_items);

  g_string_append (json, "{\"verdict\":\"");
  g_string_append (json, sp_verdict_kind_to_string (sp_decision_get_verdict (decision).kind));
  g_string_append_c (json, '"');
  append_roles (json, decision, scores);
  g_string_append (json, ",\"margin\":");
  append_decimal (json, n_roles > 1 ? scores[ranking[0]] - scores[ranking[1]] : 0, POINT);
  g_string_append (json, ",\"steadiness\":");
  append_decimal (json, (int) lround (sp_decision_get_steadiness (decision) * SHARE), SHARE);
  append_reasons (json, decision, points);
  append_flips (json, decision);
  g_string_append_c (json, '}');
}

static void
add_statement (JsonBuilder *builder, const SpPack *pack, const SpStatement *statement)
{
  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", statement->id);
  sp_json_add_text (builder, "text", statement->text);
  sp_json_add_text (builder, "because", statement->because);
  sp_json_begin_object (builder, "points");
  for (guint i = 0; i < statement->points.n_items; i++)
    {
      sp_json_add_integer (builder, statement->points.items[i].role.id,
                           statement->points.items[i].value);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/**
 * sp_cli_choose_statements_to_json:
 * @pack: a pack
 *
 * Returns: (transfer full): its statements as an array of objects
 */
char *
sp_cli_choose_statements_to_json (const SpPack *pack)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < pack->statements.n_items; i++)
    add_statement (builder, pack, &pack->statements.items[i]);
  json_builder_end_array (builder);
  return sp_json_finish (builder);
}
