/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/plan/sp-plan.h"

G_BEGIN_DECLS

GArray *sp_plan_order (const SpPack *pack,
                       const gint8 *ratings,
                       const GArray *missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
