/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-place.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SP_LIST:
 * @Type: the type of an element
 *
 * A read-only list inside a pack. `items` has `n_items` elements and one zeroed element behind the
 * last; it is %NULL only when `n_items` is 0. The pack owns the memory.
 */
#define SP_LIST(Type)  \
  struct               \
  {                    \
    const Type *items; \
    guint n_items;     \
  }

typedef const char *SpText;

/**
 * SpReference:
 * @id: (nullable): the id as written, or %NULL where the member was left out
 * @index: the position of what is meant in its list of the pack; valid when @id is not %NULL
 *
 * A reference from one object of a pack to another. References of a read pack always resolve.
 */
typedef struct
{
  const char *id;
  guint index;
} SpReference;

typedef SP_LIST (SpText) SpTexts;
typedef SP_LIST (SpReference) SpReferences;

/** A colour name of the palette; `paint` and the style sheet say what it looks like. */
typedef enum
{
  SP_COLOR_BLUE,
  SP_COLOR_ORANGE,
  SP_COLOR_GREEN,
  SP_COLOR_PURPLE,
  SP_COLOR_RED,
  SP_COLOR_TEAL,
  SP_COLOR_YELLOW,
  SP_COLOR_PINK,
  SP_COLOR_BROWN,
  SP_COLOR_SLATE,
  SP_N_COLORS
} SpColor;

/** Where a claim comes from. `checked` is an ISO date, `url` https or %NULL. */
typedef struct
{
  const char *id;
  const char *title;
  const char *url;
  const char *checked;
} SpSource;

/** A word that is explained where it stands; `forms` are others of it, as in a plural. */
typedef struct
{
  const char *id;
  const char *title;
  const char *text;
  SpTexts forms;
} SpTerm;

/** A family of roles, to find one's way among many. */
typedef struct
{
  const char *id;
  const char *title;
} SpFamily;

/** A group of rows; an area that names no listed group uses its own words as the title. */
typedef struct
{
  const char *id;
  const char *title;
} SpGroup;

/** `title` may be %NULL. */
typedef struct
{
  const char *title;
  const char *text;
  SpTexts examples;
  SpReferences skills;
} SpDuty;

/** `discipline` is the work without the person, `titles` those under which it is advertised; `code`
 * and `url` are what another framework calls the role and where. */
typedef struct
{
  const char *id;
  const char *title;
  const char *discipline;
  const char *summary;
  SpReference family;
  const char *code;
  const char *url;
  SpTexts also_called;
  SpTexts titles;
  int color; /* an SpColor */
  SpTexts story;
  SP_LIST (SpDuty) duties;
  SpTexts upsides;
  SpTexts downsides;
  SpTexts day;
  SpReferences sources;
} SpRole;

/** What one role (or rung) has in one row: a text, items, or the cell of another (`same_as`). */
typedef struct
{
  SpReference role;
  const char *text;
  SpTexts items;
  SpReference same_as;
  SpReferences sources;
} SpCell;

typedef SP_LIST (SpCell) SpCells;

/** A row of the comparison; in `rungs`, the role of a cell is a rung. */
typedef struct
{
  const char *id;
  const char *title;
  const char *group;
  const char *help;
  SpCells cells;
  SpCells rungs;
} SpArea;

/** What is said of one role: which way it leans in something shared, why it needs a skill. */
typedef struct
{
  SpReference role;
  const char *text;
} SpLean;

typedef SP_LIST (SpLean) SpLeans;

typedef struct
{
  const char *id;
  const char *title;
  const char *shared;
  SpLeans leans;
  SpReferences skills;
  SpReferences sources;
} SpOverlap;

/** A number for a role: -2..2 in a statement, 0..3 in a skill. */
typedef struct
{
  SpReference role;
  int value;
} SpRoleValue;

typedef SP_LIST (SpRoleValue) SpRoleValues;

