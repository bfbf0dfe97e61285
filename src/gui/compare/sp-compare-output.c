/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to take along what the page shows: to copy, to save and to print it. */

#include "gui/compare/sp-compare-page-private.h"
#include "gui/sp-output.h"

#include "core/compare/sp-comparison-sheet.h"
#include "core/compare/sp-role-sheet.h"
#include "core/sheet/sp-glossary-sheet.h"
#include "gui/compare/sp-role-view.h"

#include <glib/gi18n.h>

/* Returns the role whose page is open, or NULL. */
static const SpRole *
get_role (SpComparePage *self)
{
  GtkWidget *view = adw_bin_get_child (self->role_bin);

  return sp_page_get_can_go_back (SP_PAGE (self)) && SP_IS_ROLE_VIEW (view)
             ? sp_role_view_get_role (SP_ROLE_VIEW (view))
             : NULL;
}

static SpSheet *
new_sheet (SpComparePage *self)
{
  const SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  const SpRole *role = get_role (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) overlaps = g_ptr_array_new ();
  const SpComparison *comparison;

  if (role != NULL)
    return sp_role_sheet_new (pack, role - pack->roles.items);
  comparison = sp_compare_table_list_shown (self->table, rows, overlaps);
  return sp_comparison_sheet_new (comparison, sp_compare_selection_get_mode (self->selection), rows,
                                  overlaps);
}

/* Returns what a file or a job of a printer is called. */
static char *
get_name (SpComparePage *self)
{
  const SpRole *role = get_role (self);

  /* Translators: name of what is printed */
  return g_strdup (role != NULL ? role->title : _ ("Signpost Comparison"));
}

/* Copies what the page shows. */
void
sp_compare_page_copy (SpPage *page)
{
  SpPage *rungs = sp_compare_page_get_rungs (SP_COMPARE_PAGE (page));

  sp_output_copy_sheet (page, new_sheet (SP_COMPARE_PAGE (rungs != NULL ? rungs : page)));
}

/* Saves what the page shows. */
void
sp_compare_page_save (SpPage *page)
{
  SpPage *rungs = sp_compare_page_get_rungs (SP_COMPARE_PAGE (page));
  SpComparePage *self = SP_COMPARE_PAGE (rungs != NULL ? rungs : page);
  g_autofree char *name = get_name (self);
  g_autofree char *file_name = g_strconcat (g_strdelimit (name, "/", '-'), ".pdf", NULL);

  sp_output_save_sheet (page,
                        /* Translators: the title of a dialog */
                        get_role (self) != NULL ? _ ("Save Role")
                                                /* Translators: the title of a dialog */
                                                : _ ("Save Comparison"),
                        file_name, new_sheet (self));
}

/* Prints what the page shows, and the words that it uses. */
void
sp_compare_page_print (SpPage *page)
{
  SpPage *rungs = sp_compare_page_get_rungs (SP_COMPARE_PAGE (page));
  SpComparePage *self = SP_COMPARE_PAGE (rungs != NULL ? rungs : page);
  g_autofree char *name = get_name (self);
  SpSheet *sheet = new_sheet (self);

  sp_glossary_sheet_add (sheet, sp_page_get_pack (page));
  sp_output_print_sheet (page, name, sheet);
}

/* Says whether there is something to take along now. */
void
sp_compare_page_update_output (SpComparePage *self)
{
  const char *contents = gtk_stack_get_visible_child_name (self->contents);

  sp_page_set_can_save (SP_PAGE (self), get_role (self) != NULL ||
                                            sp_compare_page_get_rungs (self) != NULL ||
                                            g_strcmp0 (contents, "table") == 0);
}
