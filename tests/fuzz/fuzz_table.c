/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes of a table are: there is a pack of it that says what is wrong with it or nothing,
 * or an error that can be shown. */

#include "fuzz.h"

#include "core/author/sp-pack-draft.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-file.h"
#include "core/text/sp-csv.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GBytes) result = NULL;
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (SpPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sp_csv_read (bytes, &error);
  const SpPackDraft draft = { "Title", "en", "Author", "2026-01-01", NULL, rows };
  g_autofree char *json = rows != NULL ? sp_pack_draft_to_json (&draft, &error) : NULL;

  g_assert_true ((json == NULL) == (error != NULL));
  if (json == NULL)
    return 0;
  result = g_bytes_new_static (json, strlen (json));
  pack = sp_pack_read (result, NULL, NULL, problems, NULL);
  g_assert_true ((pack == NULL) == (problems->len > 0));
  /* What is wrong is in the words of the table, never in how they were put together. */
  for (guint i = 0; i < problems->len; i++)
    {
      SpJsonError code = ((const SpProblem *) problems->pdata[i])->code;

      g_assert_true (code == SP_JSON_ERROR_VALUE || code == SP_JSON_ERROR_LIMIT);
    }
  return 0;
}
