/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-window.h"

#include "gui/choose/sp-choose-page.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-content-language.h"

#include "sp-config.h"

#include <glib/gi18n.h>

struct _SpWindow
{
  AdwApplicationWindow parent_instance;

  SpPack *pack;        /* (owned) */
  SpJournal *journal;  /* (owned) */
  GSettings *settings; /* (owned) */
  SpPage *page;        /* (nullable): the one that is shown */

  SpAdaptiveBin *bin;
  AdwBin *title_bin;
  AdwBin *bar_bin;
  GMenuModel *main_menu;
  GMenu *language_section;
  GtkMenuButton *menu_button;
  AdwViewStack *stack;
  GtkWidget *back_button;
  GtkWidget *search_button;
};

G_DEFINE_FINAL_TYPE (SpWindow, sp_window, ADW_TYPE_APPLICATION_WINDOW)

/* The pages are made when they are first shown: a start pays for one of them. */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} PageKind;

static const PageKind page_kinds[] = {
  { "compare", N_ ("Compare"), "sp-compare-symbolic", sp_compare_page_get_type },
  { "choose", N_ ("Choose"), "sp-choose-symbolic", sp_choose_page_get_type },
  { "ladder", N_ ("Ladders"), "sp-ladder-symbolic", sp_ladder_page_get_type },
};

static const PageKind *
find_page_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_strcmp0 (page_kinds[i].name, name) == 0)
      return &page_kinds[i];
  return NULL;
}

static GtkWidget *
new_switcher (SpWindow *self)
{
  return g_object_new (ADW_TYPE_VIEW_SWITCHER, "policy", ADW_VIEW_SWITCHER_POLICY_WIDE, "stack",
                       self->stack, NULL);
}

static GtkWidget *
new_switcher_bar (SpWindow *self)
{
  return g_object_new (ADW_TYPE_VIEW_SWITCHER_BAR, "stack", self->stack, "reveal", TRUE, NULL);
}

/* The switcher stands in the header, or in a bar at the bottom where the header is too narrow. Only
 * the one that is needed is made. */
static void
width_changed (SpWindow *self)
{
  gboolean narrow = sp_adaptive_bin_get_narrow (self->bin);
  GtkWidget *title = adw_bin_get_child (self->title_bin);

  if (title != NULL && ADW_IS_VIEW_SWITCHER (title) == !narrow)
    return;
  adw_bin_set_child (self->title_bin,
                     narrow ? adw_window_title_new (_ ("Signpost"), "") : new_switcher (self));
  adw_bin_set_child (self->bar_bin, narrow ? new_switcher_bar (self) : NULL);
}

/* A menu is made when it is first opened. */
static void
create_main_menu (GtkMenuButton *button, gpointer data)
{
  SpWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  sp_content_language_add_menu (self->language_section);
  gtk_menu_button_set_menu_model (button, self->main_menu);
}

static void
update_header (SpWindow *self)
{
  gboolean can_go_back = sp_page_get_can_go_back (self->page);

  gtk_widget_set_visible (self->back_button, can_go_back);
  gtk_widget_set_visible (self->search_button, sp_page_can_search (self->page) && !can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print",
                                 sp_page_get_can_print (self->page));
}

static GtkWidget *
new_page (SpWindow *self, const char *name)
{
  return g_object_new (find_page_kind (name)->get_type (), "pack", self->pack, "journal",
                       self->journal, NULL);
}

static void
visible_page_changed (SpWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->stack));

  if (bin == NULL)
    return;
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_func (self->page, update_header, self);

  if (adw_bin_get_child (bin) == NULL)
    adw_bin_set_child (bin, new_page (self, name));
  self->page = SP_PAGE (adw_bin_get_child (bin));
  g_signal_connect_swapped (self->page, "notify::can-go-back", G_CALLBACK (update_header), self);
  g_signal_connect_swapped (self->page, "notify::can-print", G_CALLBACK (update_header), self);
  update_header (self);
}

