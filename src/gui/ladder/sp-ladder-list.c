/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ladder/sp-ladder-list.h"

#include "gui/ladder/sp-ladder-item.h"
#include "gui/ladder/sp-ladder-words.h"
#include "gui/sp-compat.h"
#include "gui/sp-css.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-palette-class.h"
#include "gui/sp-text-marks.h"

#include "sp-config.h"

#include <adwaita.h>

/* How wide a list may be, in pixels, where it has all the room and where it stands beside the
 * drawing. */
#define MOST_WIDTH 720
#define WIDTH_BESIDE 320

/**
 * SpLadderList:
 *
 * What the drawing shows, as a list: the rungs of each role with what they are and where they lead.
 */
struct _SpLadderList
{
  GtkWidget parent_instance;

  SpLadderSession *session; /* (owned) (nullable): until it is set */
  GListModel *items;        /* (owned) (nullable) */

  AdwClampScrollable *clamp;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (SpLadderList, sp_ladder_list, GTK_TYPE_WIDGET)

/* A line of the list. It is a heading or a rung, and one or the other again when it is used anew. */
typedef struct
{
  GtkLabel *heading;
  GtkWidget *rung;
  GtkWidget *mark;
  const char *color; /* (nullable): a class of the style sheet, of the mark */
  GtkLabel *title;
  GtkLabel *place;
  GtkLabel *summary;
  GtkLabel *targets;
} Line;

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = sp_label_new_wrapping (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_title (Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  line->mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (line->mark, "rung-mark");
  gtk_box_append (GTK_BOX (box), line->mark);
  line->title = add_label (box, "heading");
  gtk_widget_set_hexpand (GTK_WIDGET (line->title), TRUE);
  gtk_box_append (GTK_BOX (line->rung), box);
}

static void
setup (SpLadderList *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Line *line = g_new0 (Line, 1);

  line->heading = add_label (box, "title-4");
  gtk_widget_add_css_class (GTK_WIDGET (line->heading), "rung-heading");
  line->rung = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (line->rung, "rung-row");
  gtk_box_append (GTK_BOX (box), line->rung);
  add_title (line);
  line->place = add_label (line->rung, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (line->place), "dim-label");
  line->summary = add_label (line->rung, "body");
  line->targets = add_label (line->rung, "rung-targets");
  g_object_set_data_full (G_OBJECT (list_item), "sp-line", line, g_free);
  gtk_list_item_set_child (list_item, box);
}

/* What is searched for is marked where it stands. */
static void
show_text (SpLadderList *self, GtkLabel *label, const char *text)
{
  const SpQuery *query = sp_ladder_session_get_query (self->session);

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  gtk_label_set_attributes (label, NULL);
  sp_label_wrap (label);
  if (query != NULL)
    sp_text_marks_set (label, query);
}

static void
show_color (Line *line, const SpPack *pack, const SpRung *rung)
{
  if (line->color != NULL)
    gtk_widget_remove_css_class (line->mark, line->color);
  line->color = rung->role.id != NULL
                    ? sp_palette_get_css_class (pack->roles.items[rung->role.index].color)
                    : NULL;
  if (line->color != NULL)
    gtk_widget_add_css_class (line->mark, line->color);
  gtk_widget_set_visible (line->mark, line->color != NULL);
}

static void
show_rung (SpLadderList *self, Line *line, SpLadderItem *item)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  guint node = sp_ladder_item_get_node (item);
  const SpRung *rung = sp_ladder_get_rung (ladder, node);
  g_autofree char *place = sp_rung_describe_place (ladder->pack, rung);
  g_autofree char *reach = sp_ladder_describe_reach (
      sp_ladder_session_get_missing (self->session, (int) ladder->rungs[node]));
  g_autofree char *place_and_reach =
      reach != NULL ? g_strdup_printf ("%s%s✓ %s", place, *place != '\0' ? "\n" : "", reach)
                    : g_strdup (place);
  g_autofree char *targets = sp_ladder_describe_targets (ladder, node);

  sp_css_set_class (line->rung, "first", sp_ladder_item_is_first (item));
  sp_css_set_class (line->rung, "last", sp_ladder_item_is_last (item));
  show_color (line, ladder->pack, rung);
  show_text (self, line->title, rung->title);
  show_text (self, line->place, place_and_reach);
  show_text (self, line->summary, rung->summary);
  gtk_label_set_label (line->targets, targets);
}

static void
bind (SpLadderList *self, GtkListItem *list_item)
{
  SpLadderItem *item = gtk_list_item_get_item (list_item);
  Line *line = g_object_get_data (G_OBJECT (list_item), "sp-line");
  const char *heading = sp_ladder_item_get_heading (item);

  gtk_widget_set_visible (GTK_WIDGET (line->heading), heading != NULL);
  gtk_widget_set_visible (line->rung, heading == NULL);
  if (heading != NULL)
    gtk_label_set_label (line->heading, heading);
  else
    show_rung (self, line, item);
  /* Selectable it stays, though nothing is selected here: GTK 4.8 gives nothing else the focus. */
  gtk_list_item_set_activatable (list_item, heading == NULL);
  sp_compat_name_list_item (list_item,
                            heading != NULL ? heading : gtk_label_get_label (line->title));
}

static void
activated (SpLadderList *self, guint position)
{
  const SpLadder *ladder = sp_ladder_session_get_ladder (self->session);
  g_autoptr (SpLadderItem) item = g_list_model_get_item (self->items, position);

  sp_ladder_session_select (self->session, ladder->rungs[sp_ladder_item_get_node (item)]);
}

static void
show_items (SpLadderList *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  g_clear_object (&self->items);
  self->items = sp_ladder_items_new (sp_ladder_session_get_ladder (self->session),
                                     sp_ladder_session_get_query (self->session));
  model = gtk_no_selection_new (g_object_ref (self->items));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/* A list that is not in sight costs nothing. */
static void
ladder_changed (SpLadderList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      show_items (self);
      return;
    }
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->items);
}

