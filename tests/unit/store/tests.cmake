desk_add_test(tst_store tst_store.cpp storesamples.cpp)
