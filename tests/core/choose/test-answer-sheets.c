/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the text of a file to answers, and from many of them to decisions in their order. */

#include "choose-pack.h"

#include "core/choose/sp-answer-sheets.h"
#include "core/json/sp-json.h"

#include <string.h>

#define N_STATEMENTS 3

static SpPack *
new_pack (void)
{
  static const int points[2 * N_STATEMENTS] = { 2, -2, 2, -2, 2, -2 };

  return choose_pack_new (2, N_STATEMENTS, points);
}

/* Returns what is read of @text, a sheet in a line: the answers in their order, `*` behind what is
 * important, and `-` for no answer; or the error. */
static char *
read_sheets (const char *text, gboolean *is_list)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = sp_answer_sheets_read (bytes, "F", pack, is_list, &error);
  GString *told = g_string_new (NULL);

  if (sheets == NULL)
    g_string_append (told, error->message);
  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    {
      for (guint s = 0; s < N_STATEMENTS; s++)
        if (sp_answers_get (sheets->pdata[i], s) != SP_ANSWER_NONE)
          g_string_append_printf (told, "%d%s ", sp_answers_get (sheets->pdata[i], s),
                                  sp_answers_is_important (sheets->pdata[i], s) ? "*" : "");
        else
          g_string_append (told, "- ");
      g_string_append_c (told, '\n');
    }
  return g_string_free (told, FALSE);
}

typedef struct
{
  const char *text;
  gboolean is_list;
  const char *told;
} Case;

static const Case cases[] = {
  { "{'answers':{}}", FALSE, "- - - \n" },
  { "{'answers':{'statement-00':1,'statement-02':-2}}", FALSE, "1 - -2 \n" },
  { " { 'answers' : { 'statement-01' : 0 } } ", FALSE, "- 0 - \n" },
  { "{'answers':{'statement-01':2},'important':['statement-01']}", FALSE, "- 2* - \n" },
  { "{'important':['statement-00','statement-01'],'answers':{'statement-00':2}}", FALSE,
    "2* - - \n" },
  { "{'name':'A','x':[1,{'answers':{}},']'],'answers':{},'y':null}", FALSE, "- - - \n" },
  { "{'answers':{'statement\\u002d00':1}}", FALSE, "1 - - \n" },
  { "{'answers':{'statement\\u002d00':1},'x':'\\\\','important':['statement-00']}", FALSE,
    "1* - - \n" },
  /* What is passed over may look like what is not. */
  { "{'x':'answers','y':{'important':['statement-00']},'answers':{'statement-00':1}}", FALSE,
    "1 - - \n" },
  { "{'x':'a,]}\\\"','answers':{'statement-00':1}}", FALSE, "1 - - \n" },
  { "{'x':[[],{},[{'y':[]}]],'answers':{'statement-00':1}}", FALSE, "1 - - \n" },
  { "{'x' : true , 'y' : -1.5e3\n,'answers':{'statement-00':1}}", FALSE, "1 - - \n" },
  { "{'answers':{'statement-00':-1,'statement-01':-0,'statement-02':2}}", FALSE, "-1 0 2 \n" },
  { "{'important':[],'answers':{'statement-00':-2}}", FALSE, "-2 - - \n" },
  { "\t\r\n{'answers':{}}\r\n", FALSE, "- - - \n" },
  /* A class has a list of sheets. */
  { "{'title':'sheets','sheets':[{'answers':{'statement-00':1}},{'answers':{}}]}", TRUE,
    "1 - - \n- - - \n" },
  { "{'x':{'sheets':[]},'y':['sheets'],'sheets':[]}", TRUE, "" },
  { "{ 'sheets' : [ ] , 'answers' : 1 }", TRUE, "" },
  { "{'sheets':{},'answers':{'statement-00':1}}", FALSE, "1 - - \n" },
  { "[]", TRUE, "" },
  { " [ {'answers':{'statement-00':1}} ,\n{'answers':{'statement-00':2}}] ", TRUE,
    "1 - - \n2 - - \n" },
};

static const Case faults[] = {
  { "5", FALSE, "F:1:1: an object is expected here" },
  { "{}", FALSE, "F:1:1: a member “answers” is expected" },
  { "[{'answers':{}},7]", TRUE, "F:1:17: [1]: an object is expected here" },
  { "{'sheets':[{'answers':{}},7]}", TRUE, "F:1:27: sheets[1]: an object is expected here" },
  { "[[]]", TRUE, "F:1:2: [0]: an object is expected here" },
  { "[{},{'answers':{}},{}]", TRUE,
    "F:1:2: [0]: a member “answers” is expected\nF:1:20: [2]: a member “answers” is expected" },
  { "{'answers':[]}", FALSE, "F:1:12: answers: an object is expected here" },
  { "{'answers':{},'important':{}}", FALSE, "F:1:27: important: a list is expected here" },
  { "{'answers':{'x':1}}", FALSE, "F:1:17: answers.x: there is no statement “x”" },
  { "{'answers':{},'important':['x']}", FALSE, "F:1:28: important[0]: there is no statement “x”" },
  { "{'answers':{},'important':['statement-00',12]}", FALSE,
    "F:1:43: important[1]: there is no statement “12”" },
  { "{'answers':{'statement-00':3}}", FALSE,
    "F:1:28: answers.statement-00: “3” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'statement-00':-3}}", FALSE,
    "F:1:28: answers.statement-00: “-3” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'statement-00':10}}", FALSE,
    "F:1:28: answers.statement-00: “10” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'statement-00':true}}", FALSE,
    "F:1:28: answers.statement-00: “true” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'statement-00':[1,{}]}}", FALSE,
    "F:1:28: answers.statement-00: “[1,{}]” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'statement-00':1.0}}", FALSE,
    "F:1:28: answers.statement-00: “1.0” is no answer; answers are whole numbers from -2 to 2" },
  { "{'answers':{'x':'y'}}", FALSE,
    "F:1:17: answers.x: there is no statement “x”\n"
    "F:1:17: answers.x: “\\\"y\\\"” is no answer; answers are whole numbers from -2 to 2" },
};

