/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-cell.h"

#include "gui/compare/sp-compare-chips.h"
#include "gui/compare/sp-compare-sources.h"
#include "gui/sp-compat.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-palette-class.h"
#include "gui/sp-wrap-label.h"

#include <glib/gi18n.h>

/* Between a text and what follows, in pixels. */
#define SPACING 6

/**
 * SpCompareCell:
 *
 * What one role has in one row: a text, items as chips, or both. Its action `cell.show-sources`
 * opens its sources; the table activates it.
 *
 * It draws its texts itself: a label for each would be several hundred widgets, and each of them
 * lays its text out many times before the first frame.
 *
 * # Accessibility
 *
 * A grid cell whose label names the row and the role before the words, since a screen reader that
 * jumps from cell to cell sees neither header.
 */
struct _SpCompareCell
{
  GtkWidget parent_instance;

  SpPack *pack; /* (owned): and with it all that is pointed to here */
  guint role;
  const char *title;
  SpCompareContent content;
  SpQuery *query; /* (owned) (nullable): what is marked */

  GtkWidget *role_label; /* (nullable): where there is no header above */
  PangoLayout *text;     /* (owned) (nullable): while it is measured or drawn */
  SpCompareChips *chips; /* (owned) (nullable) */
  gboolean is_awaited;   /* until it was drawn, by who made it to be seen at once */
  int laid_out_width;    /* -1 before the texts are laid out */
  guint font_serial;     /* of what they were laid out with */
  int text_y;
  int height;
};

G_DEFINE_FINAL_TYPE (SpCompareCell, sp_compare_cell, GTK_TYPE_WIDGET)

static gboolean
has_items (SpCompareCell *self)
{
  return self->content.items != NULL && self->content.items->n_items > 0;
}

/* Tells what a screen reader says: "Primary focus, Cloud engineer: …". */
static char *
describe (SpCompareCell *self)
{
  g_autoptr (GString) words = g_string_new (self->content.text);

  if (self->content.text == NULL && !has_items (self))
    g_string_append (words, _ ("Not covered"));
  for (guint i = 0; has_items (self) && i < self->content.items->n_items; i++)
    {
      const char *separator = i > 0 ? C_ ("list separator", ", ") : words->len > 0 ? " " : "";

      g_string_append_printf (words, "%s%s", separator, self->content.items->items[i]);
    }

  /* Translators: what a screen reader says of a cell: the row, the role and what stands there */
  return g_strdup_printf (_ ("%s, %s: %s"), self->title, self->pack->roles.items[self->role].title,
                          words->str);
}

static const char *
get_text (SpCompareCell *self)
{
  if (self->content.text == NULL && !has_items (self))
    return _ ("Not covered");
  return self->content.text;
}

/* Between measuring and drawing a cell keeps only places: the layouts of a whole table would take
 * more memory than all else in the window. What is drawn next of all keeps them until then. */
static void
drop_layouts (SpCompareCell *self)
{
  g_clear_object (&self->text);
  if (self->chips != NULL)
    sp_compare_chips_clear_layouts (self->chips);
}

/* The cells of a row have one font, so they share what the row knows of it. */
static void
make_layouts (SpCompareCell *self, int width)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  drop_layouts (self);
  if (get_text (self) != NULL)
    {
      self->text = sp_wrap_label_create_layout (row, get_text (self), self->query);
      pango_layout_set_width (self->text, width * PANGO_SCALE);
    }
  if (self->chips != NULL)
    sp_compare_chips_make_layouts (self->chips, row, self->query);
}

static guint
get_font_serial (SpCompareCell *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  return row != NULL ? pango_context_get_serial (gtk_widget_get_pango_context (row)) : 0;
}

static int
place_role_label (SpCompareCell *self, int width)
{
  int height;

  if (self->role_label == NULL || !gtk_widget_get_visible (self->role_label))
    return 0;
  gtk_widget_measure (self->role_label, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height + SPACING;
}

static int
place_text (SpCompareCell *self, int y)
{
  int height;

  if (self->text == NULL)
    return y;
  self->text_y = y;
  pango_layout_get_pixel_size (self->text, NULL, &height);
  return y + height + (self->chips != NULL ? SPACING : 0);
}

static void
lay_out (SpCompareCell *self, int width)
{
  int y;

  if (self->laid_out_width == width)
    return;
  make_layouts (self, width);
  y = place_role_label (self, width);
  y = place_text (self, y);
  if (self->chips != NULL)
    y = sp_compare_chips_place (self->chips, y, width);
  self->height = y;
  self->laid_out_width = width;
  self->font_serial = get_font_serial (self);
  if (!self->is_awaited)
    drop_layouts (self);
}

static GtkSizeRequestMode
sp_compare_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The table gives each column its width whatever the cells would like, so they like nothing. */
static void
sp_compare_cell_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return;
  lay_out (self, for_size);
  *minimum = *natural = self->height;
}

static void
sp_compare_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);

  lay_out (self, width);
  if (self->role_label != NULL && gtk_widget_get_visible (self->role_label))
    gtk_widget_size_allocate (
        self->role_label, &(GtkAllocation){ 0, 0, width, place_role_label (self, width) - SPACING },
        -1);
}

