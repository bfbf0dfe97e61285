/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpSheetPainter share. */

#pragma once

#include "paint/sp-sheet-painter.h"

G_BEGIN_DECLS

/* What a document says of a piece, for who cannot see it. */
typedef struct
{
  const char *tag; /* (nullable): as PDF has it */
  guint number;    /* the same for all pieces of one text */
  guint row;       /* the same for all pieces of one row of a table; 0 outside */
} SpSheetPart;

/* A line of text, a rule or a drawing, at its place. */
typedef struct
{
  guint page;
  double x;
  double y;
  PangoLayoutLine *line;       /* (owned) (nullable) */
  char *text;                  /* (owned) (nullable): what it says */
  const SpSheetBlock *drawing; /* (nullable) */
  guint part;                  /* of a drawing that takes pages */
  double height;               /* of such a part */
  double rule;                 /* the width of a rule; 0 for none */
  SpSheetPart role;            /* what it is of */
} SpSheetPiece;

/* A title or a heading, where it begins. */
typedef struct
{
  const SpSheetBlock *block;
  guint page;
  double y;
} SpSheetJump;

struct _SpSheetPainter
{
  PangoContext *context; /* (owned) */
  GArray *pieces;        /* (owned) (element-type SpSheetPiece) */
  GArray *jumps;         /* (owned) (element-type SpSheetJump) */
  char *footer;          /* (owned) */
  double width;
  double height;
  double body;
  gboolean is_rtl;
  double spacing; /* how much of the usual space there is between what is set */
  guint page;
  double y;
  SpSheetPart role; /* of what is added */
  guint n_texts;    /* which have a role, up to now */
  guint n_rows;     /* of tables, up to now */
  guint n_before;   /* pages of the same document before those of the sheet */
  guint n_all;      /* pages of the document */
};

PangoLayout *sp_sheet_painter_new_layout (const SpSheetPainter *self,
                                          const char *text,
                                          const char *font,
                                          double width) G_GNUC_WARN_UNUSED_RESULT;
void
sp_sheet_painter_add_line (SpSheetPainter *self, PangoLayoutIter *iter, double left, double top);
void sp_sheet_tags_move (cairo_t *cr, const SpSheetPart *last, const SpSheetPart *next);
void sp_sheet_painter_start_page (SpSheetPainter *self);
double sp_sheet_painter_measure (PangoLayout *layout);
void
sp_sheet_painter_add_blocks (SpSheetPainter *self, const SpSheet *sheet, guint first, guint end);
void sp_sheet_painter_add_sheet (SpSheetPainter *self, const SpSheet *sheet);
void sp_sheet_painter_add_table (SpSheetPainter *self, const SpSheetTable *table);

G_END_DECLS
