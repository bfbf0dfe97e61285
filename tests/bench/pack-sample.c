/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack-sample.h"

#define HEAD                                                                                 \
  "{\"format\":1,\"id\":\"sample\",\"title\":\"Sample\",\"language\":\"en\","                \
  "\"updated\":\"2026-01-01\",\"authors\":\"Nobody\",\"license\":\"CC0-1.0\",\"sources\":[{" \
  "\"id\":\"s\",\"title\":\"Source\",\"checked\":\"2026-01-01\"}]"

#define N_ROLES 40
#define N_ROWS 4096
#define WORDS "the quick brown fox jumps over the lazy dog and "

typedef void (*Fill) (GString *pack);

static void
append_roles (GString *pack, guint n_roles, const char *story)
{
  for (guint i = 0; i < n_roles; i++)
    g_string_append_printf (pack,
                            "%s{\"id\":\"r%u\",\"title\":\"Role %u\",\"summary\":\"Works.\"%s}",
                            i > 0 ? "," : ",\"roles\":[", i, i, story);
  g_string_append_c (pack, ']');
}

static char *
repeat (const char *words, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);
  return g_string_free (text, FALSE);
}

static gboolean
has_room (const GString *pack)
{
  return pack->len < SP_SAMPLE_BYTES;
}

/* Rows whose cells all have @before and @after around where they stand. */
static void
append_rows (GString *pack, guint n_roles, const char *before, const char *after)
{
  append_roles (pack, n_roles, "");
  for (guint i = 0; i < N_ROWS && has_room (pack); i++)
    {
      g_string_append_printf (pack,
                              "%s{\"id\":\"a%u\",\"title\":\"Row %u\",\"group\":\"g\",\"cells\":{",
                              i > 0 ? "," : ",\"areas\":[", i, i);
      for (guint r = 0; r < n_roles; r++)
        g_string_append_printf (pack, "%s\"r%u\":{%s%u of %u%s,\"sources\":[\"s\"]}",
                                r > 0 ? "," : "", r, before, i, r, after);
      g_string_append (pack, "}}");
    }
  g_string_append_c (pack, ']');
}

static void
fill_cells (GString *pack)
{
  append_rows (pack, 28, "\"text\":\"cell ", "\"");
}

/* As many rows as the format has, for few roles, in short words. */
static void
fill_rows (GString *pack)
{
  append_rows (pack, 4, "\"text\":\"" WORDS "cell ", "\"");
}

static void
fill_items (GString *pack)
{
  append_rows (pack, 8, "\"items\":[\"Shell\",\"charts\",\"bandages\",\"drips\",\"item ", "\"]");
}

static void
fill_texts (GString *pack)
{
  g_autofree char *text = repeat (WORDS, 160);
  g_autofree char *member = g_strconcat ("\"text\":\"", text, NULL);

  append_rows (pack, 4, member, "\"");
}

static void
fill_unicode (GString *pack)
{
  g_autofree char *text = repeat ("ممرضة أو مسعف، 護士 или фельдшер; ", 4);
  g_autofree char *member = g_strconcat ("\"text\":\"", text, NULL);

  append_rows (pack, 12, member, "\"");
}

static void
fill_escapes (GString *pack)
{
  g_autofree char *text = repeat ("\\u0645\\u00e9\\ud83d\\ude00\\n\\\"\\\\\\/", 5);
  g_autofree char *member = g_strconcat ("\"text\":\"", text, NULL);

  append_rows (pack, 12, member, "\"");
}

static void
fill_moves (GString *pack)
{
  append_roles (pack, N_ROLES, "");
  for (guint i = 0; i < 4096; i++)
    g_string_append_printf (
        pack, "%s{\"id\":\"g%u\",\"title\":\"Rung %u\",\"level\":%u,\"role\":\"r%u\"}",
        i > 0 ? "," : ",\"rungs\":[", i, i, i / 200, i % N_ROLES);
  for (guint i = 0; i < 65536 && has_room (pack); i++)
    g_string_append_printf (pack, "%s{\"from\":\"g%u\",\"to\":\"g%u\",\"how\":\"" WORDS WORDS "\"}",
                            i > 0 ? "," : "],\"moves\":[", i % 4000, (i * 7 + i / 4000) % 4096);
  g_string_append_c (pack, ']');
}

static void
fill_skills (GString *pack)
{
  append_roles (pack, N_ROLES, "");
  for (guint i = 0; i < 8192 && has_room (pack); i++)
    {
      g_string_append_printf (pack,
                              "%s{\"id\":\"k%u\",\"title\":\"Skill "
                              "%u\",\"kind\":\"tool\",\"roles\":{\"r1\":2,\"r2\":3}",
                              i > 0 ? "," : ",\"skills\":[", i, i);
      for (guint a = 0; a < 45; a++)
        g_string_append_printf (pack, "%s\"alias %u of %u\"", a > 0 ? "," : ",\"aliases\":[", a, i);
      g_string_append (pack, "]}");
    }
  g_string_append_c (pack, ']');
}

static void
fill_statements (GString *pack)
{
  append_roles (pack, 110, "");
  for (guint i = 0; i < 4096 && has_room (pack); i++)
    {
      g_string_append_printf (
          pack,
          "%s{\"id\":\"t%u\",\"text\":\"I like %u.\",\"because\":\"" WORDS WORDS WORDS WORDS WORDS
              WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS "\",\"points\":{",
          i > 0 ? "," : ",\"statements\":[", i, i);
      for (guint r = 0; r < 110; r++)
        g_string_append_printf (pack, "%s\"r%u\":%d", r > 0 ? "," : "", r,
                                (int) ((i * 31 + r * 17) % 5) - 2);
      g_string_append (pack, "}}");
    }
  g_string_append_c (pack, ']');
}

/* What the format does not have, which is passed over, as deep as it may be. */
static void
fill_depths (GString *pack)
{
  append_roles (pack, 2, "");
  for (guint i = 0; i < 8400 && has_room (pack); i++)
    {
      g_string_append (pack, i > 0 ? "," : ",\"x-notes\":[");
      for (guint level = 3; level < 32; level++)
        g_string_append_printf (pack, "{\"level-%u\":\"note number %u\",\"more\":", level, i);
      g_string_append (pack, "null");
      for (guint level = 3; level < 32; level++)
        g_string_append_c (pack, '}');
    }
  g_string_append_c (pack, ']');
}

/* As an editor writes it, a member a line. */
static void
fill_lines (GString *pack)
{
  append_rows (pack, 20, "\n              \"text\"     :     \"cell ", "\"\n             ");
}

static const struct
{
  const char *name;
  Fill fill;
} kinds[] = {
  { "cells", fill_cells },           { "items", fill_items },     { "texts", fill_texts },
  { "unicode", fill_unicode },       { "escapes", fill_escapes }, { "moves", fill_moves },
  { "skills", fill_skills },         { "depths", fill_depths },   { "lines", fill_lines },
  { "statements", fill_statements }, { "rows", fill_rows },
};

const char *const *
sp_pack_sample_list (void)
{
  static const char *names[G_N_ELEMENTS (kinds) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].name;
  return names;
}

GBytes *
sp_pack_sample_new (const char *kind)
{
  GString *pack = g_string_new (HEAD);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, kind))
      kinds[i].fill (pack);
  g_string_append (pack, "}\n");
  return g_string_free_to_bytes (pack);
}
