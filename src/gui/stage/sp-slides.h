/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/sheet/sp-sheet.h"
#include "gui/sp-context.h"

G_BEGIN_DECLS

/** How large the least letters of a slide are, in points of its sheet. */
#define SP_SLIDE_LEAST_LETTERS 9.0

/**
 * SpSlides:
 *
 * What of the content is shown to a room: the comparison and each of its rows, each statement, the
 * ladders and each of their rungs. Roles and rows are those that the pages show; what a person
 * answered, rated or reached is not in them.
 */
typedef struct _SpSlides SpSlides;

/**
 * SpSlideSize:
 * @width: of a slide without its margins, in points of its sheet
 * @height: its height
 * @unit: how many pixels a point is
 * @is_rtl: whether lines start at the right
 *
 * What a slide has to fit.
 */
typedef struct
{
  double width;
  double height;
  double unit;
  gboolean is_rtl;
} SpSlideSize;

SpSlides *sp_slides_new (SpContext *context) G_GNUC_WARN_UNUSED_RESULT;
void sp_slides_free (SpSlides *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSlides, sp_slides_free)

SpPack *sp_slides_get_pack (SpSlides *self);
guint sp_slides_get_n (const SpSlides *self);
guint sp_slides_find (const SpSlides *self, const char *place, const char *id);
guint sp_slides_find_whole (const SpSlides *self, guint slide);
gboolean sp_slides_is_whole (const SpSlides *self, guint slide);
guint sp_slides_find_question (const SpSlides *self, const SpQuestion *question);
char *sp_slides_describe_place (const SpSlides *self, guint slide) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_slides_make_sheet (const SpSlides *self,
                               guint slide,
                               const SpSlideSize *size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