/** A sentence of the wizard that a person agrees or disagrees with. */
typedef struct
{
  const char *id;
  const char *text;
  const char
      *wording; /* (nullable): @text as its author wrote it, in whatever language it is shown */
  SpRoleValues points;
  const char *because;
} SpStatement;

/** How well one can have a skill: a step of the pack's scale, lowest first. */
typedef struct
{
  const char *id;
  const char *title;
  const char *text;
} SpProficiency;

/** What a step of the scale means for one skill. */
typedef struct
{
  SpReference step;
  const char *text;
} SpSkillLevel;

/** `aliases` and `signals` are how ads ask for it, `german` how German ones do; `exclude` has phrases in which they mean
 * something else. */
typedef struct
{
  const char *id;
  const char *title;
  const char *kind;
  SpTexts aliases;
  SpTexts signals;
  SpTexts german;
  SpTexts exclude;
  SpRoleValues roles;
  SpLeans why;
  SpReferences builds_on;
  SP_LIST (SpSkillLevel) levels;
  const char *code;
  const char *url;
  SpReferences sources;
  gboolean transferable;
  const char *start;
  const char *help;
} SpSkill;

typedef struct
{
  SpReference skill;
  SpReference level; /* a step of the scale */
} SpRungSkill;

/** The name of a level of the ladders, for example 1 "Junior". */
typedef struct
{
  int level;
  const char *title;
} SpLevel;

/** How long it usually takes, from the start of the career; `to` is 0 where it is open. */
typedef struct
{
  int from;
  int to;
  SpReferences sources;
} SpYears;

/** A step of a ladder. Level 0 is a way in; `role.id` is %NULL for a way in from elsewhere.
 * `optional` names those of its skills that can be left out, `years` may be %NULL. */
typedef struct
{
  const char *id;
  const char *title;
  int level;
  SpReference role;
  const char *summary;
  SpReferences certificates;
  SP_LIST (SpRungSkill) skills;
  SpReferences optional;
  const SpYears *years;
  const char *code;
  const char *url;
  SpReferences sources;
} SpRung;

/** A way from one rung to another; `how` says what the step asks. */
typedef struct
{
  SpReference from;
  SpReference to;
  const char *how;
  gboolean optional;
  SpReferences sources;
} SpMove;

typedef struct
{
  const char *id;
  const char *title;
  const char *issuer;
  const char *level;
  const char *code;
  const char *checked;
  const char *replaces;
  const char *replaced_on;
  const char *until;
  SpReferences requires;
  SpReferences roles;
  SpReferences sources;
} SpCertificate;

/** What a job ad can leave open, so that there is something to ask. */
typedef enum
{
  SP_UNSAID_NOTHING,
  SP_UNSAID_DUTIES, /* the text says too little of the work */
  SP_UNSAID_TITLE,  /* the title does not fit, or the work is a mixture */
  SP_UNSAID_ON_CALL,
  SP_UNSAID_SENIORITY,
  SP_UNSAID_YEARS,
  SP_UNSAID_DEGREE,
  SP_UNSAID_PLACE,
  SP_UNSAID_PAY
} SpUnsaid;

/**
 * A text of the guide. `place` is the page that shows it; one with `about` belongs to those roles,
 * one with `between` is advice for somebody who is torn between exactly those, and one with `unsaid`
 * (an SpUnsaid) has questions about a job ad that leaves that open.
 */
typedef struct
{
  const char *id;
  const char *title;
  SpTexts paragraphs;
  const char *place;
  int unsaid;
  SpReferences about;
  SpReferences between;
  SpReferences sources;
} SpPassage;

/** The pages that a question for a class can belong to. */
typedef enum
{
  SP_QUESTION_COMPARE,
  SP_QUESTION_CHOOSE,
  SP_QUESTION_LADDER,
  SP_QUESTION_ROLE
} SpQuestionPage;

/** Something for a class to talk about. `about` is a row, a statement, a rung or a role, as the page
 * has it; its id is %NULL where the question is about all of the page. */
