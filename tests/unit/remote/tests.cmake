desk_add_test(tst_apiclient tst_apiclient.cpp)
desk_add_test(tst_oauthcredentials tst_oauthcredentials.cpp)
desk_add_test(tst_oauthsignin tst_oauthsignin.cpp)
desk_add_test(tst_ratelimiter tst_ratelimiter.cpp)
# both listen on the ports of the sign-in
set_tests_properties(tst_oauthsignin PROPERTIES RESOURCE_LOCK oauth-ports)
