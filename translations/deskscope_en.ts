<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartAccess</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bar(s)</source>
        <translation>
            <numerusform>%Ln bar</numerusform>
            <numerusform>%Ln bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>names without a bar of their own</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWhy</name>
    <message numerus="yes">
        <source>%Ln shorter bar(s) gathered under “others”</source>
        <translation>
            <numerusform>%Ln shorter bar gathered under “others”</numerusform>
            <numerusform>%Ln shorter bars gathered under “others”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>bars of a chart</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>names without a bar of their own</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in an hour of the week</source>
        <translation>
            <numerusform>%Ln ticket in an hour of the week</numerusform>
            <numerusform>%Ln tickets in an hour of the week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in an hour of the week</source>
        <translation>
            <numerusform>%Ln in an hour of the week</numerusform>
            <numerusform>%Ln in an hour of the week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>small plots without room</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%Ln ticket(s) of %1.</source>
        <translation>
            <numerusform>%Ln ticket of %1.</numerusform>
            <numerusform>%Ln tickets of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsolved ticket(s).</source>
        <translation>
            <numerusform>%Ln unsolved ticket.</numerusform>
            <numerusform>%Ln unsolved tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rating(s)</source>
        <translation>
            <numerusform>%1 of %Ln rating</numerusform>
            <numerusform>%1 of %Ln ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message numerus="yes">
        <source>Quoted text, %n line(s)</source>
        <translation>
            <numerusform>Quoted text, %n line</numerusform>
            <numerusform>Quoted text, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemLayout</name>
    <message numerus="yes">
        <source>%n change(s): %1</source>
        <translation>
            <numerusform>%n change: %1</numerusform>
            <numerusform>%n changes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message numerus="yes">
        <source>%n visitor(s) waiting</source>
        <translation>
            <numerusform>%n visitor waiting</numerusform>
            <numerusform>%n visitors waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) missed in 30 min</source>
        <translation>
            <numerusform>%n chat missed in 30 min</numerusform>
            <numerusform>%n chats missed in 30 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveFigures</name>
    <message numerus="yes">
        <source>%1 of %n rating(s)</source>
        <translation>
            <numerusform>%1 of %n rating</numerusform>
            <numerusform>%1 of %n ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricCells</name>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message numerus="yes">
        <source>More than %n groups in each other.</source>
        <translation>
            <numerusform>More than %n group in each other.</numerusform>
            <numerusform>More than %n groups in each other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln ticket(s) in view, durations in calendar time.</source>
        <translation>
            <numerusform>%Ln ticket in view, durations in calendar time.</numerusform>
            <numerusform>%Ln tickets in view, durations in calendar time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::BudgetMeter</name>
    <message numerus="yes">
        <source>%n request(s) left for us this minute.</source>
        <translation>
            <numerusform>%n request left for us this minute.</numerusform>
            <numerusform>%n requests left for us this minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last run took %n request(s).</source>
        <translation>
            <numerusform>The last run took %n request.</numerusform>
            <numerusform>The last run took %n requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::ConversationPane</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::CopyPage</name>
    <message numerus="yes">
        <source>%n request(s) so far. What has arrived can be read already.</source>
        <translation>
            <numerusform>%n request so far. What has arrived can be read already.</numerusform>
            <numerusform>%n requests so far. What has arrived can be read already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::CoverageWindow</name>
    <message numerus="yes">
        <source>%n conversation(s) on this computer.</source>
        <translation>
            <numerusform>%n conversation on this computer.</numerusform>
            <numerusform>%n conversations on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in between are missing: they may have been deleted for good, or were lost.</source>
        <translation>
            <numerusform>%n number in between is missing: it may have been deleted for good, or was lost.</numerusform>
            <numerusform>%n numbers in between are missing: they may have been deleted for good, or were lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rescued %n conversation(s). The damaged file is kept as %1.</source>
        <translation>
            <numerusform>Rescued %n conversation. The damaged file is kept as %1.</numerusform>
            <numerusform>Rescued %n conversations. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::DashboardBar</name>
    <message numerus="yes">
        <source>%n chart(s), one filter</source>
        <translation>
            <numerusform>%n chart, one filter</numerusform>
            <numerusform>%n charts, one filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::EraseDialog</name>
    <message numerus="yes">
        <source>Erased from %n conversation(s). Later copies leave this person out.</source>
        <translation>
            <numerusform>Erased from %n conversation. Later copies leave this person out.</numerusform>
            <numerusform>Erased from %n conversations. Later copies leave this person out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::FacetPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n kind(s) of event</source>
        <translation>
            <numerusform>%n kind of event</numerusform>
            <numerusform>%n kinds of event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s)</source>
        <translation>
            <numerusform>%1 of %n event</numerusform>
            <numerusform>%1 of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::InfoRow</name>
    <message numerus="yes">
        <source>%Ln wait &gt; 24 h</source>
        <translation>
            <numerusform>%Ln waits &gt; 24 h</numerusform>
            <numerusform>%Ln wait &gt; 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unassigned</source>
        <translation>
            <numerusform>%Ln unassigned</numerusform>
            <numerusform>%Ln unassigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::IssueList</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) written to %1.</source>
        <translation>
            <numerusform>%Ln conversation written to %1.</numerusform>
            <numerusform>%Ln conversations written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::NamesPopup</name>
    <message numerus="yes">
        <source>%Ln more name(s): search in the filter</source>
        <translation>
            <numerusform>%Ln more name: search in the filter</numerusform>
            <numerusform>%Ln more names: search in the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%n visitor(s) waiting</source>
        <translation>
            <numerusform>%n visitor waiting</numerusform>
            <numerusform>%n visitors waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::TimeStrip</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
