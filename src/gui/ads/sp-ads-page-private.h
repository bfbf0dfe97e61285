/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For sp-ads-page*.c alone. */

#pragma once

#include "gui/ads/sp-ads-answer.h"
#include "gui/ads/sp-ads-many.h"
#include "gui/ads/sp-ads-page.h"
#include "gui/plan/sp-plan-session.h"
#include "gui/sp-adaptive-bin.h"

G_BEGIN_DECLS

/**
 * SpAdsPage:
 *
 * A job ad that the person pastes, and beside it what it asks for; or a table of many. Nothing of them
 * is kept unless the person says so.
 */
struct _SpAdsPage
{
  SpPage parent_instance;

  SpPlanSession *session; /* (owned): what the person has of what an ad asks for */
  SpAdReader *reader;     /* (owned) (nullable): made for the first ad */
  SpAd *ad;               /* (owned) (nullable): what was read last */
  guint pause;            /* the source that will read */
  gboolean is_reading;    /* whether a thread reads */
  gconstpointer loading;  /* (nullable): what is loaded from a file to be shown */

  gboolean has_many; /* whether there is a table of ads to go back to */

  GtkStack *stack;
  SpAdaptiveBin *bin;
  GtkBox *panes;
  GtkEntry *title;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkCheckButton *keep;
  AdwStatusPage *nothing;
  SpAdsAnswer *answer;
  SpAdsMany *many;
};

SpAdReader *sp_ads_page_get_reader (SpAdsPage *self);
void sp_ads_page_show (SpAdsPage *self);
void sp_ads_page_take (SpAdsPage *self, SpAd *ad, const GError *error);
void sp_ads_page_show_text (SpAdsPage *self, const char *title, const char *text);
void sp_ads_page_read_soon (SpAdsPage *self);
void sp_ads_page_load (SpAdsPage *self, GFile *file, guint row);
void sp_ads_page_install_actions (SpAdsPageClass *klass);
void sp_ads_page_open_files (SpAdsPage *self, GPtrArray *files);
void sp_ads_page_open_one (SpAdsPage *self, const SpAdSummary *ad);

G_END_DECLS
