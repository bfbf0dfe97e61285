/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written in a drawing of ladders, in letters of one size: for the painter alone. */

#pragma once

#include "core/ladder/sp-ladder-layout.h"
#include "core/ladder/sp-ladder.h"
#include "paint/sp-ladder-text.h"

G_BEGIN_DECLS

/** How wide a title is at most, in points of the usual font. */
#define SP_LADDER_TEXT_WIDTH 104.0

typedef struct _SpLadderTitles SpLadderTitles;

/** What stands for a rung in its box. */
typedef enum
{
  SP_LADDER_FORM_TITLE,
  SP_LADDER_FORM_SHORT,
  SP_LADDER_FORM_NUMBER
} SpLadderForm;

/**
 * SpLadderRoom:
 * @layout: (nullable): where everything is, or %NULL as long as that is not known
 * @insides: (nullable): the room for words in each box
 * @numbers: (nullable): the number of each rung
 * @letters: how much larger letters are than the drawing, 1 or more
 * @unit: how much larger the text is than usual
 *
 * The room that a drawing has for words. All of it has to stay while the titles are used.
 */
typedef struct
{
  const SpLadderLayout *layout;
  const SpLadderBox *insides;
  const guint *numbers;
  double letters;
  double unit;
} SpLadderRoom;

SpLadderTitles *sp_ladder_titles_new (const SpLadder *ladder,
                                      PangoContext *context,
                                      const SpLadderRoom *room) G_GNUC_WARN_UNUSED_RESULT;
void sp_ladder_titles_free (SpLadderTitles *self);

double sp_ladder_titles_get_letters (const SpLadderTitles *self);
const SpLadderText *sp_ladder_titles_get (SpLadderTitles *self, SpLadderPart part, guint index);
SpLadderForm sp_ladder_titles_get_form (SpLadderTitles *self, guint node);
gboolean sp_ladder_letters_are_numbers (double letters);

G_END_DECLS
