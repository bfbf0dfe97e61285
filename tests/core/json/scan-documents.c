/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For test-json-conformance.py: reads documents, each behind its length in bytes and a line feed,
 * and prints for each a line with what the scan and what json-glib think of it: y or n. */

#include "core/json/sp-json-scan.h"
#include "core/json/sp-problem.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

static void
judge (const char *text, gsize length)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gboolean scanned = sp_json_scan (text, length, SP_JSON_MAX_VALUES, problems);
  gboolean parsed = scanned && json_parser_load_from_data (parser, text, length, NULL);

  printf ("%c%c\n", scanned ? 'y' : 'n', parsed ? 'y' : 'n');
}

int
main (void)
{
  unsigned long length;

  while (scanf ("%lu", &length) == 1 && getchar () == '\n')
    {
      g_autofree char *text = g_malloc (MAX (length, 1));

      if (fread (text, 1, length, stdin) != length)
        return 1;
      judge (text, length);
    }
  return 0;
}
