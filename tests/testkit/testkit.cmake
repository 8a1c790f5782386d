target_sources(desk_testkit PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/browser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/fixtures.cpp
    ${CMAKE_CURRENT_LIST_DIR}/program.cpp
    ${CMAKE_CURRENT_LIST_DIR}/mirror.cpp
    ${CMAKE_CURRENT_LIST_DIR}/samplefloor.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scriptedserver.cpp
    ${CMAKE_CURRENT_LIST_DIR}/signin.cpp
    ${CMAKE_CURRENT_LIST_DIR}/snapshotfactory.cpp
)
# The folder of the source is told to one file only: elsewhere it would keep ccache from serving another clone.
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/fixtures.cpp PROPERTIES
    COMPILE_DEFINITIONS DESKSCOPE_SOURCE="${PROJECT_SOURCE_DIR}" SKIP_PRECOMPILE_HEADERS ON)
target_sources(desk_testkit_gui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/demowindow.cpp
    ${CMAKE_CURRENT_LIST_DIR}/eventloopwatch.cpp
    ${CMAKE_CURRENT_LIST_DIR}/starvation.cpp
    ${CMAKE_CURRENT_LIST_DIR}/watchedapplication.cpp
)
if(DESKSCOPE_SANITIZE MATCHES "thread")
    target_sources(desk_testkit PRIVATE ${CMAKE_CURRENT_LIST_DIR}/tsanedges.cpp)
    foreach(symbol _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
            _ZN11QMetaObject8activateEP7QObjectPKS_iPPv _ZN7QThread4waitE14QDeadlineTimer)
        target_link_options(desk_testkit PUBLIC -Wl,--wrap=${symbol})
    endforeach()
endif()
