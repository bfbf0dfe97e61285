/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the page share: the page in a window, with a journal of its own. */

#pragma once

#include "../gui-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  SpPack *pack; /* (owned) */
  char *path;   /* (owned): of the journal */
  GtkWidget *window;
  SpPage *page;
} ChoosePageFixture;

typedef void (*ChoosePageTest) (ChoosePageFixture *fixture, gconstpointer data);

void choose_page_add (const char *path, ChoosePageTest test);
void choose_page_open (ChoosePageFixture *fixture);
void choose_page_press (ChoosePageFixture *fixture, const char *keys);
void choose_page_answer_all (ChoosePageFixture *fixture);
void choose_page_assert_at (ChoosePageFixture *fixture, guint statement);

G_END_DECLS
