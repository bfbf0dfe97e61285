/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places of the window, by the names that packs, links and settings have for them. */

#pragma once

#define SP_PLACE_COMPARE "compare"
#define SP_PLACE_CHOOSE "choose"
#define SP_PLACE_LADDER "ladder"
#define SP_PLACE_PLAN "plan"
#define SP_PLACE_ADS "ads"
#define SP_PLACE_ROLE "role"
