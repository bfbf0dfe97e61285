/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each page has on it and what a screen reader is told of it, as kept/NAME.txt has it: see
 * ../../core/kept-file.h. */

#include "../../core/kept-file.h"
#include "../../core/scratch-folder.h"
#include "../gui-fixture.h"
#include "../widget-tree.h"

#include "gui/ads/sp-ads-page-private.h"
#include "gui/choose/sp-choose-page.h"
#include "gui/classroom/sp-class-page-private.h"
#include "gui/classroom/sp-teacher.h"
#include "gui/compare/sp-compare-page.h"
#include "gui/ladder/sp-ladder-page.h"
#include "gui/plan/sp-plan-page.h"
#include "gui/sp-questions.h"

#include <string.h>

#define AD "You will knead, keep hygiene and carry knives for our baker.\nYou work at night."

typedef struct
{
  SpPack *pack;
  SpJournal *journal;
  SpPage *page;
  GtkWidget *window;
  GString *told;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  gui_fixture_reset ();
  self->pack = gui_fixture_load_pack ("pages/all.json");
  self->journal = sp_journal_new (NULL);
  self->told = g_string_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_string_free (self->told, TRUE);
  g_object_unref (self->journal);
  sp_pack_unref (self->pack);
}

static void
tell (Fixture *self, const char *title, GtkWidget *root)
{
  g_autofree char *tree = NULL;

  gui_fixture_settle (self->window);
  tree = widget_tree_write (root);
  g_string_append_printf (self->told, "== %s\n%s\n", title, tree);
}

static void
open_page (Fixture *self, GType type, int width)
{
  self->page = gui_fixture_new_page (type, self->pack, self->journal);
  self->window = gui_fixture_show (g_object_new (ADW_TYPE_TOAST_OVERLAY, "child", self->page, NULL),
                                   width, 700);
}

static void
close_page (Fixture *self, const char *name)
{
  gui_fixture_close (self->window);
  kept_file_assert (self->told->str, "gui/pages/kept", name);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
  gui_fixture_settle (self->window);
}

static void
open_target (Fixture *self, const char *text)
{
  g_autoptr (SpTarget) target = sp_target_parse (text);

  sp_page_open (self->page, target);
  gui_fixture_settle (self->window);
}

static void
press (Fixture *self, const char *keys)
{
  g_assert_true (gui_fixture_press (self->window, keys));
}

/* Opens what can be unfolded. */
static void
unfold (Fixture *self)
{
  g_autoptr (GPtrArray) rows = gui_fixture_find_all (self->window, ADW_TYPE_EXPANDER_ROW);

  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_set_expanded (rows->pdata[i], TRUE);
}

/* A menu is one of the toolkit: what is told of it is what it is made from. */
static void
add_menu (GString *told, GMenuModel *menu, int depth)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, i, "target", NULL);
      g_autofree char *printed = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (menu, i, "label", "s", &label);
      g_menu_model_get_item_attribute (menu, i, "action", "s", &action);
      if (label != NULL)
        g_string_append_printf (told, "%*s%s: %s %s\n", 2 * depth, "", label, action, printed);
      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[k]);

          if (inner != NULL)
            add_menu (told, inner, depth + 1);
        }
    }
}

static void
tell_popover (Fixture *self, guint position, GtkPopover *popover)
{
  g_autofree char *title = g_strdup_printf ("menu %u", position);

  if (!GTK_IS_POPOVER_MENU (popover))
    {
      tell (self, title, GTK_WIDGET (popover));
      return;
    }
  g_string_append_printf (self->told, "== %s\n", title);
  add_menu (self->told, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)), 0);
  g_string_append_c (self->told, '\n');
}

/* What the menus of the page offer, one after the other. */
static void
tell_menus (Fixture *self)
{
  g_autoptr (GPtrArray) buttons = gui_fixture_find_all (self->window, GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      gtk_menu_button_popup (buttons->pdata[i]);
      gui_fixture_settle (self->window);
      tell_popover (self, i, gtk_menu_button_get_popover (buttons->pdata[i]));
      gtk_menu_button_popdown (buttons->pdata[i]);
      gui_fixture_settle (self->window);
    }
}

static void
toggle (Fixture *self, const char *label)
{
  GtkWidget *button = gui_fixture_find_label (self->window, label);

  button = gtk_widget_get_ancestor (button, GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gui_fixture_settle (self->window);
}

static void
test_compare (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_COMPARE_PAGE, 1000);
  tell (self, "all roles", GTK_WIDGET (self->page));
  tell_menus (self);
  toggle (self, "Differences");
  tell (self, "differences", GTK_WIDGET (self->page));
  open_target (self, "compare/role/baker");
  tell (self, "one role", GTK_WIDGET (self->page));
  tell_menus (self);
  close_page (self, "compare.txt");
}

