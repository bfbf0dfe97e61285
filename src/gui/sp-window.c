/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-window-private.h"

#include "gui/sp-adaptive-bin.h"
#include "gui/sp-compat.h"
#include "gui/sp-content-language.h"
#include "gui/sp-css.h"
#include "gui/sp-settings.h"
#include "gui/sp-window-size.h"

#include "sp-config.h"

#include <glib/gi18n.h>

struct _SpWindow
{
  AdwApplicationWindow parent_instance;

  SpContext *context;  /* (owned) (nullable): what is shown, if it can be */
  GSettings *settings; /* (owned) */
  SpPage *page;        /* (nullable): the one that is shown */
  GArray *ways;        /* (owned) (element-type Way): how links led here, the last one last */
  guint header_update; /* the source that brings it up to date, or 0 */

  SpAdaptiveBin *bin;
  GtkWidget *unsaved;
  AdwBin *title_bin;
  AdwBin *bar_bin;
  GMenuModel *main_menu;
  GMenuModel *output_menu;
  GMenu *language_section;
  GtkMenuButton *menu_button;
  AdwViewStack *stack;
  GtkWidget *back_button;
  GtkWidget *packs_button;
  GtkToggleButton *search_button;
  GtkMenuButton *output_button;
};

G_DEFINE_FINAL_TYPE (SpWindow, sp_window, ADW_TYPE_APPLICATION_WINDOW)

/* A link that led from one page to another one, which stays as it was left. */
typedef struct
{
  const SpPageKind *from;
  gboolean opened; /* whether it opened something inside the page that it led to */
} Way;

SpPage *
sp_window_get_page (SpWindow *self)
{
  return self->page;
}

const char *
sp_window_get_place (SpWindow *self)
{
  return adw_view_stack_get_visible_child_name (self->stack);
}

static const SpPageKind *
get_page_kind (SpWindow *self)
{
  return sp_page_kind_find (sp_window_get_place (self));
}

static Way *
get_last_way (SpWindow *self)
{
  return self->ways->len > 0 ? &g_array_index (self->ways, Way, self->ways->len - 1) : NULL;
}

static void
update_header (SpWindow *self)
{
  gboolean can_go_back = sp_page_get_can_go_back (self->page);
  gboolean narrow = sp_adaptive_bin_get_narrow (self->bin);

  gtk_widget_set_visible (self->back_button, can_go_back || self->ways->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button),
                          sp_page_can_search (self->page) && !can_go_back);
  gtk_toggle_button_set_active (self->search_button, sp_page_is_searching (self->page));
  /* On a telephone there is no room, and the main menu has the same. */
  gtk_widget_set_visible (self->packs_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->output_button),
                          sp_page_can_save (self->page) && !narrow);
  sp_window_actions_update (self);
}

/* The switcher stands in the header, or in a bar at the bottom where the header is too narrow. Only
 * the one that is needed is made. */
static void
show_switcher (SpWindow *self, gboolean in_header, gboolean in_bar)
{
  adw_bin_set_child (self->title_bin, in_header ? g_object_new (ADW_TYPE_VIEW_SWITCHER, "policy",
                                                                ADW_VIEW_SWITCHER_POLICY_WIDE,
                                                                "stack", self->stack, NULL)
                                                : adw_window_title_new (_ ("Signpost"), ""));
  adw_bin_set_child (self->bar_bin, in_bar ? g_object_new (ADW_TYPE_VIEW_SWITCHER_BAR, "stack",
                                                           self->stack, "reveal", TRUE, NULL)
                                           : NULL);
}

static void
width_changed (SpWindow *self)
{
  gboolean narrow = sp_adaptive_bin_get_narrow (self->bin);
  GtkWidget *title = adw_bin_get_child (self->title_bin);
  gboolean has_choice =
      self->context != NULL && sp_window_n_pages (sp_context_get_pack (self->context)) > 1;
  gboolean in_header = !narrow && has_choice;
  gboolean in_bar = narrow && has_choice;

  if (title == NULL || ADW_IS_VIEW_SWITCHER (title) != in_header ||
      (adw_bin_get_child (self->bar_bin) != NULL) != in_bar)
    show_switcher (self, in_header, in_bar);
  if (in_header)
    sp_compat_keep_names_whole (adw_bin_get_child (self->title_bin));
  if (in_bar)
    sp_window_fit_names (GTK_WIDGET (self), sp_context_get_pack (self->context),
                         sp_adaptive_bin_get_width (self->bin));
  if (self->page != NULL)
    update_header (self);
}

/* A menu is made when it is first opened. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  SpWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  if (button == self->menu_button)
    sp_content_language_add_menu (self->language_section);
  gtk_menu_button_set_menu_model (button, button == self->menu_button ? self->main_menu
                                                                      : self->output_menu);
}

static gboolean
header_update_due (gpointer data)
{
  SpWindow *self = data;

  self->header_update = 0;
  if (self->page != NULL)
    update_header (self);
  return G_SOURCE_REMOVE;
}

/* A page may find while it is being allocated that it shows other things now. The header has its
 * place by then, and would be drawn without one if it changed at once. */
