# Programs that show the window and the charts on made-up tickets; not tests, built on demand.
qt_add_executable(shotwindow EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotwindow.cpp)
target_link_libraries(shotwindow PRIVATE desk_testkit_gui)
qt_add_executable(shotcharts EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotcharts.cpp)
target_link_libraries(shotcharts PRIVATE desk_testkit_gui)
target_precompile_headers(shotcharts REUSE_FROM desk_testkit_gui)

qt_add_executable(shotcards EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/shotcards.cpp)
target_link_libraries(shotcards PRIVATE desk_testkit_gui)
target_precompile_headers(shotcards REUSE_FROM desk_testkit_gui)

# Pictures of the real window's scenes, in build/…/shots.
desk_add_test(tst_shots tst_shots.cpp GUI)
target_compile_definitions(tst_shots PRIVATE DESKSCOPE_SHOTS="${CMAKE_BINARY_DIR}/shots")
add_custom_target(readme_picture
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
        $<TARGET_FILE:tst_shots> --readme ${PROJECT_SOURCE_DIR}/resources/readme/main-light.png
    DEPENDS tst_shots COMMENT "Painting the README's picture" VERBATIM)

# The real program on a real X server.
add_test(NAME window_under_x COMMAND ${CMAKE_CURRENT_LIST_DIR}/window-under-x $<TARGET_FILE:deskscope>)
set_tests_properties(window_under_x PROPERTIES TIMEOUT 120 SKIP_RETURN_CODE 77)

# What a screen reader finds, over a real accessibility bus.
foreach(part charts timeline)
    add_test(NAME ${part}_over_atspi
        COMMAND ${CMAKE_CURRENT_LIST_DIR}/over-atspi ${part}-over-atspi.py $<TARGET_FILE:deskscope>)
    set_tests_properties(${part}_over_atspi PROPERTIES TIMEOUT 180)
endforeach()
