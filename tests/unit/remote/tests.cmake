desk_add_test(tst_apiclient tst_apiclient.cpp)
desk_add_test(tst_filefetcher tst_filefetcher.cpp)
desk_add_test(tst_helpdeskdialogue tst_helpdeskdialogue.cpp)
desk_add_test(tst_oauthcredentials tst_oauthcredentials.cpp)
desk_add_test(tst_oauthsignin tst_oauthsignin.cpp)
desk_add_test(tst_ratelimiter tst_ratelimiter.cpp)
# These listen on the fixed ports of the sign-in.
set_tests_properties(tst_helpdeskdialogue tst_oauthsignin PROPERTIES RESOURCE_LOCK oauth-ports)
# The redirect of a sign-in has five fixed ports: one test at a time.
set_tests_properties(tst_oauthsignin tst_helpdeskdialogue PROPERTIES RESOURCE_LOCK redirect-ports)
