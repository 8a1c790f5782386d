desk_add_test(tst_columnstart tst_columnstart.cpp)
desk_add_test(tst_customsearch tst_customsearch.cpp ../store/storesamples.cpp)
desk_add_test(tst_pipeline tst_pipeline.cpp)
desk_add_test(tst_metriccolumns tst_metriccolumns.cpp)
