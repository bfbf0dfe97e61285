/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpCompareTable share. */

#pragma once

#include "gui/compare/sp-compare-table.h"
#include "gui/compare/sp-compare-walk.h"

G_BEGIN_DECLS

/* The line at the upper edge, so that it stays there whatever becomes of those above. */
typedef struct
{
  gconstpointer key; /* NULL for the very top */
  guint line;
  double offset; /* how much of it has scrolled out, in pixels */
} SpCompareReading;

struct _SpCompareTable
{
  GtkWidget parent_instance;

  SpCompareSelection *selection; /* (owned) */
  SpCompareColumns *columns;     /* (owned) */
  SpComparison *comparison;      /* (owned) (nullable) */
  SpQuery *query;                /* (owned) */
  GPtrArray *rows;               /* (owned) (element-type SpCompareRow): descendants */
  GPtrArray *groups;             /* (owned) (element-type SpCompareGroup): children */
  SpCompareGroup *passages;      /* (nullable): the group of them, empty until it is opened */
  int marked_column;
  GtkLabel *selected;          /* (owned) (nullable): in which something is selected */
  graphene_point_t drag_start; /* in the table */
  SpComparePlace place;        /* where the focus was last */

  GtkAdjustment *adjustments[2];   /* (owned) (nullable): by orientation */
  GtkScrollablePolicy policies[2]; /* by orientation; nothing follows from them */
  SpCompareReading reading;        /* what is read now */
  SpCompareReading searched_from;  /* what was read when the search began */
  GArray *lines;                   /* (owned) (nullable) (element-type SpCompareLine): as placed */
  gboolean is_placing;             /* the adjustment follows the table, not the other way round */
  gboolean shows_focus;            /* the next frame has to have the focus in sight */
};

void sp_compare_table_install_keys (GtkWidgetClass *widget_class);
void sp_compare_table_install_copying (GtkWidgetClass *widget_class);
void sp_compare_table_hear_drags (SpCompareTable *self);
void sp_compare_table_keep_selection (SpCompareTable *self);
void sp_compare_table_hear_clicks (SpCompareTable *self);

void sp_compare_table_install_scrolling (SpCompareTableClass *klass);
void sp_compare_table_drop_adjustments (SpCompareTable *self);

G_END_DECLS
