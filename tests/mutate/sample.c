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
