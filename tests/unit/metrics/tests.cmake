desk_add_test(tst_golden tst_golden.cpp stories.cpp)
desk_add_test(tst_schedule tst_schedule.cpp)
desk_add_test(tst_servicerecords tst_servicerecords.cpp)
desk_add_test(tst_statistics tst_statistics.cpp)
