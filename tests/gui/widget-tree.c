/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-tree.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

/* What the toolkit is asked whether a widget has it; the answer tells what it has instead. */
#define NOTHING "\1"

/* What the toolkit says of its widgets by itself, which is not the same in all versions. */
static const char *const classes_of_toolkit[] = {
  "horizontal",
  "vertical",
  "text-button",
  "image-button",
  "toggle",
  "activatable",
  "background",
  "frame",
  "has-open-popup",
  "search",
  "expander",
  "arrow-button",
  "image-text-button",
  "popup",
  "link",
  "default",
  "sidebar-pane",
  "content-pane",
  "titlebar",
  "single-line",
  "view",
  "scroll",
  "read-only",
  NULL,
};

static gboolean
is_own (GtkWidget *widget)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Sp");
}

/* Those whose parts are of the toolkit alone. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) || GTK_IS_IMAGE (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_PROGRESS_BAR (widget) || ADW_IS_BUTTON_CONTENT (widget) ||
         GTK_IS_STACK_SWITCHER (widget);
}

/* Those that make parts of texts; a child of another kind may stand among them. */
static gboolean
has_own_texts (GtkWidget *widget)
{
  return ADW_IS_PREFERENCES_ROW (widget) || ADW_IS_STATUS_PAGE (widget) ||
         (GTK_IS_BUTTON (widget) && (gtk_button_get_label (GTK_BUTTON (widget)) != NULL ||
                                     gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL));
}

/* What of the toolkit is more than a place for others. */
static gboolean
is_part (GtkWidget *widget)
{
  return is_whole (widget) || GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_MENU_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || ADW_IS_STATUS_PAGE (widget);
}

static void
add_text (GString *line, const char *word, const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (text == NULL || *text == '\0')
    return;
  lines = g_strsplit (text, "\n", -1);
  joined = g_strjoinv (" / ", lines);
  g_string_append_printf (line, *word != '\0' ? " %s “%s”" : "%s “%s”", word, joined);
}

static void
add_property (GString *line, GtkWidget *widget, const char *word, const char *property)
{
  g_autofree char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) == NULL)
    return;
  g_object_get (widget, property, &text, NULL);
  add_text (line, word, text);
}

static void
add_words (GString *line, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    add_text (line, "", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_EDITABLE (widget))
    add_text (line, "", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else
    add_property (line, widget, "", "label");
  add_property (line, widget, "", "title");
  add_property (line, widget, "below", "subtitle");
  if (ADW_IS_STATUS_PAGE (widget))
    add_property (line, widget, "below", "description");
  add_property (line, widget, "icon", "icon-name");
  add_property (line, widget, "hint", "placeholder-text");
  add_property (line, widget, "action", "action-name");
  add_text (line, "tooltip", gtk_widget_get_tooltip_text (widget));
}

/* Some versions name a widget by what it shows, with its mnemonic. */
static gboolean
is_seen (GtkWidget *widget, const char *text)
{
  const char *label = GTK_IS_LABEL (widget)    ? gtk_label_get_text (GTK_LABEL (widget))
                      : GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                               : NULL;

  return g_strcmp0 (text, label) == 0 ||
         g_strcmp0 (text, gtk_widget_get_tooltip_text (widget)) == 0;
}

/* A name or a description that tells more than what is seen. */
static void
add_accessible (GString *line, GtkWidget *widget, const char *word, GtkAccessibleProperty property)
{
  g_autofree char *text = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;
  text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, NOTHING);
  if (text != NULL && !is_seen (widget, text))
    add_text (line, word, text);
}

/* The toolkit calls rows of lists by several names. */
static gboolean
is_item (GtkWidget *widget)
{
  return g_str_has_suffix (G_OBJECT_TYPE_NAME (widget), "ItemWidget") ||
         g_str_has_suffix (G_OBJECT_TYPE_NAME (widget), "RowWidget");
}

