desk_add_test(tst_world tst_world.cpp)
