/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-page.h"
#include "gui/ladder/sp-ladder-page-private.h"

#include "gui/ladder/sp-ladder-role-list.h"
#include "gui/ladder/sp-ladder-words.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"
#include "gui/sp-flow-layout.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * SpLadderPage:
 *
 * The career ladders, drawn, as a list or both, with what is known about a rung or a route beside
 * them.
 */
G_DEFINE_FINAL_TYPE (SpLadderPage, sp_ladder_page, SP_TYPE_PAGE)

/* Below these widths, in pixels, the drawing becomes a list, the list takes the place of the drawing,
 * and what is known of a rung takes the place of both. */
#define LIST_WIDTH 600
#define BESIDE_WIDTH 640
#define SIDE_WIDTH 760

/* In pixels: how wide what stands beside the drawing is. */
#define PANE_WIDTH 320

/* Returns whether what is known of a rung has room beside the ladders. */
gboolean
sp_ladder_page_has_room (SpLadderPage *self)
{
  int width = sp_adaptive_bin_get_width (self->bin);

  return width == 0 || width >= SIDE_WIDTH;
}

/* Returns whether the list takes the place of the drawing. */
gboolean
sp_ladder_page_is_narrow (SpLadderPage *self)
{
  int width = sp_adaptive_bin_get_width (self->bin);

  return width > 0 && width < LIST_WIDTH;
}

static gboolean
is_side_open (SpLadderPage *self)
{
  return gtk_widget_get_visible (self->side);
}

/* Where it is narrow, the toolbar takes three lines: each end of the route has a line below the roles.
 * The way to a route that was closed comes last: it alone stands in a line of its own where there is
 * no room for it. */
static void
update_toolbar (SpLadderPage *self, gboolean is_narrow)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), !is_narrow);
  sp_css_set_class (self->toolbar, "narrow", is_narrow);
  /* All of a line, or two, in place of a gap beside them. */
  gtk_widget_set_hexpand (GTK_WIDGET (self->ends), is_narrow);
  sp_ladder_chooser_set_narrow (self->from_chooser, is_narrow);
  sp_ladder_chooser_set_narrow (self->to_chooser, is_narrow);
}

/* Over the ladders stands in one line what they are, and how large. */
static void
update_strip (SpLadderPage *self, gboolean is_visible, gboolean has_drawing)
{
  gboolean has_hint = gtk_label_get_label (self->hint_label)[0] != '\0';
  gboolean has_reach = has_drawing && sp_ladder_session_get_in_reach (self->session) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->reach_label), has_reach);
  gtk_widget_set_visible (self->hint, has_hint);
  gtk_widget_set_visible (self->zoom_control, has_drawing);
  gtk_widget_set_visible (
      self->strip, is_visible && (has_hint || has_reach || sp_search_is_open (self->search) ||
                                  gtk_widget_get_visible (GTK_WIDGET (self->list_button))));
}

static gboolean
has_both_ends (SpLadderPage *self)
{
  return sp_ladder_session_get_from (self->session) != SP_NO_RUNG &&
         sp_ladder_session_get_to (self->session) != SP_NO_RUNG;
}

/* Shows the drawing or the list in @width pixels, or both. Returns whether there is a drawing. */
static gboolean
show_ladders (SpLadderPage *self, int width, gboolean is_narrow)
{
  gboolean has_list = is_narrow || gtk_toggle_button_get_active (self->list_button);
  gboolean has_drawing = !has_list || (!is_narrow && width >= BESIDE_WIDTH);

  gtk_widget_set_visible (GTK_WIDGET (self->list), has_list);
  gtk_widget_set_visible (self->drawing, has_drawing);
  sp_ladder_list_set_beside (self->list, has_drawing);
  return has_drawing;
}

static gboolean
has_focus_outside_side (SpLadderPage *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL &&
         gtk_widget_get_focus_child (self->side) == NULL;
}

/* Shows what fits: everything beside each other, or one thing at a time. The way to the route takes no
 * room from the toolbar while the route stands beside the drawing. What covers a button that had the
 * keyboard takes it over, or the next key would leave the page. */
void
sp_ladder_page_update_shape (SpLadderPage *self)
{
  int width = sp_adaptive_bin_get_width (self->bin);
  gboolean is_narrow = sp_ladder_page_is_narrow (self);
  gboolean has_room = sp_ladder_page_has_room (self);
  gboolean covers = is_side_open (self) && !has_room;
  gboolean loses_focus = covers && has_focus_outside_side (self);
  gboolean is_empty = sp_ladder_session_get_ladder (self->session)->n_rungs == 0;
  gboolean has_drawing =
      show_ladders (self, is_side_open (self) ? width - PANE_WIDTH : width, is_narrow);

  gtk_widget_set_visible (self->toolbar, !covers);
  gtk_widget_set_visible (GTK_WIDGET (self->contents), !covers);
  gtk_widget_set_visible (self->route_button, has_both_ends (self) && !is_side_open (self));
  update_toolbar (self, is_narrow);
  update_strip (self, !covers, has_drawing && !is_empty);
  gtk_widget_set_visible (self->side_bar, has_room);
  gtk_widget_set_hexpand (self->side, covers);
  gtk_widget_set_size_request (self->side, has_room ? PANE_WIDTH : -1, -1);
  gtk_stack_set_visible_child_name (self->contents, is_empty ? "empty" : "ladders");
  sp_css_set_class (self->side, "beside", has_room);
  sp_page_set_can_go_back (SP_PAGE (self), covers);
  if (loses_focus)
    gtk_widget_child_focus (self->side, GTK_DIR_TAB_FORWARD);
}