static void
assert_is_told (const Case *one)
{
  g_autofree char *text = g_strdelimit (g_strdup (one->text), "'", '"');
  gboolean is_list = FALSE;
  g_autofree char *told = read_sheets (text, &is_list);

  g_test_message ("%s", text);
  g_assert_cmpstr (told, ==, one->told);
  g_assert_cmpint (is_list, ==, one->is_list);
}

static void
test_sheets_are_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_is_told (&cases[i]);
}

static void
test_faults_have_their_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_is_told (&faults[i]);
}

/* What is no text is passed over. */
static void
test_sheets_have_ids_and_names (void)
{
  static const char *const ids[] = { "x", NULL, NULL, "" };
  static const char *const names[] = { "Aü", NULL, "B", NULL };
  g_autofree char *text = g_strdelimit (
      g_strdup ("[{'name':'A\\u00fc','answers':{},'id':'x'},{'id':5,'name':['B'],'answers':{}},"
                "{'answers':{},'name':'B'},{'answers':{'statement-00':1},'id':''}]"),
      "'", '"');
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) read_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) read_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean is_list;
  g_autoptr (GPtrArray) sheets =
      sp_answer_sheets_read_named (bytes, "F", pack, read_ids, read_names, &is_list, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, G_N_ELEMENTS (ids));
  g_assert_cmpuint (read_ids->len, ==, sheets->len);
  g_assert_cmpuint (read_names->len, ==, sheets->len);
  for (guint i = 0; i < sheets->len; i++)
    {
      g_assert_cmpstr (read_ids->pdata[i], ==, ids[i]);
      g_assert_cmpstr (read_names->pdata[i], ==, names[i]);
    }
}

typedef struct
{
  GString *text;
  guint n_parts; /* how many parts are still taken */
} Told;

static void
append_number (GString *text, SpDecision *decision, guint i, gpointer data)
{
  g_string_append_printf (text, "%u:%d ", i, (int) sp_decision_get_score (decision, 0));
}

static gboolean
keep (const char *text, gsize length, gpointer data)
{
  Told *told = data;

  g_assert_cmpuint (length, >, 0);
  g_string_append_len (told->text, text, length);
  told->n_parts--;
  return told->n_parts > 0;
}

static GPtrArray *
make_sheets (guint n)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_answers_free);

  for (guint i = 0; i < n; i++)
    {
      const int answers[N_STATEMENTS] = { (int) (i % 5) - 2, 1, 2 };

      g_ptr_array_add (sheets, choose_answers_new (N_STATEMENTS, answers));
    }
  return sheets;
}

/* More than all processors take at once. */
static void
test_decisions_come_in_the_order_of_the_sheets (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (GPtrArray) sheets = make_sheets (600 * g_get_num_processors () + 7);
  g_autoptr (GString) expected = g_string_new (NULL);
  Told told = { g_string_new (NULL), G_MAXUINT };

  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (SpDecision) decision = sp_decision_new (pack, sheets->pdata[i]);

      append_number (expected, decision, i, NULL);
    }
  g_assert_true (sp_answer_sheets_decide (pack, sheets, append_number, keep, &told));
  g_assert_cmpstr (told.text->str, ==, expected->str);
  g_string_free (told.text, TRUE);
}

static void
test_who_takes_no_more_gets_no_more (void)
{
  g_autoptr (SpPack) pack = new_pack ();
  g_autoptr (GPtrArray) sheets = make_sheets (600);
  g_autoptr (GPtrArray) none = make_sheets (0);
  Told told = { g_string_new (NULL), 2 };

  g_assert_false (sp_answer_sheets_decide (pack, sheets, append_number, keep, &told));
  g_assert_cmpuint (told.n_parts, ==, 0);
  g_string_truncate (told.text, 0);
  g_assert_true (sp_answer_sheets_decide (pack, none, append_number, keep, &told));
  g_assert_cmpstr (told.text->str, ==, "");
  g_string_free (told.text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-sheets/sheets-are-read", test_sheets_are_read);
  g_test_add_func ("/answer-sheets/faults-have-their-place", test_faults_have_their_place);
  g_test_add_func ("/answer-sheets/sheets-have-ids-and-names", test_sheets_have_ids_and_names);
  g_test_add_func ("/answer-sheets/decisions-come-in-the-order-of-the-sheets",
                   test_decisions_come_in_the_order_of_the_sheets);
  g_test_add_func ("/answer-sheets/who-takes-no-more-gets-no-more",
                   test_who_takes_no_more_gets_no_more);

  return g_test_run ();
}
