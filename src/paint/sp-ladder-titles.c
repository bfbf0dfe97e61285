/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters do not get smaller than they can be read, however small the drawing is. Then there is less
 * room for them: where a title does not fit, its short form stands for it, and where that does not fit
 * either, the number of the rung. */

#include "paint/sp-ladder-titles.h"

#include "core/ladder/sp-rung-words.h"

/* How many lines a title has at most. */
#define MAX_LINES 4

/* What stands in boxes whose letters are that much too large for them is hardly a word any more. */
#define MOST_LETTERS_OF_WORDS 1.75

/* How much wider than usual the title of a level gets, step by step, before it is cut, and that of a lane
 * before a line ends inside brackets. */
#define WIDER 1.5
#define WIDEST 3.0

#define N_PARTS 3

struct _SpLadderTitles
{
  const SpLadder *ladder; /* (not owned) */
  PangoContext *context;  /* (owned) */
  SpLadderRoom room;
  double line_height; /* of the letters, in units of a drawing of their size */
  GArray *levels;     /* (owned) (element-type int): of the rows, from the lowest */
  GPtrArray
      *texts[N_PARTS]; /* (owned) (element-type SpLadderText): by #SpLadderPart; %NULL until one is
                                wanted */
  SpLadderForm *forms; /* (owned): of the titles of rungs that were wanted */
};

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Rows are the levels that have rungs, from the lowest. */
static GArray *
list_levels (const SpLadderGraph *graph)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < graph->n_nodes; i++)
    g_array_append_val (all, graph->nodes[i].level);
  g_array_sort (all, compare_levels);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || g_array_index (all, int, i) != g_array_index (all, int, i - 1))
      g_array_append_val (levels, g_array_index (all, int, i));
  return levels;
}

static double
measure_line (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return height;
}

static void
free_text (gpointer text)
{
  if (text != NULL)
    sp_ladder_text_free (text);
}

/* Returns the titles of @ladder, as large as @room lets them be. */
SpLadderTitles *
sp_ladder_titles_new (const SpLadder *ladder, PangoContext *context, const SpLadderRoom *room)
{
  SpLadderTitles *self = g_new0 (SpLadderTitles, 1);
  guint sizes[N_PARTS];

  self->ladder = ladder;
  self->context = g_object_ref (context);
  self->room = *room;
  self->line_height = measure_line (context);
  self->levels = list_levels (&ladder->graph);
  self->forms = g_new0 (SpLadderForm, ladder->n_rungs);
  sizes[SP_LADDER_PART_RUNG] = ladder->n_rungs;
  sizes[SP_LADDER_PART_LANE_TITLE] = ladder->n_roles;
  sizes[SP_LADDER_PART_LEVEL_TITLE] = self->levels->len;
  for (guint part = 0; part < N_PARTS; part++)
    {
      self->texts[part] = g_ptr_array_new_full (sizes[part], free_text);
      g_ptr_array_set_size (self->texts[part], sizes[part]);
    }
  return self;
}

void
sp_ladder_titles_free (SpLadderTitles *self)
{
  for (guint part = 0; part < N_PARTS; part++)
    g_ptr_array_unref (self->texts[part]);
  g_array_unref (self->levels);
  g_free (self->forms);
  g_object_unref (self->context);
  g_free (self);
}

double
sp_ladder_titles_get_letters (const SpLadderTitles *self)
{
  return self->room.letters;
}

/* Returns how many lines of these letters @height has room for. */
static int
count_lines (const SpLadderTitles *self, double height)
{
  return CLAMP ((int) (height / (self->line_height * self->room.letters)), 1, MAX_LINES);
}

/* Returns: (transfer full) (nullable): how the title of a rung reads in a form, or %NULL if it has none
 * or what it says would stand in the box as well before */
static char *
get_form (const SpLadderTitles *self, guint node, SpLadderForm form)
{
  const SpRung *rung = sp_ladder_get_rung (self->ladder, node);

  if (form == SP_LADDER_FORM_NUMBER)
    return g_strdup_printf ("%u", self->room.numbers[node]);
  if (sp_ladder_letters_are_numbers (self->room.letters))
    return NULL;
  return form == SP_LADDER_FORM_SHORT ? sp_rung_shorten (self->ladder->pack, rung)
                                      : g_strdup (rung->title);
}

