desk_add_test(tst_texthits tst_texthits.cpp)
