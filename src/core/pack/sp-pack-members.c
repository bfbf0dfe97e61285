/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/pack/sp-pack-members.h"
#include "core/pack/sp-pack.h"

/* One line a member. The structure type is named once, at the head of each list. */
#define REQUIRED SP_MEMBER_REQUIRED
#define TRANSLATED SP_MEMBER_TRANSLATABLE
#define PLAIN SP_MEMBER_NO_FLAGS

#define AT(field) G_STRUCT_OFFSET (STRUCTURE, field)
#define TEXT(name, field, flags, help)                                                   \
  {                                                                                      \
    name, SP_MEMBER_TEXT, flags, AT (field), NULL, NULL, NULL, 0, SP_PACK_MAX_TEXT, help \
  }
#define TEXT_OR_ID(name, field, flags, target, help)                                       \
  {                                                                                        \
    name, SP_MEMBER_TEXT, flags, AT (field), NULL, target, NULL, 0, SP_PACK_MAX_TEXT, help \
  }
#define ID(name, field, flags, help)                                                 \
  {                                                                                  \
    name, SP_MEMBER_ID, flags, AT (field), NULL, NULL, NULL, 0, SP_PACK_MAX_ID, help \
  }
#define DATE(name, field, flags, help)                                     \
  {                                                                        \
    name, SP_MEMBER_DATE, flags, AT (field), NULL, NULL, NULL, 0, 10, help \
  }
#define URL(name, field, flags, help)                                                  \
  {                                                                                    \
    name, SP_MEMBER_URL, flags, AT (field), NULL, NULL, NULL, 0, SP_PACK_MAX_URL, help \
  }
#define INTEGER(name, field, flags, min, max, help)                              \
  {                                                                              \
    name, SP_MEMBER_INTEGER, flags, AT (field), NULL, NULL, NULL, min, max, help \
  }
#define BOOLEAN(name, field, flags, help)                                    \
  {                                                                          \
    name, SP_MEMBER_BOOLEAN, flags, AT (field), NULL, NULL, NULL, 0, 1, help \
  }
#define CHOICE(name, field, flags, choices, help)                              \
  {                                                                            \
    name, SP_MEMBER_CHOICE, flags, AT (field), NULL, NULL, choices, 0, 0, help \
  }
#define TEXTS(name, field, flags, max, help)                                 \
  {                                                                          \
    name, SP_MEMBER_TEXTS, flags, AT (field), NULL, NULL, NULL, 0, max, help \
  }
#define PARAGRAPHS(name, field, flags, max, help)                                 \
  {                                                                               \
    name, SP_MEMBER_PARAGRAPHS, flags, AT (field), NULL, NULL, NULL, 0, max, help \
  }
#define REFERENCE(name, field, flags, target, help)                              \
  {                                                                              \
    name, SP_MEMBER_REFERENCE, flags, AT (field), NULL, target, NULL, 0, 0, help \
  }
#define REFERENCES(name, field, flags, target, max, help)                           \
  {                                                                                 \
    name, SP_MEMBER_REFERENCES, flags, AT (field), NULL, target, NULL, 0, max, help \
  }
#define OBJECTS(name, field, flags, type, max, help)                            \
  {                                                                             \
    name, SP_MEMBER_OBJECTS, flags, AT (field), &type, NULL, NULL, 0, max, help \
  }
#define OBJECT(name, field, flags, type, help)                               \
  {                                                                          \
    name, SP_MEMBER_OBJECT, flags, AT (field), &type, NULL, NULL, 0, 1, help \
  }
#define MAP(name, field, flags, type, target, max, help)                      \
  {                                                                           \
    name, SP_MEMBER_MAP, flags, AT (field), &type, target, NULL, 0, max, help \
  }

#define OBJECT_TYPE(variable, name, is_scalar, members)                                \
  static const SpObjectType variable = { name, sizeof (STRUCTURE), is_scalar, members, \
                                         G_N_ELEMENTS (members) }

static const char *const color_choices[] = { "blue",   "orange", "green", "purple", "red", "teal",
                                             "yellow", "pink",   "brown", "slate",  NULL };
