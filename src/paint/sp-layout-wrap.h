/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void sp_layout_wrap (PangoLayout *layout);
gboolean sp_layout_is_whole (PangoLayout *layout);
gboolean sp_layout_keep_brackets (PangoLayout *layout);
PangoAttrList *sp_layout_wrap_attributes (PangoAttrList *attributes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
