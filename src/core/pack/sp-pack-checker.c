/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What could be better in a pack that can be read. A comparison is fair only if it says as much of
 * one role as of the others, and honest only if it says where its claims come from. */

#include "core/pack/sp-pack-checker.h"
#include "core/pack/sp-pack-loose-ends.h"
#include "core/pack/sp-pack-values.h"
#include "core/text/sp-characters.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How far from the mean a role may be, in percent. A word or an item more is left to chance. */
#define TOLERANCE 25
#define CHARACTER_SLACK 20
#define ITEM_SLACK 1

#define YEARS_UNTIL_STALE 2

/* In place of the amount of a role that has nothing: that is told already. */
#define NO_CELL (-1)

typedef enum
{
  UNIT_CHARACTERS,
  UNIT_ITEMS
} Unit;

typedef struct
{
  const SpPack *pack;
  GPtrArray *advice;
  char *stale_before; /* (owned): an ISO date */
} Checker;

/* The texts of a role that should be about as long as those of the others. */
static const struct
{
  const char *name;
  gsize offset;
  gboolean is_list; /* whether their number counts too, or they are paragraphs */
} sections[] = {
  { "story", G_STRUCT_OFFSET (SpRole, story), FALSE },
  { "day", G_STRUCT_OFFSET (SpRole, day), FALSE },
  { "upsides", G_STRUCT_OFFSET (SpRole, upsides), TRUE },
  { "downsides", G_STRUCT_OFFSET (SpRole, downsides), TRUE },
};

static int
count_characters (const char *text)
{
  return text != NULL ? (int) sp_characters_count (text, strlen (text)) : 0;
}

/* The mean of the roles that have something at all. */
static double
get_mean (const int *amounts, guint n_roles)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < n_roles; i++)
    if (amounts[i] > 0)
      {
        sum += amounts[i];
        n++;
      }
  return n > 0 ? (double) sum / n : 0;
}

static void
advise_amount (Checker *self,
               const char *owner,
               const char *member,
               Unit unit,
               int amount,
               double mean)
{
  double distance = fabs (amount - mean);
  g_autofree char *path = g_strconcat (owner, ".", member, NULL);

  if (amount == NO_CELL || distance * 100 <= mean * TOLERANCE ||
      distance < (unit == UNIT_CHARACTERS ? CHARACTER_SLACK : ITEM_SLACK))
    return;

  if (amount == 0)
    sp_problems_advise (self->advice, "empty", owner,
                        /* Translators: %s is a member of a role in a pack */
                        _ ("“%s” is empty or missing, though other roles have it"), member);
  else if (unit == UNIT_CHARACTERS)
    sp_problems_advise (self->advice, "uneven-length", path,
                        /* Translators: how many a text has */
                        _ ("uneven in characters: %d, where the roles have %.0f on average"),
                        amount, mean);
  else
    sp_problems_advise (self->advice, "uneven-count", path,
                        /* Translators: how many a list has */
                        _ ("uneven in items: %d, where the roles have %.1f on average"), amount,
                        mean);
}

static void
check_role_amounts (Checker *self, const char *member, Unit unit, const int *amounts)
{
  guint n_roles = self->pack->roles.n_items;
  double mean = get_mean (amounts, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *owner = g_strdup_printf ("roles[%u]", i);

      advise_amount (self, owner, member, unit, amounts[i], mean);
    }
}

static void
check_section (Checker *self, guint section)
{
  guint n_roles = self->pack->roles.n_items;
  g_autofree int *characters = g_new0 (int, n_roles);
  g_autofree int *items = g_new0 (int, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      const SpTexts *texts =
          &G_STRUCT_MEMBER (SpTexts, &self->pack->roles.items[i], sections[section].offset);

      items[i] = texts->n_items;
      for (guint j = 0; j < texts->n_items; j++)
        characters[i] += count_characters (texts->items[j]);
      if (sections[section].is_list && items[i] == 0)
        characters[i] = NO_CELL;
    }

  check_role_amounts (self, sections[section].name, UNIT_CHARACTERS, characters);
  if (sections[section].is_list)
    check_role_amounts (self, sections[section].name, UNIT_ITEMS, items);
}

static void
check_duties (Checker *self)
{
  guint n_roles = self->pack->roles.n_items;
  g_autofree int *characters = g_new0 (int, n_roles);
  g_autofree int *items = g_new0 (int, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      const SpRole *role = &self->pack->roles.items[i];

      items[i] = role->duties.n_items;
      for (guint j = 0; j < role->duties.n_items; j++)
        characters[i] += count_characters (role->duties.items[j].text);
      if (items[i] == 0)
        characters[i] = NO_CELL;
    }
  check_role_amounts (self, "duties", UNIT_CHARACTERS, characters);
  check_role_amounts (self, "duties", UNIT_ITEMS, items);
}

