/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-many.h"

#include "core/plan/sp-plan-words.h"
#include "gui/ads/sp-ads-rows.h"
#include "gui/sp-adaptive-bin.h"
#include "gui/sp-compat.h"
#include "gui/sp-flow-layout.h"
#include "gui/sp-picture.h"
#include "paint/sp-reach-bars.h"

#include "sp-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many skills are drawn. */
#define MOST_DRAWN 15
/* How often the progress is shown, in milliseconds. */
#define TICK 100

/* What a thread reads. */
typedef struct
{
  SpAdSurvey *survey; /* (owned) (nullable): until it was handed over */
  SpAdReader *reader; /* (owned) */
  GPtrArray *files;   /* (owned) (element-type GFile) */
} Work;

/**
 * SpAdsMany:
 *
 * Many ads: read by a thread, then a table of them that sorts and filters, and what they ask for most.
 * "opened" (ad) tells that the person wants to see one; "changed" that there is something else to take
 * along.
 */
struct _SpAdsMany
{
  AdwBin parent_instance;

  SpAdSurvey *survey;        /* (owned) (nullable): once it is read */
  GCancellable *cancellable; /* (owned) (nullable): while a thread reads */
  Work *work;                /* (nullable): what it reads */
  guint tick;                /* the source that shows the progress */

  SpAdaptiveBin *bin;
  GtkBox *panes;
  GtkWidget *waiting;
  GtkLabel *progress;
  GtkProgressBar *bar;
  GtkWidget *stop;
  GtkWidget *result;
  GtkWidget *tools;
  GtkLabel *sum;
  GtkEditable *words;
  GtkDropDown *kinds;
  GtkDropDown *order;
  GtkColumnView *table;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkCustomFilter *filter;
  GtkWidget *asked;
  GtkLabel *chart_title;
  SpPicture *chart;
};

G_DEFINE_FINAL_TYPE (SpAdsMany, sp_ads_many, ADW_TYPE_BIN)

static guint opened_signal;
static guint changed_signal;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->survey, sp_ad_survey_free);
  sp_ad_reader_unref (work->reader);
  g_ptr_array_unref (work->files);
  g_free (work);
}

static void
update_shape (SpAdsMany *self)
{
  gboolean is_narrow = sp_adaptive_bin_get_narrow (self->bin);
  g_autoptr (GtkColumnViewColumn) shares =
      g_list_model_get_item (gtk_column_view_get_columns (self->table), SP_ADS_COLUMN_SHARES);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->panes, is_narrow);
  /* The template is shaped before the columns are there. */
  if (shares != NULL)
    gtk_column_view_column_set_visible (shares, !is_narrow);
}

/* The kinds of ads are all, those of each role, and what has none. */
static guint
get_role (SpAdsMany *self)
{
  guint kind = gtk_drop_down_get_selected (self->kinds);

  return kind > 0 && kind <= self->survey->pack->roles.n_items ? kind - 1 : SP_AD_NO_ROLE;
}

static gboolean
is_of_kind (SpAdsMany *self, const SpAdSummary *ad)
{
  guint kind = gtk_drop_down_get_selected (self->kinds);
  guint n_roles = self->survey->pack->roles.n_items;

  if (kind == 0)
    return TRUE;
  if (kind <= n_roles)
    return ad->n_told > 0 && ad->roles[0] == kind - 1;
  switch (kind - n_roles)
    {
    case 1:
      return ad->n_told > 1;
    case 2:
      return ad->n_told == 0;
    default:
      return ad->fit == SP_AD_FIT_NO;
    }
}

static gboolean
is_shown (gpointer row, gpointer data)
{
  SpAdsMany *self = data;
  const SpAdSummary *ad = sp_ads_row_get_ad (row);
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (self->words), -1);
  g_autofree char *title = g_utf8_casefold (ad->title, -1);

  return is_of_kind (self, ad) && strstr (title, words) != NULL;
}

static void
show_sum (SpAdsMany *self)
{
  guint n = self->survey->ads->len;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  guint n_failed = self->survey->problems->len;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: how many job ads a table shows, of how many */
  g_string_append_printf (text, ngettext ("%u of %u ad", "%u of %u ads", n), n_shown, n);
  if (n_failed > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (
          text,
          ngettext (/* Translators: job ads that could not be read, and why the first one could not */
                    "%u not read: %s", "%u not read, the first: %s", n_failed),
          n_failed, (char *) self->survey->problems->pdata[0]);
    }
  gtk_label_set_label (self->sum, text->str);
}

