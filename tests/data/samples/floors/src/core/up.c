#include <pango/pangocairo.h>
#include "../paint/sp-chart.h"
