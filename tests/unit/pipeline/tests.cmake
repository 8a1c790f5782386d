desk_add_test(tst_pipeline tst_pipeline.cpp)