static const char *const question_page_choices[] = { "compare", "choose", "ladder", "role", NULL };
static const char *const unsaid_choices[] = { "nothing", "duties", "title", "on-call", "seniority",
                                              "years",   "degree", "place", "pay",     NULL };

#define STRUCTURE SpSource
static const SpMember source_members[] = {
  ID ("id", id, REQUIRED, "What other objects call the source"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its title, with the author or publisher"),
  URL ("url", url, PLAIN, "Where it can be read"),
  DATE ("checked", checked, REQUIRED, "The day on which somebody last read it there"),
};
OBJECT_TYPE (source_type, "source", FALSE, source_members);
#undef STRUCTURE

#define STRUCTURE SpTerm
static const SpMember term_members[] = {
  ID ("id", id, REQUIRED, "What to call the term"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "The word, as a dictionary has it"),
  TEXT ("text", text, REQUIRED | TRANSLATED, "What it means, for a newcomer"),
  TEXTS ("forms", forms, TRANSLATED, 64, "Other forms of the word, for example its plural"),
};
OBJECT_TYPE (term_type, "term", FALSE, term_members);
#undef STRUCTURE

#define STRUCTURE SpFamily
static const SpMember family_members[] = {
  ID ("id", id, REQUIRED, "What roles call the family"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "The heading above its roles"),
};
OBJECT_TYPE (family_type, "family", FALSE, family_members);
#undef STRUCTURE

#define STRUCTURE SpProficiency
static const SpMember proficiency_members[] = {
  ID ("id", id, REQUIRED, "What rungs and skills call the step"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its name in a word or two"),
  TEXT ("text", text, TRANSLATED, "What somebody can do who has a skill so well"),
};
OBJECT_TYPE (proficiency_type, "proficiency", FALSE, proficiency_members);
#undef STRUCTURE

#define STRUCTURE SpGroup
static const SpMember group_members[] = {
  ID ("id", id, REQUIRED, "What the rows call the group"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "The heading above its rows"),
};
OBJECT_TYPE (group_type, "group", FALSE, group_members);
#undef STRUCTURE

#define STRUCTURE SpDuty
static const SpMember duty_members[] = {
  TEXT ("title", title, TRANSLATED, "The duty in a few words"),
  TEXT ("text", text, REQUIRED | TRANSLATED, "What is done"),
  TEXTS ("examples", examples, TRANSLATED, 64, "What that can be, for example"),
  REFERENCES ("skills", skills, PLAIN, "skills", 64, "The skills that it takes"),
};
OBJECT_TYPE (duty_type, "duty", FALSE, duty_members);
#undef STRUCTURE

#define STRUCTURE SpRole
static const SpMember role_members[] = {
  ID ("id", id, REQUIRED, "What other objects call the role"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its title"),
  TEXT ("discipline", discipline, TRANSLATED, "The work without the person: Cloud engineering"),
  TEXT ("summary", summary, REQUIRED | TRANSLATED, "What it is, in one short sentence"),
  REFERENCE ("family", family, PLAIN, "families", "The family of roles that it belongs to"),
  TEXT ("code", code, PLAIN, "What another framework calls it"),
  URL ("url", url, PLAIN, "Where that framework describes it"),
  TEXTS ("also-called", also_called, TRANSLATED, 64, "Other titles of the same work"),
  TEXTS ("titles", titles, TRANSLATED, 256, "Titles under which the work is advertised"),
  CHOICE ("color", color, PLAIN, color_choices, "Its colour in tables and drawings"),
  PARAGRAPHS ("story", story, TRANSLATED, 64, "Where the role comes from and what it is about"),
  OBJECTS ("duties", duties, PLAIN, duty_type, 64, "What somebody in the role is responsible for"),
  TEXTS ("upsides", upsides, TRANSLATED, 64, "What speaks for it"),
  TEXTS ("downsides", downsides, TRANSLATED, 64, "What speaks against it"),
  PARAGRAPHS ("day", day, TRANSLATED, 64, "What an ordinary day is like"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where all this comes from"),
};
OBJECT_TYPE (role_type, "role", FALSE, role_members);
#undef STRUCTURE

#define STRUCTURE SpCell
static const SpMember cell_members[] = {
  TEXT ("text", text, TRANSLATED, "What holds for the role in this row"),
  TEXTS ("items", items, TRANSLATED, 512, "Short names, compared exactly between the roles"),
  REFERENCE ("same-as", same_as, PLAIN, "roles", "The role whose cell holds for this one too"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (cell_type, "cell", FALSE, cell_members);

static const SpMember rung_cell_members[] = {
  TEXT ("text", text, TRANSLATED, "What holds for the rung in this row"),
  TEXTS ("items", items, TRANSLATED, 512, "Short names, compared exactly between the rungs"),
  REFERENCE ("same-as", same_as, PLAIN, "rungs", "The rung whose cell holds for this one too"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (rung_cell_type, "rung-cell", FALSE, rung_cell_members);
#undef STRUCTURE

#define STRUCTURE SpArea
static const SpMember area_members[] = {
  ID ("id", id, REQUIRED, "What to call the row on the command line"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "The heading of the row"),
  TEXT_OR_ID ("group",
              group,
              REQUIRED | TRANSLATED,
              "groups",
              "The id of a listed group, or its title"),
  TEXT ("help", help, TRANSLATED, "What the row means, for a newcomer"),
  MAP ("cells", cells, REQUIRED, cell_type, "roles", SP_PACK_MAX_ROLES, "What holds for each role"),
  MAP ("rungs", rungs, PLAIN, rung_cell_type, "rungs", 4096, "What holds for each rung"),
};
OBJECT_TYPE (area_type, "area", FALSE, area_members);
#undef STRUCTURE

#define STRUCTURE SpLean
static const SpMember lean_members[] = {
  TEXT ("text", text, REQUIRED | TRANSLATED, "Which way the role leans"),
};
OBJECT_TYPE (lean_type, "lean", TRUE, lean_members);

static const SpMember why_members[] = {
  TEXT ("text", text, REQUIRED | TRANSLATED, "Why the role needs the skill"),
};
OBJECT_TYPE (why_type, "why", TRUE, why_members);
#undef STRUCTURE

#define STRUCTURE SpOverlap
static const SpMember overlap_members[] = {
  ID ("id", id, REQUIRED, "What to call it"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "What is shared, in a few words"),
  TEXT ("shared", shared, REQUIRED | TRANSLATED, "What all of the roles do"),
  MAP ("leans",
       leans,
       PLAIN,
       lean_type,
       "roles",
       SP_PACK_MAX_ROLES,
       "Which way each role leans in it"),
  REFERENCES ("skills", skills, PLAIN, "skills", 64, "The skills that it takes"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (overlap_type, "overlap", FALSE, overlap_members);
#undef STRUCTURE

#define STRUCTURE SpRoleValue
static const SpMember points_members[] = {
  INTEGER ("value", value, REQUIRED, -2, 2, "How much agreeing speaks for the role"),
};
OBJECT_TYPE (points_type, "points", TRUE, points_members);

static const SpMember weight_members[] = {
  INTEGER ("value", value, REQUIRED, 0, 3, "How much the role needs the skill"),
};
OBJECT_TYPE (weight_type, "weight", TRUE, weight_members);
#undef STRUCTURE

#define STRUCTURE SpStatement
static const SpMember statement_members[] = {
  ID ("id", id, REQUIRED, "What answer sheets call the statement"),
  TEXT ("text", text, REQUIRED | TRANSLATED, "A plain sentence about the person"),
  MAP ("points",
       points,
       REQUIRED,
       points_type,
       "roles",
       SP_PACK_MAX_ROLES,
       "What agreeing is worth to each role"),
  TEXT ("because", because, TRANSLATED, "Why the answer counts"),
};
OBJECT_TYPE (statement_type, "statement", FALSE, statement_members);
#undef STRUCTURE

#define STRUCTURE SpSkillLevel
static const SpMember skill_level_members[] = {
  TEXT ("text", text, REQUIRED | TRANSLATED, "What having the skill so well means"),
};
OBJECT_TYPE (skill_level_type, "skill-level", TRUE, skill_level_members);
#undef STRUCTURE

#define STRUCTURE SpSkill
static const SpMember skill_members[] = {
  ID ("id", id, REQUIRED, "What other objects call the skill"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its name"),
  ID ("kind", kind, REQUIRED, "What sort of skill, for example tool or practice"),
  TEXTS ("aliases", aliases, PLAIN, 256, "Other names that a job ad may use"),
  TEXTS ("signals", signals, PLAIN, 256, "Phrases of job ads that ask for it"),
  TEXTS ("german", german, PLAIN, 256, "The same in German: for German job ads alone"),
  TEXTS ("exclude", exclude, PLAIN, 256, "Phrases with an alias that mean something else"),
  MAP ("roles",
       roles,
       REQUIRED,
       weight_type,
       "roles",
       SP_PACK_MAX_ROLES,
       "How much each role needs it"),
  MAP ("why", why, PLAIN, why_type, "roles", SP_PACK_MAX_ROLES, "Why a role needs it"),
  REFERENCES ("builds-on", builds_on, PLAIN, "skills", 64, "The skills to have before it"),
  MAP ("levels", levels, PLAIN, skill_level_type, "scale", 16, "What each step of the scale means"),
  TEXT ("code", code, PLAIN, "What another framework calls it"),
  URL ("url", url, PLAIN, "Where that framework describes it"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
  BOOLEAN ("transferable", transferable, PLAIN, "Whether it serves in any of the roles"),
  TEXT ("start", start, TRANSLATED, "The first step to learn it"),
  TEXT ("help", help, TRANSLATED, "What it is"),
};
OBJECT_TYPE (skill_type, "skill", FALSE, skill_members);
#undef STRUCTURE

#define STRUCTURE SpLevel
static const SpMember level_members[] = {
  INTEGER ("level", level, REQUIRED, 0, 4095, "The level of the rungs that this names"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "What the level is called"),
};
OBJECT_TYPE (level_type, "level", FALSE, level_members);
#undef STRUCTURE

#define STRUCTURE SpRungSkill
static const SpMember rung_skill_members[] = {
  REFERENCE ("level", level, REQUIRED, "scale", "How well the rung asks for the skill"),
};
OBJECT_TYPE (rung_skill_type, "rung-skill", TRUE, rung_skill_members);
#undef STRUCTURE

#define STRUCTURE SpYears
static const SpMember years_members[] = {
  INTEGER ("from", from, REQUIRED, 0, 60, "Years of work, at least"),
  INTEGER ("to", to, PLAIN, 1, 60, "And at most; none: open"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (years_type, "years", FALSE, years_members);
#undef STRUCTURE

#define STRUCTURE SpRung
static const SpMember rung_members[] = {
  ID ("id", id, REQUIRED, "What moves call the rung"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its title, short enough for a box"),
  INTEGER ("level", level, REQUIRED, 0, 4095, "0 for a way in, then upwards"),
  REFERENCE ("role", role, PLAIN, "roles", "The role whose ladder it belongs to"),
  TEXT ("summary", summary, TRANSLATED, "What one does and is trusted with there"),
  REFERENCES ("certificates", certificates, PLAIN, "certificates", 64, "Certificates held there"),
  MAP ("skills", skills, PLAIN, rung_skill_type, "skills", 8192, "The skills that it asks for"),
  REFERENCES ("optional", optional, PLAIN, "skills", 8192, "Those of them that can be left out"),
  OBJECT ("years", years, PLAIN, years_type, "After how many years of work it is usual"),
  TEXT ("code", code, PLAIN, "What another framework calls it"),
  URL ("url", url, PLAIN, "Where that framework describes it"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (rung_type, "rung", FALSE, rung_members);
#undef STRUCTURE

#define STRUCTURE SpMove
static const SpMember move_members[] = {
  REFERENCE ("from", from, REQUIRED, "rungs", "Where the move starts"),
  REFERENCE ("to", to, REQUIRED, "rungs", "Where it leads"),
  TEXT ("how", how, TRANSLATED, "What the step asks"),
  BOOLEAN ("optional", optional, PLAIN, "Whether the move is one that few make"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (move_type, "move", FALSE, move_members);
#undef STRUCTURE

#define STRUCTURE SpCertificate
static const SpMember certificate_members[] = {
  ID ("id", id, REQUIRED, "What rungs call the certificate"),
  TEXT ("title", title, REQUIRED, "Its official name"),
  TEXT ("issuer", issuer, REQUIRED, "Who issues it"),
  TEXT ("level", level, TRANSLATED, "How far it goes, for example Associate"),
  TEXT ("code", code, PLAIN, "The code of the exam"),
  DATE ("checked", checked, PLAIN, "The day on which name and code were last checked"),
  TEXT ("replaces", replaces, TRANSLATED, "The certificate or exam that it replaced"),
  DATE ("replaced-on", replaced_on, PLAIN, "The day on which it replaced that"),
  DATE ("until", until, PLAIN, "The last day on which it is issued, if it is withdrawn"),
  REFERENCES ("requires", requires, PLAIN, "certificates", 64, "Certificates to have before it"),
  REFERENCES ("roles", roles, PLAIN, "roles", SP_PACK_MAX_ROLES, "The roles that it serves"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (certificate_type, "certificate", FALSE, certificate_members);
#undef STRUCTURE

#define STRUCTURE SpPassage
static const SpMember passage_members[] = {
  ID ("id", id, REQUIRED, "What to call the passage"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its heading"),
  PARAGRAPHS ("paragraphs", paragraphs, REQUIRED | TRANSLATED, 64, "Its text"),
  ID ("place", place, PLAIN, "The page that shows it: compare, role, choose, ladder, plan, ads"),
  CHOICE ("unsaid", unsaid, PLAIN, unsaid_choices, "What a job ad leaves open where it is asked"),
  REFERENCES ("about",
              about,
              PLAIN,
              "roles",
              SP_PACK_MAX_ROLES,
              "The roles that it is about; none: all"),
  REFERENCES ("between",
              between,
              PLAIN,
              "roles",
              SP_PACK_MAX_ROLES,
              "For somebody torn between these roles"),
  REFERENCES ("sources", sources, PLAIN, "sources", 64, "Where this comes from"),
};
OBJECT_TYPE (passage_type, "passage", FALSE, passage_members);
#undef STRUCTURE

#define STRUCTURE SpQuestion
static const SpMember question_members[] = {
  ID ("id", id, REQUIRED, "What to call the question"),
  TEXT ("text", text, REQUIRED | TRANSLATED, "Something for a class to talk about"),
  CHOICE ("page", page, REQUIRED, question_page_choices, "The page that it belongs to"),
  ID ("about", about, PLAIN, "The row, statement, rung or role that it is about"),
};
OBJECT_TYPE (question_type, "question", FALSE, question_members);
#undef STRUCTURE

#define STRUCTURE SpLessonStep
static const SpMember lesson_step_members[] = {
  INTEGER ("minutes", minutes, REQUIRED, 1, 600, "How long it takes"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "What is done, in a few words"),
  PARAGRAPHS ("paragraphs", paragraphs, REQUIRED | TRANSLATED, 64, "How it is done"),
  REFERENCES ("questions", questions, PLAIN, "questions", 64, "What can be talked about in it"),
};
OBJECT_TYPE (lesson_step_type, "lesson-step", FALSE, lesson_step_members);
#undef STRUCTURE

#define STRUCTURE SpLesson
static const SpMember lesson_members[] = {
  ID ("id", id, REQUIRED, "What to call the lesson"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "What it is called in class"),
  TEXTS ("aims", aims, TRANSLATED, 64, "What pupils can do after it"),
  TEXTS ("preparation", preparation, TRANSLATED, 64, "What the teacher does before it"),
  OBJECTS ("steps", steps, REQUIRED, lesson_step_type, 64, "What happens in it, in its order"),
  TEXTS ("take-home", take_home, TRANSLATED, 64, "What pupils do at home after it"),
};
OBJECT_TYPE (lesson_type, "lesson", FALSE, lesson_members);
#undef STRUCTURE

#define STRUCTURE SpPack
static const SpMember pack_members[] = {
  INTEGER ("format", format, REQUIRED, SP_PACK_FORMAT, SP_PACK_FORMAT, "The format's number: 1"),
  ID ("id", id, REQUIRED, "What to call the pack; a translation keeps it"),
  TEXT ("title", title, REQUIRED | TRANSLATED, "Its title"),
  TEXT ("language", language, REQUIRED, "The language it is written in, for example en or pt_BR"),
  DATE ("updated", updated, REQUIRED, "The day of the last change"),
  PARAGRAPHS ("authors", authors, REQUIRED | TRANSLATED, 256, "Who wrote it"),
  TEXT ("license", license, REQUIRED, "The licence, by its SPDX name"),
  TEXT ("summary", summary, TRANSLATED, "What the pack is about"),
  PARAGRAPHS ("interests", interests, TRANSLATED, 64, "Who paid for it, ties to vendors"),
  OBJECTS ("sources", sources, PLAIN, source_type, 65536, "Where its claims come from"),
  OBJECTS ("terms", terms, PLAIN, term_type, 4096, "Words that are explained where they stand"),
  OBJECTS ("families", families, PLAIN, family_type, 256, "Families of roles, in their order"),
  OBJECTS ("scale",
           scale,
           PLAIN,
           proficiency_type,
           16,
           "How well one can have a skill, lowest first"),
  OBJECTS ("groups", groups, PLAIN, group_type, 4096, "The groups of the rows, in their order"),
  OBJECTS ("roles", roles, PLAIN, role_type, SP_PACK_MAX_ROLES, "The columns of the comparison"),
  OBJECTS ("areas", areas, PLAIN, area_type, 4096, "The rows of the comparison"),
  OBJECTS ("overlaps", overlaps, PLAIN, overlap_type, 4096, "What roles share"),
  OBJECTS ("statements", statements, PLAIN, statement_type, 4096, "What the wizard asks"),
  OBJECTS ("skills", skills, PLAIN, skill_type, 8192, "What can be learnt"),
  TEXTS ("elsewhere", elsewhere, PLAIN, 4096, "Phrases of job ads for other work"),
  OBJECTS ("levels", levels, PLAIN, level_type, 4096, "The names of the levels of the ladders"),
  OBJECTS ("rungs", rungs, PLAIN, rung_type, 4096, "The steps of the ladders"),
  OBJECTS ("moves", moves, PLAIN, move_type, 65536, "The ways between them"),
  OBJECTS ("certificates", certificates, PLAIN, certificate_type, 4096, "Certificates"),
  OBJECTS ("passages", passages, PLAIN, passage_type, 4096, "The texts of the guide"),
  OBJECTS ("questions", questions, PLAIN, question_type, 4096, "For a class to talk about"),
  OBJECTS ("lessons", lessons, PLAIN, lesson_type, 256, "Plans of lessons, for teachers"),
};

const SpObjectType sp_pack_object_type = { "pack", sizeof (SpPack), FALSE, pack_members,
                                           G_N_ELEMENTS (pack_members) };
#undef STRUCTURE

/**
 * sp_object_type_find_member:
 * @self: a type
 * @name: the name of a member
 *
 * Returns: (nullable) (transfer none): the member, or %NULL if the type has none of that name
 */
const SpMember *
sp_object_type_find_member (const SpObjectType *self, const char *name)
{
  for (guint i = 0; i < self->n_members; i++)
    if (g_str_equal (self->members[i].name, name))
      return &self->members[i];
  return NULL;
}

/**
 * sp_member_get_context:
 * @type: the object that the member belongs to
 * @member: a translatable member
 * @detail: (nullable): the row, for the cell of a row
 *
 * Returns: (transfer full): the context under which gettext knows the text of this member
 */
char *
sp_member_get_context (const SpObjectType *type, const SpMember *member, const char *detail)
{
  if ((type == &cell_type || type == &rung_cell_type) && detail != NULL)
    return g_strdup_printf ("cell %s %s", detail, member->name);
  return g_strdup_printf ("%s %s", type->name, member->name);
}
