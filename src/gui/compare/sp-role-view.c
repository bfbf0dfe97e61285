/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-role-view.h"

#include "gui/sp-adaptive-bin.h"
#include "gui/sp-certificate-words.h"
#include "gui/sp-label-direction.h"
#include "gui/sp-palette-class.h"
#include "gui/sp-passage.h"
#include "gui/sp-source-list.h"

#include "core/text/sp-direction.h"

#include "sp-config.h"

#include <glib/gi18n.h>

/**
 * SpRoleView:
 *
 * Everything about one role: its story, duties, an ordinary day, upsides and downsides in equal
 * prominence, what it shares with others, certificates and sources.
 */
struct _SpRoleView
{
  GtkWidget parent_instance;

  SpPack *pack; /* (owned) */
  const SpRole *role;
  guint position;

  GtkWidget *scroller;
  SpAdaptiveBin *bin;
  GtkOrientable *sides;
  GtkWidget *bar;
  GtkLabel *title;
  GtkLabel *summary;
  GtkLabel *also_called;
  GtkBox *story;
  GtkBox *duties;
  GtkBox *day;
  GtkBox *upsides;
  GtkBox *downsides;
  GtkBox *overlaps;
  GtkBox *certificates;
  GtkBox *passages;
  GtkBox *sources;
};

G_DEFINE_FINAL_TYPE (SpRoleView, sp_role_view, GTK_TYPE_WIDGET)

static void
narrow_changed (SpRoleView *self)
{
  gtk_orientable_set_orientation (self->sides, sp_adaptive_bin_get_narrow (self->bin)
                                                   ? GTK_ORIENTATION_VERTICAL
                                                   : GTK_ORIENTATION_HORIZONTAL);
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

/* The page is read, so the keys that elsewhere move the focus scroll here. */
static gboolean
scroll (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (SP_ROLE_VIEW (widget)->scroller, "scroll-child",
                         g_variant_get_int32 (arguments), FALSE, &handled);
  return TRUE;
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
}

static void
sp_role_view_class_init (SpRoleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_role_view_dispose;
  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  bind_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/sp-role-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, bin);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, sides);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, bar);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, title);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, summary);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, also_called);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, story);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, duties);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, day);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, upsides);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, downsides);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, overlaps);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, certificates);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, passages);
  gtk_widget_class_bind_template_child (widget_class, SpRoleView, sources);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed);
}

static void
sp_role_view_init (SpRoleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_label_follow_text (self->title);
  sp_label_follow_text (self->summary);
}

static GtkWidget *
new_line (const char *heading, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = sp_paragraph_new (heading);

  gtk_widget_remove_css_class (label, "body");
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (box, "line");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sp_paragraph_new (text));
  return box;
}

/* A mark in front of a text; it says nothing, so a screen reader passes it over. */
static GtkWidget *
new_point (const char *mark, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "label", mark, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = sp_paragraph_new (text);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "mark");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "line");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* An empty section goes with its heading. */
static void
show_if_filled (GtkBox *box)
{
  GtkWidget *section = gtk_widget_get_parent (GTK_WIDGET (box));

  gtk_widget_set_visible (section, gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

static void
add_paragraphs (GtkBox *box, const SpTexts *texts)
{
  for (guint i = 0; i < texts->n_items; i++)
    gtk_box_append (box, sp_paragraph_new (texts->items[i]));
  show_if_filled (box);
}

static void
add_points (GtkBox *box, const char *mark, const SpTexts *texts)
{
  for (guint i = 0; i < texts->n_items; i++)
    gtk_box_append (box, new_point (mark, texts->items[i]));
  show_if_filled (box);
}

static void
add_duties (SpRoleView *self)
{
  for (guint i = 0; i < self->role->duties.n_items; i++)
    {
      const SpDuty *duty = &self->role->duties.items[i];

      gtk_box_append (self->duties, duty->title != NULL ? new_line (duty->title, duty->text)
                                                        : sp_paragraph_new (duty->text));
    }
  show_if_filled (self->duties);
}

static void
add_overlaps (SpRoleView *self)
{
  for (guint i = 0; i < self->pack->overlaps.n_items; i++)
    {
      const SpOverlap *overlap = &self->pack->overlaps.items[i];
      const char *lean = sp_overlap_get_lean (overlap, self->position);

      if (lean != NULL)
        gtk_box_append (self->overlaps, new_line (overlap->title, lean));
    }
  show_if_filled (self->overlaps);
}

static gboolean
refers_to (const SpReferences *references, guint position)
{
  for (guint i = 0; i < references->n_items; i++)
    if (references->items[i].index == position)
      return TRUE;
  return FALSE;
}

static void
add_certificates (SpRoleView *self)
{
  gboolean is_rtl = sp_text_is_rtl (self->pack->title);

  for (guint i = 0; i < self->pack->certificates.n_items; i++)
    {
      const SpCertificate *certificate = &self->pack->certificates.items[i];
      g_autofree char *title = sp_text_isolate_in (certificate->title, is_rtl);
      g_autofree char *description = sp_certificate_describe (certificate);

      if (refers_to (&certificate->roles, self->position))
        gtk_box_append (self->certificates, new_line (title, description));
    }
  show_if_filled (self->certificates);
}

static void
add_passages (SpRoleView *self)
{
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (self->pack, SP_PLACE_ROLE);

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = passages->pdata[i];

      if (passage->about.n_items == 0 || refers_to (&passage->about, self->position))
        gtk_box_append (self->passages, sp_passage_new (self->pack, passage));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->passages),
                          gtk_widget_get_first_child (GTK_WIDGET (self->passages)) != NULL);
}

static void
fill_head (SpRoleView *self)
{
  gtk_widget_add_css_class (self->bar, sp_palette_get_css_class (self->role->color));
  gtk_label_set_label (self->title, self->role->title);
  gtk_label_set_label (self->summary, self->role->summary);
  gtk_widget_set_visible (GTK_WIDGET (self->also_called), self->role->also_called.n_items > 0);
  if (self->role->also_called.n_items > 0)
    {
      g_autofree char *titles =
          sp_texts_join_isolated (self->role->also_called.items, self->role->also_called.n_items,
                                  C_ ("list separator", ", "));
      /* Translators: followed by other titles for the same work */
      g_autofree char *label = g_strdup_printf (_ ("Also called: %s"), titles);

      gtk_label_set_label (self->also_called, label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->role->title, -1);
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

  self->pack = sp_pack_ref (pack);
  self->position = role;
  self->role = &pack->roles.items[role];
  fill_head (self);
  add_paragraphs (self->story, &self->role->story);
  add_duties (self);
  add_points (self->day, "•", &self->role->day);
  add_points (self->upsides, "+", &self->role->upsides);
  add_points (self->downsides, "−", &self->role->downsides);
  add_overlaps (self);
  add_certificates (self);
  add_passages (self);
  gtk_box_append (self->sources, sp_source_list_new (pack, &self->role->sources));
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
