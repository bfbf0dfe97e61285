/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything about one role, in the order in which it is told: the same in the window, in the
 * terminal and on paper. */

#include "core/compare/sp-role-sheet.h"

#include "core/sheet/sp-certificate-words.h"
#include "core/sheet/sp-pack-origin.h"
#include "core/sheet/sp-source-sheet.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much a role can need a skill. */
#define MOST_NEEDED 3

/* The longest way of writing a time, in bytes. */
#define MAX_TIME 16

/* Adds names in a line, behind a title. */
static void
add_names (SpSheet *sheet, const char *title, const GPtrArray *names)
{
  g_autofree char *list = sp_texts_join_isolated ((const char *const *) names->pdata, names->len,
                                                  C_ ("list separator", ", "));

  if (names->len > 0)
    sp_sheet_add_titled (sheet, title, list, NULL);
}

/* Adds those of @texts that do not only repeat the title of the role. */
static void
add_other_titles (SpSheet *sheet, const char *title, const SpRole *role, const SpTexts *texts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < texts->n_items; i++)
    if (g_ascii_strcasecmp (texts->items[i], role->title) != 0)
      g_ptr_array_add (names, (gpointer) texts->items[i]);
  add_names (sheet, title, names);
}

/* What the work is called without the person, and what else the person is called, by whom. */
static void
add_names_of_role (SpSheet *sheet, const SpRole *role)
{
  if (role->discipline != NULL)
    /* Translators: what the work is called without the person follows, as “Cloud engineering” */
    sp_sheet_add_titled (sheet, _ ("The work"), role->discipline, NULL);
  /* Translators: other titles for the same work follow */
  add_other_titles (sheet, _ ("Also called"), role, &role->also_called);
  /* Translators: titles under which employers look for somebody follow */
  add_other_titles (sheet, _ ("Advertised as"), role, &role->titles);
  if (role->code != NULL || role->url != NULL)
    sp_sheet_add_link (sheet, role->code != NULL ? role->code : role->title, NULL, role->url);
}

static void
add_paragraphs (SpSheet *sheet, const char *heading, const SpTexts *texts)
{
  if (texts->n_items > 0)
    sp_sheet_add (sheet, SP_SHEET_HEADING, heading);
  for (guint i = 0; i < texts->n_items; i++)
    sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, texts->items[i]);
}

static void
add_duties (SpSheet *sheet, const SpRole *role)
{
  if (role->duties.n_items > 0)
    /* Translators: heading: what somebody in the role does */
    sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Duties"));
  for (guint i = 0; i < role->duties.n_items; i++)
    {
      const SpDuty *duty = &role->duties.items[i];
      g_autofree char *examples =
          duty->examples.n_items > 0
              ? sp_texts_join_isolated (duty->examples.items, duty->examples.n_items,
                                        C_ ("list separator", ", "))
              : NULL;

      sp_sheet_add_titled (sheet, duty->title, duty->text, examples);
    }
}

/* Where a text begins with a time and a full stop, returns the time and sets @rest to what follows. */
static char *
take_time (const char *text, const char **rest)
{
  const char *end = strstr (text, ". ");
  gsize length = strspn (text, "0123456789:");

  *rest = text;
  if (memchr (text, ':', length) == NULL || end == NULL || end - text > MAX_TIME)
    return NULL;
  *rest = end + strlen (". ");
  return g_strndup (text, length);
}

static void
add_day (SpSheet *sheet, const SpTexts *day)
{
  if (day->n_items > 0)
    sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("An Ordinary Day"));
  for (guint i = 0; i < day->n_items; i++)
    {
      const char *text;
      g_autofree char *time = take_time (day->items[i], &text);

      sp_sheet_add_item (sheet, time, text, NULL);
    }
}

/* Upsides and downsides have the same weight, so they stand beside each other. */
static void
add_sides (SpSheet *sheet, const SpRole *role)
{
  if (role->upsides.n_items > 0)
    /* Translators: heading: what is good about a role */
    sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Upsides"));
  for (guint i = 0; i < role->upsides.n_items; i++)
    sp_sheet_add_item (sheet, "+", role->upsides.items[i], NULL);
  if (role->downsides.n_items > 0)
    /* Translators: heading: what is bad about a role */
    sp_sheet_add_beside (sheet, _ ("Downsides"));
  for (guint i = 0; i < role->downsides.n_items; i++)
    sp_sheet_add_item (sheet, "−", role->downsides.items[i], NULL);
}

/* What one needs first is said in passing. */
static void
add_skill (SpSheet *sheet, const SpPack *pack, const SpSkill *skill, const char *why)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *note = NULL;

  for (guint i = 0; i < skill->builds_on.n_items; i++)
    g_ptr_array_add (names, (gpointer) pack->skills.items[skill->builds_on.items[i].index].title);
  list = sp_texts_join_isolated ((const char *const *) names->pdata, names->len,
                                 C_ ("list separator", ", "));
  if (names->len > 0)
    /* Translators: the skills that one needs first follow */
    note = g_strdup_printf (_ ("builds on: %s"), list);
  sp_sheet_add_titled (sheet, skill->title, why, note);
}

