/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search bar that is made when it is asked for, or as soon as the page was shown: nothing of it is
 * seen before, and an entry is among the widgets that take longest to make. */

#include "gui/sp-search.h"

#include "gui/sp-page.h"

#define ENTRY_WIDTH 400

struct _SpSearch
{
  AdwBin parent_instance;

  GtkSearchBar *bar;  /* (nullable): until it is made */
  GtkEditable *entry; /* (nullable): with it */
  guint idle;         /* makes it */
  char *prompt;       /* (owned) (nullable): what the entry says that it searches */
};

G_DEFINE_FINAL_TYPE (SpSearch, sp_search, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROMPT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  ACTIVATE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_changed (SpSearch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_activated (SpSearch *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
search_mode_changed (SpSearch *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), SP_TYPE_PAGE);

  if (page != NULL)
    sp_page_set_searching (SP_PAGE (page), sp_search_is_open (self));
  if (!sp_search_is_open (self))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
make_entry (SpSearch *self)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", self->prompt, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->prompt, -1);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (entry_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entry_activated), self);
  self->entry = GTK_EDITABLE (entry);
}

static void
make_bar (SpSearch *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  if (self->bar != NULL)
    return;
  make_entry (self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), ENTRY_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->entry));
  gtk_widget_set_hexpand (clamp, TRUE);

  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  gtk_search_bar_set_child (self->bar, clamp);
  gtk_search_bar_connect_entry (self->bar, self->entry);
  /* A bar that is on its way when its page is left would never be seen again. */
  gtk_revealer_set_transition_duration (
      GTK_REVEALER (gtk_widget_get_first_child (GTK_WIDGET (self->bar))), 0);
  /* Typing anywhere searches. */
  gtk_search_bar_set_key_capture_widget (self->bar,
                                         GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled",
                            G_CALLBACK (search_mode_changed), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

static gboolean
make_bar_at_leisure (gpointer data)
{
  SpSearch *self = data;

  self->idle = 0;
  make_bar (self);
  return G_SOURCE_REMOVE;
}

static void
sp_search_map (GtkWidget *widget)
{
  SpSearch *self = SP_SEARCH (widget);

  GTK_WIDGET_CLASS (sp_search_parent_class)->map (widget);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, make_bar_at_leisure, self, NULL);
}

/* What is on a page that nobody sees does not listen to the window. */
static void
sp_search_unroot (GtkWidget *widget)
{
  SpSearch *self = SP_SEARCH (widget);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->bar != NULL)
    gtk_search_bar_set_key_capture_widget (self->bar, NULL);
  GTK_WIDGET_CLASS (sp_search_parent_class)->unroot (widget);
}

static void
sp_search_root (GtkWidget *widget)
{
  SpSearch *self = SP_SEARCH (widget);

  GTK_WIDGET_CLASS (sp_search_parent_class)->root (widget);
  if (self->bar != NULL)
    gtk_search_bar_set_key_capture_widget (self->bar, GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
sp_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROMPT)
    g_value_set_string (value, SP_SEARCH (object)->prompt);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sp_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROMPT)
    SP_SEARCH (object)->prompt = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sp_search_finalize (GObject *object)
{
  g_free (SP_SEARCH (object)->prompt);

  G_OBJECT_CLASS (sp_search_parent_class)->finalize (object);
}

static void
add_signal (SpSearchClass *klass, guint number, const char *name)
{
  signals[number] = g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
sp_search_class_init (SpSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_search_get_property;
  object_class->set_property = sp_search_set_property;
  object_class->finalize = sp_search_finalize;
  widget_class->map = sp_search_map;
  widget_class->root = sp_search_root;
  widget_class->unroot = sp_search_unroot;

  properties[PROP_PROMPT] =
      g_param_spec_string ("prompt", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_signal (klass, CHANGED, "changed");
  add_signal (klass, ACTIVATE, "activate");
  add_signal (klass, CLOSED, "closed");
}

static void
sp_search_init (SpSearch *self)
{
}

/**
 * sp_search_set_open:
 * @self: a search
 * @open: whether words can be typed; what is closed looks for nothing
 */
void
sp_search_set_open (SpSearch *self, gboolean open)
{
  g_return_if_fail (SP_IS_SEARCH (self));

  if (open)
    make_bar (self);
  if (self->bar != NULL)
    gtk_search_bar_set_search_mode (self->bar, open);
}

/**
 * sp_search_is_open:
 * @self: a search
 *
 * Returns: whether words can be typed
 */
gboolean
sp_search_is_open (SpSearch *self)
{
  g_return_val_if_fail (SP_IS_SEARCH (self), FALSE);

  return self->bar != NULL && gtk_search_bar_get_search_mode (self->bar);
}

/**
 * sp_search_get_words:
 * @self: a search
 *
 * Returns: (transfer none): what was typed, "" for nothing
 */
const char *
sp_search_get_words (SpSearch *self)
{
  g_return_val_if_fail (SP_IS_SEARCH (self), "");

  return self->entry != NULL ? gtk_editable_get_text (self->entry) : "";
}
