/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most bytes of one ad. */
#define SP_AD_MAX_BYTES (1024 * 1024)

/**
 * SpAdError:
 * @SP_AD_ERROR_EMPTY: there is no text
 * @SP_AD_ERROR_BINARY: it is no text
 * @SP_AD_ERROR_TOO_LARGE: there are more bytes than %SP_AD_MAX_BYTES
 * @SP_AD_ERROR_NO_COLUMN: a table has no column of that name
 *
 * Why an ad cannot be read.
 */
typedef enum
{
  SP_AD_ERROR_EMPTY,
  SP_AD_ERROR_BINARY,
  SP_AD_ERROR_TOO_LARGE,
  SP_AD_ERROR_NO_COLUMN
} SpAdError;

#define SP_AD_ERROR (sp_ad_error_quark ())

GQuark sp_ad_error_quark (void);

char *sp_ad_text_decode (const char *bytes, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *sp_ad_text_skip_title (const char *text, char **title);

G_END_DECLS