static void
sp_compare_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);
  GdkRGBA color = sp_compat_get_color (widget);

  GTK_WIDGET_CLASS (sp_compare_cell_parent_class)->snapshot (widget, snapshot);
  if (!self->is_awaited || self->laid_out_width != gtk_widget_get_width (widget))
    make_layouts (self, gtk_widget_get_width (widget));
  if (self->text != NULL)
    {
      GdkRGBA faded = sp_compare_fade (&color, self->content.text != NULL ? 1 : 0.65);

      sp_compare_draw_layout (snapshot, self->text, 0, self->text_y, &faded);
    }
  if (self->chips != NULL)
    sp_compare_chips_draw (self->chips, widget, snapshot, &color);
  drop_layouts (self);
  self->is_awaited = FALSE;
}

/* Another text direction, or another font. */
static void
lay_out_anew (SpCompareCell *self)
{
  self->laid_out_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sp_compare_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);

  GTK_WIDGET_CLASS (sp_compare_cell_parent_class)->css_changed (widget, change);
  if (self->font_serial != get_font_serial (self))
    lay_out_anew (self);
}

static void
sp_compare_cell_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (sp_compare_cell_parent_class)->direction_changed (widget, previous);
  lay_out_anew (SP_COMPARE_CELL (widget));
}

static void
show_sources (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);

  if (self->content.sources != NULL)
    sp_compare_sources_popup (widget, self->pack, self->content.sources);
}

static void
sp_compare_cell_dispose (GObject *object)
{
  SpCompareCell *self = SP_COMPARE_CELL (object);

  GtkWidget *child;

  drop_layouts (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->role_label = NULL;
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_compare_cell_parent_class)->dispose (object);
}

static void
sp_compare_cell_finalize (GObject *object)
{
  SpCompareCell *self = SP_COMPARE_CELL (object);

  g_clear_pointer (&self->chips, sp_compare_chips_free);
  g_clear_pointer (&self->query, sp_query_free);

  G_OBJECT_CLASS (sp_compare_cell_parent_class)->finalize (object);
}

static void
sp_compare_cell_class_init (SpCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_compare_cell_finalize;
  widget_class->get_request_mode = sp_compare_cell_get_request_mode;
  widget_class->measure = sp_compare_cell_measure;
  widget_class->size_allocate = sp_compare_cell_size_allocate;
  widget_class->snapshot = sp_compare_cell_snapshot;
  widget_class->css_changed = sp_compare_cell_css_changed;
  widget_class->direction_changed = sp_compare_cell_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_install_action (widget_class, "cell.show-sources", NULL, show_sources);
}

static void
sp_compare_cell_init (SpCompareCell *self)
{
  self->laid_out_width = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * sp_compare_cell_new:
 * @pack: the content
 * @role: the position of a role in @pack
 * @title: the title of the row
 * @content: what to show, as it stands in @pack
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
sp_compare_cell_new (SpPack *pack, guint role, const char *title, const SpCompareContent *content)
{
  SpCompareCell *self = g_object_new (SP_TYPE_COMPARE_CELL, NULL);
  g_autofree char *description = NULL;

  self->pack = sp_pack_ref (pack);
  self->role = role;
  self->title = title;
  self->content = *content;
  if (has_items (self))
    self->chips = sp_compare_chips_new (content->items);
  description = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_cell_await:
 * @self: a new cell
 *
 * Tells that the cell is in sight of the next frame: what is laid out for it serves to draw it.
 */
void
sp_compare_cell_await (SpCompareCell *self)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  self->is_awaited = TRUE;
}

/**
 * sp_compare_cell_get_role:
 * @self: a cell
 *
 * Returns: the position of its role in the pack
 */
guint
sp_compare_cell_get_role (SpCompareCell *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_CELL (self), 0);

  return self->role;
}

static GtkWidget *
new_role_label (SpCompareCell *self)
{
  const SpRole *role = &self->pack->roles.items[self->role];
  GtkWidget *label = gtk_label_new (role->title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sp_label_follow_text (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "role-name");
  gtk_widget_add_css_class (label, sp_palette_get_css_class (role->color));
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/**
 * sp_compare_cell_set_stacked:
 * @self: a cell
 * @stacked: whether there is no header above it, so that it names its role itself
 */
void
sp_compare_cell_set_stacked (SpCompareCell *self, gboolean stacked)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  if (stacked && self->role_label == NULL)
    self->role_label = new_role_label (self);
  if (self->role_label != NULL)
    gtk_widget_set_visible (self->role_label, stacked);
  self->laid_out_width = -1;
}

/**
 * sp_compare_cell_set_mode:
 * @self: a cell
 * @row: the row as it was compared
 * @mode: what is looked at; the chips that it is not about step back
 */
void
sp_compare_cell_set_mode (SpCompareCell *self, const SpComparedRow *row, SpCompareMode mode)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  if (self->chips == NULL)
    return;
  sp_compare_chips_set_mode (self->chips, row, mode);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sp_compare_cell_is_aside:
 * @self: a cell
 * @item: one of its items, counted from 0
 *
 * Returns: whether what is looked at is not about this item, so that it stands back
 */
gboolean
sp_compare_cell_is_aside (SpCompareCell *self, guint item)
{
  g_return_val_if_fail (SP_IS_COMPARE_CELL (self) && self->chips != NULL, FALSE);

  return sp_compare_chips_is_aside (self->chips, item);
}

/**
 * sp_compare_cell_mark_hits:
 * @self: a cell
 * @query: what is searched for; an empty one takes the marks away
 */
void
sp_compare_cell_mark_hits (SpCompareCell *self, const SpQuery *query)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self) && query != NULL);

  if (sp_query_is_empty (query) && self->query == NULL)
    return;
  g_clear_pointer (&self->query, sp_query_free);
  if (!sp_query_is_empty (query))
    self->query = sp_query_copy (query);
  lay_out_anew (self);
}