static char *
describe_rank (const GArray *rank)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rank->len; i++)
    {
      const SpKindReach *skill = &g_array_index (rank, SpKindReach, i);
      g_autofree char *numbers = sp_kind_reach_to_string (skill);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", skill->title, numbers);
    }
  return g_string_free (text, FALSE);
}

static void
show_chart (SpAdsMany *self)
{
  guint role = get_role (self);
  GArray *rank = sp_ad_survey_rank (self->survey, role, MOST_DRAWN);
  g_autofree char *words = describe_rank (rank);

  gtk_label_set_label (self->chart_title, sp_ad_survey_name (self->survey, role));
  sp_picture_show (self->chart, sp_reach_bars_draw, rank, (GDestroyNotify) g_array_unref, words);
}

static void
filter_changed (SpAdsMany *self)
{
  if (self->survey == NULL)
    return;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_sum (self);
  show_chart (self);
}

/* The heads of columns cannot be reached by keys everywhere. */
static void
order_changed (SpAdsMany *self)
{
  guint position = gtk_drop_down_get_selected (self->order);
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (self->table), position);

  if (column != NULL)
    gtk_column_view_sort_by_column (self->table, column,
                                    position == SP_ADS_COLUMN_SHARES ? GTK_SORT_DESCENDING
                                                                     : GTK_SORT_ASCENDING);
}

static void
row_activated (SpAdsMany *self, guint position)
{
  g_autoptr (SpAdsRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (row != NULL)
    g_signal_emit (self, opened_signal, 0, sp_ads_row_get_ad (row));
}

static void
fill_kinds (SpAdsMany *self, const SpPack *pack)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, sp_ad_survey_name (self->survey, SP_AD_NO_ROLE));
  for (guint i = 0; i < pack->roles.n_items; i++)
    gtk_string_list_append (kinds, pack->roles.items[i].title);
  /* Translators: which job ads of a table to show: those for several roles */
  gtk_string_list_append (kinds, _ ("Mixtures"));
  /* Translators: which job ads of a table to show: those for none of the roles, or with too little text */
  gtk_string_list_append (kinds, _ ("Without a role"));
  /* Translators: which job ads of a table to show */
  gtk_string_list_append (kinds, _ ("Title does not fit"));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (kinds));
}

static void
stop_ticking (SpAdsMany *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->cancellable);
  self->work = NULL;
}

static void
drop_rows (SpAdsMany *self)
{
  gtk_filter_list_model_set_model (self->filtered, NULL);
  g_clear_pointer (&self->survey, sp_ad_survey_free);
}

