/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack whose roles are some rungs of another one, and whose rows are what is known of them. All that
 * compares roles compares rungs that way. Texts that are the same in two columns are one cell. */

#include "core/compare/sp-rung-columns.h"

#include "core/ladder/sp-rung-words.h"
#include "core/pack/sp-pack-private.h"
#include "core/plan/sp-plan-words.h"
#include "core/sheet/sp-certificate-words.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  SpPack *pack;
  SpPack *columns;
  const guint *rungs;
  guint n_rungs;
  GArray *areas; /* (element-type SpArea) */
} Filling;

static const SpRung *
get_rung (const Filling *self, guint column)
{
  return &self->pack->rungs.items[self->rungs[column]];
}

/* Returns @text, which it frees, for as long as the columns live. */
static const char *
keep (const Filling *self, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert (self->columns->strings, text) : NULL;

  g_free (text);
  return kept;
}

static void
add_row (Filling *self, const char *id, const char *title, const char *group, SpCell *cells)
{
  SpArea area = { .id = keep (self, g_strdup (id)), .title = title, .group = group };
  guint n_cells = 0;

  for (guint i = 0; i < self->n_rungs; i++)
    {
      const SpReference role = { get_rung (self, i)->id, i };
      SpCell cell = cells[i];

      if (cell.text == NULL && cell.items.n_items == 0)
        continue;
      cell.role = role;
      for (guint j = 0; j < n_cells && cell.same_as.id == NULL; j++)
        if (cells[j].same_as.id == NULL && g_strcmp0 (cells[j].text, cell.text) == 0 &&
            sp_texts_are_same_set (&cells[j].items, &cell.items))
          cell.same_as = cells[j].role;
      cells[n_cells++] = cell;
    }
  if (n_cells == 0)
    return;
  area.cells.items = cells;
  area.cells.n_items = n_cells;
  sp_pack_add_position (self->columns, "areas", area.id, self->areas->len);
  g_array_append_val (self->areas, area);
}

static SpCell *
new_cells (const Filling *self)
{
  return sp_pack_alloc (self->columns, self->n_rungs + 1, sizeof (SpCell));
}

static void
add_summaries (Filling *self, const char *group)
{
  SpCell *summaries = new_cells (self);
  SpCell *years = new_cells (self);

  for (guint i = 0; i < self->n_rungs; i++)
    {
      const SpRung *rung = get_rung (self, i);

      summaries[i].text = rung->summary;
      summaries[i].sources = rung->sources;
      years[i].text = keep (self, sp_rung_describe_years (rung));
      if (rung->years != NULL)
        years[i].sources = rung->years->sources;
    }
  add_row (self, "rung-summary", _ ("What one does"), group, summaries);
  add_row (self, "rung-years", C_ ("of a rung", "Years of work"), group, years);
}

/* Sets the items of a cell, which are kept already. */
static void
set_items (const Filling *self, SpCell *cell, const GPtrArray *items)
{
  SpText *texts = sp_pack_alloc (self->columns, items->len + 1, sizeof *texts);

  for (guint i = 0; i < items->len; i++)
    texts[i] = items->pdata[i];
  cell->items.items = texts;
  cell->items.n_items = items->len;
}

/* What it is called, and what one has to have before. */
static const char *
name_certificate (const Filling *self, const SpCertificate *certificate)
{
  g_autofree char *required = sp_certificate_join_required (self->pack, certificate);
  g_autofree char *title = NULL;

  if (required == NULL)
    return certificate->title;
  title = sp_text_isolate (certificate->title);
  /* Translators: a certificate, and those that one has to have before */
  return keep (self, g_strdup_printf (_ ("%s (requires: %s)"), title, required));
}

static void
add_certificates (Filling *self, const char *group)
{
  SpCell *cells = new_cells (self);

  for (guint i = 0; i < self->n_rungs; i++)
    {
      const SpReferences *certificates = &get_rung (self, i)->certificates;
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint j = 0; j < certificates->n_items; j++)
        g_ptr_array_add (items,
                         (gpointer) name_certificate (
                             self, &self->pack->certificates.items[certificates->items[j].index]));
      set_items (self, &cells[i], items);
    }
  /* Translators: of rungs: the title of a row */
  add_row (self, "rung-certificates", _ ("Typical certificates"), group, cells);
}

/* What leads to each rung, or where it leads. */
static void
add_moves (Filling *self, const char *group, gboolean leads_here)
{
  SpCell *cells = new_cells (self);

  for (guint i = 0; i < self->n_rungs; i++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint j = 0; j < self->pack->moves.n_items; j++)
        {
          const SpMove *move = &self->pack->moves.items[j];
          const SpReference *here = leads_here ? &move->to : &move->from;
          const SpReference *there = leads_here ? &move->from : &move->to;

          if (here->index == self->rungs[i])
            g_ptr_array_add (items, (gpointer) self->pack->rungs.items[there->index].title);
        }
      set_items (self, &cells[i], items);
    }
  if (leads_here)
    add_row (self, "rung-origins", C_ ("of a rung", "What leads there"), group, cells);
  else
    add_row (self, "rung-targets", C_ ("of a rung", "Where it leads"), group, cells);
}

