/* SPDX-License-Identifier: GPL-3.0-or-later */

/* { "version": 2, "packs": { PACK: { SECTION: { KEY: VALUE }}}}
 *
 * The tree is kept as it was read and changed in place, so members that this program does not know
 * stay where they are. In version 1 the section "important" was a list of its keys. */

#include "core/journal/sp-journal-document-private.h"

#include "core/json/sp-json.h"

#include <math.h>
#include <string.h>

/* Infinity is written as inf.0 by json-glib and 1e20 as 1e+20.0, which are no numbers: the next one
 * that is written right is taken. */
static double
get_writable (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  number = CLAMP (number, -G_MAXDOUBLE, G_MAXDOUBLE);
  g_ascii_dtostr (text, sizeof text, number);
  return strchr (text, 'e') != NULL && strchr (text, '.') == NULL ? nextafter (number, 0) : number;
}

static void
mend_numbers (JsonNode *self)
{
  g_autoptr (GList) nodes = NULL;

  if (JSON_NODE_HOLDS_OBJECT (self))
    nodes = json_object_get_values (json_node_get_object (self));
  else if (JSON_NODE_HOLDS_ARRAY (self))
    nodes = json_array_get_elements (json_node_get_array (self));
  else if (json_node_get_value_type (self) == G_TYPE_DOUBLE)
    json_node_set_double (self, get_writable (json_node_get_double (self)));

  for (GList *l = nodes; l != NULL; l = l->next)
    mend_numbers (l->data);
}

/**
 * sp_journal_change_new:
 * @pack: the id of a pack
 * @section: the name of a section
 * @key: (nullable): what in it is changed; %NULL for the section as a whole
 * @value: (transfer full) (nullable): what it is from now on; %NULL takes it away
 *
 * Returns: (transfer full): the change
 */
SpJournalChange *
sp_journal_change_new (const char *pack, const char *section, const char *key, JsonNode *value)
{
  SpJournalChange *self = g_new (SpJournalChange, 1);

  self->pack = g_strdup (pack);
  self->section = g_strdup (section);
  self->key = g_strdup (key);
  self->value = NULL;
  if (value != NULL)
    {
      mend_numbers (value);
      self->value = json_to_string (value, FALSE);
      json_node_unref (value);
    }
  return self;
}

/**
 * sp_journal_change_free:
 * @self: (transfer full): a change
 */
