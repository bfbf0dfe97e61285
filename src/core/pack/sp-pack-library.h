/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The packs of this computer. They are read when somebody asks for them, never before. */

#pragma once

#include "core/pack/sp-pack-file.h"

G_BEGIN_DECLS

/** The pack that opens when nobody chose another. */
#define SP_PACK_LIBRARY_FIRST "cloud-and-devops"

/** Where packs are in a folder of data, in parts; an extension has a folder of its own in there. */
#define SP_PACK_LIBRARY_FOLDER "signpost", "packs"

/**
 * SpPackPlace:
 * @SP_PACK_PLACE_USER: the person's own, in the user's folder of data
 * @SP_PACK_PLACE_SYSTEM: for all people of this computer, in a folder of data of the system; those
 *   of Flatpak extensions are there, too
 * @SP_PACK_PLACE_BUNDLED: what comes with Signpost
 *
 * Where a pack is, the nearest first: of packs of one id the nearest counts.
 */
typedef enum
{
  SP_PACK_PLACE_USER,
  SP_PACK_PLACE_SYSTEM,
  SP_PACK_PLACE_BUNDLED
} SpPackPlace;

/**
 * SpPackEntry:
 * @pack: (owned): the pack, in its own words
 * @place: where it is
 * @path: (owned): its file, or the path of a resource
 * @hidden: (owned) (element-type utf8): the files of packs of the same id that this one hides: those
 *   further away, and those in a language that fits worse
 *
 * A pack that can be opened.
 */
typedef struct
{
  SpPack *pack;
  SpPackPlace place;
  char *path;
  GPtrArray *hidden;
} SpPackEntry;

char *sp_pack_library_join_roles (const SpPack *pack) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *sp_pack_library_list (GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
SpPack *sp_pack_library_load (const char *id, const char *language, char **note, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
SpPack *sp_pack_library_load_bundled (const char *language,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean sp_pack_library_add (GBytes *bytes, GError **error);
GBytes *sp_pack_library_read (const SpPackEntry *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *sp_pack_library_remove (const SpPackEntry *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
