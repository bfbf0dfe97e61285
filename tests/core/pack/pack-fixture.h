/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs for tests: the members that every pack needs, and whatever the test is about. */

#pragma once

#include "core/pack/sp-pack-file.h"

#define PACK_FIXTURE_ROLES                                                    \
  "\"roles\": [ { \"id\": \"one\", \"title\": \"One\", \"summary\": \"1\" }," \
  " { \"id\": \"two\", \"title\": \"Two\", \"summary\": \"2\" },"             \
  " { \"id\": \"three\", \"title\": \"Three\", \"summary\": \"3\" } ]"

GBytes *pack_fixture_new_bytes (const char *members);
SpPack *pack_fixture_read (const char *members);
GPtrArray *pack_fixture_read_problems (GBytes *bytes);
void
pack_fixture_assert_problem (GPtrArray *problems, guint index, SpJsonError code, const char *line);
char *pack_fixture_repeat (const char *format, guint n);
GPtrArray *pack_fixture_list (const char *folder, const char *suffix);
