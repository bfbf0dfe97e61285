/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawings-fixture.h"

#include "../core/kept-file.h"

#include "core/pack/sp-pack-file.h"

PangoContext *
drawings_new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");

  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

void
assert_is_drawn_as_in_file (const char *name)
{
  g_autofree char *drawn = listened_cairo_end ();
  g_autofree char *file = g_strconcat (name, ".txt", NULL);

  kept_file_assert (drawn, "paint/drawings", file);
}

void
assert_begins (GBytes *bytes, const char *beginning)
{
  g_assert_nonnull (bytes);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), beginning));
  g_bytes_unref (bytes);
}

/* Fills in the ladders of drawn.json, with another title for the way in “QQ” and for all above it. */
void
ladders_init (Ladders *self, gboolean mirrored, const char *title)
{
  const char *path = g_test_get_filename (G_TEST_DIST, "paint", "drawn.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PangoContext *context = drawings_new_context ();

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  g_string_append (text, json);
  g_string_replace (text, "QQ", title, 0);
  g_string_replace (text, "MM", title, 0);
  g_string_replace (text, "BB", title, 0);
  bytes = g_bytes_new (text->str, text->len);
  self->pack = sp_pack_new_from_bytes (bytes, path, NULL, NULL, &error);
  g_assert_no_error (error);
  self->ladder = sp_ladder_new (self->pack, NULL, 0);
  self->painter = sp_ladder_painter_new (self->ladder, context, mirrored);
  g_object_unref (context);
}

void
ladders_clear (Ladders *self)
{
  sp_ladder_painter_free (self->painter);
  sp_ladder_free (self->ladder);
  sp_pack_unref (self->pack);
}
