/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-wrap-label.h"

#include "gui/sp-compat.h"
#include "gui/sp-text-marks.h"
#include "paint/sp-layout-wrap.h"

/**
 * SpWrapLabel:
 *
 * Text that asks for no width, wraps at the one it is given, and takes the height that this needs.
 *
 * GtkLabel finds out how narrow it could become and how wide it would like to be, for which it lays
 * a text out many times. In a table that gives every text its width, that is most of the time
 * before the first frame; this widget lays a text out once.
 *
 * # CSS nodes
 *
 * One node with the name `label`.
 *
 * # Accessibility
 *
 * A label whose name is the text.
 */
struct _SpWrapLabel
{
  GtkWidget parent_instance;

  char *text;          /* (owned) */
  SpQuery *query;      /* (owned) (nullable): what is marked */
  PangoLayout *layout; /* (owned) (nullable): while it is measured, until it is drawn */
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SpWrapLabel, sp_wrap_label, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (SpWrapLabel *self, int width)
{
  if (self->layout == NULL)
    self->layout = sp_wrap_label_create_layout (GTK_WIDGET (self), self->text, self->query);
  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);
  return self->layout;
}

static void
lay_out_anew (SpWrapLabel *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
sp_wrap_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sp_wrap_label_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  SpWrapLabel *self = SP_WRAP_LABEL (widget);

  *minimum = *natural = 0;
  if (for_size < 0)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* At whatever height: the newest GtkBox adds up what has to be room enough. */
      pango_layout_get_pixel_size (ensure_layout (self, -1), natural, NULL);
      return;
    }
  pango_layout_get_pixel_size (ensure_layout (self, for_size), NULL, minimum);
  *natural = *minimum;
}

static void
sp_wrap_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpWrapLabel *self = SP_WRAP_LABEL (widget);
  GdkRGBA color = sp_compat_get_color (widget);

  gtk_snapshot_append_layout (snapshot, ensure_layout (self, gtk_widget_get_width (widget)),
                              &color);
  /* What was drawn is remembered as such; the layout takes several times the memory. */
  g_clear_object (&self->layout);
}

static void
sp_wrap_label_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sp_wrap_label_parent_class)->css_changed (widget, change);
  lay_out_anew (SP_WRAP_LABEL (widget));
}

static void
sp_wrap_label_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (sp_wrap_label_parent_class)->direction_changed (widget, previous);
  lay_out_anew (SP_WRAP_LABEL (widget));
}

static void
sp_wrap_label_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    g_value_set_string (value, SP_WRAP_LABEL (object)->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sp_wrap_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    sp_wrap_label_set_text (SP_WRAP_LABEL (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sp_wrap_label_finalize (GObject *object)
{
  SpWrapLabel *self = SP_WRAP_LABEL (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->query, sp_query_free);
  g_free (self->text);

  G_OBJECT_CLASS (sp_wrap_label_parent_class)->finalize (object);
}

static void
sp_wrap_label_class_init (SpWrapLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_wrap_label_get_property;
  object_class->set_property = sp_wrap_label_set_property;
  object_class->finalize = sp_wrap_label_finalize;
  widget_class->get_request_mode = sp_wrap_label_get_request_mode;
  widget_class->measure = sp_wrap_label_measure;
  widget_class->snapshot = sp_wrap_label_snapshot;
  widget_class->css_changed = sp_wrap_label_css_changed;
  widget_class->direction_changed = sp_wrap_label_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sp_wrap_label_init (SpWrapLabel *self)
{
  self->text = g_strdup ("");
}

/**
 * sp_wrap_label_new:
 * @text: a text without markup
 *
 * Returns: (transfer floating): the widget that shows it
 */
GtkWidget *
sp_wrap_label_new (const char *text)
{
  return g_object_new (SP_TYPE_WRAP_LABEL, "text", text, NULL);
}

/**
 * sp_wrap_label_get_text:
 * @self: a text
 *
 * Returns: (transfer none): what it shows
 */
const char *
sp_wrap_label_get_text (SpWrapLabel *self)
{
  g_return_val_if_fail (SP_IS_WRAP_LABEL (self), NULL);

  return self->text;
}

/**
 * sp_wrap_label_set_text:
 * @self: a text
 * @text: what to show, without markup
 */
void
sp_wrap_label_set_text (SpWrapLabel *self, const char *text)
{
  g_return_if_fail (SP_IS_WRAP_LABEL (self) && text != NULL);

  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  lay_out_anew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * sp_wrap_label_mark_hits:
 * @self: a text
 * @query: what is searched for; an empty one takes the marks away
 */
void
sp_wrap_label_mark_hits (SpWrapLabel *self, const SpQuery *query)
{
  g_return_if_fail (SP_IS_WRAP_LABEL (self) && query != NULL);

  if (sp_query_is_empty (query) && self->query == NULL)
    return;
  g_clear_pointer (&self->query, sp_query_free);
  if (!sp_query_is_empty (query))
    self->query = sp_query_copy (query);
  lay_out_anew (self);
}

/**
 * sp_wrap_label_create_layout:
 * @widget: a widget that draws a text
 * @text: the text
 * @query: (nullable): what to mark in it
 *
 * The text starts where the direction of the widget starts; Pango itself turns one of the other
 * direction round.
 *
 * Returns: (transfer full): a layout that wraps
 */
PangoLayout *
sp_wrap_label_create_layout (GtkWidget *widget, const char *text, const SpQuery *query)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (query != NULL)
    sp_text_marks_insert (attributes, text, query);
  pango_layout_set_attributes (layout, attributes);
  sp_layout_wrap (layout);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}