/* Returns the first form that is whole in the box. */
static SpLadderText *
make_fitting_rung (SpLadderTitles *self, guint node)
{
  double width = self->room.insides[node].width / self->room.letters;
  int n_lines = count_lines (self, self->room.insides[node].height);
  SpLadderText *text = NULL;

  for (SpLadderForm form = 0; form <= SP_LADDER_FORM_NUMBER; form++)
    {
      g_autofree char *title = get_form (self, node, form);

      if (title == NULL)
        continue;
      g_clear_pointer (&text, sp_ladder_text_free);
      text = sp_ladder_text_new (self->context, title, PANGO_WEIGHT_MEDIUM, width, n_lines,
                                 PANGO_ALIGN_CENTER);
      self->forms[node] = form;
      if (sp_ladder_text_is_whole (text))
        break;
    }
  return text;
}

static SpLadderText *
make_rung (SpLadderTitles *self, guint node)
{
  if (self->room.insides != NULL)
    return make_fitting_rung (self, node);
  return sp_ladder_text_new (self->context, sp_ladder_get_rung (self->ladder, node)->title,
                             PANGO_WEIGHT_MEDIUM, SP_LADDER_TEXT_WIDTH * self->room.unit, MAX_LINES,
                             PANGO_ALIGN_CENTER);
}

static SpLadderText *
make_lane_title (const SpLadderTitles *self, guint lane)
{
  const char *title = sp_ladder_get_role (self->ladder, lane)->title;
  double most = self->room.layout != NULL
                    ? self->room.layout->lanes[lane].band.width / self->room.letters
                    : G_MAXDOUBLE;
  SpLadderText *text = NULL;

  for (double wider = 1.0; wider <= WIDEST; wider *= WIDER)
    {
      double width = SP_LADDER_TEXT_WIDTH * self->room.unit * wider;

      g_clear_pointer (&text, sp_ladder_text_free);
      text = sp_ladder_text_new (self->context, title, PANGO_WEIGHT_BOLD, MIN (width, most),
                                 MAX_LINES, PANGO_ALIGN_CENTER);
      if (width >= most || sp_ladder_text_keeps_brackets (text))
        break;
    }
  return text;
}

/* A title has the room from the middle of one gap between rows to the middle of the next. */
static double
get_level_height (const SpLadderLayout *layout, guint row)
{
  double height = layout->height;

  if (row > 0)
    height = MIN (height, layout->rows[row - 1].y - layout->rows[row].y);
  if (row + 1 < layout->n_rows)
    height = MIN (height, layout->rows[row].y - layout->rows[row + 1].y);
  return height;
}

static SpLadderText *
make_level_title (const SpLadderTitles *self, guint row)
{
  int level = g_array_index (self->levels, int, row);
  const char *title = sp_pack_get_level_title (self->ladder->pack, level);
  double width = SP_LADDER_TEXT_WIDTH * self->room.unit;
  int n_lines = MAX_LINES;
  SpLadderText *text = NULL;

  if (self->room.layout != NULL)
    n_lines = count_lines (self, get_level_height (self->room.layout, row));
  for (double wider = 1.0; wider <= WIDEST; wider *= WIDER)
    {
      g_clear_pointer (&text, sp_ladder_text_free);
      text = sp_ladder_text_new (self->context, title != NULL ? title : "", PANGO_WEIGHT_NORMAL,
                                 width * wider, n_lines, PANGO_ALIGN_LEFT);
      if (self->room.layout == NULL || !sp_ladder_text_is_cut (text))
        break;
    }
  return text;
}

/* Returns a title, which is laid out when it is wanted first. */
const SpLadderText *
sp_ladder_titles_get (SpLadderTitles *self, SpLadderPart part, guint index)
{
  gpointer *text = &self->texts[part]->pdata[index];

  if (*text == NULL && part == SP_LADDER_PART_RUNG)
    *text = make_rung (self, index);
  else if (*text == NULL && part == SP_LADDER_PART_LANE_TITLE)
    *text = make_lane_title (self, index);
  else if (*text == NULL)
    *text = make_level_title (self, index);
  return *text;
}

/* Returns in which form the title of a rung is. */
SpLadderForm
sp_ladder_titles_get_form (SpLadderTitles *self, guint node)
{
  sp_ladder_titles_get (self, SP_LADDER_PART_RUNG, node);
  return self->forms[node];
}

/* Returns whether letters that are so much too large leave no room for words. */
gboolean
sp_ladder_letters_are_numbers (double letters)
{
  return letters > MOST_LETTERS_OF_WORDS;
}
