/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-selection.h"

/**
 * SpCompareSelection:
 *
 * Which roles and rows somebody looks at, and how. It is remembered in the settings, so that the
 * next start shows the same.
 *
 * Signals: `roles-changed`, when other columns or another order are wanted; `rows-changed`, when
 * other rows of the same columns are.
 */
/* So many steps can be undone. */
#define MOST_STEPS 100

/* What was chosen at one time. */
typedef struct
{
  GArray *roles; /* (owned) (element-type guint) */
  GStrv hidden;  /* (owned) */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_array_unref (choice->roles);
  g_strfreev (choice->hidden);
  g_free (choice);
}

struct _SpCompareSelection
{
  GObject parent_instance;

  SpPack *pack;        /* (owned) */
  GSettings *settings; /* (owned) */
  GArray *roles;       /* (owned) (element-type guint): positions in the pack, in columns' order */
  GHashTable *hidden;  /* (owned) (element-type utf8): ids of rows */
  GHashTable *folded;  /* (owned) (element-type utf8): groups */
  SpCompareMode mode;

  GPtrArray *past; /* (owned) (element-type Choice): what was chosen before, the last one last */
};

enum
{
  ROLES_CHANGED,
  ROWS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpCompareSelection, sp_compare_selection, G_TYPE_OBJECT)

static void
sp_compare_selection_finalize (GObject *object)
{
  SpCompareSelection *self = SP_COMPARE_SELECTION (object);

  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_array_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->pack, sp_pack_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sp_compare_selection_parent_class)->finalize (object);
}

static void
sp_compare_selection_class_init (SpCompareSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_compare_selection_finalize;

  signals[ROLES_CHANGED] = g_signal_new ("roles-changed", SP_TYPE_COMPARE_SELECTION,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ROWS_CHANGED] = g_signal_new ("rows-changed", SP_TYPE_COMPARE_SELECTION,
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_compare_selection_init (SpCompareSelection *self)
{
  self->past = g_ptr_array_new_with_free_func (choice_free);
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static int
find_column (SpCompareSelection *self, guint role)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_array_index (self->roles, guint, i) == role)
      return i;
  return -1;
}

/* Roles that the pack no longer has are forgotten; when none is left, all are shown. */
static void
take_roles (SpCompareSelection *self, const char *const *ids)
{
  g_array_set_size (self->roles, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      int found = sp_pack_find (self->pack, "roles", ids[i]);
      guint role = found;

      if (found >= 0 && find_column (self, role) < 0)
        g_array_append_val (self->roles, role);
    }
  for (guint i = 0; self->roles->len == i && i < self->pack->roles.n_items; i++)
    g_array_append_val (self->roles, i);
}

static void
load_set (GHashTable *set, GSettings *settings, const char *key)
{
  g_auto (GStrv) words = g_settings_get_strv (settings, key);

  for (char **word = words; *word != NULL; word++)
    g_hash_table_add (set, g_strdup (*word));
}

static void
save_set (GHashTable *set, GSettings *settings, const char *key)
{
  g_autofree const char **words = (const char **) g_hash_table_get_keys_as_array (set, NULL);

  g_settings_set_strv (settings, key, words);
}

static void
save_roles (SpCompareSelection *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->roles->len; i++)
    g_ptr_array_add (ids,
                     (gpointer) self->pack->roles.items[g_array_index (self->roles, guint, i)].id);
  g_ptr_array_add (ids, NULL);
  g_settings_set_strv (self->settings, "compare-roles", (const char *const *) ids->pdata);
}

static void
roles_changed (SpCompareSelection *self)
{
  save_roles (self);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
}

static void
rows_changed (SpCompareSelection *self)
{
  save_set (self->hidden, self->settings, "compare-hidden-rows");
  save_set (self->folded, self->settings, "compare-folded-groups");
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
}

/**
 * sp_compare_selection_new:
 * @pack: the content
 * @settings: the application's settings, which are read now and written at each change
 *
 * Returns: (transfer full): what was looked at last
 */
