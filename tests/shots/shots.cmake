# A program that shows the window on made-up tickets; not a test, built on demand.
qt_add_executable(shotwindow EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotwindow.cpp)
target_link_libraries(shotwindow PRIVATE desk_testkit_gui)
