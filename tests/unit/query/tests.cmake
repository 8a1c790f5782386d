desk_add_test(tst_parser tst_parser.cpp)
