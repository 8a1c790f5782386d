desk_add_test(tst_parser tst_parser.cpp)
desk_add_test(tst_queryfuzz tst_queryfuzz.cpp ../../fuzz/querycheck.cpp)
desk_add_test(tst_regexwords tst_regexwords.cpp)
