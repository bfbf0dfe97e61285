/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of widgets share: a display or a skip, contents, a window, keys and looks. */

#pragma once

#include "gui/sp-page.h"
#include "gui/sp-window.h"

G_BEGIN_DECLS

void gui_fixture_init (int *argc, char ***argv);
void gui_fixture_reset (void);

SpPack *gui_fixture_load_pack (const char *name);
SpPack *gui_fixture_load_small_pack (void);
SpPack *gui_fixture_load_bundled_pack (void);

gpointer gui_fixture_new_page (GType type, SpPack *pack, SpJournal *journal);
GtkWidget *gui_fixture_new_window (SpApplication *application, SpPack *pack);
GtkWidget *gui_fixture_new_box (int width, int height);
GtkWidget *gui_fixture_show (GtkWidget *child, int width, int height);
void gui_fixture_resize (GtkWidget *window, int width, int height);
void gui_fixture_settle (GtkWidget *window);
void gui_fixture_close (GtkWidget *window);

gboolean gui_fixture_press (GtkWidget *window, const char *keys);

GPtrArray *gui_fixture_find_all (GtkWidget *root, GType type) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *gui_fixture_find (GtkWidget *root, GType type, guint position);
guint gui_fixture_count (GtkWidget *root, GType type);
GtkWidget *gui_fixture_find_label (GtkWidget *root, const char *text);
GtkWidget *gui_fixture_find_button (GtkWidget *root, const char *label);
GtkEventController *gui_fixture_find_drop_target (GtkWidget *widget);

GtkWidget *gui_fixture_find_dialog (GtkWidget *window);
GtkWidget *gui_fixture_wait_for_dialog (GtkWidget *window);

graphene_rect_t gui_fixture_get_bounds (GtkWidget *widget, GtkWidget *target);
void gui_fixture_assert_in (GtkWidget *widget, float x, float y, float width, float height);
void gui_fixture_assert_labels_fit (GtkWidget *root);

G_END_DECLS
