desk_add_test(tst_session tst_session.cpp GUI)
desk_add_test(tst_watchedapplication tst_watchedapplication.cpp GUI)
