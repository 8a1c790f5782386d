desk_add_test(tst_layering tst_layering.cpp)