static char *
get_cell_path (Checker *self, guint area, guint role)
{
  GString *path = g_string_new ("areas");

  sp_path_push_index (path, area);
  sp_path_push_name (path, "cells");
  sp_path_push_name (path, self->pack->roles.items[role].id);
  return g_string_free (path, FALSE);
}

static gboolean
is_own_cell (const SpCell *cell, guint role)
{
  return cell != NULL && cell->role.index == role;
}

/* A cell taken over from another role counts for both, and is told once. */
static void
check_row_amounts (Checker *self, guint area, const char *member, Unit unit, const int *amounts)
{
  guint n_roles = self->pack->roles.n_items;
  double mean = get_mean (amounts, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *owner = get_cell_path (self, area, i);

      if (is_own_cell (sp_area_get_cell (&self->pack->areas.items[area], i), i))
        advise_amount (self, owner, member, unit, amounts[i], mean);
    }
}

static void
check_detail_of_row (Checker *self, guint area)
{
  guint n_roles = self->pack->roles.n_items;
  g_autofree int *characters = g_new (int, n_roles);
  g_autofree int *items = g_new (int, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      const SpCell *cell = sp_area_get_cell (&self->pack->areas.items[area], i);

      characters[i] = cell != NULL ? count_characters (cell->text) : NO_CELL;
      items[i] = cell != NULL ? (int) cell->items.n_items : NO_CELL;
    }
  check_row_amounts (self, area, "text", UNIT_CHARACTERS, characters);
  check_row_amounts (self, area, "items", UNIT_ITEMS, items);
}

static void
check_cells_are_there (Checker *self, guint area)
{
  g_autofree char *path = g_strdup_printf ("areas[%u].cells", area);
  const char *first = NULL;
  guint n_missing = 0;

  for (guint i = 0; i < self->pack->roles.n_items; i++)
    if (sp_area_get_cell (&self->pack->areas.items[area], i) == NULL && n_missing++ == 0)
      first = self->pack->roles.items[i].id;
  if (n_missing == 1)
    sp_problems_advise (self->advice, "no-cell", path,
                        /* Translators: %s is a role */
                        _ ("no cell for “%s”: it will be shown as not covered"), first);
  else if (n_missing > 1)
    sp_problems_advise (self->advice, "no-cell", path,
                        /* Translators: a number of roles from two on, and the first of them */
                        ngettext ("no cells for %u role, “%s” the first: they will be shown as "
                                  "not covered",
                                  "no cells for %u roles, “%s” the first: they will be shown "
                                  "as not covered",
                                  n_missing),
                        n_missing, first);
}

/* Whether two cells are the same is read from `same-as` and from items, never from prose. */
static gboolean
check_likeness (Checker *self, guint area, const SpCell *cell, const SpCell *earlier)
{
  g_autofree char *path = get_cell_path (self, area, cell->role.index);
  gboolean has_same_text = g_strcmp0 (cell->text, earlier->text) == 0;

  if (cell->items.n_items == 0 && earlier->items.n_items == 0 && has_same_text)
    {
      sp_problems_advise (self->advice, "same-text", path,
                          /* Translators: %s is a role; same-as is a member of a pack */
                          _ ("the text is that of “%s”, yet the row counts as different; "
                             "“same-as” would say that it is the same"),
                          earlier->role.id);
      return TRUE;
    }
  if (cell->items.n_items == 0 || !sp_texts_are_same_set (&cell->items, &earlier->items))
    return FALSE;

  if (!has_same_text)
    sp_problems_advise (self->advice, "same-items", path,
                        /* Translators: %s is a role */
                        _ ("the items are those of “%s”, so the row counts as the same, yet the "
                           "text differs"),
                        earlier->role.id);
  return TRUE;
}

static void
check_likeness_of_row (Checker *self, guint position)
{
  const SpArea *area = &self->pack->areas.items[position];

  for (guint i = 0; i < area->cells.n_items; i++)
    for (guint j = 0; j < i && area->cells.items[i].same_as.id == NULL; j++)
      if (area->cells.items[j].same_as.id == NULL &&
          check_likeness (self, position, &area->cells.items[i], &area->cells.items[j]))
        break;
}