static void
show_survey (SpAdsMany *self)
{
  g_autoptr (GListModel) rows = sp_ads_rows_new (self->survey);

  fill_kinds (self, self->survey->pack);
  gtk_filter_list_model_set_model (self->filtered, rows);
  gtk_widget_set_visible (self->waiting, FALSE);
  gtk_widget_set_visible (self->result, TRUE);
  filter_changed (self);
  sp_compat_announce (GTK_WIDGET (self), gtk_label_get_label (self->sum));
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* What was read until the person gave up is shown, too. */
static void
reading_done (GObject *object, GAsyncResult *result, gpointer data)
{
  SpAdsMany *self = SP_ADS_MANY (object);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (work != self->work)
    return;
  stop_ticking (self);
  self->survey = g_steal_pointer (&work->survey);
  show_survey (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
read_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  sp_ad_survey_read (work->survey, work->reader, work->files, cancellable);
  g_task_return_boolean (task, TRUE);
}

static gboolean
show_progress (gpointer data)
{
  SpAdsMany *self = data;
  guint n = (guint) g_atomic_int_get (&self->work->survey->n_done);
  g_autofree char *text =
      /* Translators: while many job ads are read */
      g_strdup_printf (ngettext ("%u ad read", "%u ads read", n), n);

  gtk_label_set_label (self->progress, text);
  gtk_progress_bar_set_fraction (self->bar,
                                 g_atomic_int_get (&self->work->survey->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

/* Arrows go from ad to ad; Tab leaves all of them, as the chart is behind thousands. The rows stand below
 * their heads. */
static gboolean
sp_ads_many_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SpAdsMany *self = SP_ADS_MANY (widget);
  GtkWidget *table = GTK_WIDGET (self->table);
  GtkWidget *within = gtk_widget_get_focus_child (table);

  if (within != NULL && within == gtk_widget_get_last_child (table))
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_child_focus (self->asked, direction);
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_child_focus (self->tools, direction);
    }
  return GTK_WIDGET_CLASS (sp_ads_many_parent_class)->focus (widget, direction);
}

static void
sp_ads_many_dispose (GObject *object)
{
  SpAdsMany *self = SP_ADS_MANY (object);

  if (self->filtered != NULL)
    sp_ads_many_clear (self);
  self->filtered = NULL;

  G_OBJECT_CLASS (sp_ads_many_parent_class)->dispose (object);
}

static void
sp_ads_many_class_init (SpAdsManyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_ads_many_dispose;
  widget_class->focus = sp_ads_many_focus;
  opened_signal = g_signal_new ("opened", SP_TYPE_ADS_MANY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  changed_signal = g_signal_new ("changed", SP_TYPE_ADS_MANY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  g_type_ensure (SP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SP_TYPE_FLOW_LAYOUT);
  g_type_ensure (SP_TYPE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/ads/sp-ads-many.ui");
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, bin);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, panes);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, waiting);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, progress);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, bar);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, stop);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, result);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, tools);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, sum);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, words);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, kinds);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, order);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, table);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, asked);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, chart_title);
  gtk_widget_class_bind_template_child (widget_class, SpAdsMany, chart);
  gtk_widget_class_bind_template_callback (widget_class, update_shape);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, order_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, sp_ads_many_cancel);
}

/* The table shows what is left when its rows were filtered, in the order of its columns. */
static void
sp_ads_many_init (SpAdsMany *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkSorter *sorter;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SP_N_ADS_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = sp_ads_column_new (i);

      gtk_column_view_append_column (self->table, column);
      gtk_string_list_append (names, sp_ads_column_get_title (i));
    }
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  sorter = gtk_column_view_get_sorter (self->table);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), g_object_ref (sorter));
  gtk_column_view_set_model (
      self->table, GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (self->sorted))));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (names));
  update_shape (self);
}

/**
 * sp_ads_many_read:
 * @self: the view
 * @pack: the pack, in the language of the interface
 * @reader: what to read with, for the same roles and skills
 * @files: (element-type GFile): texts with an ad each, or tables with an ad a row
 *
 * Reads @files in a thread, in place of what was shown.
 */
void
sp_ads_many_read (SpAdsMany *self, SpPack *pack, SpAdReader *reader, GPtrArray *files)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SP_IS_ADS_MANY (self) && pack != NULL && reader != NULL && files != NULL);

  sp_ads_many_clear (self);
  self->cancellable = g_cancellable_new ();
  self->work = g_new (Work, 1);
  *self->work =
      (Work){ sp_ad_survey_new (pack), sp_ad_reader_ref (reader), g_ptr_array_ref (files) };
  task = g_task_new (self, self->cancellable, reading_done, NULL);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self->work, work_free);
  g_task_run_in_thread (task, read_files);
  gtk_widget_set_visible (self->waiting, TRUE);
  gtk_widget_set_visible (self->result, FALSE);
  gtk_widget_grab_focus (self->stop);
  show_progress (self);
  self->tick = g_timeout_add (TICK, show_progress, self);
}

/**
 * sp_ads_many_cancel:
 * @self: the view
 *
 * Stops to read; what was read already is shown.
 */
void
sp_ads_many_cancel (SpAdsMany *self)
{
  g_return_if_fail (SP_IS_ADS_MANY (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * sp_ads_many_clear:
 * @self: the view
 *
 * Stops to read and forgets what was read.
 */
void
sp_ads_many_clear (SpAdsMany *self)
{
  g_return_if_fail (SP_IS_ADS_MANY (self));

  sp_ads_many_cancel (self);
  stop_ticking (self);
  drop_rows (self);
}

/**
 * sp_ads_many_get_survey:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): what it shows, once it was read
 */
const SpAdSurvey *
sp_ads_many_get_survey (SpAdsMany *self)
{
  g_return_val_if_fail (SP_IS_ADS_MANY (self), NULL);

  return self->survey;
}
