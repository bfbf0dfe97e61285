/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "../gui-fixture.h"

#include "gui/sp-compat.h"
#include "gui/sp-shortcuts.h"

static GtkWidget *
open_table (GtkWidget *window, const SpPack *pack)
{
  GtkWidget *table;

  sp_shortcuts_present (GTK_WINDOW (window), pack);
  table = gui_fixture_find_dialog (window);
  gui_fixture_settle (table);
  return table;
}

/* Returns: (transfer full) (element-type GtkShortcutTrigger): all keys that are told */
static GPtrArray *
collect_told (GtkWidget *table)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (sp_compat_key_label_new ("F1"));
  g_autoptr (GPtrArray) labels = gui_fixture_find_all (table, G_OBJECT_TYPE (label));
  GPtrArray *told = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *keys = NULL;
      GtkShortcutTrigger *trigger;

      g_object_get (labels->pdata[i], "accelerator", &keys, NULL);
      trigger = gtk_shortcut_trigger_parse_string (keys);
      if (trigger != NULL)
        g_ptr_array_add (told, trigger);
    }
  return told;
}

/* Keys for which there is another name, and letters that somebody types, need not be told. */
static gboolean
has_to_be_told (GtkShortcutTrigger *trigger)
{
  guint key;
  GdkModifierType modifiers;

  if (!GTK_IS_KEYVAL_TRIGGER (trigger))
    return FALSE;
  key = gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger));
  modifiers = gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger));
  return !(key >= GDK_KEY_KP_Space && key <= GDK_KEY_KP_9) && key != GDK_KEY_KP_Equal &&
         key != GDK_KEY_Insert && key != GDK_KEY_equal &&
         ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
          (key >= GDK_KEY_F1 && key <= GDK_KEY_F12));
}

static void
assert_told (GtkShortcutTrigger *trigger, GPtrArray *told)
{
  g_autofree char *name = gtk_shortcut_trigger_to_string (trigger);

  for (guint i = 0; i < told->len; i++)
    if (gtk_shortcut_trigger_equal (told->pdata[i], trigger))
      return;
  g_error ("%s is not in the table of keys", name);
}

static guint
assert_keys_of_widget_told (GtkWidget *widget, GPtrArray *told)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n_told = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!has_to_be_told (trigger))
            continue;
          assert_told (trigger, told);
          n_told++;
        }
    }
  return n_told;
}

/* What Signpost's own widgets listen to on each page. Those of GTK, and each window, have keys that
 * every program has. */
static void
test_all_keys_are_told (WindowFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "compare", "compare/role/cloud", "choose", "ladder", "plan",
                                       "ads" };
  GtkWidget *table = open_table (fixture->window, NULL);
  g_autoptr (GPtrArray) told = collect_told (table);
  guint n_told = 0;

  gtk_window_destroy (GTK_WINDOW (table));
  g_assert_cmpuint (told->len, >, 40);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GPtrArray) widgets = NULL;

      window_fixture_activate (fixture, "app.open", pages[i]);
      widgets = gui_fixture_find_all (fixture->window, GTK_TYPE_WIDGET);
      for (guint j = 0; j < widgets->len; j++)
        if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widgets->pdata[j]), "Sp") &&
            !GTK_IS_WINDOW (widgets->pdata[j]))
          n_told += assert_keys_of_widget_told (widgets->pdata[j], told);
    }
  g_assert_cmpuint (n_told, >, 10);
}

static void
test_table_fits_a_phone (WindowFixture *fixture, gconstpointer data)
{
  gui_fixture_resize (fixture->window, 360, 640);
  for (int percent = 100; percent <= 200; percent += 50)
    {
      GtkWidget *table;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
      table = open_table (fixture->window, fixture->pack);
      g_assert_cmpint (gtk_widget_get_width (table), <=, 360);
      gui_fixture_assert_labels_fit (table);
      gtk_window_destroy (GTK_WINDOW (table));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static gboolean
is_told (WindowFixture *fixture, const char *title, const char *name)
{
  g_autoptr (SpPack) pack = gui_fixture_load_pack (name);
  GtkWidget *table = open_table (fixture->window, pack);
  gboolean told = gui_fixture_find_label (table, title) != NULL;

  gtk_window_destroy (GTK_WINDOW (table));
  return told;
}

static void
test_keys_of_a_page_that_is_not_there_are_not_told (WindowFixture *fixture, gconstpointer data)
{
  g_assert_true (is_told (fixture, "Plan", "plan/bakery.json"));
  g_assert_false (is_told (fixture, "Plan", "window/pack.json"));
  g_assert_true (is_told (fixture, "Choose", "window/pack.json"));
  g_assert_false (is_told (fixture, "Choose", "choose/no-statements.json"));
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/shortcuts/all-keys-are-told", test_all_keys_are_told);
  window_fixture_add ("/shortcuts/table-fits-a-phone", test_table_fits_a_phone);
  window_fixture_add ("/shortcuts/keys-of-a-page-that-is-not-there-are-not-told",
                      test_keys_of_a_page_that_is_not_there_are_not_told);
  return window_fixture_run ();
}