/* A search begins when one has typed. */
static void
wait_for (Fixture *self, const char *label)
{
  while (gui_fixture_find_label (self->window, label) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What is found, what is folded, and rungs in the place of roles. */
static void
test_compare_otherwise (Fixture *self, gconstpointer data)
{
  GtkWidget *entry;

  open_page (self, SP_TYPE_COMPARE_PAGE, 1000);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "compare.fold", "s", "work"));
  sp_page_search (self->page);
  entry = gui_fixture_find (self->window, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "oven");
  wait_for (self, "1 row");
  tell (self, "a search", GTK_WIDGET (self->page));
  gtk_editable_set_text (GTK_EDITABLE (entry), "sugar");
  wait_for (self, "0 rows");
  tell (self, "nothing found", GTK_WIDGET (self->page));
  open_target (self, "compare/rungs/junior-baker/senior-baker");
  tell (self, "rungs", GTK_WIDGET (self->page));
  tell_menus (self);
  close_page (self, "compare-otherwise.txt");
}

/* Left and right change places. */
static void
test_compare_is_mirrored (Fixture *self, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (self, SP_TYPE_COMPARE_PAGE, 1000);
  tell_menus (self);
  close_page (self, "compare-mirrored.txt");
}

/* The ways on from a result are below each other there. */
static void
test_result_is_narrow (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_CHOOSE_PAGE, 360);
  act (self, "choose.begin");
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    press (self, i == 0 ? "5" : "1");
  tell (self, "the result", GTK_WIDGET (self->page));
  close_page (self, "result-narrow.txt");
}

/* Each page where there is little room. */
static void
test_other_pages_are_narrow (Fixture *self, gconstpointer data)
{
  const struct
  {
    GType type;
    const char *target;
  } pages[] = {
    { SP_TYPE_CHOOSE_PAGE, "choose/statements/fire" },
    { SP_TYPE_LADDER_PAGE, "ladder/roles/baker" },
    { SP_TYPE_PLAN_PAGE, "plan/rungs/senior-baker" },
    { SP_TYPE_ADS_PAGE, "ads" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      open_page (self, pages[i].type, 360);
      open_target (self, pages[i].target);
      if (pages[i].type == SP_TYPE_LADDER_PAGE)
        act (self, "ladder.zoom-normal");
      tell (self, pages[i].target, GTK_WIDGET (self->page));
      gui_fixture_close (self->window);
    }
  kept_file_assert (self->told->str, "gui/pages/kept", "narrow.txt");
}

static void
test_compare_is_narrow (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_COMPARE_PAGE, 360);
  tell (self, "a phone", GTK_WIDGET (self->page));
  tell_menus (self);
  act (self, "compare.no-roles");
  tell (self, "no roles", GTK_WIDGET (self->page));
  close_page (self, "compare-narrow.txt");
}

static void
test_choose (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_CHOOSE_PAGE, 1000);
  unfold (self);
  tell (self, "the start", GTK_WIDGET (self->page));
  act (self, "choose.begin");
  toggle (self, "Why This Statement?");
  tell (self, "a statement", GTK_WIDGET (self->page));
  press (self, "m");
  press (self, "5");
  press (self, "1");
  tell (self, "the last statement", GTK_WIDGET (self->page));
  act (self, "choose.show-overview");
  tell (self, "the overview", GTK_WIDGET (self->page));
  act (self, "choose.show-result");
  unfold (self);
  tell (self, "the result", GTK_WIDGET (self->page));
  close_page (self, "choose.txt");
}

/* Before there is anything to say, and when all answers say nothing. */
static void
test_choose_on_the_way (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_CHOOSE_PAGE, 1000);
  act (self, "choose.begin");
  press (self, "3");
  act (self, "choose.back");
  act (self, "choose.back");
  tell (self, "the start", GTK_WIDGET (self->page));
  act (self, "choose.show-result");
  tell (self, "too few answers", GTK_WIDGET (self->page));
  act (self, "choose.begin");
  for (guint i = 1; i < self->pack->statements.n_items; i++)
    press (self, "3");
  tell (self, "answers that say nothing", GTK_WIDGET (self->page));
  close_page (self, "choose-on-the-way.txt");
}

