/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-certificate-words.h"

#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/**
 * sp_certificate_describe:
 * @certificate: a certificate
 *
 * Returns: (transfer full): what its title does not say, as far as it is known: its issuer, level
 *   and code, what it replaced, and the day on which that was last checked
 */
char *
sp_certificate_describe (const SpCertificate *certificate)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (certificate != NULL, NULL);

  if (certificate->issuer != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->issuer));
  if (certificate->level != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->level));
  if (certificate->code != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->code));
  if (certificate->replaces != NULL)
    g_ptr_array_add (
        parts,
        /* Translators: the certificate that was there before this one, and until when */
        g_strdup_printf (_ ("Replaced %s"), certificate->replaces));
  if (certificate->checked != NULL)
    {
      g_autofree char *day = sp_day_format (certificate->checked);

      g_ptr_array_add (parts,
                       /* Translators: the day on which somebody last read a source */
                       g_strdup_printf (_ ("Checked on %s"), day));
    }
  return sp_texts_join_isolated ((const char *const *) parts->pdata, parts->len, " · ");
}
