desk_add_test(tst_ticketlist tst_ticketlist.cpp GUI)
desk_add_test(tst_timestrip tst_timestrip.cpp GUI)
