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
if(DESKSCOPE_SANITIZE MATCHES "thread")
    target_sources(desk_testkit PRIVATE ${CMAKE_CURRENT_LIST_DIR}/tsanedges.cpp)
    foreach(symbol _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
            _ZN11QMetaObject8activateEP7QObjectPKS_iPPv _ZN7QThread4waitE14QDeadlineTimer)
        target_link_options(desk_testkit PUBLIC -Wl,--wrap=${symbol})
    endforeach()
endif()
