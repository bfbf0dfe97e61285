/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-cell.h"

#include "gui/compare/sp-compare-sources.h"
#include "gui/compare/sp-compare-terms.h"
#include "gui/sp-css.h"
#include "gui/sp-explained-text.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"
#include "gui/sp-passage.h"
#include "gui/sp-palette-class.h"
#include "gui/sp-text-marks.h"

#include <glib/gi18n.h>

/* Between the parts of a cell, and between its chips, in pixels. */
#define SPACING 6

/* How far the hand may be from the mark of the sources, in pixels. */
#define CORNER 24

/**
 * SpCompareCell:
 *
 * What a role has in one row, or several roles side by side: a text, items as chips, or both. Its
 * words of the glossary are marked, and a tip tells what they mean. Its action `cell.show-sources`
 * opens its sources and these words; the table activates it.
 *
 * # Accessibility
 *
 * A grid cell that tells which columns it is in. Its label names the row and the roles before the
 * words, since a screen reader that jumps from cell to cell sees neither header; its description
 * names the words that are explained.
 */
struct _SpCompareCell
{
  GtkWidget parent_instance;

  const SpComparison *comparison; /* outlives the cell, and with it all that is pointed to here */
  guint column;
  guint n_columns;
  const char *title;
  SpCompareContent content;

  GtkWidget *roles;  /* (nullable): their names, where there is no header above */
  GPtrArray *labels; /* (owned) (element-type GtkLabel): the text, if there is one, and the chips */
  GPtrArray
      *terms; /* (owned) (nullable) (element-type SpTerm): the words of the glossary in them */
  gboolean has_marks;
};

G_DEFINE_FINAL_TYPE (SpCompareCell, sp_compare_cell, GTK_TYPE_WIDGET)

static guint
count_items (SpCompareCell *self)
{
  return self->content.items != NULL ? self->content.items->n_items : 0;
}

static const SpRole *
get_role (SpCompareCell *self, guint column)
{
  SpPack *pack = sp_comparison_get_pack (self->comparison);

  return &pack->roles.items[sp_comparison_get_role (self->comparison, column)];
}

/* Tells what a screen reader says: "Primary focus, Cloud engineer: …". */
static void
describe (SpCompareCell *self)
{
  g_autofree char *words = sp_compare_cell_get_words (self);
  g_autoptr (GString) roles = g_string_new (get_role (self, self->column)->title);
  g_autofree char *label = NULL;

  for (guint i = 1; i < self->n_columns; i++)
    g_string_append_printf (roles, "%s%s", C_ ("list separator", ", "),
                            get_role (self, self->column + i)->title);
  /* Translators: what a screen reader says of a cell: the row, the role and what stands there */
  label = g_strdup_printf (_ ("%s, %s: %s"), self->title, roles->str, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The titles of the rows are the first column. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) self->column + 2, GTK_ACCESSIBLE_RELATION_COL_SPAN,
                                  (int) self->n_columns, -1);
}

static void
show_sources (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);

  sp_compare_sources_popup (widget, sp_comparison_get_pack (self->comparison),
                            self->content.sources, self->terms);
}

/* Says what a word means that is marked, and what the mark in the corner is; elsewhere a tip would
 * hide what one reads. */
static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  SpCompareCell *self = SP_COMPARE_CELL (widget);
  SpPack *pack = sp_comparison_get_pack (self->comparison);
  const SpTerm *term =
      by_keyboard ? NULL : sp_compare_terms_find_at (pack, self->labels, widget, x, y);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (term != NULL)
    {
      gtk_tooltip_set_text (tooltip, term->text);
      return TRUE;
    }
  if (!gtk_widget_has_css_class (widget, "sourced"))
    return FALSE;
  if (!by_keyboard && (y > CORNER || (is_rtl ? x : gtk_widget_get_width (widget) - x) > CORNER))
    return FALSE;
  /* Translators: heading: where facts come from */
  gtk_tooltip_set_text (tooltip, _ ("Sources"));
  return TRUE;
}

static void
sp_compare_cell_dispose (GObject *object)
{
  SpCompareCell *self = SP_COMPARE_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->roles = NULL;
  g_ptr_array_set_size (self->labels, 0);

  G_OBJECT_CLASS (sp_compare_cell_parent_class)->dispose (object);
}

static void
sp_compare_cell_finalize (GObject *object)
{
  g_ptr_array_unref (SP_COMPARE_CELL (object)->labels);
  g_clear_pointer (&SP_COMPARE_CELL (object)->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (sp_compare_cell_parent_class)->finalize (object);
}

static void
sp_compare_cell_class_init (SpCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_compare_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_compare_cell_finalize;
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "cell.show-sources", NULL, show_sources);
}

