/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/choose/sp-rounding.h"

#include <math.h>

/* Of equal ones, the first. */
static guint
find_largest (const double *numbers, guint n)
{
  guint largest = 0;

  for (guint i = 1; i < n; i++)
    if (numbers[i] > numbers[largest])
      largest = i;
  return largest;
}

/**
 * sp_round_to_sum:
 * @exact: (array length=n): numbers
 * @n: how many
 * @sum: their sum, rounded
 * @rounded: (out caller-allocates) (array length=n): the numbers, rounded
 *
 * Rounds numbers so that they add up: all are rounded down, and those with the largest remainders
 * up again, of equal ones the first (Hamilton's method).
 */
void
sp_round_to_sum (const double *exact, guint n, int sum, int *rounded)
{
  g_autofree double *remainders = g_new (double, n);
  int missing = sum;

  for (guint i = 0; i < n; i++)
    {
      rounded[i] = (int) floor (exact[i]);
      remainders[i] = exact[i] - rounded[i];
      missing -= rounded[i];
    }

  for (; missing > 0; missing--)
    {
      guint largest = find_largest (remainders, n);

      rounded[largest]++;
      remainders[largest] = 0;
    }
}
