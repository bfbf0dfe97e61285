/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-page.h"

#include "gui/sp-compat.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_CAN_GO_BACK,
  PROP_CAN_SAVE,
  PROP_SEARCHING,
  N_PROPS
};

typedef struct
{
  SpContext *context; /* (owned) */
  AdwToast *offer;    /* (nullable): in sight, to take the last change back */
  gboolean flags[N_PROPS];
} SpPagePrivate;

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SpPage, sp_page, ADW_TYPE_BIN)

static void
sp_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SpPagePrivate *priv = sp_page_get_instance_private (SP_PAGE (object));

  if (id == PROP_CONTEXT)
    g_value_set_object (value, priv->context);
  else
    g_value_set_boolean (value, priv->flags[id]);
}

static void
sp_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SpPagePrivate *priv = sp_page_get_instance_private (SP_PAGE (object));

  /* The others can only be read. */
  priv->context = g_value_dup_object (value);
}

static gboolean
get_flag (SpPage *self, guint id)
{
  SpPagePrivate *priv = sp_page_get_instance_private (self);

  g_return_val_if_fail (SP_IS_PAGE (self), FALSE);

  return priv->flags[id];
}

static void
set_flag (SpPage *self, guint id, gboolean value)
{
  SpPagePrivate *priv = sp_page_get_instance_private (self);

  if (priv->flags[id] == !!value)
    return;
  priv->flags[id] = !!value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
sp_page_finalize (GObject *object)
{
  SpPagePrivate *priv = sp_page_get_instance_private (SP_PAGE (object));

  g_clear_object (&priv->context);
  g_clear_weak_pointer (&priv->offer);

  G_OBJECT_CLASS (sp_page_parent_class)->finalize (object);
}

static void
sp_page_class_init (SpPageClass *klass)
{
  static const char *const flags[] = { NULL, NULL, "can-go-back", "can-save", "searching" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sp_page_get_property;
  object_class->set_property = sp_page_set_property;
  object_class->finalize = sp_page_finalize;

  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, SP_TYPE_CONTEXT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  for (guint i = PROP_CAN_GO_BACK; i < N_PROPS; i++)
    properties[i] = g_param_spec_boolean (flags[i], NULL, NULL, FALSE,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sp_page_init (SpPage *self)
{
}

/**
 * sp_page_get_context:
 * @self: a page
 *
 * Returns: (transfer none): the open pack that the page shows
 */
SpContext *
sp_page_get_context (SpPage *self)
{
  SpPagePrivate *priv = sp_page_get_instance_private (self);

  g_return_val_if_fail (SP_IS_PAGE (self), NULL);

  return priv->context;
}

/**
 * sp_page_get_pack:
 * @self: a page
 *
 * Returns: (transfer none): the content that the page shows
 */
SpPack *
sp_page_get_pack (SpPage *self)
{
  return sp_context_get_pack (sp_page_get_context (self));
}

/**
 * sp_page_get_journal:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): as sp_context_get_journal()
 */
SpJournal *
sp_page_get_journal (SpPage *self)
{
  return sp_context_get_journal (sp_page_get_context (self));
}

/**
 * sp_page_get_can_go_back:
 * @self: a page
 *
 * Returns: whether something inside the page is open, so that the window offers a way back
 */
gboolean
sp_page_get_can_go_back (SpPage *self)
{
  return get_flag (self, PROP_CAN_GO_BACK);
}

/**
 * sp_page_set_can_go_back:
 * @self: a page
 * @can_go_back: whether something inside the page is open
 */
void
sp_page_set_can_go_back (SpPage *self, gboolean can_go_back)
{
  g_return_if_fail (SP_IS_PAGE (self));

  set_flag (self, PROP_CAN_GO_BACK, can_go_back);
}

/**
 * sp_page_go_back:
 * @self: a page
 *
 * Leaves what was opened last inside the page.
 */
void
sp_page_go_back (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (SP_PAGE_GET_CLASS (self)->go_back != NULL)
    SP_PAGE_GET_CLASS (self)->go_back (self);
}

/**
 * sp_page_leave:
 * @self: a page that can go back
 *
 * Goes back as the window does, which knows where a link came from.
 */
void
sp_page_leave (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL))
    sp_page_go_back (self);
}

/**
 * sp_page_can_search:
 * @self: a page
 *
 * Returns: whether the page has a search
 */
gboolean
sp_page_can_search (SpPage *self)
{
  g_return_val_if_fail (SP_IS_PAGE (self), FALSE);

  return SP_PAGE_GET_CLASS (self)->search != NULL;
}

/**
 * sp_page_search:
 * @self: a page that can search
 *
 * Opens the search of the page, or closes it.
 */
void
sp_page_search (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (SP_PAGE_GET_CLASS (self)->search != NULL)
    SP_PAGE_GET_CLASS (self)->search (self);
}

/**
 * sp_page_is_searching:
 * @self: a page
 *
 * Returns: whether its search is open
 */
gboolean
sp_page_is_searching (SpPage *self)
{
  return get_flag (self, PROP_SEARCHING);
}

/**
 * sp_page_set_searching:
 * @self: a page
 * @searching: whether its search is open, which the search says itself
 */
void
sp_page_set_searching (SpPage *self, gboolean searching)
{
  g_return_if_fail (SP_IS_PAGE (self));

  set_flag (self, PROP_SEARCHING, searching);
}

/**
 * sp_page_get_can_print:
 * @self: a page
 *
 * Returns: whether there is something to print at the moment
 */
gboolean
sp_page_get_can_print (SpPage *self)
{
  return get_flag (self, PROP_CAN_SAVE) || SP_PAGE_GET_CLASS (self)->prints_always;
}

/**
 * sp_page_set_can_save:
 * @self: a page
 * @can_save: whether there is something to copy, to save and to print
 */
void
sp_page_set_can_save (SpPage *self, gboolean can_save)
{
  g_return_if_fail (SP_IS_PAGE (self));

  set_flag (self, PROP_CAN_SAVE, can_save);
}

/**
 * sp_page_print:
 * @self: a page
 *
 * Asks for a printer and prints what the page shows, or says that there is nothing.
 */
void
sp_page_print (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (!sp_page_get_can_print (self))
    /* Translators: a message that passes, on a page where nothing was written or found yet */
    sp_page_say (self, _ ("There is nothing on this page to print yet"), FALSE);
  else if (SP_PAGE_GET_CLASS (self)->print != NULL)
    SP_PAGE_GET_CLASS (self)->print (self);
}

/**
 * sp_page_can_save:
 * @self: a page
 *
 * Returns: whether there is something to copy and to save now, which the header then offers
 */
gboolean
sp_page_can_save (SpPage *self)
{
  return get_flag (self, PROP_CAN_SAVE) && SP_PAGE_GET_CLASS (self)->save != NULL;
}

/**
 * sp_page_copy:
 * @self: a page
 *
 * Puts what the page shows on the clipboard.
 */
void
sp_page_copy (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (sp_page_can_save (self))
    SP_PAGE_GET_CLASS (self)->copy (self);
}

/**
 * sp_page_save:
 * @self: a page
 *
 * Asks for a file and saves what the page shows.
 */
void
sp_page_save (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (sp_page_can_save (self))
    SP_PAGE_GET_CLASS (self)->save (self);
}

/**
 * sp_page_open:
 * @self: a page
 * @target: what to show of it; what the pack does not have changes nothing
 */
void
sp_page_open (SpPage *self, const SpTarget *target)
{
  g_return_if_fail (SP_IS_PAGE (self) && target != NULL);

  if (SP_PAGE_GET_CLASS (self)->open != NULL)
    SP_PAGE_GET_CLASS (self)->open (self, target);
}

/**
 * sp_page_has_sibling:
 * @self: a page
 * @name: the name of a page
 *
 * Returns: whether the page is in a window, and the pack fills that other one, so that `app.open` can
 *   lead there
 */
gboolean
sp_page_has_sibling (SpPage *self, const char *name)
{
  g_return_val_if_fail (SP_IS_PAGE (self) && name != NULL, FALSE);

  return gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK) != NULL &&
         sp_pack_fills_place (sp_page_get_pack (self), name);
}

/**
 * sp_page_get_state:
 * @self: a page
 *
 * Returns: (transfer full): how a page of this class was left the last time, an empty `a{sv}` at
 *   first
 */
GVariant *
sp_page_get_state (SpPage *self)
{
  g_return_val_if_fail (SP_IS_PAGE (self), NULL);

  return sp_context_get_state (sp_page_get_context (self), G_OBJECT_TYPE_NAME (self));
}

/**
 * sp_page_keep_state:
 * @self: a page
 *
 * Keeps what the page shows for the next one of this class. The window does so before it lets go of
 * the page.
 */
void
sp_page_keep_state (SpPage *self)
{
  g_return_if_fail (SP_IS_PAGE (self));

  if (SP_PAGE_GET_CLASS (self)->save_state != NULL)
    sp_context_set_state (sp_page_get_context (self), G_OBJECT_TYPE_NAME (self),
                          SP_PAGE_GET_CLASS (self)->save_state (self));
}

/* A word that offers to undo another change than the last one is not true any more. */
static void
take_offer_back (SpPage *self)
{
  SpPagePrivate *priv = sp_page_get_instance_private (self);
  AdwToast *offer = priv->offer;

  g_clear_weak_pointer (&priv->offer);
  if (offer != NULL)
    adw_toast_dismiss (offer);
}

/**
 * sp_page_remember:
 * @self: a page, before a change
 * @undo: (transfer floating): what the class brings back what is there now from
 *
 * Lets sp_page_undo() take the change back.
 */
void
sp_page_remember (SpPage *self, GVariant *undo)
{
  g_return_if_fail (SP_IS_PAGE (self) && undo != NULL);

  take_offer_back (self);
  sp_context_push_undo (sp_page_get_context (self), G_OBJECT_TYPE_NAME (self), undo);
}

/**
 * sp_page_undo:
 * @self: a page
 *
 * Takes the last change back that sp_page_remember() heard of, and the word that was said of it.
 */
void
sp_page_undo (SpPage *self)
{
  g_autoptr (GVariant) undo = NULL;

  g_return_if_fail (SP_IS_PAGE (self));

  undo = sp_context_pop_undo (sp_page_get_context (self), G_OBJECT_TYPE_NAME (self));
  if (undo == NULL)
    return;
  take_offer_back (self);
  SP_PAGE_GET_CLASS (self)->undo (self, undo);
}

/**
 * sp_page_show_toast:
 * @self: a page in a window
 * @toast: (transfer full): what to show above the page
 */
void
sp_page_show_toast (SpPage *self, AdwToast *toast)
{
  GtkWidget *overlay;

  g_return_if_fail (SP_IS_PAGE (self) && ADW_IS_TOAST (toast));

  overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    sp_compat_show_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * sp_page_say:
 * @self: a page in a window
 * @message: what was done, in plain words
 * @can_undo: whether to offer taking it back; see sp_page_remember()
 *
 * Shows a toast above the page.
 */
void
sp_page_say (SpPage *self, const char *message, gboolean can_undo)
{
  SpPagePrivate *priv = sp_page_get_instance_private (self);
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (SP_IS_PAGE (self) && message != NULL);

  /* A title is markup, and paths and titles of roles are anything. */
  escaped = g_markup_escape_text (message, -1);
  toast = adw_toast_new (escaped);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&priv->offer, toast);
    }
  sp_page_show_toast (self, toast);
}