static void
check_sources_of_row (Checker *self, guint position)
{
  const SpArea *area = &self->pack->areas.items[position];

  for (guint i = 0; i < area->cells.n_items; i++)
    {
      const SpCell *cell = &area->cells.items[i];
      g_autofree char *path = get_cell_path (self, position, cell->role.index);

      if (cell->same_as.id == NULL && cell->sources.n_items == 0)
        sp_problems_advise (self->advice, "no-source", path, _ ("a claim without a source"));
    }
}

static gboolean
has_title_among_items (const SpArea *area, GHashTable *titles)
{
  for (guint i = 0; i < area->cells.n_items; i++)
    for (guint j = 0; j < area->cells.items[i].items.n_items; j++)
      if (g_hash_table_contains (titles, area->cells.items[i].items.items[j]))
        return TRUE;
  return FALSE;
}

/* In a row of certificates the items are their titles, by which they are found in the list. */
static void
check_titles_of_row (Checker *self, guint position, GHashTable *titles)
{
  const SpArea *area = &self->pack->areas.items[position];

  if (!has_title_among_items (area, titles))
    return;
  for (guint i = 0; i < area->cells.n_items; i++)
    for (guint j = 0; j < area->cells.items[i].items.n_items; j++)
      {
        const char *item = area->cells.items[i].items.items[j];
        g_autofree char *cell = get_cell_path (self, position, area->cells.items[i].role.index);
        g_autofree char *path = g_strdup_printf ("%s.items[%u]", cell, j);
        g_autofree char *excerpt = sp_excerpt_new (item);

        if (!g_hash_table_contains (titles, item))
          sp_problems_advise (self->advice, "unknown-certificate", path,
                              /* Translators: %s is an item of a cell */
                              _ ("no certificate of the pack has the title “%s”"), excerpt);
      }
}

static void
check_rows (Checker *self)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->pack->certificates.n_items; i++)
    g_hash_table_add (titles, (gpointer) self->pack->certificates.items[i].title);

  for (guint i = 0; i < self->pack->areas.n_items; i++)
    {
      check_cells_are_there (self, i);
      check_detail_of_row (self, i);
      check_likeness_of_row (self, i);
      check_sources_of_row (self, i);
      check_titles_of_row (self, i, titles);
    }
}

static void
check_day (Checker *self, const char *list, guint position, const char *checked)
{
  g_autofree char *path = g_strdup_printf ("%s[%u].checked", list, position);

  if (checked != NULL && g_strcmp0 (checked, self->stale_before) < 0)
    /* Translators: %s is a date, YYYY-MM-DD */
    sp_problems_advise (self->advice, "stale", path, _ ("not checked for two years: last on %s"),
                        checked);
}

static void
check_sources (Checker *self)
{
  for (guint i = 0; i < self->pack->sources.n_items; i++)
    check_day (self, "sources", i, self->pack->sources.items[i].checked);
}

static void
check_certificates (Checker *self)
{
  for (guint i = 0; i < self->pack->certificates.n_items; i++)
    {
      const SpCertificate *certificate = &self->pack->certificates.items[i];
      g_autofree char *path = g_strdup_printf ("certificates[%u]", i);

      if (certificate->sources.n_items == 0)
        sp_problems_advise (self->advice, "no-source", path, _ ("a claim without a source"));
      check_day (self, "certificates", i, certificate->checked);
    }
}

/**
 * sp_pack_check:
 * @pack: a pack
 * @today: the day of checking, as YYYY-MM-DD
 * @advice: (element-type SpProblem): where to put what could be better
 *
 * Looks for what makes a pack unfair or doubtful, though it can be read: cells that are missing,
 * roles told in uneven detail, cells whose likeness is not what they say, claims without a source,
 * sources that nobody has checked for two years, and loose ends.
 *
 * Lines are not known here: sp_json_locate() finds them in the text that the pack was read from.
 * Whether answers to the wizard can reach every role is not the pack's to know either: sp_check()
 * asks both.
 */
void
sp_pack_check (const SpPack *pack, const char *today, GPtrArray *advice)
{
  Checker checker = { .pack = pack, .advice = advice };

  g_return_if_fail (pack != NULL && advice != NULL);
  g_return_if_fail (today != NULL && sp_value_is_date (today));

  checker.stale_before = g_strdup_printf ("%04d%s", atoi (today) - YEARS_UNTIL_STALE, today + 4);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    check_section (&checker, i);
  check_duties (&checker);
  check_rows (&checker);
  check_sources (&checker);
  check_certificates (&checker);
  sp_pack_check_loose_ends (pack, advice);
  g_free (checker.stale_before);
}
