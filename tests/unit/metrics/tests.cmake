desk_add_test(tst_statistics tst_statistics.cpp)
desk_add_test(tst_schedule tst_schedule.cpp)
