target_sources(desk_testkit PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/fixtures.cpp
    ${CMAKE_CURRENT_LIST_DIR}/program.cpp
    ${CMAKE_CURRENT_LIST_DIR}/mirror.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scriptedserver.cpp
    ${CMAKE_CURRENT_LIST_DIR}/snapshotfactory.cpp
)
target_sources(desk_testkit_gui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/demowindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/eventloopwatch.cpp
    ${CMAKE_CURRENT_LIST_DIR}/starvation.cpp
    ${CMAKE_CURRENT_LIST_DIR}/watchedapplication.cpp
)
