/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/compare/sp-compare-selection.h"

/**
 * SpCompareSelection:
 *
 * Which roles and rows somebody looks at, and how.
 *
 * Signals: `changing`, before other roles or rows are chosen; `roles-changed`, when other columns or
 * another order are wanted; `rows-changed`, when other rows of the same columns are.
 */
struct _SpCompareSelection
{
  GObject parent_instance;

  SpPack *pack;       /* (owned) */
  GArray *roles;      /* (owned) (element-type guint): positions in the pack, in columns' order */
  GHashTable *hidden; /* (owned) (element-type utf8): ids of rows */
  GHashTable *folded; /* (owned) (element-type utf8): groups */
  SpCompareMode mode;
};

enum
{
  CHANGING,
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

  g_clear_pointer (&self->roles, g_array_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->pack, sp_pack_unref);

  G_OBJECT_CLASS (sp_compare_selection_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, SP_TYPE_COMPARE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
sp_compare_selection_class_init (SpCompareSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_compare_selection_finalize;

  signals[CHANGING] = new_signal ("changing");
  signals[ROLES_CHANGED] = new_signal ("roles-changed");
  signals[ROWS_CHANGED] = new_signal ("rows-changed");
}

static void
sp_compare_selection_init (SpCompareSelection *self)
{
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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

      if (found >= 0 && sp_compare_selection_find_column (self, role) < 0)
        g_array_append_val (self->roles, role);
    }
  for (guint i = 0; self->roles->len == i && i < self->pack->roles.n_items; i++)
    g_array_append_val (self->roles, i);
}

static gboolean
has_roles (SpCompareSelection *self, const char *const *ids)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_strcmp0 (ids[i], self->pack->roles.items[g_array_index (self->roles, guint, i)].id) != 0)
      return FALSE;
  return self->roles->len > 0 && ids[self->roles->len] == NULL;
}

static void
load_set (GHashTable *set, GVariant *state, const char *key)
{
  g_autofree const char **words = NULL;

  g_hash_table_remove_all (set);
  if (!g_variant_lookup (state, key, "^a&s", &words))
    return;
  for (const char **word = words; *word != NULL; word++)
    g_hash_table_add (set, g_strdup (*word));
}

static void
save_set (GHashTable *set, GVariantDict *state, const char *key)
{
  g_autofree const char **words = (const char **) g_hash_table_get_keys_as_array (set, NULL);

  g_variant_dict_insert (state, key, "^as", words);
}

static void
save_roles (SpCompareSelection *self, GVariantDict *state)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->roles->len; i++)
    g_ptr_array_add (ids,
                     (gpointer) self->pack->roles.items[g_array_index (self->roles, guint, i)].id);
  g_ptr_array_add (ids, NULL);
  g_variant_dict_insert (state, "roles", "^as", ids->pdata);
}

static void
load (SpCompareSelection *self, GVariant *state)
{
  static const char *const none[] = { NULL };
  g_autofree const char **roles = NULL;

  g_variant_lookup (state, "roles", "^a&s", &roles);
  take_roles (self, roles != NULL ? roles : none);
  load_set (self->hidden, state, "hidden");
  load_set (self->folded, state, "folded");
}

/**
 * sp_compare_selection_new:
 * @pack: the content
 * @state: as sp_compare_selection_get_state() gave it once, or an empty `a{sv}`
 *
 * Returns: (transfer full): what was looked at then
 */
SpCompareSelection *
sp_compare_selection_new (SpPack *pack, GVariant *state)
{
  SpCompareSelection *self;
  guint mode = SP_COMPARE_ALL;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT), NULL);

  self = g_object_new (SP_TYPE_COMPARE_SELECTION, NULL);
  self->pack = sp_pack_ref (pack);
  if (g_variant_lookup (state, "mode", "u", &mode) && mode <= SP_COMPARE_SHARED)
    self->mode = mode;
  load (self, state);
  return self;
}

/**
 * sp_compare_selection_get_state:
 * @self: a selection
 *
 * Returns: (transfer full): an `a{sv}` of ids that stands for it
 */
GVariant *
sp_compare_selection_get_state (SpCompareSelection *self)
{
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self), NULL);

  save_roles (self, &state);
  save_set (self->hidden, &state, "hidden");
  save_set (self->folded, &state, "folded");
  g_variant_dict_insert (&state, "mode", "u", self->mode);
  return g_variant_ref_sink (g_variant_dict_end (&state));
}

/**
 * sp_compare_selection_undo:
 * @self: a selection
 * @state: as sp_compare_selection_get_state() gave it before a change
 *
 * Shows the roles and rows again that were chosen then; what of the rows to look at stays.
 */
void
sp_compare_selection_undo (SpCompareSelection *self, GVariant *state)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT));

  load (self, state);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
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

  for (guint i = 0; i < self->roles->len; i++)
    if (g_array_index (self->roles, guint, i) == role)
      return i;
  return -1;
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

  return sp_compare_selection_find_column (self, role) >= 0;
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

  column = sp_compare_selection_find_column (self, role);
  if ((column >= 0) == !!chosen)
    return;
  g_signal_emit (self, signals[CHANGING], 0);
  if (chosen)
    g_array_append_val (self->roles, role);
  else
    g_array_remove_index (self->roles, column);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
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

  column = sp_compare_selection_find_column (self, role);
  target = column + columns;
  if (column < 0 || target < 0 || target >= (int) self->roles->len)
    return FALSE;
  g_signal_emit (self, signals[CHANGING], 0);
  g_array_remove_index (self->roles, column);
  g_array_insert_val (self->roles, target, role);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
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
  g_return_val_if_fail (SP_IS_COMPARE_SELECTION (self) && ids != NULL, FALSE);

  if (has_roles (self, ids))
    return FALSE;
  g_signal_emit (self, signals[CHANGING], 0);
  take_roles (self, ids);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
  return TRUE;
}

/**
 * sp_compare_selection_clear_roles:
 * @self: a selection
 *
 * Shows no role, so that a few of many can be chosen.
 */
void
sp_compare_selection_clear_roles (SpCompareSelection *self)
{
  g_return_if_fail (SP_IS_COMPARE_SELECTION (self));

  if (self->roles->len == 0)
    return;
  g_signal_emit (self, signals[CHANGING], 0);
  g_array_set_size (self->roles, 0);
  g_signal_emit (self, signals[ROLES_CHANGED], 0);
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
  g_signal_emit (self, signals[CHANGING], 0);
  if (shown)
    g_hash_table_remove (self->hidden, area);
  else
    g_hash_table_add (self->hidden, g_strdup (area));
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
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

  g_signal_emit (self, signals[CHANGING], 0);
  g_hash_table_remove_all (self->hidden);
  g_hash_table_remove_all (self->folded);
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
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
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
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
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
}