SpCompareSelection *
sp_compare_selection_new (SpPack *pack, GSettings *settings)
{
  SpCompareSelection *self = g_object_new (SP_TYPE_COMPARE_SELECTION, NULL);
  g_auto (GStrv) ids = g_settings_get_strv (settings, "compare-roles");

  self->pack = sp_pack_ref (pack);
  self->settings = g_object_ref (settings);
  self->mode = g_settings_get_enum (settings, "compare-mode");
  take_roles (self, (const char *const *) ids);
  load_set (self->hidden, settings, "compare-hidden-rows");
  load_set (self->folded, settings, "compare-folded-groups");
  return self;
}

/**
 * sp_compare_selection_compare:
 * @self: a selection
 *
 * Returns: (transfer full): the chosen roles side by side
 */
SpComparison *
sp_compare_selection_compare (SpCompareSelection *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), NULL);

  return sp_comparison_new (self->pack, (const guint *) self->roles->data, self->roles->len);
}

/**
 * sp_compare_selection_get_n_roles:
 * @self: a selection
 *
 * Returns: how many roles are chosen
 */
guint
sp_compare_selection_get_n_roles (SpCompareSelection *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), 0);

  return self->roles->len;
}

/**
 * sp_compare_selection_find_column:
 * @self: a selection
 * @role: the position of a role in the pack
 *
 * Returns: its column, counted from 0, or -1 where it is not chosen
 */
int
sp_compare_selection_find_column (SpCompareSelection *self, guint role)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), -1);

  return find_column (self, role);
}

/**
 * sp_compare_selection_has_role:
 * @self: a selection
 * @role: the position of a role in the pack
 *
 * Returns: whether it is chosen
 */
gboolean
sp_compare_selection_has_role (SpCompareSelection *self, guint role)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), FALSE);

  return find_column (self, role) >= 0;
}

static gboolean
has_roles (SpCompareSelection *self, const GArray *roles)
{
  return roles->len == self->roles->len &&
         memcmp (roles->data, self->roles->data, roles->len * sizeof (guint)) == 0;
}

static void
remember_for_undo (SpCompareSelection *self)
{
  Choice *choice = g_new (Choice, 1);
  guint n;
  char **hidden = (char **) g_hash_table_get_keys_as_array (self->hidden, &n);

  choice->roles = g_array_copy (self->roles);
  choice->hidden = g_strdupv (hidden);
  g_free (hidden);
  if (self->past->len == MOST_STEPS)
    g_ptr_array_remove_index (self->past, 0);
  g_ptr_array_add (self->past, choice);
}

/**
 * sp_compare_selection_set_role:
 * @self: a selection
 * @role: the position of a role in the pack
 * @chosen: whether to show it; a new one becomes the last column
 */
void
sp_compare_selection_set_role (SpCompareSelection *self, guint role, gboolean chosen)
{
  int column;

  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  column = find_column (self, role);
  if ((column >= 0) == !!chosen)
    return;
  remember_for_undo (self);
  if (chosen)
    g_array_append_val (self->roles, role);
  else
    g_array_remove_index (self->roles, column);
  roles_changed (self);
}

/**
 * sp_compare_selection_move_role:
 * @self: a selection
 * @role: the position of a role in the pack
 * @columns: by how many columns towards the end, or the start where negative
 *
 * Returns: whether the role was chosen and had a place to move to
 */
gboolean
sp_compare_selection_move_role (SpCompareSelection *self, guint role, int columns)
{
  int column;
  int target;

  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), FALSE);

  column = find_column (self, role);
  target = column + columns;
  if (column < 0 || target < 0 || target >= (int) self->roles->len)
    return FALSE;
  remember_for_undo (self);
  g_array_remove_index (self->roles, column);
  g_array_insert_val (self->roles, target, role);
  roles_changed (self);
  return TRUE;
}

/**
 * sp_compare_selection_set_roles:
 * @self: a selection
 * @ids: (array zero-terminated=1): ids of roles, in the order of their columns
 *
 * Shows exactly these roles.
 *
 * Returns: whether others were shown before
 */
