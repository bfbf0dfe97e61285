/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many ads at once: what each one is, and what employers ask for most. */

#pragma once

#include "core/ads/sp-ad.h"
#include "core/sheet/sp-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SpAdSummary:
 * @file: which of the files it comes from
 * @row: the row of a table, counted from 1; 0: the file is one ad
 * @title: (owned): its title, or else the name of the file
 * @verdict: what kind of ad it is
 * @fit: whether the title fits
 * @n_told: how many of @roles the verdict names
 * @roles: (owned) (array): the roles of the pack, as positions in it, the largest share first
 * @percents: (owned) (array): their shares in per cent
 *
 * What is left of an ad once it was read: its text is not kept.
 */
typedef struct
{
  guint file;
  guint row;
  char *title;
  SpAdVerdict verdict;
  SpAdFit fit;
  guint n_told;
  guint *roles;
  int *percents;
} SpAdSummary;

/**
 * SpAdSurvey:
 * @pack: (owned): whose roles and skills these are, in the language of the interface
 * @files: (owned) (element-type GFile): what was read
 * @ads: (owned) (element-type SpAdSummary): the ads
 * @problems: (owned) (element-type utf8): what could not be read, and why
 * @n_done: how many ads were read; for other threads, by g_atomic_int_get()
 * @permille: how many bytes of a thousand were read; for other threads, too
 */
typedef struct
{
  SpPack *pack;
  GPtrArray *files;
  GPtrArray *ads;
  GPtrArray *problems;
  int n_done;
  int permille;

  /*< private >*/
  guint *asked; /* (owned): of each role, and of all ads in the end, how many ask for each skill */
} SpAdSurvey;

SpAdSurvey *sp_ad_survey_new (SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void sp_ad_survey_free (SpAdSurvey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAdSurvey, sp_ad_survey_free)

void sp_ad_survey_add (SpAdSurvey *self, const SpAd *ad, guint file);
void sp_ad_survey_read (SpAdSurvey *self,
                        const SpAdReader *reader,
                        const GPtrArray *files,
                        GCancellable *cancellable);
const char *sp_ad_survey_name (const SpAdSurvey *self, guint role);
guint sp_ad_survey_count (const SpAdSurvey *self, guint role);
GArray *
sp_ad_survey_rank (const SpAdSurvey *self, guint role, guint most) G_GNUC_WARN_UNUSED_RESULT;
SpSheet *sp_ad_survey_sheet_new (const SpAdSurvey *self,
                                 SpSheetDraw draw) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