static void
page_changed (SpWindow *self)
{
  if (self->header_update == 0)
    self->header_update = g_idle_add_full (GTK_PRIORITY_RESIZE, header_update_due, self, NULL);
}

/* Who left what a link opened, and opens something else, comes back here from there. */
static void
can_go_back_changed (SpWindow *self)
{
  Way *way = get_last_way (self);

  if (way != NULL && !sp_page_get_can_go_back (self->page))
    way->opened = FALSE;
  page_changed (self);
}

static void
let_go_of_page (SpWindow *self)
{
  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->page, can_go_back_changed, self);
      g_signal_handlers_disconnect_by_func (self->page, page_changed, self);
    }
  self->page = NULL;
}

static void
visible_page_changed (SpWindow *self)
{
  const SpPageKind *kind = get_page_kind (self);
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->stack));

  let_go_of_page (self);
  if (kind == NULL)
    return;
  if (adw_bin_get_child (bin) == NULL)
    adw_bin_set_child (bin, g_object_new (kind->get_type (), "context", self->context, NULL));
  self->page = SP_PAGE (adw_bin_get_child (bin));
  g_signal_connect_swapped (self->page, "notify::can-go-back", G_CALLBACK (can_go_back_changed),
                            self);
  g_signal_connect_swapped (self->page, "notify::can-save", G_CALLBACK (page_changed), self);
  g_signal_connect_swapped (self->page, "notify::searching", G_CALLBACK (page_changed), self);
  update_header (self);
}

/* Who goes to another page without a link is not on a way any more. */
static void
page_chosen (SpWindow *self)
{
  g_array_set_size (self->ways, 0);
  visible_page_changed (self);
}

static void
add_pages (SpWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "page");

  for (guint i = 0; i < sp_n_page_kinds; i++)
    adw_view_stack_add_titled_with_icon (self->stack, adw_bin_new (), sp_page_kinds[i].name,
                                         _ (sp_page_kinds[i].title), sp_page_kinds[i].icon);
  if (sp_page_kind_find (name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);

  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (page_chosen), self);
}

/* What the pack has nothing for is not there: not in the switcher, for no key and no link. */
static void
show_filled_pages (SpWindow *self)
{
  SpPack *pack = sp_context_get_pack (self->context);

  for (guint i = 0; i < self->ways->len; i++)
    if (!sp_pack_fills_place (pack, g_array_index (self->ways, Way, i).from->name))
      g_array_set_size (self->ways, 0);
  /* Where the one in sight goes, the first that is left shows. */
  for (guint i = 0; !sp_pack_fills_place (pack, sp_window_get_place (self)); i++)
    adw_view_stack_set_visible_child_name (self->stack, sp_page_kinds[i].name);
  for (guint i = 0; i < sp_n_page_kinds; i++)
    {
      const char *name = sp_page_kinds[i].name;
      GtkWidget *bin = adw_view_stack_get_child_by_name (self->stack, name);

      adw_view_stack_page_set_visible (adw_view_stack_get_page (self->stack, bin),
                                       sp_pack_fills_place (pack, name));
    }
  width_changed (self);
}

/* Lets go of all pages, which keep how they were left. */
static void
remove_pages (SpWindow *self)
{
  let_go_of_page (self);
  for (guint i = 0; i < sp_n_page_kinds; i++)
    {
      AdwBin *bin = ADW_BIN (adw_view_stack_get_child_by_name (self->stack, sp_page_kinds[i].name));

      if (adw_bin_get_child (bin) != NULL)
        sp_page_keep_state (SP_PAGE (adw_bin_get_child (bin)));
      adw_bin_set_child (bin, NULL);
    }
}

static gboolean
sp_window_close_request (GtkWindow *window)
{
  SpWindow *self = SP_WINDOW (window);

  sp_window_size_keep (window, self->settings);
  if (self->page != NULL)
    g_settings_set_string (self->settings, "page",
                           adw_view_stack_get_visible_child_name (self->stack));
  remove_pages (self);

  return GTK_WINDOW_CLASS (sp_window_parent_class)->close_request (window);
}

/* GTK would begin with the first button of the header. */
static void
sp_window_map (GtkWidget *widget)
{
  SpWindow *self = SP_WINDOW (widget);

  GTK_WIDGET_CLASS (sp_window_parent_class)->map (widget);
  sp_window_focus_page (self);
}

/* Follows a way in either direction; those before it stay. */
static void
show_page_on_way (SpWindow *self, const SpPageKind *kind)
{
  g_signal_handlers_block_by_func (self->stack, page_chosen, self);
  adw_view_stack_set_visible_child_name (self->stack, kind->name);
  g_signal_handlers_unblock_by_func (self->stack, page_chosen, self);
  visible_page_changed (self);
}