static void
test_ladder (Fixture *self, gconstpointer data)
{
  SpLadderSession *session;

  open_page (self, SP_TYPE_LADDER_PAGE, 1000);
  /* How much fits depends on the font. */
  act (self, "ladder.zoom-normal");
  tell (self, "the ladders", GTK_WIDGET (self->page));
  tell_menus (self);
  open_target (self, "ladder/rungs/senior-baker");
  tell (self, "a rung", GTK_WIDGET (self->page));
  session = sp_ladder_page_get_session (SP_LADDER_PAGE (self->page));
  sp_ladder_session_set_from (session, sp_pack_find (self->pack, "rungs", "school"));
  sp_ladder_session_set_to (session, sp_pack_find (self->pack, "rungs", "senior-baker"));
  act (self, "ladder.show-route");
  act (self, "ladder.zoom-normal");
  tell (self, "a route", GTK_WIDGET (self->page));
  act (self, "ladder.close");
  open_target (self, "ladder/roles/cook");
  toggle (self, "Show List");
  act (self, "ladder.zoom-normal");
  tell (self, "a list", GTK_WIDGET (self->page));
  close_page (self, "ladder.txt");
}

static void
test_plan (Fixture *self, gconstpointer data)
{
  SpPlanSession *session;

  open_page (self, SP_TYPE_PLAN_PAGE, 1000);
  tell (self, "no goal", GTK_WIDGET (self->page));
  tell_menus (self);
  open_target (self, "plan/rungs/senior-baker");
  tell (self, "a goal", GTK_WIDGET (self->page));
  tell_menus (self);
  session = sp_plan_page_get_session (SP_PLAN_PAGE (self->page));
  sp_plan_session_rate (session, sp_pack_find (self->pack, "skills", "kneading"), 1);
  sp_plan_session_tick (session, sp_pack_find (self->pack, "skills", "hygiene"), TRUE);
  sp_plan_session_note (session, sp_pack_find (self->pack, "skills", "knives"), "2099-12-24",
                        "Ask Ada.");
  tell (self, "on the way", GTK_WIDGET (self->page));
  open_target (self, "plan/rungs/senior-baker/junior-cook");
  tell (self, "two goals", GTK_WIDGET (self->page));
  close_page (self, "plan.txt");
}

static void
wait (Fixture *self)
{
  const SpAdsPage *page = SP_ADS_PAGE (self->page);

  while (page->pause != 0 || page->is_reading || page->loading != NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_fixture_settle (self->window);
}

static void
test_ads (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  open_page (self, SP_TYPE_ADS_PAGE, 1000);
  tell (self, "no ad", GTK_WIDGET (self->page));
  view = gui_fixture_find (self->window, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), AD, -1);
  wait (self);
  tell (self, "an ad", GTK_WIDGET (self->page));
  close_page (self, "ads.txt");
}

static void
test_many_ads (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { AD, "Baker wanted.\nYou will knead.\nMake a dough.",
                                       "Nothing." };
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  open_page (self, SP_TYPE_ADS_PAGE, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/ad-%u.txt", folder, i);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  sp_ads_page_open_files (SP_ADS_PAGE (self->page), files);
  while (sp_ads_many_get_survey (SP_ADS_PAGE (self->page)->many) == NULL)
    g_main_context_iteration (NULL, TRUE);
  tell (self, "many ads", GTK_WIDGET (self->page));
  close_page (self, "ads-many.txt");
}

static void
add_sheet (SpClassSession *session, const SpPack *pack, guint sheet)
{
  g_autoptr (SpAnswers) answers = sp_answers_new (pack->statements.n_items);
  g_autofree char *id = NULL;

  for (guint i = 0; i < pack->statements.n_items; i++)
    sp_answers_set (answers, i, (int) ((i * (sheet + 1) + sheet) % 5) - 2);
  id = sp_class_session_add (session, answers, NULL);
}

static void
test_class (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_CLASS_PAGE, 1000);
  tell (self, "nobody", GTK_WIDGET (self->page));
  act (self, "class.next");
  tell (self, "a pupil", GTK_WIDGET (self->page));
  act (self, "class.begin");
  tell (self, "a statement", GTK_WIDGET (self->page));
  for (guint i = 0; i < self->pack->statements.n_items; i++)
    press (self, "4");
  tell (self, "done", GTK_WIDGET (self->page));
  act (self, "class.show");
  tell (self, "the class", GTK_WIDGET (self->page));
  for (guint sheet = 0; sheet < 4; sheet++)
    add_sheet (SP_CLASS_PAGE (self->page)->session, self->pack, sheet);
  SP_CLASS_PAGE (self->page)->stressed[1] = TRUE;
  sp_class_page_show_results (SP_CLASS_PAGE (self->page));
  tell (self, "the class, when one statement counts twice", GTK_WIDGET (self->page));
  close_page (self, "class.txt");
}

