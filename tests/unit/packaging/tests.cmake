add_test(NAME package COMMAND ${CMAKE_CURRENT_LIST_DIR}/package-test ${PROJECT_BINARY_DIR})
set_tests_properties(package PROPERTIES TIMEOUT 900)
