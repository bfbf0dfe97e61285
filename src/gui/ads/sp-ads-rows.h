/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ads of a survey as rows of a table that sorts and filters. */

#pragma once

#include "core/ads/sp-ad-survey.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SpAdsColumn:
 *
 * What the table tells of an ad, in the order of its columns. The one that a narrow table goes without is
 * the last: GTK measures a cell behind a hidden column as if it stood in it, at a width of 0.
 */
typedef enum
{
  SP_ADS_COLUMN_TITLE,
  SP_ADS_COLUMN_VERDICT,
  SP_ADS_COLUMN_FIT,
  SP_ADS_COLUMN_SHARES,
  SP_N_ADS_COLUMNS
} SpAdsColumn;

#define SP_TYPE_ADS_ROW (sp_ads_row_get_type ())

G_DECLARE_FINAL_TYPE (SpAdsRow, sp_ads_row, SP, ADS_ROW, GObject)

GListModel *sp_ads_rows_new (const SpAdSurvey *survey) G_GNUC_WARN_UNUSED_RESULT;
const SpAdSummary *sp_ads_row_get_ad (SpAdsRow *self);
char *sp_ads_row_describe (SpAdsRow *self, SpAdsColumn column) G_GNUC_WARN_UNUSED_RESULT;
const char *sp_ads_column_get_title (SpAdsColumn column);
GtkColumnViewColumn *sp_ads_column_new (SpAdsColumn column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
