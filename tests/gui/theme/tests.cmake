desk_add_test(tst_theme tst_theme.cpp GUI)
desk_add_test(tst_language tst_language.cpp GUI)
