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

/// The longest that one event may take, working or waiting for a disk, a lock or another thread.
constexpr int kLongestBlockMs = 50;

} // namespace desk::test

/// main() of a GUI test: fails it also where the event loop was blocked for longer than kLongestBlockMs.
#define DESK_GUI_TEST_MAIN(TestClass)                                                                                  \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        desk::test::WatchedApplication app(argc, argv);                                                                \
        TestClass test;                                                                                                \
        return app.verdict(QTest::qExec(&test, argc, argv));                                                           \
    }