static void
sp_compare_cell_init (SpCompareCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->labels = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* Across several columns a line would be longer than one can read. */
static void
add_part (SpCompareCell *self, GtkWidget *part)
{
  if (self->n_columns > 1)
    part = sp_readable_new (part);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
}

static void
add_text (SpCompareCell *self)
{
  gboolean is_covered = self->content.text != NULL;
  GtkWidget *label;

  if (!is_covered && count_items (self) > 0)
    return;
  /* Translators: in the place of a cell that a role does not have */
  label = sp_label_new_wrapping (is_covered ? self->content.text : _ ("Not covered"));
  if (!is_covered)
    gtk_widget_add_css_class (label, "aside");
  add_part (self, label);
  g_ptr_array_add (self->labels, label);
}

static void
add_chips (SpCompareCell *self)
{
  GtkWidget *box;

  if (count_items (self) == 0)
    return;
  box = g_object_new (GTK_TYPE_BOX, "layout-manager", sp_flow_layout_new (SPACING), NULL);
  for (guint i = 0; i < count_items (self); i++)
    {
      GtkWidget *chip = sp_label_new_wrapping (self->content.items->items[i]);

      gtk_widget_add_css_class (chip, "chip");
      gtk_box_append (GTK_BOX (box), chip);
      g_ptr_array_add (self->labels, chip);
    }
  add_part (self, box);
}

static void
mark_terms (SpCompareCell *self)
{
  self->terms = sp_compare_terms_mark (sp_comparison_get_pack (self->comparison), self->labels);
  if (self->terms->len == 0)
    return;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  sp_explained_text_describe (GTK_WIDGET (self), self->terms);
}

/* A corner is marked, as where a sheet has a note. */
static void
mark_sources (SpCompareCell *self)
{
  if (self->content.sources == NULL || self->content.sources->n_items == 0)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), "sourced");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
}

/**
 * sp_compare_cell_new:
 * @comparison: the comparison, which outlives the cell
 * @column: the first column that the cell is in, counted from 0
 * @n_columns: in how many columns it is, whose roles have the same
 * @title: the title of the row
 * @content: what to show, as it stands in the pack
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
sp_compare_cell_new (const SpComparison *comparison,
                     guint column,
                     guint n_columns,
                     const char *title,
                     const SpCompareContent *content)
{
  SpCompareCell *self = g_object_new (SP_TYPE_COMPARE_CELL, NULL);

  self->comparison = comparison;
  self->column = column;
  self->n_columns = n_columns;
  self->title = title;
  self->content = *content;
  add_text (self);
  add_chips (self);
  mark_terms (self);
  mark_sources (self);
  describe (self);
  return GTK_WIDGET (self);
}

/**
 * sp_compare_cell_get_n_columns:
 * @self: a cell
 *
 * Returns: in how many columns it is
 */
guint
sp_compare_cell_get_n_columns (SpCompareCell *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_CELL (self), 1);

  return self->n_columns;
}

/**
 * sp_compare_cell_get_labels:
 * @self: a cell
 *
 * Returns: (transfer none) (element-type GtkLabel): the text, if there is one, and the items
 */
GPtrArray *
sp_compare_cell_get_labels (SpCompareCell *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_CELL (self), NULL);

  return self->labels;
}

/**
 * sp_compare_cell_get_words:
 * @self: a cell
 *
 * Returns: (transfer full): all that stands in it, in one line
 */
char *
sp_compare_cell_get_words (SpCompareCell *self)
{
  g_autoptr (GString) words = g_string_new (self->content.text);

  g_return_val_if_fail (SP_IS_COMPARE_CELL (self), NULL);

  if (self->content.text == NULL && count_items (self) == 0)
    g_string_append (words, _ ("Not covered"));
  for (guint i = 0; i < count_items (self); i++)
    {
      const char *separator = i > 0 ? C_ ("list separator", ", ") : words->len > 0 ? " " : "";

      g_string_append_printf (words, "%s%s", separator, self->content.items->items[i]);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
new_role_label (const SpRole *role)
{
  GtkWidget *label = sp_label_new_wrapping (role->title);

  gtk_widget_add_css_class (label, "role-name");
  gtk_widget_add_css_class (label, sp_palette_get_css_class (role->color));
  return label;
}

static GtkWidget *
new_roles (SpCompareCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  for (guint i = 0; i < self->n_columns; i++)
    gtk_box_append (GTK_BOX (box), new_role_label (get_role (self, self->column + i)));
  gtk_widget_insert_after (box, GTK_WIDGET (self), NULL);
  return box;
}

/**
 * sp_compare_cell_set_stacked:
 * @self: a cell
 * @stacked: whether there is no header above it, so that it names its roles itself
 */
void
sp_compare_cell_set_stacked (SpCompareCell *self, gboolean stacked)
{
  g_return_if_fail (SP_IS_COMPARE_CELL (self));

  if (stacked && self->roles == NULL)
    self->roles = new_roles (self);
  if (self->roles != NULL)
    gtk_widget_set_visible (self->roles, stacked);
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

  for (guint i = 0; i < count_items (self); i++)
    {
      gboolean shared = sp_compared_row_shares (row, self->content.items->items[i]);

      sp_css_set_class (self->labels->pdata[self->labels->len - count_items (self) + i], "aside",
                        (mode == SP_COMPARE_DIFFERENCES && shared) ||
                            (mode == SP_COMPARE_SHARED && !shared));
    }
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

  if (sp_query_is_empty (query) && !self->has_marks)
    return;
  self->has_marks = !sp_query_is_empty (query);
  for (guint i = 0; i < self->labels->len; i++)
    sp_text_marks_set (self->labels->pdata[i], query);
}
