desk_add_test(tst_enums tst_enums.cpp)
desk_add_test(tst_words tst_words.cpp)
