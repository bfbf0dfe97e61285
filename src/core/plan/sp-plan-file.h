/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan as a file, to take it to another computer. */

#pragma once

#include "core/plan/sp-plan-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SpPlanFileError:
 * @SP_PLAN_FILE_ERROR_FORM: that is no plan, or a broken one
 * @SP_PLAN_FILE_ERROR_PACK: the plan is for another pack
 */
typedef enum
{
  SP_PLAN_FILE_ERROR_FORM,
  SP_PLAN_FILE_ERROR_PACK
} SpPlanFileError;

/** The most bytes that a file of a plan may have. */
#define SP_PLAN_FILE_MAX_BYTES (16 * 1024 * 1024)

#define SP_PLAN_FILE_ERROR (sp_plan_file_error_quark ())
GQuark sp_plan_file_error_quark (void);

char *sp_plan_file_write (const SpPlanRecord *record) G_GNUC_WARN_UNUSED_RESULT;
SpPlanRecord *
sp_plan_file_read (SpPack *pack, GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
SpPlanRecord *
sp_plan_file_load (SpPack *pack, GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
SpPlanRecord *sp_plan_record_merge (const SpPlanRecord *self,
                                    const SpPlanRecord *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
