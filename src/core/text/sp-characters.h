/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SpCharacters:
 * @n: how many there are
 * @is_blank: whether nobody would see anything of them
 * @has_control: whether one steers a terminal in place of showing something; line feeds and tabs are
 *   common and harmless
 * @has_override: whether one turns around or pulls along what stands behind it; isolates and marks of
 *   direction, which end by themselves, are for honest texts
 *
 * What a text is made of.
 */
typedef struct
{
  gsize n;
  gboolean is_blank;
  gboolean has_control;
  gboolean has_override;
} SpCharacters;

gsize sp_characters_count (const char *text, gsize length);
SpCharacters sp_characters_survey (const char *text);

G_END_DECLS