typedef struct
{
  const char *id;
  const char *text;
  int page; /* an SpQuestionPage */
  SpReference about;
} SpQuestion;

/** A part of a lesson: how long it takes, what is done in it, and questions to talk about. */
typedef struct
{
  int minutes;
  const char *title;
  SpTexts paragraphs;
  SpReferences questions;
} SpLessonStep;

/** A plan for a teacher; a lesson is as long as its steps are together. */
typedef struct
{
  const char *id;
  const char *title;
  SpTexts aims;
  SpTexts preparation;
  SP_LIST (SpLessonStep) steps;
  SpTexts take_home;
} SpLesson;

/**
 * SpPack:
 *
 * All content of one file: immutable, reference counted, and the owner of every text and list that
 * can be reached from it. Members are those of the pack format (see sp-pack-members.c, whose table
 * says what each one means); one that was left out is %NULL or an empty list.
 */
typedef struct _SpPack SpPack;
typedef struct _SpGlossary SpGlossary;

struct _SpPack
{
  int format;
  const char *id;
  const char *title;
  const char *language;
  const char *updated;
  SpTexts authors;
  const char *license;
  const char *summary;
  SpTexts interests;
  SP_LIST (SpSource) sources;
  SP_LIST (SpTerm) terms;
  SP_LIST (SpFamily) families;
  SP_LIST (SpProficiency) scale; /* never empty: awareness, working, practitioner, expert */
  SP_LIST (SpGroup) groups;
  SP_LIST (SpRole) roles;
  SP_LIST (SpArea) areas;
  SP_LIST (SpOverlap) overlaps;
  SP_LIST (SpStatement) statements;
  SP_LIST (SpSkill) skills;
  SpTexts elsewhere; /* phrases of ads for work that is none of the roles */
  SP_LIST (SpLevel) levels;
  SP_LIST (SpRung) rungs;
  SP_LIST (SpMove) moves;
  SP_LIST (SpCertificate) certificates;
  SP_LIST (SpPassage) passages;
  SP_LIST (SpQuestion) questions;
  SP_LIST (SpLesson) lessons;

  /*< private >*/
  SpPack *parent;        /* (owned) (nullable): has the texts of a pack that was made from it */
  GStringChunk *strings; /* (owned) */
  GPtrArray *blocks;     /* (owned) (element-type gpointer): the arrays behind the lists */
  GHashTable *positions; /* (owned): "LIST/ID" in strings -> position + 1 */
  SpGlossary *glossary;  /* (owned) (nullable): made when it is first asked */
};

#define SP_TYPE_PACK (sp_pack_get_type ())

GType sp_pack_get_type (void) G_GNUC_CONST;
SpPack *sp_pack_ref (SpPack *self);
void sp_pack_unref (SpPack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPack, sp_pack_unref)

int sp_pack_find (const SpPack *self, const char *list, const char *id);
gboolean sp_pack_fills_place (const SpPack *self, const char *place);
GPtrArray *sp_pack_list_passages (const SpPack *self, const char *place) G_GNUC_WARN_UNUSED_RESULT;

const char *sp_pack_get_group_title (const SpPack *self, const char *group);
const char *sp_pack_get_level_title (const SpPack *self, int level);

gboolean sp_references_contain (const SpReferences *self, guint position);
gboolean sp_texts_contain (const SpTexts *self, const char *text);
gboolean sp_texts_are_same_set (const SpTexts *self, const SpTexts *other);

const SpCell *sp_area_get_cell (const SpArea *self, guint role);
const SpCell *sp_area_get_rung_cell (const SpArea *self, guint rung);
int sp_skill_get_need (const SpSkill *self, guint role);
const SpRungSkill *sp_rung_find_skill (const SpRung *self, guint skill);
const char *sp_skill_get_why (const SpSkill *self, guint role);
const char *sp_skill_get_level_text (const SpSkill *self, guint step);
const char *sp_overlap_get_lean (const SpOverlap *self, guint role);

G_END_DECLS
