/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/ladder/sp-ladder.h"
#include "core/text/sp-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SP_TYPE_LADDER_ITEM (sp_ladder_item_get_type ())

G_DECLARE_FINAL_TYPE (SpLadderItem, sp_ladder_item, SP, LADDER_ITEM, GObject)

GListModel *sp_ladder_items_new (const SpLadder *ladder,
                                 const SpQuery *query) G_GNUC_WARN_UNUSED_RESULT;

const char *sp_ladder_item_get_heading (SpLadderItem *self);
guint sp_ladder_item_get_node (SpLadderItem *self);
gboolean sp_ladder_item_is_first (SpLadderItem *self);
gboolean sp_ladder_item_is_last (SpLadderItem *self);

G_END_DECLS
