desk_add_test(tst_session tst_session.cpp GUI)
