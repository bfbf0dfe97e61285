/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: what a catalogue translates ends inside them. */

#include "fuzz.h"

#include "core/text/sp-catalog.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const contexts[] = { "role title", "language", "" };
  static const char *const texts[] = { "One", "English", "", "zzz" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (SpCatalog) catalog = sp_catalog_new (bytes);

  for (guint i = 0; catalog != NULL && i < G_N_ELEMENTS (contexts) * G_N_ELEMENTS (texts); i++)
    {
      const char *found = sp_catalog_find (catalog, contexts[i % G_N_ELEMENTS (contexts)],
                                           texts[i / G_N_ELEMENTS (contexts)]);

      g_assert_true (found == NULL || strlen (found) < size);
    }
  return 0;
}
