/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page keeps for the next start, and what it can be led to. */

#include "gui/ladder/sp-ladder-page-private.h"

/* Shows the ladders of one or two roles; any other number stands for all. */
static void
choose_roles (SpLadderPage *self, const char *const *ids)
{
  GtkDropDown *lists[] = { self->first_role, self->second_role };
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; i < MIN (n, G_N_ELEMENTS (lists)); i++)
    gtk_drop_down_set_selected (lists[i], MAX (0, sp_pack_find (pack, "roles", ids[i])));
  gtk_toggle_button_set_active (n == 1   ? self->one_button
                                : n == 2 ? self->two_button
                                         : self->all_button,
                                TRUE);
  sp_ladder_page_show_roles (self);
}

/* Shows ladders or a rung that something leads to. */
void
sp_ladder_page_open (SpPage *page, const SpTarget *target)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);
  int rung = target->ids[0] != NULL
                 ? sp_pack_find (sp_page_get_pack (page), "rungs", target->ids[0])
                 : SP_NO_RUNG;

  if (sp_target_is (target, "roles"))
    choose_roles (self, (const char *const *) target->ids);
  else if (sp_target_is (target, "rungs") && rung >= 0)
    {
      sp_ladder_page_show_role_of (self, rung);
      sp_ladder_session_select (self->session, rung);
    }
}

static void
save_rung (SpLadderPage *self, GVariantDict *state, const char *key, int rung)
{
  if (rung != SP_NO_RUNG)
    g_variant_dict_insert (state, key, "s",
                           sp_page_get_pack (SP_PAGE (self))->rungs.items[rung].id);
}

static void
save_roles (SpLadderPage *self, GVariantDict *state)
{
  SpPack *pack = sp_page_get_pack (SP_PAGE (self));
  const GtkDropDown *lists[] = { self->first_role, self->second_role };
  guint n = gtk_toggle_button_get_active (self->one_button)   ? 1
            : gtk_toggle_button_get_active (self->two_button) ? 2
                                                              : 0;
  const char *ids[G_N_ELEMENTS (lists) + 1] = { NULL };

  for (guint i = 0; i < n && pack->roles.n_items > 0; i++)
    ids[i] = pack->roles.items[gtk_drop_down_get_selected ((GtkDropDown *) lists[i])].id;
  g_variant_dict_insert (state, "roles", "^as", ids);
  g_variant_dict_insert (state, "chosen", "b", self->has_choice);
}

/* Returns: (transfer floating): what is shown, by ids. */
GVariant *
sp_ladder_page_save_state (SpPage *page)
{
  SpLadderPage *self = SP_LADDER_PAGE (page);
  g_auto (GVariantDict) state = G_VARIANT_DICT_INIT (NULL);

  save_roles (self, &state);
  save_rung (self, &state, "from", sp_ladder_session_get_from (self->session));
  save_rung (self, &state, "to", sp_ladder_session_get_to (self->session));
  save_rung (self, &state, "selected", sp_ladder_session_get_selected (self->session));
  g_variant_dict_insert (&state, "route", "u", sp_ladder_session_get_route_number (self->session));
  g_variant_dict_insert (&state, "list", "b", gtk_toggle_button_get_active (self->list_button));
  return g_variant_dict_end (&state);
}

/* Returns: (nullable): the rung that is selected */
const char *
sp_ladder_page_get_subject (SpPage *page)
{
  int rung = sp_ladder_session_get_selected (SP_LADDER_PAGE (page)->session);

  return rung != SP_NO_RUNG ? sp_page_get_pack (page)->rungs.items[rung].id : NULL;
}

/* Returns: the rung that the page was left with, or %SP_NO_RUNG. */
static int
find_rung (SpLadderPage *self, GVariant *state, const char *key)
{
  const char *id;

  return g_variant_lookup (state, key, "&s", &id)
             ? sp_pack_find (sp_page_get_pack (SP_PAGE (self)), "rungs", id)
             : SP_NO_RUNG;
}

/* Shows what was shown the last time. A rung that the pack no longer has is none; behind the last route
 * comes the first again. */
void
sp_ladder_page_restore_state (SpLadderPage *self)
{
  g_autoptr (GVariant) state = sp_page_get_state (SP_PAGE (self));
  g_autofree const char **roles = NULL;
  gboolean has_list = FALSE;
  guint route = 0;
  int selected = find_rung (self, state, "selected");

  if (g_variant_lookup (state, "roles", "^a&s", &roles))
    choose_roles (self, roles);
  g_variant_lookup (state, "chosen", "b", &self->has_choice);
  sp_ladder_session_set_from (self->session, find_rung (self, state, "from"));
  sp_ladder_session_set_to (self->session, find_rung (self, state, "to"));
  g_variant_lookup (state, "route", "u", &route);
  for (guint i = 0; i < MIN (route, sp_ladder_session_get_n_routes (self->session)); i++)
    sp_ladder_session_turn_route (self->session, 1);
  if (selected >= 0)
    sp_ladder_session_select (self->session, selected);
  g_variant_lookup (state, "list", "b", &has_list);
  gtk_toggle_button_set_active (self->list_button, has_list);
}
