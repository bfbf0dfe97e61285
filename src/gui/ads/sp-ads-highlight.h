/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found in an ad, marked in its text. */

#pragma once

#include "core/ads/sp-ad.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sp_ads_highlight_add_tags (GtkTextBuffer *buffer, const SpPack *pack);
void sp_ads_highlight_show (GtkTextBuffer *buffer, const SpPack *pack, const SpAd *ad);
PangoAttrList *sp_ads_highlight_new_attributes (const SpPack *pack,
                                                guint role,
                                                gsize length) G_GNUC_WARN_UNUSED_RESULT;
void sp_ads_highlight_get_place (GtkTextBuffer *buffer,
                                 const SpAd *ad,
                                 guint finding,
                                 GtkTextIter *start,
                                 GtkTextIter *end);

G_END_DECLS
