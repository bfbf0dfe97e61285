/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pack format as one table. The reader, its messages, the JSON Schema and the extraction of
 * strings for translators all walk it, so they cannot drift apart. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpMemberKind:
 * @SP_MEMBER_TEXT: plain text, or with a `target` the id of an element of that list, which must
 *   stand before it in the table; stored as `const char *`
 * @SP_MEMBER_ID: a text of a-z, 0-9 and dashes; `const char *`
 * @SP_MEMBER_DATE: a day of the calendar, YYYY-MM-DD; `const char *`
 * @SP_MEMBER_URL: an https address; `const char *`
 * @SP_MEMBER_INTEGER: a whole number from `min` to `max`; `int`
 * @SP_MEMBER_BOOLEAN: true or false; `gboolean`
 * @SP_MEMBER_CHOICE: one of `choices`; its position as `int`
 * @SP_MEMBER_TEXTS: a list of texts; `SpTexts`
 * @SP_MEMBER_PARAGRAPHS: a text or a list of texts; `SpTexts`
 * @SP_MEMBER_REFERENCE: the id of an element of the list `target`; `SpReference`
 * @SP_MEMBER_REFERENCES: a list of such ids; `SpReferences`
 * @SP_MEMBER_OBJECT: one `object`; a pointer to it, or %NULL
 * @SP_MEMBER_OBJECTS: a list of `object`s; an `SP_LIST`
 * @SP_MEMBER_MAP: an object with one member for each of some elements of the list `target`. Each
 *   becomes an `object` that begins with an `SpReference` to the element: an `SP_LIST`
 *
 * What a member holds, and as what it is stored.
 */
typedef enum
{
  SP_MEMBER_TEXT,
  SP_MEMBER_ID,
  SP_MEMBER_DATE,
  SP_MEMBER_URL,
  SP_MEMBER_INTEGER,
  SP_MEMBER_BOOLEAN,
  SP_MEMBER_CHOICE,
  SP_MEMBER_TEXTS,
  SP_MEMBER_PARAGRAPHS,
  SP_MEMBER_REFERENCE,
  SP_MEMBER_REFERENCES,
  SP_MEMBER_OBJECT,
  SP_MEMBER_OBJECTS,
  SP_MEMBER_MAP
} SpMemberKind;

typedef enum
{
  SP_MEMBER_NO_FLAGS = 0,
  SP_MEMBER_REQUIRED = 1 << 0,
  SP_MEMBER_TRANSLATABLE = 1 << 1
} SpMemberFlags;

typedef struct _SpObjectType SpObjectType;

/**
 * SpMember:
 * @name: as the file writes it
 * @kind: what it holds
 * @flags: required, translatable
 * @offset: where it is stored, in bytes from the start of the structure
 * @object: (nullable): the type of an element, for objects and maps
 * @target: (nullable): the list of the pack that a reference, a map's keys or a text may point to
 * @choices: (nullable): the words of a choice
 * @min: the least number allowed
 * @max: the greatest number, the most characters of a text or the most elements of a list
 * @help: one line for somebody who writes a pack, in English
 */
typedef struct
{
  const char *name;
  SpMemberKind kind;
  SpMemberFlags flags;
  gsize offset;
  const SpObjectType *object;
  const char *target;
  const char *const *choices;
  int min;
  int max;
  const char *help;
} SpMember;

/**
 * SpObjectType:
 * @name: what the object is called; with a member's name it is the context of a translation
 * @size: of its structure, in bytes
 * @is_scalar: whether a map holds the value of the only member in place of an object
 * @members: its members
 * @n_members: how many
 */
struct _SpObjectType
{
  const char *name;
  gsize size;
  gboolean is_scalar;
  const SpMember *members;
  guint n_members;
};

/** The most roles of a pack, and the most characters of a text, of an id and of an address. */
#define SP_PACK_MAX_ROLES 256
#define SP_PACK_MAX_TEXT 8192
#define SP_PACK_MAX_ID 128
#define SP_PACK_MAX_URL 2048

/** The only format there is. */
#define SP_PACK_FORMAT 1

extern const SpObjectType sp_pack_object_type;

const SpMember *sp_object_type_find_member (const SpObjectType *self, const char *name);
char *sp_member_get_context (const SpObjectType *type,
                             const SpMember *member,
                             const char *detail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
