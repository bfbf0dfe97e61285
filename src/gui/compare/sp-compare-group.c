/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-group.h"

#include "gui/compare/sp-compare-lines.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-label-wrap.h"

#include "sp-config.h"

/* A row that changes its size makes the box around it ask all the others: those in other boxes are asked
 * together. */
#define ROWS_IN_A_BOX 64

/**
 * SpCompareGroup:
 *
 * Rows under a heading, which folds them away.
 *
 * # Accessibility
 *
 * A row group; its heading is a button that tells whether the group is expanded.
 */
struct _SpCompareGroup
{
  GtkWidget parent_instance;

  char *id; /* (owned) */
  GtkWidget *heading;
  GtkLabel *title;
  GtkWidget *hint; /* (nullable): beside the title of a folded group */
  GtkImage *arrow;
  gboolean folded;
  GtkBox *boxes;   /* (nullable): of boxes of rows, as soon as there is one */
  GPtrArray *rows; /* (owned) (element-type GtkWidget): what is in the boxes */
};

G_DEFINE_FINAL_TYPE (SpCompareGroup, sp_compare_group, GTK_TYPE_WIDGET)

/* A line between the heading and the rows of a table. */
static void
sp_compare_group_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpCompareGroup *self = SP_COMPARE_GROUP (widget);
  graphene_rect_t bounds;

  GTK_WIDGET_CLASS (sp_compare_group_parent_class)->snapshot (widget, snapshot);
  if (self->boxes != NULL && !self->folded &&
      gtk_widget_compute_bounds (GTK_WIDGET (self->boxes), widget, &bounds))
    sp_compare_draw_line (widget, snapshot, 0, bounds.origin.y, gtk_widget_get_width (widget),
                          SP_COMPARE_LINE);
}

static void
sp_compare_group_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_compare_group_parent_class)->dispose (object);
}

static void
sp_compare_group_finalize (GObject *object)
{
  SpCompareGroup *self = SP_COMPARE_GROUP (object);

  g_free (self->id);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sp_compare_group_parent_class)->finalize (object);
}

static void
sp_compare_group_class_init (SpCompareGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_compare_group_finalize;
  widget_class->snapshot = sp_compare_group_snapshot;
  gtk_widget_class_set_css_name (widget_class, "comparegroup");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-compare-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SpCompareGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, SpCompareGroup, title);
  gtk_widget_class_bind_template_child (widget_class, SpCompareGroup, arrow);
}

static void
show_folded (SpCompareGroup *self, gboolean folded)
{
  self->folded = folded;
  if (self->boxes != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->boxes), !folded);
  if (self->hint != NULL)
    gtk_widget_set_visible (self->hint, folded);
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !folded, -1);
}

static void
sp_compare_group_init (SpCompareGroup *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_label_wrap (self->title);
  sp_label_follow_text (self->title);
}

/**
 * sp_compare_group_new:
 * @id: the group, as the rows name it
 * @title: its heading
 *
 * Returns: (transfer floating): an open group without rows
 */
GtkWidget *
sp_compare_group_new (const char *id, const char *title)
{
  SpCompareGroup *self = g_object_new (SP_TYPE_COMPARE_GROUP, NULL);

  self->id = g_strdup (id);
  gtk_label_set_label (self->title, title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_folded (self, FALSE);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_group_get_id:
 * @self: a group
 *
 * Returns: (transfer none): the group, as the rows name it
 */
const char *
sp_compare_group_get_id (SpCompareGroup *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_GROUP (self), NULL);

  return self->id;
}

/**
 * sp_compare_group_set_hint:
 * @self: a group without a hint
 * @hint: what one would find in it, in a word or two, shown as long as it is folded
 */
void
sp_compare_group_set_hint (SpCompareGroup *self, const char *hint)
{
  GtkWidget *grid;

  g_return_if_fail (SP_IS_COMPARE_GROUP (self) && self->hint == NULL);

  grid = gtk_widget_get_parent (GTK_WIDGET (self->title));
  self->hint = gtk_label_new (hint);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  sp_label_follow_text (GTK_LABEL (self->hint));
  gtk_widget_add_css_class (self->hint, "hint");
  gtk_widget_set_hexpand (self->hint, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), FALSE);
  gtk_grid_attach (GTK_GRID (grid), self->hint, 2, 0, 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

/* The toolkit keeps of a box that nobody saw that its height does not depend on its width, if that was
 * empty when it was asked: none is there before it has a row. */
static void
add_box (SpCompareGroup *self, GtkWidget *first_row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean is_first = self->boxes == NULL;

  gtk_box_append (GTK_BOX (box), first_row);
  if (is_first)
    self->boxes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (self->boxes, box);
  if (!is_first)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->boxes), !self->folded);
  gtk_widget_set_parent (GTK_WIDGET (self->boxes), GTK_WIDGET (self));
}

/**
 * sp_compare_group_append:
 * @self: a group
 * @row: (transfer floating): a row
 */
void
sp_compare_group_append (SpCompareGroup *self, GtkWidget *row)
{
  g_return_if_fail (SP_IS_COMPARE_GROUP (self));

  if (self->rows->len % ROWS_IN_A_BOX == 0)
    add_box (self, row);
  else
    gtk_box_append (GTK_BOX (gtk_widget_get_last_child (GTK_WIDGET (self->boxes))), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * sp_compare_group_get_rows:
 * @self: a group
 *
 * Returns: (transfer none) (element-type GtkWidget): what was added to it
 */
GPtrArray *
sp_compare_group_get_rows (SpCompareGroup *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_GROUP (self), NULL);

  return self->rows;
}

/**
 * sp_compare_group_get_heading:
 * @self: a group
 *
 * Returns: (transfer none): the button that folds it
 */
GtkWidget *
sp_compare_group_get_heading (SpCompareGroup *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_GROUP (self), NULL);

  return self->heading;
}

/**
 * sp_compare_group_is_folded:
 * @self: a group
 *
 * Returns: whether it shows only its heading
 */
gboolean
sp_compare_group_is_folded (SpCompareGroup *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_GROUP (self), FALSE);

  return self->folded;
}

/**
 * sp_compare_group_set_folded:
 * @self: a group
 * @folded: whether to show only the heading
 */
void
sp_compare_group_set_folded (SpCompareGroup *self, gboolean folded)
{
  g_return_if_fail (SP_IS_COMPARE_GROUP (self));

  if (self->folded != !!folded)
    show_folded (self, folded);
}
