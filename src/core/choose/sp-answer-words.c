/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-answer-words.h"

#include "core/choose/sp-answers.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/**
 * sp_answer_get_name:
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX
 *
 * Returns: (transfer none): the answer as a person reads it
 */
const char *
sp_answer_get_name (int answer)
{
  static const char *const names[SP_N_ANSWERS] = {
    /* Translators: the first of the five answers to a statement */
    N_ ("Strongly disagree"),
    /* Translators: the second of the five answers to a statement */
    N_ ("Disagree"),
    /* Translators: the third of the five answers to a statement */
    N_ ("Neither"),
    /* Translators: the fourth of the five answers to a statement */
    N_ ("Agree"),
    /* Translators: the last of the five answers to a statement */
    N_ ("Strongly agree"),
  };

  g_return_val_if_fail (answer >= SP_ANSWER_MIN && answer <= SP_ANSWER_MAX, NULL);

  return _ (names[answer - SP_ANSWER_MIN]);
}

/**
 * sp_points_to_string:
 * @points: whole points
 *
 * Returns: (transfer full): the points with their sign; a true minus is as wide as a plus
 */
char *
sp_points_to_string (int points)
{
  if (points == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", points < 0 ? "−" : "+", abs (points));
}

/**
 * sp_answer_describe:
 * @answer: %SP_ANSWER_MIN to %SP_ANSWER_MAX
 * @is_important: whether its statement matters a lot
 *
 * Returns: (transfer full): the answer and whether it counts twice
 */
char *
sp_answer_describe (int answer, gboolean is_important)
{
  const char *name = sp_answer_get_name (answer);

  g_return_val_if_fail (name != NULL, NULL);

  if (!is_important)
    return g_strdup (name);
  /* Translators: %s is an answer like "Agree" */
  return g_strdup_printf (_ ("%s, matters a lot"), name);
}
