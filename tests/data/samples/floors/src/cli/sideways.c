#include "gui/sp-window.h"
