/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/plan/sp-plan-rating.h"

#include "core/plan/sp-plan-words.h"
#include "gui/sp-compat.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-label-wrap.h"

#include <glib/gi18n.h>

/**
 * SpPlanRating:
 *
 * A skill in a list, and how well it is known. A digit says so and leads to the next skill, the arrow
 * keys say a little more or less, and what the level means stands there in words. For the keyboard the
 * row is one thing: its buttons are for the pointer.
 */
struct _SpPlanRating
{
  GtkListBoxRow parent_instance;

  SpPlanSession *session; /* (owned) */
  guint skill;
  GPtrArray
      *buttons; /* (owned) (element-type GtkToggleButton): one for each level, the lowest first */
  GtkLabel *level;
  GtkLabel *goal;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SpPlanRating, sp_plan_rating, GTK_TYPE_LIST_BOX_ROW)

static void
sp_plan_rating_dispose (GObject *object)
{
  SpPlanRating *self = SP_PLAN_RATING (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (sp_plan_rating_parent_class)->dispose (object);
}

static int
get_rating (SpPlanRating *self)
{
  return sp_plan_session_get_record (self->session)->skills[self->skill].rating;
}

/* What the level is called, and what it means for this skill, or else @usual. */
static char *
describe_level (SpPlanRating *self, int step, const char *usual)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);
  const char *word = sp_plan_get_step_word (pack, step);
  const char *text =
      step > 0 ? sp_skill_get_level_text (&pack->skills.items[self->skill], step - 1) : NULL;

  if (text == NULL)
    text = usual;
  return text != NULL ? g_strdup_printf ("%s: %s", word, text) : g_strdup (word);
}

static char *
describe_rating (SpPlanRating *self)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);
  int rating = get_rating (self);

  if (rating == SP_RATING_NONE)
    return g_strdup (_ ("Not rated: taken as “not yet”"));
  return describe_level (self, rating, rating > 0 ? pack->scale.items[rating - 1].text : NULL);
}

static char *
describe_goal (SpPlanRating *self)
{
  const SpPlan *plan = sp_plan_session_get_plan (self->session);
  int step = plan != NULL ? sp_plan_get_asked (plan, self->skill) : 0;
  g_autofree char *level = step > 0 ? describe_level (self, step, NULL) : NULL;

  /* Translators: %s is how well a skill is asked for, and what that means */
  return level != NULL ? g_strdup_printf (_ ("Asked for: %s"), level) : g_strdup ("");
}

static void
rate (SpPlanRating *self, int rating)
{
  int n_steps = (int) sp_plan_session_get_pack (self->session)->scale.n_items;

  sp_plan_session_rate (self->session, self->skill, CLAMP (rating, SP_RATING_NONE, n_steps));
}

static void
button_toggled (SpPlanRating *self, GtkToggleButton *button)
{
  guint step;

  if (self->is_updating)
    return;
  g_ptr_array_find (self->buttons, button, &step);
  rate (self, gtk_toggle_button_get_active (button) ? (int) step : SP_RATING_NONE);
}

/* Who rates by digits rates on. */
static void
go_on (SpPlanRating *self)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (self);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkListBoxRow *next =
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), gtk_list_box_row_get_index (row) + 1);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
step_by (SpPlanRating *self, int change)
{
  g_autofree char *told = NULL;

  rate (self, MAX (MAX (get_rating (self), 0) + change, 0));
  told = describe_rating (self);
  sp_compat_announce (GTK_WIDGET (self), told);
}

static gboolean
digit_pressed (GtkWidget *widget, GVariant *digit, gpointer data)
{
  SpPlanRating *self = SP_PLAN_RATING (widget);
  int rating = g_variant_get_int32 (digit);

  if (rating > (int) sp_plan_session_get_pack (self->session)->scale.n_items)
    return FALSE;
  rate (self, rating);
  go_on (self);
  return TRUE;
}

