/* SPDX-License-Identifier: GPL-3.0-or-later */

/* { "version": 1, "packs": { PACK: { "answers": { STATEMENT: -2..2 }, "important": [STATEMENT] }}}
 *
 * The tree is kept as it was read and changed in place, so members that this program does not know
 * stay where they are. */

#include "core/journal/sp-journal-document.h"

#include "core/json/sp-json-scan.h"
#include "core/json/sp-problem.h"

/**
 * sp_journal_document_new:
 *
 * Returns: (transfer full): a journal without an answer
 */
JsonNode *
sp_journal_document_new (void)
{
  JsonNode *self = json_node_new (JSON_NODE_OBJECT);
  JsonObject *root = json_object_new ();

  json_object_set_int_member (root, "version", SP_JOURNAL_VERSION);
  json_object_set_object_member (root, "packs", json_object_new ());
  json_node_take_object (self, root);
  return self;
}

static JsonObject *
get_object (JsonObject *parent, const char *name)
{
  JsonNode *node = parent != NULL ? json_object_get_member (parent, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *parent, const char *name)
{
  JsonNode *node = parent != NULL ? json_object_get_member (parent, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_pack (JsonNode *self, const char *pack)
{
  return get_object (get_object (json_node_get_object (self), "packs"), pack);
}

static JsonObject *
ensure_object (JsonObject *parent, const char *name)
{
  if (get_object (parent, name) == NULL)
    json_object_set_object_member (parent, name, json_object_new ());
  return json_object_get_object_member (parent, name);
}

static JsonObject *
ensure_pack (JsonNode *self, const char *pack)
{
  return ensure_object (ensure_object (json_node_get_object (self), "packs"), pack);
}

/* A member that is there must be what it should be: else it would be lost when it is next set. */
static gboolean
is_pack_sound (JsonNode *node)
{
  JsonObject *pack;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  pack = json_node_get_object (node);
  return (!json_object_has_member (pack, "answers") || get_object (pack, "answers") != NULL) &&
         (!json_object_has_member (pack, "important") || get_array (pack, "important") != NULL);
}

static gboolean
are_packs_sound (JsonObject *root)
{
  JsonObject *packs = get_object (root, "packs");
  JsonObjectIter iter;
  JsonNode *node;

  if (packs == NULL)
    return !json_object_has_member (root, "packs");

  json_object_iter_init (&iter, packs);
  while (json_object_iter_next (&iter, NULL, &node))
    if (!is_pack_sound (node))
      return FALSE;
  return TRUE;
}

static SpJournalForm
get_form (JsonNode *self)
{
  JsonNode *version;

  if (self == NULL || !JSON_NODE_HOLDS_OBJECT (self))
    return SP_JOURNAL_FORM_DAMAGED;
  version = json_object_get_member (json_node_get_object (self), "version");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1)
    return SP_JOURNAL_FORM_DAMAGED;
  if (json_node_get_int (version) > SP_JOURNAL_VERSION)
    return SP_JOURNAL_FORM_NEWER;
  return are_packs_sound (json_node_get_object (self)) ? SP_JOURNAL_FORM_GOOD
                                                       : SP_JOURNAL_FORM_DAMAGED;
}

/**
 * sp_journal_document_parse:
 * @text: the bytes of a file
 * @length: how many
 * @document: (out) (transfer full): a journal; set only if the form is good
 *
 * Returns: what the file is
 */
SpJournalForm
sp_journal_document_parse (const char *text, gsize length, JsonNode **document)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  SpJournalForm form;

  /* json-glib alone would take a torn file for an empty one, and recurse as deep as it likes. */
  if (!sp_json_scan (text, length, problems) ||
      !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return SP_JOURNAL_FORM_DAMAGED;

  form = get_form (json_parser_get_root (parser));
  if (form == SP_JOURNAL_FORM_GOOD)
    *document = json_parser_steal_root (parser);
  return form;
}

/**
 * sp_journal_document_print:
 * @self: a journal
 * @length: (out): the number of bytes
 *
 * Returns: (transfer full): what goes into the file
 */
char *
sp_journal_document_print (JsonNode *self, gsize *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, self);
  text = json_generator_to_gstring (generator, g_string_new (NULL));
  g_string_append_c (text, '\n');
  *length = text->len;
  return g_string_free (text, FALSE);
}

/**
 * sp_journal_document_get:
 * @self: a journal
 * @pack: the id of a pack
 * @statement: the id of a statement
 * @answer: (out): the answer as it stands there, which need not be one that there is
 *
 * Returns: whether there is one
 */
gboolean
sp_journal_document_get (JsonNode *self, const char *pack, const char *statement, int *answer)
{
  JsonObject *answers = get_object (get_pack (self, pack), "answers");
  JsonNode *node = answers != NULL ? json_object_get_member (answers, statement) : NULL;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *answer = (int) CLAMP (json_node_get_int (node), G_MININT, G_MAXINT);
  return TRUE;
}

/**
 * sp_journal_document_set:
 * @self: a journal
 * @pack: the id of a pack
 * @statement: the id of a statement
 * @answer: the answer to keep
 */
void
sp_journal_document_set (JsonNode *self, const char *pack, const char *statement, int answer)
{
  json_object_set_int_member (ensure_object (ensure_pack (self, pack), "answers"), statement,
                              answer);
}

/**
 * sp_journal_document_unset:
 * @self: a journal
 * @pack: the id of a pack
 * @statement: the id of a statement whose answer is taken back
 */
void
sp_journal_document_unset (JsonNode *self, const char *pack, const char *statement)
{
  JsonObject *answers = get_object (get_pack (self, pack), "answers");

  if (answers != NULL && json_object_has_member (answers, statement))
    json_object_remove_member (answers, statement);
}

/* Returns the position of @statement, or the length of the array. */
static guint
find_important (JsonArray *important, const char *statement)
{
  guint n = important != NULL ? json_array_get_length (important) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (important, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING &&
          g_str_equal (json_node_get_string (node), statement))
        return i;
    }
  return n;
}

/**
 * sp_journal_document_is_important:
 * @self: a journal
 * @pack: the id of a pack
 * @statement: the id of a statement
 *
 * Returns: whether the statement matters a lot
 */
gboolean
sp_journal_document_is_important (JsonNode *self, const char *pack, const char *statement)
{
  JsonArray *important = get_array (get_pack (self, pack), "important");

  return important != NULL &&
         find_important (important, statement) < json_array_get_length (important);
}

/**
 * sp_journal_document_set_important:
 * @self: a journal
 * @pack: the id of a pack
 * @statement: the id of a statement
 * @important: whether it matters a lot
 */
void
sp_journal_document_set_important (JsonNode *self,
                                   const char *pack,
                                   const char *statement,
                                   gboolean important)
{
  if (sp_journal_document_is_important (self, pack, statement) == important)
    return;

  if (important)
    {
      JsonObject *object = ensure_pack (self, pack);

      if (get_array (object, "important") == NULL)
        json_object_set_array_member (object, "important", json_array_new ());
      json_array_add_string_element (get_array (object, "important"), statement);
    }
  else
    {
      JsonArray *array = get_array (get_pack (self, pack), "important");

      json_array_remove_element (array, find_important (array, statement));
    }
}
