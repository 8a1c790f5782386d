desk_add_test(tst_chartvalues tst_chartvalues.cpp plainticket.cpp)
desk_add_test(tst_columnfile tst_columnfile.cpp)
desk_add_test(tst_engine tst_engine.cpp plainticket.cpp)
desk_add_test(tst_indexbuilder tst_indexbuilder.cpp)
