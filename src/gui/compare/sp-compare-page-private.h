/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of SpComparePage share. */

#pragma once

#include "gui/compare/sp-compare-header.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/compare/sp-compare-selection.h"
#include "gui/compare/sp-compare-table.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-search.h"

G_BEGIN_DECLS

struct _SpComparePage
{
  SpPage parent_instance;

  SpCompareSelection *selection; /* (owned) */
  SpCompareColumns *columns;     /* (owned) */
  SpQuery *query;                /* (owned) */
  GtkWidget *opener;             /* (nullable): had the focus when a role was opened */
  graphene_point_t pointer;      /* where it was last, in the page */

  GtkStack *views;
  SpAdaptiveBin *bin;
  AdwBin *role_bin;
  SpSearch *search;
  GtkWidget *toolbar;
  GtkWidget *modes;
  GtkToggleButton *all_button;
  GtkToggleButton *differences_button;
  GtkToggleButton *shared_button;
  GtkLabel *count_label;
  GtkWidget *tools;
  GtkMenuButton *roles_button;
  GtkMenuButton *rows_button;
  GtkStack *contents;
  AdwBin *nothing_bin;
  GtkWidget *frame;
  SpCompareHeader *header;
  SpCompareTable *table;
};

void sp_compare_page_install_actions (GtkWidgetClass *widget_class);
gboolean sp_compare_page_has_rows (SpComparePage *self);
void sp_compare_page_fit_columns (SpComparePage *self);
void sp_compare_page_copy (SpPage *page);
void sp_compare_page_save (SpPage *page);
void sp_compare_page_update_output (SpComparePage *self);
void sp_compare_page_print (SpPage *page);
SpPage *sp_compare_page_get_rungs (SpComparePage *self);
void sp_compare_page_save_rungs (SpComparePage *self, GVariantDict *state);
void sp_compare_page_show_rungs (SpComparePage *self, const char *const *ids);
void sp_compare_page_bind_pointer (GtkWidgetClass *widget_class);

GtkWidget *sp_compare_page_get_focus (SpComparePage *self);
int sp_compare_page_find_focused_column (SpComparePage *self);
void sp_compare_page_focus_changed (SpComparePage *self);
void sp_compare_page_keep_focus (SpComparePage *self, void (*change) (SpComparePage *self));
void sp_compare_page_remember_focus (SpComparePage *self);
void sp_compare_page_return_focus (SpComparePage *self);

G_END_DECLS
