/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The packs of this computer: what there is, and bringing one in or taking it away. */

#include "cli/sp-cli-commands.h"
#include "cli/sp-cli-names.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-saving.h"
#include "cli/sp-cli.h"

#include "core/json/sp-json-builder.h"
#include "core/json/sp-json.h"
#include "core/pack/sp-pack-library.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const char *const formats[] = { "text", "json", NULL };

/* Of each SpPackPlace, for programs. */
static const char *const places[] = { "user", "system", "bundled" };

static char *
list_to_text (const GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const SpPackEntry *entry = entries->pdata[i];
      g_autofree char *roles = sp_pack_library_join_roles (entry->pack);

      g_string_append_printf (text, "%s\n    %s\n    %s\n", entry->pack->id, entry->pack->title,
                              roles);
      if (entry->place != SP_PACK_PLACE_BUNDLED)
        g_string_append_printf (text, "    %s\n", entry->path);
    }
  return g_string_free (text, FALSE);
}

static void
add_entry (JsonBuilder *builder, const SpPackEntry *entry)
{
  const SpPack *pack = entry->pack;

  json_builder_begin_object (builder);
  sp_json_add_text (builder, "id", pack->id);
  sp_json_add_text (builder, "title", pack->title);
  sp_json_add_text (builder, "language", pack->language);
  sp_json_add_text (builder, "updated", pack->updated);
  sp_json_add_text (builder, "place", places[entry->place]);
  sp_json_add_text (builder, "file", entry->place == SP_PACK_PLACE_BUNDLED ? NULL : entry->path);
  sp_json_begin_array (builder, "roles");
  for (guint i = 0; i < pack->roles.n_items; i++)
    json_builder_add_string_value (builder, pack->roles.items[i].title);
  json_builder_end_array (builder);
  sp_json_begin_array (builder, "hides");
  for (guint i = 0; i < entry->hidden->len; i++)
    json_builder_add_string_value (builder, entry->hidden->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static char *
list_to_json (const GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, entries->pdata[i]);
  json_builder_end_array (builder);
  return sp_json_finish (builder);
}

/* A file that is no pack keeps nobody from the others. */
static SpCliStatus
list (Format format)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) entries = sp_pack_library_list (faults);
  g_autofree char *text = format == FORMAT_JSON ? list_to_json (entries) : list_to_text (entries);

  for (guint i = 0; i < faults->len; i++)
    g_printerr ("%s\n", (const char *) faults->pdata[i]);
  return sp_cli_write (text, -1, NULL) ? SP_CLI_OK : SP_CLI_FAILED;
}

static SpCliStatus
add (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sp_json_load_plain (file, SP_PACK_MAX_BYTES, NULL, &error);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (SpPack) pack = NULL;

  if (bytes != NULL)
    pack = sp_pack_new_from_bytes (bytes, name, NULL, NULL, &error);
  if (pack != NULL && sp_pack_library_add (bytes, &error))
    return SP_CLI_OK;
  g_printerr ("%s\n", error->message);
  return SP_CLI_FAILED;
}

static SpCliStatus
take_away (const char *id)
{
  g_autoptr (GPtrArray) entries = sp_pack_library_list (NULL);
  g_autofree char *quoted = sp_cli_quote (id);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const SpPackEntry *entry = entries->pdata[i];
      g_autoptr (GBytes) bytes = NULL;

      if (entry->place != SP_PACK_PLACE_USER || !g_str_equal (entry->pack->id, id))
        continue;
      bytes = sp_pack_library_remove (entry, &error);
      if (bytes != NULL)
        return SP_CLI_OK;
      g_printerr ("%s\n", error->message);
      return SP_CLI_FAILED;
    }
  /* Translators: the name of the program, and what was typed */
  g_printerr (_ ("%s: you have no pack “%s” of your own\n"), g_get_prgname (), quoted);
  return SP_CLI_USAGE;
}

/* A pack that is brought in could be opened, so who has locked the pack does not want it. */
static SpCliStatus
change (const char *added, const char *removed)
{
  const char *why_not = sp_cli_why_not_saved ("pack");
  SpCliStatus status = SP_CLI_OK;

  if (why_not != NULL)
    {
      g_printerr ("%s: %s\n", g_get_prgname (), why_not);
      return SP_CLI_FAILED;
    }
  if (removed != NULL)
    status = take_away (removed);
  return added != NULL && status == SP_CLI_OK ? add (added) : status;
}

static int
run (SpCliOptions *options, int argc, char **argv)
{
  g_autofree char *added = NULL;
  g_autofree char *removed = NULL;
  const GOptionEntry entries[] = {
    { "add", 0, 0, G_OPTION_ARG_FILENAME, &added, N_ ("Copy a pack to your own"), N_ ("FILE") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &removed, N_ ("Take away one of your own"),
      /* Translators: the id of a pack */
      N_ ("ID") },
    { NULL },
  };

  if (!sp_cli_options_parse (options, entries, &argc, &argv))
    return options->status;
  return added != NULL || removed != NULL ? change (added, removed) : list (options->format);
}

const SpCliCommand sp_cli_packs_command = {
  .name = "packs",
  .summary = N_ ("List the packs of this computer"),
  .description =
      N_ ("Lists the packs that --pack=ID opens: your own, those of this computer and those that\n"
          "come with Signpost. Of one id the nearest counts."),
  .formats = formats,
  /* Translators: these two words are typed as they stand */
  .formats_help = N_ ("text (the default) or json"),
  .is_about_file = TRUE,
  .run = run,
};
