/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/pack/sp-pack.h"

G_BEGIN_DECLS

char *sp_certificate_join_required (const SpPack *pack,
                                    const SpCertificate *certificate) G_GNUC_WARN_UNUSED_RESULT;
char *sp_certificate_describe (const SpPack *pack,
                               const SpCertificate *certificate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
