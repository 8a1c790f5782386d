# Run by hand: they print JSON and judge nothing.
qt_add_executable(bench_engine EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench_engine.cpp)
target_link_libraries(bench_engine PRIVATE desk_testkit)
qt_add_executable(bench_window EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench_window.cpp)
target_link_libraries(bench_window PRIVATE desk_testkit_gui)
