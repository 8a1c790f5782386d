desk_add_test(tst_richtext tst_richtext.cpp GUI)
desk_add_test(tst_timelineitems tst_timelineitems.cpp GUI)
desk_add_test(tst_timelineview tst_timelineview.cpp GUI)
