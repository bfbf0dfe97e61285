/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the pointer and the focus are, what they mark, and how the focus survives what changes below
 * it. */

#include "gui/compare/sp-compare-page-private.h"

static void
mark_column (SpComparePage *self, int column)
{
  sp_compare_table_set_marked_column (self->table, column);
  sp_compare_header_set_marked_column (self->header, column);
}

/* Returns whether the pointer, at a place of the table, is where it was not before. */
static gboolean
note_pointer (SpComparePage *self, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->table), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (x, y), &point) ||
      graphene_point_equal (&point, &self->pointer))
    return FALSE;
  self->pointer = point;
  return TRUE;
}

/* The table can come to a pointer that rests: when a window above is closed, say. */
static void
pointer_entered (SpComparePage *self, double x, double y)
{
  note_pointer (self, x, y);
}

/* What moves below a pointer that rests moves no pointer: the mark stays with the focus then. */
static void
pointer_moved (SpComparePage *self, double x, double y)
{
  GtkWidget *picked;

  if (!note_pointer (self, x, y))
    return;
  picked = gtk_widget_pick (GTK_WIDGET (self->table), x, y, GTK_PICK_DEFAULT);
  mark_column (self, picked != NULL ? sp_compare_table_find_column (self->table, picked) : -1);
}

/* The mark goes back to where the keyboard is. */
static void
pointer_left (SpComparePage *self)
{
  mark_column (self, sp_compare_page_find_focused_column (self));
}

void
sp_compare_page_bind_pointer (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, pointer_entered);
  gtk_widget_class_bind_template_callback (widget_class, pointer_moved);
  gtk_widget_class_bind_template_callback (widget_class, pointer_left);
}

/* Returns the widget of the window that has the focus, or NULL. */
GtkWidget *
sp_compare_page_get_focus (SpComparePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Returns the column that the keyboard is in, or -1. */
int
sp_compare_page_find_focused_column (SpComparePage *self)
{
  GtkWidget *focus = sp_compare_page_get_focus (self);

  if (focus == NULL)
    return -1;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)))
    return sp_compare_table_find_column (self->table, focus);
  return sp_compare_header_find_column (self->header, focus);
}

void
sp_compare_page_focus_changed (SpComparePage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->table)))
    return;
  sp_compare_table_focus_moved (self->table, sp_compare_page_get_focus (self));
  mark_column (self, sp_compare_page_find_focused_column (self));
}

/* Does what makes widgets anew or hides them, and gives the focus back to what is then in the place
 * of the widget that had it. */
void
sp_compare_page_keep_focus (SpComparePage *self, void (*change) (SpComparePage *self))
{
  GtkWidget *focus = sp_compare_page_get_focus (self);
  gboolean was_in_table = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table));
  SpCompareHeaderPlace place;
  gboolean was_in_header = sp_compare_header_find_place (self->header, focus, &place);

  change (self);
  if (was_in_table)
    sp_compare_table_grab_focus (self->table);
  else if (was_in_header)
    sp_compare_header_grab_place (self->header, &place);
}

/* A popover is closed by then; its button is there. */
void
sp_compare_page_remember_focus (SpComparePage *self)
{
  GtkWidget *focus = sp_compare_page_get_focus (self);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  g_set_weak_pointer (&self->opener, popover != NULL ? gtk_widget_get_parent (popover) : focus);
}

/* Gives the focus to what had it before. */
void
sp_compare_page_return_focus (SpComparePage *self)
{
  if (self->opener == NULL || !gtk_widget_grab_focus (self->opener))
    gtk_widget_child_focus (GTK_WIDGET (self->bin), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->opener);
}
