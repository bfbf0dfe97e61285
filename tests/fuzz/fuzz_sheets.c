/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: there are answer sheets, which can be decided, or an error that can be
 * shown, never both and never neither. */

#include "fuzz.h"

#include "core/choose/sp-answer-sheets.h"
#include "core/pack/sp-pack-file.h"

#include <string.h>

/* Each takes a moment; what differs between them is seen in a few. */
#define MAX_DECIDED 4

static SpPack *
load_pack (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "core", "choose", "three-trades.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SpPack *pack = sp_pack_new_from_file (file, &error);

  g_assert_no_error (error);
  return pack;
}

static void
assert_can_be_shown (const char *message)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
  for (const char *c = message; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (*c == '\n' || !g_unichar_iscntrl (g_utf8_get_char (c)));
}

static void
decide (SpPack *pack, GPtrArray *sheets)
{
  for (guint i = 0; i < MIN (sheets->len, MAX_DECIDED); i++)
    {
      g_autoptr (SpDecision) decision = sp_decision_new (pack, sheets->pdata[i]);
      double steadiness = sp_decision_get_steadiness (decision);

      g_assert_true (steadiness >= 0 && steadiness <= 1);
      g_assert_cmpuint (sp_decision_get_n_answered (decision), <=, pack->statements.n_items);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static SpPack *pack;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_list = FALSE;

  if (pack == NULL)
    pack = load_pack ();
  sheets = sp_answer_sheets_read (bytes, "file", pack, &is_list, &error);
  g_assert_true ((sheets == NULL) == (error != NULL));
  if (error != NULL)
    assert_can_be_shown (error->message);
  else
    decide (pack, sheets);
  g_assert_true (sheets == NULL || is_list || sheets->len == 1);
  return 0;
}
