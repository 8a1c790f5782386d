// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStringList>

namespace desk::test {

/// The application of every GUI test: times each event it delivers and keeps those whose handling stood in the way of
/// the next one for longer than a person does not notice. Time without a processor does not count.
class WatchedApplication final : public QApplication {
public:
    WatchedApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;
    /// Prints what blocked; the exit code of a test that ended with `code`.
    [[nodiscard]] int verdict(int code) const;

private:
    QStringList m_blocks; ///< "TicketList, event 12: 73 ms"
    int m_depth = 0; ///< events delivered from inside others belong to the outermost
};

/// Work in one event, measured on the thread's own clock, so that a loaded machine does not fail a test.
constexpr int kLongestBlockMs = 50;
/// Waiting in one event: for a disk, a lock, another thread. Wider, because a loaded machine makes short waits longer.
constexpr int kLongestWaitMs = 150;

} // namespace desk::test

/// main() of a GUI test: fails it also where the event loop was blocked for longer than kLongestBlockMs.
#define DESK_GUI_TEST_MAIN(TestClass)                                                                                  \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        desk::test::WatchedApplication app(argc, argv);                                                                \
        TestClass test;                                                                                                \
        return app.verdict(QTest::qExec(&test, argc, argv));                                                           \
    }
