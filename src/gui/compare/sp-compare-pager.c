/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-pager.h"

#include "sp-config.h"

#include <glib/gi18n.h>

struct _SpComparePager
{
  GtkBox parent_instance;

  SpCompareColumns *columns; /* (owned) */
  GtkLabel *label;
  GtkWidget *back_button;
  GtkWidget *forward_button;
};

G_DEFINE_FINAL_TYPE (SpComparePager, sp_compare_pager, GTK_TYPE_BOX)

static void
columns_changed (SpComparePager *self)
{
  guint first = sp_compare_columns_get_first (self->columns);
  guint n_shown = sp_compare_columns_get_n_shown (self->columns);
  guint n_columns = sp_compare_columns_get_n_columns (self->columns);
  g_autofree char *label = g_strdup_printf (
      /* Translators: which roles are in sight, as in "1–3 of 4" */
      _ ("%u–%u of %u"), first + 1, first + n_shown, n_columns);

  gtk_label_set_label (self->label, label);
  gtk_widget_set_sensitive (self->back_button, first > 0);
  gtk_widget_set_sensitive (self->forward_button, first + n_shown < n_columns);
}

static void
back_clicked (SpComparePager *self)
{
  sp_compare_columns_scroll (self->columns, -1);
}

static void
forward_clicked (SpComparePager *self)
{
  sp_compare_columns_scroll (self->columns, 1);
}

static void
sp_compare_pager_dispose (GObject *object)
{
  g_clear_object (&SP_COMPARE_PAGER (object)->columns);

  G_OBJECT_CLASS (sp_compare_pager_parent_class)->dispose (object);
}

static void
sp_compare_pager_class_init (SpComparePagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_pager_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-compare-pager.ui");
  gtk_widget_class_bind_template_child (widget_class, SpComparePager, label);
  gtk_widget_class_bind_template_child (widget_class, SpComparePager, back_button);
  gtk_widget_class_bind_template_child (widget_class, SpComparePager, forward_button);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, forward_clicked);
}

static void
sp_compare_pager_init (SpComparePager *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_compare_pager_new:
 * @columns: what is in sight
 *
 * Returns: (transfer floating): two buttons, and which columns are between them
 */
GtkWidget *
sp_compare_pager_new (SpCompareColumns *columns)
{
  SpComparePager *self = g_object_new (SP_TYPE_COMPARE_PAGER, NULL);

  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed), self,
                           G_CONNECT_SWAPPED);
  columns_changed (self);
  return GTK_WIDGET (self);
}
