desk_add_test(tst_enums tst_enums.cpp)