static void
add_pages (SpWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "page");

  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    adw_view_stack_add_titled_with_icon (self->stack, adw_bin_new (), page_kinds[i].name,
                                         _ (page_kinds[i].title), page_kinds[i].icon);
  if (find_page_kind (name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);

  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (visible_page_changed),
                            self);
  visible_page_changed (self);
}

static void
restore_size (SpWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
sp_window_close_request (GtkWindow *window)
{
  SpWindow *self = SP_WINDOW (window);
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_string (self->settings, "page",
                         adw_view_stack_get_visible_child_name (self->stack));

  return GTK_WINDOW_CLASS (sp_window_parent_class)->close_request (window);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_page_go_back (SP_WINDOW (widget)->page);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!sp_page_get_can_go_back (SP_WINDOW (widget)->page))
    sp_page_search (SP_WINDOW (widget)->page);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_page_undo (SP_WINDOW (widget)->page);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sp_page_print (SP_WINDOW (widget)->page);
}

/* Whoever asks for a page by key goes on there, unless it has taken the focus itself. */
static void
enter_page (SpWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page)))
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

static void
show_page_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  if (find_page_kind (name) == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->stack, name);
  enter_page (self);
}

/* Takes the ids of roles, and compares exactly those. */
static void
compare_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  adw_view_stack_set_visible_child_name (self->stack, "compare");
  sp_compare_page_show_roles (SP_COMPARE_PAGE (self->page), ids);
}

/* Takes the ids of roles, and shows their ladders; all of them if there is none. */
static void
show_ladders_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  adw_view_stack_set_visible_child_name (self->stack, "ladder");
  sp_ladder_page_show_roles (SP_LADDER_PAGE (self->page), ids);
}

/* The style sheet has no media queries on the floor, so it asks for these classes. */
static void
style_changed (SpWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (adw_style_manager_get_dark (style))
    gtk_widget_add_css_class (GTK_WIDGET (self), "sp-dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sp-dark");
  if (adw_style_manager_get_high_contrast (style))
    gtk_widget_add_css_class (GTK_WIDGET (self), "sp-hc");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sp-hc");
}

static void
sp_window_finalize (GObject *object)
{
  SpWindow *self = SP_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->pack, sp_pack_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (sp_window_parent_class)->finalize (object);
}

static void
sp_window_class_init (SpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->finalize = sp_window_finalize;
  window_class->close_request = sp_window_close_request;

  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/sp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SpWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, title_bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, bar_bin);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, language_section);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, width_changed);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SpWindow, search_button);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_activated);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_activated);
  gtk_widget_class_install_action (widget_class, "win.compare", "as", compare_activated);
  gtk_widget_class_install_action (widget_class, "win.show-ladders", "as", show_ladders_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
sp_window_init (SpWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_main_menu, self, NULL);

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed), self,
                           G_CONNECT_SWAPPED);
  style_changed (self);
}

/**
 * sp_window_new:
 * @application: the application that the window belongs to
 * @pack: what the window shows
 *
 * Returns: (transfer none): the window, which owns itself until it is closed
 */
SpWindow *
sp_window_new (SpApplication *application, SpPack *pack)
{
  SpWindow *self = g_object_new (SP_TYPE_WINDOW, "application", application, NULL);

  self->pack = sp_pack_ref (pack);
  self->journal = g_object_ref (sp_application_get_journal (application));
  restore_size (self);
  add_pages (self);
  return self;
}

/**
 * sp_window_set_pack:
 * @self: a window
 * @pack: what the window is to show from now on, for example the same in another language
 *
 * Makes all pages anew; what the person chose in them is kept where they keep it.
 */
void
sp_window_set_pack (SpWindow *self, SpPack *pack)
{
  GtkWidget *bin;

  g_return_if_fail (SP_IS_WINDOW (self) && pack != NULL);

  sp_pack_unref (self->pack);
  self->pack = sp_pack_ref (pack);
  g_signal_handlers_disconnect_by_func (self->page, update_header, self);
  self->page = NULL;
  for (bin = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    adw_bin_set_child (ADW_BIN (bin), NULL);
  visible_page_changed (self);
}
