desk_add_test(tst_streams tst_streams.cpp)
desk_add_test(tst_zendesksync tst_zendesksync.cpp)