gboolean
sp_compare_selection_set_roles (SpCompareSelection *self, const char *const *ids)
{
  const Choice *before;

  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), FALSE);

  remember_for_undo (self);
  before = self->past->pdata[self->past->len - 1];
  take_roles (self, ids);
  if (has_roles (self, before->roles))
    {
      g_ptr_array_set_size (self->past, (int) self->past->len - 1);
      return FALSE;
    }
  roles_changed (self);
  return TRUE;
}

/**
 * sp_compare_selection_has_row:
 * @self: a selection
 * @area: the id of a row
 *
 * Returns: whether it is shown
 */
gboolean
sp_compare_selection_has_row (SpCompareSelection *self, const char *area)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), FALSE);

  return !g_hash_table_contains (self->hidden, area);
}

/**
 * sp_compare_selection_set_row:
 * @self: a selection
 * @area: the id of a row
 * @shown: whether to show it
 */
void
sp_compare_selection_set_row (SpCompareSelection *self, const char *area, gboolean shown)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  if (sp_compare_selection_has_row (self, area) == !!shown)
    return;
  remember_for_undo (self);
  if (shown)
    g_hash_table_remove (self->hidden, area);
  else
    g_hash_table_add (self->hidden, g_strdup (area));
  rows_changed (self);
}

/**
 * sp_compare_selection_show_all_rows:
 * @self: a selection
 *
 * Shows every row again, in open groups.
 */
void
sp_compare_selection_show_all_rows (SpCompareSelection *self)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  remember_for_undo (self);
  g_hash_table_remove_all (self->hidden);
  g_hash_table_remove_all (self->folded);
  rows_changed (self);
}

/**
 * sp_compare_selection_is_folded:
 * @self: a selection
 * @group: a group of rows
 *
 * Returns: whether only its heading is shown
 */
gboolean
sp_compare_selection_is_folded (SpCompareSelection *self, const char *group)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), FALSE);

  return g_hash_table_contains (self->folded, group);
}

/**
 * sp_compare_selection_set_folded:
 * @self: a selection
 * @group: a group of rows
 * @folded: whether to show only its heading
 */
void
sp_compare_selection_set_folded (SpCompareSelection *self, const char *group, gboolean folded)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  if (sp_compare_selection_is_folded (self, group) == !!folded)
    return;
  if (folded)
    g_hash_table_add (self->folded, g_strdup (group));
  else
    g_hash_table_remove (self->folded, group);
  rows_changed (self);
}

/**
 * sp_compare_selection_get_mode:
 * @self: a selection
 *
 * Returns: what of the rows to look at
 */
SpCompareMode
sp_compare_selection_get_mode (SpCompareSelection *self)
{
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), SP_COMPARE_ALL);

  return self->mode;
}

/**
 * sp_compare_selection_set_mode:
 * @self: a selection
 * @mode: what of the rows to look at
 */
void
sp_compare_selection_set_mode (SpCompareSelection *self, SpCompareMode mode)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  if (self->mode == mode)
    return;
  self->mode = mode;
  g_settings_set_enum (self->settings, "compare-mode", mode);
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
}

/**
 * sp_compare_selection_undo:
 * @self: a selection
 *
 * Chooses the roles and rows that were chosen before the last change.
 */
void
sp_compare_selection_undo (SpCompareSelection *self)
{
  Choice *before;
  gboolean same;

  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  if (self->past->len == 0)
    return;
  before = g_ptr_array_steal_index (self->past, self->past->len - 1);
  same = has_roles (self, before->roles);
  g_array_set_size (self->roles, 0);
  g_array_append_vals (self->roles, before->roles->data, before->roles->len);
  g_hash_table_remove_all (self->hidden);
  for (guint i = 0; before->hidden[i] != NULL; i++)
    g_hash_table_add (self->hidden, g_strdup (before->hidden[i]));
  choice_free (before);
  if (!same)
    roles_changed (self);
  rows_changed (self);
}
