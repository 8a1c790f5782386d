desk_add_test(tst_apiclient tst_apiclient.cpp)
desk_add_test(tst_ratelimiter tst_ratelimiter.cpp)
