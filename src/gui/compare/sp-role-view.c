/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-role-view.h"

#include "core/compare/sp-role-sheet.h"
#include "gui/compare/sp-role-sections.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-page.h"
#include "gui/sp-palette-class.h"

#include "core/compare/sp-rung-columns.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpRoleView:
 *
 * Everything about one role, as its sheet tells it, and the ways on from there. Its texts can be
 * selected and copied; they do not take the focus, so that the arrow keys scroll.
 */
struct _SpRoleView
{
  GtkWidget parent_instance;

  SpPack *pack; /* (owned) */
  const SpRole *role;

  GtkWidget *scroller;
  SpAdaptiveBin *bin;
  GtkWidget *bar;
  GtkBox *head;
  GtkActionable *ladder_button;
  GtkActionable *levels_button;
  GtkActionable *compare_button;
  GtkActionable *choose_button;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (SpRoleView, sp_role_view, GTK_TYPE_WIDGET)

static void
narrow_changed (SpRoleView *self)
{
  sp_role_sections_set_narrow (self->sections, sp_adaptive_bin_get_narrow (self->bin));
}

static void
sp_role_view_dispose (GObject *object)
{
  SpRoleView *self = SP_ROLE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_role_view_parent_class)->dispose (object);
}

/* A way is offered where the window has the page that it leads to. */
static void
offer (SpRoleView *self, GtkActionable *button, const char *page, const char *kind)
{
  const char *ids[] = { self->role->id, NULL };
  GtkWidget *own = gtk_widget_get_ancestor (GTK_WIDGET (self), SP_TYPE_PAGE);
  g_autofree char *target = kind != NULL ? sp_target_write (page, kind, ids) : g_strdup (page);

  gtk_widget_set_visible (GTK_WIDGET (button),
                          own != NULL && sp_page_has_sibling (SP_PAGE (own), page));
  gtk_actionable_set_action_target (button, "s", target);
  gtk_actionable_set_action_name (button, "app.open");
}

/* Up to as many levels as can stand side by side, in the order of the pack. */
static void
offer_levels (SpRoleView *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *target = NULL;

  for (guint i = 0; i < self->pack->rungs.n_items; i++)
    {
      const SpRung *rung = &self->pack->rungs.items[i];

      if (rung->role.id != NULL && g_str_equal (rung->role.id, self->role->id) &&
          ids->len < SP_MAX_RUNG_COLUMNS)
        g_ptr_array_add (ids, (gpointer) rung->id);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->levels_button), ids->len > 1);
  g_ptr_array_add (ids, NULL);
  target = sp_target_write (SP_PLACE_COMPARE, "rungs", (const char *const *) ids->pdata);
  gtk_actionable_set_action_target (self->levels_button, "s", target);
  gtk_actionable_set_action_name (self->levels_button, "app.open");
}

static void
sp_role_view_root (GtkWidget *widget)
{
  SpRoleView *self = SP_ROLE_VIEW (widget);

  GTK_WIDGET_CLASS (sp_role_view_parent_class)->root (widget);
  offer (self, self->ladder_button, SP_PLACE_LADDER, "roles");
  offer_levels (self);
  offer (self, self->compare_button, SP_PLACE_COMPARE, NULL);
  offer (self, self->choose_button, SP_PLACE_CHOOSE, NULL);
}

/* The page is read, so the keys that elsewhere move the focus scroll here. */
static gboolean
scroll (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (SP_ROLE_VIEW (widget)->scroller, "scroll-child",
                         g_variant_get_int32 (arguments), FALSE, &handled);
  return TRUE;
}

static gboolean
copy (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_autofree char *words = sp_role_sections_get_selected (widget);

  if (words != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
  return words != NULL;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GtkScrollType type;
  } bindings[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GTK_SCROLL_STEP_UP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GTK_SCROLL_STEP_DOWN },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, GTK_SCROLL_PAGE_UP },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, GTK_SCROLL_PAGE_DOWN },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GTK_SCROLL_START },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GTK_SCROLL_END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[j], 0, scroll, "i",
                                    bindings[i].type);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, copy, NULL);
}

static void
sp_role_view_class_init (SpRoleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_role_view_dispose;
  widget_class->root = sp_role_view_root;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  bind_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-role-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, bin);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, bar);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, ladder_button);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, levels_button);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, choose_button);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, head);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, sections);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed);
}

static void
sp_role_view_init (SpRoleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sp_role_view_new:
 * @pack: the content
 * @role: the position of a role in it
 *
 * Returns: (transfer floating): the page of that role
 */
GtkWidget *
sp_role_view_new (SpPack *pack, guint role)
{
  SpRoleView *self = g_object_new (SP_TYPE_ROLE_VIEW, NULL);
  g_autoptr (SpSheet) sheet = sp_role_sheet_new (pack, role);

  self->pack = sp_pack_ref (pack);
  self->role = &pack->roles.items[role];
  gtk_widget_add_css_class (self->bar, sp_palette_get_css_class (self->role->color));
  sp_role_sections_fill (self->head, self->sections, pack, sheet,
                         sp_palette_get_css_class (self->role->color));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->role->title, -1);
  return GTK_WIDGET (self);
}

/**
 * sp_role_view_get_role:
 * @self: a page of a role
 *
 * Returns: (transfer none): the role
 */
const SpRole *
sp_role_view_get_role (SpRoleView *self)
{
  g_return_val_if_fail (SP_IS_ROLE_VIEW (self), NULL);

  return self->role;
}
