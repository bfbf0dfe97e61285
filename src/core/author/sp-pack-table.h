/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison as a spreadsheet has it. For sp-pack-draft.c alone. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SpPackTable:
 * @rows: (element-type GStrv): all rows, the head first
 * @roles: (owned) (element-type utf8): the titles of the roles, which stay those of @rows
 * @first: in which column the first role is
 *
 * Where things stand in a table.
 */
typedef struct
{
  const GPtrArray *rows;
  GPtrArray *roles;
  guint first;
} SpPackTable;

gboolean sp_pack_table_init (SpPackTable *self, const GPtrArray *rows, GError **error);
void sp_pack_table_clear (SpPackTable *self);
void sp_pack_table_add_areas (const SpPackTable *self,
                              JsonBuilder *builder,
                              const GPtrArray *role_ids,
                              const char *group);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpPackTable, sp_pack_table_clear)

G_END_DECLS
