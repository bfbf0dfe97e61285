#if GTK_CHECK_VERSION (4, 10, 0)
#endif