static void
go_back_on_way (SpWindow *self)
{
  const SpPageKind *from = get_last_way (self)->from;

  g_array_set_size (self->ways, self->ways->len - 1);
  show_page_on_way (self, from);
  sp_window_focus_page (self);
}

/* What was opened inside the page is left; a link that opened it is gone back at once. */
static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  Way *way = get_last_way (self);
  gboolean leaves_page;

  if (self->page == NULL)
    return;
  leaves_page = way != NULL && (way->opened || !sp_page_get_can_go_back (self->page));
  if (sp_page_get_can_go_back (self->page))
    sp_page_go_back (self->page);
  if (leaves_page)
    go_back_on_way (self);
}

static void
back_pressed (SpWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
sp_window_finalize (GObject *object)
{
  SpWindow *self = SP_WINDOW (object);

  g_clear_handle_id (&self->header_update, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  g_clear_pointer (&self->ways, g_array_unref);

  G_OBJECT_CLASS (sp_window_parent_class)->finalize (object);
}

static void
sp_window_class_init (SpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->finalize = sp_window_finalize;
  widget_class->map = sp_window_map;
  window_class->close_request = sp_window_close_request;

  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/sp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SpWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, title_bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, bar_bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, output_menu);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, language_section);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, width_changed);
  gtk_widget_class_bind_template_callback (widget_class, back_pressed);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, packs_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, output_button);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_activated);
  sp_window_actions_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
sp_window_init (SpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ways = g_array_new (FALSE, FALSE, sizeof (Way));
  self->settings = g_object_ref (sp_settings_get ());
  gtk_widget_set_visible (self->unsaved, sp_settings_is_ephemeral ());
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->output_button, create_menu, self, NULL);

  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (width_changed), self, G_CONNECT_SWAPPED);
  sp_css_follow_looks (GTK_WIDGET (self));
  sp_window_focus_keep (self);
}

/**
 * sp_window_new:
 * @application: the application that the window belongs to
 * @context: (nullable): what the window shows; see sp_window_show_trouble() for where there is none
 *
 * Returns: (transfer none): the window, which owns itself until it is closed
 */
SpWindow *
sp_window_new (SpApplication *application, SpContext *context)
{
  SpWindow *self = g_object_new (SP_TYPE_WINDOW, "application", application, NULL);

  sp_window_size_restore (GTK_WINDOW (self), self->settings);
  if (context != NULL)
    sp_window_set_context (self, context);
  return self;
}

/**
 * sp_window_set_context:
 * @self: a window
 * @context: what the window is to show from now on, for example the same pack in another language
 *
 * Makes all pages anew, as they were left.
 */
void
sp_window_set_context (SpWindow *self, SpContext *context)
{
  g_return_if_fail (SP_IS_WINDOW (self) && SP_IS_CONTEXT (context));

  if (self->context == NULL)
    add_pages (self);
  else
    remove_pages (self);
  g_set_object (&self->context, context);
  show_filled_pages (self);
  visible_page_changed (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sp_window_focus_page (self);
}

/**
 * sp_window_open:
 * @self: a window
 * @target: what to show; what there is not changes nothing
 *
 * A target inside another page than the one in sight is a link, which the window leads back from.
 */
void
sp_window_open (SpWindow *self, const SpTarget *target)
{
  const SpPageKind *kind = target != NULL ? sp_page_kind_find (target->page) : NULL;
  Way way = { 0 };

  g_return_if_fail (SP_IS_WINDOW (self) && target != NULL);

  if (self->context == NULL || kind == NULL ||
      !sp_pack_fills_place (sp_context_get_pack (self->context), kind->name))
    return;
  way.from = get_page_kind (self);
  if (target->kind == NULL || kind == way.from)
    adw_view_stack_set_visible_child_name (self->stack, kind->name);
  else
    {
      show_page_on_way (self, kind);
      g_array_append_val (self->ways, way);
    }
  sp_page_open (self->page, target);
  if (get_last_way (self) != NULL && kind != way.from)
    get_last_way (self)->opened = sp_page_get_can_go_back (self->page);
  page_changed (self);
  sp_window_focus_page (self);
}

/**
 * sp_window_show_trouble:
 * @self: a window
 * @trouble: why there is nothing to show, or not what was asked for
 *
 * Tells it in place of the pages, or above them where there are some.
 */
void
sp_window_show_trouble (SpWindow *self, const char *trouble)
{
  g_autofree char *description = NULL;
  GtkWidget *status;

  g_return_if_fail (SP_IS_WINDOW (self) && trouble != NULL);

  if (self->context != NULL)
    {
      sp_page_say (self->page, trouble, FALSE);
      return;
    }
  description = g_markup_escape_text (trouble, -1);
  status = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "dialog-error-symbolic", "title",
                         _ ("The Content Cannot Be Read"), "description", description, NULL);
  adw_view_stack_add (self->stack, status);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), FALSE);
  sp_window_actions_update (self);
}
