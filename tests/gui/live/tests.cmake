desk_add_test(tst_livepage tst_livepage.cpp GUI)
