desk_add_test(tst_theme tst_theme.cpp GUI)
