# Measured by hand, built on demand: not tests.
qt_add_executable(bench_window EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench_window.cpp)
target_link_libraries(bench_window PRIVATE desk_testkit_gui)
