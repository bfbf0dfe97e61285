/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/sp-cli-choose.h"
#include "cli/sp-cli-output.h"
#include "cli/sp-cli-saving.h"
#include "cli/sp-cli-signals.h"
#include "cli/sp-cli.h"

#include "core/choose/sp-answer-words.h"
#include "core/journal/sp-journal-answers.h"
#include "core/text/sp-text-wrap.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

/* Keys that end a session where the terminal hands them through. */
#define CONTROL_C 3
#define CONTROL_D 4

typedef struct
{
  SpPack *pack;
  SpJournal *journal; /* (owned) */
  SpAnswers *answers; /* (owned) */
  guint statement;    /* the one that is asked */
  gboolean is_kept;   /* whether answers are */
} Session;

/* The terminal as it was, since a signal may end the program at any time. */
static struct termios terminal;

static void
restore_terminal (void)
{
  tcsetattr (STDIN_FILENO, TCSANOW, &terminal);
}

/* What a terminal holds back until Enter is of no use for single keys. Returns whether there is one
 * to restore. */
static gboolean
open_terminal (void)
{
  struct termios raw;

  if (!isatty (STDIN_FILENO) || tcgetattr (STDIN_FILENO, &terminal) != 0)
    return FALSE;
  sp_cli_signals_catch (restore_terminal);
  raw = terminal;
  raw.c_lflag &= ~(tcflag_t) (ICANON | ECHO | ISIG);
  tcsetattr (STDIN_FILENO, TCSADRAIN, &raw);
  return TRUE;
}

static void
close_terminal (void)
{
  restore_terminal ();
  sp_cli_signals_catch (NULL);
}

static void
session_clear (Session *self)
{
  g_clear_object (&self->journal);
  g_clear_pointer (&self->answers, sp_answers_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Session, session_clear)

/* Waits until what was changed is saved. An answer that cannot be saved still counts: say so, and go
 * on. */
static void
save (Session *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  sp_journal_flush (self->journal, &error);
  notice = sp_journal_take_notice (self->journal);
  if (notice != NULL)
    g_printerr ("%s\n", notice);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
}

static void
open_journal (Session *self, gboolean start_over)
{
  g_autoptr (GError) error = NULL;

  self->journal =
      self->is_kept ? sp_journal_new_in_folder (g_get_user_data_dir ()) : sp_journal_new (NULL);
  if (!sp_journal_load (self->journal, &error))
    g_printerr ("%s\n", error->message);
  else if (start_over)
    {
      g_autoptr (SpAnswers) nothing = sp_answers_new (self->pack->statements.n_items);

      sp_journal_replace_answers (self->journal, self->pack, nothing);
    }
  save (self);
  self->answers = sp_journal_get_answers (self->journal, self->pack);
}

/* Goes to the first statement that has no answer, or to the end. */
static void
find_start (Session *self)
{
  guint n = self->pack->statements.n_items;

  while (self->statement < n && sp_answers_get (self->answers, self->statement) != SP_ANSWER_NONE)
    self->statement++;
}

static void
print_answer (const Session *self)
{
  int answer = sp_answers_get (self->answers, self->statement);

  if (answer != SP_ANSWER_NONE)
    /* Translators: %s is an answer, as in "Agree" */
    g_print (_ ("Your answer: %s\n"), sp_answer_get_name (answer));
  else if (sp_journal_is_asked_differently (self->journal, self->pack, self->statement))
    g_print ("%s\n", _ ("Asked differently now: your answer was one to other words."));
  if (sp_answers_is_important (self->answers, self->statement))
    g_print ("%s\n", _ ("This matters a lot."));
}

static void
print_statement (const Session *self)
{
  const SpStatement *statement = &self->pack->statements.items[self->statement];
  g_autoptr (GString) text = g_string_new (NULL);

  sp_text_append_wrapped (text, statement->text, 0, sp_cli_get_width (NULL));
  g_print ("\n");
  g_print (_ ("%u of %u"), self->statement + 1, self->pack->statements.n_items);
  g_print ("\n%s", text->str);
  print_answer (self);
}

static void
print_keys (const Session *self)
{
  for (int answer = SP_ANSWER_MIN; answer <= SP_ANSWER_MAX; answer++)
    g_print ("  %d  %s\n", answer - SP_ANSWER_MIN + 1, sp_answer_get_name (answer));
  g_print (_ ("  !  Matters a lot\n"
              "  s  Skip\n"
              "  b  Back\n"));
  if (self->is_kept)
    g_print (_ ("  q  Quit; the answers are kept\n"));
  else
    g_print (_ ("  q  Quit; no answer is kept\n"));
}

static void
answer (Session *self, int value)
{
  sp_answers_set (self->answers, self->statement, value);
  g_print ("%s\n", sp_answer_get_name (value));
  sp_journal_set_answer (self->journal, self->pack, self->statement, value);
  save (self);
  self->statement++;
}

static void
toggle_important (Session *self)
{
  gboolean important = !sp_answers_is_important (self->answers, self->statement);

  sp_answers_set_important (self->answers, self->statement, important);
  g_print ("%s\n", important ? _ ("This matters a lot.") : _ ("This matters as usual."));
  sp_journal_set_important (self->journal, self->pack, self->statement, important);
  save (self);
}

/* Returns whether the person goes on. */
static gboolean
handle_key (Session *self, int key)
{
  switch (key)
    {
    case '!':
      toggle_important (self);
      return TRUE;
    case 's':
      self->statement++;
      return TRUE;
    case 'b':
      self->statement -= self->statement > 0;
      return TRUE;
    case 'q':
    case CONTROL_C:
    case CONTROL_D:
    case EOF:
      return FALSE;
    default:
      if (key >= '1' && key <= '5')
        answer (self, key - '1' + SP_ANSWER_MIN);
      else if (!g_ascii_isspace (key))
        print_keys (self);
      return TRUE;
    }
}

static void
ask_statements (Session *self)
{
  guint shown = G_MAXUINT;

  while (self->statement < self->pack->statements.n_items)
    {
      if (shown != self->statement)
        print_statement (self);
      shown = self->statement;
      if (!handle_key (self, getchar ()))
        break;
    }
}

static void
print_decision (const Session *self)
{
  g_autoptr (SpDecision) decision = sp_decision_new (self->pack, self->answers);
  g_autoptr (GString) text = g_string_new ("\n");

  sp_cli_choose_append_text (text, decision, sp_cli_get_width (NULL));
  g_print ("%s", text->str);
}

/**
 * sp_cli_choose_ask:
 * @pack: a pack
 * @start_over: whether to forget the answers of before
 * @is_ephemeral: whether to keep nothing, as where the administrator wants it so
 *
 * Asks the statements one by one, from the first that has no answer, and keeps each answer in the
 * journal as it is given. Then, or when the person has had enough, tells the result.
 *
 * Returns: an #SpCliStatus for exit()
 */
int
sp_cli_choose_ask (SpPack *pack, gboolean start_over, gboolean is_ephemeral)
{
  g_auto (Session) session = { pack };

  session.is_kept = !is_ephemeral && sp_cli_why_not_saved (NULL) == NULL;
  open_journal (&session, start_over);
  find_start (&session);
  if (session.statement < pack->statements.n_items)
    {
      gboolean has_terminal;

      print_keys (&session);
      has_terminal = open_terminal ();
      ask_statements (&session);
      if (has_terminal)
        close_terminal ();
    }
  else
    g_print ("%s\n", _ ("All statements are answered; --start-over asks them again."));

  print_decision (&session);
  return SP_CLI_OK;
}