/* Opens what stands beside the drawing. */
void
sp_ladder_page_open_side (SpLadderPage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->side_stack, name);
  gtk_widget_set_visible (self->side, TRUE);
  sp_ladder_page_update_shape (self);
}

/* Gives the keyboard to the ladders, as drawing or as list. */
void
sp_ladder_page_focus_contents (SpLadderPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* Closes what stands beside the drawing, and gives the keyboard back to it, if that was there. */
void
sp_ladder_page_close_side (SpLadderPage *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->side) != NULL;

  if (!is_side_open (self))
    return;
  gtk_widget_set_visible (self->side, FALSE);
  sp_ladder_page_update_shape (self);
  if (had_focus)
    sp_ladder_page_focus_contents (self);
  sp_ladder_session_select (self->session, SP_NO_RUNG);
}

/* Who walks the list or types what to search for stays there. */
static gboolean
keeps_focus (SpLadderPage *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->search)) != NULL)
    return TRUE;
  return gtk_widget_get_mapped (GTK_WIDGET (self->list)) &&
         gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
}

static void
selection_changed (SpLadderPage *self)
{
  int selected =
      sp_ladder_session_find_node (self->session, sp_ladder_session_get_selected (self->session));

  if (selected < 0)
    {
      if (is_side_open (self) && !has_both_ends (self))
        sp_ladder_page_close_side (self);
      return;
    }
  sp_ladder_page_open_side (self, "rung");
  if (keeps_focus (self) && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    sp_ladder_view_reveal (self->view, selected);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    sp_ladder_view_go_to (self->view, selected);
  else if (gtk_widget_get_mapped (self->side) && !gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_child_focus (self->side, GTK_DIR_TAB_FORWARD);
}

static void
update_route_label (SpLadderPage *self)
{
  const SpLadderRoute *route = sp_ladder_session_get_route (self->session);
  g_autofree char *label =
      route != NULL ? sp_ladder_describe_route (route->n_moves,
                                                sp_ladder_session_get_route_number (self->session),
                                                sp_ladder_session_get_n_routes (self->session))
                    /* Translators: from one rung to another */
                    : g_strdup (_ ("No route"));

  gtk_label_set_label (self->route_label, label);
  if (has_both_ends (self))
    sp_compat_announce (GTK_WIDGET (self), label);
}

static void
route_changed (SpLadderPage *self)
{
  gboolean both = has_both_ends (self);

  update_route_label (self);
  gtk_widget_set_visible (self->side_switcher, both);
  if (both)
    sp_ladder_page_open_side (self, "route");
  else if (is_side_open (self) &&
           g_strcmp0 (gtk_stack_get_visible_child_name (self->side_stack), "route") == 0)
    {
      if (sp_ladder_session_get_selected (self->session) == SP_NO_RUNG)
        sp_ladder_page_close_side (self);
      else
        gtk_stack_set_visible_child_name (self->side_stack, "rung");
    }
  else
    sp_ladder_page_update_shape (self);
}

/* The drawing finds its size while the page is being allocated: what says so must not want another
 * size because of it, as a label does. */
static void
zoom_changed (SpLadderPage *self)
{
  g_autofree char *zoom = g_strdup_printf (
      /* Translators: how large the drawing is */
      _ ("%d%%"), (int) round (sp_ladder_view_get_zoom (self->view) * 100.0));

  gtk_inscription_set_text (self->zoom_label, zoom);
}

/* Shows the roles that the buttons and lists say. */
void
sp_ladder_page_show_roles (SpLadderPage *self)
{
  guint roles[] = { gtk_drop_down_get_selected (self->first_role),
                    gtk_drop_down_get_selected (self->second_role) };
  guint n = gtk_toggle_button_get_active (self->one_button)   ? 1
            : gtk_toggle_button_get_active (self->two_button) ? 2
                                                              : 0;

  self->has_choice = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->first_role), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->second_role), n > 1);
  sp_ladder_session_show_roles (self->session, roles, n == 2 && roles[0] == roles[1] ? 1 : n);
}

/* Someone followed a move, or asked for a route, to a role that was not shown, which says nothing about
 * the next time. */
static void
ladder_changed (SpLadderPage *self)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  gboolean had_choice = self->has_choice;

  if (ladder->n_roles == ladder->pack->roles.n_items)
    gtk_toggle_button_set_active (self->all_button, TRUE);
  else if (ladder->n_roles == 1 && gtk_toggle_button_get_active (self->one_button))
    gtk_drop_down_set_selected (self->first_role, ladder->roles[0]);
  self->has_choice = had_choice;
  sp_ladder_page_update_shape (self);
  sp_ladder_page_mark_found (self);
}

