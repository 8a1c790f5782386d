desk_add_test(tst_streams tst_streams.cpp)
