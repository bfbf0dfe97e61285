/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/sheet/sp-certificate-words.h"

#include "core/text/sp-day.h"
#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/**
 * sp_certificate_join_required:
 * @pack: a pack
 * @certificate: one of its certificates
 *
 * Returns: (transfer full) (nullable): the titles of those that one has to have first
 */
char *
sp_certificate_join_required (const SpPack *pack, const SpCertificate *certificate)
{
  const SpReferences *required = &certificate->requires;
  g_autofree const char **titles = g_new (const char *, required->n_items + 1);

  if (required->n_items == 0)
    return NULL;
  for (guint i = 0; i < required->n_items; i++)
    titles[i] = pack->certificates.items[required->items[i].index].title;
  return sp_texts_join_isolated (titles, required->n_items, C_ ("list separator", ", "));
}

static void
add_required (GPtrArray *parts, const SpPack *pack, const SpCertificate *certificate)
{
  g_autofree char *required = sp_certificate_join_required (pack, certificate);

  if (required != NULL)
    /* Translators: the titles of certificates that one has to have first */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Requires: %s"), required));
}

static void
add_replaced (GPtrArray *parts, const SpCertificate *certificate)
{
  g_autofree char *day = NULL;

  if (certificate->replaces == NULL)
    return;
  if (certificate->replaced_on != NULL)
    day = sp_day_format (certificate->replaced_on);
  if (day != NULL)
    g_ptr_array_add (parts,
                     /* Translators: the certificate that was there before this one, and the day
                      * on which this one took its place */
                     g_strdup_printf (_ ("Replaced: %s (%s)"), certificate->replaces, day));
  else
    g_ptr_array_add (parts,
                     /* Translators: the certificate that was there before this one */
                     g_strdup_printf (_ ("Replaced: %s"), certificate->replaces));
}

/**
 * sp_certificate_describe:
 * @pack: a pack
 * @certificate: one of its certificates
 *
 * Returns: (transfer full): what its title does not say, as far as it is known: its issuer, level
 *   and code, which ones it asks for, what it replaced and when, until when it is issued, and the
 *   day on which that was last checked
 */
char *
sp_certificate_describe (const SpPack *pack, const SpCertificate *certificate)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (pack != NULL && certificate != NULL, NULL);

  if (certificate->issuer != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->issuer));
  if (certificate->level != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->level));
  if (certificate->code != NULL)
    g_ptr_array_add (parts, g_strdup (certificate->code));
  add_required (parts, pack, certificate);
  add_replaced (parts, certificate);
  if (certificate->until != NULL)
    {
      g_autofree char *day = sp_day_format (certificate->until);

      g_ptr_array_add (parts,
                       /* Translators: the last day on which a certificate can be had */
                       g_strdup_printf (_ ("Issued until: %s"), day));
    }
  if (certificate->checked != NULL)
    {
      g_autofree char *day = sp_day_format (certificate->checked);

      g_ptr_array_add (parts,
                       /* Translators: the day on which somebody last read a source */
                       g_strdup_printf (_ ("Checked on %s"), day));
    }
  return sp_texts_join_isolated ((const char *const *) parts->pdata, parts->len, " · ");
}
