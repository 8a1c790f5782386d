desk_add_test(tst_dashboard tst_dashboard.cpp)
