/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpCompareTable share. */

#pragma once

#include "gui/compare/sp-compare-table.h"
#include "gui/compare/sp-compare-walk.h"

G_BEGIN_DECLS

struct _SpCompareTable
{
  GtkWidget parent_instance;

  SpCompareSelection *selection; /* (owned) */
  SpCompareColumns *columns;     /* (owned) */
  GtkAdjustment *adjustment;     /* (owned): of the scrolling around it */
  SpComparison *comparison;      /* (owned) (nullable) */
  SpQuery *query;                /* (owned) */
  GPtrArray *rows;               /* (owned) (element-type SpCompareRow): descendants */
  GPtrArray *groups;             /* (owned) (element-type SpCompareGroup): children */
  guint n_made;                  /* rows of the comparison that have a widget */
  guint idle;
  int marked_column;
  SpComparePlace place; /* where the focus was last */
};

void sp_compare_table_install_keys (GtkWidgetClass *widget_class);
void sp_compare_table_hear_clicks (SpCompareTable *self);

G_END_DECLS
