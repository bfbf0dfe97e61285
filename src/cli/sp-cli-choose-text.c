/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"

#include "core/choose/sp-decision-sheet.h"
#include "core/text/sp-text-wrap.h"

/**
 * sp_cli_choose_append_text:
 * @text: where to append
 * @decision: a decision
 * @width: the most columns a line may have
 *
 * Appends the decision as a person reads it.
 */
void
sp_cli_choose_append_text (GString *text, SpDecision *decision, guint width)
{
  g_autoptr (SpSheet) sheet = sp_decision_sheet_new (decision, NULL);
  g_autofree char *told = sp_sheet_to_text (sheet, width);

  g_string_append (text, told);
}

/**
 * sp_cli_choose_statements_to_text:
 * @pack: a pack
 * @width: the most columns a line may have
 *
 * Returns: (transfer full): its statements, each with its id
 */
char *
sp_cli_choose_statements_to_text (const SpPack *pack, guint width)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pack->statements.n_items; i++)
    {
      const SpStatement *statement = &pack->statements.items[i];

      g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", statement->id);
      sp_text_append_wrapped (text, statement->text, 2, width);
      if (statement->because != NULL)
        sp_text_append_wrapped (text, statement->because, 4, width);
    }
  return g_string_free (text, FALSE);
}