/* The word for how well a rung asks for the skill, and what that means for it. */
static const char *
describe_skill (const Filling *self, const SpRung *rung, guint skill)
{
  const SpRungSkill *asked = sp_rung_find_skill (rung, skill);
  const char *meaning;
  const char *word;
  GString *text;

  if (asked == NULL)
    return C_ ("of a skill", "Not asked for");
  word = self->pack->scale.items[asked->level.index].title;
  meaning = sp_skill_get_level_text (&self->pack->skills.items[skill], asked->level.index);
  text = g_string_new (word);
  if (meaning != NULL)
    g_string_append_printf (text, ": %s", meaning);
  if (sp_references_contain (&rung->optional, skill))
    /* Translators: said of a skill that can be left out */
    g_string_append_printf (text, " · %s", C_ ("skill", "optional"));
  return keep (self, g_string_free (text, FALSE));
}

static void
add_skill (Filling *self, guint skill)
{
  const SpSkill *row = &self->pack->skills.items[skill];
  g_autofree char *id = g_strconcat ("skill-", row->id, NULL);
  SpCell *cells = new_cells (self);
  gboolean is_asked = FALSE;

  for (guint i = 0; i < self->n_rungs; i++)
    {
      is_asked |= sp_rung_find_skill (get_rung (self, i), skill) != NULL;
      cells[i].text = describe_skill (self, get_rung (self, i), skill);
    }
  if (is_asked)
    add_row (self, id, row->title, sp_plan_get_kind_word (row->kind), cells);
}

/* A kind of skills is one group, where the first of them stands. */
static void
add_skills (Filling *self)
{
  const SpSkill *skills = self->pack->skills.items;

  for (guint i = 0; i < self->pack->skills.n_items; i++)
    {
      gboolean is_first = TRUE;

      for (guint j = 0; j < i && is_first; j++)
        is_first = !g_str_equal (skills[i].kind, skills[j].kind);
      for (guint j = i; is_first && j < self->pack->skills.n_items; j++)
        if (g_str_equal (skills[i].kind, skills[j].kind))
          add_skill (self, j);
    }
}

/* The rows that the pack has about rungs. */
static void
add_areas (Filling *self)
{
  for (guint i = 0; i < self->pack->areas.n_items; i++)
    {
      const SpArea *area = &self->pack->areas.items[i];
      SpCell *cells = new_cells (self);

      for (guint j = 0; j < self->n_rungs; j++)
        {
          const SpCell *cell = sp_area_get_rung_cell (area, self->rungs[j]);

          if (cell != NULL)
            cells[j] =
                (SpCell){ .text = cell->text, .items = cell->items, .sources = cell->sources };
        }
      add_row (self, area->id, area->title, sp_pack_get_group_title (self->pack, area->group),
               cells);
    }
}

/* A rung has the colour of its role. */
static void
add_roles (Filling *self)
{
  SpRole *roles = sp_pack_alloc (self->columns, self->n_rungs + 1, sizeof *roles);

  for (guint i = 0; i < self->n_rungs; i++)
    {
      const SpRung *rung = get_rung (self, i);

      roles[i].id = rung->id;
      roles[i].title = rung->title;
      roles[i].summary = keep (self, sp_rung_describe_place (self->pack, rung));
      roles[i].sources = rung->sources;
      roles[i].color =
          rung->role.id != NULL ? self->pack->roles.items[rung->role.index].color : SP_COLOR_SLATE;
      sp_pack_add_position (self->columns, "roles", rung->id, i);
    }
  self->columns->roles.items = roles;
  self->columns->roles.n_items = self->n_rungs;
}

static SpPack *
new_child (SpPack *pack)
{
  SpPack *columns = sp_pack_new ();
  g_autofree char *id = g_strconcat (pack->id, ".rungs", NULL);

  columns->parent = sp_pack_ref (pack);
  columns->format = pack->format;
  columns->id = g_string_chunk_insert (columns->strings, id);
  columns->title = pack->title;
  columns->language = pack->language;
  columns->updated = pack->updated;
  columns->authors = pack->authors;
  columns->license = pack->license;
  columns->sources.items = pack->sources.items;
  columns->sources.n_items = pack->sources.n_items;
  columns->terms.items = pack->terms.items;
  columns->terms.n_items = pack->terms.n_items;
  columns->scale.items = pack->scale.items;
  columns->scale.n_items = pack->scale.n_items;
  return columns;
}

/**
 * sp_rung_columns_new:
 * @pack: a pack
 * @rungs: (array length=n_rungs): positions in its rungs, each once
 * @n_rungs: 1 to %SP_MAX_RUNG_COLUMNS
 *
 * Returns: (transfer full): a pack whose roles are these rungs, with their ids, and which keeps @pack
 */
SpPack *
sp_rung_columns_new (SpPack *pack, const guint *rungs, guint n_rungs)
{
  g_autoptr (GArray) areas = g_array_new (TRUE, FALSE, sizeof (SpArea));
  Filling self = { pack, NULL, rungs, n_rungs, areas };
  const char *group = _ ("About the Rung");
  SpArea *kept;

  g_return_val_if_fail (pack != NULL && rungs != NULL, NULL);
  g_return_val_if_fail (n_rungs > 0 && n_rungs <= SP_MAX_RUNG_COLUMNS, NULL);

  self.columns = new_child (pack);
  add_roles (&self);
  add_summaries (&self, group);
  add_certificates (&self, group);
  add_moves (&self, group, TRUE);
  add_moves (&self, group, FALSE);
  add_skills (&self);
  add_areas (&self);
  kept = sp_pack_alloc (self.columns, areas->len + 1, sizeof *kept);
  memcpy (kept, areas->data, areas->len * sizeof *kept);
  self.columns->areas.items = kept;
  self.columns->areas.n_items = areas->len;
  return self.columns;
}
