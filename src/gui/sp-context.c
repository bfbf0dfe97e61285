/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/sp-context.h"

#include "gui/sp-settings.h"

/* Ids of packs, which have names of pages, which have what these pages keep. */
#define STATES_KEY "page-states"

struct _SpContext
{
  GObject parent_instance;

  SpPack *pack;        /* (owned) */
  SpJournal *journal;  /* (owned) (nullable) */
  GSettings *settings; /* (owned) */
  GHashTable *undos;   /* (owned) (element-type utf8 GQueue): the last change of a page first */
};

G_DEFINE_FINAL_TYPE (SpContext, sp_context, G_TYPE_OBJECT)

static void
free_undos (GQueue *undos)
{
  g_queue_free_full (undos, (GDestroyNotify) g_variant_unref);
}

static void
sp_context_finalize (GObject *object)
{
  SpContext *self = SP_CONTEXT (object);

  g_clear_pointer (&self->pack, sp_pack_unref);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->undos, g_hash_table_unref);

  G_OBJECT_CLASS (sp_context_parent_class)->finalize (object);
}

static void
sp_context_class_init (SpContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_context_finalize;
}

static void
sp_context_init (SpContext *self)
{
  self->settings = g_object_ref (sp_settings_get ());
  self->undos =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_undos);
}

/**
 * sp_context_new:
 * @pack: the content
 * @journal: (nullable): where answers are kept; it is not read here
 *
 * Returns: (transfer full): the pack, its pages as they were left the last time
 */
SpContext *
sp_context_new (SpPack *pack, SpJournal *journal)
{
  SpContext *self;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (SP_TYPE_CONTEXT, NULL);
  self->pack = sp_pack_ref (pack);
  g_set_object (&self->journal, journal);
  return self;
}

/**
 * sp_context_new_after:
 * @self: an open pack
 * @pack: what takes its place
 *
 * Returns: (transfer full): the other pack, with the same journal; the same pack, in another
 *   language say, can take back what was done in @self
 */
SpContext *
sp_context_new_after (SpContext *self, SpPack *pack)
{
  SpContext *next;

  g_return_val_if_fail (SP_IS_CONTEXT (self) && pack != NULL, NULL);

  next = sp_context_new (pack, self->journal);
  if (g_strcmp0 (self->pack->id, pack->id) == 0)
    {
      g_hash_table_unref (next->undos);
      next->undos = g_hash_table_ref (self->undos);
    }
  return next;
}

/**
 * sp_context_get_pack:
 * @self: an open pack
 *
 * Returns: (transfer none): the content
 */
SpPack *
sp_context_get_pack (SpContext *self)
{
  g_return_val_if_fail (SP_IS_CONTEXT (self), NULL);

  return self->pack;
}

/**
 * sp_context_get_journal:
 * @self: an open pack
 *
 * Returns: (transfer none) (nullable): what the person answered; not read yet, unless a page did:
 *   see sp_journal_load()
 */
SpJournal *
sp_context_get_journal (SpContext *self)
{
  g_return_val_if_fail (SP_IS_CONTEXT (self), NULL);

  return self->journal;
}

/**
 * sp_context_get_state:
 * @self: an open pack
 * @page: the name of a page
 *
 * Returns: (transfer full): how that page was left, an empty `a{sv}` at first
 */
GVariant *
sp_context_get_state (SpContext *self, const char *page)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) of_pack = NULL;
  GVariant *state = NULL;

  g_return_val_if_fail (SP_IS_CONTEXT (self) && page != NULL, NULL);

  all = g_settings_get_value (self->settings, STATES_KEY);
  of_pack = g_variant_lookup_value (all, self->pack->id, G_VARIANT_TYPE_VARDICT);
  if (of_pack != NULL)
    state = g_variant_lookup_value (of_pack, page, G_VARIANT_TYPE_VARDICT);
  return state != NULL ? state : g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
}

/**
 * sp_context_set_state:
 * @self: an open pack
 * @page: the name of a page
 * @state: (transfer floating): an `a{sv}` of ids and words, for they outlive the pack in memory
 */
void
sp_context_set_state (SpContext *self, const char *page, GVariant *state)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) of_pack = NULL;
  g_auto (GVariantDict) states = { 0 };
  g_auto (GVariantDict) packs = { 0 };

  g_return_if_fail (SP_IS_CONTEXT (self) && page != NULL);
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT));

  all = g_settings_get_value (self->settings, STATES_KEY);
  of_pack = g_variant_lookup_value (all, self->pack->id, G_VARIANT_TYPE_VARDICT);
  g_variant_dict_init (&states, of_pack);
  g_variant_dict_insert_value (&states, page, state);
  g_variant_dict_init (&packs, all);
  g_variant_dict_insert_value (&packs, self->pack->id, g_variant_dict_end (&states));
  g_settings_set_value (self->settings, STATES_KEY, g_variant_dict_end (&packs));
}

/**
 * sp_context_push_undo:
 * @self: an open pack
 * @page: the name of a page
 * @undo: (transfer floating): from which that page can bring back what was before a change
 */
void
sp_context_push_undo (SpContext *self, const char *page, GVariant *undo)
{
  GQueue *undos;

  g_return_if_fail (SP_IS_CONTEXT (self) && page != NULL && undo != NULL);

  undos = g_hash_table_lookup (self->undos, page);
  if (undos == NULL)
    {
      undos = g_queue_new ();
      g_hash_table_insert (self->undos, g_strdup (page), undos);
    }
  g_queue_push_head (undos, g_variant_ref_sink (undo));
}

/**
 * sp_context_pop_undo:
 * @self: an open pack
 * @page: the name of a page
 *
 * Returns: (transfer full) (nullable): what sp_context_push_undo() got last, once; %NULL when
 *   nothing is left to take back
 */
GVariant *
sp_context_pop_undo (SpContext *self, const char *page)
{
  GQueue *undos;

  g_return_val_if_fail (SP_IS_CONTEXT (self) && page != NULL, NULL);

  undos = g_hash_table_lookup (self->undos, page);
  return undos != NULL ? g_queue_pop_head (undos) : NULL;
}
