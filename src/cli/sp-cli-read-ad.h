/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For read-ad alone. */

#pragma once

#include "cli/sp-cli-options.h"

#include "core/ads/sp-ad.h"

G_BEGIN_DECLS

char *sp_cli_ads_to_json (const SpPack *pack, const GPtrArray *ads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