/* What a widget is told to be. Some versions take boxes for groups, and say of arrows and rows what they are. */
static void
add_role (GString *line, GtkWidget *widget)
{
  static const char *const roles_of_toolkit[] = { "widget", "generic", "none", NULL };
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  GEnumClass *roles = g_type_class_ref (GTK_TYPE_ACCESSIBLE_ROLE);
  const char *name = g_enum_get_value (roles, (int) role)->value_nick;

  if (!g_strv_contains (roles_of_toolkit, name) && !GTK_IS_IMAGE (widget) && !is_item (widget) &&
      (is_own (widget) ||
       (role != GTK_ACCESSIBLE_ROLE_GROUP &&
        role != gtk_widget_class_get_accessible_role (GTK_WIDGET_GET_CLASS (widget)))))
    g_string_append_printf (line, " as %s", name);
  g_type_class_unref (roles);
}

/* Where it stands in a grid or a list. */
static void
add_relations (GString *line, GtkWidget *widget)
{
  static const struct
  {
    GtkAccessibleRelation relation;
    const char *word;
  } relations[] = {
    { GTK_ACCESSIBLE_RELATION_ROW_INDEX, "row" },
    { GTK_ACCESSIBLE_RELATION_COL_INDEX, "column" },
    { GTK_ACCESSIBLE_RELATION_COL_SPAN, "of" },
    { GTK_ACCESSIBLE_RELATION_ROW_COUNT, "rows" },
    { GTK_ACCESSIBLE_RELATION_COL_COUNT, "columns" },
    { GTK_ACCESSIBLE_RELATION_POS_IN_SET, "place" },
    { GTK_ACCESSIBLE_RELATION_SET_SIZE, "in" },
  };

  for (guint i = 0; is_own (widget) && i < G_N_ELEMENTS (relations); i++)
    if (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), relations[i].relation))
      {
        g_autofree char *number = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget),
                                                                      relations[i].relation, -77);

        g_string_append_printf (line, " %s %s", relations[i].word, number);
      }
}

/* Returns what a state is that may be neither, or NULL. */
static const char *
get_state (GtkWidget *widget, GtkAccessibleState state, const char *yes, const char *no)
{
  g_autofree char *wrong = NULL;

  if (!gtk_test_accessible_has_state (GTK_ACCESSIBLE (widget), state))
    return NULL;
  wrong = gtk_test_accessible_check_state (GTK_ACCESSIBLE (widget), state, TRUE);
  return wrong == NULL ? yes : no;
}

static gboolean
is_active (GtkWidget *widget)
{
  gboolean is_on = FALSE;

  if (GTK_IS_TOGGLE_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget))
    g_object_get (widget, "active", &is_on, NULL);
  else if (GTK_IS_EXPANDER (widget))
    g_object_get (widget, "expanded", &is_on, NULL);
  return is_on;
}

static void
add_state (GString *line, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  const char *expanded = NULL;

  if (GTK_IS_BUTTON (widget) || is_own (widget))
    expanded = get_state (widget, GTK_ACCESSIBLE_STATE_EXPANDED, " open", " closed");
  if (expanded != NULL)
    g_string_append (line, expanded);
  if (is_active (widget))
    g_string_append (line, " on");
  if (!gtk_widget_get_sensitive (widget))
    g_string_append (line, " insensitive");
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (widget)))
    g_string_append (line, " chosen");
  if (G_OBJECT_TYPE (widget) == GTK_TYPE_LIST_BOX_ROW &&
      !gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)))
    g_string_append (line, " to read");
  if (GTK_IS_PROGRESS_BAR (widget))
    g_string_append_printf (line, " at %.0f %%",
                            100 * gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (widget)));
  if (GTK_IS_DROP_DOWN (widget))
    g_string_append_printf (line, " selected %u",
                            gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)));
  if (root != NULL && gtk_root_get_focus (root) == widget && (is_own (widget) || is_part (widget)))
    g_string_append (line, " focus");
}

static int
compare_classes (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

static void
add_classes (GString *line, GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);

  qsort (classes, g_strv_length (classes), sizeof (char *), compare_classes);
  for (char **one = classes; *one != NULL; one++)
    if (!g_strv_contains (classes_of_toolkit, *one))
      g_string_append_printf (line, " .%s", *one);
}

