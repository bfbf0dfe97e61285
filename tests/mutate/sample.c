/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes.py makes of this stands in sample.txt: a < b here is no code. */

#include <a-b.h>

#define LIMIT (1 + 2)

static int limit = 3;

static void
fill (Thing *self, const char *text)
{
  int *numbers = self->numbers;

  g_return_if_fail (self != NULL && text != NULL);

  for (guint i = 0; i < self->n; i++)
    numbers[i] = i * 2 - 1;
  if (*text == 'a' && strlen (text) > 4)
    set_text (self, "a < b; c");
  else
    self->is_empty = TRUE;
  g_free (self->old);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Thing *one = a, *other = b;

  if (one->n != other->n)
    return one->n < other->n ? -1 : 1;
  if (one->weight != 0)
    return one->weight < other->weight ? 1 : -1;
  return one->is_first ? 0 : 1 + lean (one);
}

static int
lean (const Thing *self)
{
  return self->n > self->limit ? -1 : 1;
}

static void
take (Thing *self, const char *text)
{
  self->parts = g_strsplit (text, ",", -1);
  self->halves = g_strsplit (text, ",", 2);
  self->numbers = g_new0 (int, 2 * (self->n + 1));
  self->ends = g_new (int, self->n - 1);
  self->texts = g_ptr_array_new_full (8, g_free);
  self->others = g_array_sized_new (FALSE, TRUE, sizeof (int), self->n + 4);
  self->word = g_string_sized_new (64);
  cairo_pattern_destroy (self->pattern);
  g_string_free (self->word, TRUE);
  set_word (g_string_free (self->text, FALSE));
  g_return_val_if_reached (1);
}

static void
draw (Thing *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->n, self->n);
  cairo_t *cr = cairo_create (surface);

  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
print (Thing *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_destroy (cr);
}

static int
find (Thing *self, const char *word)
{
  int order = strcmp (word, self->word);
  double lead = self->lead;

  if (order == 0)
    return 0;
  if (order < 0)
    return 3;
  if (lead == 0)
    return 5;
  if (lead < 0)
    return 7;
  return 9;
}
