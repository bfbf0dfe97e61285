/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What many sheets say, on all processors. */

#include "core/choose/sp-answer-sheets.h"

/* Enough to keep a thread busy for some ten milliseconds. */
#define SHEETS_A_JOB 128

typedef struct
{
  SpPack *pack;
  const GPtrArray *sheets;
  SpAnswerSheetsAppendFunc append;
  gpointer data;
  GMutex lock;
  GCond is_done;
  guint n_running; /* guarded by the lock */
} Batch;

typedef struct
{
  guint first;
  guint end;
  GString *text; /* (owned) */
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  Batch *batch = user_data;

  for (guint i = job->first; i < job->end; i++)
    {
      g_autoptr (SpDecision) decision = sp_decision_new (batch->pack, batch->sheets->pdata[i]);

      batch->append (job->text, decision, i, batch->data);
    }
  g_mutex_lock (&batch->lock);
  batch->n_running--;
  g_cond_signal (&batch->is_done);
  g_mutex_unlock (&batch->lock);
}

/* Shares out the sheets from @first on. Returns how many jobs it takes; all of them are done. */
static guint
run_jobs (Batch *batch, GThreadPool *pool, Job *jobs, guint n_jobs, guint first)
{
  guint n = 0;

  for (; n < n_jobs && first < batch->sheets->len; n++)
    {
      jobs[n].first = first;
      jobs[n].end = first = MIN (first + SHEETS_A_JOB, batch->sheets->len);
      g_string_truncate (jobs[n].text, 0);
    }
  batch->n_running = n;
  for (guint i = 0; i < n; i++)
    g_thread_pool_push (pool, &jobs[i], NULL);

  g_mutex_lock (&batch->lock);
  while (batch->n_running > 0)
    g_cond_wait (&batch->is_done, &batch->lock);
  g_mutex_unlock (&batch->lock);
  return n;
}

/**
 * sp_answer_sheets_decide:
 * @pack: a pack
 * @sheets: (element-type SpAnswers): sheets for its statements
 * @append: (scope call): tells of a decision
 * @write: (scope call): takes what is told, in the order of the sheets
 * @data: for @append and @write
 *
 * Decides many sheets, on as many threads as there are processors, and never keeps all in memory:
 * what is said of a hundred thousand sheets is most of a gigabyte.
 *
 * Returns: whether @write took everything
 */
gboolean
sp_answer_sheets_decide (SpPack *pack,
                         const GPtrArray *sheets,
                         SpAnswerSheetsAppendFunc append,
                         SpAnswerSheetsWriteFunc write,
                         gpointer data)
{
  Batch batch = { pack, sheets, append, data };
  guint n_jobs = 4 * g_get_num_processors ();
  GThreadPool *pool =
      g_thread_pool_new (run_job, &batch, (int) g_get_num_processors (), FALSE, NULL);
  g_autofree Job *jobs = g_new0 (Job, n_jobs);
  gboolean is_written = TRUE;

  g_mutex_init (&batch.lock);
  g_cond_init (&batch.is_done);
  for (guint i = 0; i < n_jobs; i++)
    jobs[i].text = g_string_new (NULL);

  for (guint next = 0; is_written && next < sheets->len;)
    {
      guint n = run_jobs (&batch, pool, jobs, n_jobs, next);

      next = jobs[n - 1].end;
      for (guint i = 0; i < n && is_written; i++)
        is_written = write (jobs[i].text->str, jobs[i].text->len, data);
    }

  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n_jobs; i++)
    g_string_free (jobs[i].text, TRUE);
  g_mutex_clear (&batch.lock);
  g_cond_clear (&batch.is_done);
  return is_written;
}
