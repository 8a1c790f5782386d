desk_add_test(tst_mainwindow tst_mainwindow.cpp GUI)
desk_add_test(tst_windowdashboards tst_windowdashboards.cpp GUI)
