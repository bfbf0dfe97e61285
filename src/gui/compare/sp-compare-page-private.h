/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpComparePage share. */

#pragma once

#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/compare/sp-compare-selection.h"
#include "gui/compare/sp-compare-table.h"
#include "gui/sp-adaptive-bin.h"

G_BEGIN_DECLS

struct _SpComparePage
{
  SpPage parent_instance;

  SpCompareSelection *selection; /* (owned) */
  SpCompareColumns *columns;     /* (owned) */
  SpQuery *query;                /* (owned) */

  GtkStack *views;
  SpAdaptiveBin *bin;
  AdwBin *role_bin;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkWidget *toolbar;
  GtkToggleButton *all_button;
  GtkToggleButton *differences_button;
  GtkToggleButton *shared_button;
  GtkLabel *count_label;
  GtkMenuButton *roles_button;
  GtkMenuButton *rows_button;
  GtkStack *contents;
  AdwBin *nothing_bin;
  GtkWidget *frame;
  GtkScrolledWindow *scroller;
  SpCompareHeader *header;
  SpCompareTable *table;
};

void sp_compare_page_install_actions (GtkWidgetClass *widget_class);
int sp_compare_page_find_focused_column (SpComparePage *self);

G_END_DECLS
