/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No gettext reads JSON, so the texts of the bundled pack are written as a template, which xgettext
 * does read. The reader itself hands them over, under the contexts that it will ask for: what is in
 * the template is what is shown. */

#include "core/pack/sp-pack-messages.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-file.h"
#include "core/pack/sp-pack-members.h"

#include <string.h>

/* Where the text of a member is shown, for translators: in English, which they read. */
static const struct
{
  const char *member;
  const char *where;
} places[] = {
  { "pack title", "The title of the whole content" },
  { "pack summary", "What the whole content is about" },
  { "pack interests", "About the content: who paid for it, ties to vendors" },
  { "pack authors", "Who wrote the content: a name stays as it is, words are translated" },
  { "source title", "A source, in lists of sources. Titles of books and pages stay as they are; "
                    "words around them, like “chapter” or “article”, are translated" },
  { "term title", "A word of the glossary, as a dictionary has it" },
  { "term text", "What a word of the glossary means, for a newcomer" },
  { "term forms",
    "Another form of a word of the glossary, as texts have it: each that your language "
    "has, by which the word is found" },
  { "family title", "A heading above roles that belong together" },
  { "proficiency title", "How well somebody has a skill: one or two words" },
  { "proficiency text", "What somebody can do who has a skill so well" },
  { "group title", "A heading above rows of the comparison" },
  { "role title", "The name of a role, everywhere: use the title that job ads use" },
  { "role discipline", "The work of a role without the person, where a title would not fit" },
  { "role titles", "A title under which the work of a role is advertised, as in your country" },
  { "role summary", "One sentence under the name of a role" },
  { "role also-called", "Another title of the same work, on the page of a role and for the search: "
                        "add none, leave the English ones that job ads use" },
  { "role story", "A paragraph of the page of a role, under “Story”" },
  { "role upsides", "On the page of a role, under “Upsides”" },
  { "role downsides", "On the page of a role, under “Downsides”" },
  { "role day", "A paragraph of the page of a role, under “An Ordinary Day”" },
  { "duty title", "A duty of a role in a few words, a heading on the page of the role" },
  { "duty text", "What is done in a duty, under its heading on the page of a role" },
  { "duty examples", "What a duty can be, for example" },
  { "area title", "The heading of a row of the comparison: short" },
  { "area group", "A heading above rows of the comparison" },
  { "area help", "What a row of the comparison means, behind its info button" },
  { "cell text", "A cell of the comparison: what holds for a role in this row" },
  { "cell items", "A short name in a cell of the comparison. The names of products and "
                  "certificates stay as they are. Items that differ must stay different" },
  { "overlap title", "Something that roles share, in a few words: the heading of a row" },
  { "overlap shared", "What all of the roles do" },
  { "lean text", "Which way a role leans in what it shares with others" },
  { "statement text", "A statement of the questions that help to choose: the person agrees or "
                      "disagrees" },
  { "statement because", "Why an answer counts, under the statement and among the reasons" },
  { "skill title", "The name of a skill; names of products stay as they are" },
  { "why text", "Why a role needs a skill" },
  { "skill-level text", "What it means to have a skill so well" },
  { "skill start", "The first step to learn a skill, in the plan" },
  { "skill help", "What a skill is, in the plan" },
  { "level title", "The name of a level of the career ladders: one or two words" },
  { "rung title", "A step of a career ladder, in a small box: short" },
  { "rung summary", "What one does and is trusted with on a step of a career ladder" },
  { "move how", "What it takes to get from one step of the career ladders to another" },
  { "certificate level", "How far a certificate goes, in the words of who issues it" },
  { "certificate replaces", "The certificate or exam that a certificate replaced: names and codes "
                            "stay as they are" },
  { "passage title", "The heading of a short text of the guide" },
  { "passage paragraphs", "A paragraph of a short text of the guide" },
  { "question text", "Something for a class to talk about" },
  { "lesson title", "What a lesson at school is called, for pupils" },
  { "lesson aims", "What pupils can do after a lesson, for the teacher" },
  { "lesson preparation", "What the teacher does before a lesson" },
  { "lesson take-home", "What pupils do at home after a lesson" },
  { "lesson-step title", "What is done in a part of a lesson, in a few words" },
  { "lesson-step paragraphs", "What the teacher does in a part of a lesson" },
};

/* A text and all the places that have it; gettext knows it once. */
typedef struct
{
  char *context;     /* (owned) */
  char *text;        /* (owned) */
  GPtrArray *places; /* (owned) (element-type SpProblem): those of the collection */
} Message;

typedef struct
{
  GPtrArray *messages; /* (owned) (element-type Message): in the order of the file */
  GHashTable *by_key;  /* (owned): context, EOT and text -> Message */
  GPtrArray *places;   /* (owned) (element-type SpProblem): a place is a problem of no kind */
} Collection;

static void
message_free (Message *self)
{
  g_free (self->context);
  g_free (self->text);
  g_ptr_array_unref (self->places);
  g_free (self);
}

static void
place_free (SpProblem *self)
{
  g_free (self->path);
  g_free (self);
}

static void
collection_init (Collection *self)
{
  self->messages = g_ptr_array_new_with_free_func ((GDestroyNotify) message_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
}

static void
collection_clear (Collection *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->places);
}

static Message *
ensure_message (Collection *self, const char *context, const char *text)
{
  g_autofree char *key = g_strconcat (context, "\004", text, NULL);
  Message *message = g_hash_table_lookup (self->by_key, key);

  if (message != NULL)
    return message;
  message = g_new0 (Message, 1);
  message->context = g_strdup (context);
  message->text = g_strdup (text);
  message->places = g_ptr_array_new ();
  g_ptr_array_add (self->messages, message);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), message);
  return message;
}

