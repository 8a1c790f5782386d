desk_add_test(tst_addaccountdialog tst_addaccountdialog.cpp GUI)
desk_add_test(tst_copywindow tst_copywindow.cpp GUI)
