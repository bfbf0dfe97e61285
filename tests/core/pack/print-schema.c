/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For maintainers, after a change of the table of members:
 * _build/tests/core/pack/print-schema > data/pack.schema.json */

#include "core/pack/sp-pack-schema.h"

#include <stdio.h>

int
main (void)
{
  g_autofree char *schema = sp_pack_schema_to_json ();

  return fputs (schema, stdout) < 0;
}
