/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/ads/sp-ads-rows.h"

#include "core/text/sp-direction.h"

#include <glib/gi18n.h>

/**
 * SpAdsRow:
 *
 * An ad of a survey, which outlives the row.
 */
struct _SpAdsRow
{
  GObject parent_instance;

  const SpAdSurvey *survey;
  const SpAdSummary *ad;
  char *key; /* (owned): what titles are sorted by */
};

G_DEFINE_FINAL_TYPE (SpAdsRow, sp_ads_row, G_TYPE_OBJECT)

static void
sp_ads_row_finalize (GObject *object)
{
  g_free (SP_ADS_ROW (object)->key);

  G_OBJECT_CLASS (sp_ads_row_parent_class)->finalize (object);
}

static void
sp_ads_row_class_init (SpAdsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_ads_row_finalize;
}

static void
sp_ads_row_init (SpAdsRow *self)
{
}

/**
 * sp_ads_rows_new:
 * @survey: a survey, which outlives the rows
 *
 * Returns: (transfer full) (element-type SpAdsRow): its ads
 */
GListModel *
sp_ads_rows_new (const SpAdSurvey *survey)
{
  GListStore *rows = g_list_store_new (SP_TYPE_ADS_ROW);

  g_return_val_if_fail (survey != NULL, G_LIST_MODEL (rows));

  for (guint i = 0; i < survey->ads->len; i++)
    {
      g_autoptr (SpAdsRow) row = g_object_new (SP_TYPE_ADS_ROW, NULL);

      row->survey = survey;
      row->ad = survey->ads->pdata[i];
      row->key = g_utf8_collate_key (row->ad->title, -1);
      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

/**
 * sp_ads_row_get_ad:
 * @self: a row
 *
 * Returns: (transfer none): the ad
 */
const SpAdSummary *
sp_ads_row_get_ad (SpAdsRow *self)
{
  g_return_val_if_fail (SP_IS_ADS_ROW (self), NULL);

  return self->ad;
}

static char *
describe_verdict (SpAdsRow *self)
{
  GString *text;

  if (self->ad->verdict == SP_AD_UNSURE)
    /* Translators: in a table of job ads: the text says too little of the work */
    return g_strdup (C_ ("verdict", "Too little to tell"));
  if (self->ad->n_told == 0)
    /* Translators: in a table of job ads: none of the roles */
    return g_strdup (C_ ("verdict", "None of these"));
  text = g_string_new (NULL);
  for (guint i = 0; i < self->ad->n_told; i++)
    {
      g_string_append (text, i > 0 ? _ (", ") : "");
      g_string_append (text, self->survey->pack->roles.items[self->ad->roles[i]].title);
    }
  return g_string_free (text, FALSE);
}

/* The largest ones come first, and so many of them stand in the table. */
#define N_SHARES 2

/* Each starts a line, with its number: those are compared. */
static char *
describe_shares (SpAdsRow *self, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, self->survey->pack->roles.n_items) && self->ad->percents[i] > 0;
       i++)
    {
      g_autofree char *title =
          sp_text_isolate (self->survey->pack->roles.items[self->ad->roles[i]].title);

      g_string_append (text, i > 0 ? "\n" : "");
      /* Translators: how much of a job ad speaks for a role, and its title */
      g_string_append_printf (text, _ ("%d %% %s"), self->ad->percents[i], title);
    }
  return g_string_free (text, FALSE);
}

static const char *
describe_fit (SpAdsRow *self)
{
  switch (self->ad->fit)
    {
    case SP_AD_FIT_NO:
      /* Translators: in a table of job ads: the title does not fit the duties */
      return C_ ("title fits", "No");
    case SP_AD_FIT_YES:
      /* Translators: in a table of job ads: the title fits the duties */
      return C_ ("title fits", "Yes");
    case SP_AD_FIT_SEVERAL:
      /* Translators: in a table of job ads: the title names several roles */
      return C_ ("title fits", "Several");
    case SP_AD_FIT_UNKNOWN:
    default:
      return "–";
    }
}

