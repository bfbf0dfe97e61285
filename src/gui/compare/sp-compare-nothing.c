/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-nothing.h"

#include "gui/sp-label-wrap.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *icon;
  const char *title;
  const char *description;
  const char *button;
  const char *action;
} Reason;

static const Reason reasons[] = {
  /* Translators: of a search */
  [SP_COMPARE_NOTHING_FOUND] = { "system-search-symbolic", N_ ("No Results"),
                                 N_ ("No row has all of these words"),
                                 /* Translators: a button */
                                 N_ ("_Clear Search"), "compare.clear-search" },
  [SP_COMPARE_NOTHING_CHOSEN] = { "sp-compare-symbolic", N_ ("No Role Chosen"),
                                  N_ ("Choose two or more roles to see them side by side"),
                                  N_ ("Compare _All Roles"), "compare.all-roles" },
  [SP_COMPARE_NOTHING_SHARED] = { "sp-compare-symbolic", N_ ("Only One Role Chosen"),
                                  N_ ("What roles have in common shows when there are two or more"),
                                  N_ ("Compare _All Roles"), "compare.all-roles" },
  /* Translators: heading where the table has none */
  [SP_COMPARE_NOTHING_LEFT] = { "sp-compare-symbolic", N_ ("No Rows"),
                                N_ ("All rows are hidden or folded away"), N_ ("_Show All Rows"),
                                "compare.all-rows" },
};

static GtkWidget *
new_button (const Reason *reason)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ (reason->button));

  sp_label_wrap_button (GTK_BUTTON (button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), reason->action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

/**
 * sp_compare_nothing_new:
 * @reason: why there is no table
 *
 * Returns: (transfer floating): a page that says so and offers the way out
 */
GtkWidget *
sp_compare_nothing_new (SpCompareNothing reason)
{
  const Reason *described = &reasons[reason];

  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), NULL);

  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", described->icon, "title",
                       _ (described->title), "description", _ (described->description), "child",
                       new_button (described), NULL);
}
