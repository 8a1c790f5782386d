desk_add_test(tst_filterline tst_filterline.cpp GUI)
desk_add_test(tst_querytext tst_querytext.cpp GUI)
