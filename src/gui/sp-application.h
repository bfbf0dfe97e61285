/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/journal/sp-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SP_TYPE_APPLICATION (sp_application_get_type ())

G_DECLARE_FINAL_TYPE (SpApplication, sp_application, SP, APPLICATION, AdwApplication)

SpApplication *sp_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

SpJournal *sp_application_get_journal (SpApplication *self);

G_END_DECLS
