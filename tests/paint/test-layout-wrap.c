/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/sp-layout-wrap.h"

#include <glib.h>
#include <pango/pangocairo.h>

static PangoLayout *
new_layout (const char *text, int width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  return layout;
}

static int
count_glyphs (PangoLayout *layout)
{
  int n_glyphs = 0;

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run != NULL; run = run->next)
      n_glyphs += ((PangoGlyphItem *) run->data)->glyphs->num_glyphs;
  return n_glyphs;
}

static void
test_cut_word_has_no_hyphen (void)
{
  g_autoptr (PangoLayout) layout = new_layout ("wwwwwwwwwwwwwwww", 60);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  /* Else there would be nothing to prevent. */
  g_assert_cmpint (count_glyphs (layout), >, 16);

  sp_layout_wrap (layout);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpint (count_glyphs (layout), ==, 16);
}

static guint
count_attributes (PangoAttrList *attributes)
{
  GSList *list = pango_attr_list_get_attributes (attributes);
  guint n = g_slist_length (list);

  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
  return n;
}

static void
test_other_attributes_stay (void)
{
  g_autoptr (PangoLayout) layout = new_layout ("a mark", -1);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (layout, attributes);
  sp_layout_wrap (layout);

  g_assert_cmpuint (count_attributes (pango_layout_get_attributes (layout)), ==, 3);
  g_assert_cmpuint (count_attributes (attributes), ==, 1);
}

/* A word that goes on in another line, stands out or is cut off is seen; words on lines of their own are whole. */
static void
test_whole_words_are_told (void)
{
#define WORD "wwwwwwwwwwwwwwww"
  static const struct
  {
    const char *text;
    int width;
    PangoWrapMode wrap;
    gboolean is_whole;
  } cases[] = {
    { WORD, 2000, PANGO_WRAP_WORD_CHAR, TRUE }, { WORD " " WORD, 2000, PANGO_WRAP_WORD_CHAR, TRUE },
    { WORD, 60, PANGO_WRAP_WORD_CHAR, FALSE },  { WORD, 60, PANGO_WRAP_WORD, FALSE },
    { "w w", 1, PANGO_WRAP_WORD_CHAR, FALSE },  { "ww", 1, PANGO_WRAP_CHAR, FALSE },
    { "", 0, PANGO_WRAP_WORD, TRUE },           { "w", 0, PANGO_WRAP_WORD, FALSE },
  };
  g_autoptr (PangoLayout) cut = new_layout (WORD, 60);
  g_autoptr (PangoLayout) free_one = new_layout (WORD " " WORD, -1);
  g_autoptr (PangoLayout) lines = new_layout (WORD " " WORD, -1);
  int width;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoLayout) layout = new_layout (cases[i].text, cases[i].width);

      pango_layout_set_wrap (layout, cases[i].wrap);
      g_test_message ("%u", i);
      g_assert_cmpint (sp_layout_is_whole (layout), ==, cases[i].is_whole);
    }
  pango_layout_set_ellipsize (cut, PANGO_ELLIPSIZE_END);
  g_assert_false (sp_layout_is_whole (cut));
  pango_layout_set_width (free_one, -1);
  g_assert_true (sp_layout_is_whole (free_one));
  /* As wide as one of the words, and its space: each has a line. */
  pango_layout_set_text (free_one, WORD " ", -1);
  pango_layout_get_size (free_one, &width, NULL);
  pango_layout_set_width (lines, width);
  g_assert_cmpint (pango_layout_get_line_count (lines), ==, 2);
  g_assert_true (sp_layout_is_whole (lines));
}

/* Returns: (transfer full): the text, with a bar where a line ends */
static char *
describe_lines (PangoLayout *layout)
{
  GString *lines = g_string_new (NULL);
  const char *text = pango_layout_get_text (layout);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;

      g_string_append_printf (lines, "%s%.*s",
                              l->data != pango_layout_get_line_readonly (layout, 0) ? "|" : "",
                              line->length, text + line->start_index);
    }
  return g_string_free (lines, FALSE);
}

/* Returns whether a line of those that describe_lines() tells of ends inside brackets. */
static gboolean
tears_brackets (const char *lines)
{
  gboolean is_inside = FALSE;

  for (; *lines != '\0'; lines++)
    {
      is_inside = *lines == '(' || (is_inside && *lines != ')');
      if (is_inside && *lines == '|')
        return TRUE;
    }
  return FALSE;
}

/* Whatever the width: either no line ends inside brackets and no word is torn, or nothing changes. */
static void
assert_brackets_stay (const char *text)
{
  guint n_mended = 0;

  for (int width = 20; width < 400; width += 5)
    {
      g_autoptr (PangoLayout) layout = new_layout (text, width);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean is_kept;

      sp_layout_wrap (layout);
      before = describe_lines (layout);
      is_kept = sp_layout_keep_brackets (layout);
      after = describe_lines (layout);
      g_test_message ("%d: %s", width, after);
      if (is_kept)
        g_assert_true (!tears_brackets (after) && sp_layout_is_whole (layout));
      else
        g_assert_cmpstr (after, ==, before);
      n_mended += is_kept && tears_brackets (before);
    }
  g_assert_cmpuint (n_mended, >, 3);
}

static void
test_brackets_stay_on_a_line (void)
{
  g_autoptr (PangoLayout) open = new_layout ("Working (Cloud", 400);
  g_autoptr (PangoLayout) none = new_layout ("Working", 10);

  assert_brackets_stay ("Working on clouds (Cloud Engineer)");
  assert_brackets_stay ("(Cloud Engineer) and (Data Engineer)");
  g_assert_true (sp_layout_keep_brackets (open));
  g_assert_true (sp_layout_keep_brackets (none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-wrap/cut-word-has-no-hyphen", test_cut_word_has_no_hyphen);
  g_test_add_func ("/layout-wrap/other-attributes-stay", test_other_attributes_stay);
  g_test_add_func ("/layout-wrap/whole-words-are-told", test_whole_words_are_told);
  g_test_add_func ("/layout-wrap/brackets-stay-on-a-line", test_brackets_stay_on_a_line);

  return g_test_run ();
}