static void
sp_ladder_list_map (GtkWidget *widget)
{
  SpLadderList *self = SP_LADDER_LIST (widget);

  if (self->items == NULL && self->session != NULL)
    show_items (self);
  GTK_WIDGET_CLASS (sp_ladder_list_parent_class)->map (widget);
}

static void
sp_ladder_list_dispose (GObject *object)
{
  SpLadderList *self = SP_LADDER_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_ladder_list_parent_class)->dispose (object);
}

static void
sp_ladder_list_class_init (SpLadderListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_ladder_list_dispose;
  widget_class->map = sp_ladder_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/ladder/sp-ladder-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SpLadderList, clamp);
  gtk_widget_class_bind_template_child (widget_class, SpLadderList, list);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
sp_ladder_list_init (SpLadderList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * sp_ladder_list_set_session:
 * @self: a list that has none
 * @session: (transfer none): whose ladders to show
 */
void
sp_ladder_list_set_session (SpLadderList *self, SpLadderSession *session)
{
  g_return_if_fail (SP_IS_LADDER_LIST (self) && SP_IS_LADDER_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "ladder-changed", G_CALLBACK (ladder_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reach-changed", G_CALLBACK (ladder_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "search-changed", G_CALLBACK (ladder_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sp_ladder_list_get_items:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): the lines, or %NULL while the list is out of sight
 */
GListModel *
sp_ladder_list_get_items (SpLadderList *self)
{
  g_return_val_if_fail (SP_IS_LADDER_LIST (self), NULL);

  return self->items;
}

/**
 * sp_ladder_list_set_beside:
 * @self: a list
 * @beside: whether it leaves the room to the drawing, rather than take all of it
 */
void
sp_ladder_list_set_beside (SpLadderList *self, gboolean beside)
{
  int width = beside ? WIDTH_BESIDE : MOST_WIDTH;

  g_return_if_fail (SP_IS_LADDER_LIST (self));

  adw_clamp_scrollable_set_maximum_size (self->clamp, width);
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, width);
  gtk_widget_set_size_request (GTK_WIDGET (self), beside ? WIDTH_BESIDE : -1, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), !beside);
  sp_css_set_class (GTK_WIDGET (self), "beside", beside);
}
