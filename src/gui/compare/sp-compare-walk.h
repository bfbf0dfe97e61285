/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/compare/sp-compare-columns.h"
#include "gui/compare/sp-compare-group.h"
#include "gui/compare/sp-compare-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SP_COMPARE_STEP_BACK,    /* towards the title of the row */
  SP_COMPARE_STEP_FORWARD, /* away from it */
  SP_COMPARE_STEP_UP,
  SP_COMPARE_STEP_DOWN,
  SP_COMPARE_STEP_ROW_START,
  SP_COMPARE_STEP_ROW_END,
  SP_COMPARE_STEP_TOP,
  SP_COMPARE_STEP_BOTTOM,
} SpCompareStep;

/* A heading of a group, or a row. */
typedef struct
{
  gconstpointer key; /* what it shows; in the pack */
  SpCompareGroup *group;
  GtkWidget *widget; /* the heading or the row */
  SpCompareRow *row; /* (nullable) */
  int y;             /* for who lays it out: in the table, in pixels */
  int height;
} SpCompareLine;

/* A place of the focus that can be found again when the widgets were made anew. */
typedef struct
{
  gconstpointer key; /* what a line shows; in the pack */
  guint line;        /* counted from 0, of those in sight */
  guint stop;        /* 0 for a heading or a title, then the columns */
  int role;          /* -1 where it is not a cell */
} SpComparePlace;

GArray *sp_compare_walk_list (GPtrArray *groups) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_compare_walk_find (GPtrArray *groups, GtkWidget *focus, SpComparePlace *place);
GtkWidget *sp_compare_walk_look_up (GPtrArray *groups, SpComparePlace *place);
gboolean sp_compare_walk_step (GPtrArray *groups,
                               SpCompareColumns *columns,
                               SpCompareStep step,
                               SpComparePlace *place);

G_END_DECLS
