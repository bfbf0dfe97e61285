/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-popup.h"

/* What is in a popover, with the focus first: boxes of the toolkit hand the focus on to what is in
 * them, and a text there would never be said. */
#define SP_TYPE_POPUP_CONTENTS (sp_popup_contents_get_type ())
G_DECLARE_FINAL_TYPE (SpPopupContents, sp_popup_contents, SP, POPUP_CONTENTS, GtkWidget)

struct _SpPopupContents
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SpPopupContents, sp_popup_contents, GTK_TYPE_WIDGET)

static void
sp_popup_contents_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sp_popup_contents_parent_class)->dispose (object);
}

static void
sp_popup_contents_class_init (SpPopupContentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_popup_contents_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sp_popup_contents_init (SpPopupContents *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
collect_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !GTK_IS_BUTTON (widget); child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static GtkWidget *
new_contents (GtkWidget *child)
{
  GtkWidget *contents = g_object_new (SP_TYPE_POPUP_CONTENTS, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_widget_set_parent (child, contents);
  collect_words (child, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (contents), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
  return contents;
}

/* The popover goes when its closing is over, unless it went with its parent before. */
static void
unparent (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) unparent, g_object_ref (popover));
}

/**
 * sp_popup_show:
 * @parent: what the popover is about
 * @contents: (transfer floating): what is in it
 *
 * Opens a popover at @parent that is there only while it is open. @parent presents it when it is
 * allocated and lets go of all its children when it is disposed. The whole gets the focus, named
 * by the labels in it.
 */
void
sp_popup_show (GtkWidget *parent, GtkWidget *contents)
{
  GtkWidget *popover = gtk_popover_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent) && GTK_IS_WIDGET (contents));

  gtk_widget_add_css_class (popover, "popup");
  gtk_popover_set_child (GTK_POPOVER (popover), new_contents (contents));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
