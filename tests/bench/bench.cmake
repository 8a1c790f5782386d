# Run by hand: they print JSON and judge nothing, but for the drag's reference.
qt_add_executable(deskscope-bench
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/benchtickets.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/drag.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/dragsteps.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/ingest.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/list.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/main.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/report.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/search.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/start.cpp
)
target_link_libraries(deskscope-bench PRIVATE desk_testkit)
add_test(NAME drag_reference COMMAND ${CMAKE_CURRENT_LIST_DIR}/check-drag ${PROJECT_SOURCE_DIR}/../shared/bench
    $<TARGET_FILE:deskscope-bench> ${CMAKE_BINARY_DIR}/drag-data)
set_tests_properties(drag_reference PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
qt_add_executable(bench_window EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench_window.cpp)
target_link_libraries(bench_window PRIVATE desk_testkit_gui)
qt_add_executable(bench_brush EXCLUDE_FROM_ALL
    ${CMAKE_CURRENT_LIST_DIR}/bench_brush.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/benchtickets.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deskscope-bench/report.cpp
)
target_link_libraries(bench_brush PRIVATE desk_testkit_gui)
qt_add_executable(bench_scroll EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bench_scroll.cpp)
target_link_libraries(bench_scroll PRIVATE desk_testkit_gui)