/* An SpTranslateFunc that only listens. */
static const char *
collect (const char *context, const char *path, const char *text, gpointer data)
{
  Collection *self = data;
  SpProblem *place = g_new0 (SpProblem, 1);

  place->path = g_strdup (path);
  g_ptr_array_add (self->places, place);
  g_ptr_array_add (ensure_message (self, context, text)->places, place);
  return text;
}

/* "cell tools items" is one of many "cell items". */
static const char *
find_where (const char *context)
{
  gsize n_type = strcspn (context, " ");
  g_autofree char *type = g_strndup (context, n_type);
  g_autofree char *member = g_strconcat (type, strrchr (context, ' '), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].member, member))
      return places[i].where;
  g_return_val_if_reached ("");
}

/* What a translator can find an element by: its id, or what it leads from and to. */
static char *
name_element (const SpObjectType *type, gconstpointer element)
{
  const SpMember *id = sp_object_type_find_member (type, "id");
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  if (id != NULL)
    return g_strdup (G_STRUCT_MEMBER (const char *, element, id->offset));
  for (guint i = 0; i < type->n_members; i++)
    if (type->members[i].kind == SP_MEMBER_REFERENCE)
      g_ptr_array_add (ends, G_STRUCT_MEMBER (char *, element, type->members[i].offset));
  g_ptr_array_add (ends, NULL);
  return g_strjoinv (" → ", (char **) ends->pdata);
}

/* "areas[3].cells" says little to a person, "areas[daily-work].cells" does. */
static char *
describe_path (const SpPack *pack, const char *path)
{
  gsize n_list = strcspn (path, "[");
  g_autofree char *list = g_strndup (path, n_list);
  const SpMember *member = sp_object_type_find_member (&sp_pack_object_type, list);
  g_autofree char *name = NULL;
  const SpTexts *elements;
  const char *element;

  if (path[n_list] == '\0' || member == NULL || member->object == NULL)
    return g_strdup (path);
  elements = (const SpTexts *) ((const char *) pack + member->offset);
  element = (const char *) elements->items +
            g_ascii_strtoull (path + n_list + 1, NULL, 10) * member->object->size;
  name = name_element (member->object, element);
  return *name == '\0' ? g_strdup (path)
                       : g_strdup_printf ("%s[%s]%s", list, name, strchr (path, ']') + 1);
}

static void
append_quoted (GString *string, const char *keyword, const char *text)
{
  g_string_append_printf (string, "%s \"", keyword);
  for (const char *at = text; *at != '\0'; at++)
    switch (*at)
      {
      case '\n':
        g_string_append (string, at[1] != '\0' ? "\\n\"\n\"" : "\\n");
        break;
      case '\t':
        g_string_append (string, "\\t");
        break;
      case '"':
      case '\\':
        g_string_append_c (string, '\\');
        /* fall through */
      default:
        g_string_append_c (string, *at);
      }
  g_string_append (string, "\"\n");
}

static void
append_message (GString *string, const Message *message, const SpPack *pack, const char *name)
{
  g_string_append_printf (string, "\n#. %s.\n", find_where (message->context));
  for (guint i = 0; i < message->places->len; i++)
    {
      const SpProblem *place = message->places->pdata[i];
      g_autofree char *path = describe_path (pack, place->path);

      g_string_append_printf (string, "#. %s\n", path);
    }
  for (guint i = 0; i < message->places->len; i++)
    g_string_append_printf (string, "#: %s:%u\n", name,
                            ((SpProblem *) message->places->pdata[i])->line);
  append_quoted (string, "msgctxt", message->context);
  append_quoted (string, "msgid", message->text);
  g_string_append (string, "msgstr \"\"\n");
}

static int
compare_by_line (gconstpointer a, gconstpointer b)
{
  const SpProblem *first = (*(Message *const *) a)->places->pdata[0];
  const SpProblem *second = (*(Message *const *) b)->places->pdata[0];

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  return first->column < second->column ? -1 : first->column > second->column;
}

static void
sort_by_place (Collection *self, GBytes *bytes)
{
  sp_json_locate (bytes, self->places);
  for (guint i = 0; i < self->messages->len; i++)
    sp_problems_sort (((Message *) self->messages->pdata[i])->places);
  g_ptr_array_sort (self->messages, compare_by_line);
}

/**
 * sp_pack_messages_to_pot:
 * @bytes: the contents of a pack
 * @name: the file, as references to it and messages of errors call it
 * @error: return location for an #SpJsonError; see sp_pack_new_from_bytes()
 *
 * Writes each translatable text of a pack as a message of gettext: with the context that the reader
 * asks under, all lines that have it, and a comment on where it is shown.
 *
 * Returns: (nullable) (transfer full): a template (.pot), or %NULL with @error set
 */
char *
sp_pack_messages_to_pot (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (SpPack) pack = NULL;
  GString *pot = NULL;
  Collection collection;

  collection_init (&collection);
  pack = sp_pack_new_from_bytes (bytes, name, collect, &collection, error);
  if (pack != NULL)
    {
      pot = g_string_new ("# Made by po/extract-pack.c: meson compile -C _build content-pot\n"
                          "msgid \"\"\n"
                          "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
      sort_by_place (&collection, bytes);
      for (guint i = 0; i < collection.messages->len; i++)
        append_message (pot, collection.messages->pdata[i], pack, name);
    }
  collection_clear (&collection);
  return pot != NULL ? g_string_free (pot, FALSE) : NULL;
}
