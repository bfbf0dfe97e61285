/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plans from each rung of the bundled ladders to the next, and what a class fills in, on paper, in the
 * language of the test. */

#include "core/classroom/sp-worksheet.h"
#include "core/pack/sp-pack-library.h"
#include "core/plan/sp-plan-sheet.h"
#include "core/text/sp-direction.h"
#include "core/text/sp-languages.h"
#include "paint/sp-reach-bars.h"
#include "paint/sp-sheet-painter.h"

#include "sp-config.h"

#include <cairo-pdf.h>
#include <libintl.h>
#include <locale.h>

/* In points; as sp-sheet-pdf.c has it. */
#define MARGIN 54

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = { { "A4", 595, 842 }, { "Letter", 612, 792 } };

/* Who leaves a rung knows what it asks for. */
static SpPlanRecord *
new_record (SpPack *pack, guint from, guint to)
{
  SpPlanRecord *record = sp_plan_record_new (pack);
  const SpRung *rung = &pack->rungs.items[from];

  record->targets[0] = (SpPlanTarget){ FALSE, to };
  record->n_targets = 1;
  for (guint i = 0; i < rung->skills.n_items; i++)
    record->skills[rung->skills.items[i].skill.index].rating =
        (gint8) (rung->skills.items[i].level.index + 1);
  return record;
}

static guint
count_pages (const SpSheet *sheet, double width, double height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (SpSheetPainter) painter = NULL;

  pango_cairo_context_set_resolution (context, 72);
  painter = sp_sheet_painter_new (sheet, context, width - 2 * MARGIN, height - 2 * MARGIN,
                                  sp_interface_is_rtl ());
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return sp_sheet_painter_get_n_pages (painter);
}

static guint
count_pages_of_plan (SpPack *pack, const SpMove *move, double width, double height)
{
  g_autoptr (SpPlanRecord) record = new_record (pack, move->from.index, move->to.index);
  g_autoptr (SpPlan) plan = sp_plan_record_make_plan (record);
  g_autoptr (SpSheet) sheet = sp_plan_sheet_new (plan, record, sp_reach_bars_draw);

  return count_pages (sheet, width, height);
}

/* A learner hangs it up, and writes into it. */
static void
test_plan_to_the_next_rung_fits_a_page (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPack) pack = sp_pack_library_load (SP_PACK_LIBRARY_FIRST, NULL, NULL, &error);
  guint paper = GPOINTER_TO_UINT (data);
  guint n_too_long = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (pack->moves.n_items, >, 80);
  for (guint i = 0; i < pack->moves.n_items; i++)
    {
      const SpMove *move = &pack->moves.items[i];

      if (count_pages_of_plan (pack, move, papers[paper].width, papers[paper].height) == 1)
        continue;
      n_too_long++;
      g_test_message ("from %s to %s", move->from.id, move->to.id);
    }
  g_test_message ("%u of %u are too long", n_too_long, pack->moves.n_items);
  g_assert_cmpuint (n_too_long, ==, 0);
}

/* A pupil has one sheet of paper to circle on, and one with two sides to add up with. */
static void
test_what_is_filled_in_fits_its_sheet (gconstpointer data)
{
  g_autoptr (SpPack) pack = sp_pack_library_load (SP_PACK_LIBRARY_FIRST, NULL, NULL, NULL);
  guint paper = GPOINTER_TO_UINT (data);
  double width = papers[paper].width;
  double height = papers[paper].height;
  g_autoptr (SpHandKey) key = sp_hand_key_new (pack);
  g_autoptr (SpSheet) worksheet = sp_worksheet_new (pack);
  g_autoptr (SpSheet) key_sheet = sp_worksheet_new_key (key);
  g_autoptr (SpSheet) grid = sp_worksheet_new_grid (pack);

  g_assert_false (sp_sheet_is_wide (worksheet));
  g_assert_cmpuint (count_pages (worksheet, width, height), ==, 1);
  g_assert_cmpuint (count_pages (key_sheet, width, height), ==, 2);
  g_assert_true (sp_sheet_is_wide (grid));
  g_assert_cmpuint (count_pages (grid, height, width), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sp_languages_set_folder (g_getenv ("SIGNPOST_LOCALE_DIR")));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-on-paper/%s", papers[i].name);
      g_autofree char *filled_in = g_strdup_printf ("/filled-in-on-paper/%s", papers[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_plan_to_the_next_rung_fits_a_page);
      g_test_add_data_func (filled_in, GUINT_TO_POINTER (i), test_what_is_filled_in_fits_its_sheet);
    }
  return g_test_run ();
}