static void
fill_roles (SpLadderPage *self, SpPack *pack)
{
  sp_ladder_role_list_fill (self->first_role, pack);
  sp_ladder_role_list_fill (self->second_role, pack);
  if (pack->roles.n_items > 1)
    gtk_drop_down_set_selected (self->second_role, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->one_button), pack->roles.n_items > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->two_button), pack->roles.n_items > 2);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), pack->roles.n_items > 1);
}

/* What has to be said about all ladders stands above them in one line. */
static void
fill_hint (SpLadderPage *self, SpPack *pack)
{
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_LADDER);

  if (passages->len > 0)
    gtk_label_set_label (self->hint_label, ((const SpPassage *) passages->pdata[0])->title);
}

static void
sp_ladder_page_go_back (SpPage *page)
{
  sp_ladder_page_close_side (SP_LADDER_PAGE (page));
}

static void
sp_ladder_page_constructed (GObject *object)
{
  SpLadderPage *self = SP_LADDER_PAGE (object);
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));

  G_OBJECT_CLASS (sp_ladder_page_parent_class)->constructed (object);

  self->session = sp_ladder_session_new (pack);
  fill_roles (self, pack);
  fill_hint (self, pack);
  sp_ladder_view_set_session (self->view, self->session);
  sp_ladder_list_set_session (self->list, self->session);
  sp_ladder_details_set_session (self->details, self->session);
  sp_ladder_steps_set_session (self->steps, self->session);
  sp_ladder_chooser_set_session (self->from_chooser, self->session, SP_LADDER_FROM);
  sp_ladder_chooser_set_session (self->to_chooser, self->session, SP_LADDER_TO);

  g_signal_connect_object (self->session, "ladder-changed", G_CALLBACK (ladder_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "route-changed", G_CALLBACK (route_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  sp_ladder_page_show_roles (self);
  sp_ladder_page_update_shape (self);
  /* It tells when it changes, and may stay as it is. */
  zoom_changed (self);
  sp_page_set_can_save (SP_PAGE (self), pack->rungs.n_items > 0);
  self->has_choice = FALSE;
  sp_ladder_page_restore_state (self);
  sp_ladder_page_follow_reach (self);
}

static void
sp_ladder_page_dispose (GObject *object)
{
  SpLadderPage *self = SP_LADDER_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ladder_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, search);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, one_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, two_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, first_role);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, second_role);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, ends);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, from_chooser);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, to_chooser);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, route_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, route_label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, strip);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, hint);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, found_label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, reach_label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, contents);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, view);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, list);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, zoom_control);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, side);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, side_bar);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, side_stack);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, side_switcher);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, details);
  gtk_widget_class_bind_template_child (widget_class, SpLadderPage, steps);
}

static void
sp_ladder_page_class_init (SpLadderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sp_ladder_page_constructed;
  object_class->dispose = sp_ladder_page_dispose;
  SP_PAGE_CLASS (klass)->go_back = sp_ladder_page_go_back;
  SP_PAGE_CLASS (klass)->search = sp_ladder_page_search;
  SP_PAGE_CLASS (klass)->open = sp_ladder_page_open;
  SP_PAGE_CLASS (klass)->copy = sp_ladder_page_copy;
  SP_PAGE_CLASS (klass)->save = sp_ladder_page_save;
  SP_PAGE_CLASS (klass)->print = sp_ladder_page_print;
  SP_PAGE_CLASS (klass)->get_subject = sp_ladder_page_get_subject;
  SP_PAGE_CLASS (klass)->save_state = sp_ladder_page_save_state;

  sp_css_load ("ladder/style.css");
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_SEARCH);
  g_type_ensure (SP_TYPE_LADDER_CHOOSER);
  g_type_ensure (SP_TYPE_LADDER_VIEW);
  g_type_ensure (SP_TYPE_LADDER_LIST);
  g_type_ensure (SP_TYPE_LADDER_DETAILS);
  g_type_ensure (SP_TYPE_LADDER_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/ladder/sp-ladder-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback_full (widget_class, "update_shape",
                                                G_CALLBACK (sp_ladder_page_update_shape));
  gtk_widget_class_bind_template_callback_full (widget_class, "show_roles",
                                                G_CALLBACK (sp_ladder_page_show_roles));
  gtk_widget_class_bind_template_callback_full (widget_class, "choose_look",
                                                G_CALLBACK (sp_ladder_page_choose_look));
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed);
  sp_ladder_page_install_actions (widget_class);
  sp_ladder_page_install_search (widget_class);
}

static void
sp_ladder_page_init (SpLadderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_ladder_page_get_session:
 * @self: the page
 *
 * Returns: (transfer none): what it shows
 */
SpLadderSession *
sp_ladder_page_get_session (SpLadderPage *self)
{
  g_return_val_if_fail (SP_IS_LADDER_PAGE (self), NULL);

  return self->session;
}
