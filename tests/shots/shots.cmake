# A program that shows the window on made-up tickets; not a test, built on demand.
qt_add_executable(shotwindow EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotwindow.cpp)
target_link_libraries(shotwindow PRIVATE desk_testkit_gui)
qt_add_executable(shotcharts EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotcharts.cpp)
target_link_libraries(shotcharts PRIVATE desk_testkit_gui)
target_precompile_headers(shotcharts REUSE_FROM desk_testkit_gui)
