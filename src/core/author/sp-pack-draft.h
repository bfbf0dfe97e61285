/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack that is begun, for its author to go on with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpPackDraft:
 * @title: (nullable): what it is to be called
 * @language: the code of its language
 * @author: who writes it
 * @today: the day, as YYYY-MM-DD
 * @roles: (array zero-terminated=1) (nullable): titles of roles; not looked at where there is @rows
 * @rows: (element-type GStrv) (nullable): a table as sp_csv_read() reads it
 *
 * What is known of a pack before it is written. All of it stays the caller's.
 */
typedef struct
{
  const char *title;
  const char *language;
  const char *author;
  const char *today;
  const char *const *roles;
  const GPtrArray *rows;
} SpPackDraft;

char *sp_pack_draft_to_json (const SpPackDraft *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
