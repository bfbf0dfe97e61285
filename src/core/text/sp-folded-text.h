/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A stretch of a text, in bytes. */
typedef struct
{
  guint start;
  guint end;
} SpHit;

/**
 * SpFoldedText:
 *
 * A text as it is searched, with the way back to where it came from. Case, accents, compatibility
 * forms and the kind of quotation mark, dash or blank make no difference; what nobody sees (soft
 * hyphens, marks of direction) is not there.
 */
typedef struct _SpFoldedText SpFoldedText;

SpFoldedText *sp_folded_text_new (const char *text);
void sp_folded_text_free (SpFoldedText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpFoldedText, sp_folded_text_free)

const char *sp_folded_text_get (const SpFoldedText *self);
SpHit sp_folded_text_get_hit (const SpFoldedText *self, gsize start, gsize n_bytes);
gboolean sp_folded_text_find (const SpFoldedText *self, const char *wanted, gsize *at, SpHit *hit);

G_END_DECLS
