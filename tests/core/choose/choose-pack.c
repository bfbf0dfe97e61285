/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "choose-pack.h"

#include "core/pack/sp-pack-library.h"
#include "core/text/sp-languages.h"
#include "core/pack/sp-pack-private.h"

static char *
make_id (SpPack *pack, const char *kind, guint n)
{
  g_autofree char *id = g_strdup_printf ("%s-%02u", kind, n);

  return g_string_chunk_insert (pack->strings, id);
}

/* @points has the points of all roles for the first statement, then for the second, ... */
SpPack *
choose_pack_new (guint n_roles, guint n_statements, const int *points)
{
  SpPack *pack = sp_pack_new ();
  SpRole *roles = sp_pack_alloc (pack, n_roles + 1, sizeof (SpRole));
  SpStatement *statements = sp_pack_alloc (pack, n_statements + 1, sizeof (SpStatement));

  for (guint r = 0; r < n_roles; r++)
    roles[r].title = roles[r].id = make_id (pack, "role", r);
  for (guint s = 0; s < n_statements; s++)
    {
      SpRoleValue *values = sp_pack_alloc (pack, n_roles + 1, sizeof (SpRoleValue));

      for (guint r = 0; r < n_roles; r++)
        values[r] = (SpRoleValue){ { roles[r].id, r }, points[s * n_roles + r] };
      statements[s].text = statements[s].id = make_id (pack, "statement", s);
      statements[s].points.items = values;
      statements[s].points.n_items = n_roles;
    }

  pack->roles.items = roles;
  pack->roles.n_items = n_roles;
  pack->statements.items = statements;
  pack->statements.n_items = n_statements;
  return pack;
}

SpPack *
choose_pack_new_random (guint n_roles, guint n_statements, SpRandom *random)
{
  g_autofree int *points = g_new (int, n_roles *n_statements);

  for (guint i = 0; i < n_roles * n_statements; i++)
    points[i] = (int) sp_random_below (random, 5) - 2;
  return choose_pack_new (n_roles, n_statements, points);
}

SpPack *
choose_pack_new_bundled (void)
{
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_library_load_bundled (SP_LANGUAGE_OF_ORIGINAL, &error);

  g_assert_no_error (error);
  return pack;
}

SpAnswers *
choose_answers_new (guint n_statements, const int *answers)
{
  SpAnswers *sheet = sp_answers_new (n_statements);

  for (guint i = 0; i < n_statements; i++)
    sp_answers_set (sheet, i, answers[i]);
  return sheet;
}

/* About one statement in eight is skipped, and one in four matters a lot. */
SpAnswers *
choose_answers_new_random (const SpPack *pack, SpRandom *random)
{
  SpAnswers *sheet = sp_answers_new (pack->statements.n_items);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      if (sp_random_below (random, 8) > 0)
        sp_answers_set (sheet, i, (int) sp_random_below (random, SP_N_ANSWERS) + SP_ANSWER_MIN);
      sp_answers_set_important (sheet, i, sp_random_below (random, 4) == 0);
    }
  return sheet;
}

/* Sanitizers, valgrind and a busy machine are slow; a limit that fails there tells nothing. */
double
choose_seconds_allowed (double seconds)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return seconds * 30;
#else
  return seconds * (g_getenv ("SP_TEST_SLOW") != NULL ? 100 : 4);
#endif
}
