/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page. For its files alone. */

#pragma once

#include "gui/ladder/sp-ladder-chooser.h"
#include "gui/ladder/sp-ladder-details.h"
#include "gui/ladder/sp-ladder-list.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-steps.h"
#include "gui/ladder/sp-ladder-view.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-search.h"

G_BEGIN_DECLS

/* What decides about the look of the page, in pixels, and which letters. */
typedef struct
{
  int width;
  int height;
  guint font_serial;
} SpLadderRoom;

struct _SpLadderPage
{
  SpPage parent_instance;

  SpLadderSession *session; /* (owned) */
  gboolean has_choice;      /* whether somebody chose the roles whose ladders are shown */
  gboolean looked;          /* whether the page chose them for the room that it had last */
  gboolean had_room;        /* and whether that was enough for all */
  SpLadderRoom room;        /* the room that there was when that was last asked */

  SpAdaptiveBin *bin;
  SpSearch *search;
  GtkWidget *toolbar;
  GtkToggleButton *one_button;
  GtkToggleButton *two_button;
  GtkToggleButton *all_button;
  GtkDropDown *first_role;
  GtkDropDown *second_role;
  GtkBox *ends;
  SpLadderChooser *from_chooser;
  SpLadderChooser *to_chooser;
  GtkWidget *route_button;
  GtkLabel *route_label;
  GtkToggleButton *list_button;
  GtkWidget *strip;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkLabel *found_label;
  GtkLabel *reach_label;
  GtkStack *contents;
  GtkWidget *drawing;
  SpLadderView *view;
  SpLadderList *list;
  GtkWidget *zoom_control;
  GtkInscription *zoom_label;
  GtkWidget *side;
  GtkWidget *side_bar;
  GtkStack *side_stack;
  GtkWidget *side_switcher;
  SpLadderDetails *details;
  SpLadderSteps *steps;
};

void sp_ladder_page_install_actions (GtkWidgetClass *widget_class);
void sp_ladder_page_install_search (GtkWidgetClass *widget_class);
void sp_ladder_page_search (SpPage *page);
void sp_ladder_page_mark_found (SpLadderPage *self);
void sp_ladder_page_copy (SpPage *page);
void sp_ladder_page_save (SpPage *page);
void sp_ladder_page_print (SpPage *page);
void sp_ladder_page_show_roles (SpLadderPage *self);
void sp_ladder_page_choose_look (SpLadderPage *self);
void sp_ladder_page_show_role_of (SpLadderPage *self, int rung);
void sp_ladder_page_open (SpPage *page, const SpTarget *target);
GVariant *sp_ladder_page_save_state (SpPage *page);
const char *sp_ladder_page_get_subject (SpPage *page);
void sp_ladder_page_restore_state (SpLadderPage *self);
gboolean sp_ladder_page_is_narrow (SpLadderPage *self);
gboolean sp_ladder_page_has_room (SpLadderPage *self);
void sp_ladder_page_follow_reach (SpLadderPage *self);
void sp_ladder_page_update_shape (SpLadderPage *self);
void sp_ladder_page_open_side (SpLadderPage *self, const char *name);
void sp_ladder_page_focus_contents (SpLadderPage *self);
void sp_ladder_page_close_side (SpLadderPage *self);

G_END_DECLS