/* Those that are needed most come first. */
static void
add_skills (SpSheet *sheet, const SpPack *pack, guint role)
{
  gboolean is_first = TRUE;

  for (int need = MOST_NEEDED; need >= 0; need--)
    for (guint i = 0; i < pack->skills.n_items; i++)
      {
        const SpSkill *skill = &pack->skills.items[i];
        const char *why = sp_skill_get_why (skill, role);

        if (why == NULL || sp_skill_get_need (skill, role) != need)
          continue;
        if (is_first)
          sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("What to Know, and Why"));
        is_first = FALSE;
        add_skill (sheet, pack, skill, why);
      }
}

static void
add_overlaps (SpSheet *sheet, const SpPack *pack, guint role)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < pack->overlaps.n_items; i++)
    {
      const char *lean = sp_overlap_get_lean (&pack->overlaps.items[i], role);

      if (lean == NULL)
        continue;
      if (is_first)
        sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Shared with Other Roles"));
      is_first = FALSE;
      sp_sheet_add_titled (sheet, pack->overlaps.items[i].title, lean, NULL);
    }
}

static void
add_certificates (SpSheet *sheet, const SpPack *pack, guint role)
{
  gboolean is_rtl = sp_text_is_rtl (pack->title);
  gboolean is_first = TRUE;

  for (guint i = 0; i < pack->certificates.n_items; i++)
    {
      const SpCertificate *certificate = &pack->certificates.items[i];
      g_autofree char *title = sp_text_isolate_in (certificate->title, is_rtl);
      g_autofree char *description = sp_certificate_describe (pack, certificate);

      if (!sp_references_contain (&certificate->roles, role))
        continue;
      if (is_first)
        /* Translators: heading: exams for a role */
        sp_sheet_add (sheet, SP_SHEET_HEADING, _ ("Certificates"));
      is_first = FALSE;
      sp_sheet_add_titled (sheet, title, description, NULL);
    }
}

static gboolean
is_about (const SpPassage *passage, guint role)
{
  return passage->about.n_items == 0 || sp_references_contain (&passage->about, role);
}

static void
add_passages (SpSheet *sheet, const SpPack *pack, guint role)
{
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_ROLE);

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = passages->pdata[i];

      if (is_about (passage, role))
        add_paragraphs (sheet, passage->title, &passage->paragraphs);
    }
}

/* Where all comes from that is told of a role, each source once. */
static GArray *
list_sources (const SpPack *pack, guint role)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SpReference));
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_ROLE);

  sp_sources_collect (all, &pack->roles.items[role].sources);
  for (guint i = 0; i < pack->skills.n_items; i++)
    if (sp_skill_get_why (&pack->skills.items[i], role) != NULL)
      sp_sources_collect (all, &pack->skills.items[i].sources);
  for (guint i = 0; i < pack->overlaps.n_items; i++)
    if (sp_overlap_get_lean (&pack->overlaps.items[i], role) != NULL)
      sp_sources_collect (all, &pack->overlaps.items[i].sources);
  for (guint i = 0; i < pack->certificates.n_items; i++)
    if (sp_references_contain (&pack->certificates.items[i].roles, role))
      sp_sources_collect (all, &pack->certificates.items[i].sources);
  for (guint i = 0; i < passages->len; i++)
    if (is_about (passages->pdata[i], role))
      sp_sources_collect (all, &((const SpPassage *) passages->pdata[i])->sources);
  return all;
}

/**
 * sp_role_sheet_new:
 * @pack: the content
 * @role: the position of a role in it
 *
 * Returns: (transfer full): what there is to tell about the role, section by section
 */
SpSheet *
sp_role_sheet_new (const SpPack *pack, guint role)
{
  g_autofree char *origin = NULL;
  g_autoptr (GArray) sources = NULL;
  const SpRole *told;
  SpSheet *sheet;

  g_return_val_if_fail (pack != NULL && role < pack->roles.n_items, NULL);

  told = &pack->roles.items[role];
  origin = sp_pack_describe_origin (pack);
  sheet = sp_sheet_new (origin);
  sp_sheet_add (sheet, SP_SHEET_TITLE, told->title);
  sp_sheet_add (sheet, SP_SHEET_PARAGRAPH, told->summary);
  add_names_of_role (sheet, told);
  /* Translators: heading: what a role is about */
  add_paragraphs (sheet, _ ("Story"), &told->story);
  add_duties (sheet, told);
  add_day (sheet, &told->day);
  add_sides (sheet, told);
  add_skills (sheet, pack, role);
  add_overlaps (sheet, pack, role);
  add_certificates (sheet, pack, role);
  add_passages (sheet, pack, role);
  sources = list_sources (pack, role);
  sp_source_sheet_add (sheet, pack,
                       &(const SpReferences){ (const SpReference *) sources->data, sources->len },
                       FALSE);
  return sheet;
}
