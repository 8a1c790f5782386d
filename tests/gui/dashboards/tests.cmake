desk_add_test(tst_dashboardpage tst_dashboardpage.cpp GUI)
desk_add_test(tst_gridplaces tst_gridplaces.cpp GUI)
