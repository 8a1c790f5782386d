desk_add_test(tst_addaccountdialog tst_addaccountdialog.cpp GUI)
desk_add_test(tst_coveragewindow tst_coveragewindow.cpp GUI)
desk_add_test(tst_erasedialog tst_erasedialog.cpp GUI)
desk_add_test(tst_copywindow tst_copywindow.cpp GUI)
# The redirect of a sign-in has five fixed ports: one test at a time.
desk_add_test(tst_servicedialog tst_servicedialog.cpp GUI)
set_tests_properties(tst_addaccountdialog tst_servicedialog PROPERTIES RESOURCE_LOCK redirect-ports)