/* Tells what stands above the page, and closes it. */
static void
tell_dialog (Fixture *self)
{
  GtkWidget *dialog = gui_fixture_find_dialog (self->window);
  GtkWidget *header;

  g_assert_nonnull (dialog);
  gui_fixture_settle (dialog);
  header = gui_fixture_find (dialog, ADW_TYPE_HEADER_BAR, 0);
  tell (self, gtk_window_get_title (GTK_WINDOW (dialog)), gtk_widget_get_next_sibling (header));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  open_page (self, SP_TYPE_PLAN_PAGE, 1000);
  sp_teacher_present (self->page);
  tell_dialog (self);
  sp_questions_present (GTK_WINDOW (self->window), self->pack, SP_PLACE_CHOOSE);
  tell_dialog (self);
  close_page (self, "dialogs.txt");
}

/* New versions add a key of the keypad to each other one. */
static gboolean
is_of_keypad (const char *key)
{
  return g_str_has_prefix (key, "KP_") || g_str_has_prefix (key, "ISO_");
}

/* Some versions have a key twice. */
static void
add_line (GPtrArray *lines, char *line)
{
  if (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_free (line);
  else
    g_ptr_array_add (lines, line);
}

static void
add_shortcut (GPtrArray *lines, GtkShortcut *shortcut)
{
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));
  GdkModifierType modifiers = gtk_keyval_trigger_get_modifiers (trigger);
  g_autofree char *words = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");
  const char *name = GTK_IS_NAMED_ACTION (action)
                         ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))
                         : "…";

  const char *key = gdk_keyval_name (gtk_keyval_trigger_get_keyval (trigger));

  if (!is_of_keypad (key))
    add_line (lines, g_strdup_printf ("  %s%s%s%s: %s %s\n",
                                      modifiers & GDK_CONTROL_MASK ? "Control " : "",
                                      modifiers & GDK_SHIFT_MASK ? "Shift " : "",
                                      modifiers & GDK_ALT_MASK ? "Alt " : "", key, name, words));
}

static int
compare_lines (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* The keys that a widget of our own has, in an order that tells nothing. */
static void
tell_keys (Fixture *self, GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          add_shortcut (lines, shortcut);
        }
    }
  if (lines->len == 0)
    return;
  g_ptr_array_sort (lines, compare_lines);
  g_string_append_printf (self->told, "%s\n", G_OBJECT_TYPE_NAME (widget));
  for (guint i = 0; i < lines->len; i++)
    g_string_append (self->told, lines->pdata[i]);
}

/* What every page, and everything of our own on it, does by key. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  const GType types[] = { SP_TYPE_COMPARE_PAGE, SP_TYPE_CHOOSE_PAGE, SP_TYPE_LADDER_PAGE,
                          SP_TYPE_PLAN_PAGE,    SP_TYPE_ADS_PAGE,    SP_TYPE_CLASS_PAGE };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) widgets = NULL;

      open_page (self, types[i], 1000);
      if (types[i] == SP_TYPE_PLAN_PAGE)
        open_target (self, "plan/rungs/senior-baker");
      widgets = gui_fixture_find_all (self->window, GTK_TYPE_WIDGET);
      for (guint k = 0; k < widgets->len; k++)
        if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widgets->pdata[k]), "Sp") &&
            g_hash_table_add (seen, GSIZE_TO_POINTER (G_OBJECT_TYPE (widgets->pdata[k]))))
          tell_keys (self, widgets->pdata[k]);
      gui_fixture_close (self->window);
    }
  kept_file_assert (self->told->str, "gui/pages/kept", "keys.txt");
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gui_fixture_init (&argc, &argv);
  add ("/kept-compare/roles", test_compare);
  add ("/kept-compare/narrow", test_compare_is_narrow);
  add ("/kept-compare/otherwise", test_compare_otherwise);
  add ("/kept-compare/mirrored", test_compare_is_mirrored);
  add ("/kept-pages/narrow", test_other_pages_are_narrow);
  add ("/kept-pages/result-narrow", test_result_is_narrow);
  add ("/kept-pages/choose", test_choose);
  add ("/kept-pages/choose-on-the-way", test_choose_on_the_way);
  add ("/kept-pages/ladder", test_ladder);
  add ("/kept-pages/plan", test_plan);
  add ("/kept-pages/ads", test_ads);
  add ("/kept-pages/ads-many", test_many_ads);
  add ("/kept-dialogs/class", test_class);
  add ("/kept-dialogs/teachers", test_dialogs);
  add ("/kept-dialogs/keys", test_keys);
  return g_test_run ();
}
