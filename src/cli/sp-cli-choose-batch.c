/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many sheets at once: decided by as many threads as there are processors, written in their order,
 * and never all in memory, since what is said of a hundred thousand sheets is most of a gigabyte. */

#include "cli/sp-cli-choose.h"

/* Enough to keep a thread busy for some ten milliseconds. */
#define SHEETS_A_JOB 128

typedef struct
{
  SpPack *pack;
  GPtrArray *sheets;
  guint width; /* of the text; 0 for JSON */
  GMutex lock;
  GCond is_done;
  guint n_running; /* guarded by the lock */
} Batch;

typedef struct
{
  guint first;
  guint end;
  GString *result; /* (owned) */
} Job;

static void
append_decision (const Batch *batch, GString *result, guint i)
{
  g_autoptr (SpDecision) decision = sp_decision_new (batch->pack, batch->sheets->pdata[i]);

  if (batch->width > 0)
    {
      g_string_append_printf (result, "%s[%u]\n", i > 0 ? "\n" : "", i);
      sp_cli_choose_append_text (result, decision, batch->width);
    }
  else
    {
      g_string_append (result, i > 0 ? ",\n" : "");
      sp_cli_choose_append_json (result, decision);
    }
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  Batch *batch = user_data;

  for (guint i = job->first; i < job->end; i++)
    append_decision (batch, job->result, i);

  g_mutex_lock (&batch->lock);
  batch->n_running--;
  g_cond_signal (&batch->is_done);
  g_mutex_unlock (&batch->lock);
}

static void
run_jobs (Batch *batch, GThreadPool *pool, Job *jobs, guint n_jobs)
{
  batch->n_running = n_jobs;
  for (guint i = 0; i < n_jobs; i++)
    g_thread_pool_push (pool, &jobs[i], NULL);

  g_mutex_lock (&batch->lock);
  while (batch->n_running > 0)
    g_cond_wait (&batch->is_done, &batch->lock);
  g_mutex_unlock (&batch->lock);
}

static gboolean
write_results (const Job *jobs, guint n_jobs, FILE *output)
{
  for (guint i = 0; i < n_jobs; i++)
    if (fwrite (jobs[i].result->str, 1, jobs[i].result->len, output) != jobs[i].result->len)
      return FALSE;
  return TRUE;
}

static gboolean
decide_and_write (Batch *batch, GThreadPool *pool, Job *jobs, guint n_jobs, FILE *output)
{
  for (guint first = 0; first < batch->sheets->len;)
    {
      guint n = 0;

      for (; n < n_jobs && first < batch->sheets->len; n++)
        {
          jobs[n].first = first;
          jobs[n].end = first = MIN (first + SHEETS_A_JOB, batch->sheets->len);
          g_string_truncate (jobs[n].result, 0);
        }
      run_jobs (batch, pool, jobs, n);
      if (!write_results (jobs, n, output))
        return FALSE;
    }
  return TRUE;
}

/**
 * sp_cli_choose_decide_all:
 * @pack: a pack
 * @sheets: (element-type SpAnswers): sheets for its statements
 * @width: the most columns of a line of text, or 0 for JSON
 * @output: where to write
 *
 * Writes an array of decisions, or their texts one behind the other, in the order of the sheets.
 *
 * Returns: whether all could be written; if not, errno says why
 */
gboolean
sp_cli_choose_decide_all (SpPack *pack, GPtrArray *sheets, guint width, FILE *output)
{
  Batch batch = { pack, sheets, width };
  guint n_threads = g_get_num_processors ();
  guint n_jobs = 4 * n_threads;
  GThreadPool *pool = g_thread_pool_new (run_job, &batch, (int) n_threads, FALSE, NULL);
  g_autofree Job *jobs = g_new (Job, n_jobs);
  gboolean written;

  g_mutex_init (&batch.lock);
  g_cond_init (&batch.is_done);
  for (guint i = 0; i < n_jobs; i++)
    jobs[i] = (Job){ .result = g_string_new (NULL) };

  written = (width > 0 || fputs ("[\n", output) != EOF) &&
            decide_and_write (&batch, pool, jobs, n_jobs, output) &&
            (width > 0 || fputs (sheets->len > 0 ? "\n]\n" : "]\n", output) != EOF);

  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n_jobs; i++)
    g_string_free (jobs[i].result, TRUE);
  g_mutex_clear (&batch.lock);
  g_cond_clear (&batch.is_done);
  return written;
}
