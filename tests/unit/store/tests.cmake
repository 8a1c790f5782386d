desk_add_test(tst_journal tst_journal.cpp storesamples.cpp)
desk_add_test(tst_store tst_store.cpp storesamples.cpp)
desk_add_test(tst_storecrash tst_storecrash.cpp storesamples.cpp)
desk_add_test(tst_ticketfacts tst_ticketfacts.cpp storesamples.cpp)