static void
add_marks (GString *line, GtkLabel *label)
{
  PangoAttrList *list = gtk_label_get_attributes (label);
  GSList *attributes = list != NULL ? pango_attr_list_get_attributes (list) : NULL;
  gboolean is_hyphenated = TRUE;

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_INSERT_HYPHENS)
        is_hyphenated = FALSE;
      else if (attribute->klass->type == PANGO_ATTR_UNDERLINE ||
               attribute->klass->type == PANGO_ATTR_BACKGROUND)
        g_string_append_printf (line, " marked %u-%u", attribute->start_index,
                                attribute->end_index);
    }
  if (is_hyphenated && gtk_label_get_wrap (label))
    g_string_append (line, " with hyphens");
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
}

/* How the text of a label, or of the one that the toolkit made for a button, breaks and where it stands. */
static void
add_lines (GString *line, GtkWidget *label)
{
  if (!GTK_IS_LABEL (label))
    return;
  if (gtk_label_get_wrap (GTK_LABEL (label)))
    g_string_append (line, gtk_label_get_xalign (GTK_LABEL (label)) == 0.5f ? " wraps in the middle"
                                                                            : " wraps");
  if (gtk_label_get_justify (GTK_LABEL (label)) == GTK_JUSTIFY_CENTER)
    g_string_append (line, " centred");
  if (gtk_label_get_xalign (GTK_LABEL (label)) > 0.5f)
    g_string_append (line, " to the end");
  if (gtk_label_get_lines (GTK_LABEL (label)) > 0)
    g_string_append_printf (line, " in %d lines", gtk_label_get_lines (GTK_LABEL (label)));
  add_marks (line, GTK_LABEL (label));
}

/* How far apart and how wide children are. */
static void
add_room (GString *line, GtkLayoutManager *layout)
{
  if (GTK_IS_BOX_LAYOUT (layout) && gtk_box_layout_get_spacing (GTK_BOX_LAYOUT (layout)) != 0)
    g_string_append_printf (line, " apart %u",
                            gtk_box_layout_get_spacing (GTK_BOX_LAYOUT (layout)));
  if (GTK_IS_BOX_LAYOUT (layout) && gtk_box_layout_get_homogeneous (GTK_BOX_LAYOUT (layout)))
    g_string_append (line, " evenly");
  if (GTK_IS_GRID_LAYOUT (layout))
    g_string_append_printf (
        line, " apart %u %u%s", gtk_grid_layout_get_column_spacing (GTK_GRID_LAYOUT (layout)),
        gtk_grid_layout_get_row_spacing (GTK_GRID_LAYOUT (layout)),
        gtk_grid_layout_get_column_homogeneous (GTK_GRID_LAYOUT (layout)) ? " evenly" : "");
}

static const char *const alignments[] = { "fill", "start", "end", "center", "baseline" };

static void
add_place (GString *line, GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  GtkAlign across = gtk_widget_get_halign (widget), down = gtk_widget_get_valign (widget);
  int margins[] = { gtk_widget_get_margin_top (widget), gtk_widget_get_margin_bottom (widget),
                    gtk_widget_get_margin_start (widget), gtk_widget_get_margin_end (widget) };

  if ((is_own (widget) || GTK_IS_BOX (widget)) && GTK_IS_ORIENTABLE (layout) &&
      gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == GTK_ORIENTATION_VERTICAL)
    g_string_append (line, " down");
  if (gtk_widget_get_hexpand_set (widget) && gtk_widget_get_hexpand (widget))
    g_string_append (line, " wide");
  if (gtk_widget_get_vexpand_set (widget) && gtk_widget_get_vexpand (widget))
    g_string_append (line, " high");
  if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN &&
      (is_own (widget) || GTK_IS_BOX (widget)))
    g_string_append (line, " clips");
  if (is_own (widget) && gtk_widget_get_focusable (widget))
    g_string_append (line, " focusable");
  if (GTK_IS_LABEL (widget) && gtk_label_get_ellipsize (GTK_LABEL (widget)) != PANGO_ELLIPSIZE_NONE)
    g_string_append (line, " may be cut");
  if (gtk_widget_get_has_tooltip (widget) && gtk_widget_get_tooltip_text (widget) == NULL)
    g_string_append (line, " has tips");
  if (across != GTK_ALIGN_FILL || down != GTK_ALIGN_FILL)
    g_string_append_printf (line, " at %s %s", alignments[across], alignments[down]);
  if (margins[0] != 0 || margins[1] != 0 || margins[2] != 0 || margins[3] != 0)
    g_string_append_printf (line, " margins %d %d %d %d", margins[0], margins[1], margins[2],
                            margins[3]);
  add_lines (line, GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : widget);
  if (GTK_IS_LABEL (widget) && gtk_label_get_selectable (GTK_LABEL (widget)))
    g_string_append (line, " selectable");
  if (GTK_IS_CUSTOM_LAYOUT (layout))
    g_string_append (line, " measured");
  add_room (line, layout);
}

