/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "gui/sp-page.h"
#include "gui/sp-window.h"

G_BEGIN_DECLS

/* A page of the window; its title is to be translated. */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} SpPageKind;

extern const SpPageKind sp_page_kinds[];
extern const guint sp_n_page_kinds;

const SpPageKind *sp_page_kind_find (const char *name);
guint sp_window_n_pages (const SpPack *pack);
void sp_window_fit_names (GtkWidget *window, const SpPack *pack, int width);

SpPage *sp_window_get_page (SpWindow *self);
const char *sp_window_get_place (SpWindow *self);

void sp_window_actions_install (GtkWidgetClass *widget_class);
void sp_window_actions_update (SpWindow *self);
void sp_window_focus_keep (SpWindow *window);
void sp_window_focus_page (SpWindow *window);

G_END_DECLS
