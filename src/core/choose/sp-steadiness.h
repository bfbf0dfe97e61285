/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/choose/sp-scores.h"

G_BEGIN_DECLS

double sp_steadiness_measure (const SpScores *scores);

G_END_DECLS
