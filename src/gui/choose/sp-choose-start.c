/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/choose/sp-choose-start.h"

#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"
#include "gui/choose/sp-choose-card.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-picture.h"
#include "gui/sp-source-list.h"
#include "paint/sp-signpost.h"

#include "sp-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Reading a sentence and deciding takes about so long. */
#define SECONDS_PER_STATEMENT 12

/**
 * SpChooseStart:
 *
 * What the questions can lead to, how long they take, who wrote them and when; and the way in.
 */
struct _SpChooseStart
{
  GtkWidget parent_instance;

  SpChooseSession *session; /* (owned) */

  SpPicture *signpost;
  GtkLabel *title;
  GtkLabel *lead;
  GtkButton *begin_button;
  GtkLabel *state;
  GtkWidget *others;
  GtkWidget *result_button;
  GtkListBox *passages;
};

G_DEFINE_FINAL_TYPE (SpChooseStart, sp_choose_start, GTK_TYPE_WIDGET)

static const char *
choose_begin_label (guint n_answered, guint n)
{
  if (n_answered == 0)
    /* Translators: button: the first statement */
    return _ ("_Begin");
  return n_answered < n ? _ ("_Continue") : _ ("See _Result");
}

static void
update_state (SpChooseStart *self)
{
  guint n = sp_choose_session_get_n_statements (self->session);
  guint n_answered = sp_choose_session_get_n_answered (self->session);
  gboolean is_enough = sp_choose_session_is_enough (self->session);
  /* Translators: statements */
  g_autofree char *state = g_strdup_printf (_ ("%u of %u answered"), n_answered, n);

  gtk_button_set_label (self->begin_button, choose_begin_label (n_answered, n));
  gtk_button_set_use_underline (self->begin_button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->begin_button),
                                  n_answered < n ? "choose.begin" : "choose.show-result");
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), n_answered > 0);
  gtk_widget_set_visible (self->others, n_answered > 0);
  gtk_widget_set_visible (self->result_button, is_enough && n_answered < n);
}

static void
sp_choose_start_dispose (GObject *object)
{
  SpChooseStart *self = SP_CHOOSE_START (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sp_choose_start_parent_class)->dispose (object);
}

static void
sp_choose_start_class_init (SpChooseStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_choose_start_dispose;
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_PICTURE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/choose/sp-choose-start.ui");
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, signpost);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, title);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, lead);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, begin_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, state);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, others);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, result_button);
  gtk_widget_class_bind_template_child (widget_class, SpChooseStart, passages);
}

static void
sp_choose_start_init (SpChooseStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The picture of a large pack counts its last roles; who cannot see it hears them all. */
static void
show_roles (SpChooseStart *self, SpPack *pack)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *roles = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < pack->roles.n_items; i++)
    g_ptr_array_add (titles, (gpointer) pack->roles.items[i].title);
  roles = sp_texts_join_isolated ((const char *const *) titles->pdata, titles->len,
                                  C_ ("list separator", ", "));
  /* Translators: %s is a list of roles */
  name = g_strdup_printf (_ ("A signpost to the roles: %s"), roles);
  sp_picture_show (self->signpost, sp_signpost_draw_on_canvas, sp_pack_ref (pack),
                   (GDestroyNotify) sp_pack_unref, name);
}

static void
describe_length (SpChooseStart *self, const SpPack *pack)
{
  guint n = pack->statements.n_items;
  guint minutes = MAX (1, (n * SECONDS_PER_STATEMENT + 59) / 60);
  g_autofree char *statements =
      /* Translators: before the first statement */
      g_strdup_printf (ngettext ("%u statement to agree or disagree with.",
                                 "%u statements to agree or disagree with.", n),
                       n);
  g_autofree char *duration = g_strdup_printf (
      /* Translators: to answer the statements */
      ngettext ("It takes about %u minute.", "It takes about %u minutes.", minutes), minutes);
  g_autofree char *lead = g_strdup_printf ("%s\n%s", statements, duration);

  gtk_label_set_label (self->lead, lead);
}

static void
add_row (SpChooseStart *self,
         SpPack *pack,
         const char *title,
         const SpTexts *texts,
         const SpReferences *sources)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *content = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < texts->n_items; i++)
    gtk_box_append (GTK_BOX (box), sp_choose_text_new (texts->items[i]));
  if (sources != NULL && sources->n_items > 0)
    gtk_box_append (GTK_BOX (box), sp_source_expander_new (pack, sources));
  gtk_widget_add_css_class (box, "passage");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (content), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (content), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), content);
  gtk_list_box_append (self->passages, row);
}

static void
tell_authors (SpChooseStart *self, SpPack *pack)
{
  g_autofree char *day = sp_day_format (pack->updated);
  g_autofree char *authors = sp_texts_join_isolated (pack->authors.items, pack->authors.n_items,
                                                     C_ ("list separator", ", "));
  /* Translators: authors, and a date */
  g_autofree char *title = g_strdup_printf (_ ("Written by: %s. Updated: %s"), authors, day);

  add_row (self, pack, title, &pack->interests, NULL);
}

/* Advice between roles is for those who are torn between them, which nobody is yet. */
static void
add_passages (SpChooseStart *self, SpPack *pack)
{
  g_autoptr (GPtrArray) passages = sp_pack_list_passages (pack, SP_PLACE_CHOOSE);

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = passages->pdata[i];

      if (passage->between.n_items == 0)
        add_row (self, pack, passage->title, &passage->paragraphs, &passage->sources);
    }
}

/**
 * sp_choose_start_set_session:
 * @self: the start, new
 * @session: the answers
 */
void
sp_choose_start_set_session (SpChooseStart *self, SpChooseSession *session)
{
  SpPack *pack;

  g_return_if_fail (SP_IS_CHOOSE_START (self) && self->session == NULL);

  self->session = g_object_ref (session);
  pack = sp_choose_session_get_pack (session);
  show_roles (self, pack);
  describe_length (self, pack);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->title),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->lead), -1);
  add_passages (self, pack);
  tell_authors (self, pack);
  g_signal_connect_object (session, "changed", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  update_state (self);
}
