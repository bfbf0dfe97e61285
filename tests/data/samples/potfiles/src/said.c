const char *said = N_("Said");
