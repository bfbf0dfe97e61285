/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the page "Compare" share: the page in a window, and what is in it by name. */

#pragma once

#include "../gui-fixture.h"

#include "gui/compare/sp-compare-page.h"

G_BEGIN_DECLS

typedef struct
{
  SpPack *pack; /* (owned) */
  GtkWidget *window;
  SpComparePage *page;
} CompareFixture;

typedef void (*CompareTest) (CompareFixture *self, gconstpointer data);

void compare_fixture_set_up (CompareFixture *self, gconstpointer width);
void compare_fixture_set_up_bundled (CompareFixture *self, gconstpointer width);
void compare_fixture_set_up_long (CompareFixture *self, gconstpointer width);
void compare_fixture_set_up_many (CompareFixture *self, gconstpointer width);
void compare_fixture_tear_down (CompareFixture *self, gconstpointer data);
void compare_fixture_add (const char *path, int width, CompareTest test);
void compare_fixture_reopen (CompareFixture *self, int width);

void compare_fixture_focus (CompareFixture *self, GtkWidget *widget);
void compare_fixture_do (CompareFixture *self, const char *action, const char *target);
void compare_fixture_press (CompareFixture *self, const char *keys);
void compare_fixture_toggle (CompareFixture *self, const char *label);
void compare_fixture_search (CompareFixture *self, const char *words);

GtkWidget *compare_fixture_find_row (CompareFixture *self, const char *title);
GtkWidget *compare_fixture_find_title (CompareFixture *self, const char *row);
GtkWidget *compare_fixture_find_cell (CompareFixture *self, const char *row, guint column);
GtkWidget *compare_fixture_find_group (CompareFixture *self, const char *title);
GtkWidget *compare_fixture_find_heading (CompareFixture *self, const char *role);
GtkWidget *compare_fixture_find_text (CompareFixture *self, const char *text);
GtkGesture *compare_fixture_find_drag (GtkWidget *widget);
GtkWidget *compare_fixture_get_focus (CompareFixture *self);

void compare_fixture_assert_rows (CompareFixture *self, const char *titles);
void compare_fixture_assert_columns (CompareFixture *self, const char *roles);

G_END_DECLS