/* More is where lines end. */
static gboolean
arrow_pressed (GtkWidget *widget, GVariant *change, gpointer data)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  step_by (SP_PLAN_RATING (widget), g_variant_get_int32 (change) * (is_rtl ? -1 : 1));
  return TRUE;
}

static gboolean
delete_pressed (GtkWidget *widget, GVariant *nothing, gpointer data)
{
  rate (SP_PLAN_RATING (widget), SP_RATING_NONE);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    int change;
  } arrows[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_KP_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Right, 1 }
  };
  const guint deletes[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  for (guint i = 0; i <= 9; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, digit_pressed, "i", (int) i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, digit_pressed, "i", (int) i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, arrow_pressed, "i",
                                  arrows[i].change);
  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    gtk_widget_class_add_binding (widget_class, deletes[i], 0, delete_pressed, NULL);
}

static void
sp_plan_rating_class_init (SpPlanRatingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sp_plan_rating_dispose;
  add_keys (GTK_WIDGET_CLASS (klass));
}

static void
sp_plan_rating_init (SpPlanRating *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
add_button (SpPlanRating *self, GtkBox *box, int step)
{
  g_autofree char *number = g_strdup_printf ("%d", step);
  GtkWidget *button = gtk_toggle_button_new_with_label (number);
  const char *word = sp_plan_get_step_word (sp_plan_session_get_pack (self->session), step);

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (button_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (box, button);
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = sp_label_new_wrapping ("");

  gtk_widget_add_css_class (label, "caption");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
fill (SpPlanRating *self)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* The buttons stand below a title that leaves them no room. */
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "layout-manager",
                                  g_object_new (SP_TYPE_FLOW_LAYOUT, "spacing", 12, NULL), NULL);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = sp_label_new_wrapping (pack->skills.items[self->skill].title);

  /* Beside buttons it stands where the row begins, in whatever letters it is written. */
  gtk_widget_set_direction (title, GTK_TEXT_DIR_NONE);
  gtk_widget_set_halign (title, GTK_ALIGN_START);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (buttons, "linked");
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  for (int step = 0; step <= (int) pack->scale.n_items; step++)
    add_button (self, GTK_BOX (buttons), step);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), buttons);
  gtk_box_append (GTK_BOX (box), line);
  self->level = add_label (box, NULL);
  self->goal = add_label (box, "dim-label");
  gtk_widget_add_css_class (box, "plan-rating");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * sp_plan_rating_update:
 * @self: a row
 *
 * Shows how well the skill is known now, and how well it is asked for.
 */
void
sp_plan_rating_update (SpPlanRating *self)
{
  const SpPack *pack = sp_plan_session_get_pack (self->session);
  g_autofree char *level = describe_rating (self);
  g_autofree char *goal = describe_goal (self);
  g_autofree char *name =
      g_strdup_printf ("%s: %s", pack->skills.items[self->skill].title,
                       sp_plan_get_step_word (pack, MAX (get_rating (self), 0)));

  self->is_updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (int) i == get_rating (self));
  self->is_updating = FALSE;
  gtk_label_set_label (self->level, level);
  gtk_label_set_label (self->goal, goal);
  gtk_widget_set_visible (GTK_WIDGET (self->goal), *goal != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, *goal != '\0' ? goal : level,
                                  -1);
}

/**
 * sp_plan_rating_new:
 * @session: the ratings
 * @skill: a position in the skills of the pack
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sp_plan_rating_new (SpPlanSession *session, guint skill)
{
  SpPlanRating *self = g_object_new (SP_TYPE_PLAN_RATING, NULL);

  self->session = g_object_ref (session);
  self->skill = skill;
  fill (self);
  sp_plan_rating_update (self);
  return GTK_WIDGET (self);
}

/**
 * sp_plan_rating_get_skill:
 * @self: a row
 *
 * Returns: the position of its skill
 */
guint
sp_plan_rating_get_skill (SpPlanRating *self)
{
  g_return_val_if_fail (SP_IS_PLAN_RATING (self), 0);

  return self->skill;
}
