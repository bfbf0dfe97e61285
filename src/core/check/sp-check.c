/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what the content's checker knows and what the engines know of a pack comes together, so that
 * neither has to know the other. */

#include "core/check/sp-check.h"
#include "core/check/sp-check-fairness.h"

#include "core/json/sp-json.h"
#include "core/pack/sp-pack-checker.h"
#include "core/pack/sp-pack-file.h"

/**
 * sp_check:
 * @bytes: the contents of a file
 * @today: the day of checking, as YYYY-MM-DD
 * @problems: (element-type SpProblem): where to put the errors; see sp_pack_read()
 * @advice: (element-type SpProblem): where to put what could be better in a pack without errors
 *
 * Says all that can be said of a pack to whoever writes it: what is wrong, what was passed over, what
 * is missing, uneven, without a source or out of date, and whether its wizard is fair. Both lists
 * know their lines and are in the order of the file.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL if there was any error
 */
SpPack *
sp_check (GBytes *bytes, const char *today, GPtrArray *problems, GPtrArray *advice)
{
  SpPack *pack;

  g_return_val_if_fail (bytes != NULL && today != NULL, NULL);
  g_return_val_if_fail (problems != NULL && advice != NULL, NULL);

  pack = sp_pack_read (bytes, NULL, NULL, problems, advice);
  if (pack == NULL)
    return NULL;

  /* There are few of these, and they would be lost behind a full list of the others. */
  sp_check_fairness (pack, advice);
  sp_pack_check (pack, today, advice);
  sp_json_locate (bytes, advice);
  return pack;
}
