/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: one of an application with a journal of its own, and what is in it. */

#pragma once

#include "../gui-fixture.h"

#include "gui/ladder/sp-ladder-session.h"

G_BEGIN_DECLS

typedef struct
{
  SpPack *pack; /* (owned) */
  GtkWidget *window;
} WindowFixture;

typedef void (*WindowTest) (WindowFixture *self, gconstpointer data);

/* One for all tests: a second one would not find its place on the bus free. */
extern SpApplication *window_fixture_application;

void window_fixture_init (int *argc, char ***argv);
int window_fixture_run (void);
void window_fixture_add (const char *path, WindowTest test);
void window_fixture_add_with_pack (const char *path, const char *pack, WindowTest test);
SpPack *window_fixture_load_pack (void);

void window_fixture_reopen (WindowFixture *self);
void window_fixture_activate (WindowFixture *self, const char *action, const char *target);
void window_fixture_change_language (WindowFixture *self);
void window_fixture_begin_anew (WindowFixture *self);
void window_fixture_answer_all (WindowFixture *self);
SpLadderSession *window_fixture_get_ladders (WindowFixture *self);
void window_fixture_assert_columns (WindowFixture *self, const char *ids);
void window_fixture_assert_keyboard_is_in_page (WindowFixture *self);

G_END_DECLS
