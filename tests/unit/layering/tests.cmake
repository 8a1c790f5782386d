desk_add_test(tst_layering tst_layering.cpp)
desk_add_test(tst_translations tst_translations.cpp)
