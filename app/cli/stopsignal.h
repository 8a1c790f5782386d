// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace desk::cli {

/// Turns SIGINT and SIGTERM into a signal of the event loop, so that a command can end politely. The second one ends
/// the process at once. One at a time in a process; main thread.
class StopSignal : public QObject {
    Q_OBJECT

public:
    explicit StopSignal(QObject* parent = nullptr);
    ~StopSignal() override;

signals:
    void requested();
};

} // namespace desk::cli