void
sp_journal_change_free (SpJournalChange *self)
{
  g_free (self->pack);
  g_free (self->section);
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

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

static JsonObject *
ensure_object (JsonObject *parent, const char *name)
{
  if (get_object (parent, name) == NULL)
    json_object_set_object_member (parent, name, json_object_new ());
  return json_object_get_object_member (parent, name);
}

/* A member that is there must be what it should be: else it would be lost when it is next set. */
static gboolean
is_member_sound (JsonObject *pack, const char *name, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (pack, name);

  return node == NULL || json_node_get_node_type (node) == type;
}

static gboolean
are_packs_sound (JsonObject *root, gint64 version)
{
  JsonObject *packs = get_object (root, "packs");
  JsonNodeType marks = version == 1 ? JSON_NODE_ARRAY : JSON_NODE_OBJECT;
  JsonObjectIter iter;
  JsonNode *node;

  if (packs == NULL)
    return !json_object_has_member (root, "packs");

  json_object_iter_init (&iter, packs);
  while (json_object_iter_next (&iter, NULL, &node))
    if (!JSON_NODE_HOLDS_OBJECT (node) ||
        !is_member_sound (json_node_get_object (node), "answers", JSON_NODE_OBJECT) ||
        !is_member_sound (json_node_get_object (node), "important", marks))
      return FALSE;
  return TRUE;
}

static SpJournalForm
get_form (JsonNode *self, gint64 *version)
{
  JsonNode *node;

  if (self == NULL || !JSON_NODE_HOLDS_OBJECT (self))
    return SP_JOURNAL_FORM_DAMAGED;
  node = json_object_get_member (json_node_get_object (self), "version");
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return SP_JOURNAL_FORM_DAMAGED;

  *version = json_node_get_int (node);
  if (*version > SP_JOURNAL_VERSION)
    return SP_JOURNAL_FORM_NEWER;
  return *version >= 1 && are_packs_sound (json_node_get_object (self), *version)
             ? SP_JOURNAL_FORM_GOOD
             : SP_JOURNAL_FORM_DAMAGED;
}

static void
convert_marks (JsonObject *pack)
{
  JsonArray *keys = json_object_get_array_member (pack, "important");
  JsonObject *marks = json_object_new ();

  for (guint i = 0; i < json_array_get_length (keys); i++)
    {
      JsonNode *key = json_array_get_element (keys, i);

      if (json_node_get_value_type (key) == G_TYPE_STRING)
        json_object_set_boolean_member (marks, json_node_get_string (key), TRUE);
    }
  json_object_set_object_member (pack, "important", marks);
}

static void
convert_from_version_1 (JsonObject *root)
{
  JsonObject *packs = get_object (root, "packs");
  JsonObjectIter iter;
  JsonNode *node;

  json_object_set_int_member (root, "version", SP_JOURNAL_VERSION);
  if (packs == NULL)
    return;
  json_object_iter_init (&iter, packs);
  while (json_object_iter_next (&iter, NULL, &node))
    if (json_object_has_member (json_node_get_object (node), "important"))
      convert_marks (json_node_get_object (node));
}

/* Numbers that are longer or larger than the scan allows are no damage. json-glib alone would take a
 * torn file for an empty one, and recurse as deep as it likes. */
static JsonNode *
parse (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = sp_problems_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = sp_json_parse (bytes, problems);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < problems->len; i++)
    if (((SpProblem *) problems->pdata[i])->code != SP_JSON_ERROR_VALUE)
      return NULL;
  if (root != NULL || !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return root;
  return json_parser_steal_root (parser);
}

/**
 * sp_journal_document_parse:
 * @bytes: what is in a file
 * @document: (out) (transfer full): a journal, in the newest version; set only if the form is good
 *
 * Returns: what the file is
 */
SpJournalForm
sp_journal_document_parse (GBytes *bytes, JsonNode **document)
{
  g_autoptr (JsonNode) root = parse (bytes);
  gint64 version = 0;
  SpJournalForm form = get_form (root, &version);

  if (form != SP_JOURNAL_FORM_GOOD)
    return form;
  mend_numbers (root);
  if (version == 1)
    convert_from_version_1 (json_node_get_object (root));
  *document = g_steal_pointer (&root);
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
  char *text = sp_json_print (self);

  *length = strlen (text);
  return text;
}

/**
 * sp_journal_document_get:
 * @self: a journal
 * @pack: the id of a pack
 * @section: the name of a section
 * @key: (nullable): what in it; %NULL for the section as a whole
 *
 * Returns: (transfer none) (nullable): its value as it stands there, whatever that is
 */
JsonNode *
sp_journal_document_get (JsonNode *self, const char *pack, const char *section, const char *key)
{
  JsonObject *packs = get_object (json_node_get_object (self), "packs");
  JsonObject *of_pack = get_object (packs, pack);
  JsonObject *object = key != NULL ? get_object (of_pack, section) : of_pack;

  return object != NULL ? json_object_get_member (object, key != NULL ? key : section) : NULL;
}

static void
set_member (JsonObject *self, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_member (self, name, json_from_string (value, NULL));
  else if (json_object_has_member (self, name))
    json_object_remove_member (self, name);
}

/**
 * sp_journal_document_apply:
 * @self: a journal
 * @changes: (element-type SpJournalChange): what is to be changed
 * @n_changes: how many of them, from the first on
 */
void
sp_journal_document_apply (JsonNode *self, GPtrArray *changes, guint n_changes)
{
  JsonObject *packs = ensure_object (json_node_get_object (self), "packs");

  for (guint i = 0; i < n_changes; i++)
    {
      const SpJournalChange *change = changes->pdata[i];
      JsonObject *pack = ensure_object (packs, change->pack);

      if (change->key != NULL)
        set_member (ensure_object (pack, change->section), change->key, change->value);
      else
        set_member (pack, change->section, change->value);
    }
}
