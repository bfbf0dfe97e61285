/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-adaptive-bin.h"

/**
 * SpAdaptiveBin:
 *
 * Lets its child change its shape to fit the width, which it tells before it allocates the child:
 * what a change of `width` or `narrow` does to the child counts in the same frame. So does what is done
 * at the signal `fitting`, which comes each time, also where the height or the text has changed. It can
 * become as small as a telephone, whatever the child asks for at the moment.
 *
 * Unnecessary from libadwaita 1.4 on (AdwBreakpointBin).
 */
struct _SpAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *child; /* (owned) (nullable) */
  int width;
  int narrow_width;
  int needed_width; /* what a child that is not narrow did not fit into */
  gboolean narrow;
  gboolean fills; /* takes any height, so that the child is not asked for one */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WIDTH,
  PROP_NARROW,
  PROP_NARROW_WIDTH,
  PROP_FILLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  FITTING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpAdaptiveBin, sp_adaptive_bin, GTK_TYPE_WIDGET)

static void
sp_adaptive_bin_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  SpAdaptiveBin *self = SP_ADAPTIVE_BIN (widget);
  int width;

  /* Without a width there is no shape to ask about, and for a child that fills what there is the
   * question would only cost time. */
  if (self->child == NULL ||
      (orientation == GTK_ORIENTATION_VERTICAL && (for_size < 0 || self->fills)))
    return;

  /* Asked how wide it is for a height, a box would try many widths. The answer is the same here. */
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &width, natural, NULL, NULL);
  /* For less than it needs now the child will be in another shape, which it cannot tell of. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->child, orientation, MAX (for_size, width), minimum, natural, NULL,
                        NULL);
}

static GtkSizeRequestMode
sp_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
set_width (SpAdaptiveBin *self, int width)
{
  gboolean narrow = width < MAX (self->narrow_width, self->needed_width);

  if (self->width == width && self->narrow == narrow)
    return;

  self->width = width;
  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

/* Returns how wide the child has to be. With large text, or in another language, it may need the shape
 * for little room in more than `narrow-width`. */
static int
measure_child (SpAdaptiveBin *self, int width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= width || self->narrow || self->narrow_width == 0)
    return minimum;
  self->needed_width = minimum;
  set_width (self, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
sp_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpAdaptiveBin *self = SP_ADAPTIVE_BIN (widget);
  int minimum;

  if (self->child == NULL)
    return;
  set_width (self, width);
  g_signal_emit (self, signals[FITTING], 0);
  width = MAX (width, measure_child (self, width));
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, minimum), baseline, NULL);
}

static void
sp_adaptive_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpAdaptiveBin *self = SP_ADAPTIVE_BIN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_NARROW_WIDTH:
      g_value_set_int (value, self->narrow_width);
      break;
    case PROP_FILLS:
      g_value_set_boolean (value, self->fills);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_adaptive_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SpAdaptiveBin *self = SP_ADAPTIVE_BIN (object);

  switch (id)
    {
    case PROP_CHILD:
      sp_adaptive_bin_set_child (self, g_value_get_object (value));
      break;
    case PROP_NARROW_WIDTH:
      self->narrow_width = g_value_get_int (value);
      break;
    case PROP_FILLS:
      self->fills = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sp_adaptive_bin_dispose (GObject *object)
{
  SpAdaptiveBin *self = SP_ADAPTIVE_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sp_adaptive_bin_parent_class)->dispose (object);
}

static void
sp_adaptive_bin_class_init (SpAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_adaptive_bin_get_property;
  object_class->set_property = sp_adaptive_bin_set_property;
  object_class->dispose = sp_adaptive_bin_dispose;
  widget_class->get_request_mode = sp_adaptive_bin_get_request_mode;
  widget_class->measure = sp_adaptive_bin_measure;
  widget_class->size_allocate = sp_adaptive_bin_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW_WIDTH] = g_param_spec_int ("narrow-width", NULL, NULL, 0, G_MAXINT, 0,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILLS] =
      g_param_spec_boolean ("fills", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FITTING] = g_signal_new ("fitting", SP_TYPE_ADAPTIVE_BIN, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_adaptive_bin_init (SpAdaptiveBin *self)
{
}

/**
 * sp_adaptive_bin_get_width:
 * @self: a bin
 *
 * Returns: the width that it has, in pixels; 0 before it was first allocated
 */
int
sp_adaptive_bin_get_width (SpAdaptiveBin *self)
{
  g_return_val_if_fail (SP_IS_ADAPTIVE_BIN (self), 0);

  return self->width;
}

/**
 * sp_adaptive_bin_get_narrow:
 * @self: a bin
 *
 * Returns: whether the width is below `narrow-width`, or the child does not fit otherwise
 */
gboolean
sp_adaptive_bin_get_narrow (SpAdaptiveBin *self)
{
  g_return_val_if_fail (SP_IS_ADAPTIVE_BIN (self), FALSE);

  return self->narrow;
}

/**
 * sp_adaptive_bin_get_child:
 * @self: a bin
 *
 * Returns: (nullable) (transfer none): what is in it
 */
GtkWidget *
sp_adaptive_bin_get_child (SpAdaptiveBin *self)
{
  g_return_val_if_fail (SP_IS_ADAPTIVE_BIN (self), NULL);

  return self->child;
}

/**
 * sp_adaptive_bin_set_child:
 * @self: a bin
 * @child: (nullable) (transfer none): what is to be in it
 */
void
sp_adaptive_bin_set_child (SpAdaptiveBin *self, GtkWidget *child)
{
  g_return_if_fail (SP_IS_ADAPTIVE_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
