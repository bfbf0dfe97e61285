/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: of a journal, what is written back is a journal that says the same, with
 * what was changed in it. */

#include "fuzz.h"

#include "core/journal/sp-journal-document-private.h"

static GPtrArray *
new_changes (void)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_journal_change_free);
  JsonNode *answer = json_node_init_int (json_node_alloc (), -2);

  g_ptr_array_add (changes, sp_journal_change_new ("a-pack", "answers", "s1", answer));
  g_ptr_array_add (changes, sp_journal_change_new ("a-pack", "answers", "s2", NULL));
  g_ptr_array_add (changes, sp_journal_change_new ("a-pack", "important", NULL, NULL));
  return changes;
}

static JsonNode *
read_again (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  JsonNode *document = NULL;

  g_assert_cmpint (sp_journal_document_parse (bytes, &document), ==, SP_JOURNAL_FORM_GOOD);
  return document;
}

static void
assert_comes_back (JsonNode *document)
{
  gsize length, length_again;
  g_autofree char *text = sp_journal_document_print (document, &length);
  g_autoptr (JsonNode) again = read_again (text, length);
  g_autofree char *text_again = sp_journal_document_print (again, &length_again);

  g_assert_cmpmem (text, length, text_again, length_again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  SpJournalForm form = sp_journal_document_parse (bytes, &document);

  g_assert_true ((document != NULL) == (form == SP_JOURNAL_FORM_GOOD));
  if (document == NULL)
    return 0;

  assert_comes_back (document);
  changes = new_changes ();
  sp_journal_document_apply (document, changes, changes->len);
  g_assert_cmpint (
      json_node_get_int (sp_journal_document_get (document, "a-pack", "answers", "s1")), ==, -2);
  g_assert_null (sp_journal_document_get (document, "a-pack", "answers", "s2"));
  assert_comes_back (document);
  return 0;
}
