/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-flow-layout.h"

/**
 * SpFlowLayout:
 *
 * Sets children one behind the other like words, and goes on in a new line where the width ends.
 * GtkFlowBox puts them into columns instead. What a line leaves goes to its first child that
 * expands; where lines are centered, to both of its sides.
 *
 * Unnecessary from libadwaita 1.7 on (AdwWrapLayout).
 */
struct _SpFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean is_centered;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_CENTERED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SpFlowLayout, sp_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children of one line, and how high it is. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *behind; /* (nullable): the first child of the next line */
  int width;
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
get_width (GtkWidget *child, int available)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return available < 0 ? natural : MAX (minimum, MIN (natural, available));
}

static Line
take_line (SpFlowLayout *self, GtkWidget *first, int available)
{
  Line line = { .first = first };
  GtkWidget *child;

  for (child = first; child != NULL; child = get_next (child))
    {
      int width = get_width (child, available);
      int height;

      if (child != first && available >= 0 && line.width + self->spacing + width > available)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      line.width += (child != first ? self->spacing : 0) + width;
      line.height = MAX (line.height, height);
    }
  line.behind = child;
  return line;
}

static int
measure_height (SpFlowLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      height += line.height + (line.behind != NULL ? self->spacing : 0);
      child = line.behind;
    }
  return height;
}

static int
measure_least_width (GtkWidget *widget)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int width = 0;

  for (; child != NULL; child = get_next (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }
  return width;
}

static void
sp_flow_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SpFlowLayout *self = SP_FLOW_LAYOUT (manager);
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_least_width (widget);
      *natural = first != NULL ? take_line (self, first, -1).width : 0;
    }
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
allocate_line (SpFlowLayout *self, GtkWidget *widget, const Line *line, int y, int available)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = MAX (0, available - line->width);
  int x = self->is_centered ? rest / 2 : 0;

  for (GtkWidget *child = line->first; child != line->behind; child = get_next (child))
    {
      int width = get_width (child, available);
      GtkAllocation allocation;

      /* The first that expands takes all that is left. */
      if (gtk_widget_get_hexpand (child) && !self->is_centered)
        {
          width += rest;
          rest = 0;
        }
      allocation = (GtkAllocation){ is_rtl ? available - x - width : x, y, width, line->height };

      gtk_widget_size_allocate (child, &allocation, -1);
      x += width + self->spacing;
    }
}

static void
sp_flow_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  SpFlowLayout *self = SP_FLOW_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      allocate_line (self, widget, &line, y, width);
      y += line.height + self->spacing;
      child = line.behind;
    }
}

static GtkSizeRequestMode
sp_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_flow_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpFlowLayout *self = SP_FLOW_LAYOUT (object);

  switch (id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_CENTERED:
      g_value_set_boolean (value, self->is_centered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_flow_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SpFlowLayout *self = SP_FLOW_LAYOUT (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_CENTERED:
      self->is_centered = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_flow_layout_class_init (SpFlowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = sp_flow_layout_get_property;
  object_class->set_property = sp_flow_layout_set_property;
  manager_class->measure = sp_flow_layout_measure;
  manager_class->allocate = sp_flow_layout_allocate;
  manager_class->get_request_mode = sp_flow_layout_get_request_mode;

  properties[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CENTERED] =
      g_param_spec_boolean ("centered", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sp_flow_layout_init (SpFlowLayout *self)
{
}

/**
 * sp_flow_layout_new:
 * @spacing: the distance between children and between lines, in pixels
 *
 * Returns: (transfer full): the layout manager
 */
GtkLayoutManager *
sp_flow_layout_new (int spacing)
{
  return g_object_new (SP_TYPE_FLOW_LAYOUT, "spacing", spacing, NULL);
}
