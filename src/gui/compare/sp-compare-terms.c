/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-terms.h"

#include "core/pack/sp-glossary.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-text-marks.h"

/* Each term is marked once in a cell. */
static void
mark_label (SpPack *pack, GtkLabel *label, GPtrArray *terms)
{
  g_autoptr (GArray) hits = sp_glossary_find (pack, gtk_label_get_text (label));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SpHit));

  for (guint i = 0; i < hits->len; i++)
    {
      const SpTermHit *hit = &g_array_index (hits, SpTermHit, i);

      if (g_ptr_array_find (terms, hit->term, NULL))
        continue;
      g_ptr_array_add (terms, (gpointer) hit->term);
      g_array_append_val (lines, hit->hit);
    }
  if (lines->len > 0)
    sp_text_marks_set_lines (label, lines);
}

/**
 * sp_compare_terms_mark:
 * @pack: the content
 * @labels: (element-type GtkLabel): the texts of a cell
 *
 * Marks the words of the glossary in @labels, each where it stands first.
 *
 * Returns: (transfer container) (element-type SpTerm): the words, in the order of the texts
 */
GPtrArray *
sp_compare_terms_mark (SpPack *pack, const GPtrArray *labels)
{
  GPtrArray *terms = g_ptr_array_new ();

  g_return_val_if_fail (pack != NULL && labels != NULL, terms);

  for (guint i = 0; i < labels->len; i++)
    mark_label (pack, labels->pdata[i], terms);
  return terms;
}

/* Returns the byte of the label's text that is drawn at @x and @y, or -1. */
static int
find_index (GtkLabel *label, GtkWidget *cell, int x, int y)
{
  graphene_point_t point;
  int left, top, index, trailing;

  if (!gtk_widget_compute_point (cell, GTK_WIDGET (label), &GRAPHENE_POINT_INIT (x, y), &point))
    return -1;
  gtk_label_get_layout_offsets (label, &left, &top);
  return pango_layout_xy_to_index (gtk_label_get_layout (label),
                                   (int) ((point.x - left) * PANGO_SCALE),
                                   (int) ((point.y - top) * PANGO_SCALE), &index, &trailing)
             ? index
             : -1;
}

/**
 * sp_compare_terms_find_at:
 * @pack: the content
 * @labels: (element-type GtkLabel): the texts of a cell
 * @cell: the widget that they are in
 * @x: a place in @cell, in pixels
 * @y: the same, from the top
 *
 * Returns: (nullable) (transfer none): the word of the glossary that stands there, or %NULL
 */
const SpTerm *
sp_compare_terms_find_at (SpPack *pack, const GPtrArray *labels, GtkWidget *cell, int x, int y)
{
  g_return_val_if_fail (pack != NULL && labels != NULL && GTK_IS_WIDGET (cell), NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      int index = find_index (labels->pdata[i], cell, x, y);
      g_autoptr (GArray) hits =
          index >= 0 ? sp_glossary_find (pack, gtk_label_get_text (labels->pdata[i])) : NULL;

      for (guint j = 0; hits != NULL && j < hits->len; j++)
        {
          const SpTermHit *hit = &g_array_index (hits, SpTermHit, j);

          if ((guint) index >= hit->hit.start && (guint) index < hit->hit.end)
            return hit->term;
        }
    }
  return NULL;
}

/**
 * sp_compare_terms_new_word:
 * @term: a word of the glossary
 *
 * Returns: (transfer floating): a label with the word and what it means
 */
GtkWidget *
sp_compare_terms_new_word (const SpTerm *term)
{
  g_autofree char *markup = NULL;
  GtkWidget *label;

  g_return_val_if_fail (term != NULL, NULL);

  markup = g_markup_printf_escaped ("<b>%s</b>  %s", term->title, term->text);
  label = sp_label_new_wrapping (NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_add_css_class (label, "caption");
  return label;
}
