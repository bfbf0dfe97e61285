/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For core/ads alone: the turns of phrase by which any ad, in any field, tells its parts apart. */

#pragma once

#include "core/ads/sp-ad-phrases.h"

G_BEGIN_DECLS

/**
 * SpAdForms:
 * @SP_AD_HEAD_DUTIES: in a heading: what follows is what one does
 * @SP_AD_HEAD_ASKED: in a heading: what follows is asked for
 * @SP_AD_HEAD_EXTRA: in a heading: what follows is welcome
 * @SP_AD_HEAD_OTHER: in a heading: what follows is not about the work
 * @SP_AD_SAYS_DUTY: in a sentence: it tells what one does
 * @SP_AD_SAYS_ASKED: in a sentence: it asks for something
 * @SP_AD_SAYS_EXTRA: in a sentence: it calls something welcome
 * @SP_AD_SAYS_OTHER: in a sentence: it is about the company, pay or law
 *
 * What a phrase tells.
 */
typedef enum
{
  SP_AD_HEAD_DUTIES = 1 << 0,
  SP_AD_HEAD_ASKED = 1 << 1,
  SP_AD_HEAD_EXTRA = 1 << 2,
  SP_AD_HEAD_OTHER = 1 << 3,
  SP_AD_SAYS_DUTY = 1 << 4,
  SP_AD_SAYS_ASKED = 1 << 5,
  SP_AD_SAYS_EXTRA = 1 << 6,
  SP_AD_SAYS_OTHER = 1 << 7,
} SpAdForms;

void sp_ad_forms_add_to (SpAdPhrases *phrases);

G_END_DECLS
