/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the page "Ladders" share: the page in a window, with the ladders of
 * four careers or of two. */

#pragma once

#include "../gui-fixture.h"

#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-steps.h"
#include "gui/ladder/sp-ladder-view.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  SpLadderPage *page;
  SpLadderSession *session;
  SpLadderView *view;
} LadderFixture;

void ladder_fixture_init (int *argc, char ***argv);
void ladder_fixture_open (LadderFixture *self, int width);
void ladder_fixture_open_own (LadderFixture *self, int width);
void ladder_fixture_close (LadderFixture *self);
void ladder_fixture_settle (LadderFixture *self);
void
ladder_fixture_press (LadderFixture *self, GtkWidget *widget, guint key, GdkModifierType modifiers);

GtkWidget *ladder_fixture_find (GtkWidget *widget, GType type);
int ladder_fixture_find_rung (const char *id);
GtkWidget *ladder_fixture_get_rung (LadderFixture *self, const char *id);
void ladder_fixture_focus (LadderFixture *self, const char *id);

void ladder_fixture_assert_focus (LadderFixture *self, const char *id);
void ladder_fixture_assert_in_sight (LadderFixture *self, const char *id);

G_END_DECLS
