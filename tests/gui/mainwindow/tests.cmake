desk_add_test(tst_mainwindow tst_mainwindow.cpp GUI)