/* Returns: (transfer full): what is to be told of a widget, after its class; nothing of most boxes */
static char *
describe (GtkWidget *widget)
{
  GString *line = g_string_new (NULL);

  if (is_own (widget) && !g_str_equal (gtk_widget_get_css_name (widget), "widget"))
    g_string_append_printf (line, " %s", gtk_widget_get_css_name (widget));
  add_role (line, widget);
  add_words (line, widget);
  add_accessible (line, widget, "named", GTK_ACCESSIBLE_PROPERTY_LABEL);
  add_accessible (line, widget, "described", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  add_relations (line, widget);
  add_state (line, widget);
  if (is_own (widget) || is_part (widget) || GTK_IS_BOX (widget) || GTK_IS_GRID (widget) ||
      G_OBJECT_TYPE (widget) == ADW_TYPE_BIN)
    {
      add_classes (line, widget);
      add_place (line, widget);
    }
  return g_string_free (line, FALSE);
}

static const char *
get_kind (GtkWidget *widget)
{
  const char *name = G_OBJECT_TYPE_NAME (widget);

  return is_own (widget) ? name : is_item (widget) ? "Item" : name + 3;
}

/* Texts and pictures that the toolkit puts into its own rows and buttons are told with these. */
static gboolean
is_told_before (GtkWidget *widget)
{
  static const char *const places[] = { "header",   "title", "subtitle",    "suffixes",
                                        "prefixes", "icon",  "description", "expander-row-arrow",
                                        NULL };

  for (guint i = 0; places[i] != NULL; i++)
    if (gtk_widget_has_css_class (widget, places[i]))
      return TRUE;
  return GTK_IS_BOX (widget);
}

static void
add_widget (GString *text, GtkWidget *widget, int depth, gboolean is_in_own)
{
  g_autofree char *line = NULL;
  gboolean is_told;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_SCROLLBAR (widget))
    return;
  line = describe (widget);
  is_told = (is_own (widget) || is_part (widget) || *line != '\0') &&
            !(is_in_own && is_told_before (widget));
  if (is_told)
    g_string_append_printf (text, "%*s%s%s\n", depth * 2, "", get_kind (widget), line);
  if (is_whole (widget) || (GTK_IS_BUTTON (widget) && has_own_texts (widget)))
    return;
  is_in_own = has_own_texts (widget) || (is_in_own && !is_told);
  if (GTK_IS_MENU_BUTTON (widget))
    {
      if (gtk_menu_button_get_child (GTK_MENU_BUTTON (widget)) != NULL)
        add_widget (text, gtk_menu_button_get_child (GTK_MENU_BUTTON (widget)), depth + 1, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_widget (text, child, depth + is_told, is_in_own);
}

/**
 * widget_tree_write:
 * @root: a widget in sight
 *
 * Returns: (transfer full): a line for each widget in it that tells something, deeper than the one it is in
 */
char *
widget_tree_write (GtkWidget *root)
{
  GString *text = g_string_new (NULL);

  add_widget (text, root, 0, FALSE);
  return g_string_free (text, FALSE);
}
