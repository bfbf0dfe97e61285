/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-explained-text.h"

#include "core/pack/sp-glossary.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-popup.h"

#include <glib/gi18n.h>
#include <string.h>

/* The addresses of the links. */
#define TERM_PREFIX "term:"

/* A tooltip takes markup, which stands in markup. */
static void
append_link (GString *markup, const SpTerm *term, const char *word)
{
  g_autofree char *tip = g_markup_escape_text (term->text, -1);
  g_autofree char *title = g_markup_escape_text (tip, -1);
  g_autofree char *escaped = g_markup_escape_text (word, -1);

  g_string_append_printf (markup, "<a href=\"" TERM_PREFIX "%s\" title=\"%s\">%s</a>", term->id,
                          title, escaped);
}

static void
append_plain (GString *markup, const char *text, gsize n_bytes)
{
  g_autofree char *escaped = g_markup_escape_text (text, n_bytes);

  g_string_append (markup, escaped);
}

static char *
write_markup (const char *text, const GArray *hits)
{
  GString *markup = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const SpTermHit *hit = &g_array_index (hits, SpTermHit, i);
      g_autofree char *word = g_strndup (text + hit->hit.start, hit->hit.end - hit->hit.start);

      append_plain (markup, text + at, hit->hit.start - at);
      append_link (markup, hit->term, word);
      at = hit->hit.end;
    }
  append_plain (markup, text + at, strlen (text + at));
  return g_string_free (markup, FALSE);
}

/**
 * sp_explained_text_describe:
 * @widget: a widget in which words are explained
 * @terms: (element-type SpTerm): these words
 *
 * Lets screen readers say which they are.
 */
void
sp_explained_text_describe (GtkWidget *widget, const GPtrArray *terms)
{
  g_autoptr (GString) titles = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && terms != NULL);

  titles = g_string_new (NULL);
  for (guint i = 0; i < terms->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? C_ ("list separator", ", ") : "",
                            ((const SpTerm *) terms->pdata[i])->title);
  /* Translators: said by screen readers of a text in which words of the glossary can be activated.
   * %s: these words */
  description = g_strdup_printf (_ ("Explained here: %s"), titles->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

/* No screen reader is told of links in labels by the oldest toolkit. */
static void
name_terms (GtkLabel *label, const GArray *hits)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (terms, (gpointer) g_array_index (hits, SpTermHit, i).term);
  sp_explained_text_describe (GTK_WIDGET (label), terms);
}

static void
append_text (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = sp_label_new_wrapping (text);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* Returns where the link of @term stands in @label. */
static GdkRectangle
find_word (GtkLabel *label, SpPack *pack, const SpTerm *term)
{
  g_autoptr (GArray) hits = sp_glossary_find (pack, gtk_label_get_text (label));
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoRectangle start = { 0 };
  PangoRectangle end = { 0 };
  int x, y;

  for (guint i = 0; i < hits->len; i++)
    {
      const SpTermHit *hit = &g_array_index (hits, SpTermHit, i);

      if (hit->term != term)
        continue;
      pango_layout_index_to_pos (layout, hit->hit.start, &start);
      pango_layout_index_to_pos (layout, hit->hit.end, &end);
    }
  pango_extents_to_pixels (&start, NULL);
  pango_extents_to_pixels (&end, NULL);
  /* A word can be broken: the popover points at where it begins then. */
  if (end.y != start.y)
    end.x = start.x + start.width;
  gtk_label_get_layout_offsets (label, &x, &y);
  return (GdkRectangle){ x + MIN (start.x, end.x), y + start.y, ABS (end.x - start.x),
                         start.height };
}

static gboolean
explain (GtkLabel *label, const char *address, gpointer data)
{
  SpPack *pack = data;
  int position = -1;
  const SpTerm *term;
  GdkRectangle word;
  GtkWidget *box;

  if (g_str_has_prefix (address, TERM_PREFIX))
    position = sp_pack_find (pack, "terms", address + strlen (TERM_PREFIX));
  if (position < 0)
    return FALSE;
  term = &pack->terms.items[position];
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  append_text (box, term->title, "heading");
  append_text (box, term->text, "body");
  word = find_word (label, pack, term);
  sp_popup_show_at (GTK_WIDGET (label), &word, box);
  return TRUE;
}

static void
pack_unref (gpointer data, GClosure *closure)
{
  sp_pack_unref (data);
}

/**
 * sp_explained_text_set:
 * @label: a label
 * @pack: the content
 * @text: a text of it
 *
 * Shows @text with the terms of @pack as quiet links, by pointer and by keyboard: each opens what it
 * means in a popover, and tells it in a tooltip. The text can be selected as before.
 */
void
sp_explained_text_set (GtkLabel *label, SpPack *pack, const char *text)
{
  g_autoptr (GArray) hits = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (GTK_IS_LABEL (label) && pack != NULL && text != NULL);

  g_signal_handlers_disconnect_matched (label, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, explain, NULL);
  hits = sp_glossary_find (pack, text);
  if (hits->len == 0)
    {
      gtk_label_set_text (label, text);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  markup = write_markup (text, hits);
  gtk_label_set_markup (label, markup);
  gtk_widget_add_css_class (GTK_WIDGET (label), "explained");
  g_signal_connect_data (label, "activate-link", G_CALLBACK (explain), sp_pack_ref (pack),
                         pack_unref, 0);
  name_terms (label, hits);
}