/**
 * sp_ads_row_describe:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer full): what stands there
 */
char *
sp_ads_row_describe (SpAdsRow *self, SpAdsColumn column)
{
  g_return_val_if_fail (SP_IS_ADS_ROW (self), NULL);

  switch (column)
    {
    case SP_ADS_COLUMN_VERDICT:
      return describe_verdict (self);
    case SP_ADS_COLUMN_SHARES:
      return describe_shares (self, N_SHARES);
    case SP_ADS_COLUMN_FIT:
      return g_strdup (describe_fit (self));
    case SP_ADS_COLUMN_TITLE:
    default:
      return g_strdup (self->ad->title);
    }
}

/**
 * sp_ads_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): its title
 */
const char *
sp_ads_column_get_title (SpAdsColumn column)
{
  static const char *const titles[] = {
    N_ ("Title of the Ad"),
    /* Translators: which role a job ad is; the head of a column */
    N_ ("Verdict"),
    /* Translators: whether the title of a job ad fits; the head of a column */
    N_ ("Fits"),
    /* Translators: how much of a job ad speaks for each role; the head of a column */
    N_ ("Shares"),
  };

  g_return_val_if_fail (column < SP_N_ADS_COLUMNS, NULL);

  return _ (titles[column]);
}

/* Mixtures stand behind the role that is first in them; what is none of the roles comes last. */
static int
get_verdict_rank (const SpAdSummary *ad)
{
  return ad->n_told > 0 ? (int) ad->roles[0] * 100 + (int) ad->n_told
                        : G_MAXINT - (ad->verdict == SP_AD_NONE);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpAdsRow *one = a, *two = b;

  switch ((SpAdsColumn) GPOINTER_TO_UINT (data))
    {
    case SP_ADS_COLUMN_VERDICT:
      return get_verdict_rank (one->ad) < get_verdict_rank (two->ad)
                 ? -1
                 : get_verdict_rank (one->ad) > get_verdict_rank (two->ad);
    case SP_ADS_COLUMN_SHARES:
      return one->ad->percents[0] - two->ad->percents[0];
    case SP_ADS_COLUMN_FIT:
      return (int) one->ad->fit - (int) two->ad->fit;
    case SP_ADS_COLUMN_TITLE:
    default:
      return strcmp (one->key, two->key);
    }
}

/* What people name their ads may be of any length. */
static void
set_up_cell (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (GPOINTER_TO_UINT (column) == SP_ADS_COLUMN_TITLE)
    g_object_set (label, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_list_item_set_child (item, label);
}

/* A row of the toolkit is called by its class. It is what has the focus, and above the cells. */
static void
name_row (GtkWidget *label, SpAdsRow *ad)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *verdict = describe_verdict (ad);
  g_autofree char *name = g_strconcat (ad->ad->title, _ (", "), verdict, NULL);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cell (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  SpAdsRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  SpAdsColumn shown = (SpAdsColumn) GPOINTER_TO_UINT (column);
  g_autofree char *text = sp_ads_row_describe (row, shown);
  g_autofree char *all = describe_shares (row, G_MAXUINT);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, shown == SP_ADS_COLUMN_SHARES ? all : text);
  if (shown == SP_ADS_COLUMN_TITLE)
    name_row (label, row);
}

/**
 * sp_ads_column_new:
 * @column: a column
 *
 * Returns: (transfer full): the same for a table of #SpAdsRow
 */
GtkColumnViewColumn *
sp_ads_column_new (SpAdsColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (column), NULL));
  GtkColumnViewColumn *view;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (column));
  view = gtk_column_view_column_new (sp_ads_column_get_title (column), factory);
  gtk_column_view_column_set_sorter (view, sorter);
  gtk_column_view_column_set_resizable (view, TRUE);
  gtk_column_view_column_set_expand (view, column != SP_ADS_COLUMN_FIT);
  return view;
}
