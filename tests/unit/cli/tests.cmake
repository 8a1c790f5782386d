desk_add_test(tst_accountcommand tst_accountcommand.cpp KEYRING)
add_dependencies(tst_accountcommand deskscope)
set_tests_properties(tst_accountcommand PROPERTIES RESOURCE_LOCK oauth-ports)
desk_add_test(tst_list tst_list.cpp)
desk_add_test(tst_stats tst_stats.cpp)
desk_add_test(tst_synccommand tst_synccommand.cpp KEYRING)
add_dependencies(tst_synccommand deskscope)
# The redirect of a sign-in has five fixed ports: one test at a time.
set_tests_properties(tst_accountcommand PROPERTIES RESOURCE_LOCK redirect-ports)
